namespace HrSaas.Adapters.Http.Tokens;

using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using HrSaas.Application.Kernel;
using Microsoft.Extensions.Logging;

/// <summary>
/// A JSON Web Key Set (RFC 7517) in a file that the operator keeps equal to the issuer's: read again when it has changed, so that
/// keys come and go without a restart. A file that cannot be read leaves the last good set in force, and the host says so: a key that the issuer has
/// withdrawn is in force as well.
/// </summary>
public sealed class KeySetFile : IVerificationKeys, IDegradable
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly Lock _one = new();
    private FrozenDictionary<string, VerificationKey> _keys;
    private readonly ILogger _log;
    private DateTime _written;
    private long _lookedAt;
    private Failing? _failing;

    private sealed record Failing(DateTimeOffset Since, string Kind);

    /// <exception cref="InvalidDataException">The file is no key set, or holds a key that is not accepted here.</exception>
    public KeySetFile(string path, TimeProvider time, ILogger<KeySetFile> log)
    {
        (_path, _time, _log) = (path, time, log);
        _written = File.GetLastWriteTimeUtc(path);
        _keys = Read(File.ReadAllBytes(path));
        _lookedAt = time.GetTimestamp();
    }

    public VerificationKey? Find(string keyId)
    {
        if (_time.GetElapsedTime(Volatile.Read(ref _lookedAt)) > LookAgainAfter) LookAgain();
        return Volatile.Read(ref _keys).GetValueOrDefault(keyId);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Degraded>> Look(CancellationToken cancellation)
    {
        // Found out when a token is judged; where none is, it does not matter, but whoever asks is told what is so now.
        if (_time.GetElapsedTime(Volatile.Read(ref _lookedAt)) > LookAgainAfter) LookAgain();
        return Task.FromResult<IReadOnlyList<Degraded>>(Volatile.Read(ref _failing) is { } failing
            ? [new(DegradedNames.KeySetNotRead, "tokens", $"The issuer's key set has changed and cannot be read ({failing.Kind}); the keys from before are still trusted.", failing.Since, [])]
            : []);
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
                if (written == _written && _failing is null) return;
                Volatile.Write(ref _keys, Read(File.ReadAllBytes(_path)));
                _written = written;
                if (_failing is { } failed) _log.LogInformation("The issuer's key set is read again; it could not be since {Since}", failed.Since);
                Volatile.Write(ref _failing, null);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                // Half written, perhaps: looked at again in a moment.
                Telemetry.KeySetFailures.Add(1, new KeyValuePair<string, object?>(TelemetryTags.Error, exception.GetType().FullName));
                if (_failing is not null) return;
                Volatile.Write(ref _failing, new(_time.GetUtcNow(), exception.GetType().Name));
                _log.LogError("The issuer's key set in {File} cannot be read ({Kind}); the keys from before are still trusted", _path, exception.GetType().Name);
            }
        }
    }
}
