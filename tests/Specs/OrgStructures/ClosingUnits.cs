namespace HrSaas.Specs.OrgStructures;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Closing a unit", 5)]
public sealed class ClosingUnits : OrgStructureSpecs
{
    [Fact]
    public void A_unit_is_open_from_its_opening_day_to_its_last_day_both_included() =>
        Given(Opened(Board), Opened(Sales, below: Board)).When(Close(Sales, "2020-02-29")).Then(Closed(Sales, "2020-02-29"))
            .Showing(ParentOn("2020-02-29", Sales, Board), NotOpenOn("2020-03-01", Sales), BelowOn("2020-02-29", Board, Sales), BelowOn("2020-03-01", Board));

    [Fact]
    public void A_unit_may_close_on_its_opening_day_and_not_before()
    {
        Given(Opened(Sales)).When(Close(Sales, "2020-01-01")).Then(Closed(Sales, "2020-01-01")).Showing(NotOpenOn("2020-01-02", Sales));
        Given(Opened(Sales)).When(Close(Sales, "2019-12-31")).ThenRefused(new LastDayBeforeOpening(Day("2019-12-31"), Day("2020-01-01")));
        Given(Opened(Sales), Closed(Sales, "2020-12-31")).When(CorrectClosing(Sales, "2019-12-31")).ThenRefused(new LastDayBeforeOpening(Day("2019-12-31"), Day("2020-01-01")));
        Given(Opened(Sales), Closed(Sales, "2020-12-31")).When(CorrectOpening(Sales, "correction", "2021-01-01"))
            .ThenRefused(new LastDayBeforeOpening(Day("2020-12-31"), Day("2021-01-01")));
        Given(Opened(Sales), OpeningCorrected(Sales, "correction", "2019-01-01"), Closed(Sales, "2019-12-31")).When(Rescind("correction", Sales))
            .ThenRefused(new LastDayBeforeOpening(Day("2019-12-31"), Day("2020-01-01")));
    }

    [Fact]
    public void A_closing_may_say_as_which_unit_it_goes_on()
    {
        Given(Opened(Sales), Opened(Support)).When(Close(Support, "2020-12-31", Sales)).Then(Closed(Support, "2020-12-31", Sales));
        Given(Opened(Support)).When(Close(Support, "2020-12-31", Sales)).ThenRefused(new UnknownSuccessor(Sales));
        Given(Opened(Sales), Rescinded(Sales), Opened(Support)).When(Close(Support, "2020-12-31", Sales)).ThenRefused(new UnknownSuccessor(Sales));
        Given(Opened(Support)).When(Close(Support, "2020-12-31", Support)).ThenRefused(new UnknownSuccessor(Support));
    }

    [Fact]
    public void A_unit_as_which_another_goes_on_cannot_be_made_void()
    {
        Given(Opened(Sales), Opened(Support), Closed(Support, "2020-12-31", Sales)).When(Rescind(Sales)).ThenRefused(new OrgUnitIsSuccessor(Sales, Support));
        Given(Opened(Sales), Opened(Support), Closed(Support, "2020-12-31", Sales), Rescinded("closing", Support)).When(Rescind(Sales)).Then(Rescinded(Sales));
    }

    [Fact]
    public void A_unit_closes_once()
    {
        Given(Opened(Sales), Closed(Sales, "2020-12-31")).When(Close(Sales, "2020-12-31")).ThenNothing();
        Given(Opened(Sales), Closed(Sales, "2020-12-31")).When(Close(Sales, "2020-06-30")).ThenRefused(new OrgUnitAlreadyClosed(Sales, Day("2020-12-31")));
        Given(Opened(Sales), Closed(Sales, "2020-12-31")).When(Close(Sales, "2021-06-30")).ThenRefused(new OrgUnitAlreadyClosed(Sales, Day("2020-12-31")));
    }

    [Fact]
    public void A_unit_does_not_close_while_another_is_below_it_on_a_later_day()
    {
        Given(Opened(Board), Opened(Sales, below: Board)).When(Close(Board, "2020-12-31")).ThenRefused(new ClosedUnitHasUnitsBelow(Board, Sales, Day("2021-01-01")));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2025-01-01", Board)).When(Close(Board, "2020-12-31"))
            .ThenRefused(new ClosedUnitHasUnitsBelow(Board, Sales, Day("2025-01-01")));
        Given(Opened(Board), Opened(Sales, "2025-01-01", Board), Opened(Research, "2024-01-01", Board)).When(Close(Board, "2020-12-31"))
            .ThenRefused(new ClosedUnitHasUnitsBelow(Board, Research, Day("2024-01-01")));
    }

