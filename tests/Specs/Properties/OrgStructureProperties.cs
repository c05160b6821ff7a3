namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.OrgStructures;

public sealed class OrgStructureProperties
{
    private static readonly DateOnly FirstDay = new(2028, 2, 25);
    private static readonly Reason Reason = new("one");

    private static IEnumerable<DateOnly> Days => Enumerable.Range(-1, 14).Select(n => FirstDay.AddDays(n));

    [Fact]
    public void On_no_day_is_a_unit_above_itself_or_below_one_that_is_not_there_or_closed_whatever_was_accepted() => Checking.ForLists(1000, numbers =>
    {
        Run(new(numbers), (_, _, _, after) =>
        {
            foreach (var day in Days)
                foreach (var unit in after.OpenOn(day))
                {
                    var seen = new HashSet<OrgUnitId> { unit.Id };
                    for (var above = unit.ParentOn(day); above is { } parent; above = after.Find(parent)!.ParentOn(day))
                    {
                        seen.Add(parent).Should().BeTrue("{0} would be a cycle on {1}", parent, day);
                        after.Knows(parent).Should().BeTrue("the parent of an open unit is there");
                        (day > after.Find(parent)!.LastDay).Should().BeFalse("{0} is closed on {1} and yet above another", parent, day);
                    }
                }
        });
        return true;
    });

    [Fact]
    public void A_split_that_stands_names_parts_that_are_open_on_its_day_and_a_unit_that_was_open_the_day_before_whatever_was_accepted()
    {
        var seen = 0;
        Checking.ForLists(3000, numbers =>
        {
            Run(new(numbers), (_, command, decision, after) =>
            {
                if (command is SplitOrgUnit or CorrectOrgUnitSplit && decision.Events.Length > 0) seen++;
                foreach (var unit in after.Units.Values.Where(unit => !unit.IsVoid))
                    foreach (var split in unit.Splits.Standing)
                    {
                        unit.IsOpenOn(split.From.AddDays(-1)).Should().BeTrue("{0} is split on {1}", unit.Id, split.From);
                        foreach (var part in split.Value.Parts.Units) after.Find(part)!.IsOpenOn(split.From).Should().BeTrue("{0} is a part on {1}", part, split.From);
                    }
            });
            return true;
        });
        seen.Should().BeGreaterThan(100, "splits have to be among what is accepted");
    }

    /// <summary>The rule refuses nothing but what it has to: a refusal for a cycle names a day on which there would be one.</summary>
    [Fact]
    public void Where_a_cycle_is_refused_there_would_be_one_on_the_day_named() => Checking.ForLists(600, numbers =>
    {
        Run(new(numbers), (before, command, decision, _) =>
        {
            if (decision.Refusal is not CycleInOrgStructure cycle || command is not ReparentOrgUnit move) return;
            var forced = OrgStructure.Evolve(before, new OrgUnitReparented(move.Fact, move.Unit, move.EffectiveDate, move.Parent));
            var above = forced.Find(move.Unit)!.ParentOn(cycle.Day);
            for (var steps = 0; above is { } parent && parent != move.Unit && steps < 20; steps++) above = forced.Find(parent)!.ParentOn(cycle.Day);
            above.Should().Be(move.Unit);
        });
        return true;
    });

    [Fact]
    public void A_command_sent_a_second_time_never_records_anything_and_each_unit_keeps_its_own_version() => Checking.ForLists(400, numbers =>
    {
        Run(new(numbers), (before, command, decision, after) =>
        {
            OrgStructureUnderSpec.Decide(after, command, OrgStructureUnderSpec.World).Events.Should().BeEmpty();
            OrgStructureUnderSpec.Decide(after, OrgStructureUnderSpec.Again(command), OrgStructureUnderSpec.World).Events.Should().BeEmpty();
            after.Version.Should().Be(before.Version + decision.Events.Length);
            foreach (var (id, unit) in after.Units)
                unit.Version.Should().Be(decision.Events.Select(OrgStructure.UnitOf).ToList().LastIndexOf(id) is >= 0 and var place ? before.Version + place + 1 : before.VersionOf(id));
        });
        return true;
    });

    [Fact]
    public void A_correction_that_is_rescinded_is_as_if_it_had_never_been() => Checking.ForLists(300, numbers =>
    {
        Run(new(numbers), (before, _, decision, after) =>
        {
            if (decision.Events is not [var only] || OrgStructure.ChangeOf(only) is not FactChange.Corrects corrects) return;
            var rescinded = OrgStructure.Decide(after, new RescindOrgUnitFact(corrects.Correction, OrgStructure.UnitOf(only), Reason)).Events;
            rescinded.Should().HaveCount(1);
            Picture(OrgStructure.Evolve(after, rescinded[0])).Should().Be(Picture(before));
        });
        return true;
    });

