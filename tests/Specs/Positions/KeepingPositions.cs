namespace HrSaas.Specs.Positions;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Opening a position", 1)]
public sealed class OpeningPositions : PositionSpecs
{
    [Fact]
    public void A_position_opens_on_a_day_with_a_job_a_unit_and_a_budget() =>
        Given().When(Open()).Then(Opened())
            .Showing(StatusOn("2019-12-31", PositionStatus.NotYetOpen), StatusOn("2020-01-01", PositionStatus.Open), BudgetOn("2020-01-01", 1), NotThereOn("2019-12-31"));

    [Fact]
    public void A_location_and_a_title_may_be_given_and_the_budget_may_be_nothing_or_a_part()
    {
        var terms = new PositionTerms(Nurse, Ward3, new(0.5m), Lyon, "Night nurse");
        Given().When(Open(terms: terms)).Then(Opened(terms: terms)).Showing(LocationOn("2020-01-01", Lyon), TitleOn("2020-01-01", "Night nurse"));
        Given().When(Open(terms: Terms with { Budget = Fte.None })).Then(Opened(terms: Terms with { Budget = Fte.None }));
    }

    [Fact]
    public void Job_unit_and_location_have_to_be_there()
    {
        Given().Where(world => world with { JobIsKnown = false }).When(Open()).ThenRefused(new JobNotKnown(Nurse));
        Given().Where(world => world with { OrgUnitIsKnown = false }).When(Open()).ThenRefused(new OrgUnitNotKnown(Ward3));
        Given().Where(world => world with { LocationIsKnown = false }).When(Open(terms: Terms with { Location = Lyon })).ThenRefused(new LocationNotKnown(Lyon));
        Given(Opened()).Where(world => world with { JobIsKnown = false }).When(CorrectOpening("correction", "2020-02-01")).ThenRefused(new JobNotKnown(Nurse));
    }

    [Fact]
    public void A_job_or_location_that_is_void_since_may_stay_when_a_fact_is_put_right()
    {
        var bigger = Terms with { Budget = new(2) };
        Given(Opened()).Where(world => world with { JobIsKnown = false }).When(CorrectOpening("correction", "2020-01-01", bigger)).Then(OpeningCorrected("correction", "2020-01-01", bigger));
        Given(Opened()).Where(world => world with { JobIsKnown = false }).When(CorrectOpening("correction", "2020-01-02", bigger)).ThenRefused(new JobNotKnown(Nurse));
        var there = Terms with { Location = Lyon };
        Given(Opened(terms: there)).Where(world => world with { LocationIsKnown = false }).When(CorrectOpening("correction", "2020-01-01", there with { Budget = new(2) }))
            .Then(OpeningCorrected("correction", "2020-01-01", there with { Budget = new(2) }));
    }

    [Fact]
    public void Code_title_and_budget_are_well_formed()
    {
        Given().When(Open(code: "")).ThenRefused(Flawed("code", "blank", "must not be blank."));
        Given().When(Open(terms: Terms with { Title = "" })).ThenRefused(Flawed("title", "blank", "must not be blank."));
        Given().When(Open(terms: Terms with { Budget = new(-1) })).ThenRefused(Flawed("budget", "negative", "must not be negative."));
        Given().When(Open(terms: Terms with { Budget = new(10000) })).ThenRefused(Flawed("budget", "too-large", "must be at most 9999."));
        Given().When(Open(terms: Terms with { Budget = new(0.33333m) })).ThenRefused(Flawed("budget", "too-many-decimals", "must have at most four decimals."));
    }

    [Fact]
    public void A_position_is_opened_once_and_a_void_one_never_again()
    {
        Given(Opened()).When(Open("2019-01-01")).ThenRefused<PositionAlreadyOpened>();
        Given(Opened()).When(Open()).ThenRefused<PositionAlreadyOpened>();
        Given(Opened(), Frozen("freeze", "2021-01-01")).When(Open("2021-01-01")).ThenRefused<PositionAlreadyOpened>();
        Given(Opened(), Closed("closing", "2021-12-31")).When(Open("2022-01-01")).ThenRefused<PositionAlreadyOpened>();
        Given(Opened(), Rescinded("opening")).When(Open()).ThenRefused<PositionIsVoid>();
    }

