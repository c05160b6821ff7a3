namespace HrSaas.Application.Kernel;

using System.Collections.Concurrent;

/// <summary>
/// Answers to a question that comes with every request, remembered for a short while. When the while is over, the question is asked again: what has changed
/// counts at the latest then, on every host.
/// </summary>
/// <param name="span">For how long an answer is good, from before it was asked for.</param>
public sealed class Remembered<TKey, TAnswer>(TimeSpan span, TimeProvider time, Func<TKey, CancellationToken, Task<TAnswer>> ask) where TKey : notnull
{
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<TKey, (TAnswer Answer, long Since)> _kept = new();

    public ValueTask<TAnswer> Find(TKey key, CancellationToken cancellation) =>
        _kept.TryGetValue(key, out var kept) && time.GetElapsedTime(kept.Since) < span ? new(kept.Answer) : new(Ask(key, cancellation));

    private async Task<TAnswer> Ask(TKey key, CancellationToken cancellation)
    {
        var since = time.GetTimestamp();
        var answer = await ask(key, cancellation);
        // Keys come from outside and without end: what is asked once and never again must not stay for ever.
        if (_kept.Count >= MostKept) _kept.Clear();
        _kept[key] = (answer, since);
        return answer;
    }
}
