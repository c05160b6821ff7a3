namespace HrSaas.Specs.RetentionRules;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.RetentionRules;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Defining a retention rule", 1)]
public sealed class DefiningRetentionRules : RetentionRuleSpecs
{
    [Fact]
    public void A_rule_says_for_how_long_people_are_kept_from_a_day() =>
        Given().When(Define()).Then(Defined()).Showing(YearsOn("2024-12-31", null), YearsOn("2025-01-01", 10));

    [Fact]
    public void A_period_is_a_month_at_least_and_of_no_more_than_eleven_months_beside_its_years()
    {
        var noTime = Flawed("years", "no-time", "must be one at least, or months must be.");
        var tooManyMonths = Flawed("months", "out-of-bounds", "must be between 0 and 11; twelve months are a year.");
        foreach (var (wrong, flaws) in ((RetentionPeriod, NotWellFormed)[])
            [(new(0, 0), noTime), (new(0, 12), tooManyMonths), (new(1, -1), tooManyMonths), (new(101, 0), Flawed("years", "out-of-bounds", "must be between 0 and 100."))])
        {
            Given().When(Define() with { Period = wrong }).ThenRefused(flaws);
            Given(Defined()).When(CorrectDefinition("correction", "2025-01-01") with { Period = wrong }).ThenRefused(flaws);
            Given(Defined()).When(Change("change", "2026-01-01", 1) with { Period = wrong }).ThenRefused(flaws);
            Given(Defined(), Changed("change", "2026-01-01", 12)).When(CorrectChange("change", "correction", "2026-01-01", 1) with { Period = wrong }).ThenRefused(flaws);
        }
        foreach (var right in (RetentionPeriod[])[new(0, 1), new(2, 6), new(100, 0)]) Given().When(Define() with { Period = right }).Then(Defined() with { Period = right });
    }

    [Fact]
    public void Only_a_rule_for_after_an_employment_is_for_a_country()
    {
        foreach (var (kind, country) in ((RetentionKind, string?)[])[(RetentionKind.AfterEmployment, null), (RetentionKind.AfterEmployment, "ES"), (RetentionKind.NeverEmployed, null)])
            Given().When(Define() with { Kind = kind, Country = country }).Then(Defined() with { Kind = kind, Country = country });
        Given().When(Define() with { Country = "XX" }).ThenRefused(Flawed("country", "unknown-country", "must be a two-letter country code of ISO 3166-1, in capitals."));
        Given().When(Define() with { Kind = RetentionKind.NeverEmployed })
            .ThenRefused(Flawed("country", "not-with-this-kind", "must be left out: only rules for after an employment are for a country."));
    }

    [Fact]
    public void A_refusal_says_which_rule_it_is_about()
    {
        var (everywhere, never) = (Define() with { Country = null }, Define() with { Kind = RetentionKind.NeverEmployed, Country = null });
        Given(Defined() with { Country = null }).When(everywhere).ThenRefused(new RetentionRuleAlreadyDefined(RetentionKind.AfterEmployment, null));
        Given(Defined() with { Kind = RetentionKind.NeverEmployed, Country = null }).When(never).ThenRefused(new RetentionRuleAlreadyDefined(RetentionKind.NeverEmployed, null));
    }

    [Fact]
    public void Of_a_kind_there_is_one_rule_for_a_country()
    {
        var other = Define() with { Fact = The("other definition") };
        foreach (var from in (string[])["2024-01-01", "2025-06-01", "2027-06-01"])
            Given(Defined(), Ended("2026-12-31")).When(other with { EffectiveDate = Day(from) }).ThenRefused(new RetentionRuleAlreadyDefined(RetentionKind.AfterEmployment, "DE"));
    }

    [Fact]
    public void A_void_rule_is_defined_anew_and_begins_afresh() =>
        Given(Defined("2025-01-01", 10), Changed("change", "2025-06-01", 11), Rescinded("definition"))
            .When(Define("2025-03-01", 7) with { Fact = The("second definition") }).Then(Defined("2025-03-01", 7) with { Fact = The("second definition") })
            .Showing(YearsOn("2025-02-28", null), YearsOn("2025-12-31", 7));

    [Fact]
    public void A_definition_is_corrected_to_another_day_and_another_period()
    {
        Given(Defined()).When(CorrectDefinition("correction", "2024-01-01", 9)).Then(DefinitionCorrected("correction", "2024-01-01", 9))
            .Showing(YearsOn("2024-01-01", 9));
        Given(Defined()).When(CorrectDefinition("correction", "2025-01-01")).ThenNothing();
        Given(Defined(), Ended("2026-12-31")).When(CorrectDefinition("correction", "2025-06-01", 9)).Then(DefinitionCorrected("correction", "2025-06-01", 9));
    }

    [Fact]
    public void A_later_first_day_keeps_earlier_facts_and_applies_them_on_the_first_day() =>
        Given(Defined(), Changed("change", "2025-06-01", 12)).When(CorrectDefinition("correction", "2026-01-01")).Then(DefinitionCorrected("correction", "2026-01-01"))
            .Showing(YearsOn("2025-12-31", null), YearsOn("2026-01-01", 12));

