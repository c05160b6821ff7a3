namespace HrSaas.Domain.Organization.OrgStructures;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>The units that were split off of one, in the order given.</summary>
public sealed record OrgUnitParts(ImmutableArray<OrgUnitId> Units)
{
    public const int Most = 20;

    public ImmutableArray<Flaw> FindFlaws() =>
        Units.IsDefaultOrEmpty ? [new("parts", "empty", "must name a part.")]
        : Units.Length > Most ? [new("parts", "too-many", "must have at most 20 parts.")]
        : Units.Distinct().Count() != Units.Length ? [new("parts", "repeated", "must not name a part twice.")]
        : [];

    public bool Equals(OrgUnitParts? other) => other is not null && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    public override int GetHashCode() => Units.Length;
}

/// <summary>What was split off of a unit, and why.</summary>
public sealed record Split(OrgUnitParts Parts, Reason Why);

/// <summary>A unit that a split opens beside the one that is split.</summary>
/// <param name="Fact">Of its opening.</param>
/// <param name="Takes">The units that are below it from the day of the split on; there may be none.</param>
public sealed record PartToOpen(FactId Fact, OrgUnitId Unit, string Code, string Name, ImmutableArray<UnitToTake> Takes)
{
    public const int MostTaken = 100;

    public ImmutableArray<Flaw> FindFlaws(string member) =>
    [
        .. Text.FlawsOfCode(member + ".code", Code),
        .. Text.FlawsOfName(member + ".name", Name),
        .. Takes.Length > MostTaken ? [new(member + ".takes", "too-many", "must have at most 100 units.")] : ImmutableArray<Flaw>.Empty,
    ];
}

/// <summary>A unit directly below the one that is split, to be below a part instead.</summary>
/// <param name="Fact">Of its re-parenting.</param>
public sealed record UnitToTake(FactId Fact, OrgUnitId Unit);
