namespace HrSaas.EndToEnd.Starting;

using System.Net;
using HrSaas.Tests.Support;

/// <summary>./run itself, as a new user starts it.</summary>
public sealed class RunScriptTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task It_loads_the_demo_once_serves_comes_back_after_kill_9_of_the_database_and_of_itself_and_stops_cleanly()
    {
        await using (var first = await HostProcess.Run(_data.Path))
        {
            using var http = new HttpClient { BaseAddress = first.Address };
            var api = await Api.For(http, "demo");
            (await api.Get("/v1/people")).Body!["data"]!.AsArray().Should().HaveCountGreaterThan(10);
            (await _data.Count("log.events")).Should().BeGreaterThan(50);
            (await api.Get("/openapi/v1.json")).Status.Should().Be(HttpStatusCode.OK);
            var job = (await api.Do("/v1/jobs", """{"code":"KEPT","title":"Kept"}""", key: "kept")).Text("id");

            Signals.Send(_data.Postmaster!.Value, Signals.Kill);
            await Eventually.Holds("commands are accepted again", async () => (await api.Post("/v1/jobs", """{"code":"AFTER","title":"After"}""", "after")).Status == HttpStatusCode.Created);
            // A connection that the pool still had may cost a read one 503.
            await Eventually.Holds("what was recorded before is read again", async () => (await api.Get($"/v1/jobs/{job}")).Status == HttpStatusCode.OK);
            await first.Kill();
        }

        await using var second = await HostProcess.Run(_data.Path);
        using var again = new HttpClient { BaseAddress = second.Address };
        var answer = await (await Api.For(again, "demo")).Do("/v1/jobs", """{"code":"KEPT","title":"Kept"}""", key: "kept");
        answer.IsReplayed.Should().BeTrue("what was acknowledged before the kill is known after it");

        (await _data.Count("tenancy.tenants")).Should().Be(1);
        second.Output.Should().NotContain("is loaded");
        (await second.Stop()).Should().Be(0);
        _data.Postmaster.Should().BeNull("the database stops with the host");
    }
}
