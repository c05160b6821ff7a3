namespace HrSaas.Application.Kernel;

/// <summary>
/// What the product does by itself when something has happened: an event in, commands out. Delivered at least once;
/// each command carries a key derived from the policy's name and the event's id, so that a second delivery changes
/// nothing. A command that is refused or fails is parked and tried again; the policy goes on.
/// </summary>
/// <param name="Name">A sentence in kebab-case, never changed: <c>cancel-leave-after-the-last-day</c>.</param>
/// <param name="Reads">The roots whose events it sees.</param>
/// <param name="React">Pure: what to command because of this event; empty for most events.</param>
public sealed record Policy(string Name, IReadOnlyList<StoredEvents> Reads, Func<RecordedEvent, IReadOnlyList<Consequence>> React)
{
    /// <summary>Stored names of those roots that it never acts upon; they are not read.</summary>
    public IReadOnlyList<string> Ignores { get; init; } = [];

    /// <summary>
    /// Done whenever a host takes the policy up, before the next event: what a restored backup may have undone. It has to be harmless when there is nothing to do.
    /// </summary>
    public TakingUp? TakenUp { get; init; }
}

/// <summary>
/// Does its work in short steps, however many, and tells after each that it is done: so the policy stays with this host until the last of them, and none is done
/// twice because there are many.
/// </summary>
/// <param name="stepDone">To be awaited after each step. It throws where another host has taken over.</param>
public delegate Task TakingUp(IServiceProvider services, Func<Task> stepDone, CancellationToken cancellation);

/// <summary>
/// Calls one method of an inbound port with the services of a scope that has been opened for the event's tenant, the caller
/// <c>policy:&lt;name&gt;</c> and the event as cause.
/// </summary>
public delegate Task<CommandOutcome> Consequence(IServiceProvider services, CommandContext context);

/// <summary>How a subscription is doing.</summary>
/// <param name="Name">The read model's or the policy's.</param>
/// <param name="Position">Every event up to here is applied.</param>
/// <param name="PositionsBehind">How many events of the log are not.</param>
/// <param name="Behind">How long ago the oldest of these was recorded; zero when there is none.</param>
/// <param name="Stopped">Tenants for which a read model stands still.</param>
/// <param name="Parked">Events that a policy could not act upon yet.</param>
public sealed record SubscriptionState(string Name, long Position, long PositionsBehind, TimeSpan Behind, int Stopped, int Parked);

/// <summary>For those who operate the product: how far each subscription has come.</summary>
public interface ISubscriptionStates
{
    Task<IReadOnlyList<SubscriptionState>> Read(CancellationToken cancellation);
}

/// <summary>A tenant's read model that stands still.</summary>
/// <param name="Position">The tenant's first event that is not applied.</param>
/// <param name="FailedPosition">The event that could not be applied.</param>
/// <param name="Error">Without personal data.</param>
public sealed record StoppedModel(string Model, TenantId Tenant, long Position, long FailedPosition, string Error, DateTimeOffset StoppedAt, bool IsResuming);

/// <summary>An event that a policy could not act upon.</summary>
/// <param name="Error">Without personal data.</param>
public sealed record Parked(string Policy, TenantId Tenant, long Position, Guid EventId, int Attempts, DateTimeOffset NextAttempt, string Error);

/// <summary>For those who operate the product: what stands still or is parked, and the ways on.</summary>
public interface ISubscriptionRepair
{
    Task<IReadOnlyList<StoppedModel>> WhatIsStopped(CancellationToken cancellation);

    /// <summary>Lets a tenant's read model go on from where it stopped, once the cause has been removed.</summary>
    /// <returns>False when it does not stand still.</returns>
    Task<bool> Resume(string model, TenantId tenant, CancellationToken cancellation);

    Task<IReadOnlyList<Parked>> WhatIsParked(string policy, CancellationToken cancellation);

    /// <summary>Tries a parked event again now, discarded or not.</summary>
    /// <returns>False when it is not parked.</returns>
    Task<bool> Retry(string policy, TenantId tenant, long position, CancellationToken cancellation);

    /// <summary>Gives up on a parked event. It stays recorded, and is not tried again by itself.</summary>
    /// <returns>False when it is not parked.</returns>
    Task<bool> Discard(string policy, TenantId tenant, long position, CancellationToken cancellation);
}
