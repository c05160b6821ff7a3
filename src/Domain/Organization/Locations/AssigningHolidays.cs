namespace HrSaas.Domain.Organization.Locations;

using System.Diagnostics.CodeAnalysis;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Registers;

/// <summary>What a location's decisions are told about holiday calendars.</summary>
/// <param name="CalendarIsKnown">Whether there is the calendar that the command names.</param>
public sealed record LocationFacts(bool CalendarIsKnown);

public abstract partial record Location
{
    public static Decision<LocationEvent> Decide(Location state, AssignHolidayCalendar command, LocationFacts facts) => state switch
    {
        NoLocation => new LocationNotFound(),
        VoidLocation => new LocationIsVoid(),
        OpenedLocation location => Assign(location, command, facts),
    };

    public static Decision<LocationEvent> Decide(Location state, CorrectHolidayCalendarAssignment command, LocationFacts facts) => state switch
    {
        NoLocation => new LocationNotFound(),
        VoidLocation => new LocationIsVoid(),
        OpenedLocation location => Correct(location, command, facts),
    };

    public static Decision<LocationEvent> Decide(Location state, UnassignHolidayCalendar command) => state switch
    {
        NoLocation => new LocationNotFound(),
        VoidLocation => new LocationIsVoid(),
        OpenedLocation location => Unassign(location, command),
    };

    public static Decision<LocationEvent> Decide(Location state, CorrectHolidayCalendarUnassignment command) => state switch
    {
        NoLocation => new LocationNotFound(),
        VoidLocation => new LocationIsVoid(),
        OpenedLocation location => Correct(location, command),
    };

    public static Decision<LocationEvent> Decide(Location state, RescindLocationFact command) => state switch
    {
        NoLocation => new LocationNotFound(),
        VoidLocation { Was: var was } => RegisterRules<LocationTerms, LocationChange, LocationEvent>.RescindOfVoid(was.Logs, command.Fact, new LocationIsVoid()),
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
        if (!MayCorrect(location, command.Fact, isEnd: false, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Calendar)) return Decision<LocationEvent>.Nothing;
        if (!facts.CalendarIsKnown) return new HolidayCalendarNotKnown(command.Calendar);
        if (Rules.WhyNotMove(location.Entry, fact.From, command.EffectiveDate) is { } outside) return outside;
        return new HolidayCalendarAssignmentCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Calendar, command.Reason);
    }

    private static Decision<LocationEvent> Unassign(OpenedLocation location, UnassignHolidayCalendar command)
    {
        if (Rules.WhyNotOn(location.Entry, command.EffectiveDate) is { } outside) return outside;
        if (location.HolidayCalendarOn(command.EffectiveDate)?.Value is null) return Decision<LocationEvent>.Nothing;
        return new HolidayCalendarUnassigned(command.Fact, command.EffectiveDate);
    }

    private static Decision<LocationEvent> Correct(OpenedLocation location, CorrectHolidayCalendarUnassignment command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!MayCorrect(location, command.Fact, isEnd: true, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, null)) return Decision<LocationEvent>.Nothing;
        if (Rules.WhyNotMove(location.Entry, fact.From, command.EffectiveDate) is { } outside) return outside;
        return new HolidayCalendarUnassignmentCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Reason);
    }

    // A correction never makes the end of an assignment of one, nor an assignment of an end.
    private static bool MayCorrect(
        OpenedLocation location, FactId id, bool isEnd,
        [NotNullWhen(true)] out RecordedFact<HolidayCalendarId?>? fact, [NotNullWhen(false)] out Refusal? refusal)
    {
        if (!location.HolidayCalendars.MayCorrect(id, location.Logs, out fact, out refusal)) return false;
        if (fact.FirstValue is null != isEnd) refusal = new FactOfAnotherKind(id);
        return refusal is null;
    }
}
