namespace HrSaas.Domain.Organization.LegalEntities;

using HrSaas.Domain.Kernel;

/// <summary>Register a legal entity.</summary>
public sealed record RegisterLegalEntity(LegalEntityId Id, string Code, string Name, string Country, Currency Currency, string TimeZone, MonthDay FiscalYearStart);
