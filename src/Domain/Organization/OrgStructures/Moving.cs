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
        return after.Hierarchy.FirstDayInCycle(id, unit.OpeningDay) is { } day ? new CycleInOrgStructure(id, day) : @event;
    }
}
