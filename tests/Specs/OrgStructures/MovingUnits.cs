namespace HrSaas.Specs.OrgStructures;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Re-parenting a unit", 2)]
public sealed class MovingUnits : OrgStructureSpecs
{
    [Fact]
    public void A_unit_is_below_another_from_a_day() =>
        Given(Opened(Board), Opened(Sales), Opened(Support, below: Sales)).When(Reparent("move", Support, "2021-01-01", Board))
            .Then(Reparented("move", Support, "2021-01-01", Board))
            .Showing(ParentOn("2020-12-31", Support, Sales), ParentOn("2021-01-01", Support, Board), BelowOn("2021-01-01", Board, Support), BelowOn("2021-01-01", Sales));

    [Fact]
    public void A_unit_takes_those_below_it_along() =>
        Given(Opened(Board), Opened(Sales), Opened(Support, below: Sales)).When(Reparent("move", Sales, "2021-01-01", Board))
            .Then(Reparented("move", Sales, "2021-01-01", Board)).Showing(PathUpOn("2021-01-01", Support, Sales, Board), PathUpOn("2020-12-31", Support, Sales));

    [Fact]
    public void A_unit_becomes_a_top_unit() =>
        Given(Opened(Board), Opened(Sales, below: Board)).When(Reparent("move", Sales, "2021-01-01", null)).Then(Reparented("move", Sales, "2021-01-01", null))
            .Showing(ParentOn("2021-01-01", Sales, null));

    [Fact]
    public void An_earlier_dated_move_leaves_later_ones_alone_and_of_one_day_the_last_recorded_counts()
    {
        Given(Opened(Board), Opened(Research), Opened(Sales), Reparented("later move", Sales, "2023-01-01", Research))
            .When(Reparent("earlier move", Sales, "2022-01-01", Board)).Then(Reparented("earlier move", Sales, "2022-01-01", Board))
            .Showing(ParentOn("2022-12-31", Sales, Board), ParentOn("2023-01-01", Sales, Research));
        Given(Opened(Board), Opened(Research), Opened(Sales), Reparented("first move", Sales, "2022-01-01", Research))
            .When(Reparent("second move", Sales, "2022-01-01", Board)).Then(Reparented("second move", Sales, "2022-01-01", Board))
            .Showing(ParentOn("2022-01-01", Sales, Board));
    }

    [Fact]
    public void Moving_a_unit_to_where_it_is_on_that_day_records_nothing()
    {
        Given(Opened(Board), Opened(Sales, below: Board)).When(Reparent("move", Sales, "2021-01-01", Board)).ThenNothing();
        Given(Opened(Sales)).When(Reparent("move", Sales, "2021-01-01", null)).ThenNothing();
    }

    [Fact]
    public void A_unit_moves_from_its_opening_day_on_and_not_before()
    {
        Given(Opened(Board), Opened(Sales)).When(Reparent("move", Sales, "2020-01-01", Board)).Then(Reparented("move", Sales, "2020-01-01", Board));
        Given(Opened(Board, "2019-01-01"), Opened(Sales)).When(Reparent("move", Sales, "2019-12-31", Board))
            .ThenRefused(new BeforeOpening(Day("2019-12-31"), Day("2020-01-01")));
    }

    [Fact]
    public void A_unit_does_not_come_below_itself() =>
        Given(Opened(Sales)).When(Reparent("move", Sales, "2021-01-01", Sales)).ThenRefused(new CycleInOrgStructure(Sales, Day("2021-01-01")));

    [Fact]
    public void A_unit_does_not_come_below_one_that_is_below_it()
    {
        Given(Opened(Board), Opened(Sales, below: Board)).When(Reparent("move", Board, "2021-01-01", Sales))
            .ThenRefused(new CycleInOrgStructure(Board, Day("2021-01-01")));
        Given(Opened(Board), Opened(Sales, below: Board), Opened(Support, below: Sales)).When(Reparent("move", Board, "2021-01-01", Support))
            .ThenRefused(new CycleInOrgStructure(Board, Day("2021-01-01")));
    }

    [Fact]
    public void A_move_that_makes_a_cycle_only_on_a_later_day_is_refused_with_that_day()
    {
        Given(Opened(Board), Opened(Sales), Reparented("later move", Sales, "2025-01-01", Board)).When(Reparent("move", Board, "2021-01-01", Sales))
            .ThenRefused(new CycleInOrgStructure(Board, Day("2025-01-01")));
        Given(Opened(Board), Opened(Sales), Opened(Support), Reparented("later move", Support, "2025-01-01", Board), Reparented("other move", Sales, "2024-01-01", Support))
            .When(Reparent("move", Board, "2021-01-01", Sales)).ThenRefused(new CycleInOrgStructure(Board, Day("2025-01-01")));
    }

