namespace HrSaas.EndToEnd.Observing;

using System.Text.Json.Nodes;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Tests.Support;

/// <summary>What a host logs as it is run in production: lines of JSON, with the id of the request, though no traces are sent anywhere.</summary>
public sealed class LogLinesTests : IAsyncLifetime
{
    private DataFolder _data = null!;
    private HostProcess _host = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _data = await DataFolder.WithCluster();
        _host = await HostProcess.Start(new(_data.Path)
        {
            Settings = new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "",
                ["HrSaas__LogFormat"] = "json",
                ["Logging__LogLevel__Microsoft.AspNetCore.Routing"] = "Debug",
            },
        });
        await TenantRegistration.FindOrAdd(_data.Connection, "logged", "Europe/Berlin", CancellationToken.None);
        _http = new() { BaseAddress = _host.Address };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Every_line_about_a_request_is_json_with_its_id()
    {
        var api = await Api.For(_http, "logged");
        var answer = await api.Get("/v1/jobs");
        var id = answer.Headers.GetValues("Request-Id").Single();

        await Eventually.Holds("lines about it", () => Task.FromResult(Lines().Any(line => line["traceId"]?.GetValue<string>() == id)), TimeSpan.FromSeconds(20));
        Lines().Where(line => line["category"]!.GetValue<string>().StartsWith("Microsoft.AspNetCore.Routing", StringComparison.Ordinal) && line["message"]!.GetValue<string>().Contains("matched", StringComparison.Ordinal))
            .Should().NotBeEmpty().And.OnlyContain(line => line["traceId"]!.GetValue<string>().Length == 32);
    }

    private List<JsonObject> Lines() => [.. _host.Output.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonNode.Parse(line)!.AsObject())];
}
