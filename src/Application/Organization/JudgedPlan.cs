namespace HrSaas.Application.Organization;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>One change of a plan, as the rules were asked about it, and what they say.</summary>
public sealed record JudgedChange(PlannedChange Change, Decision<OrgStructureEvent> Decision);

/// <summary>
/// What a plan comes to, by the very rules that its commands would be decided by: each change is judged on what the accepted ones before it leave.
/// A refused one leaves nothing, so those after it are judged as if it were not in the plan.
/// </summary>
/// <param name="Before">What is recorded.</param>
/// <param name="After">What would be, with all changes that are accepted.</param>
public sealed record JudgedPlan(OrgStructure Before, OrgStructure After, ImmutableArray<JudgedChange> Changes)
{
    /// <param name="knownHeads">Of those whom the plan makes heads, who is known.</param>
    public static JudgedPlan Of(OrgStructure before, IReadOnlyList<PlannedChange> plan, IReadOnlySet<PersonId> knownHeads)
    {
        var named = before.Codes.ToDictionary(unit => ProvisionalIds.Of(unit.Key), unit => unit.Value);
        var changes = ImmutableArray.CreateBuilder<JudgedChange>(plan.Count);
        var after = before;
        foreach (var planned in plan)
        {
            var state = after;
            var (names, opens) = (NamedBy(planned), new HashSet<OrgUnitId>());
            // Who opens a code that is taken is told so, and not that the unit of the provisional id is there; and none is there for the change that opens it.
            var change = planned.With(
                unit => named.GetValueOrDefault(unit, unit),
                code => ProvisionalIds.Of(code) is var id && !state.Codes.ContainsKey(code) && !names.Contains(id) && opens.Add(id) ? id : NewIds.Of<OrgUnitId>());
            var decision = Decide(state, change, knownHeads);
            after = decision.Events.Aggregate(after, OrgStructure.Evolve);
            changes.Add(new(change, decision));
        }
        return new(before, after, changes.DrainToImmutable());
    }

    /// <summary>The days on which something changes that would be recorded, the earliest first.</summary>
    public IEnumerable<DateOnly> Days => Changes.Where(judged => !judged.Decision.Events.IsEmpty).Select(judged => judged.Change.Day).Distinct().Order();

    /// <summary>The units that the plan opens, by code, each with its provisional id.</summary>
    public IEnumerable<OrgUnit> Opened => After.Units.Values.Where(unit => Before.Find(unit.Id) is null).OrderBy(unit => unit.Code, StringComparer.Ordinal);

    private static HashSet<OrgUnitId> NamedBy(PlannedChange planned)
    {
        var names = new HashSet<OrgUnitId>();
        planned.With(
            unit =>
            {
                names.Add(unit);
                return unit;
            },
            ProvisionalIds.Of);
        return names;
    }

    private static Decision<OrgStructureEvent> Decide(OrgStructure state, PlannedChange change, IReadOnlySet<PersonId> knownHeads) => change switch
    {
        PlannedOpening it => OrgStructure.Decide(state, it.Command),
        PlannedReparenting it => OrgStructure.Decide(state, it.Command),
        PlannedRenaming it => OrgStructure.Decide(state, it.Command),
        PlannedHeadAppointment it => OrgStructure.Decide(state, it.Command, new HeadFacts(it.Head is not { } head || knownHeads.Contains(head))),
        PlannedClosing it => OrgStructure.Decide(state, it.Command),
        PlannedMerger it => OrgStructure.Decide(state, it.Command),
        PlannedSplit it => OrgStructure.Decide(state, it.Command),
    };
}
