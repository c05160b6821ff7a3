namespace HrSaas.Specs.OrgStructures;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Splitting units", 7)]
public sealed class SplittingUnits : OrgStructureSpecs
{
    private static readonly OrgStructureEvent[] SalesWithTwo = [Opened(Board), Opened(Sales, below: Board), Opened(Support, below: Sales), Opened(Research, below: Sales)];

    [Fact]
    public void From_the_day_of_a_split_on_the_parts_are_beside_the_unit_and_above_what_they_take() =>
        Given([.. SalesWithTwo, Appointed("appointment", Sales, "2020-01-01", Ada)]).When(Split(Sales, "2024-03-01", Part(North, Support), Part(South)))
            .Then(Opened(North, "2024-03-01", Board), Taken(Support, "2024-03-01", North), Opened(South, "2024-03-01", Board), WasSplit(Sales, "2024-03-01", North, South))
            .Showing(ParentOn("2024-02-29", Support, Sales), NotOpenOn("2024-02-29", North), BelowOn("2024-03-01", Board, North, Sales, South),
                ParentOn("2024-03-01", Support, North), BelowOn("2024-03-01", Sales, Research), HeadOn("2024-03-01", North, null), HeadOn("2024-03-01", Sales, Ada),
                VersionOf(Sales, 9), VersionOf(Support, 7));

    [Fact]
    public void A_unit_that_closes_by_its_split_has_given_away_all_that_is_below_it()
    {
        Given(SalesWithTwo).When(SplitAndClose(Sales, "2024-03-01", Part(North, Support), Part(South, Research)))
            .Then(Opened(North, "2024-03-01", Board), Taken(Support, "2024-03-01", North), Opened(South, "2024-03-01", Board), Taken(Research, "2024-03-01", South),
                WasSplit(Sales, "2024-03-01", North, South), Closed(Sales, "2024-02-29"))
            .Showing(BelowOn("2024-02-29", Board, Sales), NotOpenOn("2024-03-01", Sales), BelowOn("2024-03-01", Board, North, South));
        Given(SalesWithTwo).When(SplitAndClose(Sales, "2024-03-01", Part(North, Support))).ThenRefused(new ClosedUnitHasUnitsBelow(Sales, Research, Day("2024-03-01")));
        Given([.. SalesWithTwo, Reparented("move", Research, "2024-02-01", Board)]).When(SplitAndClose(Sales, "2024-03-01", Part(North, Support)))
            .Then(Opened(North, "2024-03-01", Board), Taken(Support, "2024-03-01", North), WasSplit(Sales, "2024-03-01", North), Closed(Sales, "2024-02-29"));
        Given([.. SalesWithTwo, Reparented("move", Research, "2024-02-01", Board), Reparented("way back", Research, "2030-01-01", Sales)])
            .When(SplitAndClose(Sales, "2024-03-01", Part(North, Support))).ThenRefused(new ClosedUnitHasUnitsBelow(Sales, Research, Day("2030-01-01")));
        Given(Opened(Sales), Opened(Support, "2031-01-01", Sales)).When(SplitAndClose(Sales, "2030-03-01", Part(North), Part(South)))
            .ThenRefused(new ClosedUnitHasUnitsBelow(Sales, Support, Day("2031-01-01")));
    }

    [Fact]
    public void A_top_unit_is_split_into_top_units() =>
        Given(Opened(Sales)).When(SplitAndClose(Sales, "2030-03-01", Part(North), Part(South)))
            .Then(Opened(North, "2030-03-01"), Opened(South, "2030-03-01"), WasSplit(Sales, "2030-03-01", North, South), Closed(Sales, "2030-02-28"))
            .Showing(ParentOn("2030-03-01", North, null), ParentOn("2030-03-01", South, null), NotOpenOn("2030-03-01", Sales));

