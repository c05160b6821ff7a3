namespace HrSaas.EndToEnd.TwoHosts;

using System.Globalization;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Tests.Support;

public sealed class TwoHostsTests(TwoHostsOfOneInstallation hosts) : IClassFixture<TwoHostsOfOneInstallation>, IAsyncLifetime
{
    private Api _apiOne = null!, _apiTwo = null!;

    public async Task InitializeAsync() => (_apiOne, _apiTwo) = await hosts.Tenant($"two-{Guid.NewGuid():n}");

    public Task DisposeAsync() => Task.CompletedTask;

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
        var keeper = hosts.One.Output.Contains("employment-facts is followed here", StringComparison.Ordinal) ? hosts.One : hosts.Two;
        var other = keeper == hosts.One ? _apiTwo : _apiOne;

        keeper.Pause();
        for (var i = 0; i < 20; i++) await other.Do($"/v1/employments/{employment}/pay-changes", Pay(i));
        var last = await other.Do($"/v1/employments/{employment}/pay-changes", Pay(20));
        await Eventually.Holds("the other host applies it", async () =>
            (await other.Get($"/v1/employment-facts?employmentId={employment}", ("Wait-For-Position", last.Text("position")))).Status == System.Net.HttpStatusCode.OK);
        keeper.Resume();
        var end = await other.Do($"/v1/employments/{employment}/pay-changes", Pay(21));
        await Eventually.Holds("it goes on after the first has woken up", async () =>
            (await other.Get($"/v1/employment-facts?employmentId={employment}", ("Wait-For-Position", end.Text("position")))).Status == System.Net.HttpStatusCode.OK);

        var secret = hosts.Secret;
        await using var database = await Database.Open(hosts.Connection, secret.RoleSecret, CancellationToken.None);
        var rebuild = new ReadModelRebuild(database, new PersonKeys(database, secret.MasterKey), new());
        var followed = await rebuild.Hash("employment-facts", CancellationToken.None);
        await rebuild.Rebuild("employment-facts", CancellationToken.None);
        (await rebuild.Hash("employment-facts", CancellationToken.None)).Should().Be(followed);
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
}
