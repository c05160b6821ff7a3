namespace HrSaas.Adapters.Http.Tokens;

using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;

/// <summary>A good access token: whose it is, and until when.</summary>
/// <param name="Key">The key that verified it; a token is no better than its key, which may be withdrawn.</param>
/// <param name="Expires">Seconds since 1970, clock skew included.</param>
internal sealed record Token(VerificationKey Key, TenantId Tenant, Caller Caller, long NotBefore, long Expires);

/// <summary>A token, or what is wrong with it.</summary>
internal readonly record struct TokenVerdict(Token? Token, Problem? Problem)
{
    public static implicit operator TokenVerdict(Token token) => new(token, null);

    public static implicit operator TokenVerdict(Problem problem) => new(null, problem);
}
