namespace HrSaas.Domain.Organization.OrgStructures;

using HrSaas.Domain.Kernel;

/// <summary>How a unit comes from another.</summary>
public enum Descent
{
    /// <summary>The other has become part of it.</summary>
    Merger,

    /// <summary>The other closed, and goes on as it.</summary>
    Succession,

    /// <summary>It was split off of the other.</summary>
    Split,
}

/// <summary>A unit from which another comes.</summary>
/// <param name="From">The first day after the merger or the closing, or the day of the split.</param>
/// <param name="Fact">The fact that says so: one of the predecessor.</param>
public sealed record Predecessor(OrgUnitId OrgUnit, Descent By, DateOnly From, FactId Fact);

public sealed partial record OrgStructure
{
    /// <summary>The units from which this one comes by that day, by day and code.</summary>
    public IEnumerable<Predecessor> PredecessorsOf(OrgUnitId unit, DateOnly day) =>
        Units.Values.Where(other => !other.IsVoid && other.LastDay < day && other.Closing!.Value.Successor == unit).Select(Closed)
            .Concat(SplitsInto(unit).Where(found => found.Split.From <= day).Select(found => new Predecessor(found.Of.Id, Descent.Split, found.Split.From, found.Split.Id)))
            .OrderBy(predecessor => predecessor.From).ThenBy(predecessor => Units[predecessor.OrgUnit].Code, StringComparer.Ordinal);

    private static Predecessor Closed(OrgUnit unit) => new(
        unit.Id, unit.Closing!.Value.IsMerger ? Descent.Merger : Descent.Succession, unit.Closing.From.AddDays(1), unit.Closing.Id);
}
