namespace HrSaas.EndToEnd.Starting;

using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Tests.Support;

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
    public async Task A_host_that_was_killed_leaves_its_database_to_the_next_one_and_both_come_back_after_both_were_killed_in_one_moment()
    {
        await using var first = await Start();
        var events = await Record(first);
        var server = _data.Postmaster;
        await first.Kill();

        await using var second = await Start();

        _data.Postmaster.Should().Be(server, "it was running still");
        (await Count("log.events")).Should().Be(events);

        Signals.Send(_data.Postmaster!.Value, Signals.Kill);
        await second.Kill();

        await using var third = await Start();

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

    private Task<HostProcess> Start() => HostProcess.Start(new(_data.Path));

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

    private Task<long> Count(string table) => _data.Count(table);
}
