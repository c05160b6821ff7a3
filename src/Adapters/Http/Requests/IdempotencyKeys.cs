namespace HrSaas.Adapters.Http.Requests;

using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

/// <summary>Under which key a command is done once: the tenant's (by the store), the caller's, the method's, the path's, the client's.</summary>
internal static class IdempotencyKeys
{
    public const string Header = "Idempotency-Key";
    public const int Longest = 255;
    private const string BodyPurpose = "request-body";

    /// <exception cref="ProblemException">The header is missing or malformed.</exception>
    public static CommandKey Of(HttpRequest request, Caller caller, in ReadOnlySequence<byte> body, IKeyedHash hash) =>
        new(KeyOf(request, caller, Sent(request.Headers[Header])),
            body.IsSingleSegment ? hash.Of(BodyPurpose, body.FirstSpan) : hash.Of(BodyPurpose, body.ToArray()));

    /// <summary>The key of a request whose body is read as it comes: before the body is.</summary>
    /// <exception cref="ProblemException">The header is missing or malformed.</exception>
    public static Guid Of(HttpRequest request, Caller caller) => KeyOf(request, caller, Sent(request.Headers[Header]));

    /// <summary>The hash of a body of which the digest is known.</summary>
    public static Guid BodyHashOf(ReadOnlySpan<byte> digest, IKeyedHash hash) => hash.Of(BodyPurpose, digest);

    private static string Sent(StringValues header)
    {
        if (header.Count == 0) throw HttpProblems.IdempotencyKeyMissing.Thrown("The request has no Idempotency-Key header.");
        if (header.Count > 1 || header[0] is not { Length: > 0 and <= Longest } key || key.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw HttpProblems.IdempotencyKeyMalformed.Thrown("The Idempotency-Key must be one key of 1 to 255 visible ASCII characters.");
        return key;
    }

    private static Guid KeyOf(HttpRequest request, Caller caller, string key)
    {
        var path = request.Path.Value ?? "";
        var longest = Encoding.UTF8.GetMaxByteCount(caller.Id.Length + request.Method.Length + path.Length + key.Length) + 3;
        var rented = longest <= 2048 ? null : ArrayPool<byte>.Shared.Rent(longest);
        Span<byte> text = rented ?? stackalloc byte[2048];
        var length = 0;
        Append(text, ref length, caller.Id);
        Append(text, ref length, request.Method);
        Append(text, ref length, path);
        length += Encoding.UTF8.GetBytes(key, text[length..]);

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..length], digest);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return new(digest[..16]);
    }

    // A zero byte ends each part but the last: none of them can hold one.
    private static void Append(Span<byte> text, ref int length, string part)
    {
        length += Encoding.UTF8.GetBytes(part, text[length..]);
        text[length++] = 0;
    }
}