    [Fact]
    public void The_parts_are_below_what_the_unit_is_below_on_that_day_and_stay_there()
    {
        OrgStructureEvent[] moved = [Opened(Board), Opened(Research), Opened(Sales, below: Board), Reparented("move", Sales, "2025-01-01", Research)];
        Given(moved).When(Split(Sales, "2024-03-01", Part(North))).Then(Opened(North, "2024-03-01", Board), WasSplit(Sales, "2024-03-01", North))
            .Showing(ParentOn("2025-01-01", North, Board), ParentOn("2025-01-01", Sales, Research));
        Given(moved).When(Split(Sales, "2025-01-01", Part(North))).Then(Opened(North, "2025-01-01", Research), WasSplit(Sales, "2025-01-01", North));
        Given([.. moved, Closed(Board, "2024-12-31")]).When(Split(Sales, "2024-03-01", Part(North))).ThenRefused(new ParentIsClosed(Board, Day("2025-01-01")));
        Given(Opened(Board), Opened(Research), Opened(Sales, below: Board), Merged(Board, "2022-12-31", Research)).When(Split(Sales, "2024-03-01", Part(North)))
            .Then(Opened(North, "2024-03-01", Research), WasSplit(Sales, "2024-03-01", North));
    }

    [Fact]
    public void Later_re_parentings_of_what_is_taken_stay_as_they_are()
    {
        Given([.. SalesWithTwo, Reparented("move", Support, "2025-01-01", Board), Reparented("way back", Support, "2026-01-01", Sales)])
            .When(Split(Sales, "2024-03-01", Part(North, Support)))
            .Then(Opened(North, "2024-03-01", Board), Taken(Support, "2024-03-01", North), WasSplit(Sales, "2024-03-01", North))
            .Showing(ParentOn("2024-12-31", Support, North), ParentOn("2025-01-01", Support, Board), ParentOn("2026-01-01", Support, Sales));
        Given([.. SalesWithTwo, Reparented("way back", Support, "2026-01-01", Sales)]).When(SplitAndClose(Sales, "2024-03-01", Part(North, Support, Research)))
            .ThenRefused(new ClosedUnitHasUnitsBelow(Sales, Support, Day("2026-01-01")));
        Given(Opened(Board), Opened(Sales, below: Board), Opened(Support, below: Board), Reparented("move", Support, "2024-03-01", Sales))
            .When(Split(Sales, "2024-03-01", Part(North, Support)))
            .Then(Opened(North, "2024-03-01", Board), Taken(Support, "2024-03-01", North), WasSplit(Sales, "2024-03-01", North))
            .Showing(ParentOn("2024-02-29", Support, Board), ParentOn("2024-03-01", Support, North));
    }

    [Fact]
    public void No_split_makes_a_cycle_on_a_later_day() =>
        Given([.. SalesWithTwo, Reparented("way out", Sales, "2025-01-01", null), Reparented("turn", Board, "2025-01-01", Support)])
            .When(Split(Sales, "2024-03-01", Part(North, Support))).ThenRefused(new CycleInOrgStructure(North, Day("2025-01-01")));

    [Fact]
    public void A_unit_that_closes_later_is_split_up_to_its_last_day()
    {
        OrgStructureEvent[] closing = [Opened(Board), Opened(Sales, below: Board), Closed(Sales, "2026-12-31")];
        Given(closing).When(Split(Sales, "2026-12-31", Part(North))).Then(Opened(North, "2026-12-31", Board), WasSplit(Sales, "2026-12-31", North))
            .Showing(ParentOn("2027-01-01", North, Board), NotOpenOn("2027-01-01", Sales));
        Given(closing).When(Split(Sales, "2027-01-01", Part(North))).ThenRefused(new AfterClosing(Day("2027-01-01"), Day("2026-12-31")));
        Given(closing).When(SplitAndClose(Sales, "2024-03-01", Part(North))).ThenRefused(new OrgUnitAlreadyClosed(Sales, Day("2026-12-31")));
        Given(Opened(Board), Opened(Sales), Merged(Sales, "2026-12-31", Board)).When(SplitAndClose(Sales, "2027-01-01", Part(North)))
            .ThenRefused(new OrgUnitAlreadyClosed(Sales, Day("2026-12-31")));
    }

