namespace HrSaas.EndToEnd.TwoHosts;

using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Tests.Support;

/// <summary>What a host says of its subscriptions.</summary>
public sealed class ReadinessTests : IAsyncLifetime
{
    private DataFolder _data = null!;
    private HostProcess _host = null!;
    private HttpClient _http = null!;
    private Api _api = null!;

    public async Task InitializeAsync()
    {
        _data = await DataFolder.WithCluster();
        _host = await HostProcess.Start(new(_data.Path));
        await TenantRegistration.FindOrAdd(_data.Connection, "ready", "Europe/Berlin", CancellationToken.None);
        _http = new() { BaseAddress = _host.Address };
        _api = await Api.For(_http, "ready");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Readiness_tells_what_lags_what_stands_still_and_what_is_parked()
    {
        await _api.Do("/v1/jobs", """{"code":"J1","title":"Job"}""");
        await Eventually.Holds("nothing lags", async () => (await Ready()).All(one => one.Lag == 0 && one.Stopped == 0 && one.Parked == 0));

        // An owner that is no host of this test has the subscription and does nothing; one tenant's model stands still, one event is parked.
        await Execute("""
            update subscriptions.checkpoints set epoch = epoch + 1, owner = gen_random_uuid(), lease_until = 'infinity' where name = 'organization-lists';
            insert into subscriptions.stopped (tenant_id, name, position, failed_position, error) values (gen_random_uuid(), 'org-units', 1, 1, 'a test');
            insert into subscriptions.parked (tenant_id, name, position, event_id, attempts, next_attempt_at, error)
                values (gen_random_uuid(), 'org-units', 1, gen_random_uuid(), 1, 'infinity', 'a test');
            """);
        await _api.Do("/v1/jobs", """{"code":"J2","title":"Job"}""");

        await Eventually.Holds("the others follow", async () => (await Ready()).Where(one => one.Name != "organization-lists").All(one => one.Lag == 0));
        var told = (await Ready()).ToDictionary(one => one.Name);
        told["organization-lists"].Lag.Should().Be(1);
        told["organization-lists"].LagSeconds.Should().BePositive();
        (told["org-units"].Stopped, told["org-units"].Parked).Should().Be((1, 1));
    }

    private async Task<IEnumerable<(string Name, long Lag, double LagSeconds, int Stopped, int Parked)>> Ready() =>
        (await _api.Get("/health/ready")).Body!["subscriptions"]!.AsArray().Select(one => (
            one!["name"]!.GetValue<string>(), one["lag"]!.GetValue<long>(), one["lagSeconds"]!.GetValue<double>(), one["stopped"]!.GetValue<int>(), one["parked"]!.GetValue<int>()));

    private async Task Execute(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(_data.Connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
