namespace HrSaas.Application.Kernel;

/// <summary>Something that is worse now than it should be, while the host goes on.</summary>
/// <param name="Name">One of <see cref="DegradedNames"/>: the heading of what to do, docs/operations/degraded.md.</param>
/// <param name="Of">What it is about: a subscription, a pool, a file. No tenant, and nothing about a person.</param>
/// <param name="Detail">One sentence with the values at hand; the same holds of it.</param>
/// <param name="Since">Null where that is not known.</param>
/// <param name="Where">Of whom and where exactly; for those who operate the product only.</param>
public sealed record Degraded(string Name, string Of, string Detail, DateTimeOffset? Since, IReadOnlyList<DegradedPlace> Where);

/// <param name="Position">The event of the log that it is about.</param>
/// <param name="Error">Without personal data.</param>
public sealed record DegradedPlace(TenantId Tenant, long Position, string Error, DateTimeOffset? Since);

/// <summary>A part of the product that may be degraded, and knows it.</summary>
public interface IDegradable
{
    /// <summary>What is degraded at this moment; empty when all is well.</summary>
    Task<IReadOnlyList<Degraded>> Look(CancellationToken cancellation);
}

/// <summary>What can be degraded, by name.</summary>
public static class DegradedNames
{
    public const string DatabaseUnavailable = "database-unavailable";
    public const string SubscriptionBehind = "subscription-behind";
    public const string ReadModelStopped = "read-model-stopped";
    public const string EventsParked = "events-parked";
    public const string KeySetNotRead = "key-set-not-read";
    public const string ConnectionsExhausted = "connections-exhausted";

    public static IReadOnlyList<string> All { get; } =
        [DatabaseUnavailable, SubscriptionBehind, ReadModelStopped, EventsParked, KeySetNotRead, ConnectionsExhausted];
}
