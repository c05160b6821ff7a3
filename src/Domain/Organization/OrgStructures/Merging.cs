namespace HrSaas.Domain.Organization.OrgStructures;

using HrSaas.Domain.Kernel;

public sealed partial record OrgStructure
{
    public static Decision<OrgStructureEvent> Decide(OrgStructure state, MergeOrgUnit command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (command.EffectiveDate == DateOnly.MinValue) return new LastDayBeforeOpening(command.EffectiveDate, unit.OpeningDay);
        var last = command.EffectiveDate.AddDays(-1);
        if (unit.Closing is { } closing)
            return closing.Says(last, new(command.Into, command.Reason, IsMerger: true))
                ? Decision<OrgStructureEvent>.Nothing
                : new OrgUnitAlreadyClosed(command.Unit, closing.From);
        return state.Judge(command.Unit, new OrgUnitMerged(command.Fact, command.Unit, last, command.Into, command.Reason));
    }

    /// <summary>Why the unit cannot be part of another as its merger says, or another part of it.</summary>
    private Refusal? FindBrokenMerger(OrgUnit unit)
    {
        if (unit.Closing is { Value: { IsMerger: true, Successor: null } } closing) return new MergerWithoutSuccessor(closing.Id);
        if (Mergers.Of.GetValueOrDefault(unit.Id) is { } own && !Units[own.Into].IsOpenOn(own.From)) return new SuccessorNotOpen(own.Into, own.From);
        foreach (var (_, merger) in Mergers.Of.OrderBy(merger => merger.Value.From))
            if (merger.Into == unit.Id && !unit.IsOpenOn(merger.From)) return new SuccessorNotOpen(unit.Id, merger.From);
        return null;
    }
}
