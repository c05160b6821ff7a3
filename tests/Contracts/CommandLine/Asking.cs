namespace HrSaas.Contracts.CommandLine;

using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Contracts.Http;

/// <summary>What is asked of a server from the command line.</summary>
public sealed class Asking(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task A_list_is_exported_whole_to_the_output_or_to_a_file()
    {
        var (slug, server) = await Company();
        var file = Path.Combine(Path.GetTempPath(), $"{slug}.csv");

        var printed = await Typed.Run(null, ["export", "jobs", .. server]);
        var written = await Typed.Run(null, ["export", "jobs", "--out", file, .. server]);

        printed.Code.Should().Be(0, printed.Errors);
        printed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(1 + 6).And.Contain(line => line.Contains("J-3", StringComparison.Ordinal));
        written.Should().BeEquivalentTo(new { Code = 0, Output = "" });
        (await File.ReadAllTextAsync(file)).Should().Be(printed.Output);
        File.Delete(file);
        (await Typed.Run(null, ["export", "jobs", "--format", "ndjson", "--where", "code=J-3", .. server])).Errors.Should().Contain("unknown-parameter", "what the API says is what is said here");
    }

    [Fact]
    public async Task A_file_is_not_there_when_its_export_failed()
    {
        var (slug, server) = await Company();
        var file = Path.Combine(Path.GetTempPath(), $"{slug}.csv");

        var ended = await Typed.Run(null, ["export", "nothings", "--out", file, .. server]);

        ended.Code.Should().Be(1);
        Directory.GetFiles(Path.GetTempPath(), $"{slug}*").Should().BeEmpty();
    }

    [Fact]
    public async Task Reports_are_named_and_printed_as_rows()
    {
        var (_, server) = await Company();

        (await Typed.Run(null, ["report", .. server])).Lines.Select(cells => cells[0]).Should().Contain(["headcount", "headcount-changes"]);
        var report = await Typed.Run(null, ["report", "headcount", "--as-of", "2024-06-30", .. server]);
        report.Output.Split('\n')[0].Split('\t').Should().Contain(["day", "people", "fte"]);
        report.Lines.Single().Should().Contain("2024-06-30");
        (await Typed.Run(null, ["report", "headcount", "--as-of", "2024-06-30", "--json", .. server])).Rows.Select(row => (int)row!["people"]!).Should().Equal(0);
    }

    private async Task<(string Slug, string[] Server)> Company()
    {
        var slug = $"t-{Guid.CreateVersion7():n}";
        var tenant = await TenantRegistration.FindOrAdd(host.Owner, slug, "Europe/Madrid", default);
        string[] server = ["--server", host.Address.ToString(), "--tenant", slug];
        var api = host.Client(tenant, "hr-admin");
        for (var n = 1; n <= 5; n++) await api.Do("/v1/jobs", $$"""{"code":"J-{{n}}","title":"Job {{n}}"}""");
        var last = (string)(await api.Do("/v1/jobs", """{"code":"J-6","title":"Job 6"}""")).Json["position"]!;
        await api.Get("/v1/jobs?waitFor=" + last);
        return (slug, server);
    }
}
