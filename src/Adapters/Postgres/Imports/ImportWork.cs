namespace HrSaas.Adapters.Postgres.Imports;

using System.Collections.Concurrent;
using System.Text.Json;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Importing;
using HrSaas.Application.Importing.Ports;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

/// <summary>One import under a lease: every write is fenced by the epoch under which this host has taken it.</summary>
internal sealed class ImportWork(Database database, IServiceScopeFactory scopes, TenantId tenant, ImportOwner owner, ImportTask task, long epoch, TimeSpan lease) : IImportWork
{
    private readonly ConcurrentDictionary<(string, string), bool> _coming = new();

    public ImportTask Task => task;

    public TenantId Tenant => tenant;

    public long Epoch => epoch;

    public async Task<IReadOnlyList<ImportGroup>> Next(IImportKind kind, string after, int atMost, CancellationToken cancellation)
    {
        if (kind.Together is ImportTogether.Kind)
            return after.Length > 0 ? [] : await Whole(kind, cancellation);
        return await Read("""
            with groups as materialized (
                select distinct r.group_key from imports.rows r
                where r.tenant_id = $1 and r.operation_id = $2 and r.kind = $3 and r.group_key > $4 and r.outcome is distinct from 'refused'
                  and not exists (select from imports.rows x where x.tenant_id = $1 and x.operation_id = $2 and x.group_key = r.group_key and x.kind = any($5) and x.outcome = 'refused' offset 0)
                order by r.group_key limit $6)
            select g.group_key, r.row, c.says::text
            from groups g
            cross join lateral (
                select r.row from imports.rows r
                where r.tenant_id = $1 and r.operation_id = $2 and r.kind = $3 and r.group_key = g.group_key and r.outcome is distinct from 'refused' order by r.group_key, r.row offset 0) r
            cross join lateral (select c.says from uploads.cells c where c.tenant_id = $1 and c.operation_id = $2 and c.row = r.row offset 0) c
            order by g.group_key, r.row
            """, cancellation, Sql.Text(kind.Kind), Sql.Text(after), Sql.Texts(ImportKinds.OfPersons.Contains(kind.Kind) ? [.. ImportKinds.OfPersons] : []), Sql.Int(atMost));
    }

    public async Task<IReadOnlyList<ImportGroup>> NamingRefused(IImportKind kind, string member, string ofKind, CancellationToken cancellation) => await Read("""
        with groups as (
            select distinct r.group_key from imports.rows r
            join uploads.cells c on c.tenant_id = $1 and c.operation_id = $2 and c.row = r.row
            where r.tenant_id = $1 and r.operation_id = $2 and r.kind = $3 and r.outcome is distinct from 'refused'
              and c.says ->> $4 in (select f.key from imports.rows f where f.tenant_id = $1 and f.operation_id = $2 and f.kind = $5 and f.outcome = 'refused'))
        select r.group_key, r.row, c.says::text
        from groups g
        join imports.rows r on r.tenant_id = $1 and r.operation_id = $2 and r.kind = $3 and r.group_key = g.group_key
        join uploads.cells c on c.tenant_id = $1 and c.operation_id = $2 and c.row = r.row
        order by r.group_key, r.row
        """, cancellation, Sql.Text(kind.Kind), Sql.Text(member), Sql.Text(ofKind));

    public async Task<bool> Record(IReadOnlyList<RowVerdict> verdicts, bool areDone, int stage, string cursor, CancellationToken cancellation)
    {
        await using var command = database.Engine.CreateCommand("""
            with fenced as (
                update imports.operations set stage = $3, cursor = $4, lease_until = clock_timestamp() + $5
                where tenant_id = $1 and id = $2 and epoch = $6 and status = 'running' returning is_cancelled),
            noted as (
                update imports.rows r
                set outcome = case when $7 and v.outcome <> 'refused' then r.outcome else v.outcome end, code = v.code, member = v.member, is_done = $7
                from unnest($8, $9, $10, $11) v (row, outcome, code, member), fenced
                where r.tenant_id = $1 and r.operation_id = $2 and r.row = v.row)
            select is_cancelled from fenced
            """);
        command.Parameters.AddRange((NpgsqlParameter[])
        [
            Sql.Uuid(tenant.Value), Sql.Uuid(task.Id), Sql.Int(stage), Sql.Text(cursor), Sql.Interval(lease), Sql.Bigint(epoch), Sql.Bool(areDone), Sql.Bigints([.. verdicts.Select(verdict => verdict.Row)]),
            Sql.Texts([.. verdicts.Select(verdict => OperationWords.Of(verdict.Outcome))]), Nullable(verdicts.Select(verdict => verdict.Refusal?.Code)), Nullable(verdicts.Select(verdict => verdict.Member)),
        ]);
        // What was coming may have been refused.
        if (verdicts.Any(verdict => verdict.Outcome is RowOutcome.Refused)) _coming.Clear();
        return await command.ExecuteScalarAsync(cancellation) switch
        {
            bool isCancelled => !isCancelled,
            _ => throw new ImportLostException(),
        };
    }

