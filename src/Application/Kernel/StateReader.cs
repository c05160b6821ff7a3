namespace HrSaas.Application.Kernel;

/// <summary>
/// Reads folded states for the request in whose scope it lives, and remembers which streams at which versions a
/// decision rested on, so that a refusal can be proved and the envelope can tell.
/// </summary>
public sealed class StateReader(IEventStreams streams, FoldedStates states, IPersonKeys keys, RequestScope scope)
{
    private const int MostAttempts = 20;
    private static readonly KeyValuePair<string, object?> InMemory = new(TelemetryTags.Found, "memory"), InTheLog = new(TelemetryTags.Found, "log");

    private readonly List<StateRead> _reads = [];
    private DateTimeOffset? _moment;
    private bool _isConfirmed;
    private (long Position, DateTimeOffset RecordedAt) _latest;

    internal IReadOnlyList<StateRead> Reads => _reads;

    internal void Restart()
    {
        _reads.Clear();
        _latest = default;
    }

    /// <summary>The last event among all that an answer over several roots has read: where it stands, and when it was recorded.</summary>
    public (LogPosition Position, DateTimeOffset RecordedAt) LatestRead => (new(_latest.Position), _latest.RecordedAt);

    /// <summary>
    /// From here on the request is told what was known at a moment; what other contexts publish, too. Rights are judged before, for they are those of now.
    /// </summary>
    /// <param name="moment">Null for now.</param>
    public void TellAsKnownAt(DateTimeOffset? moment) => _moment = moment;

    /// <summary>
    /// An answer from states kept in memory that the log confirms: one read of the versions of all of them, in one moment. When one has moved on,
    /// they are read afresh and the answer is made again.
    /// </summary>
    /// <param name="answer">What it reads, it reads with <see cref="Find"/>.</param>
    public Task<T> Confirmed<T>(Func<ValueTask<T>> answer, CancellationToken cancellation) =>
        Confirmed(answer, async (_, read) => read.Count == 0 ? [] : await streams.Stale(read, _moment, cancellation));

    /// <summary>As the other, where more than versions is asked in the one read.</summary>
    /// <param name="confirm">Which streams that the answer has read are at another version; asked for every attempt.</param>
    public async Task<T> Confirmed<T>(Func<ValueTask<T>> answer, Func<T, IReadOnlyList<StreamVersion>, Task<IReadOnlyCollection<Guid>>> confirm)
    {
        _isConfirmed = true;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                Restart();
                var told = await answer();
                StateRead[] read = [.. _reads.DistinctBy(read => read.At)];
                // Whoever is overtaken so often was told, at each attempt, what the log had a moment before.
                if (await confirm(told, [.. read.Select(one => one.At)]) is not { Count: > 0 } stale || attempt == MostAttempts) return told;
                foreach (var state in read)
                    if (stale.Contains(state.At.Stream)) await state.CatchUp();
            }
        }
        finally { _isConfirmed = false; }
    }

    /// <summary>The state as this host last saw it; good enough to decide on, because decisions are proved. Or as it was known then, see <see cref="TellAsKnownAt"/>.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async ValueTask<Folded<TState>> Find<TState, TEvent>(Root<TState, TEvent> root, Guid stream, CancellationToken cancellation)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class
    {
        // Without the log's word for it, what is kept may not be all that was known then.
        if (_moment is { } then && !_isConfirmed) return Noted(await KnownAt(root, stream, then, cancellation));
        if (states.Find<TState>(scope.Tenant, stream) is { } folded) Telemetry.States.Add(1, InMemory);
        else
        {
            Telemetry.States.Add(1, InTheLog);
            // That an id is another root's is true for ever: nothing has to be proved of it.
            if (await CatchUp(root, stream, cancellation) is not { } read) return Nothing<TState, TEvent>();
            folded = read;
            // That there is nothing is worth remembering too: most accounts of leave have no events of their own.
            if (folded.Version == 0) states.Keep(scope.Tenant, stream, folded);
        }
        // Known since then is all that was recorded later.
        if (_moment is { } moment && folded.RecordedAt > moment) return Noted(await KnownAt(root, stream, moment, cancellation));
        _reads.Add(new(new(stream, folded.Version), folded.Position, () => CatchUp(root, stream, cancellation)));
        return Noted(folded);
    }

    private Folded<TState> Noted<TState>(Folded<TState> folded) where TState : class
    {
        if (folded.Position > _latest.Position) _latest = (folded.Position, folded.RecordedAt);
        return folded;
    }

    /// <summary>The state as the log has it now: what is kept, and whatever was recorded after it.</summary>
    public async Task<Folded<TState>> Current<TState, TEvent>(Root<TState, TEvent> root, Guid stream, CancellationToken cancellation)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class =>
        await CatchUp(root, stream, cancellation) ?? Nothing<TState, TEvent>();

    /// <summary>Null when the stream is another root's.</summary>
    private async Task<Folded<TState>?> CatchUp<TState, TEvent>(Root<TState, TEvent> root, Guid stream, CancellationToken cancellation)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class
    {
        var known = states.Find<TState>(scope.Tenant, stream);
        // What was read with a key that is no more must not be told from memory.
        if (known is not null && root.Subject(known.State) is { } subject && await keys.Find(scope.Tenant, subject, cancellation) is null)
        {
            states.Forget(scope.Tenant, stream);
            known = null;
        }
        known ??= Nothing<TState, TEvent>();
        if (await streams.Read(root.Stored, stream, known.Version, null, cancellation) is not { } events) return null;
        var folded = Fold<TState, TEvent>(known, events);
        if (folded.Version > 0) states.Keep(scope.Tenant, stream, folded);
        return folded;
    }

    /// <summary>The state as it was known at a moment.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<Folded<TState>> KnownAt<TState, TEvent>(
        Root<TState, TEvent> root, Guid stream, DateTimeOffset knownAt, CancellationToken cancellation)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class =>
        Fold<TState, TEvent>(Nothing<TState, TEvent>(), await streams.Read(root.Stored, stream, 0, knownAt, cancellation) ?? []);

    /// <summary>Every event of the stream, for its history.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> Events<TState, TEvent>(
        Root<TState, TEvent> root, Guid stream, DateTimeOffset? knownAt, CancellationToken cancellation)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class =>
        await streams.Read(root.Stored, stream, 0, knownAt, cancellation) ?? [];

    private static Folded<TState> Nothing<TState, TEvent>() where TState : class, IAggregate<TState, TEvent> where TEvent : class =>
        new(TState.Initial, 0, 0, default);

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

/// <summary>What a decision has read: which stream at which version, and how to catch up with what was recorded since.</summary>
/// <param name="Position">Of the last event that was folded.</param>
internal readonly record struct StateRead(StreamVersion At, long Position, Func<Task> CatchUp);
