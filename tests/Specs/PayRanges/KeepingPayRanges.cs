namespace HrSaas.Specs.PayRanges;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Defining a pay range", 1)]
public sealed class DefiningPayRanges : PayRangeSpecs
{
    [Fact]
    public void A_pay_range_has_a_minimum_a_midpoint_and_a_maximum_from_a_day() =>
        Given().When(Define()).Then(Defined()).Showing(MidpointOn("2024-12-31", null), MidpointOn("2025-01-01", 60000));

    [Fact]
    public void The_three_amounts_are_in_ascending_order_and_may_be_equal()
    {
        var fixedRate = new RangeAmounts(60000, 60000, 60000.00m);
        Given().When(Define() with { Amounts = fixedRate }).Then(Defined() with { Amounts = fixedRate });
        foreach (var wrong in (RangeAmounts[])[new(60000, 50000, 70000), new(50000, 70000, 60000), new(70000, 60000, 50000)])
        {
            Given().When(Define() with { Amounts = wrong }).ThenRefused(new PayRangeOutOfOrder(wrong));
            Given(Defined()).When(CorrectDefinition("correction", "2025-01-01") with { Amounts = wrong }).ThenRefused(new PayRangeOutOfOrder(wrong));
            Given(Defined()).When(Change("raise", "2026-01-01", 1) with { Amounts = wrong }).ThenRefused(new PayRangeOutOfOrder(wrong));
            Given(Defined(), Changed("raise", "2026-01-01", 62000)).When(CorrectChange("raise", "correction", "2026-01-01", 1) with { Amounts = wrong })
                .ThenRefused(new PayRangeOutOfOrder(wrong));
        }
    }

    [Fact]
    public void Amounts_are_not_negative_and_have_at_most_four_decimals()
    {
        var wrong = new RangeAmounts(-1, 60000.00001m, 1_000_000_000_000m);
        var flaws = new NotWellFormed(
        [
            new("minimum", "negative", "must not be negative."), new("midpoint", "too-many-decimals", "must have at most four decimals."),
            new("maximum", "too-large", "must have at most twelve digits before the point."),
        ]);
        Given().When(Define() with { Amounts = wrong }).ThenRefused(flaws);
        Given(Defined()).When(Change("raise", "2026-01-01", 1) with { Amounts = wrong }).ThenRefused(flaws);
        Given().When(Define() with { Grade = " G5" }).ThenRefused(new NotWellFormed([new("grade", "surrounding-space", "must not begin or end with a space.")]));
        Given().When(Define(midpoint: 0)).Then(Defined(midpoint: 0));
    }

    [Fact]
    public void There_is_one_range_for_a_grade_in_a_currency()
    {
        var other = Define() with { Fact = The("other definition") };
        foreach (var from in (string[])["2024-01-01", "2025-06-01", "2027-06-01"])
            Given(Defined(), Closed("2026-12-31")).When(other with { EffectiveDate = Day(from) }).ThenRefused(new PayRangeAlreadyDefined("G5", Euro));
    }

    [Fact]
    public void A_void_range_is_defined_anew_and_begins_afresh() =>
        Given(Defined("2025-01-01", 60000), Changed("raise", "2025-06-01", 61000), Rescinded("definition"))
            .When(Define("2025-03-01", 59000) with { Fact = The("second definition") }).Then(Defined("2025-03-01", 59000) with { Fact = The("second definition") })
            .Showing(MidpointOn("2025-02-28", null), MidpointOn("2025-12-31", 59000));

    [Fact]
    public void A_definition_is_corrected_to_another_day_and_other_amounts()
    {
        Given(Defined()).When(CorrectDefinition("correction", "2024-01-01", 58000)).Then(DefinitionCorrected("correction", "2024-01-01", 58000))
            .Showing(MidpointOn("2024-01-01", 58000));
        Given(Defined()).When(CorrectDefinition("correction", "2025-01-01")).ThenNothing();
        Given(Defined(), Closed("2026-12-31")).When(CorrectDefinition("correction", "2025-06-01", 58000)).Then(DefinitionCorrected("correction", "2025-06-01", 58000));
    }

    [Fact]
    public void A_later_first_day_keeps_earlier_facts_and_applies_them_on_the_first_day() =>
        Given(Defined(), Changed("raise", "2025-06-01", 62000)).When(CorrectDefinition("correction", "2026-01-01")).Then(DefinitionCorrected("correction", "2026-01-01"))
            .Showing(MidpointOn("2025-12-31", null), MidpointOn("2026-01-01", 62000));

    [Fact]
    public void A_range_that_was_closed_before_its_corrected_first_day_is_never_in_force() =>
        Given(Defined(), Closed("2026-12-31")).When(CorrectDefinition("correction", "2027-06-01")).Then(DefinitionCorrected("correction", "2027-06-01"))
            .Showing(MidpointOn("2027-06-01", null));

