namespace HrSaas.Domain.Employment.Seats;

using HrSaas.Domain.Kernel;

/// <summary>A fact about who takes how much of one position.</summary>
public abstract record SeatEvent
{
    private protected SeatEvent() { }
}

/// <summary>An employment takes so much of the seat on these days and on no others; it took something else before, or nothing.</summary>
public sealed record SeatTaken(PositionId Position, EmploymentId Employment, Occupancy Occupancy) : SeatEvent;

/// <summary>An employment that took something of the seat takes nothing of it on any day.</summary>
public sealed record SeatGivenUp(PositionId Position, EmploymentId Employment) : SeatEvent;
