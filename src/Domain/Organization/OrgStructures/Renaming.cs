namespace HrSaas.Domain.Organization.OrgStructures;

using HrSaas.Domain.Kernel;

public sealed partial record OrgStructure
{
    public static Decision<OrgStructureEvent> Decide(OrgStructure state, RenameOrgUnit command)
    {
        if (NotWellFormed.Of(Text.FlawsOfName("name", command.Name)) is { } flaws) return flaws;
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (unit.Forbids(command.EffectiveDate) is { } outside) return outside;
        if (unit.NameOn(command.EffectiveDate) == command.Name) return Decision<OrgStructureEvent>.Nothing;
        return new OrgUnitRenamed(command.Fact, command.Unit, command.EffectiveDate, command.Name);
    }

    public static Decision<OrgStructureEvent> Decide(OrgStructure state, CorrectRenaming command)
    {
        if (NotWellFormed.Of(Text.FlawsOfName("name", command.Name), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (!unit.Renamings.MayCorrect(command.Fact, unit.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Name)) return Decision<OrgStructureEvent>.Nothing;
        if (unit.ForbidsMoving(fact, command.EffectiveDate) is { } outside) return outside;
        return new RenamingCorrected(
            fact.Id, command.Correction, command.Unit, command.EffectiveDate, command.Name, command.Reason);
    }
}
