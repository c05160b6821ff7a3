namespace HrSaas.Domain.Kernel;

using System.Collections.Immutable;

/// <summary>What a rule answers to a command: events to record, nothing to record, or a refusal.</summary>
/// <typeparam name="TEvent">The closed family of events of one aggregate root.</typeparam>
public readonly record struct Decision<TEvent> where TEvent : class
{
    private readonly ImmutableArray<TEvent> _events;

    private Decision(ImmutableArray<TEvent> events, Refusal? refusal)
    {
        _events = events;
        Refusal = refusal;
    }

    /// <summary>The facts to record, in order; empty for a command that changes nothing, and for a refusal.</summary>
    public ImmutableArray<TEvent> Events => _events.IsDefault ? [] : _events;

    /// <summary>Why not, or null when the command is accepted.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The command is accepted, and changes nothing.</summary>
    public static Decision<TEvent> Nothing => default;

    public static Decision<TEvent> Of(TEvent @event) => new([@event], null);

    /// <summary>Several facts at once, in order.</summary>
    public static Decision<TEvent> Of(ImmutableArray<TEvent> events) => new(events, null);

    public static Decision<TEvent> Refused(Refusal refusal) => new([], refusal);

    public static implicit operator Decision<TEvent>(TEvent @event) => Of(@event);

    public static implicit operator Decision<TEvent>(Refusal refusal) => Refused(refusal);
}