    [Fact]
    public void A_cycle_between_two_later_moves_is_found_in_whatever_order_they_were_recorded() =>
        Given(Opened(Board), Opened(Sales), Reparented("second move", Sales, "2027-01-01", null), Opened(Research), Reparented("first move", Sales, "2025-01-01", Board))
            .When(Reparent("move", Board, "2021-01-01", Sales)).ThenRefused(new CycleInOrgStructure(Board, Day("2025-01-01")));

    [Fact]
    public void A_move_whose_cycle_would_begin_when_a_unit_in_between_opens_is_refused_with_that_day() =>
        Given(Opened(Board), Opened(Sales, "2025-01-01", Board)).When(Reparent("move", Board, "2021-01-01", Sales))
            .ThenRefused(new CycleInOrgStructure(Board, Day("2025-01-01")));

    [Fact]
    public void A_move_that_a_later_one_undoes_in_time_is_accepted() =>
        Given(Opened(Board), Opened(Sales), Reparented("later move", Sales, "2025-01-01", Board), Reparented("move back", Board, "2024-12-31", null))
            .When(Reparent("move", Board, "2021-01-01", Sales)).Then(Reparented("move", Board, "2021-01-01", Sales))
            .Showing(ParentOn("2024-12-30", Board, Sales), ParentOn("2025-01-01", Sales, Board), ParentOn("2025-01-01", Board, null));

    [Fact]
    public void Two_units_may_swap_places_on_a_day_when_the_lower_one_moves_first() =>
        Given(Opened(Board), Opened(Sales, below: Board), Reparented("first move", Sales, "2021-01-01", null))
            .When(Reparent("second move", Board, "2021-01-01", Sales)).Then(Reparented("second move", Board, "2021-01-01", Sales))
            .Showing(PathUpOn("2021-01-01", Board, Sales), PathUpOn("2020-12-31", Sales, Board));

    [Fact]
    public void The_parent_has_to_be_there_and_not_void()
    {
        Given(Opened(Sales)).When(Reparent("move", Sales, "2021-01-01", Board)).ThenRefused(new UnknownParent(Board));
        Given(Opened(Board), Rescinded(Board), Opened(Sales)).When(Reparent("move", Sales, "2021-01-01", Board)).ThenRefused(new UnknownParent(Board));
    }

    [Fact]
    public void A_correction_moves_the_day_and_the_parent() =>
        Given(Opened(Board), Opened(Research), Opened(Sales), Reparented("move", Sales, "2021-01-01", Board))
            .When(CorrectReparenting("move", "correction", Sales, "2022-01-01", Research)).Then(ReparentingCorrected("move", "correction", Sales, "2022-01-01", Research))
            .Showing(ParentOn("2021-12-31", Sales, null), ParentOn("2022-01-01", Sales, Research));

    [Fact]
    public void A_correction_is_judged_on_every_day_that_it_changes() =>
        Given(Opened(Board), Opened(Sales), Reparented("move back", Board, "2022-01-01", null), Reparented("move", Sales, "2022-01-01", Board), Opened(Research),
            Reparented("early move", Board, "2021-01-01", Sales))
            .When(CorrectReparenting("move", "correction", Sales, "2021-06-01", Board)).ThenRefused(new CycleInOrgStructure(Sales, Day("2021-06-01")));

