namespace HrSaas.Domain.Organization.LegalEntities;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one legal entity.</summary>
public abstract record LegalEntityEvent
{
    private protected LegalEntityEvent() { }
}

/// <summary>A legal entity was registered: the employer of record, with its country, currency, zone and fiscal year.</summary>
public sealed record LegalEntityRegistered(LegalEntityId Id, string Code, string Name, string Country, Currency Currency, string TimeZone, MonthDay FiscalYearStart) : LegalEntityEvent;
