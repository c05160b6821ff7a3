namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Changing working time", 5)]
public sealed class WorkingTimes : EmploymentSpecs
{
    [Fact]
    public void Whoever_agreed_nothing_else_works_full_time() => Given(Hired("2026-03-01")).Shows(FteOn("2026-03-01", 1), PatternOn("2026-03-01", null));

    [Fact]
    public void Working_time_changes_from_a_day_and_leaves_the_pay_alone() =>
        Given(Hired("2026-03-01", pay: Euros(3000))).When(ChangeWorkingTime("less", "2026-04-01", Share(0.8m))).Then(WorkingTimeChanged("less", "2026-04-01", Share(0.8m)))
            .Showing(FteOn("2026-03-31", 1), FteOn("2026-04-01", 0.8m), PayOn("2026-04-01", 3000));

    [Fact]
    public void The_pay_may_change_with_it_by_the_same_fact() =>
        Given(Hired("2026-03-01", pay: Euros(3000))).When(ChangeWorkingTime("less", "2026-04-01", Share(0.8m, Euros(2400))))
            .Then(WorkingTimeChanged("less", "2026-04-01", Share(0.8m, Euros(2400)))).Showing(FteOn("2026-04-01", 0.8m), PayOn("2026-03-31", 3000), PayOn("2026-04-01", 2400));

    [Fact]
    public void Fte_and_pattern_are_timelines_of_their_own() =>
        Given(Hired("2026-03-01"), WorkingTimeChanged("mornings", "2026-06-01", new(WorkingPattern: new(Mornings))), WorkingTimeChanged("less", "2026-04-01", Share(0.5m)),
            WorkingTimeChanged("no pattern", "2026-07-01", new(WorkingPattern: new(null))))
            .Shows(FteOn("2026-06-01", 0.5m), PatternOn("2026-05-31", null), PatternOn("2026-06-01", Mornings), PatternOn("2026-07-01", null));

    [Fact]
    public void Working_time_that_is_so_on_that_day_records_nothing()
    {
        Given(Hired("2026-03-01")).When(ChangeWorkingTime("same", "2026-04-01", Share(1.00m))).ThenNothing();
        Given(Hired("2026-03-01"), WorkingTimeChanged("mornings", "2026-04-01", new(WorkingPattern: new(Mornings))))
            .When(ChangeWorkingTime("same", "2026-04-01", new(WorkingPattern: new(Mornings)))).ThenNothing();
    }

    [Fact]
    public void An_fte_is_more_than_nothing_and_at_most_two_full_times()
    {
        Given(Hired("2026-03-01")).When(ChangeWorkingTime("none", "2026-04-01", Share(0))).ThenRefused(Flawed("fte", "zero", "must be more than 0."));
        Given(Hired("2026-03-01")).When(ChangeWorkingTime("less", "2026-04-01", Share(-0.5m))).ThenRefused(Flawed("fte", "negative", "must not be negative."));
        Given(Hired("2026-03-01")).When(ChangeWorkingTime("more", "2026-04-01", Share(2.0001m))).ThenRefused(Flawed("fte", "too-large", "must be at most 2."));
        Given(Hired("2026-03-01")).When(ChangeWorkingTime("less", "2026-04-01", Share(0.33333m)))
            .ThenRefused(Flawed("fte", "too-many-decimals", "must have at most four decimals."));
        Given(Hired("2026-03-01")).When(ChangeWorkingTime("more", "2026-04-01", Share(2))).Then(WorkingTimeChanged("more", "2026-04-01", Share(2)));
        Given(Hired("2026-03-01")).When(ChangeWorkingTime("less", "2026-04-01", Share(0.0001m))).Then(WorkingTimeChanged("less", "2026-04-01", Share(0.0001m)));
    }

    [Fact]
    public void A_change_of_working_time_names_an_fte_or_a_pattern_that_is_known()
    {
        Given(Hired("2026-03-01")).When(ChangeWorkingTime("nothing", "2026-04-01", new(Pay: Euros(3000)))).ThenRefused<WorkingTimeNamesNothing>();
        Given(Hired("2026-03-01")).Where(world => world with { WorkingPatternIsKnown = false })
            .When(ChangeWorkingTime("mornings", "2026-04-01", new(WorkingPattern: new(Mornings)))).ThenRefused(new UnknownWorkingPattern(Mornings));
        Given(Hired("2026-03-01"), WorkingTimeChanged("less", "2026-04-01", Share(0.8m)))
            .When(CorrectWorkingTimeChange("less", "correction", "2026-04-01", new())).ThenRefused<WorkingTimeNamesNothing>();
    }

