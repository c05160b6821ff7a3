namespace HrSaas.Specs.OrgStructures;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Putting a split right, and where a unit comes from", 8)]
public sealed class CorrectingSplits : OrgStructureSpecs
{
    private static readonly OrgStructureEvent[] SplitAndClosed =
    [
        Opened(Board), Opened(Sales, below: Board), Opened(Support, below: Sales), Opened(North, "2024-03-01", Board), Taken(Support, "2024-03-01", North),
        Opened(South, "2024-03-01", Board), WasSplit(Sales, "2024-03-01", North, South), Closed(Sales, "2024-02-29"),
    ];

    [Fact]
    public void Of_a_split_the_closing_is_moved_or_withdrawn_on_its_own()
    {
        Given(SplitAndClosed).When(CorrectClosing(Sales, "2024-12-31")).Then(ClosingCorrected(Sales, "2024-12-31"))
            .Showing(BelowOn("2024-12-31", Board, North, Sales, South), ParentOn("2024-12-31", Support, North), NotOpenOn("2025-01-01", Sales));
        Given(SplitAndClosed).When(CorrectClosing(Sales, "2024-01-31")).ThenRefused(new SplitUnitNotOpen(Sales, Day("2024-03-01")));
        Given(SplitAndClosed).When(Rescind("closing", Sales)).Then(Rescinded("closing", Sales))
            .Showing(BelowOn("2030-01-01", Board, North, Sales, South), BelowOn("2030-01-01", Sales), PredecessorsOn("2030-01-01", North, (Sales, Descent.Split, "2024-03-01", "split")));
    }

    [Fact]
    public void What_a_part_took_comes_back_when_the_unit_goes_on()
    {
        Given(SplitAndClosed).When(Rescind("taking of Support", Support)).ThenRefused(new ParentIsClosed(Sales, Day("2024-03-01")));
        Given([.. SplitAndClosed, Rescinded("closing", Sales)]).When(Rescind("taking of Support", Support)).Then(Rescinded("taking of Support", Support))
            .Showing(ParentOn("2024-03-01", Support, Sales));
        Given(SplitAndClosed).When(CorrectReparenting("taking of Support", "correction", Support, "2024-03-01", South))
            .Then(ReparentingCorrected("taking of Support", "correction", Support, "2024-03-01", South)).Showing(ParentOn("2024-03-01", Support, South));
    }

    [Fact]
    public void A_part_is_open_on_the_day_of_the_split()
    {
        Given(SplitAndClosed).When(CorrectOpening(South, "correction", "2024-03-02", Board)).ThenRefused(new PartNotOpen(South, Day("2024-03-01")));
        Given(SplitAndClosed).When(CorrectOpening(South, "correction", "2024-03-01", Board, "The South")).Then(OpeningCorrected(South, "correction", "2024-03-01", Board, "The South"));
        Given(SplitAndClosed).When(Merge(South, "2024-03-01", Board)).ThenRefused(new LastDayBeforeOpening(Day("2024-02-29"), Day("2024-03-01")));
        Given([.. SplitAndClosed, OpeningCorrected(South, "earlier", "2023-01-01", Board)]).When(Merge(South, "2024-03-01", Board)).ThenRefused(new PartNotOpen(South, Day("2024-03-01")));
        Given(SplitAndClosed).When(Merge(South, "2024-03-02", Board)).Then(Merged(South, "2024-03-01", Board));
    }

    [Fact]
    public void A_part_cannot_be_made_void_while_the_split_names_it()
    {
        Given(SplitAndClosed).When(Rescind(North)).ThenRefused(new OrgUnitHasUnitsBelow(North, Support));
        Given(SplitAndClosed).When(Rescind(South)).ThenRefused(new OrgUnitIsPart(South, Sales));
        Given([.. SplitAndClosed, Rescinded("split", Sales)]).When(Rescind(South)).Then(Rescinded(South));
        Given([.. SplitAndClosed, Rescinded("closing", Sales), Rescinded("taking of Support", Support), Rescinded("split", Sales), Rescinded(South)]).When(Rescind(North))
            .Then(Rescinded(North)).Showing(BelowOn("2024-03-01", Board, Sales), BelowOn("2024-03-01", Sales, Support));
    }

    [Fact]
    public void A_split_that_was_recorded_wrongly_is_put_right_and_its_openings_re_parentings_and_closing_stay()
    {
        Given([.. SplitAndClosed, ClosingCorrected(Sales, "2024-12-31") with { Correction = The("later closing") }]).When(CorrectSplit(Sales, "2024-06-01", South))
            .Then(SplitCorrected(Sales, "2024-06-01", South))
            .Showing(ParentOn("2024-03-01", Support, North), PredecessorsOn("2024-06-01", North), PredecessorsOn("2024-05-31", South),
                PredecessorsOn("2024-06-01", South, (Sales, Descent.Split, "2024-06-01", "split")));
        Given(SplitAndClosed).When(CorrectSplit(Sales, "2024-03-01", North, South)).ThenNothing();
        Given([.. SplitAndClosed, SplitCorrected(Sales, "2024-03-01", South)]).When(Rescind("correction", Sales)).Then(Rescinded("correction", Sales))
            .Showing(PredecessorsOn("2024-03-01", North, (Sales, Descent.Split, "2024-03-01", "split")));
        Given(SplitAndClosed).When(Rescind("split", Sales)).Then(Rescinded("split", Sales)).Showing(PredecessorsOn("2024-03-01", North), ParentOn("2024-03-01", Support, North));
    }

