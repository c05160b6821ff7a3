namespace HrSaas.Adapters.Http.Tokens;

using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;
using HrSaas.Application.Tenancy;
using HrSaas.Application.Tenancy.Ports;
using Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Whose the secrets of API clients are, remembered for a short while, as the rights of roles are: the question comes with every request. When the while is over, it is
/// asked again, so a revocation counts at the latest then; moments and days at which a secret ends count at once.
/// </summary>
internal sealed class RememberedApiClients(ApiSecrets secrets, IServiceScopeFactory scopes, HttpSettings settings, TimeProvider time)
{
    private readonly Remembered<SentSecret, ApiClientLogin?> _logins = new(settings.RolesRemembered, time, async (sent, cancellation) =>
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Open(sent.Tenant, new("policy:api-clients", Access.HrAdmin, null), correlation: "");
        var login = await scope.ServiceProvider.GetRequiredService<ApiClientLogins>().Find(sent.Hash, cancellation);
        // A use is noted as often as the store is asked, which is rarely.
        if (login is not null && !(login.GoodUntil <= time.GetUtcNow())) scope.ServiceProvider.GetRequiredService<IApiClientUses>().Note(login.ApiClient);
        return login;
    });

    /// <summary>What was sent, where it is the secret of an API client; null where it is something else.</summary>
    /// <exception cref="ProblemException">It is no well-formed secret, or not one for here.</exception>
    public SentSecret? Read(ReadOnlySpan<char> bearer)
    {
        if (!ApiSecrets.IsMeant(bearer)) return null;
        if (secrets.Read(bearer, out var isOfAnotherEnvironment) is not { } sent) throw Bad(HttpProblems.ApiSecretMalformed, "The secret's length, characters or checksum are wrong.");
        return isOfAnotherEnvironment ? throw Bad(HttpProblems.ApiSecretOfAnotherEnvironment, "The secret is for another environment than this one.") : sent;
    }

    /// <exception cref="ProblemException">The secret is not good, or not any more.</exception>
    public async ValueTask<Caller> CallerOf(Tenant tenant, SentSecret sent, CancellationToken cancellation)
    {
        var login = await _logins.Find(sent, cancellation);
        if (login is null || login.GoodUntil <= time.GetUtcNow()) throw Bad(HttpProblems.ApiSecretNotGood, "The secret is none that is good here now.");
        if (login.LastDay < Today.In(tenant.HomeZone, time)) throw Bad(HttpProblems.ApiClientExpired, "The API client's last day is over.");
        return new("client:" + login.ApiClient, login.RoleCode, null);
    }

    private static ProblemException Bad(HttpProblem problem, string detail) =>
        new(problem.With(detail) with { Challenge = $"Bearer error=\"invalid_token\", error_description=\"{detail}\"" });
}
