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

/// <summary>There is no legal entity with that id.</summary>
/// <remarks>List the legal entities and take the id from there; a legal entity has to be registered before anything is recorded about it.</remarks>
public sealed record LegalEntityNotFound() : Refusal("legal-entity-not-found", "There is no such legal entity.", RefusalKind.NotThere);

/// <summary>A change has to name at least one of name, currency, zone and fiscal year.</summary>
/// <remarks>Name what changes. An employer under the law of another country is another legal entity.</remarks>
public sealed record LegalEntityChangeNamesNothing() : Refusal("legal-entity-change-names-nothing", "The change names nothing that would change.");

/// <summary>Nothing is recorded about a legal entity for a day after its last one.</summary>
/// <remarks>Give a day up to the last one; if the legal entity goes on, correct or rescind its closing.</remarks>
public sealed record AfterLegalEntityClosing(DateOnly EffectiveDate, DateOnly LastDay) : Refusal("after-legal-entity-closing",
    $"The last day of the legal entity is {LastDay:yyyy-MM-dd}; {EffectiveDate:yyyy-MM-dd} is after that.");

/// <summary>A legal entity has one last day.</summary>
/// <remarks>If the last day is another, correct the closing; if the legal entity goes on, rescind it.</remarks>
public sealed record LegalEntityAlreadyClosed(DateOnly LastDay) : Refusal("legal-entity-already-closed",
    $"The legal entity closes already: its last day is {LastDay:yyyy-MM-dd}.", RefusalKind.Conflict);

/// <summary>The registration of the legal entity was rescinded: there never was such a legal entity, and nothing can be recorded about it.</summary>
/// <remarks>Register a legal entity under another code. The code of a void legal entity stays taken, so that old reports cannot be misread.</remarks>
public sealed record LegalEntityIsVoid() : Refusal("legal-entity-is-void", "The registration of this legal entity was rescinded.", RefusalKind.Conflict);
