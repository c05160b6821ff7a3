namespace HrSaas.Application.Kernel;

/// <summary>How far the read models have followed the log.</summary>
public interface IReadModelProgress
{
    /// <summary>
    /// Waits until a read model shows everything up to a position, a bounded time. At once true when it already does.
    /// </summary>
    /// <param name="model">The read model's name in kebab-case: <c>people-directory</c>.</param>
    /// <returns>False when the bound has passed before.</returns>
    /// <exception cref="ReadModelStoppedException">The model cannot go on for the tenant of the scope.</exception>
    Task<bool> WaitFor(string model, long position, TimeSpan bound, CancellationToken cancellation);
}

/// <summary>A read model met an event that it cannot digest; it has stopped for this tenant rather than skip it.</summary>
public sealed class ReadModelStoppedException(string model) : Exception($"The read model '{model}' has stopped for this tenant.");
