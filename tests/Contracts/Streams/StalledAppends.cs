namespace HrSaas.Contracts.Streams;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using HrSaas.Tests.Support;
using Npgsql;

/// <summary>An append that stalls between taking its positions and committing: readers wait for it and never pass it.</summary>
public sealed class StalledAppends : IAsyncLifetime
{
    private readonly TenantId _tenant = new(Guid.CreateVersion7());
    private FreshDatabase _database = null!;
    private PostgresHost _host = null!, _stalling = null!;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        _host = await PostgresHost.Start(_database.Connection);
        _stalling = await PostgresHost.Start(_database.Connection);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _stalling.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_hidden_from_readers_whether_it_commits_in_the_end_or_not(bool commits)
    {
        await Append("before");
        await using var connection = await _stalling.Database.App.OpenConnectionAsync();
        var stalled = await connection.BeginTransactionAsync();
        await TakePositions(connection);

        var others = Enumerable.Range(0, 8).Select(_ => Append("after")).ToList();
        await AppendsWaitForTheLock();
        (await ReadOn(0)).Select(e => e.Position).Should().Equal([1], "nobody passes the stalled append");

        if (commits) await stalled.CommitAsync();
        else await stalled.RollbackAsync();
        await Task.WhenAll(others);

        var read = await ReadOn(1);
        read.Select(e => e.Position).Should().Equal(Enumerable.Range(2, commits ? 9 : 8).Select(p => (long)p));
        read.Select(e => e.RecordedAt).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task What_was_known_at_a_moment_waits_for_an_append_that_may_belong_to_it()
    {
        var stream = Guid.CreateVersion7();
        await using var connection = await _stalling.Database.App.OpenConnectionAsync();
        var stalled = await connection.BeginTransactionAsync();
        var stampedAt = await TakePositions(connection, stream);

        var reading = _host.For(_tenant).Read(Notes.Stored, stream, 0, stampedAt, default);
        await AppendsWaitForTheLock();
        reading.IsCompleted.Should().BeFalse();
        await stalled.CommitAsync();

        (await reading).Should().ContainSingle().Which.RecordedAt.Should().Be(stampedAt);
    }

    /// <summary>As every follower of the log does: from a checkpoint on, whatever is there.</summary>
    private async Task<List<(long Position, DateTime RecordedAt)>> ReadOn(long checkpoint)
    {
        await using var page = _host.Database.Engine.CreateCommand($"select position, recorded_at from log.events where position > {checkpoint} order by position limit 100");
        await using var reader = await page.ExecuteReaderAsync();
        var read = new List<(long Position, DateTime RecordedAt)>();
        while (await reader.ReadAsync()) read.Add((reader.GetInt64(0), reader.GetDateTime(1)));
        return read;
    }

    private Task<AppendOutcome> Append(string text)
    {
        var stream = Guid.CreateVersion7();
        return _host.For(_tenant).Append(new(
            Guid.CreateVersion7(), new(Guid.NewGuid(), Guid.NewGuid()), new(stream, 1),
            [new(Notes.Stored, stream, 0, [new NoteTaken(text)], null)], [], []));
    }

    /// <summary>By hand what the committer's statements do: the lock, the next position, one event of it.</summary>
    private async Task<DateTimeOffset> TakePositions(NpgsqlConnection connection, Guid? stream = null)
    {
        await using var command = new NpgsqlCommand($"""
            select pg_advisory_xact_lock(log.lock_key());
            select set_config('hrsaas.tenant', '{_tenant}', true);
            with head as (
                update log.head set position = position + 1, recorded_at = greatest(clock_timestamp(), recorded_at + interval '1 microsecond') returning *)
            insert into log.events (position, tenant_id, stream_id, version, event_id, type, recorded_at, actor, correlation, payload)
            select position, log.tenant(), '{stream ?? Guid.CreateVersion7()}', 1, gen_random_uuid(), 'notes.note-taken.v1', recorded_at, 'member:stalled', '', '{"{"}"text":"stalled"{"}"}' from head
            returning recorded_at
            """, connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        return new(reader.GetDateTime(0), TimeSpan.Zero);
    }

    private async Task AppendsWaitForTheLock()
    {
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        await Eventually.Holds("somebody waits for the lock", async () =>
        {
            await using var command = source.CreateCommand("select exists (select from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and locktype = 'advisory' and not granted)");
            return (bool)(await command.ExecuteScalarAsync())!;
        });
    }
}
