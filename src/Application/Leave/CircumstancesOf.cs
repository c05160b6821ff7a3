namespace HrSaas.Application.Leave;

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HrSaas.Application.Leave.Ports;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;

/// <summary>What patterns, places and calendars said already: an answer about many employments reads each of them once.</summary>
public sealed class SaidAlready
{
    internal Dictionary<WorkingPatternId, Timeline<WorkedDays>?> Patterns { get; } = [];

    internal Dictionary<LocationId, Timeline<HolidayCalendarId?>> Places { get; } = [];

    internal Dictionary<HolidayCalendarId, HolidaysOfPlace> Calendars { get; } = [];
}

/// <summary>Translates what others publish of an employment into what Leave reckons with.</summary>
public sealed class CircumstancesOf(IKnownWorkingPatterns patterns, IKnownPlacesOfWork places, IKnownHolidayCalendars calendars, IKnownOrganizationOnDay organization)
{
    // The calendar tells the same list for as long as it is the same; who else works there need not have it translated again.
    private static readonly ConditionalWeakTable<IReadOnlyList<KnownHoliday>, HolidaysOfPlace> Translated = [];

    public async ValueTask<Circumstances> Employment(EmploymentOverTime employment, CancellationToken cancellation)
    {
        var said = new SaidAlready();
        return new(employment.ServiceFrom, employment.Days.First, employment.Days.Last)
        {
            Fte = [.. employment.Ftes.Between(employment.Days.First, null)],
            Patterns = await PatternsOf(employment.WorkingPatterns.Between(employment.Days.First, null), said, cancellation),
            Holidays = await HolidaysOf(employment.Locations.Between(employment.Days.First, null), said, cancellation),
            UnpaidAbsences = employment.UnpaidAbsences,
        };
    }

    /// <summary>As rows tell it of many employments at once.</summary>
    public async ValueTask<Circumstances> Of(WorkAndLeave employment, SaidAlready said, CancellationToken cancellation) =>
        new(employment.First, employment.First, employment.Last)
        {
            Fte = employment.Ftes,
            Patterns = await PatternsOf(employment.Patterns.Select(agreed => new Stretch<WorkingPatternId?>(agreed.From, agreed.Until, agreed.Fact, agreed.Value)), said, cancellation),
            Holidays = await HolidaysOf(employment.Locations.Select(at => new Stretch<LocationId?>(at.From, at.Until, at.Fact, at.Value)), said, cancellation),
            UnpaidAbsences = employment.Outside,
        };

    /// <summary>The groups that an employment is in from day to day. The first counts for all days before it, and the last for all after.</summary>
    public async ValueTask<IReadOnlyList<Stretch<LeaveMembership>>> MembershipsOf(EmploymentOverTime employment, DefinedLeaveType type, CancellationToken cancellation)
    {
        var asked = type.Assignments.Standing.Select(fact => fact.Value.Group.Kind).ToHashSet();
        var paths = asked.Contains(LeaveGroupKind.OrgUnit) ? await PathsOf(employment, cancellation) : [];
        var days = new SortedSet<DateOnly> { employment.Days.First };
        if (asked.Contains(LeaveGroupKind.Location)) days.UnionWith(employment.Locations.Entries.Select(entry => entry.From));
        if (asked.Contains(LeaveGroupKind.ContractType)) days.UnionWith(employment.ContractTypes.Entries.Select(entry => entry.From));
        if (asked.Contains(LeaveGroupKind.Grade)) days.UnionWith(employment.Grades.Entries.Select(entry => entry.From));
        days.UnionWith(paths.Select(path => path.From));
        var from = days.ToArray();
        return
        [
            .. from.Select((day, n) => new Stretch<LeaveMembership>(
                n == 0 ? DateOnly.MinValue : day, n + 1 < from.Length ? from[n + 1] : null, employment.Hire,
                new(employment.Id, employment.LegalEntity, employment.Locations.At(day)?.Value, UnitsOn(paths, day), employment.ContractTypes.At(day)?.Value, employment.Grades.At(day)?.Value))),
        ];
    }

