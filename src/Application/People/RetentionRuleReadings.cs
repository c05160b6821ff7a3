namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.RetentionRules;

/// <summary>A retention rule as it is on a day, as known at a moment, read from its stream.</summary>
/// <param name="Kind">What it counts from.</param>
/// <param name="Country">That of the legal entity of the last employment, ISO 3166-1 alpha-2; absent: every country without a rule of its own.</param>
/// <param name="FirstDay">The first day on which it applies.</param>
/// <param name="Period">Absent on days before the first, and once the rule has ended.</param>
/// <param name="Source">The fact that says so; absent before the first day.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record RetentionRuleReading(
    RetentionRuleId Id, long Version, RetentionKind Kind, string? Country, DateOnly FirstDay, RetentionPeriod? Period, Source? Source,
    DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>What a fact about a retention rule says; members that the fact is not about are absent.</summary>
/// <param name="LastDay">The last day on which the rule applies.</param>
public sealed record RetentionRuleSays(RetentionPeriod? Period = null, DateOnly? LastDay = null);

/// <summary>Tells of single retention rules from their streams; always current.</summary>
public sealed class RetentionRuleReadings(StateReader reader)
{
    /// <summary>The rule on a day, as known at a moment or now; null when there was none of that id, or its definition was rescinded.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<RetentionRuleReading?> On(RetentionRuleId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.RetentionRule, id.Value, moment, cancellation)
            : await reader.Current(Roots.RetentionRule, id.Value, cancellation);
        if (folded.State is not DefinedRetentionRule rule) return null;
        var on = rule.Periods.At(day);
        return new(id, folded.Version, rule.Kind, rule.Country, rule.FirstDay, on?.Value, on is { } entry ? Source.Of(entry) : null,
            day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the rule; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<HistoryOf<RetentionRuleSays>?> History(RetentionRuleId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.RetentionRule, id.Value, knownAt, cancellation);
        return Histories.Of<RetentionRuleEvent, RetentionRuleSays>(id.Value, events, knownAt, RetentionRule.ChangeOf, Tell);
    }

    private static (string, RetentionRuleSays, Reason?) Tell(RetentionRuleEvent @event) => @event switch
    {
        RetentionRuleDefined e => ("definition", new(e.Period), null),
        RetentionRuleDefinitionCorrected e => ("definition", new(e.Period), e.Reason),
        RetentionRuleChanged e => ("change", new(e.Period), null),
        RetentionRuleChangeCorrected e => ("change", new(e.Period), e.Reason),
        RetentionRuleEnded e => ("end", new(LastDay: e.LastDay), null),
        RetentionRuleEndCorrected e => ("end", new(LastDay: e.LastDay), e.Reason),
        RetentionRuleFactRescinded e => ("rescission", new(), e.Reason),
    };
}
