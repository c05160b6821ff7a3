namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Registers;

/// <summary>A place of work, and which holidays it has, from day to day. Its code belongs to it for ever, which the store's claims keep.</summary>
public abstract partial record Location : IAggregate<Location, LocationEvent>
{
    private protected Location() { }

    public static Location Initial { get; } = new NoLocation();

    public static Location Evolve(Location state, LocationEvent @event) => @event switch
    {
        LocationOpened e => new OpenedLocation(
            e.Id, e.Code, RegisterEntry<LocationTerms, LocationChange>.Of(e.Id.Value, new(e.Country, e.Name, e.Region, e.TimeZone)), FactLog<HolidayCalendarId?>.Empty),
        LocationOpeningCorrected e => With(state, location => location with { Entry = location.Entry.CorrectDefinition(e.Fact, e.Correction, e.Terms) }),
        LocationChanged e => With(state, location => location with { Entry = location.Entry.Change(e.Fact, e.EffectiveDate, e.Change) }),
        LocationChangeCorrected e => With(state, location => location with { Entry = location.Entry.CorrectChange(e.Fact, e.Correction, e.EffectiveDate, e.Change) }),
        LocationClosed e => With(state, location => location with { Entry = location.Entry.Close(e.Fact, e.LastDay) }),
        LocationClosingCorrected e => With(state, location => location with { Entry = location.Entry.CorrectClosing(e.Fact, e.Correction, e.LastDay) }),
        HolidayCalendarAssigned e => With(state, location => location with { HolidayCalendars = location.HolidayCalendars.Record(e.Fact, e.EffectiveDate, e.Calendar) }),
        HolidayCalendarAssignmentCorrected e => With(state, location => location with
        {
            HolidayCalendars = location.HolidayCalendars.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Calendar),
        }),
        HolidayCalendarUnassigned e => With(state, location => location with { HolidayCalendars = location.HolidayCalendars.Record(e.Fact, e.EffectiveDate, null) }),
        HolidayCalendarUnassignmentCorrected e => With(state, location => location with
        {
            HolidayCalendars = location.HolidayCalendars.Correct(e.Fact, e.Correction, e.EffectiveDate, null),
        }),
        LocationFactRescinded e => With(state, location => location.Without(e.Fact)),
    };

    /// <summary>What an event does to the facts of its location, for history.</summary>
    public static FactChange ChangeOf(LocationEvent @event) => @event switch
    {
        LocationOpened e => new FactChange.Records(OpenedLocation.OpeningOf(e.Id), null),
        LocationOpeningCorrected e => new FactChange.Corrects(e.Fact, e.Correction, null),
        LocationChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        LocationChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        LocationClosed e => new FactChange.Records(e.Fact, e.LastDay),
        LocationClosingCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.LastDay),
        HolidayCalendarAssigned e => new FactChange.Records(e.Fact, e.EffectiveDate),
        HolidayCalendarAssignmentCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        HolidayCalendarUnassigned e => new FactChange.Records(e.Fact, e.EffectiveDate),
        HolidayCalendarUnassignmentCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        LocationFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    public static Decision<LocationEvent> Decide(Location state, OpenLocation command) => state switch
    {
        OpenedLocation => new LocationAlreadyOpened(),
        VoidLocation => new LocationIsVoid(),
        NoLocation when FlawsOf(command) is { } flaws => flaws,
        NoLocation => new LocationOpened(command.Id, command.Code, command.Name, command.Country, command.Region, command.TimeZone),
    };

    private static NotWellFormed? FlawsOf(OpenLocation command) =>
        NotWellFormed.Of(Text.FlawsOfCode("code", command.Code), new LocationTerms(command.Country, command.Name, command.Region, command.TimeZone).FindFlaws());

    // No event comes before the opening or after it was rescinded; one that did would say nothing.
    private static Location With(Location state, Func<OpenedLocation, OpenedLocation> change) => state switch
    {
        NoLocation or VoidLocation => state,
        OpenedLocation location => VoidIfRescinded(change(location)),
    };

    private static Location VoidIfRescinded(OpenedLocation location) => location.Entry.Definition.IsRescinded ? new VoidLocation(location) : location;
}

/// <summary>Not known yet.</summary>
public sealed record NoLocation : Location;

/// <summary>
/// Opened, whatever the day. What it was opened with is the base under all changes, on every day before them. It has no first day; what lies after
/// the last day is kept, and counts again when the closing is withdrawn.
/// </summary>
/// <param name="Entry">How it changes, in name, region and zone, and closes.</param>
/// <param name="HolidayCalendars">Which holidays are those of the location from a day on: null for none, as before the first.</param>
public sealed record OpenedLocation(
    LocationId Id, string Code, RegisterEntry<LocationTerms, LocationChange> Entry, FactLog<HolidayCalendarId?> HolidayCalendars) : Location
{
    public LocationTerms Terms => Entry.Terms;

    /// <summary>ISO 3166-1 alpha-2; a place in another country is another location.</summary>
    public string Country => Terms.Country;

    /// <summary>The last day, included; null while there is no end in sight.</summary>
    public DateOnly? LastDay => Entry.LastDay;

    public IReadOnlyList<IFactLog> Logs => [HolidayCalendars, .. Entry.Logs];

    public Timeline<string> Names => Entry.Timeline(Terms.Name, static c => c.Name is not null, static c => c.Name!);

    public Timeline<string?> Regions => Entry.Timeline(Terms.Region, static c => c.Region is not null, static c => c.Region!.Value.To);

    /// <summary>IANA names: by which clock the day is told there.</summary>
    public Timeline<string> Zones => Entry.Timeline(Terms.TimeZone, static c => c.TimeZone is not null, static c => c.TimeZone!);

    public bool IsOpenOn(DateOnly day) => Entry.IsOpenOn(day);

    /// <summary>What it is on that day, open or not: whoever is still there after its last day is where it was.</summary>
    public LocationOn On(DateOnly day) => new(Names.At(day)!.Value, Regions.At(day)!.Value, Zones.At(day)!.Value);

    /// <summary>The assignment, or the end of one, that counts on the day; null before the first.</summary>
    public RecordedFact<HolidayCalendarId?>? HolidayCalendarOn(DateOnly day) => HolidayCalendars.InForce(day, _ => true);

    /// <summary>The fact that says what a location was opened with bears the id of the location: it has none of its own.</summary>
    public static FactId OpeningOf(LocationId location) => new(location.Value);

    internal OpenedLocation Without(FactId fact) => this with
    {
        HolidayCalendars = HolidayCalendars.Rescind(fact), Entry = Entry.Rescind(fact),
    };
}

/// <summary>The opening was rescinded: there never was such a location.</summary>
/// <param name="Was">What had been recorded, for history.</param>
public sealed record VoidLocation(OpenedLocation Was) : Location;
