namespace HrSaas.Specs.Locations;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Registers;
using static HrSaas.Specs.Dsl.Names;

/// <summary>What a location's decisions are told about holiday calendars.</summary>
public sealed record LocationWorld(bool CalendarIsKnown = true)
{
    public LocationFacts Facts => new(CalendarIsKnown);
}

public sealed class LocationUnderSpec : IRootUnderSpec<Location, LocationEvent, LocationWorld>
{
    public static string Context => "Organization";

    public static string Name => "Location";

    public static StoredEvents Stored => StoredLocationEvents.Map;

    public static FactChange? ChangeOf(LocationEvent @event) => Location.ChangeOf(@event);

    public static LocationWorld World { get; } = new();

    public static Decision<LocationEvent> Decide(Location state, object command, LocationWorld world) => command switch
    {
        OpenLocation c => Location.Decide(state, c),
        CorrectLocationOpening c => Location.Decide(state, c),
        ChangeLocation c => Location.Decide(state, c),
        CorrectLocationChange c => Location.Decide(state, c),
        CloseLocation c => Location.Decide(state, c),
        CorrectLocationClosing c => Location.Decide(state, c),
        AssignHolidayCalendar c => Location.Decide(state, c, world.Facts),
        CorrectHolidayCalendarAssignment c => Location.Decide(state, c, world.Facts),
        UnassignHolidayCalendar c => Location.Decide(state, c),
        CorrectHolidayCalendarUnassignment c => Location.Decide(state, c),
        RescindLocationFact c => Location.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a location."),
    };

    public static object Again(object command) => command switch
    {
        CorrectLocationOpening c => c with { Correction = Fresh() },
        ChangeLocation c => c with { Fact = Fresh() },
        CorrectLocationChange c => c with { Correction = Fresh() },
        CloseLocation c => c with { Fact = Fresh() },
        CorrectLocationClosing c => c with { Correction = Fresh() },
        AssignHolidayCalendar c => c with { Fact = Fresh() },
        CorrectHolidayCalendarAssignment c => c with { Correction = Fresh() },
        UnassignHolidayCalendar c => c with { Fact = Fresh() },
        CorrectHolidayCalendarUnassignment c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not open yet", "open", "closed", "void"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(OpenLocation), typeof(CorrectLocationOpening), typeof(ChangeLocation), typeof(CorrectLocationChange), typeof(CloseLocation), typeof(CorrectLocationClosing),
        typeof(AssignHolidayCalendar), typeof(CorrectHolidayCalendarAssignment), typeof(UnassignHolidayCalendar), typeof(CorrectHolidayCalendarUnassignment),
        typeof(RescindLocationFact),
    ];

    public static string? StatusFor(Location state, object command) => state switch
    {
        NoLocation => Statuses[0],
        VoidLocation => Statuses[3],
        OpenedLocation location => DayOf(location, command) is { } day ? Statuses[location.IsOpenOn(day) ? 1 : 2] : null,
    };

    public static string LifeOf(Location state, object command) => state is NoLocation ? "Not open" : state is VoidLocation ? "Void" : "Open";

