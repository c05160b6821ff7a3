namespace HrSaas.Domain.Organization.HolidayCalendars;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

public abstract partial record HolidayCalendar
{
    /// <summary>Why a holiday is corrected or rescinded that follows its source.</summary>
    public static Reason TheSourceSaysSo { get; } = new("holiday-source");

    public static Decision<HolidayCalendarEvent> Decide(HolidayCalendar state, BringInHolidays command, HolidaysSaid said) => state switch
    {
        NoHolidayCalendar => new HolidayCalendarNotFound(),
        CreatedHolidayCalendar when command.FindFlaws() is { } flaws => flaws,
        CreatedHolidayCalendar when said.Refusal is { } refusal => refusal,
        CreatedHolidayCalendar calendar => BringIn(calendar, command, said),
    };

    private static Decision<HolidayCalendarEvent> BringIn(CreatedHolidayCalendar calendar, BringInHolidays command, HolidaysSaid said)
    {
        if (said.Holidays.IsEmpty) return new HolidaySourceHasNoYear(command.FirstYear);
        if (NotWellFormed.Of([.. said.Holidays.SelectMany((dated, n) => dated.Holiday.FindFlaws(FormattableString.Invariant($"holidays.{n}.")))]) is { } flaws) return flaws;
        if (said.Holidays.GroupBy(dated => dated.Date).FirstOrDefault(date => date.Count() > 1) is { } twice) return new HolidayDateTaken(twice.Key, twice.First().Holiday.Name);
        var changes = ImmutableArray.CreateBuilder<HolidayCalendarEvent>();
        for (var year = command.FirstYear; year <= command.LastYear; year++)
        {
            DatedHoliday[] ofYear = [.. said.Holidays.Where(dated => dated.Date.Year == year).OrderBy(dated => dated.Date)];
            if (ofYear.Length == 0) return new HolidaySourceHasNoYear(year);
            changes.AddRange(Follow(calendar, calendar.Sourced.Of(year), ofYear));
            var now = new SourcedYear(year, said.Source!, [.. ofYear.Select(dated => new SaidHoliday(dated.Date, dated.Holiday))]);
            if (calendar.Sourced.Of(year) is not { Otherwise: null } before || !before.SaysTheSame(now)) changes.Add(new HolidaysBroughtIn(year, now.Source, now.Said));
        }
        return Decision<HolidayCalendarEvent>.Of(changes.DrainToImmutable());
    }

    /// <summary>
    /// What changes in a year so that it is as the source says. What is as the source last said follows it; what somebody has put in, changed or
    /// taken out since is theirs, and stays.
    /// </summary>
    private static List<HolidayCalendarEvent> Follow(CreatedHolidayCalendar calendar, SourcedYear? before, DatedHoliday[] now)
    {
        var changes = new List<HolidayCalendarEvent>();
        var gone = (before?.Said ?? []).Where(said => now.All(dated => dated.Date != said.Date)).Select(said => calendar.On(said.Date) is { } fact && fact.Value == said.Holiday ? fact : null).OfType<RecordedFact<Holiday>>().ToList();
        foreach (var (id, date, holiday) in now)
        {
            var there = calendar.On(date);
            if (there is not null && there.Value != holiday && there.Value == before?.On(date)) changes.Add(Corrected(there, id, date, holiday));
            if (there is not null || before?.On(date) is not null) continue;
            // The same holiday on another date of the year has been moved, and keeps its id.
            if (gone.Find(fact => fact.Value == holiday) is not { } moved)
            {
                changes.Add(new HolidayAdded(id, date, holiday));
                continue;
            }
            gone.Remove(moved);
            changes.Add(Corrected(moved, id, date, holiday));
        }
        return [.. gone.Select(fact => new HolidayCalendarFactRescinded(fact.Id, TheSourceSaysSo)), .. changes];
    }

    private static HolidayCorrected Corrected(RecordedFact<Holiday> fact, FactId correction, DateOnly date, Holiday holiday) => new(fact.Id, correction, date, holiday, TheSourceSaysSo);
}
