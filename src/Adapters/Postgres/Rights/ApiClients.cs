namespace HrSaas.Adapters.Postgres.Rights;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Tenancy;
using HrSaas.Application.Tenancy.Queries;
using HrSaas.Domain.Tenancy.ApiClients;
using NpgsqlTypes;

/// <summary>What is shown of an API client, on every day the same.</summary>
internal readonly record struct ApiClientShown(string Name, string RoleCode, DateOnly? LastDay, bool IsRevoked);

/// <summary>The API clients of tenants as known at each moment.</summary>
internal static class ApiClientTable
{
    private static readonly TimedTable<ApiClient, ApiClientShown> Table = new("api_clients",
        [
            new("name", NpgsqlDbType.Text, s => s.Name), new("role_code", NpgsqlDbType.Text, s => s.RoleCode), new("last_day", NpgsqlDbType.Date, s => s.LastDay),
            new("is_revoked", NpgsqlDbType.Boolean, s => s.IsRevoked),
        ],
        _ => (DateOnly.MinValue, null), Of);

    public static IReadModel Make(LogPages log, ReadSchemas schemas) =>
        new TimedRegister<ApiClient, ApiClientEvent, ApiClientShown>(IApiClientList.Model, "Rights/ApiClients.model.sql", Table, log, StoredApiClientEvents.Map, schemas);

    private static ApiClientShown[] Of(ApiClient state) => state switch
    {
        NoApiClient => [],
        ApiClientInUse it => [new(it.Name, it.RoleCode, it.LastDay, IsRevoked: false)],
        RevokedApiClient { Was: var it } => [new(it.Name, it.RoleCode, it.LastDay, IsRevoked: true)],
    };
}

/// <summary>The list of API clients.</summary>
public sealed class ApiClientList(TwoTimes twoTimes) : IApiClientList
{
    public Task<Page<ApiClientRow, ApiClientKey>> List(PageOf<ApiClientKey> page, CancellationToken cancellation) => twoTimes.Read(
        IApiClientList.Model, page,
        p => TimedRegisters.Statement(
            "t.id, t.name, t.role_code, t.last_day, t.is_revoked", "api_clients", page, p,
            page.After is { Last: var last } ? [$"(t.name, t.id) > ({p.Add(Sql.Text(last.Name))}, {p.Add(Sql.Uuid(last.Id.Value))})"] : [], "t.name, t.id"),
        r => new ApiClientRow(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetFieldValue<DateOnly>(3), r.GetBoolean(4), r.GetInt64(5)),
        row => new ApiClientKey(row.Name, row.Id), cancellation);
}
