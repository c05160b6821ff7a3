namespace HrSaas.Adapters.Postgres.Subscriptions;

using System.Diagnostics;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>
/// Waits for read models on whichever host they are written: woken by this host's own pages and by what other hosts tell, and
/// looking at the checkpoint itself now and then in case that was lost.
/// </summary>
public sealed class ReadModelProgress(Database database, ProgressBoard board, SubscriptionSettings settings, RequestScope scope) : IReadModelProgress
{
    public async Task<bool> WaitFor(string model, long position, TimeSpan bound, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        foreach (var subscription in ReadModelCatalogue.SubscriptionsOf(model))
        {
            if (await Look(subscription, position, cancellation)) continue;
            while (true)
            {
                var left = bound - Stopwatch.GetElapsedTime(began);
                if (left <= TimeSpan.Zero) return false;
                var isTold = await board.Wait(subscription, position, left < settings.Poll ? left : settings.Poll, cancellation);
                if (await Look(subscription, position, cancellation)) break;
                // What was told is of before the model was put back to its beginning.
                if (isTold) await Task.Delay(settings.Gather, cancellation);
            }
        }
        return true;
    }

    /// <summary>Whether the checkpoint is there, unless the tenant's model stands still before the position.</summary>
    private Task<bool> Look(string subscription, long position, CancellationToken cancellation) => StoreFaults.Named(async () =>
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                TenantSetting.Command(scope.Tenant),
                new("""
                    select c.position, s.position from subscriptions.checkpoints c
                    left join subscriptions.stopped s on s.tenant_id = log.tenant() and s.name = c.name
                    where c.name = $1
                    """) { Parameters = { Sql.Text(subscription) } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        if (!await reader.ReadAsync(cancellation)) return false;
        if (!reader.IsDBNull(1)) throw new ReadModelStoppedException(subscription, reader.GetInt64(1));
        return reader.GetInt64(0) >= position;
    });
}
