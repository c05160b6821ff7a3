namespace HrSaas.Adapters.Postgres.Keys;

using System.Buffers.Text;
using System.Security.Cryptography;
using HrSaas.Application.Kernel;

/// <summary>
/// AES-256-GCM (NIST SP 800-38D) under the person's key, with tenant and person as associated data, so that a cipher text
/// cannot be passed off as another person's: base64url of version, nonce, cipher text and tag.
/// </summary>
public sealed class PersonCipher(TenantId tenant, PersonId person, PersonKey? key) : IPersonCipher
{
    private const byte Version = 1;
    private const int Nonce = 12, Tag = 16;

    /// <exception cref="MissingPersonKeyException">The person has no key yet, or no longer.</exception>
    public string Encrypt(ReadOnlySpan<byte> clear)
    {
        if (key is null) throw new MissingPersonKeyException();
        var sealedBytes = new byte[1 + Nonce + clear.Length + Tag];
        sealedBytes[0] = Version;
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(1, Nonce));
        Span<byte> context = stackalloc byte[32];
        Context(context);
        using var aes = new AesGcm(key.Secret, Tag);
        aes.Encrypt(sealedBytes.AsSpan(1, Nonce), clear, sealedBytes.AsSpan(1 + Nonce, clear.Length), sealedBytes.AsSpan(1 + Nonce + clear.Length), context);
        return Base64Url.EncodeToString(sealedBytes);
    }

    public byte[]? Decrypt(string cipher)
    {
        if (key is null) return null;
        var sealedBytes = Base64Url.DecodeFromChars(cipher);
        if (sealedBytes[0] != Version) throw new CryptographicException($"Unknown version {sealedBytes[0]} of a cipher text.");
        var clear = new byte[sealedBytes.Length - 1 - Nonce - Tag];
        Span<byte> context = stackalloc byte[32];
        Context(context);
        using var aes = new AesGcm(key.Secret, Tag);
        aes.Decrypt(sealedBytes.AsSpan(1, Nonce), sealedBytes.AsSpan(1 + Nonce, clear.Length), sealedBytes.AsSpan(1 + Nonce + clear.Length), clear, context);
        return clear;
    }

    private void Context(Span<byte> context)
    {
        tenant.Value.TryWriteBytes(context);
        person.Value.TryWriteBytes(context[16..]);
    }
}

/// <summary>Something identifying was to be written about a person who has no key.</summary>
public sealed class MissingPersonKeyException() : Exception("The person has no key.");