    [Fact]
    public void What_is_split_was_there_the_day_before()
    {
        Given(Opened(Sales)).When(Split(Sales, "2020-01-01", Part(North))).ThenRefused(new SplitUnitNotOpen(Sales, Day("2020-01-01")));
        Given(Opened(Sales)).When(SplitAndClose(Sales, "2020-01-01", Part(North))).ThenRefused(new SplitUnitNotOpen(Sales, Day("2020-01-01")));
        Given(Opened(Sales)).When(Split(Sales, "2019-12-31", Part(North))).ThenRefused(new BeforeOpening(Day("2019-12-31"), Day("2020-01-01")));
        Given(Opened(Sales)).When(Split(Sales, "0001-01-01", Part(North))).ThenRefused(new BeforeOpening(Day("0001-01-01"), Day("2020-01-01")));
        Given(Opened(Sales)).When(SplitAndClose(Sales, "2020-01-02", Part(North)))
            .Then(Opened(North, "2020-01-02"), WasSplit(Sales, "2020-01-02", North), Closed(Sales, "2020-01-01"));
        Given(Opened(Sales), Opened(North, "2024-03-01"), WasSplit(Sales, "2024-03-01", North)).When(CorrectOpening(Sales, "correction", "2024-03-01"))
            .ThenRefused(new SplitUnitNotOpen(Sales, Day("2024-03-01")));
        Given(Opened(Sales), Opened(North, "2024-03-01"), WasSplit(Sales, "2024-03-01", North)).When(Close(Sales, "2024-02-28"))
            .ThenRefused(new SplitUnitNotOpen(Sales, Day("2024-03-01")));
        Given(Opened(Sales), Opened(North, "2024-03-01"), WasSplit(Sales, "2024-03-01", North)).When(Close(Sales, "2024-02-29")).Then(Closed(Sales, "2024-02-29"));
    }

    [Fact]
    public void A_part_takes_what_is_directly_below_the_unit_on_that_day()
    {
        Given(SalesWithTwo).When(Split(Sales, "2024-03-01", Part(North, South))).ThenRefused(new UnknownUnitToTake(South));
        Given([.. SalesWithTwo, Rescinded(Support)]).When(Split(Sales, "2024-03-01", Part(North, Support))).ThenRefused(new UnknownUnitToTake(Support));
        Given(SalesWithTwo).When(Split(Sales, "2024-03-01", Part(North, Support, Support))).ThenRefused(new UnitTakenTwice(Support));
        Given(SalesWithTwo).When(Split(Sales, "2024-03-01", Part(North, Support), Part(South, Research, Support))).ThenRefused(new UnitTakenTwice(Support));
        foreach (var elsewhere in (OrgUnitId[])[Board, Sales])
            Given(SalesWithTwo).When(Split(Sales, "2024-03-01", Part(North, elsewhere))).ThenRefused(new UnitToTakeNotBelow(elsewhere, Sales, Day("2024-03-01")));
        Given(Opened(Sales), Opened(Support, below: Sales), Opened(Research, below: Support)).When(Split(Sales, "2024-03-01", Part(North, Research)))
            .ThenRefused(new UnitToTakeNotBelow(Research, Sales, Day("2024-03-01")));
        Given(Opened(Sales), Opened(Support, "2024-03-02", Sales)).When(Split(Sales, "2024-03-01", Part(North, Support)))
            .ThenRefused(new UnitToTakeNotBelow(Support, Sales, Day("2024-03-01")));
        Given([.. SalesWithTwo, Reparented("move", Support, "2024-03-01", Board)]).When(Split(Sales, "2024-03-01", Part(North, Support)))
            .ThenRefused(new UnitToTakeNotBelow(Support, Sales, Day("2024-03-01")));
        Given(Opened(Sales), Opened(Board), Opened(Support, below: Board), Merged(Board, "2022-12-31", Sales)).When(Split(Sales, "2024-03-01", Part(North, Support)))
            .Then(Opened(North, "2024-03-01"), Taken(Support, "2024-03-01", North), WasSplit(Sales, "2024-03-01", North))
            .Showing(ParentOn("2024-02-29", Support, Sales), ParentOn("2024-03-01", Support, North));
    }

