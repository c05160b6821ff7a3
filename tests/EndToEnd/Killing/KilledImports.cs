namespace HrSaas.EndToEnd.Killing;

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Tests.Support;
using HrSaas.Tests.Support.Generated;
using Npgsql;

/// <summary>A company moves in while the host and the database are killed: it comes to what it comes to undisturbed, and nothing is done twice.</summary>
public sealed class KilledImports : IAsyncLifetime
{
    private DataFolder _data = null!;
    private HostProcess _host = null!;

    public async Task InitializeAsync()
    {
        _data = await DataFolder.WithCluster();
        _host = await HostProcess.Start(Options(port: 0));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task An_import_that_is_killed_again_and_again_records_what_an_undisturbed_one_records()
    {
        using var http = new HttpClient { BaseAddress = _host.Address };
        var company = new GeneratedCompany(400, seed: 7);
        var files = SourceFiles.Of(company, company.Waves[2]);
        var (whole, wholeId) = await Tenant(http, "whole");
        var undisturbed = await Ended(whole, await Import(http, whole, files, "first"));
        var log = new WrittenLog(_data.Connection);
        var recorded = await log.Head();
        recorded.Should().BeGreaterThan(1_000);

        var (killed, killedId) = await Tenant(http, "killed");
        var operation = await Import(http, killed, files, "first");
        await KillHost();
        foreach (var part in (double[])[0.1, 0.3, 0.5, 0.7, 0.9])
        {
            var goal = recorded + (long)(recorded * part);
            await Eventually.Holds($"{part:P0} is brought in", async () => await HasCome(log, goal), TimeSpan.FromMinutes(2));
            if (part is 0.5) Signals.Send((int)_data.Postmaster!, Signals.Kill);
            else await KillHost();
        }
        var disturbed = await Ended(killed, operation);

        disturbed["status"]!.ToString().Should().Be("done");
        disturbed["counts"]!.ToJsonString().Should().Be(undisturbed["counts"]!.ToJsonString(), "each row is told to have become the same");
        (await log.EventsByType(killedId)).Should().Equal(await log.EventsByType(wholeId), "nothing is missing and nothing is there twice");
        var written = await log.All();
        Audit.PositionsAndVersionsAreDense(written, await log.Head());
        var again = await Ended(killed, await Import(http, killed, files, "second"));
        again["counts"]!.AsArray().Sum(count => (int)count!["created"]! + (int)count["changed"]!).Should().Be(0, "the same files change nothing");
        (await log.Head()).Should().Be(written.Count);
    }

    private async Task<(Api Api, Guid Id)> Tenant(HttpClient http, string slug)
    {
        var id = await TenantRegistration.FindOrAdd(_data.Connection, slug, "Europe/Berlin", CancellationToken.None);
        return (await Api.For(http, slug), id.Value);
    }

    private static async Task<bool> HasCome(WrittenLog log, long goal)
    {
        try
        {
            return await log.Head() >= goal;
        }
        catch (NpgsqlException)
        {
            return false; // the database was killed a moment ago
        }
    }

    private async Task KillHost()
    {
        var port = _host.Address.Port;
        await _host.Kill();
        await _host.DisposeAsync();
        _host = await HostProcess.Start(Options(port));
    }

    private static async Task<string> Import(HttpClient http, Api api, SourceFiles files, string key)
    {
        using var form = new MultipartFormDataContent { { Part(Encoding.UTF8.GetBytes(SourceFiles.Mapping), "application/json"), "mapping" } };
        foreach (var (kind, text) in new (string, string)[]
            { ("legal-entities", files.LegalEntities), ("locations", files.Locations), ("org-units", files.OrgUnits), ("jobs", files.Jobs), ("employments", files.Employments) })
            form.Add(Part(Encoding.UTF8.GetBytes(text), "text/csv"), kind, kind + ".csv");
        form.Add(Part(files.People, "text/csv"), "people", "people.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports") { Content = form, Headers = { Authorization = new("Bearer", api.Token) } };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request);
        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    private static async Task<JsonNode> Ended(Api api, string operation) => await Eventually.Gives($"the end of {operation}", async () =>
    {
        var now = (await api.Get(operation)).Body;
        return now?["status"]?.ToString() is "done" or "failed" or "cancelled" ? now : null;
    }, TimeSpan.FromMinutes(3));

    private static ByteArrayContent Part(byte[] bytes, string type) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private HostOptions Options(int port) => new(_data.Path, Port: port)
    {
        Settings = new Dictionary<string, string> { ["HrSaas__StorePatience"] = "00:00:03", ["HrSaas__SubscriptionLease"] = "00:00:01", ["HrSaas__SubscriptionPoll"] = "00:00:00.2" },
    };
}
