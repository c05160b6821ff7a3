namespace HrSaas.Domain.Organization.LegalEntities;

using HrSaas.Domain.Kernel;

/// <summary>Register a legal entity.</summary>
public sealed record RegisterLegalEntity(LegalEntityId Id, string Code, string Name, string Country, Currency Currency, string TimeZone, MonthDay FiscalYearStart);

/// <summary>Put right what a legal entity was registered with. Its code stays.</summary>
public sealed record CorrectLegalEntityRegistration(FactId Fact, FactId Correction, LegalEntityTerms Terms, Reason Reason);

/// <summary>Give a legal entity another name, currency, zone or fiscal year from a day.</summary>
public sealed record ChangeLegalEntity(FactId Fact, DateOnly EffectiveDate, LegalEntityChange Change);

/// <summary>Put right a recorded change of name, currency, zone or fiscal year.</summary>
public sealed record CorrectLegalEntityChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, LegalEntityChange Change, Reason Reason);

/// <summary>Close a legal entity after its last day.</summary>
public sealed record CloseLegalEntity(FactId Fact, DateOnly LastDay);

/// <summary>Put right a recorded closing: another last day.</summary>
public sealed record CorrectLegalEntityClosing(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason);

/// <summary>Withdraw a fact about a legal entity that should not have been recorded, or a correction of one.</summary>
public sealed record RescindLegalEntityFact(FactId Fact, Reason Reason);
