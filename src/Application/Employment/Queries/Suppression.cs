namespace HrSaas.Application.Employment.Queries;

/// <summary>A group as the sum of others: those of which it is the parent.</summary>
/// <param name="Parent">Null for the whole.</param>
/// <param name="Sizes">How many people it has on each day told; of a group with parts, all of theirs together.</param>
public sealed record SummedGroup(string Key, string? Parent, IReadOnlyList<int> Sizes);

/// <summary>
/// Which groups are told, so that no sum over fewer people than the minimum follows from what is told. Groups that are told leave over, of each group that is told around
/// them, the people who are in none of them: what these sum up to is known. They have to be nobody, or enough. Where they are too few, the smallest of the groups told
/// within goes too, until they are enough. What is told is the same on every day of a series: a group that is told on one day and not on the next would give the others away.
/// </summary>
public static class Suppression
{
    /// <param name="groups">A forest; in what order does not matter.</param>
    /// <returns>The keys of those that are told.</returns>
    public static IReadOnlySet<string> Told(IReadOnlyCollection<SummedGroup> groups, int minimum)
    {
        var parts = groups.Where(group => group.Parent is not null).ToLookup(group => group.Parent!, StringComparer.Ordinal);
        var told = groups.Where(group => group.Sizes.All(IsEnough)).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var within = new Dictionary<string, List<SummedGroup>>(StringComparer.Ordinal);
        foreach (var whole in groups.Where(group => group.Parent is null)) Settle(whole);
        return told;

        bool IsEnough(int size) => size == 0 || size >= minimum;

        // The largest groups told within this one, after all below it is settled.
        List<SummedGroup> Settle(SummedGroup group)
        {
            var largest = within[group.Key] = [];
            foreach (var part in parts[group.Key])
            {
                var below = Settle(part);
                if (told.Contains(part.Key)) largest.Add(part);
                else largest.AddRange(below);
            }
            if (told.Contains(group.Key))
                while (FirstTooFew(group, largest) is { } day)
                {
                    var smallest = largest.Where(part => part.Sizes[day] > 0).OrderBy(part => part.Sizes.Sum()).ThenBy(part => part.Key, StringComparer.Ordinal).First();
                    told.Remove(smallest.Key);
                    largest.Remove(smallest);
                    largest.AddRange(within[smallest.Key]);
                }
            return largest;
        }

        int? FirstTooFew(SummedGroup group, List<SummedGroup> largest)
        {
            for (var day = 0; day < group.Sizes.Count; day++)
                if (!IsEnough(group.Sizes[day] - largest.Sum(part => part.Sizes[day]))) return day;
            return null;
        }
    }
}
