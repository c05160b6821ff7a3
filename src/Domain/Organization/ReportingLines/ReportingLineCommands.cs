namespace HrSaas.Domain.Organization.ReportingLines;

using HrSaas.Domain.Kernel;

/// <summary>Let a position report to another one from a day, or to none.</summary>
public sealed record PlacePosition(FactId Fact, PositionId Position, DateOnly EffectiveDate, PositionId? ReportsTo);

/// <summary>Put right a recorded placing.</summary>
public sealed record CorrectPlacing(FactId Fact, FactId Correction, PositionId Position, DateOnly EffectiveDate, PositionId? ReportsTo, Reason Reason);

/// <summary>Withdraw a placing that should not have been recorded, or a correction of one.</summary>
public sealed record RescindPlacing(FactId Fact, PositionId Position, Reason Reason);
