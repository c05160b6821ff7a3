namespace HrSaas.UseCases.TwoCompanies;

using HrSaas.Domain.Employment.Employments;

/// <summary>AdventureWorks: what the product says of it is what SQL says of its files, with the decisions of docs/two-companies.md.</summary>
[Collection(LoadedCompanies.Once)]
public sealed class TwoCompaniesAdventureWorks(LoadedCompanies companies)
{
    /// <summary>The last day that the files tell of.</summary>
    private static readonly DateOnly LastDay = new(2013, 11, 14);

    [Theory]
    [InlineData("2008-12-31")]
    [InlineData("2011-08-31")] // somebody's last day in a department, which is included
    [InlineData("2013-11-14")]
    public async Task Has_as_many_people_in_each_department_as_its_files(string date)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var expected = await companies.Files.Ask(
            "select department, count(*) from aw.department_history where start_date <= $1 and (end_date is null or end_date >= $1) group by 1", day);

        var told = await Telling.Of(companies.AdventureWorks, day);
        (await told.PeoplePerUnit(day)).Should().BeEquivalentTo(expected).And.NotBeEmpty();
        (await told.PeoplePerUnitOfTheReport(day)).Should().BeEquivalentTo(expected);
        (await told.PeoplePerUnitOfTheChart(day)).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public async Task Has_the_joiners_of_each_department_of_its_files()
    {
        var expected = await companies.Files.Ask("""
            select department, count(*), 0 from aw.employees e
            join lateral (select department from aw.department_history h where h.id = e.id order by start_date limit 1) first on true
            where extract(year from hire_date) = 2009 group by 1
            """);

        (await (await Telling.Of(companies.AdventureWorks, LastDay)).TurnoversPerUnit(2009)).Should().BeEquivalentTo(expected).And.HaveCountGreaterThan(5);
    }

    [Fact]
    public async Task Has_the_lengths_of_service_of_its_files()
    {
        var expected = await companies.Files.Ask("""
            with served as (
                select (extract(year from age($1::date + 1, hire_date)) * 12 + extract(month from age($1::date + 1, hire_date)))::int months from aw.employees where hire_date <= $1)
            select count(*), round(avg(months), 4), (percentile_cont(0.5) within group (order by months))::numeric, count(*) filter (where months < 12), count(*) filter (where months between 12 and 23),
                count(*) filter (where months between 24 and 59), count(*) filter (where months between 60 and 119), count(*) filter (where months >= 120)
            from served
            """, LastDay);

        (await (await Telling.Of(companies.AdventureWorks, LastDay)).Tenure(LastDay)).Should().Equal(expected);
    }

    [Fact]
    public async Task Has_the_reporting_tree_of_its_files()
    {
        var expected = await companies.Files.Ask("select id, manager, coalesce(level, '0') from aw.tree");

        (await (await Telling.Of(companies.AdventureWorks, LastDay)).ReportingTree(LastDay)).Should().BeEquivalentTo(expected).And.HaveCount(290);
    }

    [Fact]
    public async Task Has_the_spans_of_control_of_its_files()
    {
        var expected = await companies.Files.Ask("select manager, count(*) from aw.tree where manager is not null group by 1");

        var told = await Telling.Of(companies.AdventureWorks, LastDay);
        (await told.Spans(LastDay)).Should().BeEquivalentTo(expected).And.HaveCountGreaterThan(40);
        (await told.SpansOfTheList(LastDay)).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public async Task Pays_each_job_what_its_files_say()
    {
        var expected = await companies.Files.Ask("""
            select upper(trim(both '-' from regexp_replace(title, '[ ()-]+', '-', 'g'))), count(*), min(rate), max(rate)
            from aw.employees e join lateral (select rate from aw.pay p where p.id = e.id order by rate_change_date desc limit 1) latest on true group by 1
            """);

        var telling = await Telling.Of(companies.AdventureWorks, LastDay);
        var paid = (await companies.AdventureWorks.Employments(LastDay, new(Status: EmploymentStatus.Active))).GroupBy(row => telling.CodeOf(row.Job?.Value))
            .Select(job => $"{job.Key} {job.Count()} {PlainTables.Text(job.Min(row => row.Pay!.Amount.Amount))} {PlainTables.Text(job.Max(row => row.Pay!.Amount.Amount))}");

        paid.Should().BeEquivalentTo(expected);
    }

    /// <summary>All five who moved, two of them with pay from before the hire date; the chief; one paid three rates; a name outside ASCII; one hired before the manager.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("4")]
    [InlineData("16")]
    [InlineData("167")]
    [InlineData("224")]
    [InlineData("234")]
    [InlineData("250")]
    [InlineData("270")]
    public async Task Has_the_history_of_a_person_as_its_files_tell_it(string number)
    {
        var expected = await companies.Files.Ask($"""
            with told as (
                select h.*, e.hire_date, upper(trim(both '-' from regexp_replace(e.title, '[ ()-]+', '-', 'g'))) job, coalesce(t.manager, '-') manager,
                    row_number() over (order by start_date) n, count(*) over () last,
                    split_part(login, '\', 2) account, birth_date, gender, national_id
                from aw.department_history h join aw.employees e using (id) join aw.tree t using (id) where id = '{number}')
            select id, case when n = 1 then 'hire' else 'transfer' end, start_date, department,
                    case when n = last then job when n = 1 then '-' else '=' end, case when n = 1 then '-' else '=' end,
                    case when n = last then manager when n = 1 then '-' else '=' end || case when n > 1 then '' else
                        (select to_char(rate, ' FM999990.0099') from aw.pay p where p.id = told.id and rate_change_date <= hire_date order by rate_change_date desc limit 1) || ' USD Hour' end
                from told
            union all
            select p.id, 'pay-change', rate_change_date::date, to_char(rate, 'FM999990.0099'), 'USD', 'Hour', null
                from aw.pay p join told on told.id = p.id and n = 1 and rate_change_date > hire_date
            union all
            select id, 'registration', null, upper(left(account, 1)) || regexp_replace(substr(account, 2), '[0-9]+$', ''), null, null, null from told where n = 1
            union all
            select id, 'birth-date', null, birth_date::text, left(birth_date::text, 4), null, null from told where n = 1
            union all
            select id, 'statutory-sex-change', hire_date, case gender when 'F' then 'female' else 'male' end, null, null, null from told where n = 1
            union all
            select id, 'national-identifier-change', hire_date, 'US', 'national-id-number', national_id, null from told where n = 1
            union all
            select id, 'external-id-change', hire_date, 'adventure-works', account, null, null from told where n = 1
            """);

        (await (await Telling.Of(companies.AdventureWorks, LastDay)).History(number)).Select(WithoutWhatIsNotTold)
            .Should().BeEquivalentTo(expected.Select(WithoutWhatIsNotTold));
    }

    /// <summary>Lines of different kinds of facts have different numbers of columns; a union has the most of them.</summary>
    private static string WithoutWhatIsNotTold(string line) => line.Split(' ') is [_, "hire" or "transfer", ..] ? line : line.TrimEnd(' ', '-');
}
