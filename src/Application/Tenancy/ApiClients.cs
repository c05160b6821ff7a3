namespace HrSaas.Application.Tenancy;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.ApiClients;

/// <summary>What can be done with API clients.</summary>
public sealed class ApiClients(Ledger ledger, RoleRights roles, TimeProvider time, RequestScope scope)
{
    /// <param name="today">In the tenant's home zone.</param>
    public Task<CommandOutcome> Create(CreateApiClient command, DateOnly today, CommandContext context) =>
        ledger.Decide(Roots.ApiClient, command.ApiClient.Value, context,
            async state => ApiClient.Decide(state, command, await FactsFor(command.RoleCode, today, context.Cancellation)),
            (_, version) => new(command.ApiClient.Value, version), _ => [Claim(command.ApiClient, command.Secret)]);

    /// <param name="today">In the tenant's home zone.</param>
    public Task<CommandOutcome> Rotate(ApiClientId id, RotateApiClientSecret command, DateOnly today, CommandContext context) =>
        ledger.Decide(Roots.ApiClient, id.Value, context,
            async state => ApiClient.Decide(state, command, await FactsFor(role: null, today, context.Cancellation)),
            (_, version) => new(id.Value, version), _ => [Claim(id, command.Secret)]);

    public Task<CommandOutcome> RevokeSecret(ApiClientId id, RevokeApiClientSecret command, CommandContext context) =>
        ledger.Decide(Roots.ApiClient, id.Value, context, state => new(ApiClient.Decide(state, command)), (_, version) => new(id.Value, version));

    public Task<CommandOutcome> Revoke(ApiClientId id, RevokeApiClient command, CommandContext context) =>
        ledger.Decide(Roots.ApiClient, id.Value, context, state => new(ApiClient.Decide(state, command)), (_, version) => new(id.Value, version));

    /// <summary>By its hash the owner of a secret is found. Two secrets with one hash do not come about.</summary>
    private static Claim Claim(ApiClientId client, ApiSecret secret) => new(ApiClientLogins.SecretClaim, ApiClientLogins.KeyOf(secret.Hash), client.Value, new ApiClientAlreadyCreated());

    private async ValueTask<ApiClientFacts> FactsFor(string? role, DateOnly today, CancellationToken cancellation)
    {
        var rights = role is null ? null : await roles.Of(role, cancellation);
        return new(rights?.All, scope.Caller.Rights.All, time.GetUtcNow(), today);
    }
}
