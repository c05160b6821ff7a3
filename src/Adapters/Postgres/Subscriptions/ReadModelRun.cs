namespace HrSaas.Adapters.Postgres.Subscriptions;

using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>What one turn of a subscription came to.</summary>
/// <param name="Moved">Whether there was anything to do.</param>
/// <param name="MayGoOn">Whether there is more to do at once.</param>
/// <param name="Due">When it has to be looked at again even if nothing happens.</param>
/// <param name="Skipped">Whether none of the events that it moved over concerns the subscription.</param>
internal readonly record struct Turn(bool Moved, bool MayGoOn, TimeSpan? Due = null, bool Skipped = false);

/// <summary>A subscription as the loop drives it, under a lease.</summary>
internal interface IRun
{
    string Name { get; }

    /// <summary>Called when the lease has been taken: what another owner may have changed is read.</summary>
    Task Start(Lease lease, CancellationToken cancellation);

    /// <summary>One page, or whatever else is due.</summary>
    Task<Turn> Next(Lease lease, CancellationToken cancellation);
}

/// <summary>
/// Drives a read model page by page. No event is skipped: where one cannot be applied, its tenant's model stops before it,
/// is recorded as stopped, and the other tenants' goes on. Once resumed it catches up from where it stopped.
/// </summary>
internal sealed class ReadModelRun(IReadModel model, ReadSchemas schemas, LogPages log, NpgsqlDataSource source, int pageSize) : IRun
{
    private sealed record Stop(long Position, long FailedPosition, string Error);

    private readonly Dictionary<TenantId, Stop> _stopped = [];

    // Found by taking a page apart that the database refused; recorded with the next batch.
    private readonly Dictionary<TenantId, Stop> _found = [];

    private readonly FollowWatch _watch = new(model.Name);

    private (long After, Task<LogPage?>? Reading) _ahead;

    private long _taken, _analyzedAgainAt = 32;

    public string Name => model.Name;

