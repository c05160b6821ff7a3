namespace HrSaas.Domain.Organization.ReportingLines;

using HrSaas.Domain.Kernel;

/// <summary>The position to report to is not there, or is void.</summary>
/// <remarks>Open it first, or name another. It need not be open on that day: while it is not, the line goes on to the next above.</remarks>
public sealed record PositionNotKnown(PositionId Position) : Refusal("position-not-known", $"There is no position {Position} to report to.");

/// <summary>On the day named, the position would report to itself, directly or over others. The rule holds for every day, also for those to come.</summary>
/// <remarks>Choose another position to report to, or first place, from that day, the one in between where it belongs.</remarks>
public sealed record CycleInReportingLine(PositionId Position, DateOnly Day) : Refusal("cycle-in-reporting-line",
    $"On {Day:yyyy-MM-dd} the position {Position} would report to itself.");
