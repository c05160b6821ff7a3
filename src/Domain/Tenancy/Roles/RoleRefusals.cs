namespace HrSaas.Domain.Tenancy.Roles;

using HrSaas.Domain.Kernel;

/// <summary>There is no role with that id.</summary>
/// <remarks>List the roles and take the id from there; those that every tenant has (hr-admin, manager, employee) cannot be changed and have none.</remarks>
public sealed record RoleNotFound() : Refusal("role-not-found", "There is no such role.", RefusalKind.NotThere);

/// <summary>A role is defined once.</summary>
/// <remarks>Read it: it is there already. To let it allow something else, change it.</remarks>
public sealed record RoleAlreadyDefined() : Refusal("role-already-defined", "The role has been defined already.", RefusalKind.Conflict);

/// <summary>The code is that of a role that every tenant has.</summary>
/// <remarks>Choose another code: hr-admin, manager and employee mean the same everywhere.</remarks>
public sealed record RoleCodeReserved(string RoleCode) : Refusal("role-code-reserved", $"'{RoleCode}' is a role that every tenant has.", RefusalKind.Conflict);

/// <summary>A code belongs to one role for ever, even when that role is retired: an old token must not come to mean something else.</summary>
/// <remarks>Choose another code, or change the role that has this one; the list of roles shows it.</remarks>
public sealed record RoleCodeTaken(string RoleCode) : Refusal("role-code-taken", $"Another role has the code '{RoleCode}'.", RefusalKind.Conflict);

/// <summary>The role is out of use for good.</summary>
/// <remarks>Define another one, under a code of its own.</remarks>
public sealed record RoleIsRetired() : Refusal("role-is-retired", "The role is retired.", RefusalKind.Conflict);

/// <summary>The role is to reach a unit that is not there.</summary>
/// <remarks>List the org units and take the id from there; or leave the unit out, and it reaches those that the holder heads.</remarks>
public sealed record UnitToReachNotKnown(OrgUnitId Unit) : Refusal("unit-to-reach-not-known", $"There is no org unit {Unit}.");

/// <summary>The role is to reach a legal entity that is not there.</summary>
/// <remarks>List the legal entities and take the id from there; or leave it out, and the role reaches those by which the holder is employed.</remarks>
public sealed record LegalEntityToReachNotKnown(LegalEntityId Entity) : Refusal("legal-entity-to-reach-not-known", $"There is no legal entity {Entity}.");

/// <summary>Nobody gives others more than they may do themselves; else whoever may define roles could let themselves do everything.</summary>
/// <remarks>Leave the grant out, or have somebody define the role who holds the permission of everybody, as hr-admin does.</remarks>
public sealed record GrantBeyondYourOwn(string Permission, string Reach) : Refusal("grant-beyond-your-own", $"The caller may not themselves do {Permission} for {Reach}.");
