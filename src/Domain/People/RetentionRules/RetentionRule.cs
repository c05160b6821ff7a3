namespace HrSaas.Domain.People.RetentionRules;

using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.LastDays;

/// <summary>
/// How long the company keeps what it knows of people, over time. Of one kind there is one rule for a country and one for all others, which the store's claims
/// keep; a rule whose definition was rescinded may be defined anew.
/// </summary>
public abstract partial record RetentionRule : IAggregate<RetentionRule, RetentionRuleEvent>
{
    private protected RetentionRule() { }

    public static RetentionRule Initial { get; } = new NoRetentionRule();

    public static RetentionRule Evolve(RetentionRule state, RetentionRuleEvent @event) => @event switch
    {
        // Defined anew after it was void, it begins afresh: what was recorded about the void rule says nothing about this one.
        RetentionRuleDefined e => new DefinedRetentionRule(
            e.Id, e.Kind, e.Country, FactLog<RetentionPeriod>.Empty.Record(e.Fact, e.EffectiveDate, e.Period), FactLog<RetentionPeriod?>.Empty),
        RetentionRuleDefinitionCorrected e => With(state, rule => rule with
        {
            Definitions = rule.Definitions.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Period),
        }),
        RetentionRuleChanged e => With(state, rule => rule with { Changes = rule.Changes.Record(e.Fact, e.EffectiveDate, e.Period) }),
        RetentionRuleChangeCorrected e => With(state, rule => rule with
        {
            Changes = rule.Changes.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Period),
        }),
        RetentionRuleEnded e => With(state, rule => rule with { Changes = rule.Changes.Record(e.Fact, DayAfter(e.LastDay), null) }),
        RetentionRuleEndCorrected e => With(state, rule => rule with
        {
            Changes = rule.Changes.Correct(e.Fact, e.Correction, DayAfter(e.LastDay), null),
        }),
        RetentionRuleFactRescinded e => With(state, rule => Rescinded(rule, e.Fact)),
    };

    /// <summary>What an event does to the facts of its rule, for history.</summary>
    public static FactChange ChangeOf(RetentionRuleEvent @event) => @event switch
    {
        RetentionRuleDefined e => new FactChange.Records(e.Fact, e.EffectiveDate),
        RetentionRuleDefinitionCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        RetentionRuleChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        RetentionRuleChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        RetentionRuleEnded e => new FactChange.Records(e.Fact, DayAfter(e.LastDay)),
        RetentionRuleEndCorrected e => new FactChange.Corrects(e.Fact, e.Correction, DayAfter(e.LastDay)),
        RetentionRuleFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    private static RetentionRule Rescinded(DefinedRetentionRule rule, FactId fact)
    {
        var after = rule with { Definitions = rule.Definitions.Rescind(fact), Changes = rule.Changes.Rescind(fact) };
        return after.Definition.IsRescinded ? new VoidRetentionRule(after) : after;
    }

    // No event comes before the definition or after it was rescinded; one that did would say nothing.
    private static RetentionRule With(RetentionRule state, Func<DefinedRetentionRule, RetentionRule> change) => state switch
    {
        NoRetentionRule or VoidRetentionRule => state,
        DefinedRetentionRule rule => change(rule),
    };
}

/// <summary>Not defined yet.</summary>
public sealed record NoRetentionRule : RetentionRule;

/// <summary>The definition was rescinded: there never was such a rule.</summary>
public sealed record VoidRetentionRule(DefinedRetentionRule Was) : RetentionRule;

/// <param name="Country">Whose law the rule follows; null: that of every country without a rule of its own.</param>
/// <param name="Changes">Changes and, as null, ends: which of them counts on a day is decided by their order.</param>
public sealed record DefinedRetentionRule(
    RetentionRuleId Id, RetentionKind Kind, string? Country, FactLog<RetentionPeriod> Definitions, FactLog<RetentionPeriod?> Changes) : RetentionRule
{
    public RecordedFact<RetentionPeriod> Definition => Definitions.Facts[0];

    public DateOnly FirstDay => Definition.From;

    public IReadOnlyList<IFactLog> Logs => [Definitions, Changes];

    /// <summary>Which period from which day on; null where the rule has ended.</summary>
    public Timeline<RetentionPeriod?> Periods => Changes.Timeline<RetentionPeriod?>(new(FirstDay, Definition.Id, Definition.Value), _ => true, period => period);

    /// <summary>The period on that day; null before the first day and once the rule has ended.</summary>
    public RetentionPeriod? On(DateOnly day) => Periods.At(day)?.Value;

    /// <summary>Whether a correction would put a fact before the first day. One that lies there already, because the definition was moved, may stay.</summary>
    public bool MovesBeforeFirstDay(DateOnly from, DateOnly to) => to != from && to < FirstDay;
}
