namespace HrSaas.Application.Organization;

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
        var path = new List<UnitOnDay>();
        foreach (var id in structure.PathUp(unit, day).Prepend(unit))
        {
            if (structure.Find(id) is not { } found || !found.IsOpenOn(day)) break;
            path.Add(new(id, found.Code, found.NameOn(day), found.HeadOn(day)));
        }
        return path;
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