    [Fact]
    public void Rescinding_a_move_brings_back_the_parent_before_it_unless_that_makes_a_cycle()
    {
        Given(Opened(Board), Opened(Sales, below: Board), Reparented("move", Sales, "2021-01-01", null)).When(Rescind("move", Sales))
            .Then(Rescinded("move", Sales)).Showing(ParentOn("2021-01-01", Sales, Board));
        Given(Opened(Board), Opened(Sales, below: Board), Reparented("move", Sales, "2021-01-01", null), Reparented("other move", Board, "2022-01-01", Sales))
            .When(Rescind("move", Sales)).ThenRefused(new CycleInOrgStructure(Sales, Day("2022-01-01")));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2021-01-01", Board), ReparentingCorrected("move", "correction", Sales, "2023-01-01", null),
            Reparented("other move", Board, "2022-01-01", Sales))
            .When(Rescind("correction", Sales)).ThenRefused(new CycleInOrgStructure(Sales, Day("2022-01-01")));
    }

    [Fact]
    public void A_correction_does_not_move_a_fact_before_the_opening_but_leaves_one_that_is_there()
    {
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2021-01-01", Board)).When(CorrectReparenting("move", "correction", Sales, "2019-12-31", Board))
            .ThenRefused(new BeforeOpening(Day("2019-12-31"), Day("2020-01-01")));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2020-02-01", Board), OpeningCorrected(Sales, "later opening", "2020-06-01"))
            .When(CorrectReparenting("move", "correction", Sales, "2020-02-01", null)).Then(ReparentingCorrected("move", "correction", Sales, "2020-02-01", null));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2020-02-01", Board), OpeningCorrected(Sales, "later opening", "2020-06-01"))
            .When(Rescind("move", Sales)).Then(Rescinded("move", Sales)).Showing(ParentOn("2020-06-01", Sales, null));
    }

    [Fact]
    public void What_says_so_already_stands_not_or_is_another_kind_is_not_corrected()
    {
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2021-01-01", Board)).When(CorrectReparenting("move", "correction", Sales, "2021-01-01", Board)).ThenNothing();
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2021-01-01", Board), Rescinded("move", Sales))
            .When(CorrectReparenting("move", "correction", Sales, "2022-01-01", Board)).ThenRefused(new FactIsRescinded(The("move")));
        Given(Opened(Sales), Renamed("renaming", Sales, "2021-01-01", "Selling")).When(CorrectReparenting("renaming", "correction", Sales, "2021-01-01", null))
            .ThenRefused(new FactOfAnotherKind(The("renaming")));
        Given(Opened(Sales)).When(CorrectReparenting("move", "correction", Sales, "2021-01-01", null)).ThenRefused(new FactNotFound(The("move")));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2021-01-01", Board), ReparentingCorrected("move", "correction", Sales, "2022-01-01", Board), Rescinded("move", Sales))
            .When(Rescind("correction", Sales)).ThenRefused(new FactIsRescinded(The("correction")));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2021-01-01", Board), Rescinded("move", Sales)).When(Rescind("move", Sales)).ThenNothing();
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2021-01-01", Board)).When(Rescind("move", Board)).ThenRefused(new FactNotFound(The("move")));
    }
}

[Rules("Renaming a unit", 3)]
public sealed class RenamingUnits : OrgStructureSpecs
{
    [Fact]
    public void A_unit_bears_another_name_from_a_day_and_keeps_its_code() =>
        Given(Opened(Sales)).When(Rename("renaming", Sales, "2021-01-01", "Selling")).Then(Renamed("renaming", Sales, "2021-01-01", "Selling"))
            .Showing(NameOn("2020-12-31", Sales, "Sales"), NameOn("2021-01-01", Sales, "Selling"), VersionOf(Sales, 2),
                new("its code is SALES", state => state.Find(Sales)!.Code, "SALES"));

    [Fact]
    public void Two_units_may_bear_the_same_name() =>
        Given(Opened(Sales), Opened(Support)).When(Rename("renaming", Support, "2021-01-01", "Sales")).Then(Renamed("renaming", Support, "2021-01-01", "Sales"));

    [Fact]
    public void Renaming_a_unit_to_the_name_it_bears_on_that_day_records_nothing() =>
        Given(Opened(Sales), Renamed("later renaming", Sales, "2022-01-01", "Selling")).When(Rename("renaming", Sales, "2021-01-01", "Sales")).ThenNothing();

    [Fact]
    public void An_earlier_dated_renaming_leaves_later_ones_alone() =>
        Given(Opened(Sales), Renamed("later renaming", Sales, "2022-01-01", "Selling")).When(Rename("renaming", Sales, "2021-01-01", "Trade"))
            .Then(Renamed("renaming", Sales, "2021-01-01", "Trade")).Showing(NameOn("2021-12-31", Sales, "Trade"), NameOn("2022-01-01", Sales, "Selling"));

    [Fact]
    public void A_unit_is_renamed_from_its_opening_day_on_and_not_before()
    {
        Given(Opened(Sales)).When(Rename("renaming", Sales, "2020-01-01", "Selling")).Then(Renamed("renaming", Sales, "2020-01-01", "Selling"));
        Given(Opened(Sales)).When(Rename("renaming", Sales, "2019-12-31", "Selling")).ThenRefused(new BeforeOpening(Day("2019-12-31"), Day("2020-01-01")));
        Given(Opened(Sales), Renamed("renaming", Sales, "2021-01-01", "Selling")).When(CorrectRenaming("renaming", "correction", Sales, "2019-12-31", "Selling"))
            .ThenRefused(new BeforeOpening(Day("2019-12-31"), Day("2020-01-01")));
    }