    [Fact]
    public void A_correction_replaces_day_and_terms_and_what_was_recorded_for_earlier_days_applies_on_the_opening_day()
    {
        var terms = Terms with { Budget = new(2) };
        Given(Opened()).When(CorrectOpening("correction", "2019-07-01", terms)).Then(OpeningCorrected("correction", "2019-07-01", terms)).Showing(BudgetOn("2019-07-01", 2));
        Given(Opened(), Changed("change", "2020-02-29", new(OrgUnit: Ward4))).When(CorrectOpening("correction", "2020-07-01")).Then(OpeningCorrected("correction", "2020-07-01"))
            .Showing(UnitOn("2020-07-01", Ward4), NotThereOn("2020-06-30"));
        Given(Opened()).When(CorrectOpening("correction", "2020-01-01")).ThenNothing();
        Given(Opened(), Frozen("freeze", "2021-01-01")).When(CorrectOpening("correction", "2021-01-01")).Then(OpeningCorrected("correction", "2021-01-01"))
            .Showing(StatusOn("2021-01-01", PositionStatus.Frozen));
        Given(Opened()).When(CorrectOpening("correction", "2020-01-01", Terms with { Budget = new(-1) })).ThenRefused(Flawed("budget", "negative", "must not be negative."));
        Given(Opened()).When(CorrectOpening("correction", "2020-02-01") with { Reason = new("data-entry", Identifying<string>.Of("Ana mistyped")) })
            .ThenRefused(Flawed("reason.note", "not-allowed", "must be left out: no person's key could protect it here."));
    }

    [Fact]
    public void A_position_does_not_come_to_open_after_its_last_day()
    {
        Given(Opened(), Closed("closing", "2020-12-31")).When(CorrectOpening("correction", "2021-01-01")).ThenRefused(Before("2020-12-31", "2021-01-01"));
        Given(Opened("2022-01-01"), OpeningCorrected("correction", "2020-01-01"), Closed("closing", "2020-12-31")).When(Rescind("correction"))
            .ThenRefused(Before("2020-12-31", "2022-01-01"));
    }

    [Fact]
    public void Rescinding_the_opening_makes_the_position_void()
    {
        Given(Opened()).When(Rescind("opening")).Then(Rescinded("opening"));
        Given(Opened(), Rescinded("opening")).When(Rescind("opening")).ThenNothing();
        Given(Opened(), Rescinded("opening")).When(Rescind("change")).ThenRefused<PositionIsVoid>();
    }
}

[Rules("Changing a position", 2)]
public sealed class ChangingPositions : PositionSpecs
{
    [Fact]
    public void Job_unit_location_and_title_change_from_a_day_and_what_is_not_named_stays()
    {
        Given(Opened()).When(Change("change", "2021-01-01", new(OrgUnit: Ward4))).Then(Changed("change", "2021-01-01", new(OrgUnit: Ward4)))
            .Showing(UnitOn("2020-12-31", Ward3), UnitOn("2021-01-01", Ward4), JobOn("2021-01-01", Nurse));
        Given(Opened(terms: Terms with { Location = Lyon, Title = "Night nurse" })).When(Change("change", "2021-01-01", new(WardNurse, null, new(null), new(null))))
            .Then(Changed("change", "2021-01-01", new(WardNurse, null, new(null), new(null))))
            .Showing(LocationOn("2020-12-31", Lyon), LocationOn("2021-01-01", null), TitleOn("2021-01-01", null), JobOn("2021-01-01", WardNurse));
    }

    [Fact]
    public void An_earlier_dated_change_leaves_later_ones_alone_and_of_one_day_the_last_recorded_counts()
    {
        Given(Opened(), Changed("later change", "2022-01-01", new(OrgUnit: Ward4))).When(Change("change", "2021-01-01", new(OrgUnit: Ward4, Job: WardNurse)))
            .Then(Changed("change", "2021-01-01", new(OrgUnit: Ward4, Job: WardNurse))).Showing(JobOn("2022-01-01", WardNurse));
        Given(Opened(), Changed("change", "2021-01-01", new(OrgUnit: Ward4))).When(Change("second change", "2021-01-01", new(OrgUnit: Ward3)))
            .Then(Changed("second change", "2021-01-01", new(OrgUnit: Ward3))).Showing(UnitOn("2021-01-01", Ward3));
    }

