namespace HrSaas.Domain.Organization.PayRanges;

using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.LastDays;

/// <summary>
/// What the company pays for a grade in one currency, as full-time annual amounts, over time. Grade and currency belong to one range
/// for ever, which the store's claims keep; a range whose definition was rescinded may be defined anew.
/// </summary>
public abstract partial record PayRange : IAggregate<PayRange, PayRangeEvent>
{
    private protected PayRange() { }

    public static PayRange Initial { get; } = new NoPayRange();

    public static PayRange Evolve(PayRange state, PayRangeEvent @event) => @event switch
    {
        // Defined anew after it was void, it begins afresh: what was recorded about the void range says nothing about this one.
        PayRangeDefined e => new DefinedPayRange(
            e.Id, e.Grade, e.Currency, FactLog<RangeAmounts>.Empty.Record(e.Fact, e.EffectiveDate, e.Amounts), FactLog<RangeAmounts?>.Empty),
        PayRangeDefinitionCorrected e => With(state, range => range with
        {
            Definitions = range.Definitions.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Amounts),
        }),
        PayRangeChanged e => With(state, range => range with { Changes = range.Changes.Record(e.Fact, e.EffectiveDate, e.Amounts) }),
        PayRangeChangeCorrected e => With(state, range => range with
        {
            Changes = range.Changes.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Amounts),
        }),
        PayRangeClosed e => With(state, range => range with { Changes = range.Changes.Record(e.Fact, DayAfter(e.LastDay), null) }),
        PayRangeClosingCorrected e => With(state, range => range with
        {
            Changes = range.Changes.Correct(e.Fact, e.Correction, DayAfter(e.LastDay), null),
        }),
        PayRangeFactRescinded e => With(state, range => Rescinded(range, e.Fact)),
    };

    /// <summary>What an event does to the facts of its range, for history.</summary>
    public static FactChange ChangeOf(PayRangeEvent @event) => @event switch
    {
        PayRangeDefined e => new FactChange.Records(e.Fact, e.EffectiveDate),
        PayRangeDefinitionCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        PayRangeChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        PayRangeChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        PayRangeClosed e => new FactChange.Records(e.Fact, DayAfter(e.LastDay)),
        PayRangeClosingCorrected e => new FactChange.Corrects(e.Fact, e.Correction, DayAfter(e.LastDay)),
        PayRangeFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    private static PayRange Rescinded(DefinedPayRange range, FactId fact)
    {
        var after = range with { Definitions = range.Definitions.Rescind(fact), Changes = range.Changes.Rescind(fact) };
        return after.Definition.IsRescinded ? new VoidPayRange(after) : after;
    }

    // No event comes before the definition or after it was rescinded; one that did would say nothing.
    private static PayRange With(PayRange state, Func<DefinedPayRange, PayRange> change) => state switch
    {
        NoPayRange or VoidPayRange => state,
        DefinedPayRange range => change(range),
    };
}

/// <summary>Not defined yet.</summary>
public sealed record NoPayRange : PayRange;

/// <summary>The definition was rescinded: there never was such a range.</summary>
public sealed record VoidPayRange(DefinedPayRange Was) : PayRange;

/// <param name="Changes">Changes and, as null, closings: which of them counts on a day is decided by their order.</param>
public sealed record DefinedPayRange(
    PayRangeId Id, string Grade, Currency Currency, FactLog<RangeAmounts> Definitions, FactLog<RangeAmounts?> Changes) : PayRange
{
    public RecordedFact<RangeAmounts> Definition => Definitions.Facts[0];

    public DateOnly FirstDay => Definition.From;

    public IReadOnlyList<IFactLog> Logs => [Definitions, Changes];

    /// <summary>The amounts from which day on; null where the range is closed.</summary>
    public Timeline<RangeAmounts?> Amounts => Changes.Timeline<RangeAmounts?>(new(FirstDay, Definition.Id, Definition.Value), _ => true, amounts => amounts);

    /// <summary>The amounts on that day; null before the first day and while the range is closed.</summary>
    public RangeAmounts? On(DateOnly day) => Amounts.At(day)?.Value;

    /// <summary>Whether a correction would put a fact before the first day. One that lies there already, because the definition was moved, may stay.</summary>
    public bool MovesBeforeFirstDay(DateOnly from, DateOnly to) => to != from && to < FirstDay;
}
