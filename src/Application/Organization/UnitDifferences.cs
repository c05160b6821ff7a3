namespace HrSaas.Application.Organization;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>Compares the tree of a day with and without a plan.</summary>
internal static class UnitDifferences
{
    /// <summary>The units whose name, place or head is another on the day, or that are there only with the plan or without it, by code.</summary>
    public static IReadOnlyList<UnitDifference> Of(JudgedPlan plan, DateOnly day)
    {
        var (before, after) = (PlacesOn(plan.Before, day), PlacesOn(plan.After, day));
        return
        [
            .. from unit in plan.After.Units.Values.OrderBy(unit => unit.Code, StringComparer.Ordinal)
               let was = before.GetValueOrDefault(unit.Id)
               let now = after.GetValueOrDefault(unit.Id)
               where !(was is null ? now is null : now is not null && was.IsSameAs(now))
               select new UnitDifference(unit.Id, unit.Code, was, now, now is null ? unit.Closing?.Value.Successor : null),
        ];
    }

    private static Dictionary<OrgUnitId, UnitPlace> PlacesOn(OrgStructure structure, DateOnly day)
    {
        var places = new Dictionary<OrgUnitId, UnitPlace>(structure.Units.Count);
        foreach (var unit in structure.Units.Values)
            if (unit.IsOpenOn(day)) Place(unit);
        return places;

        // Nobody is above themselves on any day, so this ends.
        UnitPlace Place(OrgUnit unit)
        {
            if (places.TryGetValue(unit.Id, out var known)) return known;
            var parent = unit.ParentOn(day);
            IReadOnlyList<string> above = parent is { } id && structure.Find(id) is { } higher && higher.IsOpenOn(day) ? Place(higher).Path : [];
            return places[unit.Id] = new(unit.NameOn(day), [.. above, unit.Code], parent, unit.HeadOn(day));
        }
    }
}
