namespace HrSaas.Adapters.Http.Requests;

using System.Buffers.Binary;
using System.Buffers.Text;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>Waits, bounded, until the read model shows the position.</summary>
    /// <exception cref="ProblemException">It does not within that time: 503, never a stale answer passed off as fresh.</exception>
    public static async Task Reached(HttpContext http, string model, long position, HttpSettings settings)
    {
        if (!await http.RequestServices.GetRequiredService<IReadModelProgress>().WaitFor(model, position, settings.WaitForPosition, http.RequestAborted))
            throw new ProblemException(HttpProblems.ReadModelBehind.With($"The read model '{model}' has not reached the position within {settings.WaitForPosition.TotalSeconds} s.") with { RetryAfter = 1 });
    }

    // Newton's iteration for the inverse modulo 2^64.
    private static ulong Inverse(ulong odd)
    {
        var inverse = odd;
        for (var i = 0; i < 5; i++) inverse = unchecked(inverse * (2 - (odd * inverse)));
        return inverse;
    }
}
