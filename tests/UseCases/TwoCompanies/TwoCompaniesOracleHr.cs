namespace HrSaas.UseCases.TwoCompanies;

using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Domain.Employment.Employments;

/// <summary>Oracle's company: what the product says of it is what SQL says of its files, with the decisions of docs/two-companies.md.</summary>
[Collection(LoadedCompanies.Once)]
public sealed class TwoCompaniesOracleHr(LoadedCompanies companies)
{
    /// <summary>The last day that the files tell of.</summary>
    private static readonly DateOnly LastDay = new(2018, 4, 21);

    /// <summary>
    /// Who did what from when to when, the last day included: a row that ended before the hire date belongs to an earlier employment, one that began before it counts from
    /// it, and before the first row nothing is known. What the employees' file says counts from the day after the last row.
    /// </summary>
    private const string Posts = """
        with within as (
            select h.*, e.hire_date from oracle.job_history h join oracle.employees e using (employee_id) where h.end_date >= e.hire_date),
        posts as (
            select h.employee_id, 'earlier' stint, h.start_date first_day, h.end_date last_day, h.job_id, h.department_id
                from oracle.job_history h join oracle.employees e using (employee_id) where h.end_date < e.hire_date
            union all
            select employee_id, 'present', greatest(start_date, hire_date), end_date, job_id, department_id from within
            union all
            select employee_id, 'present', hire_date, min(start_date) - 1, null, null from within group by employee_id, hire_date having min(start_date) > hire_date
            union all
            select e.employee_id, 'present', coalesce((select max(end_date) + 1 from within w where w.employee_id = e.employee_id), e.hire_date), null, e.job_id, e.department_id
                from oracle.employees e)
        """;

    [Theory]
    [InlineData("2011-06-17")] // the last day of a row of job history, which is included
    [InlineData("2016-12-31")]
    [InlineData("2018-04-21")]
    public async Task Has_as_many_people_in_each_department_as_its_files(string date)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var expected = await companies.Files.Ask(
            Posts + " select department_id, count(*) from posts where first_day <= $1 and (last_day is null or last_day >= $1) group by 1", day);

