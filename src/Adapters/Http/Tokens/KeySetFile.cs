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

    /// <summary>
    /// The signing keys of a set. Keys for other uses, and of kinds that are not accepted here, are left aside (RFC 7517, 5): a key that an
    /// issuer adds for others must not keep a withdrawn one in force.
    /// </summary>
    /// <exception cref="InvalidDataException">It is no key set, or none of its keys is accepted here.</exception>
    public static FrozenDictionary<string, VerificationKey> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var set = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
            var keys = new Dictionary<string, VerificationKey>();
            foreach (var key in set.RootElement.GetProperty("keys").EnumerateArray())
                if ((!key.TryGetProperty("use", out var use) || use.GetString() == "sig") && KeyOf(key) is { } accepted)
                    keys.Add(accepted.Id, accepted);
            return keys.Count > 0 ? keys.ToFrozenDictionary() : throw new ArgumentException("No key of the set is accepted here.");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException or CryptographicException)
        {
            throw new InvalidDataException("The key set is not one of RSA and P-256 signing keys with ids (RFC 7517).", exception);
        }
    }

    private static VerificationKey? KeyOf(JsonElement key)
    {
        if (!key.TryGetProperty("kid", out var named) || named.GetString() is not { } id) return null;
        var algorithm = key.TryGetProperty("alg", out var given) ? given.GetString() : null;
        switch (key.GetProperty("kty").GetString())
        {
            case "RSA" when algorithm is null or "RS256" or "PS256":
                return VerificationKey.Of(id, RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") }), algorithm);
            case "EC" when key.GetProperty("crv").GetString() == "P-256":
                return VerificationKey.Of(id, ECDsa.Create(new ECParameters
                {
                    Curve = ECCurve.NamedCurves.nistP256,
                    Q = new() { X = Bytes(key, "x"), Y = Bytes(key, "y") },
                }));
            default:
                return null;
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
