namespace HrSaas.UseCases.Importing;

using HrSaas.Adapters.Host.Demo.OracleHr;
using HrSaas.Application.Published;
using HrSaas.UseCases.TwoCompanies;

/// <summary>The two real companies, brought in as files: they are what they are when single commands load them.</summary>
[Collection(LoadedCompanies.Once)]
public sealed class ImportedCompanies(LoadedCompanies companies)
{
    [Theory]
    [InlineData("2008-12-31")]
    [InlineData("2011-08-31")]
    [InlineData("2013-11-14")]
    public Task AdventureWorks_has_the_same_people_in_each_unit(string date) => AreTheSame(companies.AdventureWorks, companies.ImportedAdventureWorks, date);

    [Theory]
    [InlineData("2011-06-17")]
    [InlineData("2016-12-31")]
    [InlineData("2018-04-21")]
    public Task Oracle_s_company_has_the_same_people_in_each_unit(string date) => AreTheSame(companies.OracleHr, companies.ImportedOracleHr, date);

    [Fact]
    public async Task Both_have_the_same_managers_once_everybody_is_here()
    {
        var (day, last) = (new DateOnly(2013, 11, 14), new DateOnly(2018, 4, 21));

        (await (await Telling.Of(companies.ImportedAdventureWorks, day)).ReportingTree(day)).Should().BeEquivalentTo(await (await Telling.Of(companies.AdventureWorks, day)).ReportingTree(day)).And.HaveCount(290);
        (await (await Telling.Of(companies.ImportedOracleHr, last)).ReportingTree(last)).Should().BeEquivalentTo(await (await Telling.Of(companies.OracleHr, last)).ReportingTree(last)).And.HaveCount(107);
    }

    [Theory]
    [InlineData("4")] // moved without a job
    [InlineData("224")] // paid before the hire date
    [InlineData("250")]
    public async Task A_person_of_AdventureWorks_has_the_same_history(string number)
    {
        var day = new DateOnly(2013, 11, 14);

        var (loaded, imported) = (await History(companies.AdventureWorks), await History(companies.ImportedAdventureWorks));
        imported.Should().BeEquivalentTo(loaded).And.NotBeEmpty();

        // A login is an external id where commands load the company, and the number is one where files do.
        async Task<IEnumerable<string>> History(LoadedCompany company) =>
            (await (await Telling.Of(company, day)).History(number)).Where(line => !line.Contains("external", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_same_files_again_change_nothing()
    {
        var again = await companies.ImportedAdventureWorks.Import(RealCompanies.AdventureWorks(AdventureWorksFiles.Read()));
        again.Rows.Should().OnlyContain(row => row.Outcome == RowOutcome.LeftAlone).And.HaveCountGreaterThan(900);

        var oracle = await companies.ImportedOracleHr.Import(RealCompanies.OracleHr(OracleHrFiles.Read()));
        oracle.Rows.Should().OnlyContain(row => row.Outcome == RowOutcome.LeftAlone).And.HaveCountGreaterThan(270);
    }

    private static async Task AreTheSame(LoadedCompany loaded, LoadedCompany imported, string date)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var (expected, told) = (await Telling.Of(loaded, day), await Telling.Of(imported, day));

        (await told.PeoplePerUnit(day)).Should().BeEquivalentTo(await expected.PeoplePerUnit(day)).And.NotBeEmpty();
        (await told.PeoplePerUnitOfTheReport(day)).Should().BeEquivalentTo(await expected.PeoplePerUnitOfTheReport(day));
    }
}