        var told = await Telling.Of(companies.OracleHr, day);
        (await told.PeoplePerUnit(day)).Should().BeEquivalentTo(expected).And.NotBeEmpty();
        (await told.PeoplePerUnitOfTheReport(day)).Should().BeEquivalentTo(expected);
        (await told.PeoplePerUnitOfTheChart(day)).Should().BeEquivalentTo(expected.Where(unit => !unit.StartsWith('-')), "who works in no unit is in no chart");
    }

    [Fact]
    public async Task Has_the_heads_of_departments_of_its_files()
    {
        var expected = await companies.Files.Ask("select department_id, manager_id from oracle.departments where manager_id is not null");

        (await (await Telling.Of(companies.OracleHr, LastDay)).Heads(LastDay)).Should().BeEquivalentTo(expected).And.HaveCount(11);
    }

    [Fact]
    public async Task Has_the_reporting_tree_of_its_files()
    {
        var expected = await companies.Files.Ask("""
            with recursive tree as (
                select employee_id, manager_id, 0 depth from oracle.employees where manager_id is null
                union all
                select e.employee_id, e.manager_id, depth + 1 from oracle.employees e join tree t on e.manager_id = t.employee_id)
            select * from tree
            """);

        (await (await Telling.Of(companies.OracleHr, LastDay)).ReportingTree(LastDay)).Should().BeEquivalentTo(expected).And.HaveCount(107);
    }

    [Fact]
    public async Task Has_the_spans_of_control_of_its_files()
    {
        var expected = await companies.Files.Ask("select manager_id, count(*) from oracle.employees where manager_id is not null group by 1");

        var told = await Telling.Of(companies.OracleHr, LastDay);
        (await told.Spans(LastDay)).Should().BeEquivalentTo(expected).And.HaveCountGreaterThan(10);
        (await told.SpansOfTheList(LastDay)).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public async Task Pays_each_job_what_its_files_say()
    {
        var expected = await companies.Files.Ask("select job_id, count(*), min(salary), max(salary) from oracle.employees group by 1");

        var telling = await Telling.Of(companies.OracleHr, LastDay);
        var paid = (await companies.OracleHr.Employments(LastDay, new(Status: EmploymentStatus.Active))).GroupBy(row => telling.CodeOf(row.Job?.Value))
            .Select(job => $"{job.Key} {job.Count()} {PlainTables.Text(job.Min(row => row.Pay!.Amount.Amount))} {PlainTables.Text(job.Max(row => row.Pay!.Amount.Amount))}");

        paid.Should().BeEquivalentTo(expected);
    }

    [Fact]
    public async Task Has_the_joiners_leavers_and_turnover_of_each_year_of_its_files()
    {
        var expected = await companies.Files.Ask(Posts + """
            , stints as (
                select employee_id, stint, min(first_day) first_day, case when bool_or(last_day is null) then null else max(last_day) end last_day from posts group by 1, 2),
            counted as (
                select y, (select count(distinct employee_id) from stints where first_day <= make_date(y, 1, 1) and (last_day is null or last_day >= make_date(y, 1, 1))) at_first,
                    (select count(distinct employee_id) from stints where first_day <= make_date(y, 12, 31) and (last_day is null or last_day >= make_date(y, 12, 31))) at_last,
                    (select count(*) from stints where extract(year from first_day) = y) joiners, (select count(*) from stints where extract(year from last_day) = y) leavers
                from generate_series(2010, 2017) y)
            select y, at_first, at_last, joiners, leavers, round(2.0 * leavers / nullif(at_first + at_last, 0), 4) from counted
            """);

        (await (await Telling.Of(companies.OracleHr, LastDay)).Turnovers([.. Enumerable.Range(2010, 8)])).Should().Equal(expected).And.Contain(year => !year.EndsWith(" 0.00", StringComparison.Ordinal), "somebody left");
    }

    [Fact]
    public async Task Pays_each_grade_together_what_its_files_say_unless_it_is_too_small()
    {
        var expected = await companies.Files.Ask("""
            with grades as (
                select job_id, count(*) people, sum(salary) * 12 annual, avg(salary / ((min_salary + max_salary) / 2)) ratio from oracle.employees join oracle.jobs using (job_id) group by 1)
            select job_id, people, case when people >= 5 then trim_scale(annual)::text else 'suppressed' end, case when people >= 5 then trim_scale(round(ratio, 4))::text else '-' end from grades
            """);

        (await (await Telling.Of(companies.OracleHr, LastDay)).PayPer(HeadcountBy.Grade, LastDay)).Should().BeEquivalentTo(expected);
        (await (await Telling.Of(companies.OracleHr, LastDay)).PayPer(HeadcountBy.Job, LastDay)).Should().HaveSameCount(expected);
    }

    [Fact]
    public async Task Pays_against_the_range_of_each_job_what_its_files_say()
    {
        var expected = await companies.Files.Ask("""
            select employee_id, job_id, trim_scale(round(salary / ((min_salary + max_salary) / 2), 4))::text, trim_scale(round((salary - min_salary) / (max_salary - min_salary), 4))::text
            from oracle.employees join oracle.jobs using (job_id)
            """);

        var telling = await Telling.Of(companies.OracleHr, LastDay);
        var told = new List<string>();
        foreach (var row in await companies.OracleHr.Employments(LastDay, new(Status: EmploymentStatus.Active)))
        {
            var paid = await companies.OracleHr.Ask<CompensationReadings, CompensationReading?>(readings => readings.On(row.Id, LastDay, null, default));
            told.Add($"{telling.NumberOf(row.Person)} {paid!.Grade} {paid.CompaRatio} {paid.RangePenetration}");
        }

        told.Should().BeEquivalentTo(expected).And.HaveCount(107);
    }

    /// <summary>All seven with rows of job history, the one without a department, the president, and one hired before the manager.</summary>
    [Theory]
    [InlineData("100")]
    [InlineData("101")]
    [InlineData("102")]
    [InlineData("105")]
    [InlineData("114")]
    [InlineData("122")]
    [InlineData("176")]
    [InlineData("178")]
    [InlineData("200")]
    [InlineData("201")]
    public async Task Has_the_history_of_a_person_as_its_files_tell_it(string number)
    {
        var expected = await companies.Files.Ask(Posts + $"""
            , told as (
                select p.*, d.location_id, row_number() over (partition by p.employee_id, stint order by first_day) n
                from posts p left join oracle.departments d using (department_id) where p.employee_id = '{number}')
            select t.employee_id, case when n = 1 then 'hire' else 'transfer' end, first_day, t.department_id, t.job_id, location_id,
                    case when last_day is null then coalesce(e.manager_id, '-') when n = 1 then '-' else '=' end
                    || case when n > 1 then '' when last_day is null then to_char(salary, ' FM999990.00') || ' USD Month' else ' -' end
                from told t join oracle.employees e using (employee_id)
            union all
            select employee_id, 'grade-change', first_day, e.job_id, to_char(salary, 'FM999990.00'), 'USD', 'Month'
                from told t join oracle.employees e using (employee_id) where last_day is null and n > 1
            union all
            select employee_id, 'termination', max(last_day), 'not-recorded', null, null, null from told where stint = 'earlier' group by 1
            union all
            select employee_id, 'registration', null, first_name, last_name, null, null from oracle.employees where employee_id = '{number}'
            union all
            select employee_id, 'contact-points-change', min(first_day), min(lower(email) || '@oracle-hr.example'), min(phone_number), null, null
                from told t join oracle.employees e using (employee_id) group by 1
            """);

        (await (await Telling.Of(companies.OracleHr, LastDay)).History(number)).Should().BeEquivalentTo(expected.Select(WithoutWhatIsNotTold));
    }

    /// <summary>Lines of different kinds of facts have different numbers of columns; a union has the most of them.</summary>
    private static string WithoutWhatIsNotTold(string line) => line.Split(' ') is [_, "hire" or "transfer", ..] ? line : line.TrimEnd(' ', '-');
}
