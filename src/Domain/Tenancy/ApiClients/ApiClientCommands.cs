namespace HrSaas.Domain.Tenancy.ApiClients;

using HrSaas.Domain.Kernel;

/// <summary>Let a program call the API in a role.</summary>
/// <param name="RoleCode">A role that every tenant has, or one of the tenant's own; its rights are those of now, whenever the client calls.</param>
/// <param name="LastDay">The last day on which it is let in, by the tenant's home zone; null for none.</param>
public sealed record CreateApiClient(ApiClientId ApiClient, string Name, string RoleCode, DateOnly? LastDay, ApiSecret Secret);

/// <summary>Give an API client another secret.</summary>
/// <param name="PreviousGoodUntil">Until when the secret before it is good beside it; null for until it is revoked. A moment that is over ends it at once.</param>
public sealed record RotateApiClientSecret(ApiSecret Secret, DateTimeOffset? PreviousGoodUntil);

/// <summary>Let one secret be good no more.</summary>
public sealed record RevokeApiClientSecret(ApiSecretId Secret);

/// <summary>Let an API client in no more, for good.</summary>
public sealed record RevokeApiClient(Reason Reason);
