namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;

/// <summary>What can be done with legal entities.</summary>
public sealed class LegalEntities(Ledger ledger, StateReader reader)
{
    public Task<CommandOutcome> Register(RegisterLegalEntity command, CommandContext context) =>
        ledger.Decide(Roots.LegalEntity, command.Id.Value, context,
            state => new(LegalEntity.Decide(state, command)),
            (_, version) => new(command.Id.Value, version),
            _ => [new("legal-entity-code", command.Code, command.Id.Value, new LegalEntityCodeTaken(command.Code))]);

    /// <summary>The legal entity, or null when there is none of that id.</summary>
    public async Task<LegalEntityReading?> Find(LegalEntityId id, CancellationToken cancellation)
    {
        var folded = await reader.Current(Roots.LegalEntity, id.Value, cancellation);
        return folded.State is RegisteredLegalEntity it ? new(it.Id, folded.Version, it.Code, it.Name, it.Country, it.Currency, it.TimeZone, it.FiscalYearStart, new(folded.Position)) : null;
    }
}
