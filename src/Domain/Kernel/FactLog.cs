namespace HrSaas.Domain.Kernel;

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

/// <summary>What has become of what was recorded under an id: a fact, or a correction of one.</summary>
public enum FactStanding
{
    /// <summary>Nothing was recorded under it.</summary>
    NotHere,
    Stands,
    Rescinded,

    /// <summary>A correction that nobody rescinded, of a fact that somebody did.</summary>
    CorrectionOfRescinded,
}

/// <summary>The facts of one kind, whatever they say.</summary>
public interface IFactLog
{
    /// <summary>What has become of the fact or correction of that id.</summary>
    FactStanding StandingOf(FactId id);
}

public static class FactLogs
{
    /// <summary>What has become of the fact or correction of that id, in whichever log it is.</summary>
    public static FactStanding StandingOf(this IEnumerable<IFactLog> logs, FactId id) =>
        logs.Select(log => log.StandingOf(id)).FirstOrDefault(standing => standing is not FactStanding.NotHere);

    /// <summary>What a rescission comes to: one that was rescinded already changes nothing, and what stands is for the root to decide.</summary>
    public static Decision<TEvent> Rescission<TEvent>(this FactStanding standing, FactId id, Func<Decision<TEvent>> ofStanding) where TEvent : class => standing switch
    {
        FactStanding.NotHere => new FactNotFound(id),
        FactStanding.Rescinded => Decision<TEvent>.Nothing,
        FactStanding.CorrectionOfRescinded => new FactIsRescinded(id),
        FactStanding.Stands => ofStanding(),
    };
}

/// <summary>
/// The effective-dated facts of one kind, in recorded order. A corrected fact keeps its id and its place among the facts of a day.
/// </summary>
public sealed record FactLog<T>(ImmutableArray<RecordedFact<T>> Facts) : IFactLog
{
    public static FactLog<T> Empty { get; } = new([]);

    public FactLog<T> Record(FactId id, DateOnly from, T value) =>
        new(Facts.Add(new(id, from, value, [], IsRescinded: false)));

    public FactLog<T> Correct(FactId fact, FactId correction, DateOnly from, T value) =>
        Replace(fact, f => f with { Corrections = f.Corrections.Add(new(correction, from, value, IsRescinded: false)) });

    /// <summary>Withdraws the fact of that id or, if it is the id of a correction, that correction.</summary>
    public FactLog<T> Rescind(FactId id) =>
        Replace(id, f => f.Id == id
            ? f with { IsRescinded = true }
            : f with { Corrections = [.. f.Corrections.Select(c => c.Id == id ? c with { IsRescinded = true } : c)] });

    /// <summary>The fact that has this id, or of which a correction has it; null when none does.</summary>
    public RecordedFact<T>? Find(FactId id)
    {
        foreach (var fact in Facts)
            if (fact.Answers(id)) return fact;
        return null;
    }

    public FactStanding StandingOf(FactId id) => Find(id) is not { } fact ? FactStanding.NotHere
        : fact.Id == id ? (fact.IsRescinded ? FactStanding.Rescinded : FactStanding.Stands)
        : fact.Corrections.First(correction => correction.Id == id).IsRescinded ? FactStanding.Rescinded
        : fact.IsRescinded ? FactStanding.CorrectionOfRescinded
        : FactStanding.Stands;

    /// <summary>The fact that a correction names, by its own id or that of an earlier correction, or why it cannot be corrected.</summary>
    /// <param name="all">All logs of the root, to tell a fact of another kind from one that is not there.</param>
    public bool MayCorrect(
        FactId id, IEnumerable<IFactLog> all, [NotNullWhen(true)] out RecordedFact<T>? fact, [NotNullWhen(false)] out Refusal? refusal)
    {
        fact = Find(id);
        refusal = fact switch
        {
            null when all.StandingOf(id) is not FactStanding.NotHere => new FactOfAnotherKind(id),
            null => new FactNotFound(id),
            { IsRescinded: true } => new FactIsRescinded(id),
            { IsRescinded: false } => null,
        };
        return refusal is null;
    }

    /// <summary>The facts that stand, by day and, within a day, in recorded order.</summary>
    public IEnumerable<RecordedFact<T>> Standing =>
        Facts.Where(fact => !fact.IsRescinded).OrderBy(fact => fact.From);

    /// <summary>The fact that counts on the day, of those that say something about an attribute; null when none does.</summary>
    public RecordedFact<T>? InForce(DateOnly day, Func<T, bool> says)
    {
        RecordedFact<T>? last = null;
        foreach (var fact in Facts)
            if (!fact.IsRescinded && fact.From <= day && (last is null || fact.From >= last.From) && says(fact.Value)) last = fact;
        return last;
    }

    /// <summary>The first day after this one from which a fact that stands is true; null when there is none.</summary>
    public DateOnly? NextDayAfter(DateOnly day)
    {
        DateOnly? next = null;
        foreach (var fact in Facts)
            if (!fact.IsRescinded && fact.From > day && (next is null || fact.From < next)) next = fact.From;
        return next;
    }

    /// <summary>
    /// The timeline of one attribute: what is true from the first day on, then the facts about it. A fact of an
    /// earlier day applies on the first day.
    /// </summary>
    public Timeline<TAttribute> Timeline<TAttribute>(
        TimelineEntry<TAttribute> first, Func<T, bool> says, Func<T, TAttribute> read)
    {
        var entries = ImmutableArray.CreateBuilder<TimelineEntry<TAttribute>>(Facts.Length + 1);
        entries.Add(first);
        foreach (var fact in Facts)
        {
            if (fact.IsRescinded) continue;
            var value = fact.Value;
            if (!says(value)) continue;
            // Most facts are recorded in the order of their days: the place is found from the end.
            var place = entries.Count;
            while (place > 1 && fact.From < entries[place - 1].From) place--;
            entries.Insert(place, new(fact.From, fact.Id, read(value)));
        }
        for (var i = 1; i < entries.Count && entries[i].From < first.From; i++) entries[i] = entries[i] with { From = first.From };
        return new(entries.DrainToImmutable());
    }

    public bool Equals(FactLog<T>? other) => other is not null && Facts.AsSpan().SequenceEqual(other.Facts.AsSpan());

    public override int GetHashCode() => Facts.Length;

    private FactLog<T> Replace(FactId id, Func<RecordedFact<T>, RecordedFact<T>> change) =>
        new([.. Facts.Select(fact => fact.Answers(id) ? change(fact) : fact)]);
}
