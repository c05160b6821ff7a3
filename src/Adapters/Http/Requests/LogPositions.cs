namespace HrSaas.Adapters.Http.Requests;

using System.Buffers.Binary;
using System.Buffers.Text;

/// <summary>Positions of the log as clients see them: opaque, to be sent back and not to be reckoned with.</summary>
internal static class LogPositions
{
    private const ulong Veil = 0x9E37_79B9_7F4A_7C15;

    public static string Write(long position)
    {
        Span<byte> bytes = stackalloc byte[8];
        // Odd multiplication is undone by the inverse; it only keeps people from reading the number and counting with it.
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, unchecked((ulong)position * Veil));
        return Base64Url.EncodeToString(bytes);
    }

    public static bool TryRead(ReadOnlySpan<char> text, out long position)
    {
        position = 0;
        Span<byte> bytes = stackalloc byte[8];
        // Asked first: the decoder's Try throws at what is no Base64.
        if (text.Length != 11 || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length) || length != 8) return false;
        position = unchecked((long)(BinaryPrimitives.ReadUInt64LittleEndian(bytes) * Inverse(Veil)));
        return position >= 0;
    }

    // Newton's iteration for the inverse modulo 2^64.
    private static ulong Inverse(ulong odd)
    {
        var inverse = odd;
        for (var i = 0; i < 5; i++) inverse = unchecked(inverse * (2 - (odd * inverse)));
        return inverse;
    }
}
