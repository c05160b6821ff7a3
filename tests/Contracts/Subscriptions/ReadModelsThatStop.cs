namespace HrSaas.Contracts.Subscriptions;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

/// <summary>A read model skips nothing: it stops for the tenant whose event it cannot apply, and for nobody else.</summary>
public sealed class ReadModelsThatStop : IAsyncLifetime
{
    private const string Model = ILocationList.Model;
    private static readonly DateOnly Day = new(2026, 1, 1);

    /// <summary>A newer host stores the same event under a name that this one does not know.</summary>
    private static readonly StoredEvents NewerHost = new("location",
        new(System.Text.Json.JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(), Converters = { new IdConverter<LocationId>() },
        },
        [new("organization.location-moved.v9", typeof(LocationOpened))]);

    private readonly TenantId _tenant = new(Guid.CreateVersion7()), _other = new(Guid.CreateVersion7());
    private FreshDatabase _database = null!;
    private FollowingHost _host = null!;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        _host = await FollowingHost.Start(_database.Connection);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task An_unknown_event_stops_its_tenant_only_and_resuming_catches_up()
    {
        await Open(_tenant, "BEFORE");
        var unknown = await Open(_tenant, "UNKNOWN", NewerHost);
        var stopped = await StopsAt(unknown);
        await Open(_tenant, "AFTER");
        var other = await Open(_other, "OTHER");

        await _host.Reaches(_other, Model, other.Position);
        (await Codes(_other)).Should().Equal("OTHER");
        stopped.Position.Should().Be(unknown.Position);
        stopped.Error.Should().Be("unknown event 'organization.location-moved.v9'");
        var asking = () => Codes(_tenant);
        (await asking.Should().ThrowAsync<ReadModelStoppedException>()).Which.Position.Should().Be(unknown.Position);
        var waiting = () => _host.Reaches(_tenant, Model, other.Position);
        await waiting.Should().ThrowAsync<ReadModelStoppedException>();

        await Execute($"update log.events set type = 'organization.location-opened.v1' where position = {unknown.Position}");
        (await Repair.Resume(Model, _tenant, default)).Should().BeTrue();

        await GoesOn();
        (await Codes(_tenant)).Should().Equal("AFTER", "BEFORE", "UNKNOWN");
        await IsAsIfBuiltAnew();
    }

    [Fact]
    public async Task Rows_that_the_database_refuses_stop_their_tenant_only()
    {
        await Open(_tenant, "BEFORE");
        var bad = await Open(_tenant, "BAD\0");
        var other = await Open(_other, "OTHER");

        await _host.Reaches(_other, Model, other.Position);

        (await Codes(_other)).Should().Equal("OTHER");
        var stopped = await StopsAt(bad);
        stopped.Position.Should().Be(bad.Position);
        stopped.Error.Should().Be("SQLSTATE 22021");
        (await Scalar($"select count(*) from read.locations where tenant_id = '{_tenant}'")).Should().Be(1L);

        await Open(_tenant, "AFTER");
        await Execute($"update log.events set payload = replace(payload::text, '\\u0000', '')::json where position = {bad.Position}");
        await Repair.Resume(Model, _tenant, default);
        await GoesOn();
        (await Codes(_tenant)).Should().Equal("AFTER", "BAD", "BEFORE");
        await IsAsIfBuiltAnew();
    }

    [Fact]
    public async Task Resuming_before_the_cause_is_gone_stops_again_at_the_same_event()
    {
        var unknown = await Open(_tenant, "UNKNOWN", NewerHost);
        var first = await StopsAt(unknown);

        (await Repair.Resume(Model, _tenant, default)).Should().BeTrue();

        await Eventually.Holds("it has stopped again", async () =>
            (await Repair.WhatIsStopped(default)).SingleOrDefault(stop => stop.Model == Model) is { IsResuming: false } again && again.StoppedAt > first.StoppedAt);
        (await Repair.Resume(Model, _other, default)).Should().BeFalse();
        (await _host.Services.GetRequiredService<ISubscriptionStates>().Read(default)).Single(state => state.Name == Model).Stopped.Should().Be(1);
    }

    private ISubscriptionRepair Repair => _host.Services.GetRequiredService<ISubscriptionRepair>();

    private Task<StoppedModel> StopsAt(Committed at) => Eventually.Gives("the model has stopped", async () =>
        (await Repair.WhatIsStopped(default)).FirstOrDefault(stop => stop.Model == Model && stop.Tenant == _tenant && stop.FailedPosition == at.Position));

    private Task GoesOn() => Eventually.Holds("the model goes on", async () =>
        (await Repair.WhatIsStopped(default)).All(stop => stop.Model != Model || stop.Tenant != _tenant));

    private async Task IsAsIfBuiltAnew()
    {
        await _host.CatchesUp();
        var rebuild = _host.Services.GetRequiredService<ReadModelRebuild>();
        var resumed = await rebuild.Hash(Model, default);
        await rebuild.Rebuild(Model, default);
        (await rebuild.Hash(Model, default)).Should().Be(resumed);
    }

    private Task<Committed> Open(TenantId tenant, string code, StoredEvents? stored = null)
    {
        var id = Guid.CreateVersion7();
        return _host.Append(tenant, stored ?? StoredLocationEvents.Map, id, 0, null, new LocationOpened(new(id), code, "Somewhere", "ES", null, "Europe/Madrid"));
    }

    private async Task<IEnumerable<string>> Codes(TenantId tenant) => (await _host.For(tenant, services =>
        services.GetRequiredService<ILocationList>().List(new(Day, null, 50), default))).Rows.Select(row => row.Code);

    private async Task<object?> Scalar(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private Task Execute(string sql) => Scalar(sql);
}
