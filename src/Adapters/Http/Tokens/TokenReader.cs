namespace HrSaas.Adapters.Http.Tokens;

using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>
/// Judges access tokens (RFC 7519, RFC 8725): an allowed algorithm that the named key was made for, a signature that fits, the one
/// issuer and audience, a time that is now, and a tenant. Nothing in a token is believed before its signature is verified but the
/// id of the key to verify it with.
/// </summary>
internal sealed class TokenReader(IVerificationKeys keys, HttpSettings settings, TimeProvider time)
{
    public const int LongestToken = 8 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public TokenVerdict Read(ReadOnlySpan<char> token)
    {
        var first = token.IndexOf('.');
        var last = token.LastIndexOf('.');
        if (token.Length > LongestToken || first <= 0 || last <= first || token[(first + 1)..last].Contains('.'))
            return Malformed("It is not three parts of base64url.");

        try
        {
            using var header = Json(token[..first]);
            if (Text(header.RootElement, "alg") is not ("RS256" or "PS256" or "ES256"))
                return Bad(HttpProblems.TokenAlgorithmNotAllowed, "The token's algorithm is not one of RS256, PS256, ES256.");
            if (header.RootElement.TryGetProperty("crit", out _)) return Malformed("It demands extensions that are not understood here.");
            if (Text(header.RootElement, "kid") is not { } keyId || keys.Find(keyId) is not { } key)
                return Bad(HttpProblems.TokenKeyUnknown, "The token's key is not among the issuer's.");
            var algorithm = Text(header.RootElement, "alg")!;
            if (!key.Allows(algorithm)) return Bad(HttpProblems.TokenAlgorithmNotAllowed, $"The token's key is not for {algorithm}.");
            if (!key.Verifies(algorithm, Encoding.ASCII.GetBytes(token[..last].ToString()), Base64Url.DecodeFromChars(token[(last + 1)..])))
                return Bad(HttpProblems.TokenSignatureWrong, "The token's signature does not fit.");

            using var claims = Json(token[(first + 1)..last]);
            return Judge(key, claims.RootElement);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException)
        {
            return Malformed("Its parts are not base64url of JSON objects whose members are there once and of the right kind.");
        }
    }

    private TokenVerdict Judge(VerificationKey key, JsonElement claims)
    {
        if (Text(claims, "iss") != settings.Issuer) return Bad(HttpProblems.TokenOfAnotherIssuer, "The token's issuer is not the one trusted here.");
        if (!IsForUs(claims)) return Bad(HttpProblems.TokenForAnotherAudience, $"The token's audience does not name '{settings.Audience}'.");

        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var skew = (long)settings.ClockSkew.TotalSeconds;
        if (Moment(claims, "exp") is not { } expires) return Malformed("It does not say when it expires.");
        if (now >= expires + skew) return Bad(HttpProblems.TokenExpired, "The token has expired.");
        var notBefore = Math.Max(Moment(claims, "nbf") ?? 0, Moment(claims, "iat") ?? 0) - skew;
        if (now < notBefore) return Bad(HttpProblems.TokenNotYetValid, "The token is not valid yet.");

        if (Text(claims, "sub") is not { Length: > 0 and <= 200 } subject) return Malformed("It does not say whose it is.");
        if (!Guid.TryParseExact(Text(claims, settings.TenantClaim), "D", out var tenant)) return Bad(HttpProblems.TokenWithoutTenant, "The token names no tenant.");
        PersonId? person = null;
        if (Text(claims, settings.PersonClaim) is { } named)
        {
            if (!Guid.TryParseExact(named, "D", out var id)) return Malformed("Its person is no id.");
            person = new(id);
        }
        return new Token(key, new(tenant), new Caller("member:" + subject, One(claims, settings.RoleClaim) ?? "", person), notBefore, expires + skew);
    }

    private bool IsForUs(JsonElement claims)
    {
        if (!claims.TryGetProperty("aud", out var audience)) return false;
        if (audience.ValueKind == JsonValueKind.String) return audience.ValueEquals(settings.Audience);
        foreach (var one in audience.EnumerateArray())
            if (one.ValueKind == JsonValueKind.String && one.ValueEquals(settings.Audience)) return true;
        return false;
    }

    private static string? Text(JsonElement json, string member) => json.TryGetProperty(member, out var value) ? value.GetString() : null;

    // Some providers tell roles as a list; a caller has one.
    private static string? One(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.GetArrayLength() switch { 0 => null, 1 => value[0].GetString(), _ => throw new FormatException() }
            : Text(json, member);

    // NumericDate of RFC 7519 may have a fraction.
    private static long? Moment(JsonElement json, string member)
    {
        if (!json.TryGetProperty(member, out var value)) return null;
        var seconds = Math.Floor(value.GetDouble());
        return seconds is >= 0 and < 253_402_300_800d ? (long)seconds : throw new FormatException();
    }

    private static JsonDocument Json(ReadOnlySpan<char> part)
    {
        var json = JsonDocument.Parse(Base64Url.DecodeFromChars(part), Strict);
        return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException();
    }

    private static Problem Malformed(string detail) => Bad(HttpProblems.TokenMalformed, detail);

    private static Problem Bad(HttpProblem problem, string detail) =>
        problem.With(detail) with { Challenge = $"Bearer error=\"invalid_token\", error_description=\"{detail.Replace('"', '\'')}\"" };
}
