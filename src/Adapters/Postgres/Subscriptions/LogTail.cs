namespace HrSaas.Adapters.Postgres.Subscriptions;

using Npgsql;

/// <summary>
/// The newest pages of the log in memory, read once for all subscriptions of a host: every one of them looks at every page, and most find nothing that concerns them.
/// Whoever is further behind reads for themselves.
/// </summary>
/// <param name="size">How many positions are read at once.</param>
internal sealed class LogTail(NpgsqlDataSource source, int size) : IDisposable
{
    private const int MostPages = 64, MostRows = 8_000;

    /// <param name="After">All that was recorded after it up to <paramref name="To"/> is in the pages.</param>
    private sealed record Known(long After, long To, LogPage[] Pages);

    private readonly LogPages _log = LogPages.OfEverything(source);
    private readonly SemaphoreSlim _turn = new(1);
    private volatile Known? _known;
    private long _reads;

    /// <summary>A page of all events after a position.</summary>
    /// <returns>Whether the position is in reach; the page is null where the log ends there.</returns>
    public async ValueTask<(bool IsInReach, LogPage? Page)> Read(long after, int most, CancellationToken cancellation)
    {
        if (_known is not { } known || after < known.After || after > known.To) return (false, null);
        if (after == known.To)
        {
            await ReadOn(after, Volatile.Read(ref _reads), cancellation);
            if (_known is not { } now || after < now.After || after > now.To) return (false, null);
            known = now;
        }
        return (true, after == known.To ? null : PageOf(known, after, most));
    }

    /// <summary>Somebody who read for themselves has come to where the log ended: from there on it is kept.</summary>
    public void BeginAt(long position)
    {
        if (_known is not { } known || known.To < position) _known = new(position, position, []);
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Reads what has come since; or leaves it to whoever began to after this was asked.</summary>
    private async Task ReadOn(long after, long seen, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_known is not { } known || known.To != after || Volatile.Read(ref _reads) > seen) return;
            Interlocked.Increment(ref _reads);
            if (await _log.Read(known.To, size, cancellation) is not { } page) return;
            // Positions are dense. Were they not, nobody would be told of what is missing: better to read in the log.
            _known = page.Rows.Count == page.To - known.To ? Kept(known, page) : null;
        }
        finally { _turn.Release(); }
    }

    private static Known Kept(Known known, LogPage page)
    {
        LogPage[] pages = [.. known.Pages, page];
        var (after, rows) = (known.After, pages.Sum(one => one.Rows.Count));
        var drop = 0;
        for (; drop < pages.Length - 1 && (pages.Length - drop > MostPages || rows > MostRows); drop++)
        {
            rows -= pages[drop].Rows.Count;
            after = pages[drop].To;
        }
        return new(after, page.To, pages[drop..]);
    }

    // Pages end with a moment, so that whole ones do too.
    private static LogPage PageOf(Known known, long after, int most)
    {
        var rows = new List<LogRow>();
        LogPage? last = null;
        foreach (var page in known.Pages)
        {
            if (page.To <= after) continue;
            if (last is not null && page.To - after > most) break;
            foreach (var row in page.Rows)
                if (row.Position > after) rows.Add(row);
            last = page;
        }
        return new(last!.To, last.RecordedAt, last.IsFull || last.To < known.To, rows);
    }
}
