namespace HrSaas.Adapters.Http.Tokens;

using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

/// <summary>
/// Good tokens by their SHA-256, so that a signature is verified once and not with every request. A remembered token is asked for
/// its time and its key again each time: it ends with its expiry, and at once when the issuer withdraws the key. Two generations,
/// each of the given size: what was not used while one filled up is forgotten.
/// </summary>
internal sealed class RememberedTokens(TokenReader reader, IVerificationKeys keys, HttpSettings settings, TimeProvider time)
{
    private ConcurrentDictionary<UInt128Pair, Token> _young = new();
    private ConcurrentDictionary<UInt128Pair, Token> _old = new();
    private int _count;

    public TokenVerdict Judge(ReadOnlySpan<char> token)
    {
        if (token.Length > TokenReader.LongestToken) return reader.Read(token);
        var hash = HashOf(token);
        if ((_young.TryGetValue(hash, out var known) || (_old.TryGetValue(hash, out known) && Keep(hash, known))) && IsStillGood(known)) return known;
        var verdict = reader.Read(token);
        if (verdict.Token is { } good) Keep(hash, good);
        return verdict;
    }

    private bool IsStillGood(Token token)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return now >= token.NotBefore && now < token.Expires && ReferenceEquals(keys.Find(token.Key.Id), token.Key);
    }

    private bool Keep(UInt128Pair hash, Token token)
    {
        if (!_young.TryAdd(hash, token)) _young[hash] = token;
        else if (Interlocked.Increment(ref _count) >= settings.RememberedTokens)
        {
            Interlocked.Exchange(ref _count, 0);
            _old = _young;
            _young = new();
        }
        return true;
    }

    private static UInt128Pair HashOf(ReadOnlySpan<char> token)
    {
        Span<byte> bytes = token.Length <= 1024 ? stackalloc byte[3 * 1024] : new byte[3 * token.Length];
        var length = Encoding.UTF8.GetBytes(token, bytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        return MemoryMarshal.Read<UInt128Pair>(hash);
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct UInt128Pair(UInt128 First, UInt128 Second);
}
