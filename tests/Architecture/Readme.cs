namespace HrSaas.Architecture;

using HrSaas.Architecture.Reading;

/// <summary>The first page that anybody reads tells what is so.</summary>
public class Readme
{
    [Fact]
    public void The_tour_is_the_one_that_run_prints()
    {
        // The first two lines are the address and the token, which ./run fills in.
        var printed = string.Join('\n', Repository.Read("src/Adapters/Host/Demo/tour.sh").Trim().Split('\n').Skip(2));

        Repository.Read("README.md").Contains(printed, StringComparison.Ordinal).Should().BeTrue("the lines of src/Adapters/Host/Demo/tour.sh stand in the README as they are");
    }

    [Fact]
    public void The_commands_that_it_names_exist()
    {
        var commands = System.Text.RegularExpressions.Regex.Matches(Repository.Read("README.md"), @"^\./(\w+)", System.Text.RegularExpressions.RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value).Distinct().ToList();

        commands.Should().BeEquivalentTo("run", "test");
        commands.Except(Repository.Files).Should().BeEmpty();
    }
}
