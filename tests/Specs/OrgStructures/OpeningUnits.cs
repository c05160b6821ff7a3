namespace HrSaas.Specs.OrgStructures;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Opening a unit", 1)]
public sealed class OpeningUnits : OrgStructureSpecs
{
    [Fact]
    public void A_unit_opens_on_a_day_as_a_top_unit() =>
        Given().When(Open(Board)).Then(Opened(Board)).Showing(ParentOn("2020-01-01", Board, null), NotOpenOn("2019-12-31", Board), VersionOf(Board, 1));

    [Fact]
    public void A_unit_opens_below_another() =>
        Given(Opened(Board)).When(Open(Sales, "2021-01-01", Board)).Then(Opened(Sales, "2021-01-01", Board))
            .Showing(ParentOn("2021-01-01", Sales, Board), PathUpOn("2021-01-01", Sales, Board), BelowOn("2021-01-01", Board, Sales),
                BelowOn("2020-12-31", Board), VersionOf(Sales, 2), VersionOf(Board, 1));

    [Fact]
    public void A_tenant_may_have_several_top_units() =>
        Given(Opened(Board)).When(Open(Research)).Then(Opened(Research));

    [Fact]
    public void A_unit_may_open_before_the_one_above_it_does() =>
        Given(Opened(Board, "2022-01-01")).When(Open(Sales, "2020-01-01", Board)).Then(Opened(Sales, "2020-01-01", Board))
            .Showing(PathUpOn("2022-01-01", Sales, Board));

    [Fact]
    public void The_parent_has_to_be_there() =>
        Given().When(Open(Sales, below: Board)).ThenRefused(new UnknownParent(Board));

    [Fact]
    public void A_void_unit_is_no_parent() =>
        Given(Opened(Board), Rescinded(Board)).When(Open(Sales, below: Board)).ThenRefused(new UnknownParent(Board));

    [Fact]
    public void A_unit_is_not_its_own_parent() =>
        Given().When(Open(Sales, below: Sales)).ThenRefused(new CycleInOrgStructure(Sales, Day("2020-01-01")));

    [Fact]
    public void A_unit_opens_once()
    {
        Given(Opened(Sales)).When(Open(Sales)).ThenRefused(new OrgUnitAlreadyOpened(Sales));
        Given(Opened(Sales)).When(Open(Sales, "2019-01-01")).ThenRefused(new OrgUnitAlreadyOpened(Sales));
        Given(Opened(Sales), Rescinded(Sales)).When(Open(Sales)).ThenRefused(new OrgUnitAlreadyOpened(Sales));
    }

    [Fact]
    public void A_code_belongs_to_one_unit_for_ever_even_when_that_unit_is_void()
    {
        Given(Opened(Sales)).When(Open(Support) with { Code = "SALES" }).ThenRefused(new OrgUnitCodeTaken("SALES"));
        Given(Opened(Sales), Rescinded(Sales)).When(Open(Support) with { Code = "SALES" }).ThenRefused(new OrgUnitCodeTaken("SALES"));
    }

    [Fact]
    public void A_code_has_1_to_40_and_a_name_1_to_200_characters()
    {
        Given().When(Open(Sales) with { Code = new('S', 40), Name = new('n', 200) })
            .Then(Opened(Sales, name: new('n', 200)) with { Code = new('S', 40) });
        Given().When(Open(Sales) with { Code = new('S', 41) }).ThenRefused(Flawed("code", "too-long", "must have at most 40 characters."));
        Given().When(Open(Sales, name: new('n', 201))).ThenRefused(Flawed("name", "too-long", "must have at most 200 characters."));
        Given().When(Open(Sales, name: "") with { Code = " " }).ThenRefused(new NotWellFormed(
            [new("code", "blank", "must not be blank."), new("name", "blank", "must not be blank.")]));
    }

    [Fact]
    public void An_opening_is_corrected_to_another_day_name_and_parent() =>
        Given(Opened(Board), Opened(Sales)).When(CorrectOpening(Sales, "correction", "2020-02-01", Board, "Selling"))
            .Then(OpeningCorrected(Sales, "correction", "2020-02-01", Board, "Selling"))
            .Showing(NotOpenOn("2020-01-31", Sales), ParentOn("2020-02-01", Sales, Board), NameOn("2020-02-01", Sales, "Selling"));

    [Fact]
    public void An_earlier_opening_day_stretches_name_and_parent_back() =>
        Given(Opened(Board, "2018-01-01"), Opened(Sales, below: Board), Renamed("renaming", Sales, "2020-01-01", "Selling"))
            .When(CorrectOpening(Sales, "correction", "2019-01-01", Board)).Then(OpeningCorrected(Sales, "correction", "2019-01-01", Board))
            .Showing(NameOn("2019-12-31", Sales, "Sales"), NameOn("2020-01-01", Sales, "Selling"), ParentOn("2019-01-01", Sales, Board));

