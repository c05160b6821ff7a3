namespace HrSaas.Specs.Roles;

using HrSaas.Application.Kernel;
using HrSaas.Application.Tenancy;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.Roles;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Registers;

public sealed class RoleUnderSpec : IRootUnderSpec<Role, RoleEvent, RoleFacts>
{
    public static string Context => "Tenancy";

    public static string Name => "Role";

    public static StoredEvents Stored => StoredRoleEvents.Map;

    /// <summary>hr-admin decides, and there are one unit and one legal entity.</summary>
    public static RoleFacts World { get; } = new(
        ["hr-admin", "manager", "employee"], [Names.Id<OrgUnitId>("Research")], [Names.Id<LegalEntityId>("Acme GmbH")],
        [.. Enum.GetValues<Permission>().Select(permission => new Grant(permission, Reach.All))]);

    public static Decision<RoleEvent> Decide(Role state, object command, RoleFacts world) => command switch
    {
        DefineRole c => Role.Decide(state, c, world),
        ChangeRole c => Role.Decide(state, c, world),
        RetireRole c => Role.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a role."),
    };

    public static object Again(object command) => command;

    public static IReadOnlyList<string> Statuses { get; } = ["not defined", "in use", "retired"];

    public static IReadOnlyList<Type> Commands { get; } = [typeof(DefineRole), typeof(ChangeRole), typeof(RetireRole)];

    public static string? StatusFor(Role state, object command) => state switch
    {
        NoRole => Statuses[0],
        DefinedRole => Statuses[1],
        RetiredRole => Statuses[2],
    };

    public static string LifeOf(Role state, object command) => state switch
    {
        NoRole => "Not defined",
        DefinedRole => "In use",
        RetiredRole => "Retired",
    };

    public static string Say(RoleEvent @event) => @event switch
    {
        RoleDefined e => $"the role {e.Name} is defined with the code {e.RoleCode}: {Say(e.Grants)}",
        RoleChanged e => $"the role is called {e.Name}: {Say(e.Grants)}",
        RoleRetired e => $"the role is retired: {e.Reason.Code}",
    };

    public static string SayCommand(object command) => command switch
    {
        DefineRole c => $"the role {Spoken.Shorten(c.Name)} is to be defined with the code {Spoken.Shorten(c.Code)}: {Say(c.Grants)}",
        ChangeRole c => $"the role is to be called {Spoken.Shorten(c.Name)}: {Say(c.Grants)}",
        RetireRole c => $"the role is to be retired: {c.Reason.Code}",
        _ => command.ToString()!,
    };

    public static string? SayWorld(RoleFacts world) =>
        world == World ? null : "whoever decides may themselves do: " + Say(new Grants([.. world.Own]));

    private static string Say(Grants grants) => grants.All.Length switch
    {
        0 => "nothing",
        > 5 => FormattableString.Invariant($"{grants.All.Length} grants"),
        _ => string.Join(", ", grants.All.Select(Say)),
    };

    private static string Say(Grant grant) => $"{RightsNamed.NameOf(grant.Permission)} for {RightsNamed.NameOf(grant.Reach)}" +
        (grant.OrgUnit is { } unit ? " of " + Names.Of(unit) : "") + (grant.LegalEntity is { } entity ? " of " + Names.Of(entity) : "");
}
