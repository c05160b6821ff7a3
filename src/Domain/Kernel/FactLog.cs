namespace HrSaas.Domain.Kernel;

using System.Collections.Immutable;

/// <summary>One correction of a fact: a whole replacement that may move the day.</summary>
public sealed record Correction<T>(FactId Id, DateOnly From, T Value, bool IsRescinded);

/// <summary>
/// A fact as first recorded and as corrected since. The last correction that still stands counts; rescinding a
/// correction brings back what it replaced; rescinding the fact withdraws it altogether.
/// </summary>
public sealed record RecordedFact<T>(
    FactId Id, DateOnly FirstFrom, T FirstValue, ImmutableArray<Correction<T>> Corrections, bool IsRescinded)
{
    private Correction<T>? Counting
    {
        get
        {
            for (var i = Corrections.Length - 1; i >= 0; i--)
                if (!Corrections[i].IsRescinded) return Corrections[i];
            return null;
        }
    }

    /// <summary>The day from which the fact is true, corrections applied.</summary>
    public DateOnly From => Counting?.From ?? FirstFrom;

    /// <summary>What the fact says, corrections applied.</summary>
    public T Value => Counting is { } correction ? correction.Value : FirstValue;

    /// <summary>Whether the fact has this id, or a correction of it has.</summary>
    public bool Answers(FactId id) => Id == id || Corrections.Any(correction => correction.Id == id);
}

/// <summary>
/// The effective-dated facts of one kind, in recorded order. A corrected fact keeps its id and its place among the facts of a day.
/// </summary>
public sealed record FactLog<T>(ImmutableArray<RecordedFact<T>> Facts)
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
    public RecordedFact<T>? Find(FactId id) => Facts.FirstOrDefault(fact => fact.Answers(id));

    /// <summary>The facts that stand, by day and, within a day, in recorded order.</summary>
    public IEnumerable<RecordedFact<T>> Standing =>
        Facts.Where(fact => !fact.IsRescinded).OrderBy(fact => fact.From);

    private FactLog<T> Replace(FactId id, Func<RecordedFact<T>, RecordedFact<T>> change) =>
        new([.. Facts.Select(fact => fact.Answers(id) ? change(fact) : fact)]);
}
