namespace HrSaas.UseCases.ReadModels;

using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Organization.Positions;
using HrSaas.UseCases.Watching;
using Microsoft.Extensions.DependencyInjection;
using static HrSaas.UseCases.Watching.WatchedCompany;

/// <summary>What ends, begins and falls due in a period.</summary>
public sealed class DueDays(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly Reason Why = new("data-entry-error");
    private readonly WatchedCompany _company = new(followed.Host);

    [Fact]
    public async Task Everything_that_happens_to_an_employment_is_told_in_the_order_of_days_and_pages_add_up()
    {
        var unit = await _company.Open("A", new(2023, 1, 1));
        var (id, _) = await _company.Hire(new(new(2024, 2, 29), Contract: new(ContractType.FixedTerm, new(2025, 8, 31), new(2024, 8, 31))));
        FactId termination = Fact(), transfer = Fact(), pay = Fact();
        await _company.Record(id,
            new EmployeeTransferred(transfer, new(2024, 6, 1), new(OrgUnit: new(unit), Job: new(NewIds.Of<JobId>()))),
            new PayChanged(pay, new(2024, 6, 1), new(new(3000, Currency.Of("EUR")!.Value), PayPeriod.Month)),
            new EmployeeSuspended(Fact(), new(2024, 7, 1), new(SuspensionType.Unpaid, new(2024, 7, 31))),
            new EmploymentTerminated(termination, new(2025, 6, 30), Why),
            new NoticeGiven(Fact(), new(2025, 5, 15), new(NoticeBy.Employee, termination)));

        var all = await List(new(new(2024, 1, 1), new(2026, 12, 31)));
        all.Rows.Select(Told).Should().Equal(
            "2024-02-29 Hire", "2024-06-01 AssignmentChange Job+OrgUnit", "2024-06-01 PayChange Pay", "2024-07-01 SuspensionBegin", "2024-07-31 SuspensionEnd",
            "2024-08-31 ProbationEnd", "2025-03-01 Anniversary 1", "2025-05-15 Notice", "2025-06-30 LastDay");
        (all.Rows[1].Fact, all.Rows[2].Fact).Should().Be((transfer, pay));
        (await List(new(new(2024, 6, 1), new(2024, 6, 1), DueDayKind.PayChange))).Rows.Should().ContainSingle("both ends are included");

        var pages = new List<DueDayRow>();
        for (Cursor<DueDayKey>? after = null; ;)
        {
            var page = await List(new(new(2024, 1, 1), new(2026, 12, 31)), limit: 2, after: after);
            pages.AddRange(page.Rows);
            if ((after = page.Next) is null) break;
        }
        pages.Select(Told).Should().Equal(all.Rows.Select(Told));
    }

    [Fact]
    public async Task Whoever_began_on_29_February_completes_a_year_on_1_March_unless_there_is_that_day()
    {
        await _company.Hire(new(new(2024, 2, 29)));

        (await List(new(new(2024, 3, 1), new(2028, 12, 31), DueDayKind.Anniversary))).Rows.Select(Told).Should().Equal(
            "2025-03-01 Anniversary 1", "2026-03-01 Anniversary 2", "2027-03-01 Anniversary 3", "2028-02-29 Anniversary 4");
        (await List(new(new(2028, 2, 29), new(2028, 2, 29)))).Rows.Should().ContainSingle();
        (await List(new(new(2025, 2, 28), new(2025, 2, 28)))).Rows.Should().BeEmpty();
    }

    [Fact]
    public async Task A_rehire_that_continues_service_has_the_anniversaries_of_the_first_hire_later_by_the_days_between()
    {
        var (first, person) = await _company.Hire(new(new(2020, 5, 10)));
        await _company.Record(first, new EmploymentTerminated(Fact(), new(2022, 12, 31), Why));
        await Rehire(first, person, new(2023, 1, 11), continues: true);
        var (other, another) = await _company.Hire(new(new(2020, 5, 10)));
        await _company.Record(other, new EmploymentTerminated(Fact(), new(2022, 12, 31), Why));
        await Rehire(other, another, new(2023, 1, 11), continues: false);

        (await List(new(new(2024, 1, 1), new(2024, 12, 31), DueDayKind.Anniversary, Person: person))).Rows.Select(Told).Should().Equal("2024-05-20 Anniversary 4");
        (await List(new(new(2024, 1, 1), new(2024, 12, 31), DueDayKind.Anniversary, Person: another))).Rows.Select(Told).Should().Equal("2024-01-11 Anniversary 1");
    }

    [Fact]
    public async Task A_rehire_that_is_corrected_to_continue_service_has_the_anniversaries_of_the_first_hire()
    {
        var (first, person) = await _company.Hire(new(new(2020, 5, 10)));
        await _company.Record(first, new EmploymentTerminated(Fact(), new(2022, 12, 31), Why));
        FactId hire = Fact(), correction = Fact();
        var (second, terms) = (Guid.CreateVersion7(), new HireTerms(new(2023, 1, 11)));
        await followed.Host.Append(
            _company.Tenant, StoredEmploymentEvents.Map, second, 0, person,
            new EmployeeRehired(hire, person, Acme, Identifying<EmployeeNumber>.Of(new("1")), terms, first, ContinuesService: false),
            new HireCorrected(hire, correction, terms, Why, ContinuesService: true));

        (await List(new(new(2024, 1, 1), new(2024, 12, 31), DueDayKind.Anniversary, Person: person))).Rows.Select(Told).Should().Equal("2024-05-20 Anniversary 4");
        await followed.Host.Append(_company.Tenant, StoredEmploymentEvents.Map, second, 2, person, new EmploymentFactRescinded(correction, Why));
        (await List(new(new(2024, 1, 1), new(2024, 12, 31), DueDayKind.Anniversary, Person: person))).Rows.Select(Told).Should().Equal("2024-01-11 Anniversary 1");
    }

    [Fact]
    public async Task What_was_extended_or_taken_back_is_due_no_more_and_was_due_as_known_before()
    {
        var (id, _) = await _company.Hire(new(new(2024, 1, 1), Contract: new(ContractType.Permanent, null, new(2024, 6, 30))));
        var termination = Fact();
        var before = await _company.Record(id, new EmploymentTerminated(termination, new(2024, 9, 30), Why));
        await _company.Record(id,
            new ContractChanged(Fact(), new(2024, 6, 15), new(ProbationEndsOn: new(2024, 12, 31))),
            new TerminationWithdrawn(Fact(), termination, new(2024, 8, 1), Why));

        (await List(new(new(2024, 2, 1), new(2024, 12, 31)))).Rows.Select(Told).Should().Equal("2024-12-31 ProbationEnd");
        (await List(new(new(2024, 2, 1), new(2024, 12, 31)), knownAt: before.RecordedAt)).Rows.Select(Told).Should().Equal("2024-06-30 ProbationEnd", "2024-09-30 LastDay");
        await _company.Record(id, new EmploymentFactRescinded((await List(new(new(2024, 1, 1), new(2024, 1, 1)))).Rows[0].Fact!.Value, Why));
        (await List(new(new(2024, 1, 1), new(2030, 1, 1)))).Rows.Should().BeEmpty("the employment is void");
    }

    [Fact]
    public async Task A_unit_tells_what_happens_in_it_and_below_it_by_the_tree_and_the_unit_of_each_day()
    {
        var (top, below) = (await _company.Open("TOP", new(2023, 1, 1)), await _company.Open("BELOW", new(2023, 1, 1)));
        await _company.Record(new OrgUnitReparented(Fact(), below, new(2024, 6, 1), top));
        var (id, _) = await _company.Hire(new(new(2024, 1, 1), OrgUnit: below, Contract: new(ContractType.Permanent, null, new(2024, 6, 30))));
        await _company.Record(id, new EmploymentTerminated(Fact(), new(2024, 12, 31), Why));

        (await List(new(new(2024, 1, 1), new(2024, 12, 31), OrgUnit: top))).Rows.Select(Told).Should().Equal("2024-06-30 ProbationEnd", "2024-12-31 LastDay");
        (await List(new(new(2024, 1, 1), new(2024, 12, 31), OrgUnit: below))).Rows.Should().HaveCount(3);
    }

    [Fact]
    public async Task Allowances_change_pay_and_what_changes_of_a_position_changes_the_assignment_of_who_holds_it()
    {
        var (unit, other) = (await _company.Open("A", new(2023, 1, 1)), await _company.Open("B", new(2023, 1, 1)));
        var seat = NewIds.Of<PositionId>();
        var job = NewIds.Of<JobId>();
        FactId moved = Fact(), car = Fact();
        await _company.Record(seat, new PositionOpened(Fact(), seat, "P1", new(2023, 1, 1), new(job, unit, Fte.Full)), new PositionChanged(Fact(), new(2024, 2, 1), new(OrgUnit: unit)),
            new PositionChanged(moved, new(2024, 4, 1), new(Job: NewIds.Of<JobId>(), OrgUnit: other)), new PositionChanged(Fact(), new(2024, 8, 1), new(OrgUnit: unit)));
        var (id, _) = await _company.Hire(new(new(2024, 2, 1), Position: seat));
        Allowance Of(string code, decimal amount) => new(code, new(new(amount, Currency.Of("EUR")!.Value), PayPeriod.Month));
        var before = await _company.Record(id, new EmployeeTransferred(Fact(), new(2024, 7, 1), new(Position: new(null))));
        await _company.Record(id, new AllowanceGranted(Fact(), new(2024, 2, 1), Of("meals", 50)), new AllowanceGranted(car, new(2024, 3, 1), Of("car", 300)),
            new AllowanceEnded(Fact(), new(2024, 5, 31), "car"), new AllowanceEnded(Fact(), new(2024, 5, 31), "meals"), new AllowanceGranted(Fact(), new(2024, 6, 1), Of("meals", 60)));

        var all = await List(new(new(2024, 2, 2), new(2024, 12, 31)));
        all.Rows.Select(Told).Should().Equal(
            "2024-03-01 PayChange Allowance", "2024-04-01 AssignmentChange Job+OrgUnit", "2024-06-01 PayChange Allowance", "2024-06-01 PayChange Allowance", "2024-07-01 AssignmentChange Position");
        (all.Rows[0].Fact, all.Rows[1].Fact).Should().Be((car, moved));
        (await List(new(new(2024, 2, 2), new(2024, 12, 31), DueDayKind.PayChange), before.RecordedAt)).Rows.Should().BeEmpty("none was known then");

        var facts = await Facts(new(2024, 5, 31), limit: 1);
        facts.Select(fact => $"{fact.Text} {fact.Pay!.Amount.Amount:0} {fact.LastDay:yyyy-MM-dd}").Should().Equal("car 300 2024-05-31", "meals 50 2024-05-31");
        (await Facts(new(2024, 6, 1), limit: 50)).Select(fact => $"{fact.Text} {fact.Pay!.Amount.Amount:0}").Should().Equal("meals 60");
    }

    private async Task<List<EmploymentFactRow>> Facts(DateOnly day, int limit)
    {
        var rows = new List<EmploymentFactRow>();
        for (Cursor<EmploymentFactKey>? after = null; ;)
        {
            var page = await followed.Host.For(_company.Tenant, services => services.GetRequiredService<IEmploymentFactReport>().List(
                new(Attribute: EmploymentAttribute.Allowance), new(day, null, limit, after), default));
            rows.AddRange(page.Rows);
            if ((after = page.Next) is null) return rows;
        }
    }

    private Task<Committed> Rehire(EmploymentId former, PersonId person, DateOnly day, bool continues) => followed.Host.Append(
        _company.Tenant, StoredEmploymentEvents.Map, Guid.CreateVersion7(), 0, person,
        new EmployeeRehired(Fact(), person, Acme, Identifying<EmployeeNumber>.Of(new("1")), new(day), former, continues));

    private async Task<Page<DueDayRow, DueDayKey>> List(DueDayFilter filter, DateTimeOffset? knownAt = null, int limit = 50, Cursor<DueDayKey>? after = null)
    {
        await followed.Host.CatchesUp();
        return await followed.Host.For(_company.Tenant, services => services.GetRequiredService<IEmploymentCalendar>().List(
            filter, new(new(2024, 1, 1), knownAt, limit, after), default));
    }

    private static string Told(DueDayRow row) =>
        $"{row.Day:yyyy-MM-dd} {row.Kind} {(row.Attributes is { } attributes ? string.Join('+', attributes) : row.Years)}".TrimEnd();
}
