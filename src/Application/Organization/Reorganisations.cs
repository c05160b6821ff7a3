namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization.Ports;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>
/// Tells what a reorganisation would come to. It is given neither the ledger nor anything else that records: what it decides stays here (ADR 0032).
/// </summary>
public sealed class Reorganisations(StateReader reader, IKnownPersons persons, IReorganisationRound round)
{
    /// <summary>The most changes that a plan has.</summary>
    public const int MostChanges = 50;

    /// <summary>The most days on which a plan changes something, and the most that may be asked for beside them.</summary>
    public const int MostDays = 12;

    /// <summary>The most rows that are told of each list of a day; more are counted.</summary>
    public const int MostRows = 100;

    /// <summary>The preview, all of it on what was known at one moment: the latest that the read models have reached, with everything that is recorded by now.</summary>
    /// <param name="alsoOn">Days to tell of beside those on which the plan changes something.</param>
    /// <exception cref="ReadModelUnavailableException">A read model is stopped, or does not catch up in time.</exception>
    public async Task<ReorganisationPreview> Preview(IReadOnlyList<PlannedChange> plan, IReadOnlyList<DateOnly> alsoOn, CancellationToken cancellation)
    {
        var moment = await round.Latest(cancellation);
        reader.TellAsKnownAt(moment.At);
        var structure = (await reader.Find(Roots.OrgStructure, OrgStructure.StreamId, cancellation)).State;
        var judged = JudgedPlan.Of(structure, plan, await KnownAmong(plan, cancellation));

        (DateOnly Day, IReadOnlyList<UnitDifference> Units)[] days = [.. judged.Days.Concat(alsoOn).Distinct().Order().Select(day => (day, UnitDifferences.Of(judged, day)))];
        var answers = await round.Ask(
            new(judged, moment.At, [.. days.Select(on => new DayAsked(on.Day, [.. on.Units.Where(unit => unit.Moves).Select(unit => unit.OrgUnit)]))], MostRows), cancellation);
        return new(
            [.. judged.Changes.Select(Foretell)], [.. judged.Opened.Select(unit => new ProvisionalUnit(unit.Code, unit.Id))],
            [.. days.Zip(answers, (on, answer) => Foretell(on.Day, on.Units, answer))], moment.At, new(moment.Position));
    }

    private async Task<IReadOnlySet<PersonId>> KnownAmong(IReadOnlyList<PlannedChange> plan, CancellationToken cancellation)
    {
        var known = new HashSet<PersonId>();
        foreach (var head in plan.Select(change => change.Head).OfType<PersonId>().Distinct())
            if (await persons.Knows(head, cancellation)) known.Add(head);
        return known;
    }

    private static ChangeForetold Foretell(JudgedChange judged, int index) => new(
        index, judged.Decision.Refusal is null, !judged.Decision.Events.IsEmpty, [.. judged.Decision.Events.Select(Foretell)], judged.Decision.Refusal);

    private static FactForetold Foretell(OrgStructureEvent @event)
    {
        var (kind, says, _) = OrgUnitReadings.Tell(@event);
        return new(OrgStructure.UnitOf(@event), kind, ((FactChange.Records)OrgStructure.ChangeOf(@event)).From!.Value, says);
    }

    private static DayForetold Foretell(DateOnly day, IReadOnlyList<UnitDifference> units, DayAnswers answers)
    {
        var places = units.ToDictionary(unit => unit.OrgUnit);
        return new(
            day, new(units.Count, [.. units.Take(MostRows)]),
            new(answers.Employments.Count, answers.People, [.. answers.Employments.First.Select(one => one with
            {
                PathBefore = places[one.OrgUnit].Before?.Path, PathAfter = places[one.OrgUnit].After?.Path,
            })]),
            answers.Positions with
            {
                First = [.. answers.Positions.First.Select(one => one with { PathBefore = places[one.OrgUnit].Before?.Path, PathAfter = places[one.OrgUnit].After?.Path })],
            },
            answers.Managers, answers.Arising, answers.Disappearing);
    }
}
