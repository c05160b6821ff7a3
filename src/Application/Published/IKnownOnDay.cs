namespace HrSaas.Application.Published;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>A unit on a day, as other contexts see it.</summary>
public sealed record UnitOnDay(OrgUnitId Id, string Code, string Name, PersonId? Head);

/// <summary>A job, as other contexts see it.</summary>
public sealed record KnownJob(JobId Id, string Code, string Title);

/// <summary>What other contexts may ask Organization about the day that they tell of. What an answer has been told here is confirmed with it.</summary>
public interface IKnownOrganizationOnDay
{
    /// <summary>The unit and those above it, nearest first; empty where it is not open on the day.</summary>
    ValueTask<IReadOnlyList<UnitOnDay>> PathOf(OrgUnitId unit, DateOnly day, CancellationToken cancellation);

    /// <summary>The unit and those above it over all days, nearest first; empty on days on which it is not open.</summary>
    ValueTask<Timeline<ImmutableArray<OrgUnitId>>> PathsOf(OrgUnitId unit, CancellationToken cancellation);

    /// <summary>The units that a person heads on the day.</summary>
    ValueTask<IReadOnlyList<OrgUnitId>> HeadedBy(PersonId person, DateOnly day, CancellationToken cancellation);

    /// <summary>The job as it is called on the day, open or not; null when there is no such job.</summary>
    ValueTask<KnownJob?> JobOf(JobId job, DateOnly day, CancellationToken cancellation);

    /// <summary>The grade of the job on the day, with the fact that says so; null when there is no such job.</summary>
    ValueTask<TimelineEntry<string?>?> GradeOf(JobId job, DateOnly day, CancellationToken cancellation);
}

/// <summary>The name that a person bears on a day.</summary>
public sealed record NameOnDay(string? Given, string? Family, string? Preferred)
{
    public override string ToString() => "(identifying)";
}

/// <summary>What other contexts may ask People about names. They are everybody's within the company.</summary>
public interface IKnownNames
{
    /// <summary>Null for whoever is not known, or was erased. What an answer has been told here is confirmed with it.</summary>
    ValueTask<NameOnDay?> NameOf(PersonId person, DateOnly day, CancellationToken cancellation);
}
