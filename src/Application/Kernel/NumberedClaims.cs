namespace HrSaas.Application.Kernel;

using System.Globalization;
using System.Text;

/// <summary>
/// Identifying values that have one owner at a time. Claims are never given back, so they are numbered: the first owner has the first, and once the value no
/// longer stands with any owner before, the next has the next one (ADR 0021). The keys are keyed hashes, and tell nothing of the value.
/// </summary>
public sealed class NumberedClaims(IClaims claims, IKeyedHash hash)
{
    /// <summary>What a new owner has to claim, or who has the value.</summary>
    /// <param name="taken">The answer when another is faster in this very moment.</param>
    /// <param name="holderOf">Who has the value by way of an owner before; null where it stands with them no more.</param>
    public async ValueTask<(Claim? Claim, Guid Holder)> Free(
        string kind, string value, Guid owner, Refusal taken, Func<Guid, ValueTask<Guid?>> holderOf, CancellationToken cancellation)
    {
        var owners = await OwnersOf(kind, value, cancellation);
        foreach (var before in owners)
            if (before != owner && await holderOf(before) is { } holder && holder != owner) return (null, holder);
        return (new(kind, KeyOf(kind, value, owners.Count + 1), owner, taken), owner);
    }

    /// <summary>Who has ever come to have the value, in that order.</summary>
    public async ValueTask<IReadOnlyList<Guid>> OwnersOf(string kind, string value, CancellationToken cancellation)
    {
        var owners = new List<Guid>();
        while (true)
        {
            // Mostly there is one owner or none: then this is asked once.
            string[] keys = [.. Enumerable.Range(owners.Count + 1, 3).Select(number => KeyOf(kind, value, number))];
            var found = await claims.Find(kind, keys, cancellation);
            foreach (var key in keys)
            {
                if (!found.TryGetValue(key, out var owner)) return owners;
                owners.Add(owner);
            }
        }
    }

    private string KeyOf(string kind, string value, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{hash.Of(kind, Encoding.UTF8.GetBytes(value)):N}.{number}");
}
