namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;

/// <summary>What a location's decisions are told about holiday calendars.</summary>
/// <param name="CalendarIsKnown">Whether there is the calendar that the command names.</param>
public sealed record LocationFacts(bool CalendarIsKnown);

public abstract partial record Location
{
    public static Decision<LocationEvent> Decide(Location state, AssignHolidayCalendar command, LocationFacts facts) => state switch
    {
        NoLocation => new LocationNotFound(),
        OpenedLocation location => Assign(location, command, facts),
    };

    public static Decision<LocationEvent> Decide(Location state, CorrectHolidayCalendarAssignment command, LocationFacts facts) => state switch
    {
        NoLocation => new LocationNotFound(),
        OpenedLocation location => Correct(location, command, facts),
    };

    public static Decision<LocationEvent> Decide(Location state, RescindLocationFact command) => state switch
    {
        NoLocation => new LocationNotFound(),
        OpenedLocation location => Rules.Rescind(location.Logs, command.Fact, command.Reason),
    };

    private static Decision<LocationEvent> Assign(OpenedLocation location, AssignHolidayCalendar command, LocationFacts facts)
    {
        if (!facts.CalendarIsKnown) return new HolidayCalendarNotKnown(command.Calendar);
        if (Rules.WhyNotOn(location.Entry, command.EffectiveDate) is { } outside) return outside;
        if (location.HolidayCalendarOn(command.EffectiveDate)?.Value == command.Calendar) return Decision<LocationEvent>.Nothing;
        return new HolidayCalendarAssigned(command.Fact, command.EffectiveDate, command.Calendar);
    }

    private static Decision<LocationEvent> Correct(OpenedLocation location, CorrectHolidayCalendarAssignment command, LocationFacts facts)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!location.HolidayCalendars.MayCorrect(command.Fact, location.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Calendar)) return Decision<LocationEvent>.Nothing;
        if (!facts.CalendarIsKnown) return new HolidayCalendarNotKnown(command.Calendar);
        if (Rules.WhyNotMove(location.Entry, fact.From, command.EffectiveDate) is { } outside) return outside;
        return new HolidayCalendarAssignmentCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Calendar, command.Reason);
    }
}
