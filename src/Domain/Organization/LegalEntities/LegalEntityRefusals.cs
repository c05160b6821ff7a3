namespace HrSaas.Domain.Organization.LegalEntities;

using HrSaas.Domain.Kernel;

/// <summary>A legal entity is registered once.</summary>
/// <remarks>Read it: it is there already. Another legal entity is registered under an id and a code of its own.</remarks>
public sealed record LegalEntityAlreadyRegistered() : Refusal("legal-entity-already-registered",
    "This legal entity is registered already.", RefusalKind.Conflict);

/// <summary>A code belongs to one legal entity for ever, so that nobody has to ask which one was meant.</summary>
/// <remarks>Choose another code, or use the legal entity that has this one; the list of legal entities shows it.</remarks>
public sealed record LegalEntityCodeTaken(string EntityCode) : Refusal("legal-entity-code-taken",
    $"Another legal entity has the code '{EntityCode}'.", RefusalKind.Conflict);
