namespace HrSaas.Adapters.Http.Requests;

using System.Globalization;
using System.Security.Cryptography;
using HrSaas.Adapters.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

/// <summary>
/// Strong entity tags <c>"&lt;version&gt;.&lt;digest&gt;"</c>: the version is the resource's, for <c>If-Match</c>; the digest is the
/// representation's, so that <c>If-None-Match</c> sees what a new day alone has changed.
/// </summary>
internal static class EntityTags
{
    public static string Of(long version, ReadOnlySpan<byte> representation)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(representation, hash);
        return string.Create(CultureInfo.InvariantCulture, $"\"{version}.{Convert.ToHexStringLower(hash[..8])}\"");
    }

    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>
    /// Whether the client has this representation already. The comparison is the weak one (RFC 9110, 13.1.2): a gateway that compresses makes the tag weak.
    /// </summary>
    public static bool IsKnown(StringValues ifNoneMatch, string tag)
    {
        foreach (var line in ifNoneMatch)
        {
            if (line is null) continue;
            foreach (var range in line.AsSpan().Split(','))
            {
                var one = line.AsSpan()[range].Trim();
                if (one.StartsWith("W/", StringComparison.Ordinal)) one = one[2..];
                if (one is "*" || one.SequenceEqual(tag)) return true;
            }
        }
        return false;
    }

    /// <summary>The version part of <c>If-Match</c>; null when the header is missing, or asks only that the resource be there.</summary>
    /// <exception cref="ProblemException">It is not one strong entity tag of this API.</exception>
    public static long? VersionOf(StringValues ifMatch)
    {
        if (ifMatch.Count == 0) return null;
        if (ifMatch.Count > 1 || ifMatch[0] is not { } text) throw Malformed();
        var tag = text.AsSpan().Trim();
        if (tag is "*") return null;
        if (tag.Length < 3 || tag[0] != '"' || tag[^1] != '"') throw Malformed();
        var inside = tag[1..^1];
        if (inside.Contains('"')) throw Malformed();
        var point = inside.IndexOf('.');
        var version = point < 0 ? inside : inside[..point];
        return long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Malformed();
    }

    private static ProblemException Malformed() => HttpProblems.IfMatchMalformed.Thrown("If-Match is not one strong entity tag like \"7.0f1e2d3c4b5a6978\".");
}
