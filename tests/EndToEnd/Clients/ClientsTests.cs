namespace HrSaas.EndToEnd.Clients;

using System.Net.Sockets;
using System.Text.Json.Nodes;
using HrSaas.Tests.Support;

/// <summary>What others make of the published document: a linter, a typed client, and a proxy that holds every request and answer against it.</summary>
public sealed class ClientsTests : IDisposable
{
    private const string Document = "docs/openapi/v1.json";
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_published_document_breaks_no_rule_of_Spectral_and_OWASP_but_those_that_are_off_for_a_reason()
    {
        var (exit, output) = await NodeProcess.Run("spectral", "lint", Path.Combine(Repository.Root, Document), "--ruleset", ".spectral.yaml", "--fail-severity", "warn", "--quiet");

        exit.Should().Be(0, output);
    }

    [Fact]
    public async Task A_rule_that_is_off_has_its_reason_beside_it()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "tests/Clients/.spectral.yaml"));
        var off = Enumerable.Range(0, lines.Length).Where(i => lines[i].EndsWith(": off", StringComparison.Ordinal)).ToList();

        off.Should().NotBeEmpty();
        foreach (var line in off)
        {
            var above = line - 1;
            while (lines[above].EndsWith(": off", StringComparison.Ordinal)) above--;
            // What is off in one place has its reason above the place.
            if (lines[above] == "    rules:") above = Array.LastIndexOf(lines, "  - files:", above) - 1;
            lines[above].TrimStart().Should().StartWith("#", "{0} needs its reason above it, alone or with those that are off for the same", lines[line].Trim());
        }
    }

    [Fact]
    public async Task A_client_with_generated_types_compiles_and_takes_the_tour_and_Prism_in_between_sees_nothing_that_the_document_does_not_say()
    {
        await using var host = await HostProcess.Start(new(_data.Path) { Settings = new Dictionary<string, string> { ["HrSaas__Demo"] = "true" } });
        await Succeeds(NodeProcess.Run("openapi-typescript", Path.Combine(Repository.Root, Document), "--output", "obj/v1.d.ts"));
        await Succeeds(NodeProcess.Run("tsc", "--project", "tsconfig.json"));

        (await Succeeds(NodeProcess.Node("obj/js/tour.js", Plain(host.Address), "1"))).Should().Contain("The tour is done.");

        var port = FreePort();
        await using var prism = NodeProcess.Start("prism", "proxy", Path.Combine(Repository.Root, Document), Plain(host.Address), "--port", $"{port}", "--host", "127.0.0.1");
        await Eventually.Holds("Prism listens", () => Task.FromResult(prism.Output.Contains("Prism is listening", StringComparison.Ordinal)));
        var through = $"http://127.0.0.1:{port}";

        (await Succeeds(NodeProcess.Node("obj/js/tour.js", through, "2"))).Should().Contain("The tour is done.");
        await PrismSeesWhatIsNotSo(through);
    }

    /// <summary>It is really in between, and really looks: an undocumented member of a body, which the host refuses as well, is a violation to it.</summary>
    private static async Task PrismSeesWhatIsNotSo(string through)
    {
        using var http = new HttpClient();
        using var body = new StringContent("""{"tenant":"demo","role":"hr-admin","surprise":1}""", System.Text.Encoding.UTF8, "application/json");
        var answer = await http.PostAsync(new Uri(through + "/dev/token"), body);
        answer.Headers.TryGetValues("sl-violations", out var violations).Should().BeTrue();
        JsonNode.Parse(violations!.Single())!.AsArray().Should().NotBeEmpty();
    }

    private static async Task<string> Succeeds(Task<(int Exit, string Output)> run)
    {
        var (exit, output) = await run;
        exit.Should().Be(0, output);
        return output;
    }

    private static string Plain(Uri address) => address.ToString().TrimEnd('/');

    internal static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