    [Fact]
    public void A_split_names_one_part_or_several_within_bounds_each_well_formed()
    {
        Given(Opened(Sales)).When(Split(Sales, "2024-03-01")).ThenRefused(Flawed("parts", "empty", "must name a part."));
        Given(Opened(Sales)).When(Split(Sales, "2024-03-01", [.. Enumerable.Range(0, 21).Select(n => Part(Id<OrgUnitId>($"Part {n}")))]))
            .ThenRefused(Flawed("parts", "too-many", "must have at most 20 parts."));
        Given(Opened(Sales)).When(Split(Sales, "2024-03-01", Part(North), Part(South) with { Code = "" }))
            .ThenRefused(Flawed("parts.1.code", "blank", "must not be blank."));
        Given(Opened(Sales)).When(Split(Sales, "2024-03-01", Part(North) with { Name = new('x', 201) }))
            .ThenRefused(Flawed("parts.0.name", "too-long", "must have at most 200 characters."));
        Given(Opened(Sales)).When(Split(Sales, "2024-03-01", Part(North, [.. Enumerable.Range(0, 101).Select(n => Id<OrgUnitId>($"Unit {n}"))])))
            .ThenRefused(Flawed("parts.0.takes", "too-many", "must have at most 100 units."));
        Given(Opened(Sales)).When(Split(Sales, "2024-03-01", Part(North)) with { Reason = new("no code") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }

    [Fact]
    public void No_part_has_the_code_of_another_unit()
    {
        Given(Opened(Sales), Opened(Support), Rescinded(Support)).When(Split(Sales, "2024-03-01", Part(North) with { Code = "SUPPORT" }))
            .ThenRefused(new OrgUnitCodeTaken("SUPPORT"));
        Given(Opened(Sales)).When(Split(Sales, "2024-03-01", Part(North), Part(South) with { Code = "NORTH" })).ThenRefused(new OrgUnitCodeTaken("NORTH"));
        Given(Opened(Sales), Opened(North)).When(Split(Sales, "2024-03-01", Part(North))).ThenRefused(new OrgUnitAlreadyOpened(North));
    }

    [Fact]
    public void A_split_is_recorded_once_and_of_a_unit_that_is_there()
    {
        OrgStructureEvent[] split = [Opened(Sales), Opened(Support), Opened(North, "2024-03-01"), WasSplit(Sales, "2024-03-01", North)];
        Given(split).When(Split(Sales, "2024-03-01", Part(South) with { Code = "NORTH" })).ThenRefused(new OrgUnitCodeTaken("NORTH"));
        Given([.. split, Closed(Sales, "2024-02-29")]).When(SplitAndClose(Sales, "2024-03-01", Part(South) with { Code = "NORTH" }))
            .ThenRefused(new OrgUnitAlreadyClosed(Sales, Day("2024-02-29")));
        Given(split).When(Split(Sales, "2025-01-01", Part(South)) with { Fact = The("second split") })
            .Then(Opened(South, "2025-01-01"), WasSplit(Sales, "2025-01-01", South) with { Fact = The("second split") });
        Given(Opened(Board)).When(Split(Sales, "2024-03-01", Part(North))).ThenRefused(new OrgUnitNotFound(Sales));
        Given(Opened(Sales), Rescinded(Sales)).When(Split(Sales, "2024-03-01", Part(North))).ThenRefused(new OrgUnitIsVoid(Sales));
    }
}
