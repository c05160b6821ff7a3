namespace HrSaas.UseCases.TwoCompanies;

using HrSaas.Tests.Support;

/// <summary>docs/two-companies.md lists whatever in the files needed a decision: all that loading them finds, and nothing else.</summary>
[Collection(LoadedCompanies.Once)]
public sealed class TwoCompaniesPage(LoadedCompanies companies)
{
    [Fact]
    public void Lists_by_name_what_was_found_in_the_files_of_Oracle() => Listed("## Oracle HR").Should().BeEquivalentTo(Found(companies.OracleHr));

    [Fact]
    public void Lists_by_name_what_was_found_in_the_files_of_AdventureWorks() => Listed("## AdventureWorks").Should().BeEquivalentTo(Found(companies.AdventureWorks));

    private static IEnumerable<string> Found(LoadedCompany company) => company.Findings.Select(finding => $"{finding.Code}: {string.Join(", ", finding.Who)}");

    /// <summary>The rows of a section's table that begin with a code.</summary>
    private static IEnumerable<string> Listed(string section) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs/two-companies.md")).Split("\n## ").Single(part => $"## {part}".StartsWith(section, StringComparison.Ordinal))
            .Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "))
            .Select(cells => $"{cells[0].Trim('`')}: {cells[1]}");
}
