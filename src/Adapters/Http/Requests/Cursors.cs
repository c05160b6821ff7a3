namespace HrSaas.Adapters.Http.Requests;

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;

/// <summary>
/// Cursors are encrypted, because the key of the last row may be somebody's name and addresses end up in logs; and bound to tenant,
/// route and filter, so that one list's cursor is refused by another.
/// </summary>
internal sealed class Cursors(IKeyedHash hash) : IDisposable
{
    private const int NonceSize = 12, TagSize = 16;

    private readonly AesGcm _cipher = new(hash.Of("cursor-key", []).ToByteArray(), TagSize);

    public string Write<TKey>(Cursor<TKey> cursor, string binding) where TKey : class
    {
        var clear = JsonSerializer.SerializeToUtf8Bytes(new CursorState<TKey>(cursor.AsOf, cursor.KnownAt.UtcTicks, cursor.Last), Answers.Of<CursorState<TKey>>());
        var sealedBytes = new byte[NonceSize + clear.Length + TagSize];
        var nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        lock (_cipher)
            _cipher.Encrypt(nonce, clear, sealedBytes.AsSpan(NonceSize, clear.Length), sealedBytes.AsSpan(NonceSize + clear.Length), Encoding.UTF8.GetBytes(binding));
        return Base64Url.EncodeToString(sealedBytes);
    }

    /// <exception cref="ProblemException">It is no cursor of this list.</exception>
    public Cursor<TKey> Read<TKey>(string text, string binding) where TKey : class
    {
        try
        {
            var sealedBytes = Base64Url.DecodeFromChars(text);
            if (sealedBytes.Length < NonceSize + TagSize) throw Foreign();
            var clear = new byte[sealedBytes.Length - NonceSize - TagSize];
            lock (_cipher)
                _cipher.Decrypt(sealedBytes.AsSpan(0, NonceSize), sealedBytes.AsSpan(NonceSize, clear.Length), sealedBytes.AsSpan(NonceSize + clear.Length),
                    clear, Encoding.UTF8.GetBytes(binding));
            var state = JsonSerializer.Deserialize(clear, Answers.Of<CursorState<TKey>>())!;
            return new(state.AsOf, new(state.KnownAtTicks, TimeSpan.Zero), state.Last);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            throw Foreign();
        }
    }

    public void Dispose() => _cipher.Dispose();

    private static ProblemException Foreign() => HttpProblems.CursorOfAnotherList.Thrown("The cursor is none of this list with this filter.");
}
