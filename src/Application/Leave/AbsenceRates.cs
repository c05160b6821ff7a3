namespace HrSaas.Application.Leave;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Ports;
using HrSaas.Application.Leave.Queries;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;

/// <summary>
/// Reports which part of the work that was planned was not done because of leave. Days are counted by the function that counts leave days, so that a day of leave is never
/// more than the day that was planned.
/// </summary>
public sealed class AbsenceRates(StateReader reader, IAbsenceFacts facts, CircumstancesOf circumstances, IKnownOrganizationOnDay organization)
{
    private sealed class Sums
    {
        public int Employments { get; set; }

        public Fraction Planned { get; set; }

        public Fraction Absent { get; set; }
    }

    /// <summary>Group by group: whoever is in none is a group of their own, which comes first.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<Page<AbsenceRateRow, AbsenceRateKey>> Rates(AbsenceRateFilter filter, PageOf<AbsenceRateKey> page, CancellationToken cancellation)
    {
        var known = await facts.Of(filter.From, filter.To, filter.Type, filter.WithContractors, page.After?.KnownAt ?? page.KnownAt, cancellation);
        // Patterns, places, calendars and units are told as they were known at the moment of the rows.
        reader.TellAsKnownAt(known.KnownAt);
        var groups = new SortedDictionary<string, Sums>(StringComparer.Ordinal);
        if (filter.By is null) groups[""] = new();
        var said = new SaidAlready();
        var paths = new Dictionary<OrgUnitId, Timeline<ImmutableArray<OrgUnitId>>>();
        foreach (var employment in known.Employments)
        {
            if (filter.By is AbsenceRateBy.OrgUnitAndAbove)
                foreach (var unit in employment.OrgUnits)
                    if (!paths.ContainsKey(unit.Value)) paths[unit.Value] = await organization.PathsOf(unit.Value, cancellation);
            Add(groups, employment, await circumstances.Of(employment, said, cancellation), filter, day => GroupsOn(employment, day, filter.By, paths));
        }
        var rows = groups.SkipWhile(group => page.After is { Last: var last } && string.CompareOrdinal(group.Key, last.Group) <= 0).Take(page.Limit + 1).ToList();
        Cursor<AbsenceRateKey>? next = rows.Count > page.Limit ? new(page.AsOf, known.KnownAt, new(rows[page.Limit - 1].Key)) : null;
        return new([.. rows.Take(page.Limit).Select(group => Row(group.Key, group.Value))], next, page.After?.AsOf ?? page.AsOf, known.KnownAt, known.Position);
    }

    private static void Add(SortedDictionary<string, Sums> groups, WorkAndLeave employment, Circumstances around, AbsenceRateFilter filter, Func<DateOnly, IEnumerable<string>> groupsOn)
    {
        var absent = new Dictionary<DateOnly, Fraction>();
        foreach (var span in employment.Leave)
            foreach (var day in DayCount.Count(span, [], around))
                absent[day.Date] = Fraction.Min(absent.GetValueOrDefault(day.Date) + day.Amount, Fraction.One);
        var seen = new HashSet<string>();
        foreach (var day in DayCount.Count(new(filter.From, filter.To), [], around))
        {
            if (day.Amount.IsZero) continue;
            foreach (var group in groupsOn(day.Date))
            {
                if (!groups.TryGetValue(group, out var sums)) groups[group] = sums = new();
                if (seen.Add(group)) sums.Employments++;
                sums.Planned += day.Amount;
                sums.Absent += absent.GetValueOrDefault(day.Date);
            }
        }
    }

    private static IEnumerable<string> GroupsOn(WorkAndLeave employment, DateOnly day, AbsenceRateBy? by, Dictionary<OrgUnitId, Timeline<ImmutableArray<OrgUnitId>>> paths)
    {
        if (by is null) return [""];
        foreach (var stretch in employment.OrgUnits)
            if (stretch.From <= day && !(day >= stretch.Until))
                // A unit that is not open has nothing above it.
                return by is AbsenceRateBy.OrgUnitAndAbove && paths[stretch.Value].At(day)?.Value is { IsDefaultOrEmpty: false } path
                    ? path.Select(unit => unit.ToString())
                    : [stretch.Value.ToString()];
        return [""];
    }

    private static AbsenceRateRow Row(string group, Sums sums) => new(
        group.Length == 0 ? null : OrgUnitId.From(Guid.Parse(group)), sums.Employments, Told.Of(sums.Planned), Told.Of(sums.Absent), AbsenceRateRow.RateOf(sums.Absent, sums.Planned));
}
