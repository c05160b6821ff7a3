namespace HrSaas.EndToEnd.TwoHosts;

using System.Globalization;
using HrSaas.Adapters.Host;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Tests.Support;

/// <summary>Two hosts of one installation on one database.</summary>
public sealed class TwoHostsTests : IAsyncLifetime
{
    private readonly DataFolder _data = new();
    private FreshDatabase _database = null!;
    private HostProcess _one = null!, _two = null!;
    private HttpClient _toOne = null!, _toTwo = null!;
    private Api _apiOne = null!, _apiTwo = null!;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.CreateEmpty();
        _one = await HostProcess.Start(Options());
        _two = await HostProcess.Start(Options());
        await TenantRegistration.FindOrAdd(_database.Connection, "two", "Europe/Berlin", CancellationToken.None);
        _toOne = new() { BaseAddress = _one.Address };
        _toTwo = new() { BaseAddress = _two.Address };
        _apiOne = await Api.For(_toOne, "two");
        // The token of one host is good at the other.
        _apiTwo = new(_toTwo, _apiOne.Token);
    }

    public async Task DisposeAsync()
    {
        _toOne.Dispose();
        _toTwo.Dispose();
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        await _database.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task What_one_host_recorded_the_other_reads_at_once_and_answers_again()
    {
        var body = """{"code":"J1","title":"Job"}""";
        var first = await _apiOne.Do("/v1/jobs", body, key: "same");

        var again = await _apiTwo.Do("/v1/jobs", body, key: "same");
        var read = await _apiTwo.Get($"/v1/jobs/{first.Text("id")}");
        var listed = await _apiTwo.Get("/v1/jobs", ("Wait-For-Position", first.Text("position")));

        again.IsReplayed.Should().BeTrue();
        again.Text("id").Should().Be(first.Text("id"));
        read.Text("code").Should().Be("J1");
        listed.Body!["data"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Commands_sent_to_both_hosts_in_one_moment_are_done_once_and_answered_alike()
    {
        var employment = await Employ();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            var (body, key) = (Pay(i), $"pay-{i}");
            var both = await Task.WhenAll(
                Settled(() => _apiOne.Post($"/v1/employments/{employment}/pay-changes", body, key)),
                Settled(() => _apiTwo.Post($"/v1/employments/{employment}/pay-changes", body, key)));
            return both;
        }));

        answers.Should().OnlyContain(both => both[0].Text("factId") == both[1].Text("factId") && both[0].Number("version") == both[1].Number("version"));
        answers.Select(both => both[0].Number("version")).Order().Should().Equal(Enumerable.Range(2, 200).Select(version => (long)version));
    }

    [Fact]
    public async Task When_the_host_that_keeps_the_read_models_is_stopped_in_its_tracks_the_other_takes_over_and_nothing_is_applied_twice()
    {
        var employment = await Employ();
        var keeper = _one.Output.Contains("employment-facts is followed here", StringComparison.Ordinal) ? _one : _two;
        var other = keeper == _one ? _apiTwo : _apiOne;

        keeper.Pause();
        for (var i = 0; i < 20; i++) await other.Do($"/v1/employments/{employment}/pay-changes", Pay(i));
        var last = await other.Do($"/v1/employments/{employment}/pay-changes", Pay(20));
        await Eventually.Holds("the other host applies it", async () =>
            (await other.Get($"/v1/employment-facts?employmentId={employment}", ("Wait-For-Position", last.Text("position")))).Status == System.Net.HttpStatusCode.OK);
        keeper.Resume();
        var end = await other.Do($"/v1/employments/{employment}/pay-changes", Pay(21));
        await Eventually.Holds("it goes on after the first has woken up", async () =>
            (await other.Get($"/v1/employment-facts?employmentId={employment}", ("Wait-For-Position", end.Text("position")))).Status == System.Net.HttpStatusCode.OK);

        var secret = InstallationSecret.Read(Path.Combine(_data.Path, "host", "installation.secret"));
        await using var database = await Database.Open(_database.Connection, secret.RoleSecret, CancellationToken.None);
        var rebuild = new ReadModelRebuild(database, new PersonKeys(database, secret.MasterKey), new());
        var followed = await rebuild.Hash("employment-facts", CancellationToken.None);
        await rebuild.Rebuild("employment-facts", CancellationToken.None);
        (await rebuild.Hash("employment-facts", CancellationToken.None)).Should().Be(followed);
    }

    [Fact]
    public async Task Readiness_tells_what_lags_what_stands_still_and_what_is_parked()
    {
        await _apiOne.Do("/v1/jobs", """{"code":"J1","title":"Job"}""");
        await Eventually.Holds("nothing lags", async () => (await Ready()).All(one => one.Lag == 0 && one.Stopped == 0 && one.Parked == 0));

        // An owner that is no host of this test has the subscription and does nothing; one tenant's model stands still, one event is parked.
        await Execute("""
            update subscriptions.checkpoints set epoch = epoch + 1, owner = gen_random_uuid(), lease_until = 'infinity' where name = 'organization-lists';
            insert into subscriptions.stopped (tenant_id, name, position, failed_position, error) values (gen_random_uuid(), 'org-units', 1, 1, 'a test');
            insert into subscriptions.parked (tenant_id, name, position, event_id, attempts, next_attempt_at, error)
                values (gen_random_uuid(), 'org-units', 1, gen_random_uuid(), 1, 'infinity', 'a test');
            """);
        await _apiOne.Do("/v1/jobs", """{"code":"J2","title":"Job"}""");

        await Eventually.Holds("the others follow", async () => (await Ready()).Where(one => one.Name != "organization-lists").All(one => one.Lag == 0));
        var told = (await Ready()).ToDictionary(one => one.Name);
        told["organization-lists"].Lag.Should().Be(1);
        told["organization-lists"].LagSeconds.Should().BePositive();
        (told["org-units"].Stopped, told["org-units"].Parked).Should().Be((1, 1));
    }

    private async Task<IEnumerable<(string Name, long Lag, double LagSeconds, int Stopped, int Parked)>> Ready() =>
        (await _apiTwo.Get("/health/ready")).Body!["subscriptions"]!.AsArray().Select(one => (
            one!["name"]!.GetValue<string>(), one["lag"]!.GetValue<long>(), one["lagSeconds"]!.GetValue<double>(), one["stopped"]!.GetValue<int>(), one["parked"]!.GetValue<int>()));

    private async Task Execute(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(_database.Connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> Employ()
    {
        var entity = (await _apiOne.Do("/v1/legal-entities", """{"code":"E","name":"E","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""")).Text("id");
        var person = (await _apiTwo.Do("/v1/people", """{"name":{"given":"Ada"}}""")).Text("id");
        return (await _apiOne.Do("/v1/employments", $$"""{"personId":"{{person}}","legalEntityId":"{{entity}}","employeeNumber":"1","hireDate":"2020-01-01"}""")).Text("id");
    }

    private static string Pay(int i) =>
        $$$"""{"effectiveDate":"{{{new DateOnly(2021, 1, 1).AddDays(i).ToString("O", CultureInfo.InvariantCulture)}}}","pay":{"amount":"{{{1000 + i}}}.00","currency":"EUR","per":"month"}}""";

    /// <summary>Sends again what is to be sent again: the other host is at it, or others were faster too often.</summary>
    private static async Task<ApiAnswer> Settled(Func<Task<ApiAnswer>> send) =>
        await Eventually.Gives("a final answer", async () => await send() is { Status: System.Net.HttpStatusCode.OK } answer ? answer : null);

    private HostOptions Options() => new(_data.Path, _database.Connection)
    {
        Settings = new Dictionary<string, string> { ["HrSaas__SubscriptionLease"] = "00:00:01", ["HrSaas__SubscriptionPoll"] = "00:00:00.2" },
    };
}
