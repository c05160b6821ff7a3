namespace HrSaas.Contracts.Subscriptions;

using HrSaas.Application.Kernel;
using HrSaas.Tests.Support;
using Npgsql;

/// <summary>The cluster of the tests never looks at a table by itself, and PostgreSQL cannot plan for what it has not looked at.</summary>
public sealed class TablesThatGrow : IAsyncLifetime
{
    private const int Few = 40, Many = 800;

    private readonly TenantId _tenant = new(Guid.CreateVersion7());
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
    public async Task PostgreSQL_is_let_look_at_a_table_when_there_is_something_in_it_and_again_when_it_has_grown()
    {
        (await Known()).Should().Be(-1, "nothing is in it, and nobody has looked");
        for (var n = 0; n < Few; n++) await _host.OpenLocation(_tenant);
        await Eventually.Holds("it knows of some", async () => await Known() > 0);
        var before = await Known();
        for (var n = Few; n < Many; n++) await _host.OpenLocation(_tenant);
        await Eventually.Holds("it knows of many more", async () => await Known() > before * 2);
    }

    /// <summary>How many rows PostgreSQL takes the table to have; -1 if it has never looked.</summary>
    private async Task<float> Known()
    {
        await using var source = NpgsqlDataSource.Create(_database.Connection);
        await using var command = source.CreateCommand("select reltuples from pg_class where oid = 'read.locations'::regclass");
        return (float)(await command.ExecuteScalarAsync())!;
    }
}
