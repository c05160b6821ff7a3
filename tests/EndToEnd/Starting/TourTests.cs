namespace HrSaas.EndToEnd.Starting;

using System.Diagnostics;
using System.Text.Json.Nodes;
using HrSaas.Tests.Support;

/// <summary>The lines that ./run prints, and those of the README, do what they say when they are pasted.</summary>
public sealed class TourTests : IDisposable
{
    private const string Begin = "---- lines to paste ----", End = "---- end of the lines ----";
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_lines_of_the_README_hire_move_correct_part_and_hire_again_and_the_printed_ones_are_the_same_and_do_it_once()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"));
        var section = readme[readme.IndexOf("## A five-minute tour", StringComparison.Ordinal)..];
        var block = section.Split("```sh\n")[1].Split("\n```")[0];
        await using var host = await Start();
        var printed = await Printed(host);

        var first = await Paste(block.Replace("http://localhost:8080", host.Address.ToString().TrimEnd('/'), StringComparison.Ordinal));
        var second = await Paste(printed);

        Rest(block).Should().Be(Rest(printed), "the README shows what ./run prints, from the third line on");
        TellsTheStory(first);
        // Sent again under the same keys, commands are answered as they were; only what was read has moved on.
        new[] { 0, 1, 2, 5, 6 }.Should().OnlyContain(i => JsonNode.DeepEquals(first[i], second[i]));
        // A list also says up to where it shows what was recorded, and that goes on.
        JsonNode.DeepEquals(first[8]["data"], second[8]["data"]).Should().BeTrue();

        var leave = readme[readme.IndexOf("## Her leave", StringComparison.Ordinal)..].Split("```sh\n")[1].Split("\n```")[0];
        TellsOfHerLeave([.. (await Paste(printed + "\n" + leave)).Skip(first.Count)]);

        // The first two lines are the address and the token.
        static string Rest(string lines) => string.Join('\n', lines.Split('\n').Skip(2));
    }

    private static void TellsTheStory(IReadOnlyList<JsonNode> said)
    {
        said.Should().HaveCount(10);
        var (hired, moved, corrected, now, before, ended, again, history) = (said[0], said[1], said[2], said[3], said[4], said[5], said[6], said[7]);
        new[] { hired, moved, corrected, ended }.Select(answer => answer["version"]!.GetValue<int>()).Should().Equal(1, 2, 3, 4);
        corrected["factId"]!.GetValue<string>().Should().Be(moved["factId"]!.GetValue<string>());
        now["orgUnitId"]!.GetValue<string>().Should().NotBe(before["orgUnitId"]!.GetValue<string>(), "the move is from July, and was thought to be from June");
        now["sources"]!["orgUnit"]!["factId"]!.GetValue<string>().Should().Be(hired["factId"]!.GetValue<string>());
        before["sources"]!["orgUnit"]!["factId"]!.GetValue<string>().Should().Be(moved["factId"]!.GetValue<string>());
        again["id"]!.GetValue<string>().Should().NotBe(hired["id"]!.GetValue<string>(), "a rehire is an employment of its own");
        history["facts"]!.AsArray().Select(fact => fact!["kind"]!.GetValue<string>()).Should().Equal("hire", "transfer", "termination");
        said[8]["data"]![0]!["employments"]!.AsArray().Should().HaveCount(2, "she came back");
        said[9]["manager"]!["rule"]!.GetValue<string>().Should().Be("named");
        said[9]["orgUnits"]!.AsArray().Select(unit => unit!["code"]!.GetValue<string>()).Should().Equal("80", "COMPANY");
    }

    /// <summary>A balance that moves with what it rests on, and says why.</summary>
    private static void TellsOfHerLeave(IReadOnlyList<JsonNode> said)
    {
        said.Should().HaveCount(11);
        var (preview, approved) = (said[3], said[4]);
        (preview["cost"]!.GetValue<decimal>(), preview["refusal"]).Should().Be((5m, null));
        approved["changed"]!.GetValue<bool>().Should().BeTrue();
        new[] { said[5], said[7], said[9], said[10] }.Select(statement => statement["balance"]!["amount"]!.GetValue<decimal>()).Should().Equal(5m, 6m, 8m, 6m);
        foreach (var statement in new[] { said[5], said[7], said[9], said[10] })
            statement["lines"]!.AsArray().Sum(line => line!["amount"]!.GetValue<decimal>()).Should().Be(statement["balance"]!["amount"]!.GetValue<decimal>());
        said[7]["inWords"]!.AsArray().Select(sentence => sentence!.GetValue<string>()).Should().Contain(sentence => sentence.Contains("Independence Day, observed", StringComparison.Ordinal));
        said[9]["inWords"]![0]!.GetValue<string>().Should().Contain("12 accrued");
    }

    private Task<HostProcess> Start() => HostProcess.Start(new(_data.Path) { Settings = new Dictionary<string, string> { ["HrSaas__Demo"] = "true" } });

    private static async Task<string> Printed(HostProcess host)
    {
        await Eventually.Holds("the lines are printed", () => Task.FromResult(host.Output.Contains(End, StringComparison.Ordinal)));
        return host.Output.Split(Begin)[1].Split(End)[0].Trim();
    }

    /// <returns>Every answer that the lines show.</returns>
    private static async Task<IReadOnlyList<JsonNode>> Paste(string lines)
    {
        var start = new ProcessStartInfo("bash", ["-s"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var shell = Process.Start(start)!;
        await shell.StandardInput.WriteAsync(lines + "\n");
        shell.StandardInput.Close();
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return [.. output.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonNode.Parse(line)!)];
    }
}
