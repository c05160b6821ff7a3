namespace HrSaas.Application.Kernel;

/// <summary>How far the read models have followed the log.</summary>
public interface IReadModelProgress
{
    /// <summary>
    /// Waits until a read model shows everything up to a position, a bounded time: woken, on whichever host the model is
    /// written. At once true when it already does.
    /// </summary>
    /// <param name="model">The read model's name in kebab-case, the <c>Model</c> of its queries: <c>people-directory</c>.</param>
    /// <returns>False when the bound has passed before.</returns>
    /// <exception cref="ReadModelStoppedException">The model cannot go on for the tenant of the scope.</exception>
    Task<bool> WaitFor(string model, long position, TimeSpan bound, CancellationToken cancellation);
}

/// <summary>Which list is asked for: what was true on a day, as it was known at a moment, and which page of it.</summary>
/// <typeparam name="TKey">What the list is sorted by, unique among its rows.</typeparam>
/// <param name="AsOf">The day that the rows tell of; the cursor's counts where there is one.</param>
/// <param name="KnownAt">Null for what is known now; the cursor's counts where there is one.</param>
/// <param name="Limit">The most rows to answer.</param>
/// <param name="After">Where the page before ended; null for the first page.</param>
public sealed record PageOf<TKey>(DateOnly AsOf, DateTimeOffset? KnownAt, int Limit, Cursor<TKey>? After = null) where TKey : class;

/// <summary>
/// Where a page ended. All pages of one list tell of the same day as known at the same moment, whatever is recorded
/// in between: no row appears twice and none is missing.
/// </summary>
/// <param name="Last">The sort key of the last row.</param>
public sealed record Cursor<TKey>(DateOnly AsOf, DateTimeOffset KnownAt, TKey Last) where TKey : class;

/// <summary>One page of a list.</summary>
/// <param name="Next">Null on the last page.</param>
/// <param name="AsOf">The day that the rows tell of.</param>
/// <param name="KnownAt">The moment as of whose knowledge they tell of it: as asked or, if nothing was asked, that of the last event applied.</param>
/// <param name="Position">The read model had applied the log up to here.</param>
public sealed record Page<TRow, TKey>(IReadOnlyList<TRow> Rows, Cursor<TKey>? Next, DateOnly AsOf, DateTimeOffset KnownAt, long Position)
    where TKey : class;

/// <summary>A read model cannot answer now; the model is named, and the request may be sent again later.</summary>
public abstract class ReadModelUnavailableException(string model, string message) : Exception(message)
{
    public string Model { get; } = model;
}

/// <summary>A read model met an event that it cannot digest; it has stopped for this tenant rather than skip it, until an operator has it resumed.</summary>
/// <param name="position">The event that could not be applied.</param>
public sealed class ReadModelStoppedException(string model, long position)
    : ReadModelUnavailableException(model, $"The read model '{model}' of this tenant stopped before position {position}.")
{
    public long Position { get; } = position;
}

/// <summary>The model has not yet applied all that was recorded by the moment asked for.</summary>
public sealed class ReadModelBehindException(string model, long position)
    : ReadModelUnavailableException(model, $"The read model '{model}' has not yet reached position {position}.")
{
    public long Position { get; } = position;
}
