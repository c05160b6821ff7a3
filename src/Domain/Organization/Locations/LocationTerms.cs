namespace HrSaas.Domain.Organization.Locations;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Registers;

/// <summary>What a location is opened with; all but the country may change.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">What the country calls its parts, where holidays or taxes differ by it.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record LocationTerms(string Country, string Name, string? Region, string TimeZone) : IRegisterTerms
{
    public ImmutableArray<Flaw> FindFlaws() =>
    [
        .. Text.FlawsOfName("name", Name), .. Countries.FlawsOf("country", Country),
        .. Region is { } region ? Text.FlawsOfName("region", region) : [], .. TimeZones.FlawsOf("timeZone", TimeZone),
    ];
}

/// <summary>What a change of a location says; it leaves alone what it does not name.</summary>
public sealed record LocationChange(string? Name = null, Named<string?>? Region = null, string? TimeZone = null) : IRegisterChange
{
    public bool NamesNothing => Name is null && Region is null && TimeZone is null;

    public ImmutableArray<Flaw> FindFlaws() =>
    [
        .. Name is { } name ? Text.FlawsOfName("name", name) : [],
        .. Region is { To: { } region } ? Text.FlawsOfName("region", region) : [],
        .. TimeZone is { } zone ? TimeZones.FlawsOf("timeZone", zone) : [],
    ];
}

/// <summary>What a location is called and where it lies on a day, each value with the fact that says so.</summary>
public sealed record LocationOn(TimelineEntry<string> Name, TimelineEntry<string?> Region, TimelineEntry<string> TimeZone);
