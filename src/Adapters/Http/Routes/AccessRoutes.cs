namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Application.Tenancy;
using HrSaas.Application.Tenancy.Queries;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Routing;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>Who may do what: the roles that a tenant defines, and why somebody may do something or not.</summary>
internal static class AccessRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new RouteTable(endpoints, "Access");

        routes.Creates("/v1/roles", "defineRole", "Define a role of your own", WriteAccess, DefineRoleBody.Shape,
            static (r, body) => r.Port<Roles>().Define(body.Command(), r.Context));
        routes.Lists<NoFilter, RoleRow, RoleKey>("/v1/roles", "listRoles", "List the roles that the tenant has defined, by code", ReadAccess, IRoleList.Model,
            [Parameters.KnownAt], OfAll, static (r, _, page) => r.Port<IRoleList>().List(page, r.Cancellation));
        routes.Reads("/v1/roles/{roleId}", "readRole", "Read what a role allows, as known at a moment", ReadAccess, [Parameters.KnownAt], Find, static it => it.Version);
        routes.Changes("/v1/roles/{roleId}/changes", "changeRole", "Let a role allow something else", WriteAccess, ChangeRoleBody.Shape,
            static (r, body) => r.Port<Roles>().Change(r.Id<RoleId>("roleId"), body.Command, r.Context));
        routes.Changes("/v1/roles/{roleId}/retirement", "retireRole", "Take a role out of use", WriteAccess, RetireRoleBody.Shape,
            static (r, body) => r.Port<Roles>().Retire(r.Id<RoleId>("roleId"), new(body.Reason), r.Context));

        ApiClientRoutes.Declare(routes);

        routes.Reads("/v1/access/explanation", "explainAccess", "Ask whether somebody may do something, and why", ReadAccess,
            [
                Parameters.Text("subject", "Who: me, or a role's code, with a person's id after a colon where somebody is behind the login. Without it, me.", "manager:01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e"),
                Parameters.Text("action", "What: a permission by name.", "employments:read") with { IsRequired = true },
                Parameters.Text("resource", "To whom or what: employment or person, a colon, and its id. Without it, whether the permission is held at all.", "employment:01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e"),
            ],
            Explain, static _ => 0);
    }

    internal static NoFilter OfAll(ReadRequest r) => r.Caller.Rights.HoldOfAll(ReadAccess) ? default : throw new NotWithinScopeException(ReadAccess);

    private static Task<RoleReading?> Find(ReadRequest r)
    {
        OfAll(r);
        return r.Port<RoleReadings>().Find(r.Id<RoleId>("roleId"), r.KnownAt, r.Cancellation);
    }

    private static async Task<AccessExplanation?> Explain(ReadRequest r)
    {
        var (role, subject) = SubjectOf(r);
        var permission = RightsNamed.PermissionOf(r.Query.Text("action") ?? "");
        if (permission is null) r.Query.Complain("action", "not-one-of", $"must be one of {string.Join(", ", PermissionKind.Names)}.");
        var resource = r.Query.Text("resource");
        EmploymentId? employment = Named(resource, "employment:") is { } one ? new(one) : null;
        PersonId? person = Named(resource, "person:") is { } other ? new(other) : null;
        if (resource is not null && employment is null && person is null) r.Query.Complain("resource", "not-a-resource", "must be employment or person, a colon, and an id.");
        r.Query.Check();
        if (role is null) return await r.Port<AccessExplanations>().For(r.Caller, permission!.Value, employment, person, r.Cancellation);

        OfAll(r);
        var rights = await r.Port<RoleRights>().Of(role, r.Cancellation);
        if (rights is null) r.Query.Complain("subject", "no-such-role", "must be me, or name a role that is in use.");
        r.Query.Check();
        return await r.Port<AccessExplanations>().For(new("", role, subject) { Rights = rights! }, permission!.Value, employment, person, r.Cancellation);
    }

    /// <summary>The role asked about, null for the caller's own, and the person behind the login.</summary>
    private static (string? Role, PersonId? Person) SubjectOf(ReadRequest r)
    {
        if (r.Query.Text("subject") is not { } subject || subject == "me") return default;
        var colon = subject.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return (subject, null);
        if (Guid.TryParseExact(subject.AsSpan(colon + 1), "D", out var id)) return (subject[..colon], new(id));
        r.Query.Complain("subject", "not-a-subject", "must be me, or a role's code, where there is a person with a colon and their id.");
        return default;
    }

    private static Guid? Named(string? resource, string kind) =>
        resource is not null && resource.StartsWith(kind, StringComparison.Ordinal) && Guid.TryParseExact(resource.AsSpan(kind.Length), "D", out var id) ? id : null;
}
