namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Notice", 7)]
public sealed class GivingNotice : EmploymentSpecs
{
    private static GiveNotice Give(string givenOn, string lastDay, NoticeBy by = NoticeBy.Employee) =>
        new(The("notice"), The("termination"), by, Day(givenOn), Day(lastDay), Resigned);

    private static NoticeGiven Given_(string on, NoticeBy by = NoticeBy.Employee) => new(The("notice"), Day(on), new(by, The("termination")));

    private static CorrectNotice Correct(string fact, string givenOn, NoticeBy by = NoticeBy.Employee) => new(The(fact), The("correction"), Day(givenOn), by, Mistake);

    private static WithdrawNotice WithdrawNotice(string on, string notice = "notice") => new(The("withdrawal"), The(notice), Day(on), Mistake);

    private static Reading<Employment> ShortOn(string day, bool isShort) =>
        new($"on {Say(Day(day))} the notice is {(isShort ? "shorter than agreed" : "long enough")}",
            state => ((CurrentEmployment)state).NoticeOn(Day(day)) is { } notice && ((CurrentEmployment)state).LastDay < ((CurrentEmployment)state).EarliestLastDay(notice), isShort);

    [Fact]
    public void Notice_ends_the_employment_with_its_last_day() =>
        Given(Hired("2026-03-01")).When(Give("2026-05-04", "2026-06-30")).Then(Given_("2026-05-04"), Terminated("2026-06-30"))
            .Showing(StatusOn("2026-05-03", EmploymentStatus.Active), StatusOn("2026-05-04", EmploymentStatus.UnderNotice), StatusOn("2026-06-30", EmploymentStatus.UnderNotice),
                StatusOn("2026-07-01", EmploymentStatus.Ended), LastDayIs("2026-06-30"));

