namespace HrSaas.Adapters.Postgres.Subscriptions;

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

/// <summary>
/// Drives a policy event by event. What fails is parked together with the checkpoint that passes it, and tried again later and
/// later; the policy goes on. A second delivery changes nothing, for the key of each command follows from the event.
/// </summary>
internal sealed class PolicyRun(
    Policy policy, LogPages log, AllStoredEvents known, IPersonKeys keys, IServiceScopeFactory scopes, SubscriptionSettings settings) : IRun
{
    private readonly FollowWatch _watch = new(policy.Name);

    private readonly record struct Failure(LogRow Row, int Attempts, string Error);

    public string Name => policy.Name;

    public async Task Start(Lease lease, CancellationToken cancellation)
    {
        if (policy.TakenUp is not { } takenUp) return;
        await using var scope = scopes.CreateAsyncScope();
        await takenUp(scope.ServiceProvider, () => Keep(lease, cancellation), cancellation);
    }

    public async Task<Turn> Next(Lease lease, CancellationToken cancellation)
    {
        var (retried, due) = await RetryDue(lease, cancellation);
        if (await log.Read(lease.Position, settings.PageSize, cancellation) is not { } page) return new(retried, false, due);

        var began = Stopwatch.GetTimestamp();
        var parked = new List<Failure>();
        foreach (var row in page.Rows)
        {
            // What has been acted upon is behind the checkpoint before the lease could run out.
            if (lease.IsDue)
            {
                await Commit(lease, row.Position - 1, lease.RecordedAt, parked, cancellation);
                parked.Clear();
            }
            if (await Act(lease, row, cancellation) is { } error) parked.Add(new(row, 1, error));
        }
        await Commit(lease, page.To, page.RecordedAt, parked, cancellation);
        _watch.EndPage(page: null, page.Rows, began);
        return new(true, page.IsFull, due, Skipped: page.Rows.Count == 0);
    }

    private async Task Keep(Lease lease, CancellationToken cancellation)
    {
        if (!lease.IsHeld) throw new LeaseLostException(Name);
        if (lease.IsDue) await lease.Prolong(cancellation);
    }

    /// <returns>Why it failed, without personal data; null when all commands were accepted.</returns>
    /// <exception cref="StoreUnavailableException">Nothing is wrong with the event; the page is delivered again.</exception>
    private async Task<string?> Act(Lease lease, LogRow row, CancellationToken cancellation)
    {
        if (!lease.IsHeld) throw new LeaseLostException(Name);
        try
        {
            if (known.Of(row.Type) is not { } stored) return $"unknown event '{row.Type}'";
            if (!policy.Reads.Contains(stored)) return null;
            var cipher = row.Subject is { } person
                ? new Keys.PersonCipher(row.Tenant, new(person), await keys.Find(row.Tenant, new(person), cancellation))
                : null;
            var recorded = new RecordedEvent(
                row.EventId, row.Stream, row.Read(stored, cipher), row.Version, row.Position, row.RecordedAt, row.Actor, row.Correlation)
            {
                Subject = row.Subject is { } subject ? new(subject) : null,
            };
            var commands = policy.React(recorded);
            if (commands.Count == 0) return null;
            using var span = _watch.BeginReaction(row);
            for (var i = 0; i < commands.Count; i++)
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<RequestScope>()
                    .Open(row.Tenant, new($"policy:{policy.Name}", "policy", null), row.Correlation, row.EventId);
                var key = KeyOf(row.EventId, i);
                switch (await commands[i](scope.ServiceProvider, new(new(key, key), null, cancellation) { StepDone = () => Keep(lease, cancellation) }))
                {
                    case Done: break;
                    case Refused refused: return $"refused: {refused.Refusal.Code}";
                    case VersionDiffers or KeyReused or StillRunning or TooContended: return "not settled";
                }
            }
            return null;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StoreUnavailableException or LeaseLostException))
        {
            return failure is NpgsqlException { IsTransient: true } ? throw new StoreUnavailableException("The database does not answer.", failure) : failure.GetType().Name;
        }
    }

    /// <summary>128 bits that follow from the policy's name, the event and the command's place among those it led to.</summary>
    private Guid KeyOf(Guid eventId, int nth) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"policy:{policy.Name}:{eventId}:{nth}")).AsSpan(0, 16));

    private async Task<(bool Any, TimeSpan? NextDue)> RetryDue(Lease lease, CancellationToken cancellation)
    {
        var attempts = new Dictionary<long, int>();
        TimeSpan? next = null;
        await using (var command = new NpgsqlCommand("""
            select position, attempts, next_attempt_at - clock_timestamp() from subscriptions.parked
            where name = $1 and discarded_at is null order by next_attempt_at limit 100
            """, lease.Connection) { Parameters = { Sql.Text(lease.Subscription) } })
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
            while (await reader.ReadAsync(cancellation))
                if (reader.GetTimeSpan(2) is { } wait && wait <= TimeSpan.Zero) attempts[reader.GetInt64(0)] = reader.GetInt32(1);
                else next ??= reader.GetTimeSpan(2);
        if (attempts.Count == 0) return (false, next);

        foreach (var row in await log.ReadAt([.. attempts.Keys], cancellation))
        {
            var error = await Act(lease, row, cancellation);
            if (error is null)
            {
                await using var batch = lease.Begin(lease.Position, lease.RecordedAt);
                batch.BatchCommands.Add(new("delete from subscriptions.parked where tenant_id = $1 and name = $2 and position = $3")
                {
                    Parameters = { Sql.Uuid(row.Tenant.Value), Sql.Text(Name), Sql.Bigint(row.Position) },
                });
                await lease.Commit(batch, lease.Position, lease.RecordedAt, cancellation);
            }
            else await Commit(lease, lease.Position, lease.RecordedAt, [new(row, attempts[row.Position] + 1, error)], cancellation);
        }
        return (true, next);
    }

    private async Task Commit(Lease lease, long to, DateTimeOffset recordedAt, List<Failure> parked, CancellationToken cancellation)
    {
        await using var batch = lease.Begin(to, recordedAt);
        foreach (var (row, attempts, error) in parked)
        {
            if (attempts == 1) _watch.Parked();
            batch.BatchCommands.Add(new("""
                insert into subscriptions.parked (tenant_id, name, position, event_id, attempts, next_attempt_at, error)
                values ($1, $2, $3, $4, $5, clock_timestamp() + $6, $7)
                on conflict (tenant_id, name, position) do update
                    set attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at, error = excluded.error
                """)
            {
                Parameters =
                {
                    Sql.Uuid(row.Tenant.Value), Sql.Text(Name), Sql.Bigint(row.Position), Sql.Uuid(row.EventId),
                    Sql.Int(attempts), Sql.Interval(Backoff(attempts)), Sql.Text(error),
                },
            });
        }
        await lease.Commit(batch, to, recordedAt, cancellation);
    }

    private TimeSpan Backoff(int attempts)
    {
        var wait = settings.RetryBackoff * Math.Pow(2, Math.Min(attempts - 1, 30));
        return wait < settings.MostRetryBackoff ? wait : settings.MostRetryBackoff;
    }
}
