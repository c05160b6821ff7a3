namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Grades and allowances", 9)]
public sealed class Compensating : EmploymentSpecs
{
    private static readonly Allowance Car = new("car", Euros(300)), Shift = new("shift", Euros(50, PayPeriod.Week));

    private static AllowanceGranted Granted(string fact, string on, Allowance allowance) => new(The(fact), Day(on), allowance);

    private static AllowanceEnded Ended(string lastDay, string code = "car") => new(The("end"), Day(lastDay), code);

    private static GradeChanged Graded(string fact, string on, Grading grading) => new(The(fact), Day(on), grading);

    [Fact]
    public void The_grade_changes_from_a_day_with_or_without_the_pay()
    {
        Given(Hired("2026-03-01", pay: Euros(3000))).When(new ChangeGrade(The("regrading"), Day("2026-04-01"), new("P7"))).Then(Graded("regrading", "2026-04-01", new("P7")))
            .Showing(GradeOn("2026-03-31", null), GradeOn("2026-04-01", "P7"), PayOn("2026-04-01", 3000));
        Given(Hired("2026-03-01", pay: Euros(3000))).When(new ChangeGrade(The("regrading"), Day("2026-04-01"), new("P7", Euros(3300))))
            .Then(Graded("regrading", "2026-04-01", new("P7", Euros(3300)))).Showing(PayOn("2026-04-01", 3300));
        Given(Hired("2026-03-01"), Graded("regrading", "2026-04-01", new("P7"))).When(new ChangeGrade(The("again"), Day("2026-05-01"), new("P7"))).ThenNothing();
        Given(Hired("2026-03-01")).When(new ChangeGrade(The("regrading"), Day("2026-04-01"), new(""))).ThenRefused(Flawed("grade", "blank", "must not be blank."));
    }

    [Fact]
    public void The_grade_changes_within_the_employment() =>
        Within([], day => new ChangeGrade(The("regrading"), Day(day), new("P7")), day => Graded("regrading", day, new("P7")));

    [Fact]
    public void A_corrected_grade_stays_within_the_employment() =>
        Within([Graded("regrading", "2026-04-01", new("P7"))], day => new CorrectGradeChange(The("regrading"), The("correction"), Day(day), new("P8"), Mistake),
            day => new GradeChangeCorrected(The("regrading"), The("correction"), Day(day), new("P8"), Mistake));

    [Fact]
    public void A_correction_names_a_change_of_grade_that_stands()
    {
        NamesFactsOfItsKind(Graded("regrading", "2026-04-01", new("P7")), "regrading", fact => new CorrectGradeChange(The(fact), The("correction"), Day("2026-05-01"), new("P7"), Mistake));
        Given(Hired("2026-03-01"), Graded("regrading", "2026-04-01", new("P7")))
            .When(new CorrectGradeChange(The("regrading"), The("correction"), Day("2026-04-01"), new("P7"), Mistake)).ThenNothing();
    }

    [Fact]
    public void Each_allowance_is_a_timeline_of_its_own() =>
        Given(Hired("2026-03-01"), Granted("car", "2026-04-01", Car), Granted("shifts", "2026-05-01", Shift), Granted("bigger car", "2026-06-01", Car with { Amount = Euros(400) }),
            Ended("2026-07-31"))
            .Shows(AllowanceOn("2026-03-31", "car", null), AllowanceOn("2026-04-01", "car", Euros(300)), AllowanceOn("2026-06-01", "car", Euros(400)),
                AllowanceOn("2026-07-31", "car", Euros(400)), AllowanceOn("2026-08-01", "car", null), AllowanceOn("2026-08-01", "shift", Euros(50, PayPeriod.Week)));

    [Fact]
    public void An_allowance_is_granted_within_the_employment() => Within([], day => new GrantAllowance(The("car"), Day(day), Car), day => Granted("car", day, Car));

    [Fact]
    public void An_allowance_ends_within_the_employment() =>
        Within([Granted("car", "2026-03-01", Car)], day => new EndAllowance(The("end"), "car", Day(day)), day => Ended(day));

    [Fact]
    public void A_corrected_allowance_stays_within_the_employment() =>
        Within([Granted("car", "2026-04-01", Car)], day => new CorrectAllowance(The("car"), The("correction"), Day(day), Shift, Mistake),
            day => new AllowanceCorrected(The("car"), The("correction"), Day(day), Shift, Mistake));

