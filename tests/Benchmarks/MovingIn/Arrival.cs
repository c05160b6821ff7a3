namespace HrSaas.Benchmarks.MovingIn;

using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Benchmarks.Running;
using HrSaas.Tests.Support.Generated;

/// <summary>A generated company that arrives by an import over HTTP on a host of its own, and what it took.</summary>
internal sealed class Arrival : IAsyncDisposable
{
    private readonly Child _host;

    private Arrival(Child host, Uri address, string database, HttpClient api) => (_host, Address, Database, Api) = (host, address, database, api);

    public Uri Address { get; }

    /// <summary>The connection string of the database that it is in.</summary>
    public string Database { get; }

    public HttpClient Api { get; }

    public double Seconds { get; private set; }

    public long Events { get; private set; }

    /// <summary>The most memory that the host held while it imported, in bytes.</summary>
    public long Memory { get; private set; }

    public string? Complaint { get; private set; }

    public static async Task<Arrival> Of(Bench bench, string name, SourceFiles files, CancellationToken cancellation)
    {
        await Bench.Execute(bench.Product, $"create database {name}", cancellation);
        var (database, port) = (bench.Database(name), Tools.FreePort());
        var address = new Uri($"http://127.0.0.1:{port}");
        var settings = bench.HostSettings(database, port);
        var arrival = new Arrival(Child.Host(settings, bench.Log(name)), address, database, new() { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan });
        await arrival._host.IsReady(new(address, "/health/ready"), cancellation);
        var tenant = await TenantRegistration.FindOrAdd(database, "bench", "Europe/Berlin", cancellation);
        arrival.Api.DefaultRequestHeaders.Authorization = new("Bearer", bench.Issuer.TokenFor(tenant.Value));
        await arrival.Import(files, cancellation);
        return arrival;
    }

    /// <summary>Waits until the read models have caught up.</summary>
    public async Task CatchesUp(CancellationToken cancellation)
    {
        while (!await Bench.Scalar<bool>(Database, "select coalesce(min(c.position), 0) >= (select h.position from log.head h) from subscriptions.checkpoints c", cancellation))
            await Task.Delay(50, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _host.DisposeAsync();
    }

    private async Task Import(SourceFiles files, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync($"/proc/{_host.Id}/clear_refs", "5", cancellation); // from here on the most memory is reckoned anew (proc(5))
        var began = Stopwatch.GetTimestamp();
        using var form = new MultipartFormDataContent { { Part(SourceFiles.Mapping, "application/json"), "mapping" } };
        foreach (var (kind, text) in new (string, string)[]
            { ("legal-entities", files.LegalEntities), ("locations", files.Locations), ("org-units", files.OrgUnits), ("jobs", files.Jobs), ("employments", files.Employments) })
            form.Add(Part(text, "text/csv"), kind, kind + ".csv");
        form.Add(new ByteArrayContent(files.People) { Headers = { ContentType = new("text/csv") } }, "people", "people.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports") { Content = form, Headers = { { "Idempotency-Key", "arrival" } } };
        using var answer = await Api.SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode) throw new BenchmarkException($"The import was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}");
        var operation = answer.Headers.Location!;
        JsonNode now;
        do
        {
            await Task.Delay(100, cancellation);
            if (_host.HasEnded) throw _host.Failed();
            now = JsonNode.Parse(await Api.GetStringAsync(operation, cancellation))!;
        }
        while ((string?)now["status"] is "waiting" or "running");
        Seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Events = await Bench.Scalar<long>(Database, "select position from log.head", cancellation);
        Memory = long.Parse((await File.ReadAllLinesAsync($"/proc/{_host.Id}/status", cancellation)).Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        var refused = now["counts"]!.AsArray().Sum(count => (long)count!["refused"]!);
        if ((string?)now["status"] != "done") Complaint = $"An import ended as {now["status"]}: {now["failure"]}";
        else if (files.Found.ShiftedColumns == 0 && refused > 0) Complaint = $"{refused} rows of an import were refused: {now["counts"]!.ToJsonString()}";
    }

    private static ByteArrayContent Part(string text, string type) => new(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
}
