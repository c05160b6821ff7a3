namespace HrSaas.Adapters.Postgres.Keys;

using System.Security.Cryptography;
using System.Text;
using HrSaas.Application.Kernel;

/// <summary>HMAC-SHA256 (RFC 2104) under a key derived per purpose from the installation's secret, cut to 128 bits.</summary>
public sealed class KeyedHash(byte[] secret) : IKeyedHash
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> _keys = new();

    public Guid Of(string purpose, ReadOnlySpan<byte> value)
    {
        var key = _keys.GetOrAdd(purpose, static (name, from) => HMACSHA256.HashData(from, Encoding.UTF8.GetBytes(name)), secret);
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(key, value, hash);
        return new(hash[..16]);
    }
}