    [Fact]
    public void A_rule_that_ended_before_its_corrected_first_day_never_applies() =>
        Given(Defined(), Ended("2026-12-31")).When(CorrectDefinition("correction", "2027-06-01")).Then(DefinitionCorrected("correction", "2027-06-01"))
            .Showing(YearsOn("2027-06-01", null));

    [Fact]
    public void Rescinding_the_definition_makes_the_rule_void()
    {
        Given(Defined()).When(Rescind("definition")).Then(Rescinded("definition")).Showing(YearsOn("2025-01-01", null));
        Given(Defined(), Rescinded("definition")).When(Rescind("definition")).ThenNothing();
        Given(Defined(), DefinitionCorrected("correction", "2024-01-01")).When(Rescind("correction")).Then(Rescinded("correction")).Showing(YearsOn("2024-12-31", null));
    }

    [Fact]
    public void Nothing_is_recorded_about_a_rule_that_is_not_there_or_void()
    {
        object[] commands =
        [
            CorrectDefinition("correction", "2025-02-01"), Change("change", "2026-01-01", 12), CorrectChange("change", "correction", "2026-01-01", 12),
            End("2026-12-31"), CorrectEnd("correction", "2026-12-31"), Rescind("change"),
        ];
        foreach (var command in commands) Given().When(command).ThenRefused<RetentionRuleNotFound>();
        foreach (var command in commands) Given(Defined(), Changed("change", "2026-01-01", 11), Rescinded("definition")).When(command).ThenRefused<RetentionRuleIsVoid>();
        Given(Defined(), Rescinded("definition")).When(Define() with { Fact = The("second definition") }).Then(Defined() with { Fact = The("second definition") });
    }
}

[Rules("Changing and ending a retention rule", 2)]
public sealed class ChangingRetentionRules : RetentionRuleSpecs
{
    [Fact]
    public void The_period_changes_from_a_day() =>
        Given(Defined()).When(Change("change", "2026-01-01", 12)).Then(Changed("change", "2026-01-01", 12))
            .Showing(YearsOn("2025-12-31", 10), YearsOn("2026-01-01", 12));

    [Fact]
    public void An_earlier_dated_change_leaves_later_ones_alone_and_of_one_day_the_last_counts()
    {
        Given(Defined(), Changed("later change", "2027-01-01", 14)).When(Change("change", "2026-01-01", 12)).Then(Changed("change", "2026-01-01", 12))
            .Showing(YearsOn("2026-12-31", 12), YearsOn("2027-01-01", 14));
        Given(Defined(), Changed("change", "2026-01-01", 12)).When(Change("other change", "2026-01-01", 13)).Then(Changed("other change", "2026-01-01", 13))
            .Showing(YearsOn("2026-01-01", 13));
    }

    [Fact]
    public void A_change_to_what_applies_on_that_day_anyway_records_nothing() =>
        Given(Defined(), Changed("change", "2026-01-01", 12)).When(Change("same", "2026-06-01", 12)).ThenNothing();

    [Fact]
    public void Nothing_changes_or_ends_before_the_first_day()
    {
        var before = new BeforeRetentionRule(Day("2024-12-31"), Day("2025-01-01"));
        Given(Defined()).When(Change("change", "2024-12-31", 12)).ThenRefused(before);
        Given(Defined()).When(End("2024-12-31")).ThenRefused(before);
        Given(Defined(), Changed("change", "2026-01-01", 12)).When(CorrectChange("change", "correction", "2024-12-31", 12)).ThenRefused(before);
        Given(Defined(), Ended("2026-12-31")).When(CorrectEnd("correction", "2024-12-31")).ThenRefused(before);
    }

    [Fact]
    public void A_fact_that_lies_before_a_corrected_first_day_may_stay_there_and_be_withdrawn()
    {
        RetentionRuleEvent[] moved = [Defined(), Changed("change", "2025-06-01", 12), DefinitionCorrected("correction", "2026-01-01")];
        Given(moved).When(CorrectChange("change", "second correction", "2025-06-01", 13)).Then(ChangeCorrected("change", "second correction", "2025-06-01", 13))
            .Showing(YearsOn("2026-01-01", 13));
        Given(moved).When(Rescind("change")).Then(Rescinded("change")).Showing(YearsOn("2026-01-01", 10));
    }

    [Fact]
    public void A_rule_ends_after_its_last_day()
    {
        Given(Defined()).When(End("2026-12-31")).Then(Ended("2026-12-31")).Showing(YearsOn("2026-12-31", 10), YearsOn("2027-01-01", null));
        Given(Defined(), Ended("2026-12-31")).When(End("2027-06-30") with { Fact = The("second end") }).ThenNothing();
        Given(Defined()).When(End("2025-01-01")).Then(Ended("2025-01-01")).Showing(YearsOn("2025-01-01", 10), YearsOn("2025-01-02", null));
        Given(Defined("2025-01-01")).When(End("9999-12-31")).Then(Ended("9999-12-31"));
    }