    [Fact]
    public void Nobody_works_by_a_pattern_that_has_not_begun_and_what_begins_later_by_now_may_stay()
    {
        var (byIt, less) = (new WorkingTime(WorkingPattern: new(Mornings)), new WorkingTime(new Fte(0.5m), new(Mornings)));
        var (terms, raised) = (new HireTerms(Day("2026-03-01"), WorkingPattern: Mornings), new HireTerms(Day("2026-03-01"), WorkingPattern: Mornings, Pay: Euros(3000)));
        Given().Where(NotBegun).When(Hire("2026-03-01") with { Terms = terms }).ThenRefused(new WorkingPatternNotBegun(Mornings, Day("2026-03-01")));
        Given(Hired("2026-03-01")).Where(NotBegun).When(ChangeWorkingTime("mornings", "2026-04-01", byIt)).ThenRefused(new WorkingPatternNotBegun(Mornings, Day("2026-04-01")));
        Given(Hired("2026-03-01") with { Terms = terms }).Where(NotBegun).When(CorrectHire("correction", "2026-03-01") with { Terms = raised })
            .Then(HireCorrected("correction", "2026-03-01") with { Terms = raised });
        Given(Hired("2026-03-01") with { Terms = terms }).Where(NotBegun).When(CorrectHire("correction", "2026-02-01") with { Terms = raised with { HireDate = Day("2026-02-01") } })
            .ThenRefused(new WorkingPatternNotBegun(Mornings, Day("2026-02-01")));
        Given(Hired("2026-03-01"), WorkingTimeChanged("mornings", "2026-04-01", byIt)).Where(NotBegun).When(CorrectWorkingTimeChange("mornings", "correction", "2026-04-01", less))
            .Then(WorkingTimeChangeCorrected("mornings", "correction", "2026-04-01", less));
        Given(Hired("2026-03-01"), WorkingTimeChanged("mornings", "2026-04-01", byIt)).Where(NotBegun).When(CorrectWorkingTimeChange("mornings", "correction", "2026-03-31", less))
            .ThenRefused(new WorkingPatternNotBegun(Mornings, Day("2026-03-31")));
        static EmploymentWorld NotBegun(EmploymentWorld world) => world with { WorkingPatternHasBegun = false };
    }

    [Fact]
    public void Working_time_does_not_change_before_the_hire_date_or_after_the_last_day()
    {
        Given(Hired("2026-03-01")).When(ChangeWorkingTime("less", "2026-02-28", Share(0.8m))).ThenRefused(new BeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(ChangeWorkingTime("less", "2026-06-30", Share(0.8m))).Then(WorkingTimeChanged("less", "2026-06-30", Share(0.8m)));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(ChangeWorkingTime("less", "2026-07-01", Share(0.8m)))
            .ThenRefused(new AfterLastDay(Day("2026-07-01"), Day("2026-06-30")));
    }

    [Fact]
    public void A_correction_moves_a_change_of_working_time_within_the_employment()
    {
        Given(Hired("2026-03-01"), WorkingTimeChanged("less", "2026-04-01", Share(0.8m))).When(CorrectWorkingTimeChange("less", "correction", "2026-05-01", Share(0.7m)))
            .Then(WorkingTimeChangeCorrected("less", "correction", "2026-05-01", Share(0.7m))).Showing(FteOn("2026-04-30", 1), FteOn("2026-05-01", 0.7m));
        Given(Hired("2026-03-01"), WorkingTimeChanged("less", "2026-04-01", Share(0.8m))).When(CorrectWorkingTimeChange("less", "correction", "2026-02-28", Share(0.8m)))
            .ThenRefused(new BeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));
        Given(Hired("2026-03-01"), WorkingTimeChanged("less", "2026-04-01", Share(0.8m)), Terminated("2026-06-30"))
            .When(CorrectWorkingTimeChange("less", "correction", "2026-06-30", Share(0.8m))).Then(WorkingTimeChangeCorrected("less", "correction", "2026-06-30", Share(0.8m)));
        Given(Hired("2026-03-01"), WorkingTimeChanged("less", "2026-04-01", Share(0.8m)), Terminated("2026-06-30"))
            .When(CorrectWorkingTimeChange("less", "correction", "2026-07-01", Share(0.8m))).ThenRefused(new AfterLastDay(Day("2026-07-01"), Day("2026-06-30")));
    }

    [Fact]
    public void A_correction_names_a_change_of_working_time_that_stands_and_says_something_new()
    {
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3000)).When(CorrectWorkingTimeChange("raise", "correction", "2026-04-01", Share(0.8m)))
            .ThenRefused(new FactOfAnotherKind(The("raise")));
        Given(Hired("2026-03-01")).When(CorrectWorkingTimeChange("less", "correction", "2026-04-01", Share(0.8m))).ThenRefused(new FactNotFound(The("less")));
        Given(Hired("2026-03-01"), WorkingTimeChanged("less", "2026-04-01", Share(0.8m)))
            .When(CorrectWorkingTimeChange("less", "correction", "2026-04-01", Share(0.8m))).ThenNothing();
    }

    [Fact]
    public void There_is_no_working_time_where_nobody_was_hired()
    {
        Given().When(ChangeWorkingTime("less", "2026-04-01", Share(0.8m))).ThenRefused<EmploymentNotFound>();
        Given().When(CorrectWorkingTimeChange("less", "correction", "2026-04-01", Share(0.8m))).ThenRefused<EmploymentNotFound>();
        Given(Hired("2026-03-01"), Rescinded("hire")).When(ChangeWorkingTime("less", "2026-04-01", Share(0.8m))).ThenRefused<EmploymentIsVoid>();
        Given(Hired("2026-03-01"), Rescinded("hire")).When(CorrectWorkingTimeChange("less", "correction", "2026-04-01", Share(0.8m))).ThenRefused<EmploymentIsVoid>();
    }
}
