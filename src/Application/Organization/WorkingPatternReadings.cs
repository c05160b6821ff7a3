namespace HrSaas.Application.Organization;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;

/// <summary>A working pattern as it is on a day, as known at a moment, read from its stream.</summary>
/// <param name="IsVoid">True where the definition was rescinded, so that there never was such a pattern; absent otherwise.</param>
/// <param name="IsOpen">From its first version to its last day. On days after that the rest is told as it was, for those who still work by it.</param>
/// <param name="LastDay">Absent while there is no end in sight.</param>
/// <param name="FirstDay">The day from which it has its first version.</param>
/// <param name="Name">Absent, as all that follows, on days before the first version.</param>
/// <param name="Anchor">A day on which the first of the weeks begins.</param>
/// <param name="WeeklyHours">The mean over the rotation, to four decimals.</param>
/// <param name="Source">The fact that says so.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record WorkingPatternReading(
    WorkingPatternId Id, long Version, string Code, bool IsOpen, bool? IsVoid, DateOnly FirstDay, DateOnly? LastDay, string? Name, DateOnly? Anchor, IReadOnlyList<PatternWeek>? Weeks, decimal? WeeklyHours, Source? Source,
    DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>What a fact about a working pattern says.</summary>
/// <param name="LastDay">The last day before it is closed.</param>
public sealed record WorkingPatternSays(string? Name = null, DateOnly? Anchor = null, IReadOnlyList<PatternWeek>? Weeks = null, DateOnly? LastDay = null);

/// <summary>When is worked on the days from one to another, as known at a moment.</summary>
/// <param name="Minutes">What is worked on all these days.</param>
public sealed record WorkingPatternDays(
    WorkingPatternId Id, long Version, DateOnly From, DateOnly To, int Minutes, IReadOnlyList<WorkingPatternDayTold> Days,
    DateTimeOffset KnownAt, LogPosition Position);

/// <param name="Week">The week of the rotation, from 1; absent, as the fact, on days before the first version.</param>
/// <param name="Minutes">What is worked; a shift over midnight counts on the day on which it starts.</param>
/// <param name="Fact">The version that says so.</param>
public sealed record WorkingPatternDayTold(DateOnly Day, int? Week, int Minutes, ImmutableArray<Shift> Shifts, FactId? Fact);

/// <summary>Tells of single working patterns from their streams; always current.</summary>
public sealed class WorkingPatternReadings(StateReader reader)
{
    /// <summary>The pattern on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<WorkingPatternReading?> On(WorkingPatternId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = await Find(id, knownAt, cancellation);
        var isVoid = folded.State is VoidWorkingPattern;
        if ((folded.State is VoidWorkingPattern { Was: var was } ? was : folded.State as DefinedWorkingPattern) is not { } pattern) return null;
        var on = isVoid ? null : pattern.Versions.At(day);
        return new(id, folded.Version, pattern.Code, !isVoid && pattern.IsOpenOn(day), isVoid ? true : null, pattern.FirstDay, isVoid ? null : pattern.LastDay, on?.Value.Name, on?.Value.Rotation.Anchor, on?.Value.Rotation.Weeks,
            on is { } entry ? decimal.Round(entry.Value.Rotation.WeeklyHours, 4) : null, on is { } said ? Source.Of(said) : null,
            day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>The days of a range, both ends included; null when there was no such pattern, or its definition was rescinded.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<WorkingPatternDays?> Days(WorkingPatternId id, (DateOnly From, DateOnly To) range, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = await Find(id, knownAt, cancellation);
        if (folded.State is not DefinedWorkingPattern pattern) return null;
        var versions = pattern.Versions;
        var days = new List<WorkingPatternDayTold>();
        for (var day = range.From; day <= range.To; day = day.AddDays(1)) days.Add(Tell(versions.At(day), day));
        return new(id, folded.Version, range.From, range.To, days.Sum(day => day.Minutes), days, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the pattern; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<WorkingPatternSays>?> History(WorkingPatternId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.WorkingPattern, id.Value, knownAt, cancellation);
        return Histories.Of<WorkingPatternEvent, WorkingPatternSays>(id.Value, events, knownAt, WorkingPattern.ChangeOf, Tell);
    }

    private async Task<Folded<WorkingPattern>> Find(WorkingPatternId id, DateTimeOffset? knownAt, CancellationToken cancellation) => knownAt is { } moment
        ? await reader.KnownAt(Roots.WorkingPattern, id.Value, moment, cancellation)
        : await reader.Current(Roots.WorkingPattern, id.Value, cancellation);

    private static WorkingPatternDayTold Tell(TimelineEntry<PatternVersion>? version, DateOnly day)
    {
        if (version is not { Value.Rotation: var rotation } entry) return new(day, null, 0, [], null);
        var on = rotation.On(day);
        return new(day, rotation.WeekOf(day) + 1, on.WorkingMinutes, on.Shifts, entry.Fact);
    }

    private static (string, WorkingPatternSays, Reason?) Tell(WorkingPatternEvent @event) => @event switch
    {
        WorkingPatternDefined e => ("definition", Said(e.Version), null),
        WorkingPatternDefinitionCorrected e => ("definition", Said(e.Version), e.Reason),
        WorkingPatternChanged e => ("change", Said(e.Version), null),
        WorkingPatternChangeCorrected e => ("change", Said(e.Version), e.Reason),
        WorkingPatternClosed e => ("closing", new(LastDay: e.LastDay), null),
        WorkingPatternClosingCorrected e => ("closing", new(LastDay: e.LastDay), e.Reason),
        WorkingPatternFactRescinded e => ("rescission", new(), e.Reason),
    };

    private static WorkingPatternSays Said(PatternVersion version) => new(version.Name, version.Rotation.Anchor, version.Rotation.Weeks);
}
