namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Employment.Seats;

/// <summary>The aggregate roots of Employment, as the ledger knows them.</summary>
public static class Roots
{
    public static Root<Employment, EmploymentEvent> Employment { get; } = new("employment", StoredEmploymentEvents.Map, state => state.Subject);

    /// <summary>It says who sits where and for how much, which is nobody's secret: retained data.</summary>
    public static Root<Seat, SeatEvent> Seat { get; } = new("seat", StoredSeatEvents.Map, _ => null);
}
