namespace HrSaas.Contracts.CommandLine;

using HrSaas.Tests.Support;

/// <summary>What everybody who has used a command line before may expect.</summary>
public sealed class Conventions
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("tenants", "add")]
    [InlineData("tenants", "add", "Acme", "--home-zone", "Europe/Madrid")]
    [InlineData("tenants", "add", "acme", "--home-zone", "Madrid")]
    [InlineData("rebuild", "no-such-model")]
    [InlineData("rebuild", "--pace", "0")]
    [InlineData("rebuild", "--pace", "fast")]
    [InlineData("subscriptions", "retry", "policy", "not-an-id", "1")]
    [InlineData("export", "people", "--format", "xlsx")]
    [InlineData("report", "headcount", "--where", "by")]
    [InlineData("report", "headcount", "--server", "somewhere")]
    public async Task What_makes_no_command_ends_with_2_and_says_why_where_errors_go(params string[] typed)
    {
        var ended = await Typed.Run(null, typed);

        ended.Code.Should().Be(2);
        ended.Errors.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("hrsaas verify", "verify", "--help")]
    [InlineData("hrsaas tenants suspend acme", "tenants", "--help")]
    [InlineData("hrsaas report headcount", "--help")]
    public async Task Help_ends_with_examples(string example, params string[] typed)
    {
        var ended = await Typed.Run(null, typed);

        ended.Code.Should().Be(0);
        ended.Output.Should().Contain("Examples:").And.Contain(example);
    }

    [Fact]
    public async Task Every_command_is_on_the_page_of_the_command_line_and_no_other()
    {
        var rows = (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs/operations/command-line.md"))).SkipWhile(line => line != "|---|---|---|").Skip(1).TakeWhile(line => line.StartsWith("| `", StringComparison.Ordinal));
        var help = (await Typed.Run(null, "--help")).Output.Split('\n');

        var listed = help.SkipWhile(line => !line.StartsWith("Commands:", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[0]);

        rows.Select(row => row[3..].Split(' ', '`')[0]).Should().BeEquivalentTo(listed, "the table in docs/operations/command-line.md has a row for each command that hrsaas --help lists");
    }

    [Fact]
    public async Task Who_does_not_say_who_is_asking_is_told_how_and_nothing_is_printed_as_a_result()
    {
        var ended = await Typed.Run(null, "export", "people");

        ended.Should().BeEquivalentTo(new { Code = 1, Output = "" });
        ended.Errors.Should().Contain("HRSAAS_TOKEN");
    }
}
