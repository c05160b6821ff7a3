namespace HrSaas.Domain.Organization.OrgStructures;

using HrSaas.Domain.Kernel;

/// <summary>What People says about who is to head a unit.</summary>
/// <param name="HeadIsKnown">Also true where nobody is to head it.</param>
/// <param name="HeadRemains">Who remains, where the person was merged into another; null otherwise.</param>
public sealed record HeadFacts(bool HeadIsKnown, PersonId? HeadRemains = null);

public sealed partial record OrgStructure
{
    public static Decision<OrgStructureEvent> Decide(OrgStructure state, AppointHead command, HeadFacts facts)
    {
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (unit.Forbids(command.EffectiveDate) is { } outside) return outside;
        if (unit.HeadOn(command.EffectiveDate) == command.Head) return Decision<OrgStructureEvent>.Nothing;
        if (!facts.HeadIsKnown) return new UnknownHead(command.Head!.Value);
        if (facts.HeadRemains is { } remains) return new HeadWasMerged(command.Head!.Value, remains);
        return new HeadAppointed(command.Fact, command.Unit, command.EffectiveDate, command.Head);
    }

    public static Decision<OrgStructureEvent> Decide(OrgStructure state, CorrectHeadAppointment command, HeadFacts facts)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!state.MayChange(command.Unit, out var unit, out var no)) return no;
        if (!unit.Appointments.MayCorrect(command.Fact, unit.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Head)) return Decision<OrgStructureEvent>.Nothing;
        if (unit.ForbidsMoving(fact, command.EffectiveDate) is { } outside) return outside;
        if (!facts.HeadIsKnown) return new UnknownHead(command.Head!.Value);
        // Whom the fact names already may be said again, whoever has been merged since.
        if (facts.HeadRemains is { } remains && fact.Value != command.Head) return new HeadWasMerged(command.Head!.Value, remains);
        return new HeadAppointmentCorrected(
            fact.Id, command.Correction, command.Unit, command.EffectiveDate, command.Head, command.Reason);
    }
}
