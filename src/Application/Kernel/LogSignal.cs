namespace HrSaas.Application.Kernel;

/// <summary>
/// Wakes those who follow the log on this host. Raised by the committer with the position of the last event it wrote,
/// and by the listener that hears of other hosts' commits. A signal may get lost; who waits looks again after a while.
/// </summary>
public sealed class LogSignal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _next;
    private long _last;

    /// <summary>The highest position heard of; 0 before the first.</summary>
    public long Last => Volatile.Read(ref _last);

    /// <summary>The log now ends at this position, or further on. Cheap, and never throws.</summary>
    public void Raise(long position)
    {
        TaskCompletionSource? waiting;
        lock (_lock)
        {
            if (position <= _last) return;
            _last = position;
            (waiting, _next) = (_next, null);
        }
        waiting?.TrySetResult();
    }

    /// <summary>Waits until a position after <paramref name="position"/> has been heard of, or the time is over.</summary>
    /// <returns>False when nothing was heard.</returns>
    public async ValueTask<bool> WaitPast(long position, TimeSpan patience, CancellationToken cancellation)
    {
        Task next;
        lock (_lock)
        {
            if (_last > position) return true;
            next = (_next ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
        // Signals come in order, so the next one is past every position that anyone has already read up to.
        try { await next.WaitAsync(patience, cancellation); }
        catch (TimeoutException) { return Last > position; }
        return Last > position;
    }
}
