namespace HrSaas.Contracts.Subscriptions;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

/// <summary>A subscription has one owner: whoever lost the lease writes nothing any more, whatever it was about to do.</summary>
public sealed class Owners : IAsyncLifetime
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100), Long = TimeSpan.FromSeconds(30);
    private FreshDatabase _database = null!;
    private FollowingHost _writer = null!;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        _writer = await FollowingHost.Start(_database.Connection, follows: false);
    }

    public async Task DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_takes_a_subscription_while_its_lease_runs()
    {
        await using var owner = await Take(Long);

        (await Lease.Take(_writer.Database.Engine, "test", Guid.CreateVersion7(), Long, default)).Should().BeNull();
    }

    [Fact]
    public async Task A_lease_that_is_given_back_can_be_taken_at_once()
    {
        await using (var owner = await Take(Long)) await owner.Release(default);

        await using var next = await Lease.Take(_writer.Database.Engine, "test", Guid.CreateVersion7(), Long, default);
        next.Should().NotBeNull();
    }

    [Fact]
    public async Task A_write_that_was_held_back_until_another_took_over_writes_nothing()
    {
        await Execute("create table public.rows (n int); grant all on public.rows to hrsaas_engine");
        await using var paused = await Take(Short);
        await using var held = paused.Begin(10, DateTimeOffset.UnixEpoch);
        held.BatchCommands.Add(new("insert into public.rows values (1)"));
        await using var next = await Take(Long);

        var waking = () => paused.Commit(held, 10, DateTimeOffset.UnixEpoch, default);

        await waking.Should().ThrowAsync<LeaseLostException>();
        (await Scalar("select count(*) from public.rows")).Should().Be(0L);
        (await Scalar("select position from subscriptions.checkpoints where name = 'test'")).Should().Be(0L);
        await using var page = next.Begin(10, DateTimeOffset.UnixEpoch);
        page.BatchCommands.Add(new("insert into public.rows values (2)"));
        await next.Commit(page, 10, DateTimeOffset.UnixEpoch, default);
        (await Scalar("select n from public.rows")).Should().Be(2);
    }

    [Fact]
    public async Task An_owner_that_was_stopped_halfway_through_a_page_does_not_keep_the_next_one_out()
    {
        await using var stopped = await Take(Short);
        await using var transaction = await stopped.Connection.BeginTransactionAsync();
        await using (var halfway = stopped.Begin(10, DateTimeOffset.UnixEpoch))
        {
            halfway.Transaction = transaction;
            await halfway.ExecuteNonQueryAsync();
        }

        await using var next = await Take(Long);

        next.Position.Should().Be(0, "what was written halfway is rolled back");
        var waking = () => transaction.CommitAsync();
        await waking.Should().ThrowAsync<NpgsqlException>();
    }

    [Fact]
    public async Task A_process_that_is_stopped_and_wakes_up_has_done_nothing_twice()
    {
        var tenant = new TenantId(Guid.CreateVersion7());
        var opened = 0;
        using var stopped = Follower.Start(_database.Connection);
        // Every read model, the policy that destroys keys, and the one of this test.
        var all = (long)ReadModelRebuild.Names.Count + 2;
        await Eventually.Holds("the other process follows", async () =>
            await Scalar("select count(*) from subscriptions.checkpoints where owner is not null") is long owned && owned == all);

        for (var round = 0; round < 2; round++)
        {
            var writing = Open(tenant, 100);
            await Eventually.Holds("the other process has begun on these", async () =>
                (long)(await Scalar("select count(*) from log.events where type = 'organization.job-defined.v1'"))! > round * 120 + 5);
            stopped.Stop();
            await using var next = await FollowingHost.Start(
                _database.Connection, more: services => services.AddSingleton(Follower.DefineAJobForEachLocation));
            opened += await writing;
            await next.CatchesUp();
            stopped.Continue();
            opened += await Open(tenant, 20);
            await next.CatchesUp();
            await Eventually.Holds("the jobs are defined", async () => await Defined() == opened);
        }

        await _writer.CatchesUp();
        (await Defined()).Should().Be(opened);
        (await Scalar("select count(*) from subscriptions.parked")).Should().Be(0L);
        (await Scalar("select count(*) from read.locations")).Should().Be((long)opened);
        var rebuild = _writer.Services.GetRequiredService<ReadModelRebuild>();
        foreach (var model in ReadModelRebuild.Names)
        {
            var followed = await rebuild.Hash(model, default);
            await rebuild.Rebuild(model, default);
            (await rebuild.Hash(model, default)).Should().Be(followed, "{0} was written by one owner at a time", model);
        }

        async Task<int> Defined() => (int)(long)(await Scalar("select count(*) from log.events where type = 'organization.job-defined.v1'"))!;
    }

    private async Task<int> Open(TenantId tenant, int count)
    {
        for (var n = 0; n < count; n++) await _writer.OpenLocation(tenant);
        return count;
    }

    private async Task<Lease> Take(TimeSpan duration) => await Eventually.Gives("the lease is free", () =>
        Lease.Take(_writer.Database.Engine, "test", Guid.CreateVersion7(), duration, default));

    private async Task<object?> Scalar(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private Task Execute(string sql) => Scalar(sql);
}
