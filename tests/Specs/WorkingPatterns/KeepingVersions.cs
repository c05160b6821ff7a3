namespace HrSaas.Specs.WorkingPatterns;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Versions of a working pattern", 1)]
public sealed class KeepingVersions : WorkingPatternSpecs
{
    private static readonly PatternVersion Overlapping = Weekly("Double", Free with { Tuesday = Of(Shift("08:00", "12:00"), Shift("11:00", "16:00")) });

    [Fact]
    public void A_pattern_is_defined_once_and_its_code_stays_taken_when_it_is_void()
    {
        foreach (var from in (string[])["2024-01-01", "2026-01-01"])
            Given(Defined(FullTime)).When(Define(Flexible, from)).ThenRefused<WorkingPatternAlreadyDefined>();
        Given(Defined(FullTime), Rescinded("definition")).When(Define(FullTime)).ThenRefused<WorkingPatternAlreadyDefined>();
        Given().When(Define(FullTime) with { Code = "P1 " }).ThenRefused(new NotWellFormed([new("code", "surrounding-space", "must not begin or end with a space.")]));
    }

    [Fact]
    public void Another_version_holds_from_a_day() =>
        Given(Defined(FullTime)).When(Change("shorter week", "2026-01-01", Flexible)).Then(Changed("shorter week", "2026-01-01", Flexible))
            .Showing(WeeklyHoursOn("2025-12-31", 40), WeeklyHoursOn("2026-01-01", 38.5m), MinutesOn("2026-01-02", 462));

    [Fact]
    public void An_earlier_dated_version_leaves_later_ones_alone_and_of_one_day_the_last_counts()
    {
        Given(Defined(FullTime), Changed("later", "2027-01-01", FullTime with { Name = "Later" })).When(Change("earlier", "2026-01-01", Flexible))
            .Then(Changed("earlier", "2026-01-01", Flexible)).Showing(WeeklyHoursOn("2026-12-31", 38.5m), WeeklyHoursOn("2027-01-01", 40));
        Given(Defined(FullTime), Changed("first", "2026-01-01", FullTime with { Name = "Later" })).When(Change("second", "2026-01-01", Flexible))
            .Then(Changed("second", "2026-01-01", Flexible)).Showing(WeeklyHoursOn("2026-01-01", 38.5m));
    }

    [Fact]
    public void A_version_that_is_in_force_on_that_day_anyway_is_not_recorded()
    {
        Given(Defined(FullTime)).When(Change("same", "2026-01-01", Weekly("Full time", Working(Shift("08:00", "16:30", 30))))).ThenNothing();
        var otherAnchor = FullTime with { Rotation = FullTime.Rotation with { Anchor = Day("2024-01-08") } };
        Given(Defined(FullTime)).When(Change("other anchor", "2026-01-01", otherAnchor)).Then(Changed("other anchor", "2026-01-01", otherAnchor));
    }

    [Fact]
    public void There_is_no_version_before_the_first()
    {
        var before = new BeforeWorkingPattern(Day("2024-12-31"), Day("2025-01-01"));
        Given(Defined(FullTime)).When(Change("shorter week", "2024-12-31", Flexible)).ThenRefused(before);
        Given(Defined(FullTime), Changed("shorter week", "2026-01-01", Flexible)).When(CorrectChange("shorter week", "correction", "2024-12-31", Flexible)).ThenRefused(before);
    }

    [Fact]
    public void The_first_version_is_corrected_to_another_day_and_another_rotation()
    {
        Given(Defined(FullTime)).When(CorrectDefinition("correction", "2024-01-01", Flexible)).Then(DefinitionCorrected("correction", "2024-01-01", Flexible))
            .Showing(WeeklyHoursOn("2024-01-01", 38.5m));
        Given(Defined(FullTime)).When(CorrectDefinition("correction", "2025-06-01", FullTime)).Then(DefinitionCorrected("correction", "2025-06-01", FullTime)).Showing(NoVersionOn("2025-05-31"));
        Given(Defined(FullTime)).When(CorrectDefinition("correction", "2025-01-01", FullTime)).ThenNothing();
    }

    [Fact]
    public void A_later_first_day_keeps_earlier_versions_and_applies_them_on_the_first_day()
    {
        WorkingPatternEvent[] moved = [Defined(FullTime), Changed("shorter week", "2025-06-01", Flexible), DefinitionCorrected("correction", "2026-01-01", FullTime)];
        Given(moved).Shows(NoVersionOn("2025-12-31"), WeeklyHoursOn("2026-01-01", 38.5m));
        Given(moved).When(CorrectChange("shorter week", "second correction", "2025-06-01", FullTime with { Name = "Other" }))
            .Then(ChangeCorrected("shorter week", "second correction", "2025-06-01", FullTime with { Name = "Other" }));
        Given(moved).When(Rescind("shorter week")).Then(Rescinded("shorter week")).Showing(WeeklyHoursOn("2026-01-01", 40));
    }

