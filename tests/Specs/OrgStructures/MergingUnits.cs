namespace HrSaas.Specs.OrgStructures;

using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Merging units", 6)]
public sealed class MergingUnits : OrgStructureSpecs
{
    [Fact]
    public void From_the_day_of_a_merger_on_the_unit_is_gone_and_what_was_below_it_is_below_the_other() =>
        Given(Opened(Board), Opened(Sales, below: Board), Opened(Support, below: Sales)).When(Merge(Sales, "2024-03-01", Board))
            .Then(Merged(Sales, "2024-02-29", Board))
            .Showing(ParentOn("2024-02-29", Support, Sales), NotOpenOn("2024-03-01", Sales), ParentOn("2024-03-01", Support, Board),
                BelowOn("2024-02-29", Board, Sales), BelowOn("2024-03-01", Board, Support), VersionOf(Support, 4));

    [Fact]
    public void What_is_to_come_below_a_merged_unit_on_a_later_day_comes_below_the_other_instead()
    {
        Given(Opened(Board), Opened(Sales), Opened(Support, below: Board), Reparented("move", Support, "2025-01-01", Sales), Reparented("way back", Support, "2026-01-01", Board))
            .When(Merge(Sales, "2024-03-01", Research)).ThenRefused(new UnknownSuccessor(Research));
        Given(Opened(Board), Opened(Sales), Opened(Research), Opened(Support, below: Board), Reparented("move", Support, "2025-01-01", Sales), Reparented("way back", Support, "2026-01-01", Board))
            .When(Merge(Sales, "2024-03-01", Research)).Then(Merged(Sales, "2024-02-29", Research))
            .Showing(ParentOn("2024-12-31", Support, Board), ParentOn("2025-01-01", Support, Research), ParentOn("2026-01-01", Support, Board));
        Given(Opened(Research), Opened(Sales), Merged(Sales, "2024-02-29", Research)).When(Open(Support, "2024-06-01", Sales)).Then(Opened(Support, "2024-06-01", Sales))
            .Showing(ParentOn("2024-06-01", Support, Research));
    }

    [Fact]
    public void A_unit_that_took_in_another_may_itself_be_merged()
    {
        Given(Opened(Board), Opened(Research), Opened(Sales), Opened(Support, below: Sales), Merged(Sales, "2020-12-31", Research))
            .When(Merge(Research, "2022-01-01", Board) with { Fact = The("second") }).Then(Merged(Research, "2021-12-31", Board) with { Fact = The("second") })
            .Showing(ParentOn("2020-12-31", Support, Sales), ParentOn("2021-01-01", Support, Research), ParentOn("2022-01-01", Support, Board));
        Given(Opened(Research), Opened(Sales), Merged(Sales, "2020-12-31", Research))
            .When(Merge(Research, "2022-01-01", Sales) with { Fact = The("second") }).ThenRefused(new SuccessorNotOpen(Sales, Day("2022-01-01")));
        Given(Opened(Research), Opened(Sales), Merged(Sales, "2020-12-31", Research))
            .When(Merge(Research, "2020-06-01", Sales) with { Fact = The("second") }).ThenRefused(new SuccessorNotOpen(Research, Day("2021-01-01")));
    }

    [Fact]
    public void A_unit_is_not_merged_into_one_that_is_below_it()
    {
        Given(Opened(Sales), Opened(Support, below: Sales)).When(Merge(Sales, "2024-03-01", Support)).ThenRefused(new CycleInOrgStructure(Support, Day("2024-03-01")));
        Given(Opened(Sales), Opened(Research, below: Sales), Opened(Support, below: Research)).When(Merge(Sales, "2024-03-01", Support))
            .ThenRefused(new CycleInOrgStructure(Support, Day("2024-03-01")));
        Given(Opened(Sales), Opened(Support), Reparented("move", Support, "2030-01-01", Sales)).When(Merge(Sales, "2024-03-01", Support))
            .ThenRefused(new CycleInOrgStructure(Support, Day("2030-01-01")));
        Given(Opened(Sales), Opened(Support, below: Sales), Reparented("move", Support, "2024-03-01", null)).When(Merge(Sales, "2024-03-01", Support))
            .Then(Merged(Sales, "2024-02-29", Support));
    }

    [Fact]
    public void The_other_unit_is_open_on_the_day_of_the_merger()
    {
        Given(Opened(Sales), Opened(Support, "2024-03-02")).When(Merge(Sales, "2024-03-01", Support)).ThenRefused(new SuccessorNotOpen(Support, Day("2024-03-01")));
        Given(Opened(Sales), Opened(Support), Closed(Support, "2024-02-29") with { Fact = The("other closing") }).When(Merge(Sales, "2024-03-01", Support))
            .ThenRefused(new SuccessorNotOpen(Support, Day("2024-03-01")));
        Given(Opened(Sales), Opened(Support), Merged(Sales, "2024-02-29", Support)).When(Close(Support, "2024-02-29") with { Fact = The("other closing") })
            .ThenRefused(new SuccessorNotOpen(Support, Day("2024-03-01")));
        Given(Opened(Sales), Opened(Support), Merged(Sales, "2024-02-29", Support)).When(CorrectOpening(Support, "correction", "2024-03-02"))
            .ThenRefused(new SuccessorNotOpen(Support, Day("2024-03-01")));
        Given(Opened(Board), Opened(Sales), Opened(Research, below: Sales), Opened(Support), Closed(Support, "2026-12-31") with { Fact = The("other closing") })
            .When(Merge(Sales, "2024-03-01", Support)).ThenRefused(new ClosedUnitHasUnitsBelow(Support, Research, Day("2027-01-01")));
    }