    private static string Picture(OrgStructure structure) => string.Join('\n', Days.Select(day =>
        $"{day}: {string.Join(", ", structure.OpenOn(day).Select(unit => unit.On(day)))}"));

    private static void Run(Choices choices, Action<OrgStructure, object, Decision<OrgStructureEvent>, OrgStructure> each)
    {
        List<OrgUnitId> units = [.. Enumerable.Range(0, 4).Select(_ => new OrgUnitId(Guid.NewGuid()))];
        var facts = new List<(FactId Fact, OrgUnitId Unit)>();
        var state = OrgStructure.Initial;
        while (choices.AnyLeft)
        {
            var command = Command();
            var decision = OrgStructureUnderSpec.Decide(state, command, OrgStructureUnderSpec.World);
            var after = decision.Events.Aggregate(state, OrgStructure.Evolve);
            each(state, command, decision, after);
            state = after;
        }

        object Command() => choices.Below(25) switch
        {
            0 or 1 => Open(choices.Of(units)),
            2 or 3 or 4 or 5 or 12 or 13 => New(unit => new ReparentOrgUnit(facts[^1].Fact, unit, Day(), Parent())),
            6 => New(unit => new RenameOrgUnit(facts[^1].Fact, unit, Day(), choices.Below(2) == 0 ? "name" : "other name")),
            7 or 8 => Old((fact, unit, correction) => new CorrectReparenting(fact, correction, unit, Day(), Parent(), Reason)),
            9 => Old((fact, unit, correction) => new CorrectOrgUnitOpening(fact, correction, unit, Day(), "name", Parent(), Reason)),
            14 => New(unit => new AppointHead(facts[^1].Fact, unit, Day(), Head())),
            15 => Old((fact, unit, correction) => new CorrectHeadAppointment(fact, correction, unit, Day(), Head(), Reason)),
            16 => New(unit => new CloseOrgUnit(facts[^1].Fact, unit, Day(), Parent(), Reason)),
            19 or 20 => New(unit => new MergeOrgUnit(facts[^1].Fact, unit, Day(), choices.Of(units), Reason)),
            21 or 22 or 23 => Split(Day()),
            24 => Old((fact, unit, correction) => new CorrectOrgUnitSplit(fact, correction, unit, Day(), new([choices.Of(units)]), Reason, Reason)),
            17 => Old((fact, unit, correction) => new CorrectOrgUnitClosing(fact, correction, unit, Day(), Parent(), Reason, Reason)),
            _ => Old((fact, unit, _) => new RescindOrgUnitFact(fact, unit, Reason)),
        };

        OpenOrgUnit Open(OrgUnitId unit)
        {
            facts.Add((new(Guid.NewGuid()), unit));
            return new(facts[^1].Fact, unit, unit.ToString(), Day(), "name", Parent());
        }

        object Split(DateOnly day)
        {
            if (state.OpenOn(day).ToList() is not [_, ..] open) return Open(choices.Of(units));
            var (unit, part) = (choices.Of(open).Id, new OrgUnitId(Guid.NewGuid()));
            if (units.Count < 8) units.Add(part);
            UnitToTake[] takes = [.. state.Below(unit, day).Where(_ => choices.Below(3) > 0).Select(below => new UnitToTake(new(Guid.NewGuid()), below.Id))];
            var split = new SplitOrgUnit(new(Guid.NewGuid()), unit, day, [new(new(Guid.NewGuid()), part, part.ToString(), "name", [.. takes])],
                choices.Below(2) == 0 ? null : new FactId(Guid.NewGuid()), Reason);
            facts.AddRange([(split.Fact, unit), (split.Parts[0].Fact, part), .. takes.Select(taken => (taken.Fact, taken.Unit))]);
            if (split.Closing is { } closing) facts.Add((closing, unit));
            return split;
        }

        object New(Func<OrgUnitId, object> command)
        {
            facts.Add((new(Guid.NewGuid()), choices.Of(units)));
            return command(facts[^1].Unit);
        }

        object Old(Func<FactId, OrgUnitId, FactId, object> command)
        {
            if (facts.Count == 0) return Open(units[0]);
            var (fact, unit) = choices.Of(facts);
            facts.Add((new(Guid.NewGuid()), unit));
            return command(fact, unit, facts[^1].Fact);
        }

        OrgUnitId? Parent() => choices.Below(4) == 0 ? null : choices.Of(units);
        PersonId? Head() => choices.Below(3) is > 0 and var n ? new(new Guid(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) : null;
        DateOnly Day() => FirstDay.AddDays(choices.Below(12));
    }
}
