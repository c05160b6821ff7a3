namespace HrSaas.Domain.Tenancy.ApiClients;

using HrSaas.Domain.Kernel;

/// <summary>A fact about an API client.</summary>
public abstract record ApiClientEvent
{
    private protected ApiClientEvent() { }
}

/// <summary>There is an API client, which bears this role and has this secret.</summary>
public sealed record ApiClientCreated(ApiClientId ApiClient, string Name, string RoleCode, DateOnly? LastDay, ApiSecret Secret) : ApiClientEvent;

/// <summary>The client has another secret; the one before it is good until a moment, or until it is revoked.</summary>
/// <param name="Previous">Null where none was good any more.</param>
public sealed record ApiClientSecretRotated(ApiSecret Secret, ApiSecretId? Previous, DateTimeOffset? PreviousGoodUntil) : ApiClientEvent;

/// <summary>The secret is good no more.</summary>
public sealed record ApiClientSecretRevoked(ApiSecretId Secret) : ApiClientEvent;

/// <summary>The client is let in no more.</summary>
public sealed record ApiClientRevoked(Reason Reason) : ApiClientEvent;
