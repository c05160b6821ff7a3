namespace HrSaas.Domain.Organization.WorkingPatterns;

using HrSaas.Domain.Kernel;

/// <summary>
/// When people work, week by week, in versions from a day on, until it closes with a last day. Its code belongs to it for ever, which the store's claims keep.
/// </summary>
public abstract partial record WorkingPattern : IAggregate<WorkingPattern, WorkingPatternEvent>
{
    private protected WorkingPattern() { }

    public static WorkingPattern Initial { get; } = new NoWorkingPattern();

    public static WorkingPattern Evolve(WorkingPattern state, WorkingPatternEvent @event) => @event switch
    {
        WorkingPatternDefined e => new DefinedWorkingPattern(
            e.Id, e.Code, FactLog<PatternVersion>.Empty.Record(e.Fact, e.EffectiveDate, e.Version), FactLog<PatternVersion>.Empty),
        WorkingPatternDefinitionCorrected e => With(state, pattern => pattern with
        {
            Definitions = pattern.Definitions.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Version),
        }),
        WorkingPatternChanged e => With(state, pattern => pattern with { Changes = pattern.Changes.Record(e.Fact, e.EffectiveDate, e.Version) }),
        WorkingPatternChangeCorrected e => With(state, pattern => pattern with
        {
            Changes = pattern.Changes.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Version),
        }),
        WorkingPatternClosed e => With(state, pattern => pattern with { Closings = pattern.Closings.Record(e.Fact, e.LastDay, e.LastDay) }),
        WorkingPatternClosingCorrected e => With(state, pattern => pattern with
        {
            Closings = pattern.Closings.Correct(e.Fact, e.Correction, e.LastDay, e.LastDay),
        }),
        WorkingPatternFactRescinded e => With(state, pattern => Rescinded(pattern, e.Fact)),
    };

    /// <summary>What an event does to the facts of its pattern, for history.</summary>
    public static FactChange ChangeOf(WorkingPatternEvent @event) => @event switch
    {
        WorkingPatternDefined e => new FactChange.Records(e.Fact, e.EffectiveDate),
        WorkingPatternDefinitionCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        WorkingPatternChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        WorkingPatternChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        WorkingPatternClosed e => new FactChange.Records(e.Fact, e.LastDay),
        WorkingPatternClosingCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.LastDay),
        WorkingPatternFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    private static WorkingPattern Rescinded(DefinedWorkingPattern pattern, FactId fact)
    {
        var after = pattern with { Definitions = pattern.Definitions.Rescind(fact), Changes = pattern.Changes.Rescind(fact), Closings = pattern.Closings.Rescind(fact) };
        return after.Definition.IsRescinded ? new VoidWorkingPattern(after) : after;
    }

    // No event comes before the definition or after it was rescinded; one that did would say nothing.
    private static WorkingPattern With(WorkingPattern state, Func<DefinedWorkingPattern, WorkingPattern> change) => state switch
    {
        NoWorkingPattern or VoidWorkingPattern => state,
        DefinedWorkingPattern pattern => change(pattern),
    };
}

/// <summary>Not defined yet.</summary>
public sealed record NoWorkingPattern : WorkingPattern;

/// <summary>The definition was rescinded: there never was such a pattern.</summary>
public sealed record VoidWorkingPattern(DefinedWorkingPattern Was) : WorkingPattern;

/// <summary>Defined, whatever the day. What lies after the last day is kept, and counts again when the closing is withdrawn.</summary>
public sealed record DefinedWorkingPattern(
    WorkingPatternId Id, string Code, FactLog<PatternVersion> Definitions, FactLog<PatternVersion> Changes) : WorkingPattern
{
    /// <summary>By last day; at most one of them stands.</summary>
    public FactLog<DateOnly> Closings { get; init; } = FactLog<DateOnly>.Empty;

    public RecordedFact<PatternVersion> Definition => Definitions.Facts[0];

    public DateOnly FirstDay => Definition.From;

    /// <summary>The last day, included; null while there is no end in sight.</summary>
    public DateOnly? LastDay => Closings.Standing.FirstOrDefault()?.From;

    public IReadOnlyList<IFactLog> Logs => [Definitions, Changes, Closings];

    /// <summary>Which version is in force from which day on.</summary>
    public Timeline<PatternVersion> Versions => Changes.Timeline<PatternVersion>(new(FirstDay, Definition.Id, Definition.Value), _ => true, version => version);

    public bool IsOpenOn(DateOnly day) => day >= FirstDay && !(day > LastDay);

    /// <summary>The version of that day, open or not: whoever still works by it after its last day works as it was. Null before the first.</summary>
    public PatternVersion? On(DateOnly day) => Versions.At(day)?.Value;

    /// <summary>What is worked on that day by the version in force on it; nothing before the first version.</summary>
    public int MinutesOn(DateOnly day) => On(day)?.Rotation.On(day).WorkingMinutes ?? 0;

    /// <summary>Whether a correction would put a version before the first day. One that lies there already, because the definition was moved, may stay.</summary>
    public bool MovesBeforeFirstDay(DateOnly from, DateOnly to) => to != from && to < FirstDay;
}
