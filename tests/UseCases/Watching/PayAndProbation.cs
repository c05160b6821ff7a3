namespace HrSaas.UseCases.Watching;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Domain.Organization.WorkingPatterns;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.UseCases.ReadModels;
using static WatchedCompany;

/// <summary>Pay outside the range in force, and probations about which nobody decided.</summary>
public sealed class PayAndProbation(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly Jan1 = new(2026, 1, 1), Mar1 = new(2026, 3, 1), June1 = new(2026, 6, 1);
    private static readonly Currency Euro = Currency.Of("EUR")!.Value;
    private static readonly Reason Why = new("data-entry-error");
    private readonly WatchedCompany _company = new(followed.Host);

    [Fact]
    public async Task Pay_below_the_minimum_is_an_exception_and_the_amounts_of_the_range_itself_are_none()
    {
        var (range, _) = await Define("P1", 36_000, 60_000);
        var below = await _company.Hire(new(Jan1, Grade: "P1", Pay: Monthly(2_999.99m)));
        await _company.Hire(new(Jan1, Grade: "P1", Pay: Monthly(3_000)));
        await _company.Hire(new(Jan1, Grade: "P1", Pay: Monthly(5_000)));
        var above = await _company.Hire(new(Jan1, Grade: "P1", Pay: Monthly(5_000.01m)));
        await _company.Hire(new(Jan1, Grade: "P2", Pay: Monthly(1)));
        await _company.Hire(new(Jan1, Pay: Monthly(1)));
        await _company.Hire(new(Jan1, Grade: "P1"));
        await _company.Hire(new(Jan1, Grade: "P1", Pay: new(new(1, Currency.Of("USD")!.Value), PayPeriod.Month)));
        await _company.Hire(new(Jan1, Grade: "P1", Pay: new(new(1, Euro), PayPeriod.Hour)));

        (await _company.On(June1)).Select(it => (it.Rule, it.Subject.Id)).Should().BeEquivalentTo(
            [(WatchedRule.PayBelowRange, below.Employment.Value), (WatchedRule.PayAboveRange, above.Employment.Value)]);
        (await _company.On(June1, new(WatchedRule.PayBelowRange))).Single().Should().BeEquivalentTo(
            new { below.Person, Related = new ExceptionSubject(ExceptionAbout.PayRange, range.Value), Since = Jan1, LastDay = (DateOnly?)null, Owner = new ExceptionOwner(null, "hr-admin") });
        (await _company.On(new(2025, 12, 31))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_part_timer_is_measured_by_what_full_time_would_pay_and_every_change_makes_another_exception()
    {
        await Define("P1", 36_000, 60_000);
        var half = await _company.Hire(new(Jan1, Grade: "P1", Pay: Monthly(1_500), Fte: new(0.5m)));
        (await _company.On(June1)).Should().BeEmpty();

        var longer = Fact();
        await _company.Record(half.Employment, new WorkingTimeChanged(longer, Mar1, new(new Fte(0.6m))));
        var before = (await _company.On(June1)).Should().ContainSingle().Subject;
        (before.Rule, before.Since, before.LastDay).Should().Be((WatchedRule.PayBelowRange, Mar1, null));
        before.FactIds.Should().Contain(longer);

        await _company.Record(half.Employment, new PayChanged(Fact(), June1, Monthly(1_700)));
        (await _company.On(new(2026, 5, 31))).Single().Should().Match<ExceptionRow>(it => it.Id == before.Id && it.LastDay == new DateOnly(2026, 5, 31));
        (await _company.On(June1)).Single().Should().Match<ExceptionRow>(it => it.Id != before.Id && it.Since == June1, "what was let stand is not what is paid now");

        await _company.Record(half.Employment, new PayChanged(Fact(), June1, Monthly(1_800)));
        (await _company.On(June1)).Should().BeEmpty();
        await _company.Record(half.Employment, new GradeChanged(Fact(), new(2026, 7, 1), new("P0")));
        (await _company.On(new(2026, 7, 1))).Should().BeEmpty("there is no range of that grade");
    }

    [Fact]
    public async Task A_range_that_changes_closes_or_is_put_right_makes_and_ends_exceptions_also_for_days_past()
    {
        var (range, definition) = await Define("P1", 36_000, 60_000);
        await _company.Hire(new(Jan1, Grade: "P1", Pay: Monthly(3_000)));
        var raise = Fact();
        await _company.Record(range, new PayRangeChanged(raise, Mar1, new(40_000, 50_000, 60_000)));
        (await _company.On(new(2026, 2, 28))).Should().BeEmpty();
        (await _company.On(June1)).Single().Since.Should().Be(Mar1);

        var wrong = await _company.Record(range, new PayRangeDefinitionCorrected(definition, Fact(), new(2025, 1, 1), new(10_000, 20_000, 30_000), Why));
        (await _company.On(Jan1)).Single().Should().Match<ExceptionRow>(it => it.Rule == WatchedRule.PayAboveRange && it.LastDay == new DateOnly(2026, 2, 28));
        await _company.Record(range, new PayRangeFactRescinded(raise, Why));
        (await _company.On(June1)).Single().Should().Match<ExceptionRow>(it => it.Rule == WatchedRule.PayAboveRange && it.LastDay == null);
        await _company.Record(range, new PayRangeClosed(Fact(), new(2026, 5, 31)));
        (await _company.On(June1)).Should().BeEmpty();
        (await _company.On(June1, knownAt: wrong.RecordedAt)).Single().Rule.Should().Be(WatchedRule.PayBelowRange, "it was known so");
    }

    [Theory]
    [InlineData(PayPeriod.Hour, 10, 18_720)] // 36 hours a week: 52 × 36
    [InlineData(PayPeriod.Week, 10, 520)]
    [InlineData(PayPeriod.TwoWeeks, 10, 260)]
    [InlineData(PayPeriod.HalfMonth, 10, 240)]
    [InlineData(PayPeriod.Month, 10, 120)]
    [InlineData(PayPeriod.FourWeeks, 10, 130)]
    [InlineData(PayPeriod.Year, 10, 10)]
    public async Task Pay_of_every_period_is_measured_by_the_year(PayPeriod per, decimal paid, decimal annual)
    {
        await Define("E", annual, annual);
        await Define("L", annual + 0.0001m, annual + 1);
        await Define("H", 0, annual - 0.0001m);
        var pattern = NewIds.Of<WorkingPatternId>();
        var day = new PatternDay([], 432);
        await _company.Append(StoredWorkingPatternEvents.Map, pattern.Value, null,
            [new WorkingPatternDefined(Fact(), pattern, "W36", new(2025, 1, 1), new("36 hours", new(Jan1, [new(day, day, day, day, day, PatternDay.Free, PatternDay.Free)])))]);
        foreach (var grade in (string[])["E", "L", "H"]) await _company.Hire(new(Jan1, Grade: grade, Pay: new(new(paid, Euro), per), WorkingPattern: pattern));

        (await _company.On(June1)).Select(it => it.Rule).Should().BeEquivalentTo([WatchedRule.PayBelowRange, WatchedRule.PayAboveRange]);
    }

    [Fact]
    public async Task A_probation_that_has_ended_without_a_word_is_an_exception_until_it_is_ended_extended_or_notice_is_given()
    {
        var boss = await _company.Hire(new(Jan1));
        var report = await _company.Hire(new(new(2026, 2, 28), Manager: boss.Person, Contract: new(ContractType.Permanent, ProbationEndsOn: new(2026, 5, 31))));
        (await _company.On(new(2026, 5, 31))).Should().BeEmpty("it still runs");
        var found = (await _company.On(June1)).Should().ContainSingle().Subject;
        (found.Rule, found.Since, found.LastDay, found.Owner).Should().Be((WatchedRule.ProbationUndecided, June1, null, new(boss.Person, null)));
        found.Proposal.Should().Be(new ExceptionProposal(
            "endProbation", $"/v1/employments/{report.Employment}/contract-changes/probation-end", new(LastDay: new(2026, 5, 31))));
        (await _company.On(June1, new(Owner: boss.Person))).Should().ContainSingle();

        var ended = Fact();
        await _company.Record(report.Employment, new ContractChanged(ended, new(2026, 5, 31), new(ProbationEndsOn: new(2026, 5, 31))));
        (await _company.On(June1)).Should().BeEmpty();
        await _company.Record(report.Employment, new EmploymentFactRescinded(ended, Why));
        (await _company.On(June1)).Single().Id.Should().Be(found.Id);
        var extension = Fact();
        await _company.Record(report.Employment, new ContractChanged(extension, new(2026, 5, 31), new(ProbationEndsOn: new(2026, 8, 31))));
        (await _company.On(June1)).Should().BeEmpty();
        (await _company.On(new(2026, 9, 1))).Single().Since.Should().Be(new DateOnly(2026, 9, 1));

        var (notice, termination) = (Fact(), Fact());
        await _company.Record(report.Employment, new NoticeGiven(notice, new(2026, 9, 15), new(NoticeBy.Employer, termination)), new EmploymentTerminated(termination, new(2026, 10, 15), Why));
        (await _company.On(new(2026, 9, 14))).Single().LastDay.Should().Be(new DateOnly(2026, 9, 14), "whoever is given notice has been decided about");
        (await _company.On(new(2026, 9, 15))).Should().BeEmpty();
        await _company.Record(report.Employment, new TerminationWithdrawn(Fact(), termination, new(2026, 10, 1), Why));
        (await _company.On(new(2026, 10, 1))).Single().Should().Match<ExceptionRow>(it => it.Since == new DateOnly(2026, 10, 1) && it.Proposal!.Body.LastDay == new DateOnly(2026, 8, 31));
    }

    private static BasePay Monthly(decimal amount) => new(new(amount, Euro), PayPeriod.Month);

    private async Task<(PayRangeId Range, FactId Definition)> Define(string grade, decimal minimum, decimal maximum)
    {
        var (range, definition) = (NewIds.Of<PayRangeId>(), Fact());
        await _company.Record(range, new PayRangeDefined(definition, range, grade, Euro, new(2025, 1, 1), new(minimum, minimum, maximum)));
        return (range, definition);
    }
}
