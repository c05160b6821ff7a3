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
    public bool Answers(FactId id)
    {
        if (Id == id) return true;
        foreach (var correction in Corrections)
            if (correction.Id == id) return true;
        return false;
    }

    /// <summary>Whether it says this already, so that a correction to it would change nothing.</summary>
    public bool Says(DateOnly from, T value) => From == from && EqualityComparer<T>.Default.Equals(Value, value);

    public bool Equals(RecordedFact<T>? other) =>
        other is not null && Id == other.Id && FirstFrom == other.FirstFrom && IsRescinded == other.IsRescinded
        && EqualityComparer<T>.Default.Equals(FirstValue, other.FirstValue)
        && Corrections.AsSpan().SequenceEqual(other.Corrections.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Id, Corrections.Length);
}
