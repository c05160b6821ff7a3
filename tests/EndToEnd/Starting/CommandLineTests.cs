namespace HrSaas.EndToEnd.Starting;

using System.Diagnostics;
using HrSaas.Tests.Support;

/// <summary>./hrsaas itself, beside a host that runs and without one.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task It_finds_the_installation_whether_a_host_runs_on_it_or_not()
    {
        using var data = await DataFolder.WithCluster();
        await using (var host = await HostProcess.Start(new(data.Path)))
        {
            var added = await Type(data, "tenants", "add", "acme", "--home-zone", "Europe/Madrid");
            added.Code.Should().Be(0, added.Errors);
            using var http = new HttpClient { BaseAddress = host.Address };
            await (await Api.For(http, "acme")).Do("/v1/jobs", """{"code":"J","title":"Job"}""", key: "one");
            var verified = await Type(data, "verify");
            verified.Code.Should().Be(0, verified.Output + verified.Errors);
            (await Type(data, "export", "jobs", "--server", host.Address.ToString(), "--tenant", "acme")).Output.Should().Contain("J,");
            (await host.Stop()).Should().Be(0);
        }

        var listed = await Type(data, "tenants", "list");

        listed.Code.Should().Be(0, listed.Errors);
        listed.Output.Should().StartWith("slug\t").And.Contain("acme\t").And.NotContain("\u001b", "nobody is looking at a terminal");
        data.Postmaster.Should().BeNull("the database stops with the command");
    }

    private static async Task<(int Code, string Output, string Errors)> Type(DataFolder data, params string[] typed)
    {
        string[] where = typed[0] == "export" ? [] : ["--data", data.Path];
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "hrsaas"), [.. typed, .. where]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HrSaas__Durable"] = "false";
        start.Environment.Remove("ConnectionStrings__HrSaas");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
