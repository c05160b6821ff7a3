namespace HrSaas.Contracts.Subscriptions;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Tests.Support;
using Npgsql;
using NpgsqlTypes;

/// <summary>What is kept of done commands goes after its time, and not while somebody may still send one of them again.</summary>
public sealed class Forgetting : IAsyncLifetime
{
    private FreshDatabase _database = null!;
    private FollowingHost _host = null!;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        _host = await FollowingHost.Start(_database.Connection, follows: false);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_record_is_kept_for_its_time_and_as_long_as_an_event_from_before_it_is_parked()
    {
        var tenant = new TenantId(Guid.CreateVersion7());
        var (first, second, third) = (await Open(tenant), await Open(tenant), await Open(tenant));
        (await Forget(TimeSpan.FromHours(24))).Should().Be(0, "they are young");
        await Execute($"""
            insert into subscriptions.parked (tenant_id, name, position, event_id, attempts, next_attempt_at, error)
            values ('{tenant}', 'a policy', {second.Position}, gen_random_uuid(), 1, 'infinity', 'a test')
            """);

        (await Forget(TimeSpan.Zero)).Should().Be(1, "only the first is older than the event that is parked");
        await Execute("update subscriptions.parked set discarded_at = clock_timestamp()");
        (await Forget(TimeSpan.Zero)).Should().Be(2);
        third.Position.Should().BeGreaterThan(first.Position);
    }

    private Task<Committed> Open(TenantId tenant)
    {
        var id = Guid.CreateVersion7();
        return _host.Append(tenant, StoredLocationEvents.Map, id, 0, null, new LocationOpened(new(id), $"L-{id:n}", "Somewhere", "ES", null, "Europe/Madrid"));
    }

    private async Task<int> Forget(TimeSpan olderThan)
    {
        await using var command = _host.Database.Engine.CreateCommand("select log.forget_commands($1, 100)");
        command.Parameters.Add(new() { Value = olderThan, NpgsqlDbType = NpgsqlDbType.Interval });
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
