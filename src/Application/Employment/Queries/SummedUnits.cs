namespace HrSaas.Application.Employment.Queries;

/// <summary>One unit on one day of a series.</summary>
/// <param name="Day">Its place in the series.</param>
public sealed record UnitOfDay(int Day, string Unit, string? Parent);

/// <summary>
/// The groups of a report by org unit: each unit alone, each with all below it, and the whole, as one forest, so that what is told of the one does not give away the other.
/// A unit with all below it is one of them only if it is made of the same units on every day of the series: else what is told of two days would differ by a unit.
/// </summary>
public static class SummedUnits
{
    public const string Whole = "whole";

    public static string Own(string unit) => "own " + unit;

    public static string WithAllBelow(string unit) => "all " + unit;

    /// <param name="sizes">How many people each unit alone has on each day; the empty text for those who are in none.</param>
    public static IReadOnlyList<SummedGroup> Of(IReadOnlyDictionary<string, int[]> sizes, IEnumerable<UnitOfDay> tree, int days)
    {
        var parents = tree.ToLookup(unit => unit.Day).ToDictionary(day => day.Key, day => day.ToDictionary(unit => unit.Unit, unit => unit.Parent, StringComparer.Ordinal));
        var made = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var wavering = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in sizes.Keys.Where(unit => unit.Length > 0))
        {
            List<HashSet<string>> above = [.. Enumerable.Range(0, days).Where(day => parents.GetValueOrDefault(day)?.ContainsKey(unit) == true).Select(day => Above(unit, parents[day]))];
            foreach (var of in above.SelectMany(one => one).Distinct(StringComparer.Ordinal))
            {
                if (!made.TryGetValue(of, out var units)) made.Add(of, units = new(StringComparer.Ordinal));
                units.Add(unit);
                if (!above.TrueForAll(one => one.Contains(of))) wavering.Add(of);
            }
        }
        var groups = new List<SummedGroup> { new(Whole, null, Sum(sizes.Keys)) };
        var around = sizes.Keys.ToDictionary(unit => unit, _ => Whole, StringComparer.Ordinal);
        var kept = new List<HashSet<string>>();
        // From the largest to the smallest, each within what is around it already; one that would cut across another is not told.
        foreach (var (of, units) in made.Where(one => !wavering.Contains(one.Key)).OrderByDescending(one => one.Value.Count).ThenBy(one => one.Key, StringComparer.Ordinal))
        {
            if (kept.Exists(one => one.Overlaps(units) && !one.IsSupersetOf(units))) continue;
            kept.Add(units);
            groups.Add(new(WithAllBelow(of), around[units.First()], Sum(units)));
            foreach (var unit in units) around[unit] = WithAllBelow(of);
        }
        groups.AddRange(sizes.Select(unit => new SummedGroup(Own(unit.Key), around[unit.Key], unit.Value)));
        return groups;

        int[] Sum(IEnumerable<string> units) => [.. Enumerable.Range(0, days).Select(day => units.Sum(unit => sizes[unit][day]))];
    }

    /// <summary>The unit, and those above it.</summary>
    private static HashSet<string> Above(string unit, Dictionary<string, string?> parents)
    {
        var above = new HashSet<string>(StringComparer.Ordinal) { unit };
        for (var at = unit; parents.GetValueOrDefault(at) is { } parent && above.Add(parent);) at = parent;
        return above;
    }
}