    public async Task Start(Lease lease, CancellationToken cancellation)
    {
        _ahead = default;
        if (await ReadModelTables.AreMissing(source, model, schemas, cancellation))
        {
            await ReadModelTables.Remake(source, model, schemas, lease.Subscription, cancellation);
            throw new LeaseLostException(lease.Subscription);
        }
        _stopped.Clear();
        // A new owner tries again where the one before had to stop: it may be a newer host, which knows more events.
        await using var command = new NpgsqlCommand(
            "update subscriptions.stopped set resume_requested = true where name = $1 returning tenant_id, position, failed_position, error",
            lease.Connection) { Parameters = { Sql.Text(lease.Subscription) } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            _stopped[new(reader.GetGuid(0))] = new(reader.GetInt64(1), reader.GetInt64(2), reader.GetString(3));
    }

    public async Task<Turn> Next(Lease lease, CancellationToken cancellation)
    {
        if (_stopped.Count > 0)
            foreach (var tenant in await Resuming(lease, cancellation))
                await Resume(lease, tenant, cancellation);

        var began = Stopwatch.GetTimestamp();
        if (await Page(lease.Position, cancellation) is not { } page) return new(false, false);
        using var span = _watch.BeginPage(page.Rows);
        var stops = await Apply(page.Rows, (tenant, position) => StopOf(tenant) is not { } stop || position < stop.Position, cancellation);
        foreach (var (tenant, stop) in _found) stops[tenant] = stop;
        await using var batch = lease.Begin(page.To, page.RecordedAt);
        model.Write(batch);
        foreach (var (tenant, stop) in stops) batch.BatchCommands.Add(Record(lease, tenant, stop));
        if (await Commit(lease, batch, page.To, page.RecordedAt, page.Rows, cancellation))
        {
            foreach (var (tenant, stop) in stops) _stopped[tenant] = stop;
            _found.Clear();
            if (stops.Count > 0) _watch.Stopped(stops.Count);
            _watch.EndPage(span, page.Rows, began);
            await Analyze(lease, page.Rows.Count, cancellation);
        }
        return new(true, page.IsFull, Skipped: page.Rows.Count == 0);
    }

    /// <summary>The next page; while it is applied the one after it is already being read. What lies behind a position never changes.</summary>
    private async Task<LogPage?> Page(long after, CancellationToken cancellation)
    {
        var (from, reading) = _ahead;
        _ahead = default;
        var page = reading is not null && from == after ? await reading : await log.Read(after, pageSize, cancellation);
        if (page is { IsFull: true }) _ahead = (page.To, log.Read(page.To, pageSize, cancellation));
        return page;
    }

    /// <summary>Asks each time twice as much has been taken in as the time before.</summary>
    private async Task Analyze(Lease lease, int taken, CancellationToken cancellation)
    {
        if ((_taken += taken) < _analyzedAgainAt) return;
        _analyzedAgainAt = _taken * 2;
        await ReadModelTables.Analyze(lease.Connection, model, schemas, cancellation);
    }

    private Stop? StopOf(TenantId tenant) =>
        _stopped.TryGetValue(tenant, out var stop) || _found.TryGetValue(tenant, out stop) ? stop : null;

    /// <summary>Takes in the events moment by moment; a tenant whose moment cannot be taken in stops before it.</summary>
    private async Task<Dictionary<TenantId, Stop>> Apply(
        IReadOnlyList<LogRow> rows, Func<TenantId, long, bool> isWanted, CancellationToken cancellation)
    {
        var wanted = new List<LogRow>(rows.Count);
        foreach (var row in rows)
            if (isWanted(row.Tenant, row.Position)) wanted.Add(row);
        var stops = new Dictionary<TenantId, Stop>();
        await Prepare(wanted, stops, cancellation);
        foreach (var moment in Moments(wanted))
        {
            var first = wanted[moment.Start.Value];
            if (stops.TryGetValue(first.Tenant, out var stop) && first.Position >= stop.Position) continue;
            try { model.Apply(CollectionsMarshal.AsSpan(wanted)[moment]); }
            catch (Exception failure) when (failure is not (OperationCanceledException or NpgsqlException))
            {
                stops[first.Tenant] = new(first.Position, wanted[moment.End.Value - 1].Position, Describe(failure));
            }
        }
        return stops;
    }

    /// <summary>A tenant whose earlier events cannot be read stops at its first event of the page.</summary>
    private async Task Prepare(List<LogRow> wanted, Dictionary<TenantId, Stop> stops, CancellationToken cancellation)
    {
        try { await model.Prepare(wanted, cancellation); }
        catch (Exception failure) when (failure is not (OperationCanceledException or NpgsqlException or StoreUnavailableException))
        {
            foreach (var tenant in wanted.GroupBy(row => row.Tenant).ToArray())
            {
                try { await model.Prepare([.. tenant], cancellation); }
                catch (Exception own) when (own is not (OperationCanceledException or NpgsqlException or StoreUnavailableException))
                {
                    stops[tenant.Key] = new(tenant.First().Position, tenant.First().Position, Describe(own));
                }
            }
            wanted.RemoveAll(row => stops.ContainsKey(row.Tenant));
            await model.Prepare(wanted, cancellation);
        }
    }

    /// <returns>False when nothing was written because the database refused some tenant's rows; who it was is known now.</returns>
    private async Task<bool> Commit(
        Lease lease, NpgsqlBatch batch, long to, DateTimeOffset recordedAt, IReadOnlyList<LogRow> rows, CancellationToken cancellation)
    {
        try
        {
            await lease.Commit(batch, to, recordedAt, cancellation);
            model.End(isWritten: true);
            return true;
        }
        catch (Exception refused) when (IsAboutRows(refused))
        {
            model.End(isWritten: false);
            await FindCulprits(rows, cancellation);
            if (_found.Count == 0) throw;
            return false;
        }
        catch
        {
            model.End(isWritten: false);
            throw;
        }
    }

    /// <summary>Tries each tenant's moments by themselves, in transactions that are rolled back, and finds the first that the database refuses.</summary>
    private async Task FindCulprits(IReadOnlyList<LogRow> rows, CancellationToken cancellation)
    {
        foreach (var tenant in rows.GroupBy(row => row.Tenant))
        {
            var own = tenant.Where(row => StopOf(row.Tenant) is not { } stop || row.Position < stop.Position).ToList();
            var moments = Moments(own).ToArray();
            for (var n = 1; n <= moments.Length; n++)
            {
                var last = own[moments[n - 1].End.Value - 1].Position;
                if (await Refusal(own, last, cancellation) is not { } refusal) continue;
                _found[tenant.Key] = new(own[moments[n - 1].Start.Value].Position, last, refusal);
                break;
            }
        }
    }

    private async Task<string?> Refusal(List<LogRow> rows, long upTo, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        try
        {
            await Apply(rows, (_, position) => position <= upTo, cancellation);
            await using var batch = new NpgsqlBatch(connection, transaction);
            model.Write(batch);
            if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(cancellation);
            return null;
        }
        catch (Exception refused) when (IsAboutRows(refused)) { return Describe(refused); }
        finally { model.End(isWritten: false); }
    }

    private static async Task<List<TenantId>> Resuming(Lease lease, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select tenant_id from subscriptions.stopped where name = $1 and resume_requested", lease.Connection) { Parameters = { Sql.Text(lease.Subscription) } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var tenants = new List<TenantId>();
        while (await reader.ReadAsync(cancellation)) tenants.Add(new(reader.GetGuid(0)));
        return tenants;
    }

    /// <summary>Catches a tenant up to the checkpoint from where it stopped; it may stop again on the way.</summary>
    private async Task Resume(Lease lease, TenantId tenant, CancellationToken cancellation)
    {
        while (_stopped.TryGetValue(tenant, out var stop))
        {
            var upTo = _found.TryGetValue(tenant, out var culprit) ? culprit.Position - 1 : lease.Position;
            var page = await log.ReadTenant(tenant, stop.Position - 1, upTo, pageSize, cancellation);
            var stops = await Apply(page.Rows, (_, _) => true, cancellation);
            var again = stops.GetValueOrDefault(tenant) ?? (page.IsFull ? null : culprit);

            await using var batch = lease.Begin(lease.Position, lease.RecordedAt);
            model.Write(batch);
            var next = again ?? (page.IsFull ? stop with { Position = page.To + 1 } : null);
            batch.BatchCommands.Add(next is null ? Forget(lease, tenant) : Record(lease, tenant, next, isResuming: again is null));
            if (!await Commit(lease, batch, lease.Position, lease.RecordedAt, page.Rows, cancellation)) continue;

            _found.Remove(tenant);
            if (next is null) _stopped.Remove(tenant);
            else _stopped[tenant] = next;
            if (again is not null) return;
        }
    }

    private static IEnumerable<Range> Moments(List<LogRow> rows)
    {
        for (int from = 0, i = 1; i <= rows.Count; i++)
        {
            if (i < rows.Count && rows[i].RecordedAt == rows[from].RecordedAt && rows[i].Tenant == rows[from].Tenant) continue;
            yield return from..i;
            from = i;
        }
    }

    private static NpgsqlBatchCommand Record(Lease lease, TenantId tenant, Stop stop, bool isResuming = false) => new("""
        insert into subscriptions.stopped (tenant_id, name, position, failed_position, error, resume_requested) values ($1, $2, $3, $4, $5, $6)
        on conflict (tenant_id, name) do update
            set position = excluded.position, failed_position = excluded.failed_position, error = excluded.error,
                stopped_at = excluded.stopped_at, resume_requested = excluded.resume_requested
        """)
    {
        Parameters =
        {
            Sql.Uuid(tenant.Value), Sql.Text(lease.Subscription), Sql.Bigint(stop.Position), Sql.Bigint(stop.FailedPosition), Sql.Text(stop.Error),
            Sql.Bool(isResuming),
        },
    };

    private static NpgsqlBatchCommand Forget(Lease lease, TenantId tenant) => new("delete from subscriptions.stopped where tenant_id = $1 and name = $2")
    {
        Parameters = { Sql.Uuid(tenant.Value), Sql.Text(lease.Subscription) },
    };

    // Data exceptions (22) and violated constraints (23) are about what was to be written, as is text that cannot be encoded.
    private static bool IsAboutRows(Exception failure) =>
        failure is ArgumentException
        || failure is PostgresException { SqlState: var state } && (state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal));

    // Messages of exceptions may quote values; what is recorded names the kind only.
    private static string Describe(Exception failure) => failure switch
    {
        UnreadableStreamException unknown => $"unknown event '{unknown.StoredName}'",
        PostgresException refused => $"SQLSTATE {refused.SqlState} {refused.ConstraintName}".TrimEnd(),
        JsonException json => $"JsonException at {json.Path}",
        _ => failure.GetType().Name,
    };
}
