namespace HrSaas.Adapters.Postgres.Imports;

using System.Text.Json;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Importing;
using HrSaas.Application.Importing.Ports;
using HrSaas.Application.Importing.Queries;
using HrSaas.Application.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

/// <summary>How this host works on imports.</summary>
public sealed record ImportSettings
{
    /// <summary>For how long an import stays with a host that is not heard of.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often it is looked for imports that were uploaded elsewhere or left by another host.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(2);

    public ImportPace Pace { get; init; } = new();
}

/// <summary>Works on imports, one at a time on each host; what a host has left another takes up where it stands.</summary>
public sealed partial class ImportWorker(Database database, IServiceScopeFactory scopes, ITenants tenants, ImportSignal signal, TimeProvider time, ImportSettings settings, ILogger<ImportWorker> log) : BackgroundService
{
    private readonly Guid _host = Guid.CreateVersion7();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var raised = signal.Raised;
            try
            {
                if (await RunOne(stoppingToken)) continue;
            }
            catch (Exception lost) when (lost is NpgsqlException or TimeoutException or StoreUnavailableException)
            {
                WaitsForTheDatabase(lost.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.WhenAny(raised, Task.Delay(settings.Poll, time, stoppingToken));
        }
    }

    /// <summary>Works on one import, if one waits or was left.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunOne(CancellationToken cancellation)
    {
        if (await TakeUp(cancellation) is not { } work) return false;
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var prolonged = Prolong(work, stopped);
        try
        {
            if (await IsUploadLost(work, cancellation)) throw new ImportFailedException("upload-lost");
            await using (var statistics = database.Engine.CreateCommand("select imports.analyze()")) await statistics.ExecuteNonQueryAsync(cancellation);
            await End(work, await new ImportRun(work, settings.Pace).Run(stopped.Token) ? OperationStatus.Done : OperationStatus.Cancelled, null);
        }
        catch (ImportFailedException failed)
        {
            await End(work, OperationStatus.Failed, failed.Code);
        }
        catch (ImportLostException)
        {
            IsTakenOver(work.Task.Id);
        }
        catch (OperationCanceledException)
        {
            await GiveBack(work);
            cancellation.ThrowIfCancellationRequested();
        }
        catch (Exception unavailable) when (unavailable is StoreUnavailableException or TimeoutException or NpgsqlException { IsTransient: true })
        {
            await GiveBack(work);
            throw;
        }
        catch (Exception failure)
        {
            // What went wrong may quote what a row says: its name is all that is kept.
            HasFailed(work.Task.Id, failure.GetType().Name);
            await End(work, OperationStatus.Failed, "unexpected");
        }
        finally
        {
            await stopped.CancelAsync();
            await prolonged;
        }
        return true;
    }

    private async Task<ImportWork?> TakeUp(CancellationToken cancellation)
    {
        await using var command = database.Engine.CreateCommand("""
            update imports.operations o
            set owner = $1, epoch = epoch + 1, lease_until = clock_timestamp() + $2, status = 'running', started_at = coalesce(started_at, clock_timestamp())
            where (tenant_id, id) = (
                select tenant_id, id from imports.operations where status in ('waiting', 'running') and lease_until < clock_timestamp() order by created_at limit 1 for update skip locked)
            returning tenant_id, id, is_dry_run, system, told::text, stage, cursor, epoch, caller, role, person
            """);
        command.Parameters.AddRange((NpgsqlParameter[])[Sql.Uuid(_host), Sql.Interval(settings.Lease)]);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation)) return null;
        var tenant = new TenantId(reader.GetGuid(0));
        var told = JsonSerializer.Deserialize<Dictionary<string, string[]>>(reader.GetString(4))!.ToDictionary(kind => kind.Key, IReadOnlySet<string> (kind) => kind.Value.ToHashSet());
        var today = Today.In((await tenants.Find(tenant, cancellation))?.HomeZone ?? "Etc/UTC", time);
        var task = new ImportTask(reader.GetGuid(1), reader.GetBoolean(2), reader.GetString(3), told, today, reader.GetInt32(5), reader.GetString(6));
        var owner = new ImportOwner(reader.GetString(8), reader.GetString(9), Sql.ReadId<Domain.Kernel.PersonId>(reader, 10));
        return new(database, scopes, tenant, owner, task, reader.GetInt64(7), settings.Lease);
    }

    /// <summary>While it is worked on, the import stays with this host; once it does not, the work is stopped.</summary>
    private async Task Prolong(ImportWork work, CancellationTokenSource stopped)
    {
        using var timer = new PeriodicTimer(settings.Lease / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopped.Token))
                if (await Update("lease_until = clock_timestamp() + $4", work, Sql.Interval(settings.Lease)) == 0) await stopped.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // It has ended.
        }
        catch (NpgsqlException)
        {
            // Whoever cannot prolong it loses it in time; the next write will say so.
        }
    }

    private Task<int> GiveBack(ImportWork work) => Update("lease_until = '-infinity', owner = null", work);

    private async Task End(ImportWork work, OperationStatus status, string? failure)
    {
        if (await Update("status = $4, failure = $5, ended_at = clock_timestamp(), owner = null", work, Sql.Text(status.ToString().ToLowerInvariant()), Sql.Optional(failure)) == 0) return;
        await using var connection = await database.Engine.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("""
                    update imports.rows r set outcome = 'not-done' from imports.operations o
                    where o.tenant_id = $1 and o.id = $2 and r.tenant_id = $1 and r.operation_id = $2
                      and (r.outcome is null or (not r.is_done and not o.is_dry_run and r.outcome <> 'refused'))
                    """) { Parameters = { Sql.Uuid(work.Tenant.Value), Sql.Uuid(work.Task.Id) } },
                new("delete from uploads.cells where tenant_id = $1 and operation_id = $2") { Parameters = { Sql.Uuid(work.Tenant.Value), Sql.Uuid(work.Task.Id) } },
            },
        };
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>A restored backup has no uploads: nothing can be brought in any more, and nothing may look as if it had been.</summary>
    private async Task<bool> IsUploadLost(ImportWork work, CancellationToken cancellation)
    {
        await using var command = database.Engine.CreateCommand("""
            select exists (select from imports.rows r where r.tenant_id = $1 and r.operation_id = $2 and r.outcome is distinct from 'refused'
                and not exists (select from uploads.cells c where c.tenant_id = $1 and c.operation_id = $2 and c.row = r.row))
            """);
        command.Parameters.AddRange((NpgsqlParameter[])[Sql.Uuid(work.Tenant.Value), Sql.Uuid(work.Task.Id)]);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<int> Update(string set, ImportWork work, params NpgsqlParameter[] parameters)
    {
        await using var command = database.Engine.CreateCommand($"update imports.operations set {set} where tenant_id = $1 and id = $2 and epoch = $3 and status = 'running'");
        command.Parameters.AddRange((NpgsqlParameter[])[Sql.Uuid(work.Tenant.Value), Sql.Uuid(work.Task.Id), Sql.Bigint(work.Epoch), .. parameters]);
        return await command.ExecuteNonQueryAsync();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Imports wait for the database: {Failure}")]
    private partial void WaitsForTheDatabase(string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Another host has taken over the import {Import}.")]
    private partial void IsTakenOver(Guid import);

    [LoggerMessage(Level = LogLevel.Error, Message = "The import {Import} has failed: {Failure}")]
    private partial void HasFailed(Guid import, string failure);
}
