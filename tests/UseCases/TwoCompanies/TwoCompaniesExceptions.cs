namespace HrSaas.UseCases.TwoCompanies;

using System.Globalization;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Watching.WatchedExceptions;
using Microsoft.Extensions.DependencyInjection;

/// <summary>What breaks a watched rule in the two companies is what SQL finds in their files, with the decisions of docs/two-companies.md.</summary>
[Collection(LoadedCompanies.Once)]
public sealed class TwoCompaniesExceptions(LoadedCompanies companies)
{
    /// <summary>Managers who were not here yet, and salaries outside the range of the job, of everybody whose row of the employees' file counts by then.</summary>
    private const string OfOracle = """
        with posts as (
            select h.employee_id, h.start_date first_day, h.end_date last_day from oracle.job_history h join oracle.employees e using (employee_id) where h.end_date < e.hire_date
            union all select employee_id, hire_date, null from oracle.employees),
        counts as (
            select e.*, coalesce((select max(h.end_date) + 1 from oracle.job_history h where h.employee_id = e.employee_id and h.end_date >= e.hire_date), e.hire_date) as first_day
            from oracle.employees e)
        select 'manager-not-employed', c.employee_id, c.manager_id from counts c
            where c.first_day <= $1 and c.manager_id is not null
              and not exists (select from posts m where m.employee_id = c.manager_id and m.first_day <= $1 and (m.last_day is null or m.last_day >= $1))
        union all
        select case when c.salary < j.min_salary then 'pay-below-range' else 'pay-above-range' end, c.employee_id, null from counts c join oracle.jobs j using (job_id)
            where c.first_day <= $1 and (c.salary < j.min_salary or c.salary > j.max_salary)
        """;

    /// <summary>The tree has no days: whom somebody reports to counts from the last change of department on.</summary>
    private const string OfAdventureWorks = """
        select 'manager-not-employed', e.id, t.manager from aw.employees e join aw.tree t using (id) join aw.employees m on m.id = t.manager
            where (select max(h.start_date) from aw.department_history h where h.id = e.id) <= $1 and m.hire_date > $1
        """;

    [Theory]
    [InlineData("2013-12-31", 2)]
    [InlineData("2015-06-30", 13)]
    [InlineData("2016-12-31", 12)]
    [InlineData("2018-04-21", 0)] // the last day that the files tell of: everybody is here, and all are paid within the range of their job
    public async Task In_Oracles_company_are_those_of_its_files(string date, int count) => await Agree(companies.OracleHr, date, OfOracle, count);

    [Theory]
    [InlineData("2007-12-31", 4)]
    [InlineData("2008-12-31", 47)]
    [InlineData("2013-11-14", 0)]
    public async Task In_AdventureWorks_are_those_of_its_files(string date, int count) => await Agree(companies.AdventureWorks, date, OfAdventureWorks, count);

    private async Task Agree(LoadedCompany company, string date, string files, int count)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        var expected = await companies.Files.Ask(files, day);
        var telling = await Telling.Of(company, day);
        var told = (await company.All<ExceptionRow, ExceptionKey>(day, (ports, page) => ports.GetRequiredService<IExceptionList>().List(new(), page, default)))
            .Select(row => $"{WatchedRules.NameOf(row.Rule)} {telling.NumberOf(row.Person!.Value)} {(row.Related is { Kind: ExceptionAbout.Person } manager ? telling.NumberOf(new(manager.Id)) : "-")}");

        told.Should().BeEquivalentTo(expected);
        expected.Should().HaveCount(count, "the page says so");
    }
}
