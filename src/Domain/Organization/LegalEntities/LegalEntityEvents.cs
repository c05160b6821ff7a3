namespace HrSaas.Domain.Organization.LegalEntities;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one legal entity.</summary>
public abstract record LegalEntityEvent
{
    private protected LegalEntityEvent() { }
}

/// <summary>A legal entity was registered: the employer of record, with its country, currency, zone and fiscal year.</summary>
public sealed record LegalEntityRegistered(LegalEntityId Id, string Code, string Name, string Country, Currency Currency, string TimeZone, MonthDay FiscalYearStart) : LegalEntityEvent;

/// <summary>What the legal entity was registered with was not as recorded: it was this.</summary>
public sealed record LegalEntityRegistrationCorrected(FactId Fact, FactId Correction, LegalEntityTerms Terms, Reason Reason) : LegalEntityEvent;

/// <summary>From a day on, the legal entity has another name, currency, zone or fiscal year.</summary>
public sealed record LegalEntityChanged(FactId Fact, DateOnly EffectiveDate, LegalEntityChange Change) : LegalEntityEvent;

/// <summary>The change was not as recorded: it was from this day and to this.</summary>
public sealed record LegalEntityChangeCorrected(FactId Fact, FactId Correction, DateOnly EffectiveDate, LegalEntityChange Change, Reason Reason) : LegalEntityEvent;

/// <summary>The legal entity closed: after its last day whoever it employs is listed.</summary>
public sealed record LegalEntityClosed(FactId Fact, DateOnly LastDay) : LegalEntityEvent;

/// <summary>The closing was not as recorded: the last day was this.</summary>
public sealed record LegalEntityClosingCorrected(FactId Fact, FactId Correction, DateOnly LastDay, Reason Reason) : LegalEntityEvent;

/// <summary>A fact about the legal entity, or a correction of one, is withdrawn. Withdrawing the registration makes the legal entity void.</summary>
public sealed record LegalEntityFactRescinded(FactId Fact, Reason Reason) : LegalEntityEvent;
