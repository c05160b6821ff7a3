namespace HrSaas.Adapters.Http.Tokens;

using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

/// <summary>
/// Signing keys of this machine, for development only: made on first use and kept in the data folder, so that a token outlives a
/// restart. The newest key signs; the one before it still verifies.
/// </summary>
public sealed class DevelopmentKeys : IVerificationKeys
{
    private const int Kept = 2;

    private readonly string? _file;
    private readonly Lock _one = new();
    private IReadOnlyList<DevelopmentKey> _keys;

    /// <param name="folder">Empty to keep the keys in memory only.</param>
    public DevelopmentKeys(string folder)
    {
        if (folder.Length > 0)
        {
            Directory.CreateDirectory(folder);
            _file = Path.Combine(folder, "development-keys.json");
        }
        _keys = _file is not null && File.Exists(_file)
            ? [.. JsonSerializer.Deserialize(File.ReadAllBytes(_file), DevelopmentKeyJson.Default.StoredKeyArray)!.Select(stored => new DevelopmentKey(stored))]
            : [];
        if (_keys.Count == 0) Rotate();
    }

    public VerificationKey? Find(string keyId)
    {
        foreach (var key in Volatile.Read(ref _keys))
            if (key.Verification.Id == keyId) return key.Verification;
        return null;
    }

    /// <summary>Makes a new signing key. Tokens of the key before stay good; those of older ones do not.</summary>
    public void Rotate()
    {
        lock (_one)
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var stored = new StoredKey(Guid.CreateVersion7().ToString(), made.ExportPkcs8PrivateKey());
            DevelopmentKey[] keys = [.. _keys.TakeLast(Kept - 1), new(stored)];
            if (_file is not null) Write(_file, [.. keys.Select(key => key.Stored)]);
            Volatile.Write(ref _keys, keys);
        }
    }

    /// <summary>The signature of the newest key, and that key's id.</summary>
    internal (string KeyId, Func<byte[], byte[]> Sign) Signer()
    {
        var key = Volatile.Read(ref _keys)[^1];
        return (key.Verification.Id, key.Sign);
    }

    private static void Write(string file, StoredKey[] keys)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(file + ".new", options))
            JsonSerializer.Serialize(stream, keys, DevelopmentKeyJson.Default.StoredKeyArray);
        File.Move(file + ".new", file, overwrite: true);
    }

    private sealed class DevelopmentKey
    {
        private readonly ECDsa _key = ECDsa.Create();

        public DevelopmentKey(StoredKey stored)
        {
            Stored = stored;
            _key.ImportPkcs8PrivateKey(stored.Pkcs8, out _);
            Verification = VerificationKey.Of(stored.Id, ECDsa.Create(_key.ExportParameters(includePrivateParameters: false)));
        }

        public StoredKey Stored { get; }

        public VerificationKey Verification { get; }

        public byte[] Sign(byte[] content)
        {
            lock (_key) return _key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }
}

internal sealed record StoredKey(string Id, byte[] Pkcs8);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredKey[]))]
internal sealed partial class DevelopmentKeyJson : JsonSerializerContext;
