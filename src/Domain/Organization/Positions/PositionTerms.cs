namespace HrSaas.Domain.Organization.Positions;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>What a position opens with.</summary>
/// <param name="Title">Where it is called otherwise than its job.</param>
/// <param name="Budget">How much of a full-time equivalent may be put on it; 0 while nothing is funded.</param>
public sealed record PositionTerms(JobId Job, OrgUnitId OrgUnit, Fte Budget, LocationId? Location = null, string? Title = null)
{
    /// <summary>More seats than this under one code are a slip of the keyboard.</summary>
    public const decimal LargestBudget = 9999m;

    public ImmutableArray<Flaw> FindFlaws() =>
        [.. Budget.FindFlaws("budget", LargestBudget), .. Title is { } title ? Text.FlawsOfName("title", title) : []];
}

/// <summary>What a change says; it leaves alone what it does not name.</summary>
public sealed record PositionChange(JobId? Job = null, OrgUnitId? OrgUnit = null, Named<LocationId?>? Location = null, Named<string?>? Title = null)
{
    public bool NamesNothing => Job is null && OrgUnit is null && Location is null && Title is null;

    public ImmutableArray<Flaw> FindFlaws() => Title is { To: { } title } ? Text.FlawsOfName("title", title) : [];
}

/// <summary>What a position is on a day.</summary>
public enum PositionStatus
{
    NotYetOpen,

    /// <summary>It may be filled, as far as its budget goes.</summary>
    Open,

    /// <summary>Nobody new may be put on it; who sits there stays.</summary>
    Frozen,

    /// <summary>Its last day is over.</summary>
    Closed,

    /// <summary>The opening was rescinded: on no day was there such a position.</summary>
    Void,
}

/// <summary>Whether what a command names is there. What is closed on the effective date is accepted, and watched.</summary>
public sealed record PositionFacts(bool JobIsKnown, bool OrgUnitIsKnown, bool LocationIsKnown)
{
    /// <summary>As a correction is told: what the fact says already, from the same day, may stay although it is void since.</summary>
    internal PositionFacts Keeping(bool sameJob, bool sameLocation) =>
        this with { JobIsKnown = JobIsKnown || sameJob, LocationIsKnown = LocationIsKnown || sameLocation };

    internal Refusal? WhyNot(JobId? job, OrgUnitId? unit, LocationId? location) =>
        job is { } j && !JobIsKnown ? new JobNotKnown(j)
        : unit is { } u && !OrgUnitIsKnown ? new OrgUnitNotKnown(u)
        : location is { } l && !LocationIsKnown ? new LocationNotKnown(l)
        : null;
}
