namespace HrSaas.Domain.Tenancy.ApiClients;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.Roles;

/// <summary>
/// A program that calls the API in a tenant's name: it bears a role, and proves who it is by a secret. Only a hash of a secret is known here. Two secrets at most are
/// good at a time, so that one can take the other's place without a gap.
/// </summary>
public abstract record ApiClient : IAggregate<ApiClient, ApiClientEvent>
{
    private protected ApiClient() { }

    public static ApiClient Initial { get; } = new NoApiClient();

    public static ApiClient Evolve(ApiClient state, ApiClientEvent @event) => @event switch
    {
        ApiClientCreated e => new ApiClientInUse(e.ApiClient, e.Name, e.RoleCode, e.LastDay, new([new(e.Secret, GoodUntil: null, IsRevoked: false)])),
        ApiClientSecretRotated e => With(state, client => client with { Secrets = client.Secrets.Rotated(e) }),
        ApiClientSecretRevoked e => With(state, client => client with { Secrets = client.Secrets.Revoked(e.Secret) }),
        ApiClientRevoked => With(state, client => new RevokedApiClient(client)),
    };

    public static Decision<ApiClientEvent> Decide(ApiClient state, CreateApiClient command, ApiClientFacts facts) => state switch
    {
        ApiClientInUse or RevokedApiClient => new ApiClientAlreadyCreated(),
        NoApiClient when NotWellFormed.Of(Text.FlawsOfName("name", command.Name), KebabCode.FlawsOf("roleCode", command.RoleCode)) is { } flaws => flaws,
        NoApiClient when command.LastDay < facts.Today => new ApiClientWouldHaveExpired(command.LastDay.Value),
        NoApiClient when facts.RoleGrants is null => new RoleToBearNotKnown(command.RoleCode),
        NoApiClient when facts.RoleGrants.FirstOrDefault(grant => !OwnRights.Cover(facts.Own, grant)) is { } beyond =>
            new RoleBeyondYourOwn(RightsNamed.NameOf(beyond.Permission), RightsNamed.NameOf(beyond.Reach)),
        NoApiClient => new ApiClientCreated(command.ApiClient, command.Name, command.RoleCode, command.LastDay, command.Secret),
    };

    public static Decision<ApiClientEvent> Decide(ApiClient state, RotateApiClientSecret command, ApiClientFacts facts) => state switch
    {
        NoApiClient => new ApiClientNotFound(),
        RevokedApiClient => new ApiClientIsRevoked(),
        ApiClientInUse client when client.Secrets.Has(command.Secret.Id) => Decision<ApiClientEvent>.Nothing,
        ApiClientInUse { LastDay: { } last } when last < facts.Today => new ApiClientHasExpired(last),
        ApiClientInUse client when client.Secrets.GoodAt(facts.Now).Length > 1 => new TwoSecretsAreGood(),
        ApiClientInUse client => client.Secrets.GoodAt(facts.Now) is [var previous]
            ? new ApiClientSecretRotated(command.Secret, previous, command.PreviousGoodUntil)
            : new ApiClientSecretRotated(command.Secret, Previous: null, PreviousGoodUntil: null),
    };

    public static Decision<ApiClientEvent> Decide(ApiClient state, RevokeApiClientSecret command) => state switch
    {
        NoApiClient => new ApiClientNotFound(),
        RevokedApiClient => new ApiClientIsRevoked(),
        ApiClientInUse client when !client.Secrets.Has(command.Secret) => new ApiSecretNotFound(),
        ApiClientInUse client when client.Secrets.IsRevoked(command.Secret) => Decision<ApiClientEvent>.Nothing,
        ApiClientInUse => new ApiClientSecretRevoked(command.Secret),
    };

    public static Decision<ApiClientEvent> Decide(ApiClient state, RevokeApiClient command) => state switch
    {
        NoApiClient => new ApiClientNotFound(),
        RevokedApiClient => Decision<ApiClientEvent>.Nothing,
        ApiClientInUse when NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws => flaws,
        ApiClientInUse => new ApiClientRevoked(command.Reason),
    };

    // No event comes before the creation or after the revocation; one that did would say nothing.
    private static ApiClient With(ApiClient state, Func<ApiClientInUse, ApiClient> change) => state switch
    {
        NoApiClient or RevokedApiClient => state,
        ApiClientInUse client => change(client),
    };
}

/// <summary>Not created yet.</summary>
public sealed record NoApiClient : ApiClient;

/// <summary>Let in, until its last day is over.</summary>
/// <param name="LastDay">By the tenant's home zone; null for none.</param>
public sealed record ApiClientInUse(ApiClientId Id, string Name, string RoleCode, DateOnly? LastDay, ApiClientSecrets Secrets) : ApiClient;

/// <summary>Let in no more.</summary>
public sealed record RevokedApiClient(ApiClientInUse Was) : ApiClient;

/// <summary>What a decision about an API client needs to know.</summary>
/// <param name="RoleGrants">What the role allows; null when there is none of that code in use.</param>
/// <param name="Own">What whoever decides may do themselves.</param>
/// <param name="Today">In the tenant's home zone.</param>
public sealed record ApiClientFacts(IReadOnlyList<Grant>? RoleGrants, IReadOnlyList<Grant> Own, DateTimeOffset Now, DateOnly Today);
