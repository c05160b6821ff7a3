namespace HrSaas.Specs.ReportingLines;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Domain.Organization.ReportingLines;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Reporting to another position", 1)]
public sealed class Reporting : Specs<ReportingLineUnderSpec, ReportingLine, ReportingLineEvent, ReportingWorld>
{
    private static readonly PositionId Chief = Id<PositionId>("the chief"), Head = Id<PositionId>("the head"), Nurse = Id<PositionId>("the nurse");
    private static readonly Reason Mistake = new("data-entry");

    [Fact]
    public void A_position_reports_to_another_from_a_day_and_before_that_to_none() =>
        Given().When(Place("placing", Nurse, "2021-01-01", Head)).Then(Placed("placing", Nurse, "2021-01-01", Head))
            .Showing(ReportsToOn("2020-12-31", Nurse, null), ReportsToOn("2021-01-01", Nurse, Head), VersionOf(Nurse, 1), VersionOf(Head, 0));

    [Fact]
    public void Those_who_report_to_a_position_go_along_with_it() =>
        Given(Placed("first", Nurse, "2020-01-01", Head)).When(Place("placing", Head, "2021-01-01", Chief)).Then(Placed("placing", Head, "2021-01-01", Chief))
            .Showing(PathOn("2020-12-31", Nurse, Head), PathOn("2021-01-01", Nurse, Head, Chief));

    [Fact]
    public void A_position_may_come_to_report_to_none_and_an_earlier_dated_placing_leaves_later_ones_alone()
    {
        Given(Placed("first", Nurse, "2020-01-01", Head)).When(Place("placing", Nurse, "2021-01-01", null)).Then(Placed("placing", Nurse, "2021-01-01", null))
            .Showing(ReportsToOn("2021-01-01", Nurse, null));
        Given(Placed("later", Nurse, "2022-01-01", Head)).When(Place("placing", Nurse, "2021-01-01", Chief)).Then(Placed("placing", Nurse, "2021-01-01", Chief))
            .Showing(ReportsToOn("2021-12-31", Nurse, Chief), ReportsToOn("2022-01-01", Nurse, Head));
    }

    [Fact]
    public void Placing_a_position_where_it_is_on_that_day_records_nothing()
    {
        Given(Placed("first", Nurse, "2020-01-01", Head)).When(Place("placing", Nurse, "2021-01-01", Head)).ThenNothing();
        Given().When(Place("placing", Nurse, "2021-01-01", null)).ThenNothing();
    }

    [Fact]
    public void On_no_day_does_a_position_report_to_itself()
    {
        Given().When(Place("placing", Nurse, "2021-01-01", Nurse)).ThenRefused(new CycleInReportingLine(Nurse, Day("2021-01-01")));
        Given(Placed("first", Nurse, "2020-01-01", Head)).When(Place("placing", Head, "2021-01-01", Nurse)).ThenRefused(new CycleInReportingLine(Head, Day("2021-01-01")));
        Given(Placed("first", Nurse, "2020-01-01", Head), Placed("second", Head, "2020-01-01", Chief)).When(Place("placing", Chief, "2021-01-01", Nurse))
            .ThenRefused(new CycleInReportingLine(Chief, Day("2021-01-01")));
    }

    [Fact]
    public void A_placing_that_makes_a_cycle_only_on_a_later_day_is_refused_with_that_day()
    {
        Given(Placed("later", Nurse, "2025-01-01", Head)).When(Place("placing", Head, "2021-01-01", Nurse)).ThenRefused(new CycleInReportingLine(Head, Day("2025-01-01")));
        Given(Placed("later", Nurse, "2025-01-01", Head), Placed("away", Head, "2024-12-31", null)).When(Place("placing", Head, "2021-01-01", Nurse))
            .Then(Placed("placing", Head, "2021-01-01", Nurse)).Showing(PathOn("2024-12-30", Head, Nurse), PathOn("2025-01-01", Nurse, Head));
    }

    [Fact]
    public void A_correction_moves_the_day_and_is_judged_on_every_day_that_it_changes()
    {
        Given(Placed("placing", Nurse, "2021-01-01", Head)).When(Correct("placing", "correction", Nurse, "2020-02-29", Chief)).Then(Corrected("placing", "correction", Nurse, "2020-02-29", Chief))
            .Showing(ReportsToOn("2020-02-28", Nurse, null), ReportsToOn("2020-02-29", Nurse, Chief));
        Given(Placed("placing", Nurse, "2021-01-01", Head)).When(Correct("placing", "correction", Nurse, "2022-01-01", Head)).Then(Corrected("placing", "correction", Nurse, "2022-01-01", Head));
        Given(Placed("placing", Nurse, "2021-01-01", Head)).When(Correct("placing", "correction", Nurse, "2021-01-01", Head)).ThenNothing();
        Given(Placed("first", Head, "2020-01-01", Nurse), Placed("away", Head, "2021-01-01", null), Placed("placing", Nurse, "2021-01-01", Head))
            .When(Correct("placing", "correction", Nurse, "2020-06-01", Head)).ThenRefused(new CycleInReportingLine(Nurse, Day("2020-06-01")));
        Given(Placed("placing", Nurse, "2021-01-01", Head)).When(Correct("placing", "correction", Nurse, "2021-01-01", null) with { Reason = new("") })
            .ThenRefused(new NotWellFormed([new("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.")]));
    }

