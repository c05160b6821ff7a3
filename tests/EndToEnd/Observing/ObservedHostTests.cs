namespace HrSaas.EndToEnd.Observing;

using System.Net;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Tests.Support;

/// <summary>A host that sends what it measures and traces, and tells its operators what is degraded.</summary>
public sealed class ObservedHostTests : IAsyncLifetime
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736", Key = "an operator's key, long enough";
    private OtlpReceiver _collector = null!;
    private DataFolder _data = null!;
    private HostProcess _host = null!;
    private HttpClient _http = null!;
    private Api _api = null!;

    public async Task InitializeAsync()
    {
        _collector = await OtlpReceiver.Start();
        _data = await DataFolder.WithCluster();
        var key = Path.Combine(_data.Path, "operator.key");
        await File.WriteAllTextAsync(key, Key + "\n");
        _host = await HostProcess.Start(new(_data.Path)
        {
            Settings = new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
                ["HrSaas__Watch"] = "00:00:00.2",
                ["HrSaas__OperatorKeyFile"] = key,
            },
        });
        await TenantRegistration.FindOrAdd(_data.Connection, "observed", "Europe/Berlin", CancellationToken.None);
        _http = new() { BaseAddress = _host.Address };
        _api = await Api.For(_http, "observed");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
        await _collector.DisposeAsync();
    }

    [Fact]
    public async Task A_command_is_sent_as_one_trace_from_the_request_to_the_read_model_and_measures_with_it()
    {
        using var define = new HttpRequestMessage(HttpMethod.Post, "/v1/jobs") { Content = new StringContent("""{"code":"J1","title":"Zookeeper"}""", null, "application/json") };
        define.Headers.Authorization = new("Bearer", _api.Token);
        define.Headers.Add("Idempotency-Key", "one");
        define.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
        using var answer = await _http.SendAsync(define);

        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        answer.Headers.GetValues("Request-Id").Should().Equal(Trace);
        answer.Headers.GetValues("traceresponse").Single().Should().StartWith($"00-{Trace}-");
        await Eventually.Holds("the read model's part has come", () => Task.FromResult(Of(Trace).Any(span => span.Name == "apply organization-lists")));
        await Eventually.Holds("the request has come", () => Task.FromResult(Of(Trace).Any(span => span.Parent == "00f067aa0ba902b7")));
        var spans = Of(Trace);
        var request = spans.Single(span => span.Parent == "00f067aa0ba902b7");
        var command = spans.Single(span => span.Name == "command job Define");
        command.Parent.Should().Be(request.Id);
        var append = spans.Single(span => span.Name == "append");
        append.Parent.Should().Be(command.Id);
        spans.Should().Contain(span => span.Parent == append.Id, "the driver's own span of the batch is below it");
        await Eventually.Holds("measures have come", () => Task.FromResult(
            _collector.HasMeasure("hrsaas.commands") && _collector.HasMeasure("hrsaas.subscription.lag.time") && _collector.HasMeasure("hrsaas.degraded")
            && _collector.HasMeasure("http.server.request.duration") && _collector.HasMeasure("db.client.connection.count")));

        // Nothing of what anybody sent goes along, be it in a body or in an address; and no trace is made of what balancers ask.
        (await _api.Get("/v1/people?search=Zookeeper")).Status.Should().NotBe(HttpStatusCode.InternalServerError);
        using (await _http.GetAsync("/health/ready")) { }
        using (await _http.GetAsync("/problems")) { }
        await Eventually.Holds("what came last has been sent", () => Task.FromResult(_collector.Traces("/problems")));
        _collector.Tells("Zookeeper").Should().BeFalse();
        _collector.Traces("/health/ready").Should().BeFalse();
    }

    [Fact]
    public async Task What_is_degraded_is_told_to_everybody_and_of_which_tenant_to_who_has_the_key()
    {
        await Eventually.Holds("all is well", async () => (await Degraded(null)).Text("status") == "well");
        var tenant = Guid.NewGuid();
        await Execute($"""
            insert into subscriptions.stopped (tenant_id, name, position, failed_position, error) values ('{tenant}', 'org-units', 1, 7, 'a test');
            insert into subscriptions.parked (tenant_id, name, position, event_id, attempts, next_attempt_at, error)
                values ('{tenant}', 'org-units', 1, gen_random_uuid(), 1, 'infinity', 'a test');
            """);

        var told = await Degraded(null);
        told.Text("status").Should().Be("degraded");
        told.Body!["degraded"]!.AsArray().Select(one => (one!["name"]!.GetValue<string>(), one["of"]!.GetValue<string>()))
            .Should().Equal(("read-model-stopped", "org-units"), ("events-parked", "org-units"));
        told.Body!.ToJsonString().Should().NotContain($"{tenant}").And.NotContain("a test");

        var full = await Degraded(Key);
        full.Body!["degraded"]![0]!["where"]![0]!["tenant"]!.GetValue<Guid>().Should().Be(tenant);
        full.Body!["degraded"]![0]!["where"]![0]!["position"]!.GetValue<long>().Should().Be(7);
        (await Degraded("another key, long enough")).Code.Should().Be("operator-key-wrong");
        (await Degraded(_api.Token)).Status.Should().Be(HttpStatusCode.Unauthorized, "a tenant's token is none of the operators'");
        using var page = new HttpRequestMessage(HttpMethod.Get, "/health/degraded") { Headers = { Accept = { new("text/html") } } };
        using var html = await _http.SendAsync(page);
        html.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        (await html.Content.ReadAsStringAsync()).Should().Contain("read-model-stopped").And.NotContain($"{tenant}");
    }

    private List<SentSpan> Of(string trace) => [.. _collector.Spans.Where(span => span.Trace == trace)];

    private Task<ApiAnswer> Degraded(string? key) => key is null ? Anonymous() : new Api(_http, key).Get("/health/degraded");

    private async Task<ApiAnswer> Anonymous()
    {
        using var answer = await _http.GetAsync("/health/degraded");
        return new(answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync()), answer.Headers, null);
    }

    private async Task Execute(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(_data.Connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
