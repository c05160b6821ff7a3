namespace HrSaas.Adapters.Postgres.Log;

using System.Threading.Channels;
using HrSaas.Application.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

/// <summary>How the committer works; the defaults suit production.</summary>
public sealed record CommitterSettings
{
    /// <summary>Most commands in one transaction.</summary>
    public int MostPerBatch { get; init; } = 256;

    /// <summary>How long a command waits for a database that does not answer before its sender is told to try again.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Pause between attempts to reach the database again.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromMilliseconds(100);
}

/// <summary>
/// The one writer of the log on this host. It takes whatever is waiting, writes it in one transaction and one round
/// trip, and tells each command its own outcome; while a batch is on its way the next one gathers.
/// </summary>
public sealed class Committer(Database database, LogSignal signal, CommitterSettings settings, ILogger<Committer> log) : BackgroundService
{
    private readonly Channel<PendingAppend> _waiting = Channel.CreateUnbounded<PendingAppend>(new() { SingleReader = true });
    private readonly List<PendingAppend> _next = [];
    private readonly List<PendingAppend> _postponed = [];
    private readonly HashSet<(TenantId, Guid)> _touched = [];
    private readonly HashSet<(TenantId, string, string)> _claimed = [];
    private CommitterConnection? _connection;

    /// <summary>Identifies this host's appends; a new one for every start.</summary>
    public Guid Host { get; } = Guid.CreateVersion7();

    internal Task<AppendOutcome> Append(PendingAppend append)
    {
        if (!_waiting.Writer.TryWrite(append)) throw new StoreUnavailableException("This host is stopping.");
        return append.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _connection = new(database, Host, settings, log);
        try
        {
            while (_postponed.Count > 0 || await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                Gather();
                await Commit(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what is still waiting was never sent.
        }
        finally
        {
            _waiting.Writer.Complete();
            foreach (var left in _next.Concat(_postponed)) left.TrySetException(new StoreUnavailableException("This host is stopping."));
            while (_waiting.Reader.TryRead(out var left)) left.TrySetException(new StoreUnavailableException("This host is stopping."));
            await _connection.DisposeAsync();
        }
    }

    /// <summary>
    /// Takes commands that touch different streams, keys and names, so that what each finds under the lock is what others have committed;
    /// of two that touch the same, the second goes with the next batch.
    /// </summary>
    private void Gather()
    {
        _next.Clear();
        _touched.Clear();
        _claimed.Clear();
        if (_postponed.Count > 0)
        {
            var again = _postponed.ToArray();
            _postponed.Clear();
            foreach (var append in again) Take(append);
        }
        while (_next.Count < settings.MostPerBatch && _waiting.Reader.TryRead(out var append)) Take(append);
    }

    private void Take(PendingAppend pending)
    {
        var (tenant, append) = (pending.Tenant, pending.Append);
        if (TimeProvider.System.GetElapsedTime(pending.EnqueuedAt) > settings.Patience)
        {
            AppendWatch.GaveUp();
            pending.TrySetException(new StoreUnavailableException("The database does not answer; try again with the same key."));
            return;
        }
        var collides = _touched.Contains((tenant, append.Key.Key));
        for (var i = 0; i < append.Streams.Count && !collides; i++) collides = _touched.Contains((tenant, append.Streams[i].Stream));
        for (var i = 0; i < append.Claims.Count && !collides; i++) collides = _claimed.Contains((tenant, append.Claims[i].Kind, append.Claims[i].Key));
        if (collides || _next.Count >= settings.MostPerBatch)
        {
            _postponed.Add(pending);
            return;
        }
        _touched.Add((tenant, append.Key.Key));
        // A stream that only has to be unchanged may be so for many.
        foreach (var stream in append.Streams)
            if (stream.Events.Count > 0) _touched.Add((tenant, stream.Stream));
        foreach (var claim in append.Claims) _claimed.Add((tenant, claim.Kind, claim.Key));
        _next.Add(pending);
    }

    private async Task Commit(CancellationToken stopping)
    {
        AppendOutcome[]? outcomes = null;
        try
        {
            using var watch = AppendWatch.Begin(_next);
            outcomes = await _connection!.Write(_next, stopping);
            watch.End();
        }
        catch (PostgresException refused) when (_next.Count > 1 && CommitterConnection.IsCertainlyRolledBack(refused) && !CommitterConnection.IsOutOfPatience(refused))
        {
            await CommitOneByOne(stopping);
            return;
        }
        catch (Exception failure) when (failure is NpgsqlException or StoreUnavailableException or TimeoutException)
        {
            log.LogWarning(failure, "A batch of {Count} commands could not be committed", _next.Count);
            AppendWatch.Failed(_next.Count, failure);
            foreach (var pending in _next) pending.TrySetException(new StoreUnavailableException("The database does not answer; try again with the same key.", failure));
            return;
        }
        Tell(_next, outcomes);
    }

    /// <summary>One command in the batch made the database refuse all of it: the others must not pay for that.</summary>
    private async Task CommitOneByOne(CancellationToken stopping)
    {
        foreach (var pending in _next.ToArray())
        {
            try
            {
                Tell([pending], await _connection!.Write([pending], stopping));
            }
            catch (Exception failure) when (failure is NpgsqlException or StoreUnavailableException or TimeoutException)
            {
                log.LogError(failure, "A command could not be committed");
                AppendWatch.Failed(1, failure);
                pending.TrySetException(new StoreUnavailableException("The database refused the append.", failure));
            }
        }
    }

    private void Tell(IReadOnlyList<PendingAppend> appends, AppendOutcome[] outcomes)
    {
        long last = 0;
        for (var i = 0; i < appends.Count; i++)
        {
            if (outcomes[i] is Committed committed && appends[i].Events.Length > 0) last = Math.Max(last, committed.Position);
            appends[i].TrySetResult(outcomes[i]);
        }
        if (last > 0) signal.Raise(last);
    }
}
