namespace HrSaas.Domain.Organization.OrgStructures;

using System.Diagnostics.CodeAnalysis;
using HrSaas.Domain.Kernel;

public sealed partial record OrgStructure
{
    public static Decision<OrgStructureEvent> Decide(OrgStructure state, ReparentOrgUnit command)
    {
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (unit.Forbids(command.EffectiveDate) is { } outside) return outside;
        if (unit.ParentOn(command.EffectiveDate) == command.Parent) return Decision<OrgStructureEvent>.Nothing;
        return state.Judge(command.Unit, new OrgUnitReparented(command.Fact, command.Unit, command.EffectiveDate, command.Parent));
    }

    public static Decision<OrgStructureEvent> Decide(OrgStructure state, CorrectReparenting command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (!unit.Reparentings.MayCorrect(command.Fact, unit.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Parent)) return Decision<OrgStructureEvent>.Nothing;
        if (unit.ForbidsMoving(fact, command.EffectiveDate) is { } outside) return outside;
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
}
