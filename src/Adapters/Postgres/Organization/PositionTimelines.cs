namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Domain.Organization.ReportingLines;

/// <summary>A stretch of one attribute of a position, as it stands in a row.</summary>
/// <param name="Until">The first day no more; null: open.</param>
internal readonly record struct PositionStretch(
    DateOnly From, DateOnly? Until, FactId Fact, Guid? Value = null, string? Text = null, decimal? Fte = null);

/// <summary>Reads the visible stretches off a position and off its place in the reporting line.</summary>
internal static class PositionTimelines
{
    public const string ReportsTo = "reports-to";

    /// <summary>The attributes that a position's own stream says.</summary>
    public static readonly string[] Names = ["position", "title", "job", "org-unit", "location", "budget", "frozen"];

    /// <summary>By the place of the attribute in <see cref="Names"/>.</summary>
    public static PositionStretch[][] Of(Position state) => state switch
    {
        NoPosition or VoidPosition => [[], [], [], [], [], [], []],
        OpenedPosition position =>
        [
            [new(position.OpeningDay, position.LastDay is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null, position.Opening.Id, Text: position.Code)],
            Of(position, position.Titles, title => title is not null, (stretch, title) => stretch with { Text = title }),
            Of(position, position.Jobs, _ => true, (stretch, job) => stretch with { Value = job.Value }),
            Of(position, position.OrgUnits, _ => true, (stretch, unit) => stretch with { Value = unit.Value }),
            Of(position, position.Locations, location => location is not null, (stretch, location) => stretch with { Value = location!.Value.Value }),
            Of(position, position.Budget, _ => true, (stretch, budget) => stretch with { Fte = budget.Value }),
            Of(position, position.Frozen, isFrozen => isFrozen, (stretch, _) => stretch),
        ],
    };

    public static PositionStretch[] PlacesOf(PlacedPosition? placed) =>
        placed?.ReportsTo is not { Entries: [var first, ..] } places ? []
        : [.. places.Between(first.From, null).Where(stretch => stretch.Value is not null)
            .Select(stretch => new PositionStretch(stretch.From, stretch.Until, stretch.Fact, stretch.Value!.Value.Value))];

    // What there is none of has no row.
    private static PositionStretch[] Of<T>(OpenedPosition position, Timeline<T> timeline, Func<T, bool> isThere, Func<PositionStretch, T, PositionStretch> with) =>
    [
        .. timeline.Between(position.OpeningDay, position.LastDay).Where(stretch => isThere(stretch.Value))
            .Select(stretch => with(new(stretch.From, stretch.Until, stretch.Fact), stretch.Value)),
    ];
}
