namespace HrSaas.Domain.Employment.Seats;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>What Organization says of the position, as far as a seat has to know.</summary>
public sealed record SeatLimits(DateOnly FirstDay, DateOnly? LastDay, ImmutableArray<(DateOnly First, DateOnly? Last)> Frozen, Timeline<Fte> Budget)
{
    internal bool IsOpenOn(DateOnly day) => FirstDay <= day && !(day > LastDay);

    internal bool IsFrozenOn(DateOnly day) => Frozen.Any(days => days.First <= day && !(day > days.Last));

    /// <summary>Days on which one of them may become another.</summary>
    internal IEnumerable<DateOnly> Turns =>
    [
        FirstDay, .. After(LastDay), .. Frozen.SelectMany(days => (IEnumerable<DateOnly>)[days.First, .. After(days.Last)]), .. Budget.Entries.Select(entry => entry.From),
    ];

    private static DateOnly[] After(DateOnly? last) => last is { } day && day < DateOnly.MaxValue ? [day.AddDays(1)] : [];
}

/// <summary>
/// The seat of one position: which employment takes how much of it on which day. It is a root because the sum may on no day be more than is budgeted,
/// whoever records what at the same moment; it is appended together with the employment whose change it follows.
/// </summary>
public sealed record Seat(ImmutableDictionary<EmploymentId, Occupancy> Taken) : IAggregate<Seat, SeatEvent>
{
    public static Seat Initial { get; } = new(ImmutableDictionary<EmploymentId, Occupancy>.Empty);

    public static Seat Evolve(Seat state, SeatEvent @event) => @event switch
    {
        SeatTaken e => new(state.Taken.SetItem(e.Employment, e.Occupancy)),
        SeatGivenUp e => new(state.Taken.Remove(e.Employment)),
    };

    /// <summary>
    /// Judged on every day on which the employment takes more than it did: what does not grow is never refused, also where the seat is over its budget,
    /// frozen or closed by now.
    /// </summary>
    public static Decision<SeatEvent> Decide(Seat state, TakeSeat command, SeatLimits limits)
    {
        var before = state.OccupancyOf(command.Employment);
        if (before == command.Occupancy) return Decision<SeatEvent>.Nothing;
        if (command.Occupancy.Sittings.IsEmpty) return new SeatGivenUp(command.Position, command.Employment);
        foreach (var day in state.Turns(command, limits))
            if (state.WhyNotOn(day, command, before, limits) is { } refusal) return refusal;
        return new SeatTaken(command.Position, command.Employment, command.Occupancy);
    }

    public Occupancy OccupancyOf(EmploymentId employment) => Taken.GetValueOrDefault(employment, Occupancy.None);

    /// <summary>The employments that take something of the seat on that day, those that were recorded first before the others.</summary>
    public IEnumerable<EmploymentId> HoldersOn(DateOnly day) =>
        Taken.Where(taken => taken.Value.On(day) > Fte.None).Select(taken => taken.Key).OrderBy(employment => employment.Value.ToString("N"), StringComparer.Ordinal);

    /// <summary>How much of the seat is taken on that day.</summary>
    public Fte TakenOn(DateOnly day) => new(Taken.Values.Sum(occupancy => occupancy.On(day).Value));

    // Between two of these days nothing changes that the rule looks at.
    private SortedSet<DateOnly> Turns(TakeSeat command, SeatLimits limits) =>
        [.. command.Occupancy.Turns, .. limits.Turns, .. Taken.Values.SelectMany(occupancy => occupancy.Turns)];

    private Refusal? WhyNotOn(DateOnly day, TakeSeat command, Occupancy before, SeatLimits limits)
    {
        var (was, isNow) = (before.On(day), command.Occupancy.On(day));
        if (!(isNow > was)) return null;
        var isNew = was == Fte.None;
        if (isNew && !limits.IsOpenOn(day)) return new PositionIsClosed(command.Position, day);
        if (isNew && limits.IsFrozenOn(day)) return new PositionIsFrozen(command.Position, day);
        var budget = limits.Budget.At(day)?.Value ?? Fte.None;
        var others = new Fte(TakenOn(day).Value - was.Value);
        return others + isNow > budget ? new SeatIsFull(command.Position, day, budget, others) : null;
    }

    public bool Equals(Seat? other) =>
        other is not null && Taken.Count == other.Taken.Count && Taken.All(one => one.Value == other.OccupancyOf(one.Key));

    public override int GetHashCode() => Taken.Count;
}
