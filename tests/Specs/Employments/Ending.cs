namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Ending an employment", 6)]
public sealed class Ending : EmploymentSpecs
{
    [Fact]
    public void An_employment_ends_with_its_last_day() =>
        Given(Hired("2026-03-01", Sales)).When(Terminate("2026-06-30")).Then(Terminated("2026-06-30"))
            .Showing(LastDayIs("2026-06-30"), StatusOn("2026-06-30", EmploymentStatus.Active), StatusOn("2026-07-01", EmploymentStatus.Ended),
                UnitOn("2026-06-30", Sales), NothingOn("2026-07-01"));

    [Fact]
    public void An_employment_may_last_one_day() =>
        Given(Hired("2026-03-01")).When(Terminate("2026-03-01")).Then(Terminated("2026-03-01"));

    [Fact]
    public void An_employment_lasts_a_day_at_least() =>
        Given(Hired("2026-03-01")).When(Terminate("2026-02-28")).ThenRefused(new LastDayBeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));

    [Fact]
    public void Terminating_leaves_later_facts_alone() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-08-01", To(Support)), Terminated("2026-06-30"))
            .When(CorrectTermination("correction", "2026-12-31")).Then(TerminationCorrected("correction", "2026-12-31"))
            .Showing(UnitOn("2026-07-31", Sales), UnitOn("2026-08-01", Support));

    [Fact]
    public void An_employment_ends_once()
    {
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Terminate("2026-05-31", "other termination"))
            .ThenRefused(new AlreadyTerminated(The("termination"), Day("2026-06-30")));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Terminate("2026-07-31", "other termination"))
            .ThenRefused(new AlreadyTerminated(The("termination"), Day("2026-06-30")));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Terminate("2026-06-30", "other termination", Dismissed))
            .ThenRefused(new AlreadyTerminated(The("termination"), Day("2026-06-30")));
    }

    [Fact]
    public void The_same_termination_again_records_nothing() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Terminate("2026-06-30", "other termination")).ThenNothing();

    [Fact]
    public void A_termination_is_corrected_to_another_last_day_or_reason()
    {
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(CorrectTermination("correction", "2026-05-31"))
            .Then(TerminationCorrected("correction", "2026-05-31")).Showing(LastDayIs("2026-05-31"), StatusOn("2026-06-01", EmploymentStatus.Ended));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(CorrectTermination("correction", "2026-06-30", reason: Dismissed))
            .Then(TerminationCorrected("correction", "2026-06-30", Dismissed));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(CorrectTermination("correction", "2026-09-30"))
            .Then(TerminationCorrected("correction", "2026-09-30")).Showing(LastDayIs("2026-09-30"));
    }

    [Fact]
    public void A_corrected_last_day_is_not_before_the_hire_date() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(CorrectTermination("correction", "2026-02-28"))
            .ThenRefused(new LastDayBeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));

    [Fact]
    public void Correcting_a_termination_to_what_it_says_already_records_nothing() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(CorrectTermination("correction", "2026-06-30")).ThenNothing();

    [Fact]
    public void Rescinding_a_correction_brings_back_the_earlier_last_day() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), TerminationCorrected("correction", "2026-09-30")).When(Rescind("correction"))
            .Then(Rescinded("correction")).Showing(LastDayIs("2026-06-30"));

    [Fact]
    public void Rescinding_a_correction_does_not_bring_back_a_last_day_before_the_hire_date() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), TerminationCorrected("correction", "2026-09-30"), HireCorrected("later hire", "2026-07-15"))
            .When(Rescind("correction")).ThenRefused(new LastDayBeforeHireDate(Day("2026-06-30"), Day("2026-07-15")));

    [Fact]
    public void Rescinding_a_termination_is_as_if_it_had_never_been() =>
        Given(Hired("2026-03-01", Sales), Terminated("2026-06-30")).When(Rescind("termination")).Then(Rescinded("termination"))
            .Showing(LastDayIs(null), UnitOn("2026-07-01", Sales));

    [Fact]
    public void After_its_termination_was_rescinded_an_employment_can_be_terminated_again() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Rescinded("termination")).When(Terminate("2026-06-30", "other termination"))
            .Then(Terminated("2026-06-30", "other termination"));

    [Fact]
    public void Only_a_termination_that_stands_is_corrected_as_a_termination()
    {
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3000)).When(CorrectTermination("correction", "2026-06-30", "raise"))
            .ThenRefused(new FactOfAnotherKind(The("raise")));
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Withdrawn("2026-06-01")).When(CorrectTermination("correction", "2026-06-30", "withdrawal"))
            .ThenRefused(new FactOfAnotherKind(The("withdrawal")));
        Given(Hired("2026-03-01")).When(CorrectTermination("correction", "2026-06-30")).ThenRefused(new FactNotFound(The("termination")));
        Given(Hired("2026-03-01")).When(CorrectTermination("correction", "2026-02-01")).ThenRefused(new FactNotFound(The("termination")));
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Rescinded("termination")).When(CorrectTermination("correction", "2026-07-31"))
            .ThenRefused(new FactIsRescinded(The("termination")));
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Withdrawn("2026-06-01")).When(CorrectTermination("correction", "2026-07-31"))
            .ThenRefused(new TerminationIsWithdrawn(The("termination"), Day("2026-06-01")));
    }

    [Fact]
    public void A_termination_is_recorded_with_a_reason_code()
    {
        Given(Hired("2026-03-01")).When(Terminate("2026-06-30", reason: new("Resigned!")))
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(CorrectTermination("correction", "2026-06-30", reason: new("Resigned!")))
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }
}

