namespace HrSaas.Application.Kernel;

/// <summary>Who has taken a name. A claim is never given back, so a found owner stays the owner; "none" may change at any moment.</summary>
public interface IClaims
{
    /// <summary>The owner within the tenant of the scope, or null when the name is free.</summary>
    ValueTask<Guid?> Find(string kind, string key, CancellationToken cancellation);

    /// <summary>The owners of those names of one kind that are taken, by name, in one round trip.</summary>
    ValueTask<IReadOnlyDictionary<string, Guid>> Find(string kind, IReadOnlyList<string> keys, CancellationToken cancellation);
}
