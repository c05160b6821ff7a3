namespace HrSaas.Adapters.Http.Limits;

/// <summary>How many requests one caller of one tenant may make in a window of time.</summary>
/// <param name="Quota">Requests; 0 for no limit.</param>
/// <param name="Window">Whole seconds. It begins with the first request after the one before has ended.</param>
/// <exception cref="ArgumentOutOfRangeException">The quota is more than 10 million, or the window is not between a second and a day.</exception>
public sealed record RateLimit(int Quota, TimeSpan Window)
{
    public const int LargestQuota = 10_000_000;

    public int Quota { get; } = Quota is >= 0 and <= LargestQuota ? Quota : throw new ArgumentOutOfRangeException(nameof(Quota), Quota, $"It is between 0 and {LargestQuota}.");

    public TimeSpan Window { get; } = Window >= TimeSpan.FromSeconds(1) && Window <= TimeSpan.FromDays(1)
        ? TimeSpan.FromSeconds(Math.Floor(Window.TotalSeconds)) : throw new ArgumentOutOfRangeException(nameof(Window), Window, "It is between a second and a day.");
}

/// <summary>What is left of a caller's quota.</summary>
/// <param name="Remaining">Requests in this window.</param>
/// <param name="Resets">Seconds until the window ends, rounded up.</param>
internal readonly record struct Allowance(bool IsWithin, int Remaining, int Resets);
