namespace HrSaas.Adapters.Http.Tokens;

using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;

/// <summary>
/// A JSON Web Key Set (RFC 7517) in a file that the operator keeps equal to the issuer's: read again when it has changed, so that
/// keys come and go without a restart. A file that cannot be read leaves the last good set in force.
/// </summary>
public sealed class KeySetFile : IVerificationKeys
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly Lock _one = new();
    private FrozenDictionary<string, VerificationKey> _keys;
    private DateTime _written;
    private long _lookedAt;

    /// <exception cref="InvalidDataException">The file is no key set, or holds a key that is not accepted here.</exception>
    public KeySetFile(string path, TimeProvider time)
    {
        (_path, _time) = (path, time);
        _written = File.GetLastWriteTimeUtc(path);
        _keys = Read(File.ReadAllBytes(path));
        _lookedAt = time.GetTimestamp();
    }

    public VerificationKey? Find(string keyId)
    {
        if (_time.GetElapsedTime(Volatile.Read(ref _lookedAt)) > LookAgainAfter) LookAgain();
        return Volatile.Read(ref _keys).GetValueOrDefault(keyId);
    }

    /// <summary>The signing keys of a set. Keys for other uses are left aside.</summary>
    /// <exception cref="InvalidDataException">It is no key set, or holds a signing key that is not accepted here.</exception>
    public static FrozenDictionary<string, VerificationKey> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var set = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
            var keys = new Dictionary<string, VerificationKey>();
            foreach (var key in set.RootElement.GetProperty("keys").EnumerateArray())
                if (!key.TryGetProperty("use", out var use) || use.GetString() == "sig")
                    keys.Add(key.GetProperty("kid").GetString()!, KeyOf(key));
            return keys.ToFrozenDictionary();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException or CryptographicException)
        {
            throw new InvalidDataException("The key set is not one of RSA and P-256 signing keys with ids (RFC 7517).", exception);
        }
    }

    private static VerificationKey KeyOf(JsonElement key)
    {
        var id = key.GetProperty("kid").GetString()!;
        switch (key.GetProperty("kty").GetString())
        {
            case "RSA":
                var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") });
                return VerificationKey.Of(id, rsa, key.TryGetProperty("alg", out var algorithm) ? algorithm.GetString() : null);
            case "EC" when key.GetProperty("crv").GetString() == "P-256":
                return VerificationKey.Of(id, ECDsa.Create(new ECParameters
                {
                    Curve = ECCurve.NamedCurves.nistP256,
                    Q = new() { X = Bytes(key, "x"), Y = Bytes(key, "y") },
                }));
            default:
                throw new ArgumentException($"The key '{id}' is of a kind that is not accepted here.");
        }
    }

    private static byte[] Bytes(JsonElement key, string member) => Base64Url.DecodeFromChars(key.GetProperty(member).GetString());

    private void LookAgain()
    {
        lock (_one)
        {
            Volatile.Write(ref _lookedAt, _time.GetTimestamp());
            try
            {
                var written = File.GetLastWriteTimeUtc(_path);
                if (written == _written) return;
                Volatile.Write(ref _keys, Read(File.ReadAllBytes(_path)));
                _written = written;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                // Half written, perhaps: looked at again in a moment.
            }
        }
    }
}