    [Fact]
    public void A_unit_closes_once_those_below_have_moved_or_closed_by_then_or_are_void()
    {
        Given(Opened(Board), Opened(Sales, below: Board), Reparented("move", Sales, "2021-01-01", null)).When(Close(Board, "2020-12-31")).Then(Closed(Board, "2020-12-31"));
        Given(Opened(Board), Opened(Sales, below: Board), Closed(Sales, "2020-12-31") with { Fact = The("other closing") })
            .When(Close(Board, "2020-12-31")).Then(Closed(Board, "2020-12-31"));
        Given(Opened(Board), Opened(Sales, below: Board), Rescinded(Sales)).When(Close(Board, "2020-12-31")).Then(Closed(Board, "2020-12-31"));
    }

    [Fact]
    public void Nothing_opens_or_moves_below_a_closed_unit()
    {
        Given(Opened(Board), Closed(Board, "2020-12-31")).When(Open(Sales, below: Board)).ThenRefused(new ParentIsClosed(Board, Day("2021-01-01")));
        Given(Opened(Board), Closed(Board, "2020-12-31")).When(Open(Sales, "2022-01-01", Board)).ThenRefused(new ParentIsClosed(Board, Day("2022-01-01")));
        Given(Opened(Board), Closed(Board, "2020-12-31"), Opened(Sales)).When(Reparent("move", Sales, "2020-06-01", Board))
            .ThenRefused(new ParentIsClosed(Board, Day("2021-01-01")));
        Given(Opened(Board), Closed(Board, "2020-12-31"), Opened(Sales), Reparented("later move", Sales, "2021-01-01", null))
            .When(Reparent("move", Sales, "2020-06-01", Board)).Then(Reparented("move", Sales, "2020-06-01", Board));
    }

    [Fact]
    public void No_correction_and_no_rescission_leaves_a_unit_below_a_closed_one()
    {
        Given(Opened(Board), Opened(Sales, below: Board), Reparented("move", Sales, "2021-01-01", null), Closed(Board, "2020-12-31"))
            .When(Rescind("move", Sales)).ThenRefused(new ParentIsClosed(Board, Day("2021-01-01")));
        Given(Opened(Board), Opened(Sales, below: Board), Reparented("move", Sales, "2021-01-01", null), Closed(Board, "2020-12-31"))
            .When(CorrectReparenting("move", "correction", Sales, "2021-01-02", null)).ThenRefused(new ParentIsClosed(Board, Day("2021-01-01")));
        Given(Opened(Board), Opened(Sales, below: Board), Reparented("move", Sales, "2021-01-01", null), Closed(Board, "2020-12-31"))
            .When(CorrectClosing(Board, "2020-12-30")).ThenRefused(new ClosedUnitHasUnitsBelow(Board, Sales, Day("2020-12-31")));
        Given(Opened(Board), Opened(Sales, below: Board), Closed(Sales, "2020-06-30") with { Fact = The("other closing") }, Closed(Board, "2020-12-31"))
            .When(Rescind("other closing", Sales)).ThenRefused(new ParentIsClosed(Board, Day("2021-01-01")));
    }

    [Fact]
    public void After_its_last_day_a_unit_is_not_moved_or_renamed()
    {
        Given(Opened(Board), Opened(Sales), Closed(Sales, "2020-12-31")).When(Reparent("move", Sales, "2021-01-01", Board))
            .ThenRefused(new AfterClosing(Day("2021-01-01"), Day("2020-12-31")));
        Given(Opened(Sales), Closed(Sales, "2020-12-31")).When(Rename("renaming", Sales, "2021-01-01", "Selling"))
            .ThenRefused(new AfterClosing(Day("2021-01-01"), Day("2020-12-31")));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2020-06-01", Board), Closed(Sales, "2020-12-31"))
            .When(CorrectReparenting("move", "correction", Sales, "2021-01-01", Board)).ThenRefused(new AfterClosing(Day("2021-01-01"), Day("2020-12-31")));
        Given(Opened(Sales), Renamed("renaming", Sales, "2020-06-01", "Selling"), Closed(Sales, "2020-12-31"))
            .When(CorrectRenaming("renaming", "correction", Sales, "2021-01-01", "Selling")).ThenRefused(new AfterClosing(Day("2021-01-01"), Day("2020-12-31")));
        Given(Opened(Sales), Closed(Sales, "2020-12-31")).When(Open(Sales, "2021-01-01")).ThenRefused(new OrgUnitAlreadyOpened(Sales));
    }

