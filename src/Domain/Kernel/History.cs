namespace HrSaas.Domain.Kernel;

using System.Collections.Immutable;

/// <summary>What an event does to the facts of its root.</summary>
public abstract record FactChange
{
    private protected FactChange() { }

    /// <summary>It makes the resource known, and says nothing that could be corrected or withdrawn.</summary>
    public sealed record Introduces : FactChange;

    /// <summary>It records a fact.</summary>
    /// <param name="From">The day from which it is true; null for a fact that was always true.</param>
    public sealed record Records(FactId Fact, DateOnly? From) : FactChange;

    /// <summary>It replaces what a fact says, and may move its day.</summary>
    public sealed record Corrects(FactId Fact, FactId Correction, DateOnly? From) : FactChange;

    /// <summary>It withdraws a fact or a correction.</summary>
    public sealed record Rescinds(FactId FactOrCorrection) : FactChange;
}

/// <summary>An event and its place among those that the history was told of, from 1.</summary>
public readonly record struct Told<TEvent>(TEvent Event, int Place) where TEvent : class;

/// <summary>A correction as history shows it.</summary>
/// <param name="Rescinded">The event that withdrew it, or null.</param>
public sealed record CorrectionInHistory<TEvent>(FactId Id, DateOnly? From, Told<TEvent> By, Told<TEvent>? Rescinded) where TEvent : class;

/// <summary>A fact as history shows it, with all that became of it.</summary>
/// <param name="FirstFrom">The day as first recorded; null for a fact that was always true.</param>
/// <param name="Rescinded">The event that withdrew it, or null.</param>
public sealed record FactInHistory<TEvent>(
    FactId Id, DateOnly? FirstFrom, Told<TEvent> By, ImmutableArray<CorrectionInHistory<TEvent>> Corrections, Told<TEvent>? Rescinded)
    where TEvent : class
{
    private CorrectionInHistory<TEvent>? Counting => Corrections.LastOrDefault(correction => correction.Rescinded is null);

    /// <summary>The day from which the fact is true, corrections applied.</summary>
    public DateOnly? From => Counting is { } correction ? correction.From : FirstFrom;

    /// <summary>The event that says what counts: the fact's own, or that of its last standing correction.</summary>
    public TEvent Says => (Counting?.By ?? By).Event;
}

/// <summary>All facts of a root in recorded order: what was said, put right and withdrawn, by which event.</summary>
public static class History
{
    public static ImmutableArray<FactInHistory<TEvent>> Of<TEvent>(IEnumerable<TEvent> events, Func<TEvent, FactChange> changeOf)
        where TEvent : class
    {
        var facts = new List<FactInHistory<TEvent>>();
        var place = 0;
        foreach (var @event in events)
        {
            var told = new Told<TEvent>(@event, ++place);
            switch (changeOf(@event))
            {
                case FactChange.Introduces:
                    break;
                case FactChange.Records records:
                    facts.Add(new(records.Fact, records.From, told, [], null));
                    break;
                case FactChange.Corrects corrects:
                    Change(facts, fact => fact.Id == corrects.Fact, fact => fact with
                    {
                        Corrections = fact.Corrections.Add(new(corrects.Correction, corrects.From, told, null)),
                    });
                    break;
                case FactChange.Rescinds rescinds:
                    Change(facts, fact => fact.Id == rescinds.FactOrCorrection, fact => fact with { Rescinded = told });
                    Change(facts, fact => fact.Corrections.Any(c => c.Id == rescinds.FactOrCorrection), fact => fact with
                    {
                        Corrections = [.. fact.Corrections.Select(c => c.Id == rescinds.FactOrCorrection ? c with { Rescinded = told } : c)],
                    });
                    break;
            }
        }
        return [.. facts];
    }

    private static void Change<TEvent>(
        List<FactInHistory<TEvent>> facts, Predicate<FactInHistory<TEvent>> which, Func<FactInHistory<TEvent>, FactInHistory<TEvent>> change)
        where TEvent : class
    {
        if (facts.FindIndex(which) is >= 0 and var at) facts[at] = change(facts[at]);
    }
}