    [Fact]
    public void Rescinding_the_definition_makes_the_range_void()
    {
        Given(Defined()).When(Rescind("definition")).Then(Rescinded("definition")).Showing(MidpointOn("2025-01-01", null));
        Given(Defined(), Rescinded("definition")).When(Rescind("definition")).ThenNothing();
        Given(Defined(), DefinitionCorrected("correction", "2024-01-01")).When(Rescind("correction")).Then(Rescinded("correction")).Showing(MidpointOn("2024-12-31", null));
    }

    [Fact]
    public void Nothing_is_recorded_about_a_range_that_is_not_there_or_void()
    {
        object[] commands =
        [
            CorrectDefinition("correction", "2025-02-01"), Change("raise", "2026-01-01", 62000), CorrectChange("raise", "correction", "2026-01-01", 62000),
            Close("2026-12-31"), CorrectClosing("correction", "2026-12-31"), Rescind("raise"),
        ];
        foreach (var command in commands) Given().When(command).ThenRefused<PayRangeNotFound>();
        foreach (var command in commands) Given(Defined(), Changed("raise", "2026-01-01", 61000), Rescinded("definition")).When(command).ThenRefused<PayRangeIsVoid>();
        Given(Defined(), Rescinded("definition")).When(Define() with { Fact = The("second definition") }).Then(Defined() with { Fact = The("second definition") });
    }
}

[Rules("Changing and closing a pay range", 2)]
public sealed class ChangingPayRanges : PayRangeSpecs
{
    [Fact]
    public void The_amounts_change_from_a_day() =>
        Given(Defined()).When(Change("raise", "2026-01-01", 62000)).Then(Changed("raise", "2026-01-01", 62000))
            .Showing(MidpointOn("2025-12-31", 60000), MidpointOn("2026-01-01", 62000));

    [Fact]
    public void An_earlier_dated_change_leaves_later_ones_alone_and_of_one_day_the_last_counts()
    {
        Given(Defined(), Changed("later raise", "2027-01-01", 64000)).When(Change("raise", "2026-01-01", 62000)).Then(Changed("raise", "2026-01-01", 62000))
            .Showing(MidpointOn("2026-12-31", 62000), MidpointOn("2027-01-01", 64000));
        Given(Defined(), Changed("raise", "2026-01-01", 62000)).When(Change("other raise", "2026-01-01", 63000)).Then(Changed("other raise", "2026-01-01", 63000))
            .Showing(MidpointOn("2026-01-01", 63000));
    }

    [Fact]
    public void A_change_to_what_is_paid_on_that_day_anyway_records_nothing() =>
        Given(Defined(), Changed("raise", "2026-01-01", 62000)).When(Change("same", "2026-06-01", 62000.00m)).ThenNothing();

    [Fact]
    public void Nothing_changes_or_closes_before_the_first_day()
    {
        var before = new BeforePayRange(Day("2024-12-31"), Day("2025-01-01"));
        Given(Defined()).When(Change("raise", "2024-12-31", 62000)).ThenRefused(before);
        Given(Defined()).When(Close("2024-12-31")).ThenRefused(before);
        Given(Defined(), Changed("raise", "2026-01-01", 62000)).When(CorrectChange("raise", "correction", "2024-12-31", 62000)).ThenRefused(before);
        Given(Defined(), Closed("2026-12-31")).When(CorrectClosing("correction", "2024-12-31")).ThenRefused(before);
    }

    [Fact]
    public void A_fact_that_lies_before_a_corrected_first_day_may_stay_there_and_be_withdrawn()
    {
        PayRangeEvent[] moved = [Defined(), Changed("raise", "2025-06-01", 62000), DefinitionCorrected("correction", "2026-01-01")];
        Given(moved).When(CorrectChange("raise", "second correction", "2025-06-01", 63000)).Then(ChangeCorrected("raise", "second correction", "2025-06-01", 63000))
            .Showing(MidpointOn("2026-01-01", 63000));
        Given(moved).When(Rescind("raise")).Then(Rescinded("raise")).Showing(MidpointOn("2026-01-01", 60000));
    }

    [Fact]
    public void A_range_is_closed_after_its_last_day()
    {
        Given(Defined()).When(Close("2026-12-31")).Then(Closed("2026-12-31")).Showing(MidpointOn("2026-12-31", 60000), MidpointOn("2027-01-01", null));
        Given(Defined(), Closed("2026-12-31")).When(Close("2027-06-30") with { Fact = The("second closing") }).ThenNothing();
        Given(Defined()).When(Close("2025-01-01")).Then(Closed("2025-01-01")).Showing(MidpointOn("2025-01-01", 60000), MidpointOn("2025-01-02", null));
        Given(Defined("2025-01-01")).When(Close("9999-12-31")).Then(Closed("9999-12-31"));
    }

    [Fact]
    public void A_change_opens_a_closed_range_again() =>
        Given(Defined(), Closed("2026-12-31")).When(Change("return", "2028-01-01", 65000)).Then(Changed("return", "2028-01-01", 65000))
            .Showing(MidpointOn("2027-12-31", null), MidpointOn("2028-01-01", 65000));