    /// <summary>The unit and those above it, on a day.</summary>
    public async ValueTask<ImmutableArray<OrgUnitId>> UnitsOn(EmploymentOverTime employment, DateOnly day, CancellationToken cancellation) =>
        employment.OrgUnits.At(day)?.Value is { } unit ? [.. (await organization.PathOf(unit, day, cancellation)).Select(on => on.Id)] : [];

    private async ValueTask<ImmutableArray<Stretch<WorkPattern>>> PatternsOf(IEnumerable<Stretch<WorkingPatternId?>> over, SaidAlready said, CancellationToken cancellation)
    {
        var told = ImmutableArray.CreateBuilder<Stretch<WorkPattern>>();
        foreach (var agreed in over)
            if (agreed.Value is { } pattern && await Once(said.Patterns, pattern, id => patterns.WorkedDaysOf(id, cancellation)) is { } versions)
                told.AddRange(Within(agreed.From, agreed.Until, versions).Select(version => new Stretch<WorkPattern>(
                    version.From, version.Until, version.Fact, new(version.Value.Anchor, version.Value.Minutes))));
        return told.DrainToImmutable();
    }

    private async ValueTask<ImmutableArray<Stretch<HolidaysOfPlace>>> HolidaysOf(IEnumerable<Stretch<LocationId?>> over, SaidAlready said, CancellationToken cancellation)
    {
        var told = ImmutableArray.CreateBuilder<Stretch<HolidaysOfPlace>>();
        foreach (var at in over)
        {
            if (at.Value is not { } location) continue;
            foreach (var assigned in Within(at.From, at.Until, await Once(said.Places, location, id => places.HolidayCalendarsOf(id, cancellation))))
                if (assigned.Value is { } calendar)
                    told.Add(new(assigned.From, assigned.Until, assigned.Fact, await Once(
                        said.Calendars, calendar, async id => Translated.GetValue(await calendars.HolidaysOf(id, cancellation), static holidays => new([.. holidays.Select(Tell)])))));
        }
        return told.DrainToImmutable();
    }

    private async ValueTask<IReadOnlyList<Stretch<ImmutableArray<OrgUnitId>>>> PathsOf(EmploymentOverTime employment, CancellationToken cancellation)
    {
        var told = new List<Stretch<ImmutableArray<OrgUnitId>>>();
        foreach (var worked in employment.OrgUnits.Between(employment.Days.First, null))
            if (worked.Value is { } unit) told.AddRange(Within(worked.From, worked.Until, await organization.PathsOf(unit, cancellation)));
            else told.Add(new(worked.From, worked.Until, worked.Fact, []));
        return told;
    }

    private static ImmutableArray<OrgUnitId> UnitsOn(IReadOnlyList<Stretch<ImmutableArray<OrgUnitId>>> paths, DateOnly day)
    {
        foreach (var path in paths)
            if (path.From <= day && !(day >= path.Until)) return path.Value;
        return [];
    }

    private static async ValueTask<T> Once<TId, T>(Dictionary<TId, T> said, TId id, Func<TId, ValueTask<T>> read) where TId : notnull
    {
        if (!said.TryGetValue(id, out var told)) said[id] = told = await read(id);
        return told;
    }

    private static IEnumerable<Stretch<T>> Within<T>(DateOnly from, DateOnly? until, Timeline<T> timeline) => timeline.Between(from, until?.AddDays(-1));

    private static DayOff Tell(KnownHoliday holiday) => new(holiday.Date, holiday.Name, holiday.Type switch
    {
        KnownHolidayType.Public => HolidayKind.Public,
        KnownHolidayType.Bank => HolidayKind.Bank,
        KnownHolidayType.Optional => HolidayKind.Optional,
    }, holiday.IsHalfDay, holiday.Fact);
}
