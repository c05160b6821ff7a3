namespace HrSaas.Tests.Support;

using System.Diagnostics;

/// <summary>Waits for conditions by asking, with a deadline; never by sleeping for as long as it should take.</summary>
public static class Eventually
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    /// <exception cref="TimeoutException">The condition did not come true; it names what was waited for.</exception>
    public static Task Holds(string what, Func<Task<bool>> condition, TimeSpan? deadline = null) =>
        Gives(what, async () => await condition() ? "" : null, deadline);

    /// <summary>The first value that is not null.</summary>
    public static async Task<T> Gives<T>(string what, Func<Task<T?>> question, TimeSpan? deadline = null) where T : class
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await question() is { } answer) return answer;
            if (Stopwatch.GetElapsedTime(since) > (deadline ?? Deadline)) throw new TimeoutException($"Waited in vain for this: {what}.");
            await NextLook();
        }
    }

    /// <summary>The pause between two looks, or two tries, of whoever has a deadline.</summary>
    public static Task NextLook() => Task.Delay(10);

    /// <summary>A well-behaved client's pause before it tries again: longer each time, so that whoever comes back is not held up by those who wait for it.</summary>
    public static Task NextTry(int tries, Random random) => Task.Delay(random.Next(10, 20 << Math.Min(tries, 4)));
}
