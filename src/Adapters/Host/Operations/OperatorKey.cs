namespace HrSaas.Adapters.Host.Operations;

using System.Security.Cryptography;
using System.Text;

/// <summary>By which those who operate the product are known: they belong to no tenant, and have no token of one.</summary>
internal sealed class OperatorKey
{
    private const int LeastLength = 16;
    private const string Scheme = "Bearer ";
    private readonly byte[]? _hash;

    private OperatorKey(byte[]? hash) => _hash = hash;

    /// <summary>Nobody is.</summary>
    public static OperatorKey None { get; } = new(null);

    /// <exception cref="InvalidDataException">The key is too short.</exception>
    public static OperatorKey Read(string file)
    {
        var key = File.ReadAllText(file).Trim();
        return key.Length >= LeastLength ? new(HashOf(key)) : throw new InvalidDataException($"{file} holds a key of fewer than {LeastLength} characters.");
    }

    public bool IsIn(HttpRequest request) =>
        _hash is not null && request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(HashOf(header[Scheme.Length..].Trim()), _hash);

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
