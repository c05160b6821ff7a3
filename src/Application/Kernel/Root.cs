namespace HrSaas.Application.Kernel;

/// <summary>What the application knows of an aggregate root beside its rules: how its events are stored and whose data they hold.</summary>
/// <param name="What">The resource in words, for the answer when it is not there: "employment".</param>
/// <param name="Subject">The person under whose key identifying members are written; read off the state after the events.</param>
public sealed record Root<TState, TEvent>(string What, StoredEvents Stored, Func<TState, PersonId?> Subject)
    where TState : class, IAggregate<TState, TEvent> where TEvent : class;

/// <summary>A state, folded from the events of a stream up to a version.</summary>
/// <param name="Position">The position of the last of these events, 0 when there is none.</param>
/// <param name="RecordedAt">When it was recorded.</param>
public sealed record Folded<TState>(TState State, long Version, long Position, DateTimeOffset RecordedAt) where TState : class;
