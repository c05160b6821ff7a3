namespace HrSaas.Application.Tenancy;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.Roles;

/// <summary>What can be done with roles.</summary>
public sealed class Roles(Ledger ledger, IKnownPlacesOfWork places, IKnownLegalEntities legalEntities, RequestScope scope)
{
    public Task<CommandOutcome> Define(DefineRole command, CommandContext context) =>
        ledger.Decide(Roots.Role, command.Role.Value, context,
            async state => Role.Decide(state, command, await FactsFor(command.Grants, context.Cancellation)),
            (_, version) => new(command.Role.Value, version),
            _ => [new(RoleRights.CodeClaim, command.Code, command.Role.Value, new RoleCodeTaken(command.Code))]);

    public Task<CommandOutcome> Change(RoleId id, ChangeRole command, CommandContext context) =>
        ledger.Decide(Roots.Role, id.Value, context,
            async state => Role.Decide(state, command, await FactsFor(command.Grants, context.Cancellation)), (_, version) => new(id.Value, version));

    public Task<CommandOutcome> Retire(RoleId id, RetireRole command, CommandContext context) =>
        ledger.Decide(Roots.Role, id.Value, context, state => new(Role.Decide(state, command)), (_, version) => new(id.Value, version));

    private async ValueTask<RoleFacts> FactsFor(Grants grants, CancellationToken cancellation)
    {
        var (units, entities) = (new List<OrgUnitId>(), new List<LegalEntityId>());
        foreach (var grant in grants.All)
        {
            if (grant.OrgUnit is { } unit && await places.Knows(unit, cancellation)) units.Add(unit);
            if (grant.LegalEntity is { } entity && await legalEntities.Knows(entity, cancellation)) entities.Add(entity);
        }
        return new(Access.BuiltIn, units, entities, scope.Caller.Rights.All);
    }
}
