namespace HrSaas.Specs.Seats;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Seats;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

public sealed class SeatUnderSpec : IRootUnderSpec<Seat, SeatEvent, SeatLimits>
{
    public static string Context => "Employment";

    public static string Name => "Seat";

    public static StoredEvents Stored => StoredSeatEvents.Map;

    /// <summary>A full-time seat from 1 January 2020 on, without an end and never frozen.</summary>
    public static SeatLimits World { get; } = new(Day("2020-01-01"), null, [], new([new(Day("2020-01-01"), Id<FactId>("the opening of the position"), Fte.Full)]));

    public static Decision<SeatEvent> Decide(Seat state, object command, SeatLimits world) => command switch
    {
        TakeSeat c => Seat.Decide(state, c, world),
        _ => throw new NotSupportedException($"{command} is no command of a seat."),
    };

    public static object Again(object command) => command;

    public static IReadOnlyList<string> Statuses { get; } = ["vacant", "partly taken", "full"];

    public static IReadOnlyList<Type> Commands { get; } = [typeof(TakeSeat)];

    public static string? StatusFor(Seat state, object command) =>
        command is TakeSeat { Occupancy.Sittings: [var first, ..] }
            ? state.TakenOn(first.First) switch { { Value: 0 } => Statuses[0], { Value: < 1 } => Statuses[1], _ => Statuses[2] }
            : null;

    public static string LifeOf(Seat state, object command) => "Always there";

    public static string Say(SeatEvent @event) => @event switch
    {
        SeatTaken e => $"{Of(e.Employment)} takes {Say(e.Occupancy)}",
        SeatGivenUp e => $"{Of(e.Employment)} takes nothing any more",
    };

    public static string SayCommand(object command) => command switch
    {
        TakeSeat c => $"{Of(c.Employment)} is to take {Say(c.Occupancy)}",
        _ => command.ToString()!,
    };

    public static string? SayWorld(SeatLimits world) => ReferenceEquals(world, World) ? null : string.Join("; ", ((string?[])
    [
        world.LastDay is { } last ? $"the position’s last day is {Names.Say(last)}" : null,
        .. world.Frozen.Select(days => $"it is frozen from {Names.Say(days.First)}{(days.Last is { } end ? $" to {Names.Say(end)}" : "")}"),
        .. world.Budget.Entries.Select(entry => $"from {Names.Say(entry.From)} {entry.Value} is budgeted"),
    ]).OfType<string>());

    private static string Say(Occupancy occupancy) => occupancy.Sittings.IsEmpty ? "nothing" : string.Join(" and ", occupancy.Sittings.Select(sitting =>
        $"{sitting.Fte} from {Names.Say(sitting.First)}{(sitting.Last is { } last ? $" to {Names.Say(last)}" : "")}"));
}