    [Fact]
    public void A_change_that_changes_nothing_on_that_day_records_nothing_and_one_that_names_nothing_is_refused()
    {
        Given(Opened()).When(Change("change", "2021-01-01", new(Nurse, Ward3, new(null), new(null)))).ThenNothing();
        Given(Opened()).When(Change("change", "2021-01-01", new())).ThenRefused<PositionChangeNamesNothing>();
        Given(Opened()).When(Change("change", "2021-01-01", new(Title: new("")))).ThenRefused(Flawed("title", "blank", "must not be blank."));
        Given(Opened()).Where(world => world with { OrgUnitIsKnown = false }).When(Change("change", "2021-01-01", new(OrgUnit: Ward4))).ThenRefused(new OrgUnitNotKnown(Ward4));
    }

    [Fact]
    public void The_budget_changes_from_a_day_also_below_what_is_taken()
    {
        Given(Opened()).When(Budget("change", "2021-01-01", 0.5m)).Then(Budgeted("change", "2021-01-01", 0.5m)).Showing(BudgetOn("2020-12-31", 1), BudgetOn("2021-01-01", 0.5m));
        Given(Opened()).When(Budget("change", "2021-01-01", 1.0000m)).ThenNothing();
        Given(Opened()).When(Budget("change", "2021-01-01", -1)).ThenRefused(Flawed("budget", "negative", "must not be negative."));
    }

    [Fact]
    public void Corrections_move_the_day_and_replace_what_was_said()
    {
        Given(Opened(), Changed("change", "2021-01-01", new(OrgUnit: Ward4))).When(CorrectChange("change", "correction", "2022-01-01", new(WardNurse)))
            .Then(new PositionChangeCorrected(The("change"), The("correction"), Day("2022-01-01"), new(WardNurse), Mistake)).Showing(UnitOn("2022-01-01", Ward3), JobOn("2022-01-01", WardNurse));
        Given(Opened(), Changed("change", "2021-01-01", new(OrgUnit: Ward4))).When(CorrectChange("change", "correction", "2021-01-01", new(OrgUnit: Ward4))).ThenNothing();
        Given(Opened(), Changed("change", "2021-01-01", new(OrgUnit: Ward4))).When(CorrectChange("change", "correction", "2021-01-01", new())).ThenRefused<PositionChangeNamesNothing>();
        Given(Opened(), Budgeted("change", "2021-01-01", 2)).When(CorrectBudget("change", "correction", "2020-02-29", 3))
            .Then(new PositionBudgetChangeCorrected(The("change"), The("correction"), Day("2020-02-29"), new(3), Mistake)).Showing(BudgetOn("2020-02-28", 1), BudgetOn("2020-02-29", 3));
        Given(Opened(), Budgeted("change", "2021-01-01", 2)).When(CorrectBudget("change", "correction", "2021-01-01", 2)).ThenNothing();
        Given(Opened(), Budgeted("change", "2021-01-01", 2)).When(CorrectBudget("change", "correction", "2021-01-01", -2)).ThenRefused(Flawed("budget", "negative", "must not be negative."));
    }

    [Fact]
    public void Only_what_stands_and_is_of_that_kind_is_corrected_or_rescinded()
    {
        Given(Opened(), Budgeted("change", "2021-01-01", 2)).When(CorrectChange("change", "correction", "2021-01-01", new(WardNurse))).ThenRefused(new FactOfAnotherKind(The("change")));
        Given(Opened()).When(CorrectBudget("change", "correction", "2021-01-01", 2)).ThenRefused(new FactNotFound(The("change")));
        Given(Opened(), Budgeted("change", "2021-01-01", 2), Rescinded("change")).When(CorrectBudget("change", "correction", "2021-01-01", 3)).ThenRefused(new FactIsRescinded(The("change")));
        Given(Opened(), Budgeted("change", "2021-01-01", 2), Rescinded("change")).When(Rescind("change")).ThenNothing();
        Given(Opened()).When(Rescind("change")).ThenRefused(new FactNotFound(The("change")));
        Given(Opened(), Budgeted("change", "2021-01-01", 2), new PositionBudgetChangeCorrected(The("change"), The("correction"), Day("2021-01-01"), new(3), Mistake), Rescinded("change"))
            .When(Rescind("correction")).ThenRefused(new FactIsRescinded(The("correction")));
        Given(Opened(), Budgeted("change", "2021-01-01", 2), new PositionBudgetChangeCorrected(The("change"), The("correction"), Day("2021-01-01"), new(3), Mistake))
            .When(Rescind("correction")).Then(Rescinded("correction")).Showing(BudgetOn("2021-01-01", 2));
        Given(Opened()).When(Rescind("opening") with { Reason = new("Data entry") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }
}
