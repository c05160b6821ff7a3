namespace HrSaas.Domain.Employment.Seats;

using HrSaas.Domain.Kernel;

/// <summary>On the day named, more would be put on the position than is budgeted. The rule holds for every day, also for those to come.</summary>
/// <remarks>Put less on it, budget more from that day, or first move from it who is to make room. What is over the budget already may stay, and may become less.</remarks>
public sealed record SeatIsFull(PositionId Position, DateOnly Day, Fte Budget, Fte Taken) : Refusal("seat-is-full",
    $"On {Day:yyyy-MM-dd} {Taken} of the {Budget} budgeted for the position {Position} are taken by others.");

/// <summary>Nobody new is put on a position on a day on which it is frozen; who sits there stays.</summary>
/// <remarks>Thaw the position from that day, or choose another one.</remarks>
public sealed record PositionIsFrozen(PositionId Position, DateOnly Day) : Refusal("position-is-frozen",
    $"The position {Position} is frozen on {Day:yyyy-MM-dd}.");

/// <summary>Nobody new is put on a position on a day on which it is not open: before its opening, or after its last day. Who sits there stays.</summary>
/// <remarks>Correct the opening or closing of the position, or choose another one or another day.</remarks>
public sealed record PositionIsClosed(PositionId Position, DateOnly Day) : Refusal("position-is-closed",
    $"The position {Position} is not open on {Day:yyyy-MM-dd}.");
