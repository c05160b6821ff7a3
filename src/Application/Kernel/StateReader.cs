namespace HrSaas.Application.Kernel;

/// <summary>
/// Reads folded states for the request in whose scope it lives, and remembers which streams at which versions a
/// decision rested on, so that a refusal can be proved and the envelope can tell.
/// </summary>
public sealed class StateReader(IEventStreams streams, FoldedStates states, RequestScope scope)
{
    private readonly List<(StreamVersion At, long Position)> _reads = [];

    internal IReadOnlyList<(StreamVersion At, long Position)> Reads => _reads;

    internal void Restart() => _reads.Clear();

    /// <summary>The state as this host last saw it; good enough to decide on, because decisions are proved.</summary>
    public async ValueTask<Folded<TState>> Find<TState, TEvent>(Root<TState, TEvent> root, Guid stream, CancellationToken cancellation)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class
    {
        var folded = states.Find<TState>(scope.Tenant, stream) ?? await Current(root, stream, cancellation);
        _reads.Add((new(stream, folded.Version), folded.Position));
        return folded;
    }

    /// <summary>The state as the log has it now: what is kept, and whatever was recorded after it.</summary>
    public async Task<Folded<TState>> Current<TState, TEvent>(Root<TState, TEvent> root, Guid stream, CancellationToken cancellation)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class
    {
        var known = states.Find<TState>(scope.Tenant, stream) ?? new(TState.Initial, 0, 0, default);
        var folded = Fold<TState, TEvent>(known, await streams.Read(root.Stored, stream, known.Version, null, cancellation));
        if (folded.Version > 0) states.Keep(scope.Tenant, stream, folded);
        return folded;
    }

    /// <summary>The state as it was known at a moment.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<Folded<TState>> KnownAt<TState, TEvent>(
        Root<TState, TEvent> root, Guid stream, DateTimeOffset knownAt, CancellationToken cancellation)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class =>
        Fold<TState, TEvent>(new(TState.Initial, 0, 0, default), await streams.Read(root.Stored, stream, 0, knownAt, cancellation));

    /// <summary>Every event of the stream, for its history.</summary>
    public Task<IReadOnlyList<RecordedEvent>> Events<TState, TEvent>(
        Root<TState, TEvent> root, Guid stream, DateTimeOffset? knownAt, CancellationToken cancellation)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class =>
        streams.Read(root.Stored, stream, 0, knownAt, cancellation);

    private static Folded<TState> Fold<TState, TEvent>(Folded<TState> from, IReadOnlyList<RecordedEvent> events)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class
    {
        if (events.Count == 0) return from;
        var state = from.State;
        foreach (var recorded in events) state = TState.Evolve(state, (TEvent)recorded.Event);
        var last = events[^1];
        return new(state, last.Version, last.Position, last.RecordedAt);
    }
}