[Rules("Withdrawing a termination", 7)]
public sealed class WithdrawingATermination : EmploymentSpecs
{
    [Fact]
    public void A_termination_withdrawn_before_the_last_day_lets_the_employment_go_on() =>
        Given(Hired("2026-03-01", Sales), Terminated("2026-06-30")).When(Withdraw("2026-06-15")).Then(Withdrawn("2026-06-15"))
            .Showing(LastDayIs(null), StatusOn("2026-07-01", EmploymentStatus.Active), UnitOn("2026-07-01", Sales));

    [Fact]
    public void A_termination_can_be_withdrawn_on_the_last_day() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Withdraw("2026-06-30")).Then(Withdrawn("2026-06-30"));

    [Fact]
    public void A_termination_cannot_be_withdrawn_after_the_last_day() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Withdraw("2026-07-01"))
            .ThenRefused(new TerminationHasTakenEffect(Day("2026-07-01"), Day("2026-06-30")));

    [Fact]
    public void A_termination_can_be_withdrawn_before_somebody_hired_in_future_begins() =>
        Given(Hired("2031-03-01"), Terminated("2031-06-30")).When(Withdraw("2031-01-15")).Then(Withdrawn("2031-01-15"));

    [Fact]
    public void The_same_withdrawal_again_records_nothing() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Withdrawn("2026-06-15")).When(Withdraw("2026-06-15", fact: "other withdrawal")).ThenNothing();

    [Fact]
    public void A_termination_is_withdrawn_once() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Withdrawn("2026-06-15")).When(Withdraw("2026-06-16", fact: "other withdrawal"))
            .ThenRefused(new TerminationIsWithdrawn(The("termination"), Day("2026-06-15")));

    [Fact]
    public void After_a_withdrawal_the_employment_can_be_terminated_again() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Withdrawn("2026-06-15")).When(Terminate("2026-09-30", "second termination"))
            .Then(Terminated("2026-09-30", "second termination")).Showing(LastDayIs("2026-09-30"));

    [Fact]
    public void A_second_termination_can_be_withdrawn_too() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Withdrawn("2026-06-15"), Terminated("2026-09-30", "second termination"))
            .When(Withdraw("2026-09-01", "second termination", "second withdrawal")).Then(Withdrawn("2026-09-01", "second termination", "second withdrawal"))
            .Showing(LastDayIs(null));

    [Fact]
    public void Rescinding_the_withdrawal_brings_back_the_termination() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Withdrawn("2026-06-15")).When(Rescind("withdrawal")).Then(Rescinded("withdrawal"))
            .Showing(LastDayIs("2026-06-30"));

    [Fact]
    public void Rescinding_the_withdrawal_does_not_make_an_employment_end_twice() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Withdrawn("2026-06-15"), Terminated("2026-09-30", "second termination"))
            .When(Rescind("withdrawal")).ThenRefused(new AlreadyTerminated(The("second termination"), Day("2026-09-30")));

    [Fact]
    public void Rescinding_the_withdrawal_does_not_make_an_employment_end_before_it_begins() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Withdrawn("2026-06-15"), HireCorrected("later hire", "2026-07-01"))
            .When(Rescind("withdrawal")).ThenRefused(new LastDayBeforeHireDate(Day("2026-06-30"), Day("2026-07-01")));

    [Fact]
    public void Rescinding_a_correction_of_a_withdrawn_termination_does_not_make_the_withdrawal_too_late() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), TerminationCorrected("correction", "2026-09-30"), Withdrawn("2026-08-15"))
            .When(Rescind("correction")).ThenRefused(new TerminationHasTakenEffect(Day("2026-08-15"), Day("2026-06-30")));

    [Fact]
    public void A_correction_may_be_rescinded_where_that_puts_the_withdrawal_on_the_last_day() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), TerminationCorrected("correction", "2026-09-30"), Withdrawn("2026-06-30"))
            .When(Rescind("correction")).Then(Rescinded("correction")).Showing(LastDayIs(null));

    [Fact]
    public void A_withdrawn_termination_can_still_be_rescinded() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Withdrawn("2026-06-15")).When(Rescind("termination")).Then(Rescinded("termination"))
            .Showing(LastDayIs(null));

    [Fact]
    public void A_withdrawal_names_a_termination_that_stands()
    {
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Rescinded("termination")).When(Withdraw("2026-06-15"))
            .ThenRefused(new FactIsRescinded(The("termination")));
        Given(Hired("2026-03-01")).When(Withdraw("2026-06-15")).ThenRefused(new FactNotFound(The("termination")));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Withdraw("2026-06-15", "hire")).ThenRefused(new FactOfAnotherKind(The("hire")));
    }

    [Fact]
    public void A_withdrawal_may_name_a_correction_of_the_termination() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), TerminationCorrected("correction", "2026-09-30")).When(Withdraw("2026-08-15", "correction"))
            .Then(Withdrawn("2026-08-15"));

    [Fact]
    public void A_withdrawal_has_a_reason() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Withdraw("2026-06-15") with { Reason = new("") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
}
