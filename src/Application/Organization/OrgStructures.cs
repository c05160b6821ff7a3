namespace HrSaas.Application.Organization;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>What can be done with the tenant's org structure. Versions told and expected are those of the unit concerned.</summary>
public sealed class OrgStructures(Ledger ledger, IKnownPersons persons)
{
    public Task<CommandOutcome> Open(OpenOrgUnit command, CommandContext context) =>
        Decide(command.Unit, context, state => new(OrgStructure.Decide(state, command)), command.Fact);

    /// <summary>Puts right the opening of a unit, whatever the id of that fact: there is one.</summary>
    public Task<CommandOutcome> CorrectOpening(
        OrgUnitId unit, DateOnly from, string name, OrgUnitId? parent, Reason reason, CommandContext context)
    {
        var correction = NewIds.Of<FactId>();
        return ledger.Decide(Roots.OrgStructure, OrgStructure.StreamId, context,
            state => new(OrgStructure.Decide(state, new CorrectOrgUnitOpening(OpeningOf(state, unit), correction, unit, from, name, parent, reason))),
            (state, _) => new(unit.Value, state.VersionOf(unit), OpeningOf(state, unit), correction), versionOf: state => state.VersionOf(unit));
    }

    public Task<CommandOutcome> Reparent(ReparentOrgUnit command, CommandContext context) =>
        Decide(command.Unit, context, state => new(OrgStructure.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectReparenting(CorrectReparenting command, CommandContext context) =>
        Decide(command.Unit, context, state => new(OrgStructure.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Rename(RenameOrgUnit command, CommandContext context) =>
        Decide(command.Unit, context, state => new(OrgStructure.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectRenaming(CorrectRenaming command, CommandContext context) =>
        Decide(command.Unit, context, state => new(OrgStructure.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> AppointHead(AppointHead command, CommandContext context) =>
        Decide(command.Unit, context, async state => OrgStructure.Decide(state, command, await About(command.Head, context.Cancellation)), command.Fact);

    public Task<CommandOutcome> CorrectHeadAppointment(CorrectHeadAppointment command, CommandContext context) =>
        Decide(command.Unit, context, async state => OrgStructure.Decide(state, command, await About(command.Head, context.Cancellation)),
            command.Fact, command.Correction);

    public Task<CommandOutcome> Close(CloseOrgUnit command, CommandContext context) =>
        Decide(command.Unit, context, state => new(OrgStructure.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> Merge(MergeOrgUnit command, CommandContext context) =>
        Decide(command.Unit, context, state => new(OrgStructure.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectClosing(CorrectOrgUnitClosing command, CommandContext context) =>
        Decide(command.Unit, context, state => new(OrgStructure.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Split(SplitOrgUnit command, CommandContext context) =>
        Decide(command.Unit, context, state => new(OrgStructure.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectSplit(CorrectOrgUnitSplit command, CommandContext context) =>
        Decide(command.Unit, context, state => new(OrgStructure.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Rescind(RescindOrgUnitFact command, CommandContext context) =>
        Decide(command.Unit, context, state => new(OrgStructure.Decide(state, command)), command.Fact);

    private Task<CommandOutcome> Decide(
        OrgUnitId unit, CommandContext context, Func<OrgStructure, ValueTask<Decision<OrgStructureEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.OrgStructure, OrgStructure.StreamId, context, decide,
            (state, _) => new(unit.Value, state.VersionOf(unit), fact, correction),
            versionOf: state => state.VersionOf(unit), command: named);

    private async ValueTask<HeadFacts> About(PersonId? head, CancellationToken cancellation) =>
        head is not { } person ? new(true)
        : new(await persons.Knows(person, cancellation), await persons.StandsFor(person, cancellation) is var remains && remains != person ? remains : null);

    private static FactId OpeningOf(OrgStructure structure, OrgUnitId unit) => structure.Find(unit)?.Opening.Id ?? default;
}
