namespace HrSaas.Adapters.Http.Answers;

/// <summary>What a cursor holds: the day and the moment that all pages of a list tell of, and the sort key of the last row.</summary>
internal sealed record CursorState<TKey>(DateOnly AsOf, long KnownAtTicks, TKey Last) where TKey : class;
