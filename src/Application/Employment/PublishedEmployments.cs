namespace HrSaas.Application.Employment;

using System.Collections.Immutable;
using System.Text.Json;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>Answers other contexts about employments from the streams, so that the ledger proves what their decisions were told.</summary>
public sealed class PublishedEmployments(StateReader reader, IKnownPositions positions) : IKnownEmployments
{
    public async ValueTask<EmploymentOverTime?> Find(EmploymentId employment, CancellationToken cancellation)
    {
        if ((await reader.Find(Roots.Employment, employment.Value, cancellation)).State is not CurrentEmployment current) return null;
        var served = new List<ServedDays> { new(employment, current.HireDate, current.LastDay ?? current.HireDate) };
        for (var one = current; one is { ContinuesService: true, Former: { } former };)
        {
            if ((await reader.Find(Roots.Employment, former.Value, cancellation)).State is not CurrentEmployment earlier) break;
            served.Add(new(former, earlier.HireDate, earlier.LastDay ?? earlier.HireDate));
            one = earlier;
        }
        var (units, locations) = await PlacesOf(current, cancellation);
        return new(
            employment, current.Person, current.LegalEntity, current.Hire.Id, new(current.HireDate, current.LastDay), ServiceLength.Of(served).CountsFrom ?? current.HireDate,
            current.ContinuesService ? current.Former : null, units, locations, current.Ftes, current.WorkingPatterns,
            new([.. current.Contracts.Entries.Select(entry => new TimelineEntry<string?>(entry.From, entry.Fact, entry.Value is { } contract ? NameOf(contract.Type) : null))]),
            current.Grades, [.. UnpaidAbsencesOf(current)]);
    }

    /// <summary>Where somebody works on each day: what a position says while it is held and open, else what was agreed.</summary>
    private async ValueTask<(Timeline<OrgUnitId?> OrgUnits, Timeline<LocationId?> Locations)> PlacesOf(CurrentEmployment employment, CancellationToken cancellation)
    {
        if (!employment.EverNamedAPosition) return (employment.OrgUnits, employment.Locations);
        var held = new Dictionary<PositionId, PositionOverTime?>();
        foreach (var entry in employment.Positions.Entries)
            if (entry.Value is { } position && !held.ContainsKey(position)) held[position] = await positions.Find(position, cancellation);
        var days = new SortedSet<DateOnly>(employment.OrgUnits.Entries.Select(entry => entry.From)
            .Concat(employment.Locations.Entries.Select(entry => entry.From)).Concat(employment.Positions.Entries.Select(entry => entry.From))
            .Concat(held.Values.OfType<PositionOverTime>().SelectMany(DaysOf)).Select(day => day < employment.HireDate ? employment.HireDate : day));
        List<TimelineEntry<OrgUnitId?>> units = [];
        List<TimelineEntry<LocationId?>> locations = [];
        foreach (var day in days)
        {
            if (employment.On(day) is not { } on) continue;
            var place = PlaceOfWork.On(day, on, on.Position.Value is { } position ? held[position] : null);
            units.Add(new(day, place.OrgUnit.Fact, place.OrgUnit.Value));
            locations.Add(new(day, place.Location.Fact, place.Location.Value));
        }
        return (new([.. units]), new([.. locations]));
    }

    private static IEnumerable<DateOnly> DaysOf(PositionOverTime position)
    {
        yield return position.Open.First;
        if (position.Open.Last is { } last) yield return LastDays.DayAfter(last);
        foreach (var entry in position.OrgUnits.Entries) yield return entry.From;
        foreach (var entry in position.Locations.Entries) yield return entry.From;
    }

    private static IEnumerable<Stretch<string>> UnpaidAbsencesOf(CurrentEmployment employment)
    {
        var standing = employment.Suspensions.Standing.ToList();
        for (var i = 0; i < standing.Count; i++)
        {
            if (standing[i].Value is not { Type: SuspensionType.Unpaid } suspension) continue;
            DateOnly? until = suspension.LastDay is { } last ? LastDays.DayAfter(last) : null;
            if (i + 1 < standing.Count && !(standing[i + 1].From >= until)) until = standing[i + 1].From;
            if (!(standing[i].From >= until)) yield return new(standing[i].From, until, standing[i].Id, "unpaid-suspension");
        }
    }

    private static string NameOf(ContractType type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.ToString());
}

/// <summary>Tells other contexts which facts of Employment say that an employment ends.</summary>
public sealed class PublishedEmploymentEnds : IEmploymentEnds
{
    public StoredEvents Stored => StoredEmploymentEvents.Map;

    public IReadOnlyList<string> Ignored => StoredSeatEvents.Map.Names;

    public bool MayHaveMoved(object fact) => fact is EmploymentTerminated or TerminationCorrected or NoticeGiven or EmploymentFactRescinded;
}

/// <summary>Tells other contexts which facts of Employment say how somebody works. Each is about the person whose employment it is.</summary>
public sealed class PublishedFactsOfEmployment : IFactsAboutWork
{
    public IReadOnlyList<StoredEvents> Stored => [StoredEmploymentEvents.Map];

    // Of allowances and of other systems' ids nothing follows for work, nor of seats, which say who holds what is said here.
    public IReadOnlyList<string> Ignored =>
        [.. StoredEmploymentEvents.Map.NamesOf(
            typeof(PayChanged), typeof(PayChangeCorrected), typeof(AllowanceGranted), typeof(AllowanceCorrected), typeof(AllowanceEnded), typeof(AllowanceEndCorrected),
            typeof(EmploymentExternalIdChanged), typeof(EmploymentExternalIdChangeCorrected)), .. StoredSeatEvents.Map.Names];
}