    [Fact]
    public void An_earlier_closing_leaves_a_later_change_alone() =>
        Given(Defined(), Changed("raise", "2028-01-01", 65000)).When(Close("2026-12-31")).Then(Closed("2026-12-31"))
            .Showing(MidpointOn("2027-12-31", null), MidpointOn("2028-01-01", 65000));

    [Fact]
    public void A_change_is_corrected_to_another_day_and_other_amounts()
    {
        Given(Defined(), Changed("raise", "2026-01-01", 62000)).When(CorrectChange("raise", "correction", "2026-02-01", 63000))
            .Then(ChangeCorrected("raise", "correction", "2026-02-01", 63000)).Showing(MidpointOn("2026-01-31", 60000), MidpointOn("2026-02-01", 63000));
        Given(Defined(), Changed("raise", "2026-01-01", 62000)).When(CorrectChange("raise", "correction", "2026-01-01", 62000)).ThenNothing();
        Given(Defined(), Changed("raise", "2026-01-01", 62000), Closed("2026-12-31")).When(CorrectChange("raise", "correction", "2027-02-01", 62000))
            .Then(ChangeCorrected("raise", "correction", "2027-02-01", 62000)).Showing(MidpointOn("2027-01-31", null), MidpointOn("2027-02-01", 62000));
    }

    [Fact]
    public void A_closing_is_corrected_to_another_last_day()
    {
        Given(Defined(), Closed("2026-12-31")).When(CorrectClosing("correction", "2027-06-30")).Then(ClosingCorrected("correction", "2027-06-30"))
            .Showing(MidpointOn("2027-06-30", 60000), MidpointOn("2027-07-01", null));
        Given(Defined(), Closed("2026-12-31")).When(CorrectClosing("correction", "2026-06-30")).Then(ClosingCorrected("correction", "2026-06-30"))
            .Showing(MidpointOn("2026-07-01", null));
        Given(Defined(), Closed("2026-12-31")).When(CorrectClosing("correction", "2026-12-31")).ThenNothing();
    }

    [Fact]
    public void A_change_is_corrected_as_a_change_and_a_closing_as_a_closing()
    {
        PayRangeEvent[] facts = [Defined(), Changed("raise", "2026-01-01", 62000), Closed("2026-12-31")];
        Given(facts).When(CorrectChange("closing", "correction", "2026-02-01", 63000)).ThenRefused(new FactOfAnotherKind(The("closing")));
        Given(facts).When(CorrectClosing("correction", "2026-12-30", "raise")).ThenRefused(new FactOfAnotherKind(The("raise")));
        Given(facts).When(CorrectDefinition("correction", "2025-02-01", fact: "raise")).ThenRefused(new FactOfAnotherKind(The("raise")));
        Given(facts).When(CorrectChange("unheard-of fact", "correction", "2026-02-01", 63000)).ThenRefused(new FactNotFound(The("unheard-of fact")));
    }

    [Fact]
    public void What_is_withdrawn_says_nothing_any_more()
    {
        Given(Defined(), Changed("raise", "2026-01-01", 62000)).When(Rescind("raise")).Then(Rescinded("raise")).Showing(MidpointOn("2026-01-01", 60000));
        Given(Defined(), Closed("2026-12-31")).When(Rescind("closing")).Then(Rescinded("closing")).Showing(MidpointOn("2027-01-01", 60000));
        Given(Defined(), Changed("raise", "2026-01-01", 62000), ChangeCorrected("raise", "correction", "2026-02-01", 63000)).When(Rescind("correction"))
            .Then(Rescinded("correction")).Showing(MidpointOn("2026-01-01", 62000));
        Given(Defined(), Changed("raise", "2026-01-01", 62000), ChangeCorrected("raise", "correction", "2026-02-01", 63000), Rescinded("raise"))
            .When(Rescind("correction")).ThenRefused(new FactIsRescinded(The("correction")));
        Given(Defined(), Changed("raise", "2026-01-01", 62000), Rescinded("raise")).When(CorrectChange("raise", "correction", "2026-02-01", 63000))
            .ThenRefused(new FactIsRescinded(The("raise")));
        Given(Defined()).When(Rescind("unheard-of fact")).ThenRefused(new FactNotFound(The("unheard-of fact")));
    }

    [Fact]
    public void A_reason_has_a_code_and_no_note()
    {
        var note = new Reason("data-entry", Identifying<string>.Of("Ana mistyped"));
        var flaws = new NotWellFormed([new("reason.note", "not-allowed", "must be left out: no person's key could protect it here.")]);
        PayRangeEvent[] facts = [Defined(), Changed("raise", "2026-01-01", 62000), Closed("2026-12-31")];
        foreach (var command in (object[])
            [
                CorrectDefinition("correction", "2025-02-01") with { Reason = note }, CorrectChange("raise", "correction", "2026-02-01", 1) with { Reason = note },
                CorrectClosing("correction", "2026-12-30") with { Reason = note }, Rescind("raise") with { Reason = note },
            ])
            Given(facts).When(command).ThenRefused(flaws);
    }
}
