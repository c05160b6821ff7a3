namespace HrSaas.Domain.Employment.Seats;

using System.Collections.Immutable;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>A stretch of days on which an employment takes so much of a seat.</summary>
/// <param name="Last">Included; null: without end in sight.</param>
public readonly record struct Sitting(DateOnly First, DateOnly? Last, Fte Fte)
{
    public bool Covers(DateOnly day) => First <= day && !(day > Last);
}

/// <summary>All that one employment takes of one seat: stretches by day, no two of which overlap.</summary>
public sealed record Occupancy(ImmutableArray<Sitting> Sittings)
{
    public static Occupancy None { get; } = new([]);

    /// <summary>What the employment takes of that position, from the hire date to the last day.</summary>
    public static Occupancy Of(Employment employment, PositionId position) => employment switch
    {
        NoEmployment or VoidEmployment => None,
        CurrentEmployment current => Of(current, position),
    };

    /// <summary>The positions that an employment is on, on whatever day.</summary>
    public static IEnumerable<PositionId> PositionsOf(Employment employment) => employment switch
    {
        NoEmployment or VoidEmployment => [],
        CurrentEmployment { EverNamedAPosition: false } => [],
        CurrentEmployment current => current.Positions.Between(current.HireDate, current.LastDay).Select(stretch => stretch.Value).OfType<PositionId>().Distinct(),
    };

    public Fte On(DateOnly day)
    {
        foreach (var sitting in Sittings)
            if (sitting.Covers(day)) return sitting.Fte;
        return Fte.None;
    }

    /// <summary>The days on which it may become another.</summary>
    internal IEnumerable<DateOnly> Turns => Sittings.SelectMany(sitting =>
        sitting.Last is { } last && last < DateOnly.MaxValue ? (DateOnly[])[sitting.First, last.AddDays(1)] : [sitting.First]);

    private static Occupancy Of(CurrentEmployment employment, PositionId position)
    {
        var sittings = ImmutableArray.CreateBuilder<Sitting>();
        foreach (var on in employment.Positions.Between(employment.HireDate, employment.LastDay))
        {
            if (on.Value != position) continue;
            foreach (var fte in employment.Ftes.Between(on.From, on.Until?.AddDays(-1)))
            {
                var next = new Sitting(fte.From, fte.Until?.AddDays(-1), fte.Value);
                if (sittings is [.., { Last: { } last } before] && last.AddDays(1) == next.First && before.Fte == next.Fte)
                    sittings[^1] = before with { Last = next.Last };
                else sittings.Add(next);
            }
        }
        return new(sittings.ToImmutable());
    }

    public bool Equals(Occupancy? other) => other is not null && Sittings.AsSpan().SequenceEqual(other.Sittings.AsSpan());

    public override int GetHashCode() => Sittings.Length;
}
