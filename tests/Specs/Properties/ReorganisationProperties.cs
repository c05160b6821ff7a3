namespace HrSaas.Specs.Properties;

using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>What is foretold of a plan is what comes of it when its commands are recorded, one after the other, under ids of their own.</summary>
public sealed class ReorganisationProperties
{
    private static readonly DateOnly FirstDay = new(2028, 2, 25);
    private static readonly Reason Reason = new("reorganisation");
    private static readonly string[] Recorded = ["A", "B", "C", "D"], Planned = ["A", "N1", "N2", "N3"];
    private static readonly HashSet<PersonId> Known = [new(new Guid(1, 0, 0, new byte[8])), new(new Guid(2, 0, 0, new byte[8]))];

    [Fact]
    public void A_plan_comes_to_what_its_commands_come_to_when_they_are_recorded_one_after_the_other()
    {
        var (accepted, refused, below) = (0, 0, 0);
        Checking.ForLists(500, numbers =>
        {
            var choices = new Choices(numbers);
            var before = RecordedBefore(choices);
            List<PlannedChange> plan = [];
            while (choices.AnyLeft && plan.Count < 12) plan.Add(Change(choices, before));

            var foretold = JudgedPlan.Of(before, plan, Known);
            var (after, outcomes) = Record(before, plan);

            foretold.Changes.Select(judged => Tell(judged.Decision, foretold.After)).Should().Equal(outcomes.Select(outcome => Tell(outcome, after)));
            Picture(foretold.After).Should().Be(Picture(after));
            accepted += outcomes.Count(outcome => outcome.Events.Length > 0);
            refused += outcomes.Count(outcome => outcome.Refusal is not null);
            below += foretold.Opened.Count(unit => foretold.After.Units.Values.Any(other => other.EverBelow.Contains(unit.Id)));
            return true;
        });
        accepted.Should().BeGreaterThan(200, "changes have to be among what is accepted");
        refused.Should().BeGreaterThan(200, "and among what is refused");
        below.Should().BeGreaterThan(5, "units have to come below such as the plan opens");
    }

    [Fact]
    public void The_provisional_id_of_a_unit_follows_from_its_code_and_is_none_that_is_recorded()
    {
        ProvisionalIds.Of("A").Should().Be(ProvisionalIds.Of("A")).And.NotBe(ProvisionalIds.Of("a"));
        ProvisionalIds.Of("A").Value.Version.Should().Be(8);
        ProvisionalIds.Of("A").Value.Variant.Should().BeInRange(8, 11);
    }

    private static OrgStructure RecordedBefore(Choices choices)
    {
        var state = OrgStructure.Initial;
        foreach (var code in Recorded)
            Add(new PlannedOpening(new(Fact(), default, code, FirstDay.AddDays(choices.Below(3)), code, choices.Below(2) == 0 ? null : Of(choices, state))));
        for (var n = choices.Below(4); n > 0; n--) Add(Change(choices, state));
        return state;

        void Add(PlannedChange change) => state = Record(state, [change]).After;
    }

    /// <summary>The commands with fresh ids, each naming units as they are recorded by then.</summary>
    private static (OrgStructure After, List<Decision<OrgStructureEvent>> Outcomes) Record(OrgStructure before, IReadOnlyList<PlannedChange> plan)
    {
        var (state, outcomes) = (before, new List<Decision<OrgStructureEvent>>());
        foreach (var planned in plan)
        {
            OrgUnitId Unit(OrgUnitId named) => Planned.Concat(Recorded).FirstOrDefault(code => ProvisionalIds.Of(code) == named) is { } code && state.Codes.TryGetValue(code, out var unit) ? unit : named;
            OrgUnitId? Optional(OrgUnitId? named) => named is { } unit ? Unit(unit) : null;
            var decision = planned switch
            {
                PlannedOpening { Command: var c } => OrgStructure.Decide(state, c with { Unit = New(), Parent = Optional(c.Parent) }),
                PlannedReparenting { Command: var c } => OrgStructure.Decide(state, c with { Unit = Unit(c.Unit), Parent = Optional(c.Parent) }),
                PlannedRenaming { Command: var c } => OrgStructure.Decide(state, c with { Unit = Unit(c.Unit) }),
                PlannedHeadAppointment { Command: var c } => OrgStructure.Decide(state, c with { Unit = Unit(c.Unit) }, new HeadFacts(c.Head is not { } head || Known.Contains(head))),
                PlannedClosing { Command: var c } => OrgStructure.Decide(state, c with { Unit = Unit(c.Unit), Successor = Optional(c.Successor) }),
                PlannedMerger { Command: var c } => OrgStructure.Decide(state, c with { Unit = Unit(c.Unit), Into = Unit(c.Into) }),
                PlannedSplit { Command: var c } => OrgStructure.Decide(state, c with
                {
                    Unit = Unit(c.Unit), Parts = [.. c.Parts.Select(part => part with { Unit = New(), Takes = [.. part.Takes.Select(taken => taken with { Unit = Unit(taken.Unit) })] })],
                }),
            };
            state = decision.Events.Aggregate(state, OrgStructure.Evolve);
            outcomes.Add(decision);
        }
        return (state, outcomes);
    }

