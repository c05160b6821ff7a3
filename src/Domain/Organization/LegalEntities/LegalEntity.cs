namespace HrSaas.Domain.Organization.LegalEntities;

using HrSaas.Domain.Kernel;

/// <summary>An employer of record. Its code belongs to it for ever, which the store's claims keep.</summary>
public abstract record LegalEntity : IAggregate<LegalEntity, LegalEntityEvent>
{
    private protected LegalEntity() { }

    public static LegalEntity Initial { get; } = new NoLegalEntity();

    public static LegalEntity Evolve(LegalEntity state, LegalEntityEvent @event) => @event switch
    {
        LegalEntityRegistered e => new RegisteredLegalEntity(e.Id, e.Code, e.Name, e.Country, e.Currency, e.TimeZone, e.FiscalYearStart),
    };

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, RegisterLegalEntity command) => state switch
    {
        RegisteredLegalEntity => new LegalEntityAlreadyRegistered(),
        NoLegalEntity when FlawsOf(command) is { } flaws => flaws,
        NoLegalEntity => new LegalEntityRegistered(
            command.Id, command.Code, command.Name, command.Country, command.Currency, command.TimeZone, command.FiscalYearStart),
    };

    private static NotWellFormed? FlawsOf(RegisterLegalEntity command) => NotWellFormed.Of(
        Text.FlawsOfCode("code", command.Code), Text.FlawsOfName("name", command.Name),
        Countries.FlawsOf("country", command.Country), TimeZones.FlawsOf("timeZone", command.TimeZone));
}

/// <summary>Not registered yet.</summary>
public sealed record NoLegalEntity : LegalEntity;

/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TimeZone">IANA name; "today" for the people it employs is today there.</param>
public sealed record RegisteredLegalEntity(
    LegalEntityId Id, string Code, string Name, string Country, Currency Currency, string TimeZone, MonthDay FiscalYearStart) : LegalEntity;
