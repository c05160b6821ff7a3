namespace HrSaas.Domain.Employment.Seats;

using HrSaas.Domain.Kernel;

/// <summary>Let an employment take so much of a seat, day by day, instead of what it took of it before.</summary>
public sealed record TakeSeat(PositionId Position, EmploymentId Employment, Occupancy Occupancy);
