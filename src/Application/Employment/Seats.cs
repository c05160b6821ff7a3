namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Employment.Seats;
using HrSaas.Domain.Kernel;

/// <summary>An employment before and after a command.</summary>
public readonly record struct EmploymentChange(EmploymentId Id, Employment Before, Employment After);

/// <summary>Follows what employments take of seats. What they come to take or give up is recorded in the transaction of the command that brings it about.</summary>
public sealed class Seats(StateReader reader, IKnownPositions positions)
{
    /// <summary>What the changes mean for every seat that one of the employments takes, or took, something of.</summary>
    /// <param name="changes">Of one command, in the order in which they make room: a seat that one gives up another may take.</param>
    public async ValueTask<Joint> Follow(EmploymentChange[] changes, CancellationToken cancellation)
    {
        var joint = Joint.Nothing;
        foreach (var position in PositionsIn(changes))
        {
            var stream = StreamOf(position);
            var before = await reader.Find(Roots.Seat, stream, cancellation);
            var decision = Decide(before.State, position, changes, await LimitsOf(position, cancellation));
            joint = joint.And(Joint.Of(Roots.Seat, stream, before, decision));
        }
        return joint;
    }

    /// <summary>The seat's stream: the position's own id is that of Organization's stream. Ids are of version 7, so that no other id is meant.</summary>
    public static Guid StreamOf(PositionId position) => StreamIds.Beside(position.Value);

    /// <summary>The positions whose occupancy one of the changes alters.</summary>
    private static IReadOnlyList<PositionId> PositionsIn(EmploymentChange[] changes)
    {
        List<PositionId>? found = null;
        foreach (var change in changes)
            foreach (var position in Occupancy.PositionsOf(change.Before).Concat(Occupancy.PositionsOf(change.After)))
                if (Occupancy.Of(change.Before, position) != Occupancy.Of(change.After, position) && found?.Contains(position) is not true)
                    (found ??= []).Add(position);
        return found ?? (IReadOnlyList<PositionId>)[];
    }

    private static Decision<SeatEvent> Decide(Seat seat, PositionId position, EmploymentChange[] changes, SeatLimits limits)
    {
        var events = new List<SeatEvent>();
        foreach (var change in changes)
        {
            var decision = Seat.Decide(seat, new(position, change.Id, Occupancy.Of(change.After, position)), limits);
            if (decision.Refusal is not null) return decision;
            foreach (var @event in decision.Events)
            {
                events.Add(@event);
                seat = Seat.Evolve(seat, @event);
            }
        }
        return Decision<SeatEvent>.Of([.. events]);
    }

    // Of a position that has become void since, nothing more can be taken; who sits there stays.
    private async ValueTask<SeatLimits> LimitsOf(PositionId position, CancellationToken cancellation) =>
        await positions.Find(position, cancellation) is { } known
            ? new(known.Open.First, known.Open.Last, [.. known.Frozen.Select(days => (days.First, days.Last))], known.Budget)
            : new(DateOnly.MaxValue, DateOnly.MinValue, [], new([]));
}
