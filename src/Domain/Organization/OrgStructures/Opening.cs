namespace HrSaas.Domain.Organization.OrgStructures;

using HrSaas.Domain.Kernel;

public sealed partial record OrgStructure
{
    public static Decision<OrgStructureEvent> Decide(OrgStructure state, OpenOrgUnit command)
    {
        if (NotWellFormed.Of(Text.FlawsOfCode("code", command.Code), Text.FlawsOfName("name", command.Name)) is { } flaws) return flaws;
        if (state.Find(command.Unit) is not null) return new OrgUnitAlreadyOpened(command.Unit);
        if (state.Codes.ContainsKey(command.Code)) return new OrgUnitCodeTaken(command.Code);
        return state.Judge(command.Unit,
            new OrgUnitOpened(command.Fact, command.Unit, command.Code, command.From, command.Name, command.Parent));
    }

    public static Decision<OrgStructureEvent> Decide(OrgStructure state, CorrectOrgUnitOpening command)
    {
        if (NotWellFormed.Of(Text.FlawsOfName("name", command.Name), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (!unit.Openings.MayCorrect(command.Fact, unit.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.From, new(command.Name, command.Parent))) return Decision<OrgStructureEvent>.Nothing;
        return state.Judge(command.Unit, new OrgUnitOpeningCorrected(
            fact.Id, command.Correction, command.Unit, command.From, command.Name, command.Parent, command.Reason));
    }

    public static Decision<OrgStructureEvent> Decide(OrgStructure state, RescindOrgUnitFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (state.Find(command.Unit) is not { } unit) return new OrgUnitNotFound(command.Unit);
        var standing = unit.Logs.StandingOf(command.Fact);
        if (unit.IsVoid && standing is not FactStanding.Rescinded) return new OrgUnitIsVoid(command.Unit);
        return standing.Rescission<OrgStructureEvent>(command.Fact, () => state.Withdraw(unit, new(command.Fact, command.Unit, command.Reason)));
    }

    private Decision<OrgStructureEvent> Withdraw(OrgUnit unit, OrgUnitFactRescinded @event) =>
        unit.Opening.Id != @event.Fact ? Judge(unit.Id, @event)
        : AnyBelow(unit.Id) is { } below ? new OrgUnitHasUnitsBelow(unit.Id, below)
        : AnySucceededBy(unit.Id) is { } former ? new OrgUnitIsSuccessor(unit.Id, former)
        : SplitsInto(unit.Id).FirstOrDefault() is ({ } whole, _) ? new OrgUnitIsPart(unit.Id, whole.Id)
        : @event;

    /// <summary>A unit that is below this one on any day; null when none ever is.</summary>
    private OrgUnitId? AnyBelow(OrgUnitId unit) =>
        Units.Values.FirstOrDefault(other => !other.IsVoid && other.Id != unit && other.EverNamedAbove.Contains(unit))?.Id;

    /// <summary>A closed unit that goes on as this one; null when none does.</summary>
    private OrgUnitId? AnySucceededBy(OrgUnitId unit) =>
        Units.Values.FirstOrDefault(other => !other.IsVoid && other.Closing?.Value.Successor == unit)?.Id;
}
