namespace HrSaas.Adapters.Http.Tokens;

using System.Security.Cryptography;
using System.Text;
using HrSaas.Application.Kernel;

/// <summary>A secret as it was sent: whose tenant it names, and its keyed hash. The text itself is kept nowhere.</summary>
internal readonly record struct SentSecret(TenantId Tenant, Guid Hash);

/// <summary>
/// Makes and reads secrets of a family: <c>hrs_live_</c>, or <c>hrs_test_</c> in development; the tenant's id; 40 random characters (238 bits); and a checksum
/// (CRC-32 as six characters), so that a typing error is told without asking the store, and scanners of source code find a secret and little else.
/// </summary>
/// <param name="family">Three characters and a low line, such as <c>hrs_</c>.</param>
/// <param name="purpose">What its hashes are for; the hash of one family opens nothing of another.</param>
internal sealed class SecretTexts(string family, string purpose, IKeyedHash hash, HttpSettings settings)
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create(Alphabet);
    private const int PrefixLength = 9, TenantLength = 22, RandomLength = 40, ChecksumLength = 6;
    private const int Length = PrefixLength + TenantLength + RandomLength + ChecksumLength;

    private readonly string _live = family + "live_", _test = family + "test_";

    private string Prefix => settings.IsDevelopment ? _test : _live;

    /// <summary>A new secret, its hash, and its last four characters.</summary>
    public (string Text, Guid Hash, string Hint) Make(TenantId tenant)
    {
        var text = new StringBuilder(Prefix, Length);
        AppendDigits(text, Number(tenant), TenantLength);
        text.Append(RandomNumberGenerator.GetString(Alphabet, RandomLength));
        AppendDigits(text, Checksum(text.ToString()), ChecksumLength);
        var secret = text.ToString();
        return (secret, HashOf(secret), secret[^4..]);
    }

    /// <summary>Null where a character is wrong, missing or too many.</summary>
    /// <param name="isOfAnotherEnvironment">It is well written, and of the other kind: test where live is wanted.</param>
    public SentSecret? Read(ReadOnlySpan<char> text, out bool isOfAnotherEnvironment)
    {
        isOfAnotherEnvironment = false;
        if (text.Length != Length || !(text.StartsWith(_live, StringComparison.Ordinal) || text.StartsWith(_test, StringComparison.Ordinal))) return null;
        if (Value(text[PrefixLength..(PrefixLength + TenantLength)]) is not { } tenant || text[PrefixLength..].ContainsAnyExcept(Digits)) return null;
        if (Value(text[^ChecksumLength..]) is not { } sum || sum != Checksum(text[..^ChecksumLength])) return null;
        isOfAnotherEnvironment = !text.StartsWith(Prefix, StringComparison.Ordinal);
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, tenant);
        return new(new(new(bytes, bigEndian: true)), HashOf(text));
    }

    private Guid HashOf(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        Encoding.ASCII.GetBytes(text, bytes);
        return hash.Of(purpose, bytes);
    }

    private static UInt128 Number(TenantId tenant)
    {
        Span<byte> bytes = stackalloc byte[16];
        tenant.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private static void AppendDigits(StringBuilder text, UInt128 value, int length)
    {
        Span<char> digits = stackalloc char[length];
        for (var at = length - 1; at >= 0; at--, value /= 62) digits[at] = Alphabet[(int)(value % 62)];
        text.Append(digits);
    }

    // Null where it is no number of the alphabet, or larger than 128 bits.
    private static UInt128? Value(ReadOnlySpan<char> digits)
    {
        var value = UInt128.Zero;
        foreach (var digit in digits)
        {
            var worth = Alphabet.IndexOf(digit, StringComparison.Ordinal);
            if (worth < 0 || value > (UInt128.MaxValue - (UInt128)worth) / 62) return null;
            value = value * 62 + (UInt128)worth;
        }
        return value;
    }

    // CRC-32 of ISO 3309, as in zip and PNG.
    private static uint Checksum(ReadOnlySpan<char> text)
    {
        var sum = ~0u;
        foreach (var character in text)
        {
            sum ^= character;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }
        return ~sum;
    }
}
