namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.ReportingLines;

public sealed class ReportingLineProperties
{
    private static readonly DateOnly FirstDay = new(2028, 2, 25);
    private static readonly Reason Reason = new("one");
    private static readonly PlacingFacts Known = new(true, true);

    private static IEnumerable<DateOnly> Days => Enumerable.Range(-1, 14).Select(n => FirstDay.AddDays(n));

    [Fact]
    public void On_no_day_does_a_position_report_to_itself_whatever_was_accepted() => Checking.ForLists(800, numbers =>
    {
        Run(new(numbers), (_, _, after) =>
        {
            foreach (var day in Days)
                foreach (var position in after.Positions.Keys)
                {
                    var seen = new HashSet<PositionId> { position };
                    for (var above = after.Find(position)!.ReportsToOn(day); above is { } next; above = after.Find(next)?.ReportsToOn(day))
                        seen.Add(next).Should().BeTrue("{0} would be a cycle on {1}", next, day);
                }
        });
        return true;
    });

    [Fact]
    public void Where_a_cycle_is_refused_there_would_be_one_on_the_day_named() => Checking.ForLists(500, numbers =>
    {
        Run(new(numbers), (before, command, _) =>
        {
            if (command is not PlacePosition place || ReportingLine.Decide(before, place, Known).Refusal is not CycleInReportingLine cycle) return;
            var forced = ReportingLine.Evolve(before, new PositionPlaced(place.Fact, place.Position, place.EffectiveDate, place.ReportsTo));
            forced.PathUp(place.Position, cycle.Day).Should().Contain(place.Position);
        });
        return true;
    });

    [Fact]
    public void A_correction_that_is_rescinded_is_as_if_it_had_never_been() => Checking.ForLists(300, numbers =>
    {
        Run(new(numbers), (before, command, after) =>
        {
            if (command is not CorrectPlacing correct || after.Version == before.Version) return;
            var rescinded = ReportingLine.Decide(after, new RescindPlacing(correct.Correction, correct.Position, Reason)).Events.Aggregate(after, ReportingLine.Evolve);
            Picture(rescinded).Should().Be(Picture(before));
        });
        return true;
    });

    private static string Picture(ReportingLine line) => string.Join('\n', Days.Select(day =>
        $"{day}: {string.Join(", ", line.Positions.Keys.Order(Comparer<PositionId>.Create((a, b) => a.Value.CompareTo(b.Value))).Select(id => line.Find(id)!.ReportsToOn(day)))}"));

    private static void Run(Choices choices, Action<ReportingLine, object, ReportingLine> each)
    {
        PositionId[] positions = [.. Enumerable.Range(0, 4).Select(_ => new PositionId(Guid.NewGuid()))];
        var facts = new List<(FactId Fact, PositionId Position)>();
        var state = ReportingLine.Initial;
        while (choices.AnyLeft)
        {
            object command = (facts.Count == 0 ? 0 : choices.Below(6)) switch
            {
                < 3 => Place(choices.Of(positions)),
                < 5 => Correct(choices.Of(facts)),
                _ => Rescind(choices.Of(facts)),
            };
            var decision = command switch
            {
                PlacePosition c => ReportingLine.Decide(state, c, Known),
                CorrectPlacing c => ReportingLine.Decide(state, c, Known),
                RescindPlacing c => ReportingLine.Decide(state, c),
                _ => throw new NotSupportedException(),
            };
            var after = decision.Events.Aggregate(state, ReportingLine.Evolve);
            each(state, command, after);
            state = after;
        }

        PlacePosition Place(PositionId position)
        {
            facts.Add((new(Guid.NewGuid()), position));
            return new(facts[^1].Fact, position, Day(), Above());
        }

        CorrectPlacing Correct((FactId Fact, PositionId Position) old)
        {
            facts.Add((new(Guid.NewGuid()), old.Position));
            return new(old.Fact, facts[^1].Fact, old.Position, Day(), Above(), Reason);
        }

        static RescindPlacing Rescind((FactId Fact, PositionId Position) old) => new(old.Fact, old.Position, Reason);

        PositionId? Above() => choices.Below(4) == 0 ? null : choices.Of(positions);
        DateOnly Day() => FirstDay.AddDays(choices.Below(12));
    }
}
