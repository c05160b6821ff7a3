namespace HrSaas.Domain.Organization.OrgStructures;

using HrSaas.Domain.Kernel;

public sealed partial record OrgStructure
{
    public static Decision<OrgStructureEvent> Decide(OrgStructure state, CloseOrgUnit command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (unit.Closing is { } closing)
            return closing.Says(command.LastDay, new(command.Successor, command.Reason))
                ? Decision<OrgStructureEvent>.Nothing
                : new OrgUnitAlreadyClosed(command.Unit, closing.From);
        return state.Judge(command.Unit, new OrgUnitClosed(command.Fact, command.Unit, command.LastDay, command.Successor, command.Reason));
    }

    public static Decision<OrgStructureEvent> Decide(OrgStructure state, CorrectOrgUnitClosing command)
    {
        if (NotWellFormed.Of(command.Closing.FindFlawsWhereNobodyIsConcerned(), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (!unit.Closings.MayCorrect(command.Fact, unit.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.LastDay, new(command.Successor, command.Closing, fact.Value.IsMerger))) return Decision<OrgStructureEvent>.Nothing;
        return state.Judge(command.Unit, new OrgUnitClosingCorrected(
            fact.Id, command.Correction, command.Unit, command.LastDay, command.Successor, command.Closing, command.Reason));
    }
}
