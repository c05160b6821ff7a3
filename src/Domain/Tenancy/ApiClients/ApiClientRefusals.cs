namespace HrSaas.Domain.Tenancy.ApiClients;

using HrSaas.Domain.Kernel;

/// <summary>There is no API client with that id.</summary>
/// <remarks>List the API clients and take the id from there.</remarks>
public sealed record ApiClientNotFound() : Refusal("api-client-not-found", "There is no such API client.", RefusalKind.NotThere);

/// <summary>An API client is created once.</summary>
/// <remarks>Read it: it is there already. To give it another secret, rotate.</remarks>
public sealed record ApiClientAlreadyCreated() : Refusal("api-client-already-created", "The API client has been created already.", RefusalKind.Conflict);

/// <summary>The API client is let in no more, for good.</summary>
/// <remarks>Create another API client, in the same role.</remarks>
public sealed record ApiClientIsRevoked() : Refusal("api-client-is-revoked", "The API client is revoked.", RefusalKind.Conflict);

/// <summary>The last day of the API client is over; a new secret would open nothing.</summary>
/// <remarks>Create another API client, in the same role.</remarks>
public sealed record ApiClientHasExpired(DateOnly LastDay) : Refusal("api-client-has-expired", FormattableString.Invariant($"The last day of the API client was {LastDay:yyyy-MM-dd}."), RefusalKind.Conflict);

/// <summary>The last day lies in the past: the client would never be let in.</summary>
/// <remarks>Name today or a day to come, by the tenant's home zone; or leave it out.</remarks>
public sealed record ApiClientWouldHaveExpired(DateOnly LastDay) : Refusal("api-client-would-have-expired", FormattableString.Invariant($"The last day {LastDay:yyyy-MM-dd} is over."));

/// <summary>The client is to bear a role that is not there, or is retired.</summary>
/// <remarks>Name hr-admin, manager or employee, or the code of a role that the tenant has defined and has in use.</remarks>
public sealed record RoleToBearNotKnown(string RoleCode) : Refusal("role-to-bear-not-known", $"There is no role '{RoleCode}' in use.");

/// <summary>Nobody gives a program more than they may do themselves; else it would do it for them.</summary>
/// <remarks>Name another role, or have somebody create the client who may do all that the role allows, as hr-admin does.</remarks>
public sealed record RoleBeyondYourOwn(string Permission, string Reach) : Refusal("role-beyond-your-own", $"The caller may not themselves do {Permission} for {Reach}.");

/// <summary>Two secrets are good already, and a third would make it unclear which of them is in use where.</summary>
/// <remarks>Revoke one of them, or wait until the older one is over; the API client tells until when.</remarks>
public sealed record TwoSecretsAreGood() : Refusal("two-secrets-are-good", "Two secrets of the API client are good already.", RefusalKind.Conflict);

/// <summary>The API client has no secret with that id, or none that could still be good.</summary>
/// <remarks>Read the API client and take the id from there.</remarks>
public sealed record ApiSecretNotFound() : Refusal("api-secret-not-found", "There is no such secret of the API client.", RefusalKind.NotThere);
