namespace HrSaas.Adapters.Http.Requests;

using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using HrSaas.Application.Kernel;

/// <summary>Places in the feed of changes as clients keep them: opaque, good for ever, and for the tenant that they were given to.</summary>
internal sealed class ChangeCursors(IKeyedHash hash)
{
    private const int Length = 22, Signed = 8;

    public string Write(TenantId tenant, long position)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, position);
        Sign(tenant, bytes[..Signed], bytes[Signed..]);
        return Base64Url.EncodeToString(bytes);
    }

    public bool TryRead(TenantId tenant, ReadOnlySpan<char> text, out long position)
    {
        position = 0;
        Span<byte> bytes = stackalloc byte[16], signature = stackalloc byte[8];
        if (text.Length != Length || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var read) || read != 16) return false;
        Sign(tenant, bytes[..Signed], signature);
        position = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return CryptographicOperations.FixedTimeEquals(signature, bytes[Signed..]);
    }

    private void Sign(TenantId tenant, ReadOnlySpan<byte> position, Span<byte> signature)
    {
        Span<byte> signed = stackalloc byte[24];
        tenant.Value.TryWriteBytes(signed);
        position.CopyTo(signed[16..]);
        Span<byte> whole = stackalloc byte[16];
        hash.Of("change-cursor", signed).TryWriteBytes(whole);
        whole[..8].CopyTo(signature);
    }
}