    [Fact]
    public void A_corrected_split_names_a_day_and_parts_that_can_be()
    {
        Given(SplitAndClosed).When(CorrectSplit(Sales, "2024-03-02", North)).ThenRefused(new SplitUnitNotOpen(Sales, Day("2024-03-02")));
        Given(SplitAndClosed).When(CorrectSplit(Sales, "2020-01-01", North)).ThenRefused(new SplitUnitNotOpen(Sales, Day("2020-01-01")));
        Given(SplitAndClosed).When(CorrectSplit(Sales, "2019-12-31", North)).ThenRefused(new SplitUnitNotOpen(Sales, Day("2019-12-31")));
        Given(SplitAndClosed).When(CorrectSplit(Sales, "2024-02-29", North)).ThenRefused(new PartNotOpen(North, Day("2024-02-29")));
        Given(SplitAndClosed).When(CorrectSplit(Sales, "2024-03-01", Research)).ThenRefused(new UnknownPart(Research));
        Given([.. SplitAndClosed, Opened(Research), Rescinded(Research)]).When(CorrectSplit(Sales, "2024-03-01", Research)).ThenRefused(new UnknownPart(Research));
        Given(SplitAndClosed).When(CorrectSplit(Sales, "2024-02-01", Sales)).ThenRefused(new UnknownPart(Sales));
        Given(SplitAndClosed).When(CorrectSplit(Sales, "2024-03-01")).ThenRefused(Flawed("parts", "empty", "must name a part."));
        Given(SplitAndClosed).When(CorrectSplit(Sales, "2024-03-01", North, North)).ThenRefused(Flawed("parts", "repeated", "must not name a part twice."));
        Given(SplitAndClosed).When(CorrectSplit(Sales, "2024-03-01", North) with { Fact = The("closing") }).ThenRefused(new FactOfAnotherKind(The("closing")));
        Given(SplitAndClosed).When(CorrectSplit(Sales, "2024-03-01", North) with { Fact = The("other") }).ThenRefused(new FactNotFound(The("other")));
        Given([.. SplitAndClosed, Rescinded("split", Sales)]).When(CorrectSplit(Sales, "2024-03-01", North)).ThenRefused(new FactIsRescinded(The("split")));
        Given(Opened(Board)).When(CorrectSplit(Sales, "2024-03-01", North)).ThenRefused(new OrgUnitNotFound(Sales));
        Given(Opened(Sales), Rescinded(Sales)).When(CorrectSplit(Sales, "2024-03-01", North)).ThenRefused(new OrgUnitIsVoid(Sales));
    }

    [Fact]
    public void A_unit_tells_from_which_day_on_it_comes_from_which_others()
    {
        Given(Opened(Board), Opened(Sales), Opened(Support), Opened(Research), Merged(Sales, "2021-12-31", Board), Closed(Support, "2022-12-31", Board) with { Fact = The("end") },
                Opened(North, "2024-03-01"), WasSplit(Research, "2024-03-01", North), Merged(North, "2024-12-31", Board) with { Fact = The("second merger") })
            .Shows(PredecessorsOn("2021-12-31", Board), PredecessorsOn("2022-01-01", Board, (Sales, Descent.Merger, "2022-01-01", "closing")),
                PredecessorsOn("2025-01-01", Board, (Sales, Descent.Merger, "2022-01-01", "closing"), (Support, Descent.Succession, "2023-01-01", "end"), (North, Descent.Merger, "2025-01-01", "second merger")),
                PredecessorsOn("2024-02-29", North), PredecessorsOn("2025-01-01", North, (Research, Descent.Split, "2024-03-01", "split")), PredecessorsOn("2025-01-01", Research));
        Given(Opened(Board), Opened(Sales), Merged(Sales, "2021-12-31", Board), Rescinded("closing", Sales)).Shows(PredecessorsOn("2022-01-01", Board));
        Given(Opened(Board), Opened(Sales), Merged(Sales, "2021-12-31", Board), Rescinded(Sales)).Shows(PredecessorsOn("2022-01-01", Board));
        Given(Opened(Sales), Opened(North, "2024-03-01"), WasSplit(Sales, "2024-03-01", North), Rescinded(Sales)).Shows(PredecessorsOn("2024-03-01", North));
    }
}
