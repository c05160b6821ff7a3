namespace HrSaas.Domain.Organization.HolidayCalendars;

using HrSaas.Domain.Kernel;

/// <summary>
/// Which dates are holidays in a country, or in a region of it. It is complete by itself and builds on no other calendar. Its code belongs
/// to it for ever, which the store's claims keep.
/// </summary>
public abstract partial record HolidayCalendar : IAggregate<HolidayCalendar, HolidayCalendarEvent>
{
    private protected HolidayCalendar() { }

    public static HolidayCalendar Initial { get; } = new NoHolidayCalendar();

    public static HolidayCalendar Evolve(HolidayCalendar state, HolidayCalendarEvent @event) => @event switch
    {
        HolidayCalendarCreated e => new CreatedHolidayCalendar(
            e.Id, e.Code, e.Name, e.Country, e.Region, FactLog<string>.Empty, FactLog<Holiday>.Empty, SourcedYears.None),
        HolidayCalendarRenamed e => With(state, calendar => calendar with { Renamings = calendar.Renamings.Record(e.Fact, DateOnly.MinValue, e.Name) }),
        HolidayAdded e => With(state, calendar => calendar with { Holidays = calendar.Holidays.Record(e.Fact, e.Date, e.Holiday) }),
        HolidayCorrected e => With(state, calendar => calendar with { Holidays = calendar.Holidays.Correct(e.Fact, e.Correction, e.Date, e.Holiday) }),
        HolidaysBroughtIn e => With(state, calendar => calendar with { Sourced = calendar.Sourced.With(new(e.Year, e.Source, e.Said)) }),
        HolidaySourceDiffered e => With(state, calendar => calendar with { Sourced = calendar.Sourced.Saying(e.Year, new(e.Since, e.Says)) }),
        HolidaySourceAgreed e => With(state, calendar => calendar with { Sourced = calendar.Sourced.Saying(e.Year, null) }),
        HolidayCalendarFactRescinded e => With(state, calendar => calendar with
        {
            Renamings = calendar.Renamings.Rescind(e.Fact), Holidays = calendar.Holidays.Rescind(e.Fact),
        }),
    };

    /// <summary>What an event does to the facts of its calendar, for history.</summary>
    public static FactChange ChangeOf(HolidayCalendarEvent @event) => @event switch
    {
        HolidayCalendarCreated => new FactChange.Introduces(),
        HolidayCalendarRenamed e => new FactChange.Records(e.Fact, From: null),
        HolidayAdded e => new FactChange.Records(e.Fact, e.Date),
        HolidayCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.Date),
        HolidaysBroughtIn or HolidaySourceDiffered or HolidaySourceAgreed => new FactChange.Introduces(),
        HolidayCalendarFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    // No event comes before the creation; one that did would say nothing.
    private static HolidayCalendar With(HolidayCalendar state, Func<CreatedHolidayCalendar, HolidayCalendar> change) => state switch
    {
        NoHolidayCalendar => state,
        CreatedHolidayCalendar calendar => change(calendar),
    };
}

/// <summary>Not created yet.</summary>
public sealed record NoHolidayCalendar : HolidayCalendar;

/// <param name="FirstName">What it was called when it was created.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">The part of the country whose holidays these are, as a location names it; null for those of the country.</param>
/// <param name="Renamings">Other names since; no day depends on them.</param>
/// <param name="Holidays">Each under its date. No two that stand have the same.</param>
/// <param name="Sourced">What sources last said of the years that were taken from them.</param>
public sealed record CreatedHolidayCalendar(
    HolidayCalendarId Id, string Code, string FirstName, string Country, string? Region, FactLog<string> Renamings, FactLog<Holiday> Holidays,
    SourcedYears Sourced) : HolidayCalendar
{
    public string Name => Renamings.InForce(DateOnly.MaxValue, _ => true)?.Value ?? FirstName;

    public IReadOnlyList<IFactLog> Logs => [Renamings, Holidays];

    /// <summary>The holiday on that date; null where it is none.</summary>
    public RecordedFact<Holiday>? On(DateOnly date) => Holidays.Facts.FirstOrDefault(fact => !fact.IsRescinded && fact.From == date);

    /// <summary>The holidays of a year by date; those of all years without one.</summary>
    public IEnumerable<RecordedFact<Holiday>> Of(int? year) => Holidays.Standing.Where(fact => year is null || fact.From.Year == year);

    /// <summary>Where the calendar is otherwise than its sources last said, by date; those of all years without one.</summary>
    public IEnumerable<KeptByHand> ByHand(int? year) => Sourced.All.Where(sourced => year is null || sourced.Year == year)
        .SelectMany(sourced => sourced.Said.Select(said => said.Date).Union(Of(sourced.Year).Select(fact => fact.From)).Order()
            .Select(date => new KeptByHand(date, sourced.On(date), On(date)?.Value)))
        .Where(date => date.Said != date.Kept);

    /// <summary>Another holiday on the date of the one that has this id, or of which a correction has it; null where there is none.</summary>
    public RecordedFact<Holiday>? SharesDateWith(FactId id) => Holidays.Find(id) is { IsRescinded: false } holiday
        ? Holidays.Facts.FirstOrDefault(other => !other.IsRescinded && other.From == holiday.From && other.Id != holiday.Id)
        : null;
}
