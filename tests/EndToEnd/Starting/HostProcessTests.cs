namespace HrSaas.EndToEnd.Starting;

using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Tests.Support;
using Npgsql;

public sealed class HostProcessTests : IAsyncLifetime
{
    private DataFolder _data = null!;

    public async Task InitializeAsync() => _data = await DataFolder.WithCluster();

    public Task DisposeAsync()
    {
        _data.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_host_brings_up_its_database_loads_the_demo_once_and_stops_both()
    {
        await using (var first = await Start(demo: true))
        {
            (await Count("log.events")).Should().BeGreaterThan(50);
            (await first.Stop()).Should().Be(0);
        }
        _data.Postmaster.Should().BeNull("the cluster stops with its host");

        await using var second = await Start(demo: true);
        (await Count("tenancy.tenants")).Should().Be(1);
        second.Output.Should().NotContain("is loaded");
    }

    [Fact]
    public async Task A_host_that_was_killed_leaves_its_database_to_the_next_one()
    {
        await using var first = await Start();
        var events = await Record(first);
        var server = _data.Postmaster;
        await first.Kill();

        await using var second = await Start();

        _data.Postmaster.Should().Be(server, "it was running still");
        (await Count("log.events")).Should().Be(events);
    }

    [Fact]
    public async Task Host_and_database_come_back_after_both_were_killed_in_one_moment()
    {
        await using var first = await Start();
        var events = await Record(first);
        Signals.Send(_data.Postmaster!.Value, Signals.Kill);
        await first.Kill();

        await using var second = await Start();

        (await Count("log.events")).Should().Be(events);
    }

    [Fact]
    public async Task Outside_development_a_host_without_a_secret_of_the_installation_does_not_start()
    {
        var start = () => HostProcess.Start(new(_data.Path) { Settings = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" } });

        (await start.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*HrSaas__SecretFile*");
    }

    [Theory]
    [InlineData("0.0.0.0", "*loopback address only*")]
    [InlineData("everywhere", "*is an IP address*")]
    public async Task A_host_that_hands_out_tokens_listens_on_the_loopback_address_only(string listen, string why)
    {
        var start = () => HostProcess.Start(new(_data.Path) { Settings = new Dictionary<string, string> { ["HrSaas__Listen"] = listen } });

        (await start.Should().ThrowAsync<InvalidOperationException>()).WithMessage(why);
    }

    private Task<HostProcess> Start(bool demo = false) =>
        HostProcess.Start(new(_data.Path) { Settings = new Dictionary<string, string> { ["HrSaas__Demo"] = demo ? "true" : "false" } });

    /// <returns>How many events there are then.</returns>
    private async Task<long> Record(HostProcess host)
    {
        await TenantRegistration.FindOrAdd(_data.Connection, "starting", "Europe/Berlin", CancellationToken.None);
        using var http = new HttpClient { BaseAddress = host.Address };
        await (await Api.For(http, "starting")).Do("/v1/jobs", """{"code":"KEPT","title":"Kept"}""");
        var events = await Count("log.events");
        events.Should().Be(1);
        return events;
    }

    private async Task<long> Count(string table)
    {
        await using var connection = new NpgsqlConnection(_data.Connection);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand($"SELECT count(*) FROM {table}", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