    public static string Say(LocationEvent @event) => @event switch
    {
        LocationOpened e => $"{e.Name} is opened with the code {e.Code}: {e.Country}, {(e.Region is { } region ? region + ", " : "")}{e.TimeZone}",
        LocationOpeningCorrected e => $"what the location was opened with is corrected: {Told(e.Terms)} ({Of(e.Correction)})",
        LocationChanged e => $"from {Names.Say(e.EffectiveDate)} {Say(e.Change)} ({Of(e.Fact)})",
        LocationChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Say(e.Change)} ({Of(e.Correction)})",
        LocationClosed e => $"the location closes after {Names.Say(e.LastDay)} ({Of(e.Fact)})",
        LocationClosingCorrected e => $"{Of(e.Fact)} is corrected: the last day is {Names.Say(e.LastDay)} ({Of(e.Correction)})",
        HolidayCalendarAssigned e => $"from {Names.Say(e.EffectiveDate)} it has the holidays of {Of(e.Calendar)} ({Of(e.Fact)})",
        HolidayCalendarAssignmentCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} it has the holidays of {Of(e.Calendar)} ({Of(e.Correction)})",
        HolidayCalendarUnassigned e => $"from {Names.Say(e.EffectiveDate)} it has the holidays of no calendar ({Of(e.Fact)})",
        HolidayCalendarUnassignmentCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} it has the holidays of no calendar ({Of(e.Correction)})",
        LocationFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        OpenLocation c => $"{Spoken.Shorten(c.Name)} is to be opened with the code {Spoken.Shorten(c.Code)}: {Spoken.Shorten(c.Country)}, {(c.Region is { } region ? Spoken.Shorten(region) + ", " : "")}{Spoken.Shorten(c.TimeZone)}",
        CorrectLocationOpening c => $"what the location was opened with is to be corrected: {Told(c.Terms)}",
        ChangeLocation c => $"the location is to be changed: from {Names.Say(c.EffectiveDate)} {Say(c.Change)}",
        CorrectLocationChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Say(c.Change)}",
        CloseLocation c => $"the location is to close after {Names.Say(c.LastDay)}",
        CorrectLocationClosing c => $"{Of(c.Fact)} is to be corrected: the last day is {Names.Say(c.LastDay)}",
        AssignHolidayCalendar c => $"from {Names.Say(c.EffectiveDate)} it is to have the holidays of {Of(c.Calendar)}",
        CorrectHolidayCalendarAssignment c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} it has the holidays of {Of(c.Calendar)}",
        UnassignHolidayCalendar c => $"from {Names.Say(c.EffectiveDate)} it is to have the holidays of no calendar",
        CorrectHolidayCalendarUnassignment c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} it has the holidays of no calendar",
        RescindLocationFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(LocationWorld world) => world.CalendarIsKnown ? null : "the holiday calendar is not known";

    private static DateOnly? DayOf(OpenedLocation location, object command) => command switch
    {
        OpenLocation or CorrectLocationOpening => location.LastDay is { } last ? last.AddDays(1) : DateOnly.MinValue,
        ChangeLocation c => c.EffectiveDate,
        CorrectLocationChange c => c.EffectiveDate,
        CloseLocation c => c.LastDay,
        CorrectLocationClosing c => c.LastDay,
        AssignHolidayCalendar c => c.EffectiveDate,
        CorrectHolidayCalendarAssignment c => c.EffectiveDate,
        UnassignHolidayCalendar c => c.EffectiveDate,
        CorrectHolidayCalendarUnassignment c => c.EffectiveDate,
        RescindLocationFact c => location.Entry.Definitions.Find(c.Fact)?.From ?? location.Entry.Changes.Find(c.Fact)?.From ?? location.Entry.Closings.Find(c.Fact)?.From ?? location.HolidayCalendars.Find(c.Fact)?.From,
        _ => throw new NotSupportedException($"{command} is no command of a location."),
    };

    private static string Say(LocationChange change) => change.NamesNothing ? "nothing is another" : string.Join(", ", ((string?[])
    [
        change.Name is { } name ? $"it is called {Spoken.Shorten(name)}" : null,
        change.Region is { } region ? region.To is { } of ? $"it is in {Spoken.Shorten(of)}" : "it is in no region" : null,
        change.TimeZone is { } zone ? $"its zone is {Spoken.Shorten(zone)}" : null,
    ]).OfType<string>());

    private static string Told(LocationTerms terms) =>
        $"{Spoken.Shorten(terms.Name)}, {Spoken.Shorten(terms.Country)}, {(terms.Region is { } region ? Spoken.Shorten(region) + ", " : "")}{Spoken.Shorten(terms.TimeZone)}";

    private static FactId Fresh() => new(Guid.NewGuid());
}
