namespace HrSaas.Contracts.Subscriptions;

using HrSaas.Application.Kernel;
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
        var (first, second, third) = (await _host.OpenLocation(tenant), await _host.OpenLocation(tenant), await _host.OpenLocation(tenant));
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