    [Fact]
    public void A_later_opening_day_keeps_earlier_facts_and_applies_them_on_the_opening_day() =>
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2020-02-01", Board), Renamed("renaming", Sales, "2020-03-01", "Selling"),
            OpeningCorrected(Sales, "correction", "2020-06-01"))
            .Shows(NotOpenOn("2020-05-31", Sales), ParentOn("2020-06-01", Sales, Board), NameOn("2020-06-01", Sales, "Selling"));

    [Fact]
    public void Correcting_an_opening_to_what_it_says_already_records_nothing() =>
        Given(Opened(Board), Opened(Sales, below: Board)).When(CorrectOpening(Sales, "correction", "2020-01-01", Board)).ThenNothing();

    [Fact]
    public void A_corrected_opening_puts_no_unit_above_itself_on_any_day()
    {
        Given(Opened(Board), Opened(Sales, below: Board)).When(CorrectOpening(Board, "correction", "2020-01-01", Sales))
            .ThenRefused(new CycleInOrgStructure(Board, Day("2020-01-01")));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2023-01-01", Board)).When(CorrectOpening(Board, "correction", "2020-01-01", Sales))
            .ThenRefused(new CycleInOrgStructure(Board, Day("2023-01-01")));
    }

    [Fact]
    public void A_corrected_opening_names_a_parent_that_is_there() =>
        Given(Opened(Sales)).When(CorrectOpening(Sales, "correction", "2020-01-01", Board)).ThenRefused(new UnknownParent(Board));

    [Fact]
    public void Rescinding_a_correction_brings_back_the_opening_as_it_was() =>
        Given(Opened(Sales), OpeningCorrected(Sales, "correction", "2020-06-01", name: "Selling")).When(Rescind("correction", Sales))
            .Then(Rescinded("correction", Sales)).Showing(NameOn("2020-01-01", Sales, "Sales"));

    [Fact]
    public void Rescinding_the_opening_makes_the_unit_void() =>
        Given(Opened(Board), Opened(Sales, below: Board)).When(Rescind(Sales)).Then(Rescinded(Sales))
            .Showing(NotOpenOn("2020-01-01", Sales), BelowOn("2020-01-01", Board), VersionOf(Sales, 3), VersionOf(Board, 1));

    [Fact]
    public void A_unit_that_others_are_below_on_any_day_cannot_be_made_void()
    {
        Given(Opened(Board), Opened(Sales, below: Board)).When(Rescind(Board)).ThenRefused(new OrgUnitHasUnitsBelow(Board, Sales));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2030-01-01", Board)).When(Rescind(Board))
            .ThenRefused(new OrgUnitHasUnitsBelow(Board, Sales));
        Given(Opened(Board), Opened(Sales, below: Board), Reparented("move", Sales, "2021-01-01", null)).When(Rescind(Board))
            .ThenRefused(new OrgUnitHasUnitsBelow(Board, Sales));
    }

    [Fact]
    public void Void_units_below_are_no_hindrance() =>
        Given(Opened(Board), Opened(Sales, below: Board), Rescinded(Sales)).When(Rescind(Board)).Then(Rescinded(Board));

    [Fact]
    public void A_unit_that_others_are_below_on_no_day_any_more_can_be_made_void() =>
        Given(Opened(Board), Opened(Sales, below: Board), OpeningCorrected(Sales, "correction", "2020-01-01")).When(Rescind(Board)).Then(Rescinded(Board));

    [Fact]
    public void What_would_put_a_unit_below_a_void_one_again_is_not_rescinded() =>
        Given(Opened(Board), Opened(Sales, below: Board), OpeningCorrected(Sales, "correction", "2020-01-01"), Rescinded(Board))
            .When(Rescind("correction", Sales)).ThenRefused(new UnknownParent(Board));

    [Fact]
    public void Nothing_is_recorded_about_a_unit_that_is_not_there_or_void()
    {
        object[] commands =
        [
            CorrectOpening(Sales, "correction", "2020-02-01"), Reparent("move", Sales, "2021-01-01", Board),
            CorrectReparenting("move", "correction", Sales, "2021-01-01", Board), Rename("renaming", Sales, "2021-01-01", "Selling"),
            CorrectRenaming("renaming", "correction", Sales, "2021-01-01", "Selling"), Appoint("appointment", Sales, "2021-01-01", Ada),
            CorrectAppointment("appointment", "correction", Sales, "2021-01-01", Ada), Close(Sales, "2021-01-01"), CorrectClosing(Sales, "2021-01-01"),
            Rescind("move", Sales),
        ];
        foreach (var command in commands) Given(Opened(Board)).When(command).ThenRefused(new OrgUnitNotFound(Sales));
        foreach (var command in commands)
            Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2021-01-01", Board), Renamed("renaming", Sales, "2021-01-01", "Selling"), Rescinded(Sales))
                .When(command).ThenRefused(new OrgUnitIsVoid(Sales));
        Given(Opened(Sales), Rescinded(Sales)).When(Rescind(Sales)).ThenNothing();
    }

    [Fact]
    public void Only_an_opening_is_corrected_as_an_opening_with_a_name_and_a_reason_without_a_note()
    {
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2021-01-01", Board)).When(CorrectOpening(Sales, "correction", "2020-01-01", fact: "move"))
            .ThenRefused(new FactOfAnotherKind(The("move")));
        Given(Opened(Sales)).When(CorrectOpening(Sales, "correction", "2020-01-01", fact: "unheard-of fact"))
            .ThenRefused(new FactNotFound(The("unheard-of fact")));
        Given(Opened(Sales)).When(CorrectOpening(Sales, "correction", "2020-01-01", name: "")).ThenRefused(Flawed("name", "blank", "must not be blank."));
        Given(Opened(Sales)).When(CorrectOpening(Sales, "correction", "2020-02-01") with { Reason = new("data-entry", Identifying<string>.Of("Ana mistyped")) })
            .ThenRefused(Flawed("reason.note", "not-allowed", "must be left out: no person's key could protect it here."));
        Given(Opened(Sales)).When(Rescind(Sales) with { Reason = new("Data entry") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }
}
