namespace HrSaas.Contracts.Subscriptions;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

/// <summary>A policy acts upon every event once, however often it is delivered; what fails it parks, and goes on.</summary>
public sealed class Policies : IAsyncLifetime
{
    private readonly TenantId _tenant = new(Guid.CreateVersion7());
    private readonly string _policy = Follower.DefineAJobForEachLocation.Name;
    private FreshDatabase _database = null!;
    private FollowingHost _host = null!;
    private int _delivered;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        var counting = Follower.DefineAJobForEachLocation with
        {
            React = recorded =>
            {
                Interlocked.Increment(ref _delivered);
                return Follower.DefineAJobForEachLocation.React(recorded);
            },
        };
        _host = await FollowingHost.Start(_database.Connection, more: services => services.AddSingleton(counting));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_second_delivery_changes_nothing()
    {
        for (var n = 0; n < 5; n++) await Open($"L{n}");
        await Eventually.Holds("all have been acted upon", async () => await Defined() == 5);
        await _host.CatchesUp();
        var (events, delivered) = (await Scalar("select position from log.head"), _delivered);

        await Scalar($"update subscriptions.checkpoints set position = 0, epoch = epoch + 1 where name = '{_policy}'");

        await Eventually.Holds("all have been delivered again", () => Task.FromResult(_delivered == 2 * delivered));
        await _host.CatchesUp();
        (await Scalar("select position from log.head")).Should().Be(events);
        (await Repair.WhatIsParked(_policy, default)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_envelope_names_the_policy_and_the_event_that_caused_it()
    {
        await Open("L1");
        await Eventually.Holds("it has been acted upon", async () => await Defined() == 1);

        (await Scalar("""
            select j.actor || ' ' || (j.causation = l.event_id) || ' ' || (j.correlation = l.correlation)
            from log.events j, log.events l where j.type = 'organization.job-defined.v1' and l.type = 'organization.location-opened.v1'
            """)).Should().Be($"policy:{_policy} true true");
    }

    [Fact]
    public async Task What_is_refused_is_parked_and_tried_again_while_the_policy_goes_on()
    {
        await Take("TAKEN");
        var refused = await Open("TAKEN");
        await Open("FREE");

        await Eventually.Holds("the policy has gone on", async () => await Defined() == 2);
        var parked = await Parked(entry => entry.Attempts >= 3);
        parked.Position.Should().Be(refused.Position);
        parked.Error.Should().Be("refused: job-code-taken");
        (await _host.Services.GetRequiredService<ISubscriptionStates>().Read(default)).Single(state => state.Name == _policy).Parked.Should().Be(1);
    }

    [Fact]
    public async Task A_parked_event_is_acted_upon_once_its_cause_is_gone()
    {
        var taken = await Take("TAKEN");
        await Open("TAKEN");
        await Parked(_ => true);

        await Scalar($"delete from log.claims where tenant_id = '{_tenant}' and owner = '{taken}'");

        await Eventually.Holds("nothing is parked", async () => (await Repair.WhatIsParked(_policy, default)).Count == 0);
        (await Defined()).Should().Be(2);
    }

    [Fact]
    public async Task What_is_discarded_is_not_tried_again_until_somebody_asks_for_it()
    {
        var taken = await Take("TAKEN");
        var refused = await Open("TAKEN");
        await Parked(_ => true);

        (await Repair.Discard(_policy, _tenant, refused.Position, default)).Should().BeTrue();
        (await Repair.Discard(_policy, _tenant, refused.Position, default)).Should().BeFalse();
        await Scalar($"delete from log.claims where tenant_id = '{_tenant}' and owner = '{taken}'");
        await Open("LATER");
        await Eventually.Holds("the policy has gone on", async () => await Defined() == 2);
        (await Repair.WhatIsParked(_policy, default)).Should().BeEmpty();

        (await Repair.Retry(_policy, _tenant, refused.Position, default)).Should().BeTrue();
        await Eventually.Holds("it has been acted upon", async () => await Defined() == 3);
        await Eventually.Holds("nothing is left of it", async () => await Scalar("select count(*) from subscriptions.parked") is 0L);
    }

    private ISubscriptionRepair Repair => _host.Services.GetRequiredService<ISubscriptionRepair>();

    private Task<Parked> Parked(Func<Parked, bool> when) => Eventually.Gives("the event is parked", async () =>
        (await Repair.WhatIsParked(_policy, default)).SingleOrDefault(when));

    private Task<Committed> Open(string code)
    {
        var id = Guid.CreateVersion7();
        return _host.Append(_tenant, StoredLocationEvents.Map, id, 0, null, new LocationOpened(new(id), code, "Somewhere", "ES", null, "Europe/Madrid"));
    }

    /// <summary>Somebody defines a job of that code first.</summary>
    private async Task<Guid> Take(string code)
    {
        var id = Guid.CreateVersion7();
        var outcome = await _host.For(_tenant, services => services.GetRequiredService<Jobs>()
            .Define(new DefineJob(new(id), code, "First", null, null), new(new(id, id), null, default)));
        outcome.Should().BeOfType<Done>();
        return id;
    }

    private async Task<long> Defined() => (long)(await Scalar("select count(*) from log.events where type = 'organization.job-defined.v1'"))!;

    private async Task<object?> Scalar(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
