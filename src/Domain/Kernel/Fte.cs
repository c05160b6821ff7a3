namespace HrSaas.Domain.Kernel;

using System.Collections.Immutable;

/// <summary>
/// A full-time equivalent: a share of full working time, exact to four decimals. 1 is full time, 0.5 half of it.
/// </summary>
public readonly record struct Fte(decimal Value)
{
    public static Fte Full { get; } = new(1m);

    public static Fte None => default;

    public static Fte operator +(Fte one, Fte other) => new(one.Value + other.Value);

    public static bool operator >(Fte one, Fte other) => one.Value > other.Value;

    public static bool operator <(Fte one, Fte other) => one.Value < other.Value;

    /// <summary>Not negative, at most <paramref name="most"/>, at most four decimals.</summary>
    public ImmutableArray<Flaw> FindFlaws(string member, decimal most) =>
        Value < 0 ? [new(member, "negative", "must not be negative.")]
        : Value > most ? [new(member, "too-large", FormattableString.Invariant($"must be at most {most}."))]
        : decimal.Round(Value, 4) != Value ? [new(member, "too-many-decimals", "must have at most four decimals.")]
        : [];

    public override string ToString() => Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
