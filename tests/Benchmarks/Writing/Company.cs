namespace HrSaas.Benchmarks.Writing;

using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Benchmarks.Running;

/// <summary>A tenant with employments, set up through the API as a customer would.</summary>
internal sealed class Company : IDisposable
{
    private const int AtOnce = 64, Divisions = 10, PerDepartment = 50, OneInHasAManagerNamed = 10;
    private readonly HttpClient _api;
    private int _keys;

    private Company(HttpClient api, string token, string file) => (_api, Token, EmploymentsFile) = (api, token, file);

    public string Token { get; }

    /// <summary>The ids of the employments, a line each.</summary>
    public string EmploymentsFile { get; }

    public int Employments { get; private set; }

    /// <exception cref="BenchmarkException">The API refused something.</exception>
    public static async Task<Company> SetUp(Bench bench, string connection, Uri host, int employments, CancellationToken cancellation, string slug = "bench")
    {
        var tenant = await TenantRegistration.FindOrAdd(connection, slug, "Europe/Madrid", cancellation);
        var token = bench.Issuer.TokenFor(tenant.Value);
        var api = new HttpClient { BaseAddress = host };
        api.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var company = new Company(api, token, Path.Combine(bench.Folder, $"employments-{slug}-{host.Port}"));
        await company.Hire(employments, cancellation);
        return company;
    }

    /// <summary>The units: the company, its divisions, and their departments.</summary>
    public IReadOnlyList<string> Units { get; private set; } = [];

    public string Location { get; private set; } = "";

    public HttpClient Api => _api;

    private async Task Hire(int employments, CancellationToken cancellation)
    {
        var entity = await Create("legal-entities", new JsonObject
        {
            ["code"] = "ES01", ["name"] = "Banco de Pruebas", ["country"] = "ES", ["currency"] = "EUR", ["timeZone"] = "Europe/Madrid", ["fiscalYearStart"] = "--01-01",
        }, cancellation);
        var location = await Create("locations", new JsonObject { ["code"] = "MAD", ["name"] = "Madrid", ["country"] = "ES", ["timeZone"] = "Europe/Madrid" }, cancellation);
        Location = location;
        var job = await Create("jobs", new JsonObject { ["code"] = "ENG", ["title"] = "Engineer" }, cancellation);
        var units = await OpenUnits(employments, cancellation);
        Units = units;
        var manager = await Create("people", Name(0), cancellation);

        var (ids, people) = (new string[employments], new string[employments]);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, employments, options, async (i, stop) =>
        {
            people[i] = await Create("people", Name(i + 1), stop);
            var hire = new JsonObject
            {
                ["personId"] = people[i], ["legalEntityId"] = entity, ["employeeNumber"] = i.ToString("000000", CultureInfo.InvariantCulture),
                ["hireDate"] = "2019-01-01", ["jobId"] = job, ["orgUnitId"] = units[i % units.Length], ["locationId"] = location,
                ["pay"] = new JsonObject { ["amount"] = "2900.00", ["currency"] = "EUR", ["per"] = "month" },
            };
            if (i % OneInHasAManagerNamed == 0) hire["managerId"] = manager;
            ids[i] = await Create("employments", hire, stop);
        });
        for (var i = 0; i < units.Length && i < employments; i++)
            await Create($"org-units/{units[i]}/head-appointments", new JsonObject { ["effectiveDate"] = "2019-01-01", ["headId"] = people[i] }, cancellation);
        await File.WriteAllLinesAsync(EmploymentsFile, ids, cancellation);
        Employments = employments;
    }

    /// <returns>Divisions of a company, departments of divisions and the company itself; people are spread over all of them.</returns>
    private async Task<string[]> OpenUnits(int employments, CancellationToken cancellation)
    {
        var units = new string[1 + Divisions + employments / PerDepartment];
        for (var i = 0; i < units.Length; i++)
        {
            var unit = new JsonObject { ["code"] = $"U{i}", ["openedOn"] = "2010-01-01", ["name"] = $"Unit {i}" };
            if (i > 0) unit["parentId"] = units[i <= Divisions ? 0 : 1 + i % Divisions];
            units[i] = await Create("org-units", unit, cancellation);
        }
        return units;
    }

    public void Dispose() => _api.Dispose();

    private static JsonObject Name(int i) => new() { ["name"] = new JsonObject { ["given"] = $"Given {i}", ["family"] = $"Family {i}" } };

    /// <returns>The id that the answer tells.</returns>
    /// <exception cref="BenchmarkException">The API refused it.</exception>
    public async Task<string> Create(string what, JsonObject body, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/{what}") { Content = content };
        request.Headers.Add("Idempotency-Key", $"set-up-{Interlocked.Increment(ref _keys)}");
        using var response = await _api.SendAsync(request, cancellation);
        var answer = await response.Content.ReadAsStringAsync(cancellation);
        if (!response.IsSuccessStatusCode) throw new BenchmarkException($"POST /v1/{what} was answered with {(int)response.StatusCode}: {answer}");
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("id").GetString()!;
    }
}
