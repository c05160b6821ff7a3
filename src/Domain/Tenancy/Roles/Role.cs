namespace HrSaas.Domain.Tenancy.Roles;

using HrSaas.Domain.Kernel;

/// <summary>
/// A role of the tenant's own: what it allows, and of whom. Whoever's token names its code has it. Rights are those of now, so a role takes effect on no day:
/// a change counts at once.
/// </summary>
public abstract record Role : IAggregate<Role, RoleEvent>
{
    private protected Role() { }

    public static Role Initial { get; } = new NoRole();

    public static Role Evolve(Role state, RoleEvent @event) => @event switch
    {
        RoleDefined e => new DefinedRole(e.Role, e.RoleCode, e.Name, e.Grants),
        RoleChanged e => With(state, role => role with { Name = e.Name, Grants = e.Grants }),
        RoleRetired => With(state, role => new RetiredRole(role)),
    };

    public static Decision<RoleEvent> Decide(Role state, DefineRole command, RoleFacts facts) => state switch
    {
        DefinedRole or RetiredRole => new RoleAlreadyDefined(),
        NoRole when NotWellFormed.Of(KebabCode.FlawsOf("code", command.Code), Text.FlawsOfName("name", command.Name), command.Grants.FindFlaws()) is { } flaws => flaws,
        NoRole when facts.BuiltIn.Contains(command.Code) => new RoleCodeReserved(command.Code),
        NoRole when RefusalOf(command.Grants, Allowed: null, facts) is { } refusal => refusal,
        NoRole => new RoleDefined(command.Role, command.Code, command.Name, command.Grants),
    };

    public static Decision<RoleEvent> Decide(Role state, ChangeRole command, RoleFacts facts) => state switch
    {
        NoRole => new RoleNotFound(),
        RetiredRole => new RoleIsRetired(),
        DefinedRole when NotWellFormed.Of(Text.FlawsOfName("name", command.Name), command.Grants.FindFlaws()) is { } flaws => flaws,
        DefinedRole role when role.Name == command.Name && role.Grants == command.Grants => Decision<RoleEvent>.Nothing,
        DefinedRole role when RefusalOf(command.Grants, role.Grants, facts) is { } refusal => refusal,
        DefinedRole => new RoleChanged(command.Name, command.Grants),
    };

    public static Decision<RoleEvent> Decide(Role state, RetireRole command) => state switch
    {
        NoRole => new RoleNotFound(),
        RetiredRole => Decision<RoleEvent>.Nothing,
        DefinedRole when NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws => flaws,
        DefinedRole => new RoleRetired(command.Reason),
    };

    // What the role allows already may stay, whoever changes the rest of it.
    private static Refusal? RefusalOf(Grants grants, Grants? Allowed, RoleFacts facts)
    {
        foreach (var grant in grants.All)
        {
            if (Allowed?.All.Contains(grant) is true) continue;
            if (grant.OrgUnit is { } unit && !facts.Units.Contains(unit)) return new UnitToReachNotKnown(unit);
            if (grant.LegalEntity is { } entity && !facts.LegalEntities.Contains(entity)) return new LegalEntityToReachNotKnown(entity);
            if (!facts.MayGrant(grant)) return new GrantBeyondYourOwn(RightsNamed.NameOf(grant.Permission), RightsNamed.NameOf(grant.Reach));
        }
        return null;
    }

    // No event comes before the definition or after the role was retired; one that did would say nothing.
    private static Role With(Role state, Func<DefinedRole, Role> change) => state switch
    {
        NoRole or RetiredRole => state,
        DefinedRole role => change(role),
    };
}

/// <summary>Not defined yet.</summary>
public sealed record NoRole : Role;

/// <summary>In use.</summary>
public sealed record DefinedRole(RoleId Id, string Code, string Name, Grants Grants) : Role;

/// <summary>No longer in use: whoever's token names it is let in no more.</summary>
public sealed record RetiredRole(DefinedRole Was) : Role;

/// <summary>What a decision about a role needs to know.</summary>
/// <param name="BuiltIn">The codes of the roles that every tenant has.</param>
/// <param name="Units">Those of the units named that there are.</param>
/// <param name="LegalEntities">Those of the legal entities named that there are.</param>
/// <param name="Own">What whoever decides may do themselves.</param>
public sealed record RoleFacts(IReadOnlyList<string> BuiltIn, IReadOnlyList<OrgUnitId> Units, IReadOnlyList<LegalEntityId> LegalEntities, IReadOnlyList<Grant> Own)
{
    /// <summary>Whether whoever decides holds the permission of everybody, or of exactly these.</summary>
    public bool MayGrant(Grant grant) => OwnRights.Cover(Own, grant);
}
