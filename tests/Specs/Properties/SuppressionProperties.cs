namespace HrSaas.Specs.Properties;

using System.Globalization;
using HrSaas.Application.Employment.Queries;

/// <summary>What of too few people cannot be worked out from everything that is told together.</summary>
public class SuppressionProperties
{
    private const int Minimum = 5;

    [Fact]
    public void A_group_that_is_too_small_takes_the_next_smallest_with_it()
    {
        Flat(3, 9, 6, 20).Should().BeEquivalentTo("whole", "own 1", "own 3");
        Flat(3, 4, 6, 20).Should().BeEquivalentTo(["whole", "own 2", "own 3"], "together the two are enough");
        Flat(1, 2, 6, 20).Should().BeEquivalentTo(["whole", "own 3"], "together the two would be too few still");
        Flat(5, 9).Should().BeEquivalentTo("whole", "own 0", "own 1");
        Flat(2, 2).Should().BeEmpty();
        Flat(2, 9).Should().BeEquivalentTo("whole");

        static IReadOnlySet<string> Flat(params int[] sizes) => Told(sizes.Select((size, i) => (Text(i), new[] { size })).ToDictionary(), [], 1);
    }

    [Fact]
    public void What_is_left_of_a_unit_without_those_below_it_is_not_too_few_either()
    {
        UnitOfDay[] tree = [new(0, "top", null), new(0, "a", "top"), new(0, "b", "top"), new(0, "other", null)];
        Dictionary<string, int[]> sizes = new() { ["top"] = [2], ["a"] = [6], ["b"] = [9], ["other"] = [30] };

        Told(sizes, tree, 1).Should().BeEquivalentTo("whole", "all top", "all b", "own b", "all other", "own other");
    }

    [Fact]
    public void A_series_tells_the_same_groups_on_all_of_its_days()
    {
        // On the first day alone, 0 and 1 would go; on the second, 0 and 2: and 1, the same on both, would give 0 away.
        Dictionary<string, int[]> sizes = new() { ["0"] = [3, 3], ["1"] = [5, 5], ["2"] = [6, 4], ["3"] = [9, 9] };

        Told(sizes, [], 2).Should().BeEquivalentTo("whole", "own 1", "own 3");
    }

    [Fact]
    public void No_sum_over_too_few_people_follows_from_what_is_told_of_units_alone_units_with_all_below_and_the_whole_over_a_series()
    {
        var (hidden, shown) = (0, 0);
        Checking.ForLists(3000, numbers =>
        {
            var choices = new Choices(numbers);
            var (units, days) = (2 + choices.Below(6), 1 + choices.Below(3));
            var sizes = Enumerable.Range(0, units).ToDictionary(Text, _ => (int[])[.. Enumerable.Range(0, days).Select(_ => 1 + choices.Below(9))]);
            var trees = Trees(choices, units, days);
            var told = Told(sizes, trees.SelectMany((tree, day) => tree.Select((parent, unit) => new UnitOfDay(day, Text(unit), parent is { } of ? Text(of) : null))), days);

            // What a group of people sums up to, on any day, if nothing of the groups changed from one day to the other: the most that somebody could know.
            List<ulong> sums = [];
            foreach (var tree in trees)
                for (var unit = 0; unit < units; unit++)
                {
                    if (told.Contains(SummedUnits.Own(Text(unit)))) sums.Add(1UL << unit);
                    if (told.Contains(SummedUnits.WithAllBelow(Text(unit)))) sums.Add(Below(tree, unit));
                }
            if (told.Contains(SummedUnits.Whole)) sums.Add((1UL << units) - 1);
            var known = new Span(sums, units);
            for (var some = 1UL; some < 1UL << units; some++)
            {
                var people = Enumerable.Range(0, days).Min(day => Enumerable.Range(0, units).Where(unit => (some >> unit & 1) == 1).Sum(unit => sizes[Text(unit)][day]));
                if (people < Minimum && known.Has(some)) return false;
                if (known.Has(some)) shown++;
                else hidden++;
            }
            return true;
        });

        (hidden > 0, shown > 0).Should().Be((true, true));
    }

    private static string Text(int unit) => unit.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlySet<string> Told(IReadOnlyDictionary<string, int[]> sizes, IEnumerable<UnitOfDay> tree, int days) =>
        Suppression.Told(SummedUnits.Of(sizes, tree, days), Minimum);

    /// <summary>For each day the parent of each unit, always one with a smaller number; most days have the tree of the day before.</summary>
    private static List<int?[]> Trees(Choices choices, int units, int days)
    {
        var trees = new List<int?[]>();
        for (var day = 0; day < days; day++)
            trees.Add(day > 0 && choices.Below(3) > 0 ? trees[^1] : [.. Enumerable.Range(0, units).Select(unit => choices.Below(unit + 1) is > 0 and var of ? of - 1 : (int?)null)]);
        return trees;
    }

    private static ulong Below(int?[] parents, int top)
    {
        var below = 0UL;
        for (var unit = 0; unit < parents.Length; unit++)
            for (int? at = unit; at is { } one; at = parents[one])
                if (one == top) below |= 1UL << unit;
        return below;
    }

    /// <summary>All that follows from sums by adding, subtracting and multiplying them: vectors over a large prime, reduced.</summary>
    private sealed class Span
    {
        private const long Prime = 1_000_003;
        private readonly List<(int Lead, long[] Row)> _rows = [];
        private readonly int _length;

        public Span(IEnumerable<ulong> sums, int length)
        {
            _length = length;
            foreach (var sum in sums)
            {
                var rest = Reduced(sum);
                var lead = Array.FindIndex(rest, number => number != 0);
                if (lead < 0) continue;
                var inverse = Inverse(rest[lead]);
                _rows.Add((lead, [.. rest.Select(number => number * inverse % Prime)]));
            }
        }

        public bool Has(ulong sum) => Array.TrueForAll(Reduced(sum), number => number == 0);

        private long[] Reduced(ulong sum)
        {
            var rest = new long[_length];
            for (var i = 0; i < _length; i++) rest[i] = (long)(sum >> i & 1);
            // A row was reduced by those before it: its lead is in none of them, but theirs may be in it no more.
            foreach (var (lead, row) in _rows)
            {
                var times = rest[lead];
                for (var i = 0; i < _length; i++) rest[i] = ((rest[i] - times * row[i]) % Prime + Prime) % Prime;
            }
            return rest;
        }

        private static long Inverse(long number)
        {
            var (result, power) = (1L, number);
            for (var exponent = Prime - 2; exponent > 0; exponent /= 2, power = power * power % Prime)
                if (exponent % 2 == 1) result = result * power % Prime;
            return result;
        }
    }
}
