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

    public static LocationWorld World { get; } = new();

    public static Decision<LocationEvent> Decide(Location state, object command, LocationWorld world) => command switch
    {
        OpenLocation c => Location.Decide(state, c),
        AssignHolidayCalendar c => Location.Decide(state, c, world.Facts),
        CorrectHolidayCalendarAssignment c => Location.Decide(state, c, world.Facts),
        RescindLocationFact c => Location.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a location."),
    };

    public static object Again(object command) => command switch
    {
        AssignHolidayCalendar c => c with { Fact = Fresh() },
        CorrectHolidayCalendarAssignment c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["not open", "open"];

    public static IReadOnlyList<Type> Commands { get; } =
        [typeof(OpenLocation), typeof(AssignHolidayCalendar), typeof(CorrectHolidayCalendarAssignment), typeof(RescindLocationFact)];

    public static string? StatusFor(Location state, object command) => state is NoLocation ? Statuses[0] : Statuses[1];

    public static string LifeOf(Location state, object command) => state is NoLocation ? "Not open" : "Open";

    public static string Say(LocationEvent @event) => @event switch
    {
        LocationOpened e => $"{e.Name} is opened with the code {e.Code}: {e.Country}, {(e.Region is { } region ? region + ", " : "")}{e.TimeZone}",
        HolidayCalendarAssigned e => $"from {Names.Say(e.EffectiveDate)} it has the holidays of {Of(e.Calendar)} ({Of(e.Fact)})",
        HolidayCalendarAssignmentCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} it has the holidays of {Of(e.Calendar)} ({Of(e.Correction)})",
        LocationFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        OpenLocation c => $"{Spoken.Shorten(c.Name)} is to be opened with the code {Spoken.Shorten(c.Code)}: {Spoken.Shorten(c.Country)}, {(c.Region is { } region ? Spoken.Shorten(region) + ", " : "")}{Spoken.Shorten(c.TimeZone)}",
        AssignHolidayCalendar c => $"from {Names.Say(c.EffectiveDate)} it is to have the holidays of {Of(c.Calendar)}",
        CorrectHolidayCalendarAssignment c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} it has the holidays of {Of(c.Calendar)}",
        RescindLocationFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string? SayWorld(LocationWorld world) => world.CalendarIsKnown ? null : "the holiday calendar is not known";

    private static FactId Fresh() => new(Guid.NewGuid());
}