    [Fact]
    public void A_later_version_is_corrected_to_another_day_and_another_rotation()
    {
        Given(Defined(FullTime), Changed("shorter week", "2026-01-01", Flexible)).When(CorrectChange("shorter week", "correction", "2026-02-01", Flexible))
            .Then(ChangeCorrected("shorter week", "correction", "2026-02-01", Flexible)).Showing(WeeklyHoursOn("2026-01-31", 40), WeeklyHoursOn("2026-02-01", 38.5m));
        Given(Defined(FullTime), Changed("shorter week", "2026-01-01", Flexible)).When(CorrectChange("shorter week", "correction", "2026-01-01", Flexible)).ThenNothing();
    }

    [Fact]
    public void Every_version_is_free_of_overlapping_shifts()
    {
        var overlap = new ShiftsOverlap(1, DayOfWeek.Tuesday);
        Given(Defined(FullTime)).When(CorrectDefinition("correction", "2025-01-01", Overlapping)).ThenRefused(overlap);
        Given(Defined(FullTime)).When(Change("double", "2026-01-01", Overlapping)).ThenRefused(overlap);
        Given(Defined(FullTime), Changed("shorter week", "2026-01-01", Flexible)).When(CorrectChange("shorter week", "correction", "2026-01-01", Overlapping)).ThenRefused(overlap);
    }

    [Fact]
    public void What_is_withdrawn_says_nothing_any_more()
    {
        Given(Defined(FullTime), Changed("shorter week", "2026-01-01", Flexible)).When(Rescind("shorter week")).Then(Rescinded("shorter week")).Showing(WeeklyHoursOn("2026-01-01", 40));
        Given(Defined(FullTime), DefinitionCorrected("correction", "2024-01-01", Flexible)).When(Rescind("correction")).Then(Rescinded("correction"))
            .Showing(NoVersionOn("2024-12-31"), WeeklyHoursOn("2025-01-01", 40));
        Given(Defined(FullTime)).When(Rescind("definition")).Then(Rescinded("definition")).Showing(NoVersionOn("2025-01-01"));
        Given(Defined(FullTime), Rescinded("definition")).When(Rescind("definition")).ThenNothing();
        WorkingPatternEvent[] gone = [Defined(FullTime), Changed("shorter week", "2026-01-01", Flexible), ChangeCorrected("shorter week", "correction", "2026-02-01", Flexible), Rescinded("shorter week")];
        Given(gone).When(Rescind("correction")).ThenRefused(new FactIsRescinded(The("correction")));
        Given(gone).When(Rescind("shorter week")).ThenNothing();
        Given(gone).When(CorrectChange("shorter week", "second correction", "2026-03-01", Flexible)).ThenRefused(new FactIsRescinded(The("shorter week")));
    }

    [Fact]
    public void Nothing_is_recorded_about_a_pattern_that_is_not_there_or_void()
    {
        object[] commands =
        [
            CorrectDefinition("correction", "2025-02-01", Flexible), Change("other", "2026-01-01", Flexible),
            CorrectChange("other", "correction", "2026-01-01", Flexible), Rescind("other"),
        ];
        foreach (var command in commands) Given().When(command).ThenRefused<WorkingPatternNotFound>();
        foreach (var command in commands) Given(Defined(FullTime), Changed("other", "2026-01-01", Flexible), Rescinded("definition")).When(command).ThenRefused<WorkingPatternIsVoid>();
    }

    [Fact]
    public void A_fact_is_corrected_as_what_it_is_with_a_reason_without_a_note()
    {
        WorkingPatternEvent[] facts = [Defined(FullTime), Changed("other", "2026-01-01", Flexible)];
        Given(facts).When(CorrectDefinition("correction", "2025-02-01", Flexible, "other")).ThenRefused(new FactOfAnotherKind(The("other")));
        Given(facts).When(CorrectChange("definition", "correction", "2026-02-01", Flexible)).ThenRefused(new FactOfAnotherKind(The("definition")));
        Given(facts).When(Rescind("unheard-of fact")).ThenRefused(new FactNotFound(The("unheard-of fact")));
        var note = new Reason("data-entry", Identifying<string>.Of("Ana mistyped"));
        var flaws = new NotWellFormed([new("reason.note", "not-allowed", "must be left out: no person's key could protect it here.")]);
        foreach (var command in (object[])
            [
                CorrectDefinition("correction", "2025-02-01", Flexible) with { Reason = note }, CorrectChange("other", "correction", "2026-02-01", Flexible) with { Reason = note },
                Rescind("other") with { Reason = note },
            ])
            Given(facts).When(command).ThenRefused(flaws);
    }
}
