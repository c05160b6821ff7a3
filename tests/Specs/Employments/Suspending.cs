namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Suspension and return", 8)]
public sealed class Suspending : EmploymentSpecs
{
    private static readonly Suspension Unpaid = new(SuspensionType.Unpaid), GardenLeave = new(SuspensionType.GardenLeave);

    private static Suspension UnpaidUntil(string day) => new(SuspensionType.Unpaid, Day(day));

    private static Suspend Suspend(string on, Suspension suspension, string fact = "suspension") => new(The(fact), Day(on), suspension);

    private static EmployeeSuspended Suspended(string on, Suspension suspension, string fact = "suspension") => new(The(fact), Day(on), suspension);

    private static ReturnToWork Return(string on) => new(The("return"), Day(on));

    private static EmployeeReturned Returned(string on) => new(The("return"), Day(on));

    [Fact]
    public void A_suspension_lasts_to_its_last_day() =>
        Given(Hired("2026-03-01")).When(Suspend("2026-04-01", UnpaidUntil("2026-04-30"))).Then(Suspended("2026-04-01", UnpaidUntil("2026-04-30")))
            .Showing(StatusOn("2026-03-31", EmploymentStatus.Active), StatusOn("2026-04-01", EmploymentStatus.Suspended), StatusOn("2026-04-30", EmploymentStatus.Suspended),
                StatusOn("2026-05-01", EmploymentStatus.Active));

    [Fact]
    public void An_open_suspension_lasts_to_the_return() =>
        Given(Hired("2026-03-01"), Suspended("2026-04-01", Unpaid)).When(Return("2026-05-01")).Then(Returned("2026-05-01"))
            .Showing(StatusOn("2026-04-30", EmploymentStatus.Suspended), StatusOn("2026-05-01", EmploymentStatus.Active));

    [Fact]
    public void A_return_may_come_earlier_than_agreed_and_is_recorded_once()
    {
        Given(Hired("2026-03-01"), Suspended("2026-04-01", UnpaidUntil("2026-04-30"))).When(Return("2026-04-15")).Then(Returned("2026-04-15"))
            .Showing(StatusOn("2026-04-14", EmploymentStatus.Suspended), StatusOn("2026-04-15", EmploymentStatus.Active));
        Given(Hired("2026-03-01"), Suspended("2026-04-01", UnpaidUntil("2026-04-30"))).When(Return("2026-05-01")).ThenNothing();
        Given(Hired("2026-03-01")).When(Return("2026-05-01")).ThenNothing();
    }

    [Fact]
    public void Whoever_is_on_garden_leave_under_notice_is_suspended() =>
        Given(Hired("2026-03-01"), new NoticeGiven(The("notice"), Day("2026-04-01"), new(NoticeBy.Employer, The("termination"))), Terminated("2026-06-30"),
            Suspended("2026-05-01", GardenLeave)).Shows(StatusOn("2026-04-30", EmploymentStatus.UnderNotice), StatusOn("2026-05-01", EmploymentStatus.Suspended),
                StatusOn("2026-07-01", EmploymentStatus.Ended));

    [Fact]
    public void A_suspension_that_is_so_on_that_day_is_not_recorded_again()
    {
        Given(Hired("2026-03-01"), Suspended("2026-04-01", Unpaid)).When(Suspend("2026-05-01", Unpaid, "again")).ThenNothing();
        Given(Hired("2026-03-01"), Suspended("2026-04-01", Unpaid)).When(Suspend("2026-05-01", GardenLeave, "other")).Then(Suspended("2026-05-01", GardenLeave, "other"));
    }

    [Fact]
    public void A_suspension_ends_no_earlier_than_it_begins() =>
        Given(Hired("2026-03-01")).When(Suspend("2026-04-01", UnpaidUntil("2026-03-31"))).ThenRefused(Flawed("lastDay", "before-it-begins", "must not be before the suspension begins."));

    [Fact]
    public void Work_rests_within_the_employment() => Within([], day => Suspend(day, Unpaid), day => Suspended(day, Unpaid));

    [Fact]
    public void The_return_is_within_the_employment() => Within([Suspended("2026-03-01", Unpaid)], Return, Returned);

    [Fact]
    public void A_corrected_suspension_stays_within_the_employment() =>
        Within([Suspended("2026-04-01", Unpaid)], day => new CorrectSuspension(The("suspension"), The("correction"), Day(day), GardenLeave, Mistake),
            day => new SuspensionCorrected(The("suspension"), The("correction"), Day(day), GardenLeave, Mistake));

    [Fact]
    public void A_corrected_return_stays_within_the_employment() =>
        Within([Suspended("2026-03-02", Unpaid), Returned("2026-04-01")], day => new CorrectReturn(The("return"), The("correction"), Day(day), Mistake),
            day => new ReturnCorrected(The("return"), The("correction"), Day(day), Mistake));

    [Fact]
    public void A_correction_names_a_suspension_or_a_return_that_stands()
    {
        NamesFactsOfItsKind(Suspended("2026-04-01", Unpaid), "suspension", fact => new CorrectSuspension(The(fact), The("correction"), Day("2026-04-02"), Unpaid, Mistake));
        NamesFactsOfItsKind(Returned("2026-04-01"), "return", fact => new CorrectReturn(The(fact), The("correction"), Day("2026-04-02"), Mistake));
        Given(Hired("2026-03-01"), Suspended("2026-04-01", Unpaid)).When(new CorrectReturn(The("suspension"), The("correction"), Day("2026-04-02"), Mistake))
            .ThenRefused(new FactOfAnotherKind(The("suspension")));
        Given(Hired("2026-03-01"), Suspended("2026-04-01", Unpaid), Rescinded("suspension")).When(new CorrectReturn(The("suspension"), The("correction"), Day("2026-04-02"), Mistake))
            .ThenRefused(new FactOfAnotherKind(The("suspension")));
        Given(Hired("2026-03-01"), Suspended("2026-04-01", Unpaid), Returned("2026-05-01")).When(new CorrectSuspension(The("return"), The("correction"), Day("2026-04-02"), Unpaid, Mistake))
            .ThenRefused(new FactOfAnotherKind(The("return")));
        Given(Hired("2026-03-01"), Suspended("2026-04-01", Unpaid)).When(new CorrectSuspension(The("suspension"), The("correction"), Day("2026-04-01"), Unpaid, Mistake)).ThenNothing();
        Given(Hired("2026-03-01"), Suspended("2026-04-01", Unpaid), Returned("2026-05-01")).When(new CorrectReturn(The("return"), The("correction"), Day("2026-05-01"), Mistake)).ThenNothing();
    }

    [Fact]
    public void A_rescinded_return_lets_the_suspension_last_on() =>
        Given(Hired("2026-03-01"), Suspended("2026-04-01", Unpaid), Returned("2026-05-01")).When(Rescind("return")).Then(Rescinded("return"))
            .Showing(StatusOn("2026-06-01", EmploymentStatus.Suspended));
}
