namespace HrSaas.Domain.Organization.OrgStructures;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>What holds on every day, whatever is recorded, corrected or withdrawn in whatever order.</summary>
public sealed partial record OrgStructure
{
    /// <summary>The event, unless after it a rule of the tree were broken on any day by the unit that it is about.</summary>
    private Decision<OrgStructureEvent> Judge(OrgUnitId id, OrgStructureEvent @event) =>
        FindBreachIn(Evolve(this, @event), id) is { } breach ? breach : @event;

    /// <summary>The events, unless after all of them a rule of the tree were broken on any day by a unit that one of them is about.</summary>
    /// <param name="first">The unit whose breach is told where several would break a rule.</param>
    private Decision<OrgStructureEvent> Judge(OrgUnitId first, ImmutableArray<OrgStructureEvent> events)
    {
        var after = events.Aggregate(this, Evolve);
        foreach (var id in events.Select(UnitOf).Prepend(first).Distinct())
            if (FindBreachIn(after, id) is { } breach) return breach;
        return Decision<OrgStructureEvent>.Of(events);
    }

    private Refusal? FindBreachIn(OrgStructure after, OrgUnitId id) =>
        after.FindBreach(id) ?? after.FindBreachBy(after.Units[id].Merger?.Into) ?? after.FindBreachBy(Find(id)?.Merger?.Into);

    // A merger changes what is below the other unit as well: also when it is corrected or withdrawn.
    private Refusal? FindBreachBy(OrgUnitId? other) => other is { } unit ? FindBreach(unit) : null;

    private Refusal? FindBreach(OrgUnitId id)
    {
        var unit = Units[id];
        if (unit.IsVoid) return null;
        if (unit.LastDay is { } last && last < unit.OpeningDay) return new LastDayBeforeOpening(last, unit.OpeningDay);
        if (unit.Closing?.Value.Successor is { } successor && (successor == id || !Knows(successor))) return new UnknownSuccessor(successor);
        if (FindBrokenMerger(unit) is { } broken) return broken;
        if (FindBrokenSplit(unit) is { } notSplit) return notSplit;
        foreach (var parent in unit.EverBelow)
        {
            if (parent != id && !Knows(parent)) return new UnknownParent(parent);
            if (Units[parent].LastDay is { } end && unit.FirstDayBelow(parent, end) is { } day) return new ParentIsClosed(parent, day);
        }
        return Hierarchy.FirstDayInCycle(id, unit.OpeningDay) is { } d ? new CycleInOrgStructure(id, d) : FindLeftBelow(unit);
    }

    /// <summary>The earliest of the units that are below a closed one after its last day, by day and code.</summary>
    private ClosedUnitHasUnitsBelow? FindLeftBelow(OrgUnit unit)
    {
        if (unit.LastDay is not { } last) return null;
        ClosedUnitHasUnitsBelow? first = null;
        foreach (var other in Units.Values.OrderBy(other => other.Code, StringComparer.Ordinal))
            if (other.FirstDayBelow(unit.Id, last) is { } day && (first is null || day < first.FirstDay)) first = new(unit.Id, other.Id, day);
        return first;
    }
}