    [Fact]
    public void A_corrected_end_of_an_allowance_stays_within_the_employment() =>
        Within([Granted("car", "2026-03-01", Car), Ended("2026-04-01")], day => new CorrectAllowanceEnd(The("end"), The("correction"), Day(day), Mistake),
            day => new AllowanceEndCorrected(The("end"), The("correction"), Day(day), "car", Mistake));

    [Fact]
    public void What_is_paid_or_not_paid_already_is_not_recorded_again()
    {
        Given(Hired("2026-03-01"), Granted("car", "2026-04-01", Car)).When(new GrantAllowance(The("again"), Day("2026-05-01"), Car)).ThenNothing();
        Given(Hired("2026-03-01")).When(new EndAllowance(The("end"), "car", Day("2026-05-01"))).ThenNothing();
        Given(Hired("2026-03-01"), Granted("car", "2026-04-01", Car)).When(new CorrectAllowance(The("car"), The("correction"), Day("2026-04-01"), Car, Mistake)).ThenNothing();
        Given(Hired("2026-03-01"), Granted("car", "2026-04-01", Car), Ended("2026-07-31")).When(new CorrectAllowanceEnd(The("end"), The("correction"), Day("2026-07-31"), Mistake)).ThenNothing();
    }

    [Fact]
    public void A_correction_names_an_allowance_or_the_end_of_one()
    {
        NamesFactsOfItsKind(Granted("car", "2026-04-01", Car), "car", fact => new CorrectAllowance(The(fact), The("correction"), Day("2026-05-01"), Car, Mistake));
        NamesFactsOfItsKind(Ended("2026-04-01"), "end", fact => new CorrectAllowanceEnd(The(fact), The("correction"), Day("2026-05-01"), Mistake));
        Given(Hired("2026-03-01"), Granted("car", "2026-04-01", Car)).When(new CorrectAllowanceEnd(The("car"), The("correction"), Day("2026-05-01"), Mistake))
            .ThenRefused(new FactOfAnotherKind(The("car")));
        Given(Hired("2026-03-01"), Granted("car", "2026-04-01", Car), Rescinded("car")).When(new CorrectAllowanceEnd(The("car"), The("correction"), Day("2026-05-01"), Mistake))
            .ThenRefused(new FactOfAnotherKind(The("car")));
        Given(Hired("2026-03-01"), Ended("2026-07-31")).When(new CorrectAllowance(The("end"), The("correction"), Day("2026-05-01"), Car, Mistake))
            .ThenRefused(new FactOfAnotherKind(The("end")));
    }

    [Fact]
    public void An_allowance_may_be_paid_up_to_the_last_of_all_days()
    {
        Given(Hired("2026-03-01"), Granted("car", "2026-04-01", Car)).When(new EndAllowance(The("end"), "car", Day("9999-12-31"))).Then(Ended("9999-12-31"));
        Given(Hired("2026-03-01"), Granted("car", "2026-04-01", Car), Ended("2026-07-31")).When(new CorrectAllowanceEnd(The("end"), The("correction"), Day("9999-12-31"), Mistake))
            .Then(new AllowanceEndCorrected(The("end"), The("correction"), Day("9999-12-31"), "car", Mistake));
    }

    [Fact]
    public void An_allowance_is_ended_where_it_would_still_be_paid_on_the_day_after() =>
        Given(Hired("2026-03-01"), Granted("car", "2026-05-02", Car)).When(new EndAllowance(The("end"), "car", Day("2026-05-01"))).Then(Ended("2026-05-01"));

    [Fact]
    public void An_allowance_has_a_code_and_an_amount_as_pay_has()
    {
        Given(Hired("2026-03-01")).When(new GrantAllowance(The("car"), Day("2026-04-01"), new("", Euros(300)))).ThenRefused(Flawed("code", "blank", "must not be blank."));
        Given(Hired("2026-03-01")).When(new GrantAllowance(The("car"), Day("2026-04-01"), new("car", Euros(-1)))).ThenRefused(Flawed("pay.amount", "negative", "must not be negative."));
        Given(Hired("2026-03-01")).When(new EndAllowance(The("end"), " car", Day("2026-04-01")))
            .ThenRefused(Flawed("code", "surrounding-space", "must not begin or end with a space."));
    }
}
