namespace HrSaas.Application.Organization;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;

/// <summary>What can be done with legal entities.</summary>
public sealed class LegalEntities(Ledger ledger)
{
    public Task<CommandOutcome> Register(RegisterLegalEntity command, CommandContext context) =>
        ledger.Decide(Roots.LegalEntity, command.Id.Value, context,
            state => new(LegalEntity.Decide(state, command)),
            (_, version) => new(command.Id.Value, version),
            _ => [new("legal-entity-code", command.Code, command.Id.Value, new LegalEntityCodeTaken(command.Code))]);

    /// <summary>Puts right what the legal entity was registered with, by a fact that bears the id of the legal entity.</summary>
    public Task<CommandOutcome> CorrectRegistration(LegalEntityId id, CorrectLegalEntityRegistration command, CommandContext context) =>
        Decide(id, context, state => LegalEntity.Decide(state, command), command.Fact, command.Correction);

    public Task<CommandOutcome> Change(LegalEntityId id, ChangeLegalEntity command, CommandContext context) =>
        Decide(id, context, state => LegalEntity.Decide(state, command), command.Fact);

    public Task<CommandOutcome> CorrectChange(LegalEntityId id, CorrectLegalEntityChange command, CommandContext context) =>
        Decide(id, context, state => LegalEntity.Decide(state, command), command.Fact, command.Correction);

    public Task<CommandOutcome> Close(LegalEntityId id, CloseLegalEntity command, CommandContext context) =>
        Decide(id, context, state => LegalEntity.Decide(state, command), command.Fact);

    public Task<CommandOutcome> CorrectClosing(LegalEntityId id, CorrectLegalEntityClosing command, CommandContext context) =>
        Decide(id, context, state => LegalEntity.Decide(state, command), command.Fact, command.Correction);

    public Task<CommandOutcome> Rescind(LegalEntityId id, RescindLegalEntityFact command, CommandContext context) =>
        Decide(id, context, state => LegalEntity.Decide(state, command), command.Fact);

    private Task<CommandOutcome> Decide(
        LegalEntityId id, CommandContext context, Func<LegalEntity, Decision<LegalEntityEvent>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.LegalEntity, id.Value, context, state => new(decide(state)), (_, version) => new(id.Value, version, fact, correction), command: named);
}
