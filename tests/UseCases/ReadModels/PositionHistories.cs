namespace HrSaas.UseCases.ReadModels;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Domain.Organization.ReportingLines;

public sealed partial class Histories
{
    private static readonly PositionFacts AllThere = new(true, true, true);

    /// <summary>Decisions about one position.</summary>
    public List<PositionEvent[]> OfPosition(PositionId id, string code, int commands)
    {
        var (state, history, facts) = (Position.Initial, new List<PositionEvent[]>(), new List<FactId>());
        var opening = Fact(facts);
        Record(Position.Decide(state, new OpenPosition(opening, id, code, Day(), PositionTerms()), AllThere));
        while (commands-- > 0)
            Record(_random.Next(12) switch
            {
                0 => Position.Decide(state, new CorrectPositionOpening(opening, Fact(facts), Day(), PositionTerms(), Reason), AllThere),
                1 or 2 => Position.Decide(state, new ChangePosition(Fact(facts), Day(), PositionChange()), AllThere),
                3 => Position.Decide(state, new CorrectPositionChange(Known(facts), Fact(facts), Day(), PositionChange(), Reason), AllThere),
                4 => Position.Decide(state, new ChangePositionBudget(Fact(facts), Day(), new(_random.Next(4) / 2m))),
                5 => Position.Decide(state, new CorrectPositionBudgetChange(Known(facts), Fact(facts), Day(), new(_random.Next(4) / 2m), Reason)),
                6 => Position.Decide(state, new FreezePosition(Fact(facts), Day())),
                7 => Position.Decide(state, new ThawPosition(Fact(facts), Day())),
                8 => Position.Decide(state, new CorrectPositionFreeze(Known(facts), Fact(facts), Day(), Reason)),
                9 => Position.Decide(state, new ClosePosition(Fact(facts), Day())),
                10 => Position.Decide(state, new CorrectPositionClosing(Known(facts), Fact(facts), Day(), Reason)),
                // The opening itself is rescinded rarely, or every history would soon be void.
                _ => Known(facts) is var named && named == opening && _random.Next(10) > 0
                    ? Decision<PositionEvent>.Nothing : Position.Decide(state, new RescindPositionFact(named, Reason)),
            });
        return history;

        void Record(Decision<PositionEvent> decision)
        {
            if (decision.Events.Length == 0) return;
            history.Add([.. decision.Events]);
            state = decision.Events.Aggregate(state, Position.Evolve);
        }
    }

    /// <summary>Decisions about which of these positions reports to which.</summary>
    public List<ReportingLineEvent[]> OfReportingLine(IReadOnlyList<PositionId> positions, int commands)
    {
        var (state, history, facts) = (ReportingLine.Initial, new List<ReportingLineEvent[]>(), new List<FactId>());
        var there = new PlacingFacts(true, true);
        while (commands-- > 0)
        {
            var decision = (facts.Count == 0 ? 0 : _random.Next(4)) switch
            {
                0 or 1 => ReportingLine.Decide(state, new PlacePosition(Fact(facts), One(), Day(), Above()), there),
                2 => ReportingLine.Decide(state, new CorrectPlacing(Known(facts), Fact(facts), One(), Day(), Above(), Reason), there),
                _ => ReportingLine.Decide(state, new RescindPlacing(Known(facts), One(), Reason)),
            };
            if (decision.Events.Length == 0) continue;
            history.Add([.. decision.Events]);
            state = decision.Events.Aggregate(state, ReportingLine.Evolve);
        }
        return history;

        PositionId One() => positions[_random.Next(positions.Count)];
        PositionId? Above() => _random.Next(4) == 0 ? null : One();
    }

    private PositionTerms PositionTerms() => new(
        Some<JobId>() ?? new(Guid.Empty), Some<OrgUnitId>() ?? new(Guid.Empty), new(_random.Next(4) / 2m), Some<LocationId>(), _random.Next(2) == 0 ? Text() : null);

    private PositionChange PositionChange() => new(
        Some<JobId>(), Some<OrgUnitId>(), _random.Next(2) == 0 ? new Named<LocationId?>(Some<LocationId>()) : null, _random.Next(2) == 0 ? new Named<string?>(Text()) : null);
}