    [Fact]
    public void Rescinding_a_placing_brings_back_the_one_before_unless_that_makes_a_cycle()
    {
        Given(Placed("first", Nurse, "2020-01-01", Head), Placed("placing", Nurse, "2021-01-01", Chief)).When(Rescind("placing", Nurse)).Then(Rescinded("placing", Nurse))
            .Showing(ReportsToOn("2021-01-01", Nurse, Head));
        Given(Placed("first", Nurse, "2020-01-01", Head), Placed("away", Nurse, "2021-01-01", null), Placed("turn", Head, "2022-01-01", Nurse)).When(Rescind("away", Nurse))
            .ThenRefused(new CycleInReportingLine(Nurse, Day("2022-01-01")));
        Given(Placed("first", Nurse, "2020-01-01", Head)).When(Rescind("first", Nurse)).Then(Rescinded("first", Nurse)).Showing(ReportsToOn("2020-01-01", Nurse, null));
        Given(Placed("first", Nurse, "2020-01-01", Head), Rescinded("first", Nurse)).When(Rescind("first", Nurse)).ThenNothing();
        Given(Placed("first", Nurse, "2020-01-01", Head), Corrected("first", "correction", Nurse, "2020-01-01", Chief), Rescinded("first", Nurse)).When(Rescind("correction", Nurse))
            .ThenRefused(new FactIsRescinded(The("correction")));
        Given(Placed("first", Nurse, "2020-01-01", Head)).When(Rescind("first", Head)).ThenRefused(new FactNotFound(The("first")));
        Given(Placed("first", Nurse, "2020-01-01", Head)).When(Correct("first", "correction", Head, "2020-01-01", null)).ThenRefused(new FactNotFound(The("first")));
        Given(Placed("first", Nurse, "2020-01-01", Head)).When(Rescind("first", Nurse) with { Reason = new("") })
            .ThenRefused(new NotWellFormed([new("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.")]));
    }

    [Fact]
    public void Both_positions_have_to_be_there_but_a_placing_may_be_withdrawn_when_they_are_no_more()
    {
        Given().Where(world => world with { PositionIsKnown = false }).When(Place("placing", Nurse, "2021-01-01", Head)).ThenRefused<PositionNotFound>();
        Given().Where(world => world with { ReportsToIsKnown = false }).When(Place("placing", Nurse, "2021-01-01", Head)).ThenRefused(new PositionNotKnown(Head));
        Given(Placed("placing", Nurse, "2021-01-01", Head)).Where(world => world with { ReportsToIsKnown = false }).When(Correct("placing", "correction", Nurse, "2021-01-01", Chief))
            .ThenRefused(new PositionNotKnown(Chief));
        Given(Placed("placing", Nurse, "2021-01-01", Head)).Where(world => world with { PositionIsKnown = false }).When(Rescind("placing", Nurse)).Then(Rescinded("placing", Nurse));
        Given(Placed("none", Nurse, "2021-01-01", null)).When(Rescind("none", Nurse)).Then(Rescinded("none", Nurse));
    }

    private static FactId The(string fact) => Id<FactId>("the placing " + fact);

    private static PositionPlaced Placed(string fact, PositionId position, string on, PositionId? above) => new(The(fact), position, Day(on), above);

    private static PlacingCorrected Corrected(string fact, string correction, PositionId position, string on, PositionId? above) =>
        new(The(fact), The(correction), position, Day(on), above, Mistake);

    private static PlacingRescinded Rescinded(string fact, PositionId position) => new(The(fact), position, Mistake);

    private static PlacePosition Place(string fact, PositionId position, string on, PositionId? above) => new(The(fact), position, Day(on), above);

    private static CorrectPlacing Correct(string fact, string correction, PositionId position, string on, PositionId? above) =>
        new(The(fact), The(correction), position, Day(on), above, Mistake);

    private static RescindPlacing Rescind(string fact, PositionId position) => new(The(fact), position, Mistake);

    private static Reading<ReportingLine> ReportsToOn(string day, PositionId position, PositionId? above) =>
        new($"on {Say(Day(day))} {Of(position)} reports to {Of(above) ?? "none"}", state => state.Find(position)?.ReportsToOn(Day(day)), above);

    private static Reading<ReportingLine> PathOn(string day, PositionId position, params PositionId[] path) =>
        new($"on {Say(Day(day))} above {Of(position)} there are {string.Join(", ", path.Select(Of))}",
            state => string.Join(", ", state.PathUp(position, Day(day)).Select(Of)), string.Join(", ", path.Select(Of)));

    private static Reading<ReportingLine> VersionOf(PositionId position, long version) =>
        new(FormattableString.Invariant($"the version of {Of(position)} here is {version}"), state => state.VersionOf(position), version);
}
