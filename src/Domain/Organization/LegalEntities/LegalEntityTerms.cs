namespace HrSaas.Domain.Organization.LegalEntities;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Registers;

/// <summary>What a legal entity is registered with; all but the country may change.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TimeZone">IANA name; "today" for the people it employs is today there.</param>
/// <param name="FiscalYearStart">The first day of its fiscal year.</param>
public sealed record LegalEntityTerms(string Country, string Name, Currency Currency, string TimeZone, MonthDay FiscalYearStart) : IRegisterTerms
{
    public ImmutableArray<Flaw> FindFlaws() =>
        [.. Text.FlawsOfName("name", Name), .. Countries.FlawsOf("country", Country), .. TimeZones.FlawsOf("timeZone", TimeZone)];
}

/// <summary>What a change of a legal entity says; it leaves alone what it does not name.</summary>
public sealed record LegalEntityChange(string? Name = null, Currency? Currency = null, string? TimeZone = null, MonthDay? FiscalYearStart = null) : IRegisterChange
{
    public bool NamesNothing => Name is null && Currency is null && TimeZone is null && FiscalYearStart is null;

    public ImmutableArray<Flaw> FindFlaws() =>
    [
        .. Name is { } name ? Text.FlawsOfName("name", name) : [],
        .. TimeZone is { } zone ? TimeZones.FlawsOf("timeZone", zone) : [],
    ];
}

/// <summary>What a legal entity is called and what it reckons by on a day, each value with the fact that says so.</summary>
public sealed record LegalEntityOn(
    TimelineEntry<string> Name, TimelineEntry<Currency> Currency, TimelineEntry<string> TimeZone, TimelineEntry<MonthDay> FiscalYearStart);