    public async Task<int> HoldBack(IReadOnlyList<string> kinds, CancellationToken cancellation)
    {
        await using var command = database.Engine.CreateCommand("""
            update imports.rows r set outcome = 'refused', code = 'held-back', member = null
            where r.tenant_id = $1 and r.operation_id = $2 and r.kind = any($3) and r.outcome is distinct from 'refused'
              and exists (select from imports.rows x where x.tenant_id = $1 and x.operation_id = $2 and x.kind = any($3) and x.group_key = r.group_key and x.outcome = 'refused')
              and exists (select from imports.operations o where o.tenant_id = $1 and o.id = $2 and o.epoch = $4)
            """);
        command.Parameters.AddRange((NpgsqlParameter[])[Sql.Uuid(tenant.Value), Sql.Uuid(task.Id), Sql.Texts([.. kinds]), Sql.Bigint(epoch)]);
        var held = await command.ExecuteNonQueryAsync(cancellation);
        _coming.Clear();
        return held;
    }

    public async ValueTask<bool> IsComing(string kind, string key, CancellationToken cancellation)
    {
        if (_coming.TryGetValue((kind, key), out var known)) return known;
        await using var command = database.Engine.CreateCommand(
            "select exists (select from imports.rows where tenant_id = $1 and operation_id = $2 and kind = $3 and key = $4 and outcome is distinct from 'refused')");
        command.Parameters.AddRange((NpgsqlParameter[])[Sql.Uuid(tenant.Value), Sql.Uuid(task.Id), Sql.Text(kind), Sql.Text(key)]);
        var isComing = (bool)(await command.ExecuteScalarAsync(cancellation))!;
        if (_coming.Count < 50_000) _coming[(kind, key)] = isComing;
        return isComing;
    }

    public async Task<T> As<T>(Func<IServiceProvider, Task<T>> act, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var caller = new Caller(owner.Id, owner.Role, owner.Person);
        if (Access.OfBuiltIn(owner.Role) is null)
            caller = caller with { Rights = services.GetService<ITenantRoles>() is { } roles && await roles.Find(tenant, owner.Role, cancellation) is { } rights ? rights : throw new ImportFailedException("role-unknown") };
        services.GetRequiredService<RequestScope>().Open(tenant, caller, task.Id.ToString("N"));
        return await act(services);
    }

    private Task<IReadOnlyList<ImportGroup>> Whole(IImportKind kind, CancellationToken cancellation) => Read("""
        select 'all', r.row, c.says::text from imports.rows r
        join uploads.cells c on c.tenant_id = $1 and c.operation_id = $2 and c.row = r.row
        where r.tenant_id = $1 and r.operation_id = $2 and r.kind = $3 and r.outcome is distinct from 'refused' order by r.row
        """, cancellation, Sql.Text(kind.Kind));

    private async Task<IReadOnlyList<ImportGroup>> Read(string sql, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var command = database.Engine.CreateCommand(sql);
        command.Parameters.AddRange((NpgsqlParameter[])[Sql.Uuid(tenant.Value), Sql.Uuid(task.Id), .. parameters]);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var groups = new List<(string Group, List<ImportedRow> Rows)>();
        while (await reader.ReadAsync(cancellation))
        {
            if (groups.Count == 0 || groups[^1].Group != reader.GetString(0)) groups.Add((reader.GetString(0), []));
            groups[^1].Rows.Add(new(reader.GetInt64(1), JsonSerializer.Deserialize<Dictionary<string, string?>>(reader.GetString(2))!));
        }
        return [.. groups.Select(group => new ImportGroup(group.Group, group.Rows))];
    }

    private static NpgsqlParameter<IList<string?>> Nullable(IEnumerable<string?> values) => new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
}

/// <summary>Who has asked for an import.</summary>
internal sealed record ImportOwner(string Id, string Role, Domain.Kernel.PersonId? Person);

/// <summary>Another host has taken the import over; nothing that this one would write is taken.</summary>
internal sealed class ImportLostException() : Exception("The lease of the import is lost.");
