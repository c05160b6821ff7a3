namespace HrSaas.Contracts.Streams;

using System.Text;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using HrSaas.Tests.Support;
using Npgsql;

/// <summary>Lost connections: what was acknowledged is there once, and what was not is done once or not at all.</summary>
public sealed class UnknownOutcomes : IAsyncLifetime
{
    private static readonly CommitterSettings Fast = new() { Backoff = TimeSpan.FromMilliseconds(2) };
    private readonly TenantId _tenant = new(Guid.CreateVersion7());
    private FreshDatabase _database = null!;
    private SocketProxy _proxy = null!;
    private PostgresHost _host = null!;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        _proxy = new(_database.Connection);
        _host = await PostgresHost.Start(_proxy.Connection, Fast);
        await Append(Guid.CreateVersion7(), 0, "the committer's connection is warm");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _proxy.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_found_by_its_record_and_not_repeated()
    {
        var stream = Guid.CreateVersion7();
        _proxy.LoseNextAnswer();

        var outcome = await Append(stream, 0, "once");

        var committed = outcome.Should().BeOfType<Committed>().Subject;
        var read = await Read(stream);
        read.Should().ContainSingle().Which.Position.Should().Be(committed.Position);
        read[0].RecordedAt.Should().Be(committed.RecordedAt);
    }

    [Fact]
    public async Task An_append_that_never_arrived_is_carried_out_once()
    {
        var stream = Guid.CreateVersion7();
        _proxy.LoseNextRequest();

        (await Append(stream, 0, "once")).Should().BeOfType<Committed>();

        (await Read(stream)).Should().HaveCount(1);
    }

