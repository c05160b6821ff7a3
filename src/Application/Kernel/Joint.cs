namespace HrSaas.Application.Kernel;

/// <summary>
/// What one command brings about in roots other than its own: a seat that is filled by a hire, an employment that ends because another begins. All of it
/// is recorded in the command's transaction, at the versions it was decided on, or the command is refused.
/// </summary>
public sealed class Joint
{
    private readonly Action<FoldedStates, TenantId, Committed, int>? _keep;
    private readonly int _events;

    private Joint(Refusal? refusal, IReadOnlyList<StreamAppend> streams, IReadOnlyList<Claim> claims, int events, Action<FoldedStates, TenantId, Committed, int>? keep) =>
        (Refusal, Streams, Claims, _events, _keep) = (refusal, streams, claims, events, keep);

    /// <summary>The command concerns no other root.</summary>
    public static Joint Nothing { get; } = new(null, [], [], 0, null);

    /// <summary>Why another root says no; null when it agrees.</summary>
    public Refusal? Refusal { get; }

    public IReadOnlyList<StreamAppend> Streams { get; }

    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Another root's decision, to be recorded with the command's own.</summary>
    /// <param name="before">The state that it was decided on, as the request's <see cref="StateReader"/> found it.</param>
    public static Joint Of<TState, TEvent>(
        Root<TState, TEvent> root, Guid stream, Folded<TState> before, Decision<TEvent> decision, IReadOnlyList<Claim>? claims = null)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class
    {
        if (decision.Refusal is { } refusal) return new(refusal, [], [], 0, null);
        if (decision.Events.IsEmpty) return Nothing;
        var after = decision.Events.Aggregate(before.State, TState.Evolve);
        var version = before.Version + decision.Events.Length;
        return new(null, [new(root.Stored, stream, before.Version, decision.Events, root.Subject(after))], claims ?? [], decision.Events.Length,
            (states, tenant, committed, eventsAfter) =>
                states.Keep(tenant, stream, new Folded<TState>(after, version, committed.Position - eventsAfter, committed.RecordedAt)));
    }

    /// <summary>Both; the first refusal counts.</summary>
    public Joint And(Joint other) =>
        Refusal is not null || ReferenceEquals(other, Nothing) ? this
        : other.Refusal is not null || ReferenceEquals(this, Nothing) ? other
        : new(null, [.. Streams, .. other.Streams], [.. Claims, .. other.Claims], _events + other._events, (states, tenant, committed, eventsAfter) =>
        {
            Keep(states, tenant, committed, eventsAfter + other._events);
            other.Keep(states, tenant, committed, eventsAfter);
        });

    /// <param name="eventsAfter">How many events of the same transaction follow those of this.</param>
    internal void Keep(FoldedStates states, TenantId tenant, Committed committed, int eventsAfter) => _keep?.Invoke(states, tenant, committed, eventsAfter);
}
