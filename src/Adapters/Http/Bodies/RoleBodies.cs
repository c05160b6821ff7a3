namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.Roles;
using Microsoft.OpenApi;

internal sealed class DefineRoleBody
{
    public static Shape<DefineRoleBody> Shape { get; } = new Shape<DefineRoleBody>("DefineRole", "A role of your own. Whoever's token names its code has it.")
        .Required("code", Kinds.Text(Text.MaxCode, "hr-partner-research", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"), "What the token's role claim says; unique among the tenant's roles, for ever.", (body, code) => body.Code = code)
        .Required("name", Kinds.Text(Text.MaxName, "HR partner of Research"), "As people read it.", (body, name) => body.Name = name)
        .Required("grants", GrantBody.List, "All that it allows.", (body, grants) => body.Grants = grants);

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public ImmutableArray<Grant> Grants { get; set; } = [];

    public DefineRole Command() => new(NewIds.Of<RoleId>(), Code, Name, new(Grants));
}

internal sealed class ChangeRoleBody
{
    public static Shape<ChangeRoleBody> Shape { get; } = new Shape<ChangeRoleBody>("ChangeRole", "What the role is called and allows from now on, all of it.")
        .Required("name", Kinds.Text(Text.MaxName, "HR partner of Research"), "As people read it.", (body, name) => body.Name = name)
        .Required("grants", GrantBody.List, "All that it allows from now on.", (body, grants) => body.Grants = grants);

    public string Name { get; set; } = "";

    public ImmutableArray<Grant> Grants { get; set; } = [];

    public ChangeRole Command => new(Name, new(Grants));
}

internal sealed class RetireRoleBody
{
    public static Shape<RetireRoleBody> Shape { get; } = new Shape<RetireRoleBody>("RetireRole", "Takes the role out of use: whoever's token names it is let in no more.")
        .Required("reason", PlainReasonBody.Shape, "Why.", (body, reason) => body.Reason = reason.Reason);

    public Reason Reason { get; set; } = new("");
}

internal sealed class GrantBody
{
    private static readonly Shape<GrantBody> Shape = new Shape<GrantBody>("Grant", "One permission, and of whom it holds.")
        .Required("permission", new PermissionKind(), "What is allowed.", (body, permission) => body.Permission = permission)
        .Required("reach", Kinds.OneOf(Reach.UnitAndBelow), "Of whom, as things are today. What is not about single people is held of all.", (body, reach) => body.Reach = reach)
        .Optional("orgUnitId", Kinds.Id<OrgUnitId>(), "With unit-and-below: of those in this unit. Left out: in the units that the holder heads.", (body, unit) => body.OrgUnit = unit)
        .OptionalUnshown("legalEntityId", Kinds.Id<LegalEntityId>(), "With legal-entity: of those whom this one employs. Left out: the one that employs the holder.", (body, entity) => body.LegalEntity = entity);

    public static Kind<ImmutableArray<Grant>> List { get; } = Kinds.ListOf(Kinds.Meaning(Shape, grant => new Grant(grant.Permission, grant.Reach, grant.OrgUnit, grant.LegalEntity)), Grants.Most);

    public Permission Permission { get; set; }

    public Reach Reach { get; set; }

    public OrgUnitId? OrgUnit { get; set; }

    public LegalEntityId? LegalEntity { get; set; }
}

/// <summary>A permission by name.</summary>
internal sealed class PermissionKind() : TextKind<Permission>(RightsNamed.NameOf(Permission.ReadEmployments))
{
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<Permission>().Select(RightsNamed.NameOf)];

    public override IOpenApiSchema Schema(ISchemas schemas) => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Names.Select(name => (JsonNode)name)] };

    protected override bool Read(ref Utf8JsonReader reader, out Permission value, out string code, out string detail)
    {
        (code, detail) = ("not-one-of", $"must be one of {string.Join(", ", Names)}.");
        var found = RightsNamed.PermissionOf(reader.GetString()!);
        value = found ?? default;
        return found is not null;
    }
}