    [Fact]
    public void A_merger_is_corrected_like_a_closing_and_what_is_below_follows()
    {
        Given(Opened(Board), Opened(Research), Opened(Sales), Opened(Support, below: Sales), Merged(Sales, "2024-02-29", Board))
            .When(CorrectClosing(Sales, "2024-12-31", Research)).Then(ClosingCorrected(Sales, "2024-12-31", Research))
            .Showing(ParentOn("2024-12-31", Support, Sales), ParentOn("2025-01-01", Support, Research));
        Given(Opened(Board), Opened(Sales), Merged(Sales, "2024-02-29", Board)).When(CorrectClosing(Sales, "2024-12-31"))
            .ThenRefused(new MergerWithoutSuccessor(The("closing")));
        Given(Opened(Board), Opened(Sales), Opened(Support, below: Sales), Merged(Sales, "2024-02-29", Board), ClosingCorrected(Sales, "2024-12-31", Board))
            .When(Rescind("correction", Sales)).Then(Rescinded("correction", Sales)).Showing(ParentOn("2024-03-01", Support, Board));
    }

    [Fact]
    public void A_merger_that_is_withdrawn_is_as_if_it_had_never_been()
    {
        Given(Opened(Board), Opened(Sales, below: Board), Opened(Support, below: Sales), Merged(Sales, "2024-02-29", Board))
            .When(Rescind("closing", Sales)).Then(Rescinded("closing", Sales))
            .Showing(ParentOn("2024-03-01", Sales, Board), ParentOn("2024-03-01", Support, Sales), BelowOn("2024-03-01", Board, Sales));
        Given(Opened(Board), Opened(Research), Opened(Sales, below: Research), Opened(Support, below: Sales), Merged(Sales, "2024-02-29", Board),
                Reparented("move", Research, "2025-01-01", Support))
            .When(Rescind("closing", Sales)).ThenRefused(new CycleInOrgStructure(Sales, Day("2025-01-01")));
    }

    [Fact]
    public void A_unit_is_merged_once_and_while_it_is_there()
    {
        Given(Opened(Board), Opened(Sales), Merged(Sales, "2024-02-29", Board)).When(Merge(Sales, "2024-03-01", Board)).ThenNothing();
        Given(Opened(Board), Opened(Sales), Merged(Sales, "2024-02-29", Board)).When(Merge(Sales, "2024-02-29", Board))
            .ThenRefused(new OrgUnitAlreadyClosed(Sales, Day("2024-02-29")));
        Given(Opened(Board), Opened(Sales), Closed(Sales, "2024-02-29", Board)).When(Merge(Sales, "2024-03-01", Board))
            .ThenRefused(new OrgUnitAlreadyClosed(Sales, Day("2024-02-29")));
        Given(Opened(Board), Opened(Sales)).When(Merge(Sales, "2020-01-01", Board)).ThenRefused(new LastDayBeforeOpening(Day("2019-12-31"), Day("2020-01-01")));
        Given(Opened(Board), Opened(Sales)).When(Merge(Sales, "2019-06-01", Board)).ThenRefused(new LastDayBeforeOpening(Day("2019-05-31"), Day("2020-01-01")));
        Given(Opened(Board), Opened(Sales)).When(Merge(Sales, "0001-01-01", Board)).ThenRefused(new LastDayBeforeOpening(Day("0001-01-01"), Day("2020-01-01")));
        Given(Opened(Sales)).When(Merge(Sales, "2024-03-01", Sales)).ThenRefused(new UnknownSuccessor(Sales));
        Given(Opened(Board)).When(Merge(Sales, "2024-03-01", Board)).ThenRefused(new OrgUnitNotFound(Sales));
        Given(Opened(Board), Opened(Sales), Rescinded(Sales)).When(Merge(Sales, "2024-03-01", Board)).ThenRefused(new OrgUnitIsVoid(Sales));
    }

    [Fact]
    public void Neither_the_merged_unit_nor_the_other_can_be_made_void_while_units_are_below_them()
    {
        Given(Opened(Board), Opened(Sales), Merged(Sales, "2024-02-29", Board)).When(Rescind(Board)).ThenRefused(new OrgUnitIsSuccessor(Board, Sales));
        Given(Opened(Board), Opened(Sales), Merged(Sales, "2024-02-29", Board), Opened(Support, "2025-01-01", Sales)).When(Rescind(Sales))
            .ThenRefused(new OrgUnitHasUnitsBelow(Sales, Support));
    }

    [Fact]
    public void A_merger_needs_a_reason_that_concerns_nobody() =>
        Given(Opened(Board), Opened(Sales)).When(Merge(Sales, "2024-03-01", Board) with { Reason = new("no code") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
}
