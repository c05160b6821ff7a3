namespace HrSaas.Domain.Organization.Positions;

using HrSaas.Domain.Kernel;

/// <summary>What a position is on a day, each value with the fact that says so.</summary>
public sealed record PositionOn(
    TimelineEntry<JobId> Job, TimelineEntry<OrgUnitId> OrgUnit, TimelineEntry<LocationId?> Location, TimelineEntry<string?> Title,
    TimelineEntry<Fte> Budget, TimelineEntry<bool> Frozen);

/// <summary>
/// Opened, whatever the day. The opening is the base under all facts: what was recorded for an earlier day than the opening has since been
/// moved to applies on the opening day. What lies after the last day is kept, and counts again when the closing is withdrawn.
/// </summary>
/// <param name="Openings">The one opening, with its corrections.</param>
/// <param name="Changes">Of job, org unit, location and title.</param>
/// <param name="Freezes">Freezes, and thaws as false: which of them counts on a day is decided by their order.</param>
/// <param name="Closings">By last day; at most one of them stands.</param>
public sealed record OpenedPosition(
    PositionId Id, string Code, FactLog<PositionTerms> Openings, FactLog<PositionChange> Changes, FactLog<Fte> Budgets,
    FactLog<bool> Freezes, FactLog<DateOnly> Closings) : Position
{
    internal static OpenedPosition Of(PositionOpened e) => new(
        e.Id, e.Code, FactLog<PositionTerms>.Empty.Record(e.Fact, e.From, e.Terms), FactLog<PositionChange>.Empty, FactLog<Fte>.Empty,
        FactLog<bool>.Empty, FactLog<DateOnly>.Empty);

    public RecordedFact<PositionTerms> Opening => Openings.Facts[0];

    public DateOnly OpeningDay => Opening.From;

    /// <summary>The closing that stands; null while there is no end in sight.</summary>
    public RecordedFact<DateOnly>? Closing => Closings.Standing.FirstOrDefault();

    /// <summary>The last day, included; null while there is no end in sight.</summary>
    public DateOnly? LastDay => Closing?.From;

    internal IReadOnlyList<IFactLog> Logs => [Openings, Changes, Budgets, Freezes, Closings];

    public Timeline<JobId> Jobs => Changes.Timeline(Base(Opening.Value.Job), static c => c.Job is not null, static c => c.Job!.Value);

    public Timeline<OrgUnitId> OrgUnits => Changes.Timeline(Base(Opening.Value.OrgUnit), static c => c.OrgUnit is not null, static c => c.OrgUnit!.Value);

    public Timeline<LocationId?> Locations =>
        Changes.Timeline(Base(Opening.Value.Location), static c => c.Location is not null, static c => c.Location!.Value.To);

    public Timeline<string?> Titles => Changes.Timeline(Base(Opening.Value.Title), static c => c.Title is not null, static c => c.Title!.Value.To);

    public Timeline<Fte> Budget => Budgets.Timeline(Base(Opening.Value.Budget), static _ => true, static budget => budget);

    /// <summary>Whether it is frozen, from which day on.</summary>
    public Timeline<bool> Frozen => Freezes.Timeline(Base(false), static _ => true, static isFrozen => isFrozen);

    public PositionStatus StatusOn(DateOnly day) =>
        day < OpeningDay ? PositionStatus.NotYetOpen
        : day > LastDay ? PositionStatus.Closed
        : Frozen.At(day)!.Value.Value ? PositionStatus.Frozen
        : PositionStatus.Open;

    /// <summary>The position as of a day, or null where it is not there.</summary>
    public PositionOn? On(DateOnly day) => day < OpeningDay || day > LastDay ? null : new(
        Jobs.At(day)!.Value, OrgUnits.At(day)!.Value, Locations.At(day)!.Value, Titles.At(day)!.Value, Budget.At(day)!.Value, Frozen.At(day)!.Value);

    internal Position Without(FactId fact)
    {
        var after = this with
        {
            Openings = Openings.Rescind(fact), Changes = Changes.Rescind(fact), Budgets = Budgets.Rescind(fact),
            Freezes = Freezes.Rescind(fact), Closings = Closings.Rescind(fact),
        };
        return after.Opening.IsRescinded ? new VoidPosition(after) : after;
    }

    /// <summary>Why nothing can be recorded for that day.</summary>
    internal Refusal? WhyNotOn(DateOnly day) =>
        day < OpeningDay ? new BeforePositionOpening(day, OpeningDay)
        : LastDay is { } last && day > last ? new AfterPositionClosing(day, last)
        : null;

    /// <summary>Why a correction cannot move a fact to that day. One whose day was overtaken by another opening or closing may stay where it is.</summary>
    internal Refusal? WhyNotMove(DateOnly from, DateOnly to) => from == to ? null : WhyNotOn(to);

    private TimelineEntry<T> Base<T>(T value) => new(OpeningDay, Opening.Id, value);
}
