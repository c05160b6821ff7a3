namespace HrSaas.Adapters.Postgres.Subscriptions;

using System.Diagnostics;
using HrSaas.Application.Kernel;
using Microsoft.Extensions.Logging;
using Npgsql;

/// <summary>
/// Keeps one subscription going on this host: takes its lease when nobody has it, turns page after page, sleeps until the log
/// grows, and begins again after whatever failure.
/// </summary>
internal sealed class SubscriptionLoop(
    IRun run, NpgsqlDataSource source, LogSignal signal, ProgressBoard board, SubscriptionSettings settings, ILogger log)
{
    private readonly Guid _owner = Guid.CreateVersion7();
    private readonly FollowWatch _watch = new(run.Name);

    public async Task Run(CancellationToken cancellation)
    {
        var failures = 0;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await using var lease = await Lease.Take(source, run.Name, _owner, settings.Lease, cancellation);
                if (lease is null)
                {
                    await Task.Delay(settings.Poll, cancellation);
                    continue;
                }
                _watch.TakenOver();
                log.LogInformation("Subscription {Subscription} is followed here from position {Position}", run.Name, lease.Position);
                try { await Follow(lease, () => failures = 0, cancellation); }
                finally { await GiveBack(lease, cancellation); }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested) { return; }
            catch (LeaseLostException lost) { log.LogWarning("{Reason}", lost.Message); }
            catch (Exception failure)
            {
                _watch.Failed(failure);
                var wait = TimeSpan.FromTicks(Math.Min(settings.MostBackoff.Ticks, settings.Backoff.Ticks << Math.Min(failures++, 20)));
                log.LogWarning("Subscription {Subscription} failed ({Failure}) and begins again in {Wait}", run.Name, Describe(failure), wait);
                await Task.Delay(wait, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Follow(Lease lease, Action worked, CancellationToken cancellation)
    {
        await run.Start(lease, cancellation);
        board.Reached(run.Name, lease.Position);
        var gather = settings.Gather;
        while (!cancellation.IsCancellationRequested)
        {
            if (!lease.IsHeld) throw new LeaseLostException(run.Name);
            var heard = signal.Last;
            var began = Stopwatch.GetTimestamp();
            var turn = await run.Next(lease, cancellation);
            worked();
            board.Reached(run.Name, lease.Position);
            if (turn.MayGoOn) continue;
            if (lease.IsDue) await lease.Prolong(cancellation);
            if (turn.Moved)
            {
                var least = turn.Skipped ? settings.Skip : gather;
                gather = gather * 2 < settings.MostGather ? gather * 2 : settings.MostGather;
                if (least - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } rest)
                    await board.WaitForDemand(run.Name, rest < settings.Lease / 3 ? rest : settings.Lease / 3, cancellation);
                continue;
            }
            gather = settings.Gather;
            var longest = settings.Poll < settings.Lease / 3 ? settings.Poll : settings.Lease / 3;
            if (turn.Due is { } due && due < longest) longest = due > TimeSpan.Zero ? due : TimeSpan.Zero;
            // A position that was heard of before the page was read need not be waited for again: the page would have shown it.
            await signal.WaitPast(Math.Max(heard, lease.Position), longest, cancellation);
        }
    }

    private async Task GiveBack(Lease lease, CancellationToken cancellation)
    {
        if (!cancellation.IsCancellationRequested) return;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try { await lease.Release(patience.Token); }
        catch (Exception failure) when (failure is NpgsqlException or OperationCanceledException or InvalidOperationException)
        {
            log.LogDebug("The lease of {Subscription} could not be given back; it runs out by itself", run.Name);
        }
    }

    // Messages may quote values of events.
    private static string Describe(Exception failure) => failure switch
    {
        PostgresException refused => $"SQLSTATE {refused.SqlState}",
        _ => failure.GetType().Name,
    };
}