    [Fact]
    public void Notice_may_be_given_before_the_first_day_and_on_the_last()
    {
        Given(Hired("2026-03-01")).When(Give("2026-02-01", "2026-03-31")).Then(Given_("2026-02-01"), Terminated("2026-03-31"))
            .Showing(StatusOn("2026-02-28", EmploymentStatus.BeforeHire), StatusOn("2026-03-01", EmploymentStatus.UnderNotice));
        Given(Hired("2026-03-01")).When(Give("2026-03-31", "2026-03-31")).Then(Given_("2026-03-31"), Terminated("2026-03-31"));
        Given(Hired("2026-03-01")).When(Give("2026-03-01", "2026-03-01")).Then(Given_("2026-03-01"), Terminated("2026-03-01"));
        Given(Hired("2026-03-01")).When(Give("2026-04-01", "2026-03-31")).ThenRefused(new NoticeAfterLastDay(Day("2026-04-01"), Day("2026-03-31")));
        Given(Hired("2026-03-01")).When(Give("2026-02-01", "2026-02-28")).ThenRefused(new LastDayBeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));
    }

    [Fact]
    public void A_notice_that_is_too_short_is_a_fact_all_the_same_and_is_told_as_short()
    {
        var hired = Hired("2026-03-01") with { Terms = new(Day("2026-03-01"), Contract: new(ContractType.Permanent, EmployeeNotice: new(1, NoticeUnit.Months, NoticeEnd.MonthEnd))) };
        Given(hired).When(Give("2026-05-04", "2026-05-31")).Then(Given_("2026-05-04"), Terminated("2026-05-31")).Showing(ShortOn("2026-05-10", true));
        Given(hired).When(Give("2026-05-04", "2026-06-30")).Then(Given_("2026-05-04"), Terminated("2026-06-30")).Showing(ShortOn("2026-05-10", false));
        Given(hired).When(Give("2026-05-04", "2026-05-31", NoticeBy.Employer)).Then(Given_("2026-05-04", NoticeBy.Employer), Terminated("2026-05-31"))
            .Showing(ShortOn("2026-05-10", false));
    }

    [Fact]
    public void A_notice_for_the_last_day_that_is_recorded_names_its_termination() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Give("2026-05-04", "2026-06-30") with { Termination = The("other termination") }).Then(Given_("2026-05-04"));

    [Fact]
    public void A_notice_for_another_last_day_or_a_second_one_is_refused()
    {
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Give("2026-05-04", "2026-07-31")).ThenRefused(new AlreadyTerminated(The("termination"), Day("2026-06-30")));
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30")).When(Give("2026-05-05", "2026-06-30"))
            .ThenRefused(new NoticeAlreadyGiven(The("notice"), Day("2026-05-04")));
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30")).When(Give("2026-05-04", "2026-06-30")).ThenNothing();
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30"), Rescinded("notice")).When(Give("2026-05-05", "2026-06-30") with { Fact = The("other notice") })
            .Then(new NoticeGiven(The("other notice"), Day("2026-05-05"), new(NoticeBy.Employee, The("termination"))));
    }

    [Fact]
    public void A_withdrawn_notice_ran_up_to_the_day_before() =>
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30")).When(WithdrawNotice("2026-06-01")).Then(Withdrawn("2026-06-01"))
            .Showing(StatusOn("2026-05-31", EmploymentStatus.UnderNotice), StatusOn("2026-06-01", EmploymentStatus.Active), LastDayIs(null));

    [Fact]
    public void A_notice_is_withdrawn_as_its_termination_is()
    {
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30")).When(WithdrawNotice("2026-07-01"))
            .ThenRefused(new TerminationHasTakenEffect(Day("2026-07-01"), Day("2026-06-30")));
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30"), Withdrawn("2026-06-01", fact: "earlier withdrawal")).When(WithdrawNotice("2026-06-01")).ThenNothing();
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30"), Withdrawn("2026-06-01", fact: "earlier withdrawal")).When(WithdrawNotice("2026-06-02"))
            .ThenRefused(new TerminationIsWithdrawn(The("termination"), Day("2026-06-01")));
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30")).When(WithdrawNotice("2026-06-01", "termination")).ThenRefused(new FactOfAnotherKind(The("termination")));
        Given(Hired("2026-03-01")).When(WithdrawNotice("2026-06-01")).ThenRefused(new FactNotFound(The("notice")));
        Given(Hired("2026-03-01"), Given_("2026-02-04"), Terminated("2026-06-30")).When(WithdrawNotice("2026-02-20")).Then(Withdrawn("2026-02-20"));
        Given().When(WithdrawNotice("2026-06-01")).ThenRefused<EmploymentNotFound>();
        Given(Hired("2026-03-01"), Rescinded("hire")).When(WithdrawNotice("2026-06-01")).ThenRefused<EmploymentIsVoid>();
    }

    [Fact]
    public void Where_the_termination_is_rescinded_no_notice_runs() =>
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30"), Rescinded("termination")).Shows(StatusOn("2026-05-10", EmploymentStatus.Active));

    [Fact]
    public void A_rescinded_notice_leaves_its_termination() =>
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30")).When(Rescind("notice")).Then(Rescinded("notice"))
            .Showing(StatusOn("2026-05-10", EmploymentStatus.Active), LastDayIs("2026-06-30"));

    [Fact]
    public void A_corrected_last_day_is_that_of_the_notice_too() =>
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30"), TerminationCorrected("correction", "2026-07-31"))
            .Shows(StatusOn("2026-07-31", EmploymentStatus.UnderNotice), StatusOn("2026-08-01", EmploymentStatus.Ended));

    [Fact]
    public void A_correction_says_when_and_by_whom_notice_was_given()
    {
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30")).When(Correct("notice", "2026-05-11", NoticeBy.Employer))
            .Then(new NoticeCorrected(The("notice"), The("correction"), Day("2026-05-11"), new(NoticeBy.Employer, The("termination")), Mistake))
            .Showing(StatusOn("2026-05-10", EmploymentStatus.Active), StatusOn("2026-05-11", EmploymentStatus.UnderNotice));
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30")).When(Correct("notice", "2026-05-04")).ThenNothing();
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30")).When(Correct("notice", "2026-06-30"))
            .Then(new NoticeCorrected(The("notice"), The("correction"), Day("2026-06-30"), new(NoticeBy.Employee, The("termination")), Mistake));
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30")).When(Correct("notice", "2026-07-01"))
            .ThenRefused(new NoticeAfterLastDay(Day("2026-07-01"), Day("2026-06-30")));
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30")).When(Correct("notice", "2026-02-01"))
            .Then(new NoticeCorrected(The("notice"), The("correction"), Day("2026-02-01"), new(NoticeBy.Employee, The("termination")), Mistake));
        NamesFactsOfItsKind(Given_("2026-05-04"), "notice", fact => Correct(fact, "2026-05-11"));
        Given(Hired("2026-03-01"), Given_("2026-05-04"), Terminated("2026-06-30"), Withdrawn("2026-06-01")).When(Correct("notice", "2026-05-11"))
            .Then(new NoticeCorrected(The("notice"), The("correction"), Day("2026-05-11"), new(NoticeBy.Employee, The("termination")), Mistake));
        Given().When(Correct("notice", "2026-05-11")).ThenRefused<EmploymentNotFound>();
        Given(Hired("2026-03-01"), Rescinded("hire")).When(Correct("notice", "2026-05-11")).ThenRefused<EmploymentIsVoid>();
    }

    [Fact]
    public void There_is_no_notice_where_nobody_was_hired()
    {
        Given().When(Give("2026-05-04", "2026-06-30")).ThenRefused<EmploymentNotFound>();
        Given(Hired("2026-03-01"), Rescinded("hire")).When(Give("2026-05-04", "2026-06-30")).ThenRefused<EmploymentIsVoid>();
        Given(Hired("2026-03-01")).When(Give("2026-05-04", "2026-06-30") with { Reason = new("-") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }
}
