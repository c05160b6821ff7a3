namespace HrSaas.Domain.Organization.OrgStructures;

using HrSaas.Domain.Kernel;

/// <summary>What holds on every day, whatever is recorded, corrected or withdrawn in whatever order.</summary>
public sealed partial record OrgStructure
{
    /// <summary>The event, unless after it a rule of the tree were broken on any day by the unit that it is about.</summary>
    private Decision<OrgStructureEvent> Judge(OrgUnitId id, OrgStructureEvent @event) =>
        Evolve(this, @event) is var after && after.FindBreach(id) is { } breach ? breach
        : after.FindBreachBy(after.Units[id].Merger?.Into) is { } there ? there
        : after.FindBreachBy(Find(id)?.Merger?.Into) is { } left ? left
        : @event;

    // A merger changes what is below the other unit as well: also when it is corrected or withdrawn.
    private Refusal? FindBreachBy(OrgUnitId? other) => other is { } unit ? FindBreach(unit) : null;

    private Refusal? FindBreach(OrgUnitId id)
    {
        var unit = Units[id];
        if (unit.IsVoid) return null;
        if (unit.LastDay is { } last && last < unit.OpeningDay) return new LastDayBeforeOpening(last, unit.OpeningDay);
        if (unit.Closing?.Value.Successor is { } successor && (successor == id || !Knows(successor))) return new UnknownSuccessor(successor);
        if (FindBrokenMerger(unit) is { } broken) return broken;
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
