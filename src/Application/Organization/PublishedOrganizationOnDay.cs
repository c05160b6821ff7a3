namespace HrSaas.Application.Organization;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>Answers from the streams about units and jobs on a day.</summary>
public sealed class PublishedOrganizationOnDay(StateReader reader) : IKnownOrganizationOnDay
{
    public async ValueTask<IReadOnlyList<UnitOnDay>> PathOf(OrgUnitId unit, DateOnly day, CancellationToken cancellation)
    {
        var structure = await Structure(cancellation);
        return [.. OpenPath(structure, unit, day).Select(found => new UnitOnDay(found.Id, found.Code, found.NameOn(day), found.HeadOn(day)))];
    }

    public async ValueTask<Timeline<ImmutableArray<OrgUnitId>>> PathsOf(OrgUnitId unit, CancellationToken cancellation)
    {
        var structure = await Structure(cancellation);
        var days = new SortedSet<DateOnly> { DateOnly.MinValue };
        // Whoever was ever above may move, open and close; each of them is looked at once.
        var (seen, next) = (new HashSet<OrgUnitId>(), new Queue<OrgUnitId>([unit]));
        while (next.TryDequeue(out var id))
        {
            if (!seen.Add(id) || structure.Find(id) is not { } found) continue;
            days.Add(found.OpeningDay);
            if (found.LastDay is { } last) days.Add(LastDays.DayAfter(last));
            foreach (var entry in found.Parents.Entries)
            {
                days.Add(entry.From);
                if (entry.Value is { } parent) next.Enqueue(parent);
            }
        }
        return new([.. days.Select(day => new TimelineEntry<ImmutableArray<OrgUnitId>>(day, default, [.. OpenPath(structure, unit, day).Select(found => found.Id)]))]);
    }

    private static IEnumerable<OrgUnit> OpenPath(OrgStructure structure, OrgUnitId unit, DateOnly day)
    {
        foreach (var id in structure.PathUp(unit, day).Prepend(unit))
        {
            if (structure.Find(id) is not { } found || !found.IsOpenOn(day)) yield break;
            yield return found;
        }
    }

    public async ValueTask<IReadOnlyList<OrgUnitId>> HeadedBy(PersonId person, DateOnly day, CancellationToken cancellation) =>
        [.. (await Structure(cancellation)).HeadedBy(person, day)];

    public async ValueTask<KnownJob?> JobOf(JobId job, DateOnly day, CancellationToken cancellation) =>
        (await reader.Find(Roots.Job, job.Value, cancellation)).State switch
        {
            NoJob or VoidJob => null,
            DefinedJob defined => new(job, defined.Code, defined.On(day).Title.Value),
        };

    public async ValueTask<TimelineEntry<string?>?> GradeOf(JobId job, DateOnly day, CancellationToken cancellation) =>
        (await reader.Find(Roots.Job, job.Value, cancellation)).State switch
        {
            NoJob or VoidJob => null,
            DefinedJob defined => defined.On(day).Grade,
        };

    private async ValueTask<OrgStructure> Structure(CancellationToken cancellation) =>
        (await reader.Find(Roots.OrgStructure, OrgStructure.StreamId, cancellation)).State;
}
