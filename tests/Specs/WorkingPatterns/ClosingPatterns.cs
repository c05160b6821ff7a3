namespace HrSaas.Specs.WorkingPatterns;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Closing a working pattern", 3)]
public sealed class ClosingPatterns : WorkingPatternSpecs
{
    private static readonly WorkingPatternEvent[] InUse = [Defined(FullTime), Changed("shorter week", "2026-01-01", Flexible)];

    private static readonly WorkingPatternEvent[] Gone = [.. InUse, Closed("closing", "2026-06-30")];

    [Fact]
    public void A_pattern_closes_with_its_last_day_and_is_told_as_it_was_after_it()
    {
        Given(InUse).When(Close("closing", "2026-06-30")).Then(Closed("closing", "2026-06-30"))
            .Showing(OpenOn("2026-06-30"), OpenOn("2026-07-01", false), WeeklyHoursOn("2026-07-01", 38.5m), OpenOn("2024-12-31", false));
        Given(InUse).When(Close("closing", "2025-01-01")).Then(Closed("closing", "2025-01-01"));
    }

    [Fact]
    public void There_is_one_last_day()
    {
        Given(Gone).When(Close("other", "2026-06-30")).ThenNothing();
        Given(Gone).When(Close("other", "2026-07-31")).ThenRefused(new WorkingPatternAlreadyClosed(Day("2026-06-30")));
        Given([.. Gone, Rescinded("closing")]).When(Close("other", "2026-07-31")).Then(Closed("other", "2026-07-31"));
    }

    [Fact]
    public void It_does_not_close_before_its_first_day()
    {
        var before = new BeforeWorkingPattern(Day("2024-12-31"), Day("2025-01-01"));
        Given(InUse).When(Close("closing", "2024-12-31")).ThenRefused(before);
        Given(Gone).When(CorrectClosing("closing", "correction", "2024-12-31")).ThenRefused(before);
    }

    [Fact]
    public void There_is_no_other_version_for_a_day_after_the_last_one_and_what_was_there_stays()
    {
        var after = new AfterWorkingPatternClosing(Day("2026-07-01"), Day("2026-06-30"));
        Given(Gone).When(Change("longer week", "2026-07-01", FullTime)).ThenRefused(after);
        Given(Gone).When(CorrectChange("shorter week", "correction", "2026-07-01", Flexible)).ThenRefused(after);
        Given(Gone).When(Change("longer week", "2026-06-30", FullTime)).Then(Changed("longer week", "2026-06-30", FullTime));

        WorkingPatternEvent[] late = [.. InUse, Changed("longer week", "2026-09-01", FullTime), Closed("closing", "2026-06-30")];
        Given(late).When(CorrectChange("longer week", "correction", "2026-09-01", FullTime with { Name = "Other" }))
            .Then(ChangeCorrected("longer week", "correction", "2026-09-01", FullTime with { Name = "Other" }));
        Given(late).When(Rescind("longer week")).Then(Rescinded("longer week")).Showing(OpenOn("2026-09-01", false), WeeklyHoursOn("2026-09-01", 38.5m));
        Given(late).When(Rescind("closing")).Then(Rescinded("closing")).Showing(OpenOn("2026-09-01"), WeeklyHoursOn("2026-09-01", 40));
    }

    [Fact]
    public void A_first_day_that_is_put_right_to_one_after_the_last_leaves_no_open_day_and_nothing_is_defined_twice()
    {
        Given(Gone).When(CorrectDefinition("correction", "2026-07-15", FullTime)).Then(DefinitionCorrected("correction", "2026-07-15", FullTime)).Showing(OpenOn("2026-07-15", false));
        Given(Gone).When(Define(Flexible, "2026-07-15")).ThenRefused<WorkingPatternAlreadyDefined>();
    }

    [Fact]
    public void A_closing_is_put_right_and_withdrawn()
    {
        Given(Gone).When(CorrectClosing("closing", "correction", "2026-09-30")).Then(ClosingCorrected("closing", "correction", "2026-09-30"))
            .Showing(OpenOn("2026-09-30"), OpenOn("2026-10-01", false));
        Given(Gone).When(CorrectClosing("closing", "correction", "2026-06-30")).ThenNothing();
        Given(Gone).When(Rescind("closing")).Then(Rescinded("closing")).Showing(OpenOn("2026-07-01"));
        Given([.. Gone, ClosingCorrected("closing", "correction", "2026-09-30")]).When(Rescind("correction")).Then(Rescinded("correction")).Showing(OpenOn("2026-07-01", false));
        Given(Gone).When(CorrectClosing("shorter week", "correction", "2026-09-30")).ThenRefused(new FactOfAnotherKind(The("shorter week")));
        Given(Gone).When(CorrectClosing("unheard-of fact", "correction", "2026-09-30")).ThenRefused(new FactNotFound(The("unheard-of fact")));
        Given([.. Gone, Rescinded("closing")]).When(CorrectClosing("closing", "correction", "2026-09-30")).ThenRefused(new FactIsRescinded(The("closing")));
        Given(Gone).When(CorrectClosing("closing", "correction", "2026-09-30") with { Reason = new("data-entry", Identifying<string>.Of("Ana mistyped")) })
            .ThenRefused(new NotWellFormed([new("reason.note", "not-allowed", "must be left out: no person's key could protect it here.")]));
    }

    [Fact]
    public void What_is_not_there_or_void_does_not_close()
    {
        object[] commands = [Close("closing", "2026-06-30"), CorrectClosing("closing", "correction", "2026-06-30")];
        foreach (var command in commands) Given().When(command).ThenRefused<WorkingPatternNotFound>();
        foreach (var command in commands) Given([.. Gone, Rescinded("definition")]).When(command).ThenRefused<WorkingPatternIsVoid>();
    }
}