    [Fact]
    public void A_correction_replaces_day_and_name_and_rescinding_it_brings_them_back()
    {
        Given(Opened(Sales), Renamed("renaming", Sales, "2021-01-01", "Selling")).When(CorrectRenaming("renaming", "correction", Sales, "2022-01-01", "Trade"))
            .Then(RenamingCorrected("renaming", "correction", Sales, "2022-01-01", "Trade"))
            .Showing(NameOn("2021-12-31", Sales, "Sales"), NameOn("2022-01-01", Sales, "Trade"));
        Given(Opened(Sales), Renamed("renaming", Sales, "2021-01-01", "Selling"), RenamingCorrected("renaming", "correction", Sales, "2022-01-01", "Trade"))
            .When(Rescind("correction", Sales)).Then(Rescinded("correction", Sales)).Showing(NameOn("2021-01-01", Sales, "Selling"));
        Given(Opened(Sales), Renamed("renaming", Sales, "2021-01-01", "Selling")).When(Rescind("renaming", Sales)).Then(Rescinded("renaming", Sales))
            .Showing(NameOn("2021-01-01", Sales, "Sales"));
        Given(Opened(Sales), Renamed("renaming", Sales, "2020-02-01", "Selling"), OpeningCorrected(Sales, "later opening", "2020-06-01"))
            .When(CorrectRenaming("renaming", "correction", Sales, "2020-02-01", "Trade")).Then(RenamingCorrected("renaming", "correction", Sales, "2020-02-01", "Trade"));
    }

    [Fact]
    public void What_says_so_already_stands_not_or_is_not_well_formed_is_not_recorded()
    {
        Given(Opened(Sales), Renamed("renaming", Sales, "2021-01-01", "Selling")).When(CorrectRenaming("renaming", "correction", Sales, "2021-01-01", "Selling")).ThenNothing();
        Given(Opened(Sales), Renamed("renaming", Sales, "2021-01-01", "Selling"), Rescinded("renaming", Sales))
            .When(CorrectRenaming("renaming", "correction", Sales, "2022-01-01", "Trade")).ThenRefused(new FactIsRescinded(The("renaming")));
        Given(Opened(Board), Opened(Sales), Reparented("move", Sales, "2021-01-01", Board)).When(CorrectRenaming("move", "correction", Sales, "2021-01-01", "Trade"))
            .ThenRefused(new FactOfAnotherKind(The("move")));
        Given(Opened(Sales)).When(Rename("renaming", Sales, "2021-01-01", "\n")).ThenRefused(Flawed("name", "blank", "must not be blank."));
        Given(Opened(Sales), Renamed("renaming", Sales, "2021-01-01", "Selling")).When(CorrectRenaming("renaming", "correction", Sales, "2021-01-01", ""))
            .ThenRefused(Flawed("name", "blank", "must not be blank."));
    }

    [Fact]
    public void The_version_of_a_unit_is_that_of_the_last_event_that_touched_it() =>
        Given(Opened(Board), Opened(Sales), Renamed("renaming", Board, "2021-01-01", "The board"), Opened(Support))
            .Shows(VersionOf(Board, 3), VersionOf(Sales, 2), VersionOf(Support, 4), VersionOf(Research, 0),
                new("the version of the structure is 4", state => state.Version, 4L));

    [Fact]
    public void The_chart_of_a_day_and_the_history_of_a_unit_can_be_read()
    {
        OrgStructureEvent[] events =
            [Opened(Board), Opened(Sales, "2021-01-01", Board), Renamed("renaming", Sales, "2022-01-01", "Selling"), Reparented("move", Sales, "2023-01-01", null)];
        var structure = Fold(events);
        structure.OpenOn(Day("2020-06-01")).Select(unit => unit.Id).Should().Equal(Board);
        structure.OpenOn(Day("2021-01-01")).Select(unit => unit.Id).Should().Equal(Board, Sales);
        structure.Knows(Sales).Should().BeTrue();
        structure.Knows(Research).Should().BeFalse();
        var sales = structure.Find(Sales)!;
        sales.On(Day("2022-01-01")).Should().Be(new OrgUnitOn(Sales, "SALES",
            new(Day("2022-01-01"), The("renaming"), "Selling"), new(Day("2021-01-01"), OpeningOf(Sales), Board), new(Day("2021-01-01"), OpeningOf(Sales), null)));
        foreach (var day in (string[])["2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01"])
        {
            sales.ParentOn(Day(day)).Should().Be(sales.On(Day(day))!.Parent.Value);
            sales.NameOn(Day(day)).Should().Be(sales.On(Day(day))!.Name.Value);
        }
        History.Of(events.Where(e => OrgStructure.UnitOf(e) == Sales), OrgStructure.ChangeOf).Select(fact => fact.Id)
            .Should().Equal(OpeningOf(Sales), The("renaming"), The("move"));
    }
}
