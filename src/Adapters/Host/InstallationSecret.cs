namespace HrSaas.Adapters.Host;

using System.Security.Cryptography;
using System.Text;

/// <summary>The installation's one secret, and the keys derived from it (HKDF, RFC 5869), each for one purpose.</summary>
public sealed class InstallationSecret
{
    private const int Length = 32;
    private readonly byte[] _secret;

    private InstallationSecret(byte[] secret) => _secret = secret;

    /// <summary>Wraps the keys of persons.</summary>
    public byte[] MasterKey => Derive("person keys");

    /// <summary>Gives the passwords of the database's working roles.</summary>
    public byte[] RoleSecret => Derive("database roles");

    public byte[] HashKey => Derive("keyed hashes");

    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static InstallationSecret Read(string file)
    {
        var secret = File.ReadAllBytes(file);
        return secret.Length == Length ? new(secret) : throw new InvalidDataException($"{file} holds {secret.Length} bytes; the installation's secret has {Length}.");
    }

    /// <summary>For development: made once. Of two hosts that start in the same moment both read the one that was first.</summary>
    public static InstallationSecret ReadOrMake(string file)
    {
        if (!File.Exists(file))
        {
            var made = $"{file}.{Guid.NewGuid():n}";
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(made, options)) stream.Write(RandomNumberGenerator.GetBytes(Length));
            try
            {
                File.Move(made, file, overwrite: false);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(made);
            }
        }
        return Read(file);
    }

    private byte[] Derive(string purpose) => HKDF.Expand(HashAlgorithmName.SHA256, _secret, Length, Encoding.UTF8.GetBytes($"hrsaas {purpose}"));
}
