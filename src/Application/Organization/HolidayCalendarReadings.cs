namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>A holiday calendar as known at a moment, read from its stream.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">The part of the country whose holidays these are; absent where they are the country's.</param>
/// <param name="Holidays">By date: those of the year that was asked for, else of all years.</param>
/// <param name="Holiday">The holiday on the day that this tells of; absent where it is none.</param>
/// <param name="Sources">Where the years were taken from that were taken from a source, by year.</param>
/// <param name="ByHand">Where the calendar is otherwise than its sources last said, by date: somebody changed it, and bringing holidays in leaves that alone.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record HolidayCalendarReading(
    HolidayCalendarId Id, long Version, string Code, string Name, string Country, string? Region, IReadOnlyList<HolidayTold> Holidays, HolidayTold? Holiday,
    IReadOnlyList<SourcedYearTold> Sources, IReadOnlyList<KeptByHandTold> ByHand,
    DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <param name="Extent">How much of the day is off.</param>
/// <param name="Fact">What says so.</param>
public sealed record HolidayTold(DateOnly Date, string Name, HolidayType Type, HolidayExtent Extent, FactId Fact)
{
    internal static HolidayTold Of(RecordedFact<Holiday> fact) => new(fact.From, fact.Value.Name, fact.Value.Type, fact.Value.Extent, fact.Id);
}

/// <param name="Region">By the source's own code; absent for the country.</param>
/// <param name="FetchedAt">When a public service said so.</param>
/// <param name="IsStale">Whether the service did not answer when it was last asked, so that this is what it had said earlier.</param>
/// <param name="DiffersSince">The day on which it was found that the source says otherwise by now; absent where it does not.</param>
/// <param name="Changes">The dates of which it says something else by now. Bringing the year in again takes them over.</param>
public sealed record SourcedYearTold(
    int Year, HolidaySourceKind Kind, string? Region, DateTimeOffset? FetchedAt, bool IsStale, DateOnly? DiffersSince, IReadOnlyList<ChangedBySourceTold>? Changes)
{
    internal static SourcedYearTold Of(SourcedYear it) => new(
        it.Year, it.Source.Kind, it.Source.Region, it.Source.FetchedAt, it.Source.IsStale, it.Otherwise?.Since,
        it.Otherwise is null ? null : [.. it.Changes.Select(date => new ChangedBySourceTold(date.Date, date.BroughtIn, date.Now))]);
}

/// <param name="BroughtIn">What the source said when the year was brought in; absent where the date was no holiday.</param>
/// <param name="Now">What it says by now; absent where the date is no holiday.</param>
public sealed record ChangedBySourceTold(DateOnly Date, Holiday? BroughtIn, Holiday? Now);

/// <param name="Said">What the source says; absent where it says that the date is no holiday.</param>
/// <param name="Kept">What the calendar has; absent where it has none.</param>
public sealed record KeptByHandTold(DateOnly Date, Holiday? Said, Holiday? Kept);

/// <summary>What a fact about a holiday calendar says; its date is the day from which the fact is true.</summary>
/// <param name="Name">Of a holiday, that of the holiday; of a renaming, that of the calendar.</param>
public sealed record HolidayCalendarSays(string? Name = null, HolidayType? Type = null, HolidayExtent? Extent = null);

/// <summary>Tells of single holiday calendars from their streams; always current.</summary>
public sealed class HolidayCalendarReadings(StateReader reader)
{
    /// <summary>The calendar as known at a moment or now; null when there was none of that id.</summary>
    /// <param name="day">The day of which is told whether it is a holiday.</param>
    /// <param name="year">The year whose holidays are listed; null for those of all years.</param>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HolidayCalendarReading?> On(HolidayCalendarId id, DateOnly day, int? year, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.HolidayCalendar, id.Value, moment, cancellation)
            : await reader.Current(Roots.HolidayCalendar, id.Value, cancellation);
        if (folded.State is not CreatedHolidayCalendar it) return null;
        return new(id, folded.Version, it.Code, it.Name, it.Country, it.Region, [.. it.Of(year).Select(HolidayTold.Of)],
            it.On(day) is { } holiday ? HolidayTold.Of(holiday) : null,
            [.. it.Sourced.All.Where(sourced => year is null || sourced.Year == year).Select(SourcedYearTold.Of)], [.. it.ByHand(year).Select(date => new KeptByHandTold(date.Date, date.Said, date.Kept))], day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the calendar; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<HolidayCalendarSays>?> History(HolidayCalendarId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.HolidayCalendar, id.Value, knownAt, cancellation);
        return Histories.Of<HolidayCalendarEvent, HolidayCalendarSays>(id.Value, events, knownAt, HolidayCalendar.ChangeOf, Tell);
    }

    private static (string, HolidayCalendarSays, Reason?) Tell(HolidayCalendarEvent @event) => @event switch
    {
        HolidayCalendarCreated e => ("creation", new(e.Name), null),
        HolidayCalendarRenamed e => ("renaming", new(e.Name), null),
        HolidayAdded e => ("holiday", Said(e.Holiday), null),
        HolidayCorrected e => ("holiday", Said(e.Holiday), e.Reason),
        HolidaysBroughtIn or HolidaySourceDiffered or HolidaySourceAgreed => ("source", new(), null),
        HolidayCalendarFactRescinded e => ("rescission", new(), e.Reason),
    };

    private static HolidayCalendarSays Said(Holiday holiday) => new(holiday.Name, holiday.Type, holiday.Extent);
}
