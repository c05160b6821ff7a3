namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>The nationalities that a person holds at one time, as ISO 3166-1 codes, in the order given.</summary>
public sealed record Nationalities(ImmutableArray<string> Countries)
{
    public const int Most = 8;

    public ImmutableArray<Flaw> FindFlaws() =>
        Countries.IsDefaultOrEmpty ? [new("nationalities", "empty", "must name a country; say null for none.")]
        : Countries.Length > Most ? [new("nationalities", "too-many", "must have at most 8 countries.")]
        : Countries.Distinct().Count() != Countries.Length ? [new("nationalities", "repeated", "must not name a country twice.")]
        : [.. Countries.SelectMany((country, n) => Kernel.Countries.FlawsOf(FormattableString.Invariant($"nationalities.{n}"), country))];

    public bool Equals(Nationalities? other) => other is not null && Countries.AsSpan().SequenceEqual(other.Countries.AsSpan());

    public override int GetHashCode() => Countries.Length;

    public override string ToString() => "(identifying)";
}
