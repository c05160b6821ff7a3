namespace HrSaas.Domain.Organization.ReportingLines;

using HrSaas.Domain.Kernel;

/// <summary>A fact about the tenant's one reporting line: which position reports to which.</summary>
public abstract record ReportingLineEvent
{
    private protected ReportingLineEvent() { }
}

/// <summary>From a day on, the position reports to another one, or to none.</summary>
public sealed record PositionPlaced(FactId Fact, PositionId Position, DateOnly EffectiveDate, PositionId? ReportsTo) : ReportingLineEvent;

/// <summary>The placing was not as recorded: it was from this day and under this position.</summary>
public sealed record PlacingCorrected(
    FactId Fact, FactId Correction, PositionId Position, DateOnly EffectiveDate, PositionId? ReportsTo, Reason Reason) : ReportingLineEvent;

/// <summary>A placing, or a correction of one, is withdrawn.</summary>
public sealed record PlacingRescinded(FactId Fact, PositionId Position, Reason Reason) : ReportingLineEvent;
