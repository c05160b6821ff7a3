namespace HrSaas.Adapters.Postgres.Tenancy;

using System.Collections.Concurrent;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Tenancy.Ports;
using HrSaas.Domain.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

/// <summary>What was noted since the last time is kept in memory, one moment per client, and written down once a minute and when the host stops.</summary>
public sealed class NotedUses(Database database, TimeProvider time, ILogger<NotedUses> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private ConcurrentDictionary<(Guid Tenant, Guid Client), DateTimeOffset> _noted = new();

    public void Note(TenantId tenant, ApiClientId client)
    {
        var now = time.GetUtcNow();
        var minute = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        var noted = Volatile.Read(ref _noted);
        if (!noted.TryGetValue((tenant.Value, client.Value), out var known) || known < minute) noted[(tenant.Value, client.Value)] = minute;
    }

    /// <summary>Writes down what was noted since the last time; it is noted again where that fails.</summary>
    public async Task Write(CancellationToken cancellation)
    {
        var noted = Interlocked.Exchange(ref _noted, new());
        if (noted.IsEmpty) return;
        try
        {
            var rows = noted.ToArray();
            await using var write = database.Engine.CreateCommand("""
                insert into tenancy.api_client_uses as u (tenant_id, client_id, last_used_at)
                select * from unnest($1, $2, $3) order by 1, 2
                on conflict (tenant_id, client_id) do update set last_used_at = excluded.last_used_at where u.last_used_at < excluded.last_used_at
                """);
            write.Parameters.Add(Sql.Uuids([.. rows.Select(row => row.Key.Tenant)]));
            write.Parameters.Add(Sql.Uuids([.. rows.Select(row => row.Key.Client)]));
            write.Parameters.Add(Sql.Moments([.. rows.Select(row => row.Value.UtcDateTime)]));
            await write.ExecuteNonQueryAsync(cancellation);
        }
        catch (Exception lost) when (lost is NpgsqlException or TimeoutException)
        {
            foreach (var (key, minute) in noted) _noted.TryAdd(key, minute);
            log.LogWarning("When API clients were last used could not be written down: {Reason}", lost.Message);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Write(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default))
            await Write(stoppingToken);
    }
}

/// <summary>When API clients were last let in.</summary>
public sealed class ApiClientUses(NotedUses noted, Database database, RequestScope scope) : IApiClientUses
{
    public void Note(ApiClientId client) => noted.Note(scope.Tenant, client);

    public Task<DateTimeOffset?> LastOf(ApiClientId client, CancellationToken cancellation) => StoreFaults.Named(async () =>
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                TenantSetting.Command(scope.Tenant),
                new("select last_used_at from tenancy.api_client_uses where tenant_id = log.tenant() and client_id = $1") { Parameters = { new() { Value = client.Value } } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Sql.ReadMoment(reader, 0) : (DateTimeOffset?)null;
    });
}