    private static PlannedChange Change(Choices choices, OrgStructure before)
    {
        var (day, unit) = (FirstDay.AddDays(choices.Below(12)), Of(choices, before));
        return choices.Below(14) switch
        {
            0 or 1 or 2 => new PlannedOpening(new(Fact(), default, choices.Of(Planned), day, "new", choices.Below(3) == 0 ? null : unit)),
            3 or 4 or 5 => new PlannedReparenting(new(Fact(), unit, day, choices.Below(5) == 0 ? null : Of(choices, before))),
            6 => new PlannedRenaming(new(Fact(), unit, day, choices.Below(2) == 0 ? "name" : "other")),
            7 or 8 => new PlannedHeadAppointment(new(Fact(), unit, day, choices.Below(4) is > 0 and var n ? new(new Guid(n, 0, 0, new byte[8])) : null)),
            9 or 10 => new PlannedClosing(new(Fact(), unit, day, choices.Below(2) == 0 ? null : Of(choices, before), Reason)),
            11 => new PlannedMerger(new(Fact(), unit, day, Of(choices, before), Reason)),
            _ => new PlannedSplit(new(Fact(), unit, day,
                [.. Enumerable.Range(0, 1 + choices.Below(2)).Select(_ => Part())], choices.Below(2) == 0 ? null : Fact(), Reason)),
        };

        PartToOpen Part() => new(Fact(), default, choices.Of(Planned), "part", choices.Below(2) == 0 ? [] : [new(Fact(), Of(choices, before))]);
    }

    /// <summary>A unit that is there, by id or by code, or one that the plan may open.</summary>
    private static OrgUnitId Of(Choices choices, OrgStructure before) => choices.Below(5) switch
    {
        0 when before.Units.Count > 0 => choices.Of(before.Units.Values.OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList()).Id,
        1 => ProvisionalIds.Of(choices.Of(Recorded)),
        _ => ProvisionalIds.Of(choices.Of(Planned)),
    };

    /// <summary>What is decided, with codes in place of ids.</summary>
    private static string Tell(Decision<OrgStructureEvent> decision, OrgStructure after)
    {
        if (decision.Refusal is not { } refusal) return string.Join(", ", decision.Events.Select(@event => $"{@event.GetType().Name} of {after.Find(OrgStructure.UnitOf(@event))!.Code}"));
        return after.Units.Values.Select(unit => (unit.Id, unit.Code)).Concat(Planned.Concat(Recorded).Select(code => (Id: ProvisionalIds.Of(code), Code: code)))
            .Aggregate(refusal.ToString(), (text, unit) => text.Replace(unit.Id.ToString(), unit.Code, StringComparison.Ordinal));
    }

    /// <summary>The tree of all days, with codes in place of ids.</summary>
    private static string Picture(OrgStructure structure)
    {
        return string.Join('\n', Enumerable.Range(-1, 15).Select(n => FirstDay.AddDays(n)).Select(day => $"{day:O}: {string.Join(", ", structure.OpenOn(day).Select(unit => On(unit, day)))}"));

        string On(OrgUnit unit, DateOnly day) =>
            $"{unit.Code} ({unit.NameOn(day)}, {unit.HeadOn(day)}) {unit.OpeningDay:O}-{unit.LastDay:O} below {Code(unit.ParentOn(day))}, then {Code(unit.Closing?.Value.Successor)}, "
            + $"from {string.Join('+', structure.PredecessorsOf(unit.Id, day).Select(other => $"{Code(other.OrgUnit)} {other.By} {other.From:O}"))}";

        string Code(OrgUnitId? unit) => unit is { } id ? structure.Find(id)!.Code : "-";
    }

    private static OrgUnitId New() => new(Guid.CreateVersion7());

    private static FactId Fact() => new(Guid.NewGuid());
}
