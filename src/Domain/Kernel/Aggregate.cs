namespace HrSaas.Domain.Kernel;

/// <summary>
/// An aggregate root: an immutable family of states and the pure, total function that applies one event to it.
/// What a command may do is decided by the root's own <c>Decide</c> functions.
/// </summary>
public interface IAggregate<TState, TEvent> where TState : class where TEvent : class
{
    /// <summary>The state before any event: not there.</summary>
    static abstract TState Initial { get; }

    static abstract TState Evolve(TState state, TEvent @event);
}
