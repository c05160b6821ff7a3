namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Promoting", 5)]
public sealed class Promoting : EmploymentSpecs
{
    private static readonly Promotion ToLead = new(Lead, Grade: "P7", Pay: Euros(4000));

    [Fact]
    public void A_promotion_sets_job_grade_and_pay_by_one_fact() =>
        Given(Hired("2026-03-01", Sales, job: Engineer, pay: Euros(3000))).When(Promote("rise", "2026-04-01", ToLead)).Then(Promoted("rise", "2026-04-01", ToLead))
            .Showing(JobOn("2026-03-31", Engineer), JobOn("2026-04-01", Lead), GradeOn("2026-03-31", null), GradeOn("2026-04-01", "P7"), PayOn("2026-04-01", 4000),
                UnitOn("2026-04-01", Sales));

    [Fact]
    public void A_promotion_without_pay_leaves_the_pay_alone() =>
        Given(Hired("2026-03-01", pay: Euros(3000))).When(Promote("rise", "2026-04-01", new(Lead))).Then(Promoted("rise", "2026-04-01", new(Lead)))
            .Showing(PayOn("2026-04-01", 3000));

    [Fact]
    public void Of_a_promotion_and_a_pay_change_of_one_day_the_one_recorded_last_says_what_the_pay_is()
    {
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3500), Promoted("rise", "2026-04-01", ToLead)).Shows(PayOn("2026-04-01", 4000));
        Given(Hired("2026-03-01"), Promoted("rise", "2026-04-01", ToLead), PayChanged("raise", "2026-04-01", 3500)).Shows(PayOn("2026-04-01", 3500));
    }

    [Fact]
    public void A_corrected_promotion_keeps_its_place_before_a_pay_change_of_the_day() =>
        Given(Hired("2026-03-01"), Promoted("rise", "2026-04-01", ToLead), PayChanged("raise", "2026-04-01", 3500))
            .When(CorrectPromotion("rise", "correction", "2026-04-01", new(Lead, Pay: Euros(4200))))
            .Then(PromotionCorrected("rise", "correction", "2026-04-01", new(Lead, Pay: Euros(4200)))).Showing(PayOn("2026-04-01", 3500), GradeOn("2026-04-01", null));

    [Fact]
    public void A_promotion_may_bring_a_position() =>
        Given(Hired("2026-03-01")).When(Promote("rise", "2028-02-29", new(Position: Desk))).Then(Promoted("rise", "2028-02-29", new(Position: Desk)))
            .Showing(PositionOn("2028-02-28", null), PositionOn("2028-02-29", Desk));

    [Fact]
    public void Whoever_holds_a_position_is_promoted_to_a_job_with_another_position_only() =>
        Given(Hired("2026-03-01"), Transferred("seating", "2026-04-01", To(Desk))).When(Promote("rise", "2026-04-01", new(Lead)))
            .ThenRefused(new PositionSaysWhere(Day("2026-04-01"), Desk));

    [Fact]
    public void A_promotion_to_what_is_so_on_that_day_records_nothing() =>
        Given(Hired("2026-03-01"), Promoted("rise", "2026-04-01", ToLead)).When(Promote("rise again", "2026-05-01", ToLead)).ThenNothing();

    [Fact]
    public void A_promotion_names_more_than_pay()
    {
        Given(Hired("2026-03-01")).When(Promote("rise", "2026-04-01", new(Pay: Euros(4000)))).ThenRefused<PromotionNamesNothing>();
        Given(Hired("2026-03-01"), Promoted("rise", "2026-04-01", ToLead)).When(CorrectPromotion("rise", "correction", "2026-04-01", new())).ThenRefused<PromotionNamesNothing>();
    }

    [Fact]
    public void A_promotion_names_only_what_is_known()
    {
        Given(Hired("2026-03-01")).Where(world => world with { JobIsKnown = false }).When(Promote("rise", "2026-04-01", ToLead)).ThenRefused(new UnknownJob(Lead));
        Given(Hired("2026-03-01")).Where(world => world with { PositionIsKnown = false }).When(Promote("rise", "2026-04-01", new(Position: Desk)))
            .ThenRefused(new UnknownPosition(Desk));
    }

    [Fact]
    public void What_a_fact_says_of_a_job_that_is_void_since_may_stay_when_it_is_put_right()
    {
        var rise = new Promotion(Lead, Grade: "P7");
        Given(Hired("2026-03-01"), Promoted("rise", "2026-04-01", new(Lead))).Where(world => world with { JobIsKnown = false })
            .When(CorrectPromotion("rise", "correction", "2026-04-01", rise)).Then(PromotionCorrected("rise", "correction", "2026-04-01", rise));
        Given(Hired("2026-03-01"), Promoted("rise", "2026-04-01", new(Lead))).Where(world => world with { JobIsKnown = false })
            .When(CorrectPromotion("rise", "correction", "2026-05-01", rise)).ThenRefused(new UnknownJob(Lead));
        Given(Hired("2026-03-01", job: Engineer)).Where(world => world with { JobIsKnown = false }).When(CorrectHire("correction", "2026-03-01") with { Terms = new(Day("2026-03-01"), Engineer, Sales) })
            .Then(new HireCorrected(The("hire"), The("correction"), new(Day("2026-03-01"), Engineer, Sales), Mistake));
    }

    [Fact]
    public void Grade_and_pay_have_their_form()
    {
        Given(Hired("2026-03-01")).When(Promote("rise", "2026-04-01", new(Lead, Grade: " P7")))
            .ThenRefused(Flawed("grade", "surrounding-space", "must not begin or end with a space."));
        Given(Hired("2026-03-01")).When(Promote("rise", "2026-04-01", new(Lead, Pay: Euros(-1)))).ThenRefused(Flawed("pay.amount", "negative", "must not be negative."));
    }

    [Fact]
    public void Nobody_is_promoted_before_the_hire_date_or_after_the_last_day()
    {
        Given(Hired("2026-03-01")).When(Promote("rise", "2026-02-28", ToLead)).ThenRefused(new BeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Promote("rise", "2026-06-30", ToLead)).Then(Promoted("rise", "2026-06-30", ToLead));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Promote("rise", "2026-07-01", ToLead))
            .ThenRefused(new AfterLastDay(Day("2026-07-01"), Day("2026-06-30")));
    }

    [Fact]
    public void A_correction_moves_a_promotion_within_the_employment()
    {
        Given(Hired("2026-03-01", job: Engineer), Promoted("rise", "2026-04-01", ToLead)).When(CorrectPromotion("rise", "correction", "2026-05-01", ToLead))
            .Then(PromotionCorrected("rise", "correction", "2026-05-01", ToLead)).Showing(JobOn("2026-04-30", Engineer), JobOn("2026-05-01", Lead));
        Given(Hired("2026-03-01"), Promoted("rise", "2026-04-01", ToLead)).When(CorrectPromotion("rise", "correction", "2026-02-28", ToLead))
            .ThenRefused(new BeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));
        Given(Hired("2026-03-01"), Promoted("rise", "2026-04-01", ToLead), Terminated("2026-06-30")).When(CorrectPromotion("rise", "correction", "2026-06-30", ToLead))
            .Then(PromotionCorrected("rise", "correction", "2026-06-30", ToLead));
        Given(Hired("2026-03-01"), Promoted("rise", "2026-04-01", ToLead), Terminated("2026-06-30")).When(CorrectPromotion("rise", "correction", "2026-07-01", ToLead))
            .ThenRefused(new AfterLastDay(Day("2026-07-01"), Day("2026-06-30")));
    }

    [Fact]
    public void A_correction_to_what_the_promotion_says_records_nothing() =>
        Given(Hired("2026-03-01"), Promoted("rise", "2026-04-01", ToLead)).When(CorrectPromotion("rise", "correction", "2026-04-01", ToLead)).ThenNothing();

    [Fact]
    public void A_correction_names_a_promotion_that_stands()
    {
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3000)).When(CorrectPromotion("raise", "correction", "2026-04-01", ToLead))
            .ThenRefused(new FactOfAnotherKind(The("raise")));
        Given(Hired("2026-03-01")).When(CorrectPromotion("rise", "correction", "2026-04-01", ToLead)).ThenRefused(new FactNotFound(The("rise")));
        Given(Hired("2026-03-01"), Promoted("rise", "2026-04-01", ToLead), Rescinded("rise")).When(CorrectPromotion("rise", "correction", "2026-04-01", new(Lead)))
            .ThenRefused(new FactIsRescinded(The("rise")));
    }

    [Fact]
    public void Rescinding_a_promotion_brings_back_all_that_was_before_it() =>
        Given(Hired("2026-03-01", job: Engineer, pay: Euros(3000)), Promoted("rise", "2026-04-01", ToLead)).When(Rescind("rise")).Then(Rescinded("rise"))
            .Showing(JobOn("2026-04-01", Engineer), GradeOn("2026-04-01", null), PayOn("2026-04-01", 3000));

    [Fact]
    public void There_is_nobody_to_promote_where_nobody_was_hired()
    {
        Given().When(Promote("rise", "2026-04-01", ToLead)).ThenRefused<EmploymentNotFound>();
        Given().When(CorrectPromotion("rise", "correction", "2026-04-01", ToLead)).ThenRefused<EmploymentNotFound>();
        Given(Hired("2026-03-01"), Rescinded("hire")).When(Promote("rise", "2026-04-01", ToLead)).ThenRefused<EmploymentIsVoid>();
        Given(Hired("2026-03-01"), Rescinded("hire")).When(CorrectPromotion("rise", "correction", "2026-04-01", ToLead)).ThenRefused<EmploymentIsVoid>();
    }
}
