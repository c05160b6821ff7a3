namespace HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>What a change makes of the stretches of days of one attribute; both lists are sorted by their first day, and no two have the same.</summary>
internal static class Stretches
{
    /// <param name="close">A stretch that is no longer so.</param>
    /// <param name="open">A stretch that is so from now on.</param>
    public static void Compare<T>(
        ReadOnlySpan<T> before, ReadOnlySpan<T> after, Func<T, DateOnly> from, Action<T> close, Action<T> open) where T : IEquatable<T>
    {
        int b = 0, a = 0;
        while (b < before.Length || a < after.Length)
        {
            if (a == after.Length || (b < before.Length && from(before[b]) < from(after[a]))) close(before[b++]);
            else if (b == before.Length || from(after[a]) < from(before[b])) open(after[a++]);
            else
            {
                if (!before[b].Equals(after[a]))
                {
                    close(before[b]);
                    open(after[a]);
                }
                b++;
                a++;
            }
        }
    }
}
