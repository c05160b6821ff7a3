namespace HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>How subscriptions follow the log. The defaults are for production; tests use milliseconds.</summary>
public sealed class SubscriptionSettings
{
    /// <summary>The most positions of the log that one page covers.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>How long an owner keeps a subscription without a sign of life. Another host takes over after it.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often to look without having been woken, and how often to try to take a subscription that another owns.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The least time between two pages that are not full, unless somebody on this host waits for the model: under load events
    /// gather into larger pages; the first event after a quiet time is applied at once.
    /// </summary>
    public TimeSpan Gather { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// What <see cref="Gather"/> grows to, twice as long with each page, while the log grows without a rest: a page costs two transactions however few events
    /// are in it. Whoever waits for the model on another host waits no longer than this.
    /// </summary>
    public TimeSpan MostGather { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The same after a page none of whose events concerned the subscription: its rows are as they should be, only its checkpoint is behind. Whoever
    /// waits for it on another host waits no longer than this.
    /// </summary>
    public TimeSpan Skip { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The wait after a failure of the database or the network; doubled with each further one, at most <see cref="MostBackoff"/>.</summary>
    public TimeSpan Backoff { get; set; } = TimeSpan.FromMilliseconds(200);

    public TimeSpan MostBackoff { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The wait before a parked event is tried again; doubled with each attempt, at most <see cref="MostRetryBackoff"/>.</summary>
    public TimeSpan RetryBackoff { get; set; } = TimeSpan.FromSeconds(5);

    public TimeSpan MostRetryBackoff { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a list waits for its model to reach the moment that it is asked for.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether this host listens for NOTIFY; switched off only to prove that the poll suffices.</summary>
    public bool Listens { get; set; } = true;
}
