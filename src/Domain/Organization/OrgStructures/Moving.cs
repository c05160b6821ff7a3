namespace HrSaas.Domain.Organization.OrgStructures;

using System.Diagnostics.CodeAnalysis;
using HrSaas.Domain.Kernel;

public sealed partial record OrgStructure
{
    public static Decision<OrgStructureEvent> Decide(OrgStructure state, ReparentOrgUnit command)
    {
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (command.EffectiveDate < unit.OpeningDay) return new BeforeOpening(command.EffectiveDate, unit.OpeningDay);
        if (unit.ParentOn(command.EffectiveDate) == command.Parent) return Decision<OrgStructureEvent>.Nothing;
        return state.Judge(command.Unit, new OrgUnitReparented(command.Fact, command.Unit, command.EffectiveDate, command.Parent));
    }

    public static Decision<OrgStructureEvent> Decide(OrgStructure state, CorrectReparenting command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (!unit.Reparentings.MayCorrect(command.Fact, unit.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Parent)) return Decision<OrgStructureEvent>.Nothing;
        if (unit.MovesBeforeOpening(fact.From, command.EffectiveDate)) return new BeforeOpening(command.EffectiveDate, unit.OpeningDay);
        return state.Judge(command.Unit, new ReparentingCorrected(
            fact.Id, command.Correction, command.Unit, command.EffectiveDate, command.Parent, command.Reason));
    }

    private bool MayChange(OrgUnitId id, [NotNullWhen(true)] out OrgUnit? unit, [NotNullWhen(false)] out Refusal? refusal)
    {
        unit = Find(id);
        refusal = unit switch
        {
            null => new OrgUnitNotFound(id),
            { IsVoid: true } => new OrgUnitIsVoid(id),
            { IsVoid: false } => null,
        };
        return refusal is null;
    }

    /// <summary>The event, unless after it a parent were missing or a unit above itself on any day.</summary>
    private Decision<OrgStructureEvent> Judge(OrgUnitId id, OrgStructureEvent @event)
    {
        var after = Evolve(this, @event);
        var unit = after.Units[id];
        if (unit.IsVoid) return @event;
        foreach (var parent in unit.EverBelow)
            if (parent != id && !after.Knows(parent)) return new UnknownParent(parent);
        return after.FirstDayInCycle(unit) is { } day ? new CycleInOrgStructure(id, day) : @event;
    }

    /// <summary>
    /// The first day on which the way up from the unit leads back to it. Between two days on which somebody on the way
    /// is re-parented, the way is the same; so it is walked once from each such day on.
    /// </summary>
    private DateOnly? FirstDayInCycle(OrgUnit unit)
    {
        for (DateOnly? day = unit.OpeningDay; day is { } d;)
        {
            var next = unit.NextChangeOfParent(d);
            foreach (var above in PathUp(unit.Id, d))
            {
                if (above == unit.Id) return d;
                next = Earlier(next, Units[above].NextChangeOfParent(d));
            }
            day = next;
        }
        return null;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) =>
        one is null || other < one ? other : one;
}
