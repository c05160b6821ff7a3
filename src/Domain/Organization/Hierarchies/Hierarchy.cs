namespace HrSaas.Domain.Organization.Hierarchies;

using HrSaas.Domain.Kernel;

/// <summary>Who is above whom, day by day. The tree of org units is one, and the reporting line of positions.</summary>
/// <param name="above">The one above on a day, or null.</param>
/// <param name="nextChange">The first day after this one on which the one above may be another; null when there is none.</param>
/// <param name="most">How many there are: no way up is longer.</param>
internal sealed class Hierarchy<TId>(Func<TId, DateOnly, TId?> above, Func<TId, DateOnly, DateOnly?> nextChange, int most) where TId : struct, IId<TId>
{
    /// <summary>Those above, nearest first.</summary>
    public IEnumerable<TId> PathUp(TId from, DateOnly day)
    {
        var next = above(from, day);
        for (var steps = 0; next is { } found && steps < most; steps++, next = above(found, day)) yield return found;
    }

    /// <summary>
    /// The first day on which the way up leads back to where it began. Between two days on which somebody on the way
    /// moves, the way is the same; so it is walked once from each such day on.
    /// </summary>
    public DateOnly? FirstDayInCycle(TId from, DateOnly firstDay)
    {
        for (DateOnly? day = firstDay; day is { } d;)
        {
            var next = nextChange(from, d);
            foreach (var higher in PathUp(from, d))
            {
                if (higher.Equals(from)) return d;
                next = Earlier(next, nextChange(higher, d));
            }
            day = next;
        }
        return null;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;
}
