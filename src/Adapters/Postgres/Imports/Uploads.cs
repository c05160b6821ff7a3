namespace HrSaas.Adapters.Postgres.Imports;

using System.Text.Json;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Importing.Ports;
using HrSaas.Application.Kernel;
using Npgsql;
using NpgsqlTypes;

/// <summary>Wakes the worker of this host when something was uploaded here.</summary>
public sealed class ImportSignal
{
    private TaskCompletionSource _raised = New();

    public Task Raised => _raised.Task;

    public void Raise() => Interlocked.Exchange(ref _raised, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Uploads on PostgreSQL: rows as they come, in one transaction, so that half an upload is nobody's.</summary>
public sealed class Uploads(Database database, RequestScope scope, ImportSignal signal) : IUploads
{
    public async Task<IOpenUpload> Open(Guid operation, CancellationToken cancellation)
    {
        var connection = await database.App.OpenConnectionAsync(cancellation);
        var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { TenantSetting.Command(scope.Tenant), new("select set_config('statement_timeout', '0', true)") } };
        await batch.ExecuteNonQueryAsync(cancellation);
        return new OpenUpload(connection, transaction, scope, operation, signal);
    }

    private sealed class OpenUpload(NpgsqlConnection connection, NpgsqlTransaction transaction, RequestScope scope, Guid operation, ImportSignal signal) : IOpenUpload
    {
        private long _rows;

        public async Task Add(IReadOnlyList<UploadedRow> rows, CancellationToken cancellation)
        {
            if (rows.Count == 0) return;
            _rows += rows.Count;
            await using var batch = new NpgsqlBatch(connection, transaction);
            batch.BatchCommands.Add(new("""
                insert into imports.rows (tenant_id, operation_id, row, kind, file, line, key, group_key, outcome, code, member, note)
                select $1, $2, r.row, r.kind, r.file, r.line, r.key, r.group_key, case when r.code is null then null else 'refused' end, r.code, r.member, r.note
                from unnest($3, $4, $5, $6, $7, $8, $9, $10, $11) r (row, kind, file, line, key, group_key, code, member, note)
                """)
            {
                Parameters =
                {
                    Sql.Uuid(scope.Tenant.Value), Sql.Uuid(operation), Sql.Bigints([.. rows.Select(row => row.Row)]), Sql.Texts([.. rows.Select(row => row.Kind)]), Sql.Texts([.. rows.Select(row => row.File)]),
                    Sql.Bigints([.. rows.Select(row => row.Line)]), Nullable(rows.Select(row => row.Key)), Sql.Texts([.. rows.Select(row => row.Group)]),
                    Nullable(rows.Select(row => row.Code)), Nullable(rows.Select(row => row.Member)), Nullable(rows.Select(row => row.Note)),
                },
            });
            var read = rows.Where(row => row.Code is null).ToList();
            batch.BatchCommands.Add(new("insert into uploads.cells (tenant_id, operation_id, row, says) select $1, $2, r.row, r.says::jsonb from unnest($3, $4) r (row, says)")
            {
                Parameters = { Sql.Uuid(scope.Tenant.Value), Sql.Uuid(operation), Sql.Bigints([.. read.Select(row => row.Row)]), Sql.Texts([.. read.Select(row => JsonSerializer.Serialize(row.Says))]) },
            });
            await batch.ExecuteNonQueryAsync(cancellation);
        }

        public async Task<UploadReceipt> Commit(Upload upload, CancellationToken cancellation)
        {
            await using (var insert = new NpgsqlCommand("""
                insert into imports.operations (tenant_id, id, key, body_hash, caller, role, person, system, is_dry_run, told, rows)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11) on conflict (tenant_id, key) do nothing
                """, connection, transaction)
            {
                Parameters =
                {
                    Sql.Uuid(scope.Tenant.Value), Sql.Uuid(operation), Sql.Uuid(upload.Key.Key), Sql.Uuid(upload.Key.BodyHash), Sql.Text(scope.Caller.Id), Sql.Text(scope.Caller.Role),
                    Sql.Optional(scope.Caller.Person?.Value), Sql.Text(upload.System), Sql.Bool(upload.IsDryRun), Sql.Text(JsonSerializer.Serialize(upload.Told)), Sql.Bigint(_rows),
                },
            })
                if (await insert.ExecuteNonQueryAsync(cancellation) == 1)
                {
                    await transaction.CommitAsync(cancellation);
                    signal.Raise();
                    return new(operation, IsReplayed: false);
                }
            await using var earlier = new NpgsqlCommand("select id, body_hash from imports.operations where tenant_id = $1 and key = $2", connection, transaction)
            {
                Parameters = { Sql.Uuid(scope.Tenant.Value), Sql.Uuid(upload.Key.Key) },
            };
            await using var reader = await earlier.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            return new(reader.GetGuid(0), IsReplayed: true, IsOther: reader.GetGuid(1) != upload.Key.BodyHash);
        }

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }

        private static NpgsqlParameter<IList<string?>> Nullable(IEnumerable<string?> values) => new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
    }
}