    [Fact]
    public void A_rule_that_has_ended_applies_again_by_a_change() =>
        Given(Defined(), Ended("2026-12-31")).When(Change("return", "2028-01-01", 15)).Then(Changed("return", "2028-01-01", 15))
            .Showing(YearsOn("2027-12-31", null), YearsOn("2028-01-01", 15));

    [Fact]
    public void An_earlier_end_leaves_a_later_change_alone() =>
        Given(Defined(), Changed("change", "2028-01-01", 15)).When(End("2026-12-31")).Then(Ended("2026-12-31"))
            .Showing(YearsOn("2027-12-31", null), YearsOn("2028-01-01", 15));

    [Fact]
    public void A_change_is_corrected_to_another_day_and_another_period()
    {
        Given(Defined(), Changed("change", "2026-01-01", 12)).When(CorrectChange("change", "correction", "2026-02-01", 13))
            .Then(ChangeCorrected("change", "correction", "2026-02-01", 13)).Showing(YearsOn("2026-01-31", 10), YearsOn("2026-02-01", 13));
        Given(Defined(), Changed("change", "2026-01-01", 12)).When(CorrectChange("change", "correction", "2026-01-01", 12)).ThenNothing();
        Given(Defined(), Changed("change", "2026-01-01", 12), Ended("2026-12-31")).When(CorrectChange("change", "correction", "2027-02-01", 12))
            .Then(ChangeCorrected("change", "correction", "2027-02-01", 12)).Showing(YearsOn("2027-01-31", null), YearsOn("2027-02-01", 12));
    }

    [Fact]
    public void An_end_is_corrected_to_another_last_day()
    {
        Given(Defined(), Ended("2026-12-31")).When(CorrectEnd("correction", "2027-06-30")).Then(EndCorrected("correction", "2027-06-30"))
            .Showing(YearsOn("2027-06-30", 10), YearsOn("2027-07-01", null));
        Given(Defined(), Ended("2026-12-31")).When(CorrectEnd("correction", "2026-06-30")).Then(EndCorrected("correction", "2026-06-30"))
            .Showing(YearsOn("2026-07-01", null));
        Given(Defined(), Ended("2026-12-31")).When(CorrectEnd("correction", "2026-12-31")).ThenNothing();
    }

    [Fact]
    public void A_change_is_corrected_as_a_change_and_an_end_as_an_end()
    {
        RetentionRuleEvent[] facts = [Defined(), Changed("change", "2026-01-01", 12), Ended("2026-12-31")];
        Given(facts).When(CorrectChange("end", "correction", "2026-02-01", 13)).ThenRefused(new FactOfAnotherKind(The("end")));
        Given(facts).When(CorrectEnd("correction", "2026-12-30", "change")).ThenRefused(new FactOfAnotherKind(The("change")));
        Given(facts).When(CorrectDefinition("correction", "2025-02-01", fact: "change")).ThenRefused(new FactOfAnotherKind(The("change")));
        Given(facts).When(CorrectChange("unheard-of fact", "correction", "2026-02-01", 13)).ThenRefused(new FactNotFound(The("unheard-of fact")));
    }

    [Fact]
    public void What_is_withdrawn_says_nothing_any_more()
    {
        Given(Defined(), Changed("change", "2026-01-01", 12)).When(Rescind("change")).Then(Rescinded("change")).Showing(YearsOn("2026-01-01", 10));
        Given(Defined(), Ended("2026-12-31")).When(Rescind("end")).Then(Rescinded("end")).Showing(YearsOn("2027-01-01", 10));
        Given(Defined(), Changed("change", "2026-01-01", 12), ChangeCorrected("change", "correction", "2026-02-01", 13)).When(Rescind("correction"))
            .Then(Rescinded("correction")).Showing(YearsOn("2026-01-01", 12));
        Given(Defined(), Changed("change", "2026-01-01", 12), ChangeCorrected("change", "correction", "2026-02-01", 13), Rescinded("change"))
            .When(Rescind("correction")).ThenRefused(new FactIsRescinded(The("correction")));
        Given(Defined(), Changed("change", "2026-01-01", 12), Rescinded("change")).When(CorrectChange("change", "correction", "2026-02-01", 13))
            .ThenRefused(new FactIsRescinded(The("change")));
        Given(Defined()).When(Rescind("unheard-of fact")).ThenRefused(new FactNotFound(The("unheard-of fact")));
    }

    [Fact]
    public void A_reason_has_a_code_and_no_note()
    {
        var note = new Reason("data-entry", Identifying<string>.Of("Ana mistyped"));
        var flaws = new NotWellFormed([new("reason.note", "not-allowed", "must be left out: no person's key could protect it here.")]);
        RetentionRuleEvent[] facts = [Defined(), Changed("change", "2026-01-01", 12), Ended("2026-12-31")];
        foreach (var command in (object[])
            [
                CorrectDefinition("correction", "2025-02-01") with { Reason = note }, CorrectChange("change", "correction", "2026-02-01", 1) with { Reason = note },
                CorrectEnd("correction", "2026-12-30") with { Reason = note }, Rescind("change") with { Reason = note },
            ])
            Given(facts).When(command).ThenRefused(flaws);
    }
}
