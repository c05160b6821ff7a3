namespace HrSaas.Domain.Organization.HolidayCalendars;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

public abstract partial record HolidayCalendar
{
    public static Decision<HolidayCalendarEvent> Decide(HolidayCalendar state, AddHolidays command) => state switch
    {
        NoHolidayCalendar => new HolidayCalendarNotFound(),
        CreatedHolidayCalendar calendar => Add(calendar, command),
    };

    public static Decision<HolidayCalendarEvent> Decide(HolidayCalendar state, CorrectHoliday command) => state switch
    {
        NoHolidayCalendar => new HolidayCalendarNotFound(),
        CreatedHolidayCalendar calendar => Correct(calendar, command),
    };

    public static Decision<HolidayCalendarEvent> Decide(HolidayCalendar state, RescindHolidayCalendarFact command) => state switch
    {
        NoHolidayCalendar => new HolidayCalendarNotFound(),
        CreatedHolidayCalendar calendar => Rescind(calendar, command),
    };

    /// <summary>A holiday that is there just so is passed over, so that a year can be sent again with what was missing from it.</summary>
    private static Decision<HolidayCalendarEvent> Add(CreatedHolidayCalendar calendar, AddHolidays command)
    {
        if (NotWellFormed.Of(DatedHoliday.FlawsOf(command.Holidays)) is { } flaws) return flaws;
        var there = new Dictionary<DateOnly, Holiday>();
        foreach (var fact in calendar.Holidays.Standing) there[fact.From] = fact.Value;
        var listed = new HashSet<DateOnly>();
        var added = ImmutableArray.CreateBuilder<HolidayCalendarEvent>();
        foreach (var (fact, date, holiday) in command.Holidays)
        {
            var isFirstOfList = listed.Add(date);
            if (there.TryGetValue(date, out var other))
            {
                if (isFirstOfList && other == holiday) continue;
                return new HolidayDateTaken(date, other.Name);
            }
            there[date] = holiday;
            added.Add(new HolidayAdded(fact, date, holiday));
        }
        return Decision<HolidayCalendarEvent>.Of(added.DrainToImmutable());
    }

    private static Decision<HolidayCalendarEvent> Correct(CreatedHolidayCalendar calendar, CorrectHoliday command)
    {
        if (NotWellFormed.Of(command.Holiday.FindFlaws(), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!calendar.Holidays.MayCorrect(command.Fact, calendar.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.Date, command.Holiday)) return Decision<HolidayCalendarEvent>.Nothing;
        return Judge(calendar, fact.Id, new HolidayCorrected(fact.Id, command.Correction, command.Date, command.Holiday, command.Reason));
    }

    private static Decision<HolidayCalendarEvent> Rescind(CreatedHolidayCalendar calendar, RescindHolidayCalendarFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        return calendar.Logs.StandingOf(command.Fact).Rescission<HolidayCalendarEvent>(command.Fact, () => Judge(calendar, command.Fact, new HolidayCalendarFactRescinded(command.Fact, command.Reason)));
    }

    /// <summary>The event, unless after it the holiday would be on the date of another one: a rescinded correction may bring it back to a date that was given away since.</summary>
    private static Decision<HolidayCalendarEvent> Judge(CreatedHolidayCalendar calendar, FactId holiday, HolidayCalendarEvent @event) => Evolve(calendar, @event) switch
    {
        CreatedHolidayCalendar after when after.SharesDateWith(holiday) is { } other => new HolidayDateTaken(other.From, other.Value.Name),
        NoHolidayCalendar or CreatedHolidayCalendar => @event,
    };
}
