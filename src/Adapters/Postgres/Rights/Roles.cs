namespace HrSaas.Adapters.Postgres.Rights;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Tenancy;
using HrSaas.Application.Tenancy.Queries;
using HrSaas.Domain.Tenancy.Roles;
using NpgsqlTypes;

/// <summary>What is shown of a role, on every day the same.</summary>
internal readonly record struct RoleShown(string Code, string Name, bool IsRetired);

/// <summary>The roles of tenants as known at each moment.</summary>
internal static class RoleTable
{
    private static readonly TimedTable<Role, RoleShown> Table = new("roles",
        [new("code", NpgsqlDbType.Text, s => s.Code), new("name", NpgsqlDbType.Text, s => s.Name), new("is_retired", NpgsqlDbType.Boolean, s => s.IsRetired)],
        _ => (DateOnly.MinValue, null), Of);

    public static IReadModel Make(LogPages log, ReadSchemas schemas) =>
        new TimedRegister<Role, RoleEvent, RoleShown>(IRoleList.Model, "Rights/Roles.model.sql", Table, log, StoredRoleEvents.Map, schemas);

    private static RoleShown[] Of(Role state) => state switch
    {
        NoRole => [],
        DefinedRole it => [new(it.Code, it.Name, IsRetired: false)],
        RetiredRole { Was: var it } => [new(it.Code, it.Name, IsRetired: true)],
    };
}

/// <summary>The list of roles.</summary>
public sealed class RoleList(TwoTimes twoTimes) : IRoleList
{
    public Task<Page<RoleRow, RoleKey>> List(PageOf<RoleKey> page, CancellationToken cancellation) => twoTimes.Read(
        IRoleList.Model, page,
        p => TimedRegisters.Statement(
            "t.id, t.code, t.name, t.is_retired", "roles", page, p, page.After is { Last: var last } ? [$"t.code > {p.Add(Sql.Text(last.Code))}"] : [], "t.code"),
        r => new RoleRow(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetBoolean(3), r.GetInt64(4)),
        row => new RoleKey(row.Code), cancellation);
}