    [Fact]
    public void Facts_of_later_days_than_the_last_stay_and_apply_again_when_the_unit_goes_on()
    {
        Given(Opened(Sales), Renamed("renaming", Sales, "2022-01-01", "Selling"), Closed(Sales, "2020-12-31")).When(Rescind("closing", Sales))
            .Then(Rescinded("closing", Sales)).Showing(NameOn("2021-01-01", Sales, "Sales"), NameOn("2022-01-01", Sales, "Selling"));
        Given(Opened(Sales), Renamed("renaming", Sales, "2022-01-01", "Selling"), Closed(Sales, "2020-12-31")).When(Rescind("renaming", Sales))
            .Then(Rescinded("renaming", Sales));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2022-01-01", Board), Closed(Sales, "2020-12-31"), Rescinded(Board))
            .When(Rescind("closing", Sales)).ThenRefused(new UnknownParent(Board));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2022-01-01", Board), Closed(Sales, "2020-12-31"), Reparented("other move", Board, "2021-01-01", null))
            .When(CorrectClosing(Sales, "2022-06-30")).Then(ClosingCorrected(Sales, "2022-06-30")).Showing(ParentOn("2022-06-30", Sales, Board));
    }

    [Fact]
    public void A_correction_replaces_last_day_successor_and_reason_and_rescinding_it_brings_them_back()
    {
        Given(Opened(Sales), Opened(Support), Closed(Support, "2020-12-31")).When(CorrectClosing(Support, "2021-02-28", Sales))
            .Then(ClosingCorrected(Support, "2021-02-28", Sales)).Showing(ParentOn("2021-02-28", Support, null), NotOpenOn("2021-03-01", Support));
        Given(Opened(Sales), Opened(Support), Closed(Support, "2020-12-31"), ClosingCorrected(Support, "2021-02-28", Sales)).When(Rescind("correction", Support))
            .Then(Rescinded("correction", Support)).Showing(NotOpenOn("2021-01-01", Support));
        Given(Opened(Support), Closed(Support, "2020-12-31")).When(CorrectClosing(Support, "2020-12-31", Support)).ThenRefused(new UnknownSuccessor(Support));
    }

    [Fact]
    public void A_unit_that_goes_on_after_all_may_close_again() =>
        Given(Opened(Sales), Closed(Sales, "2020-12-31"), Rescinded("closing", Sales)).When(Close(Sales, "2021-12-31") with { Fact = The("second closing") })
            .Then(Closed(Sales, "2021-12-31") with { Fact = The("second closing") }).Showing(ParentOn("2021-12-31", Sales, null), NotOpenOn("2022-01-01", Sales));

    [Fact]
    public void What_says_so_already_stands_not_or_is_not_well_formed_is_not_recorded()
    {
        Given(Opened(Sales), Closed(Sales, "2020-12-31")).When(CorrectClosing(Sales, "2020-12-31")).ThenNothing();
        Given(Opened(Sales), Closed(Sales, "2020-12-31"), Rescinded("closing", Sales)).When(CorrectClosing(Sales, "2021-12-31"))
            .ThenRefused(new FactIsRescinded(The("closing")));
        Given(Opened(Sales), Renamed("renaming", Sales, "2021-01-01", "Selling")).When(CorrectClosing(Sales, "2021-12-31", fact: "renaming"))
            .ThenRefused(new FactOfAnotherKind(The("renaming")));
        Given(Opened(Sales)).When(Close(Sales, "2020-12-31") with { Reason = new("no code") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
        Given(Opened(Sales), Closed(Sales, "2020-12-31")).When(CorrectClosing(Sales, "2021-12-31") with { Closing = new("no code") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }
}