    [Fact]
    public async Task An_append_that_arrives_after_its_sender_gave_it_up_is_fenced_off()
    {
        var stream = Guid.CreateVersion7();
        _proxy.DelayNextRequest();
        (await Append(stream, 0, "once")).Should().BeOfType<Committed>();

        var answer = Encoding.UTF8.GetString(await _proxy.DeliverDelayed());

        answer.Should().Contain("HR001");
        (await Read(stream)).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_host_that_the_database_has_forgotten_registers_again_and_goes_on()
    {
        await Execute("delete from log.committers");

        (await Append(Guid.CreateVersion7(), 0, "once")).Should().BeOfType<Committed>();
    }

    [Fact]
    public async Task A_session_that_holds_the_log_and_does_not_go_on_is_ended()
    {
        await using var impatient = await PostgresHost.Start(_database.Connection, Fast with { Patience = TimeSpan.FromMilliseconds(200) });
        await impatient.For(_tenant).Append(Command(Guid.CreateVersion7(), 0, "the committer's connection is warm"));
        await using var source = NpgsqlDataSource.Create(impatient.Database.AppConnectionString);
        await using var stalled = await source.OpenConnectionAsync();
        await using var transaction = await stalled.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("select pg_advisory_xact_lock(log.lock_key())", stalled, transaction)) await hold.ExecuteNonQueryAsync();

        var command = Command(Guid.CreateVersion7(), 0, "after the stall");
        await Eventually.Holds("the append is carried out", async () =>
        {
            try { return await impatient.For(_tenant).Append(command) is Committed or AlreadyRecorded; }
            catch (StoreUnavailableException) { return false; }
        });

        (await Read(command.Streams[0].Stream)).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_refusal_whose_answer_is_lost_is_given_again()
    {
        var stream = Guid.CreateVersion7();
        await Append(stream, 0, "first");
        _proxy.LoseNextAnswer();

        (await Append(stream, 0, "late")).Should().Be(new StaleStream());

        (await Read(stream)).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_backend_that_is_terminated_while_it_commits_loses_and_doubles_nothing()
    {
        // A deferred trigger runs inside the commit; a sequence does not roll back, so each mark terminates once.
        await Execute("""
            create sequence terminations;
            grant usage on sequence terminations to hrsaas_app;
            create function terminate_myself() returns trigger language plpgsql security definer as $$
            begin
                if nextval('terminations') % 5 = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
                return null;
            end $$;
            create constraint trigger at_commit after insert on log.events deferrable initially deferred
                for each row when (new.payload->>'text' = 'terminate') execute function terminate_myself();
            """);
        var streams = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToArray();

        foreach (var stream in streams) (await Append(stream, 0, "terminate")).Should().BeOfType<Committed>();

        foreach (var stream in streams) (await Read(stream)).Should().HaveCount(1);
        await PositionsAreDense();
    }

    [Fact]
    public async Task Many_clients_and_backends_terminated_again_and_again_lose_and_double_nothing()
    {
        using var storm = new CancellationTokenSource();
        var terminating = Terminate(storm.Token);

        var counts = await Task.WhenAll(Enumerable.Range(0, 16).Select(async client =>
        {
            var stream = Guid.CreateVersion7();
            for (var version = 0; version < 40; version++)
            {
                var command = Command(stream, version, $"{client}/{version}");
                await Eventually.Holds($"command {version} of client {client} is done", async () => await Outcome(command) is Committed or AlreadyRecorded);
            }
            return stream;
        }));
        await storm.CancelAsync();
        await terminating;

        foreach (var stream in counts) (await Read(stream)).Select(e => e.Version).Should().Equal(Enumerable.Range(1, 40).Select(v => (long)v));
        await PositionsAreDense();

        async Task<AppendOutcome?> Outcome(Append command)
        {
            try { return await _host.For(_tenant).Append(command); }
            catch (StoreUnavailableException) { return null; }
        }
    }

    [Fact]
    public async Task One_command_that_the_database_cannot_store_does_not_take_others_with_it()
    {
        await Execute("alter table log.claims add constraint no_such_name check (key <> 'impossible')");
        var good = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToArray();
        var bad = Guid.CreateVersion7();

        var outcomes = good.Select(stream => Append(stream, 0, "good")).ToList();
        var refused = _host.For(_tenant).Append(Command(bad, 0, "bad") with { Claims = [new Claim("x", "impossible", bad, new NameTaken("impossible"))] });

        await FluentActions.Awaiting(() => refused).Should().ThrowAsync<StoreUnavailableException>();
        (await Task.WhenAll(outcomes)).Should().AllBeOfType<Committed>();
        await PositionsAreDense();
    }

    /// <summary>
    /// Terminates whoever appends, and again when the log has grown since: on a machine where connecting takes long, each new
    /// connection would otherwise be ended before its first append, for ever.
    /// </summary>
    private async Task Terminate(CancellationToken until)
    {
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        await using var command = source.CreateCommand("""
            select (select position from log.head), pg_terminate_backend(pid)
            from pg_stat_activity where datname = current_database() and usename = 'hrsaas_app' and query like '%ordinality%' limit 1
            """);
        await using var head = source.CreateCommand("select position from log.head");
        while (!until.IsCancellationRequested)
        {
            if (await command.ExecuteScalarAsync(CancellationToken.None) is not long position) continue;
            while (!until.IsCancellationRequested && (long)(await head.ExecuteScalarAsync(CancellationToken.None))! == position)
                await Eventually.NextLook();
        }
    }

    private async Task PositionsAreDense()
    {
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        await using var command = source.CreateCommand("select count(*) = max(position) and min(position) = 1 and max(position) = (select position from log.head) from log.events");
        (await command.ExecuteScalarAsync()).Should().Be(true);
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private Task<AppendOutcome> Append(Guid stream, long expected, string text) => _host.For(_tenant).Append(Command(stream, expected, text));

    private Task<IReadOnlyList<RecordedEvent>> Read(Guid stream) => Eventually.Gives("the stream can be read", async () =>
    {
        try { return (await _host.For(_tenant).Read(Notes.Stored, stream, 0, null, default))!; }
        catch (StoreUnavailableException) { return null; }
    });

    private static Append Command(Guid stream, long expected, string text) => new(
        Guid.CreateVersion7(), new(Guid.NewGuid(), Guid.NewGuid()), new(stream, expected + 1),
        [new(Notes.Stored, stream, expected, [new NoteTaken(text)], null)], [], []);
}
