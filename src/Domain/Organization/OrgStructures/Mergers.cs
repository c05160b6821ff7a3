namespace HrSaas.Domain.Organization.OrgStructures;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>From a day on, a unit has become part of another one, and what was to be below it is below that one.</summary>
/// <param name="From">The first day on which the merged unit is no longer there.</param>
public sealed record Merger(FactId Fact, DateOnly From, OrgUnitId Into);

/// <summary>The mergers of the tree that stand, by the unit that is no longer there.</summary>
public sealed record Mergers(ImmutableDictionary<OrgUnitId, Merger> Of)
{
    public static Mergers None { get; } = new(ImmutableDictionary<OrgUnitId, Merger>.Empty);

    /// <summary>The first day after this one from which a unit is part of another; null when there is none.</summary>
    public DateOnly? NextDayAfter(DateOnly day)
    {
        DateOnly? next = null;
        foreach (var merger in Of.Values)
            if (merger.From > day && (next is null || merger.From < next)) next = merger.From;
        return next;
    }

    /// <summary>The timeline of a parent in which each unit gives way to what it has become, from the day of the merger on.</summary>
    public Timeline<OrgUnitId?> Follow(Timeline<OrgUnitId?> parents)
    {
        if (Of.IsEmpty) return parents;
        var entries = ImmutableArray.CreateBuilder<TimelineEntry<OrgUnitId?>>(parents.Entries.Length + 1);
        for (var i = 0; i < parents.Entries.Length; i++)
        {
            var (from, fact, parent) = parents.Entries[i];
            DateOnly? until = i + 1 < parents.Entries.Length ? parents.Entries[i + 1].From : null;
            // Each unit of the chain is merged later than the one before; a chain that is not is about to be refused.
            for (DateOnly? since = null; parent is { } unit && Of.TryGetValue(unit, out var merger) && !(merger.From <= since) && !(merger.From >= until);)
            {
                if (merger.From > from) entries.Add(new(from, fact, parent));
                (since, from, fact, parent) = (merger.From, merger.From > from ? merger.From : from, merger.Fact, merger.Into);
            }
            entries.Add(new(from, fact, parent));
        }
        return new(entries.DrainToImmutable());
    }

    public bool Equals(Mergers? other) =>
        other is not null && Of.Count == other.Of.Count && Of.All(merger => merger.Value.Equals(other.Of.GetValueOrDefault(merger.Key)));

    public override int GetHashCode() => Of.Count;
}
