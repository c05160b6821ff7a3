namespace HrSaas.Domain.Organization.ReportingLines;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;

/// <summary>Whether the positions that a command names are there.</summary>
public sealed record PlacingFacts(bool PositionIsKnown, bool ReportsToIsKnown);

public sealed partial record ReportingLine
{
    public static Decision<ReportingLineEvent> Decide(ReportingLine state, PlacePosition command, PlacingFacts facts)
    {
        if (WhyNot(command.ReportsTo, facts) is { } no) return no;
        if (state.Find(command.Position)?.ReportsToOn(command.EffectiveDate) == command.ReportsTo) return Decision<ReportingLineEvent>.Nothing;
        return state.Judge(command.Position, new PositionPlaced(command.Fact, command.Position, command.EffectiveDate, command.ReportsTo));
    }

    public static Decision<ReportingLineEvent> Decide(ReportingLine state, CorrectPlacing command, PlacingFacts facts)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (WhyNot(command.ReportsTo, facts) is { } no) return no;
        var placings = state.Find(command.Position)?.Placings ?? FactLog<PositionId?>.Empty;
        if (!placings.MayCorrect(command.Fact, [placings], out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.ReportsTo)) return Decision<ReportingLineEvent>.Nothing;
        return state.Judge(command.Position, new PlacingCorrected(
            fact.Id, command.Correction, command.Position, command.EffectiveDate, command.ReportsTo, command.Reason));
    }

    // A placing of a position that has become void since may be withdrawn like any other.
    public static Decision<ReportingLineEvent> Decide(ReportingLine state, RescindPlacing command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        var placings = state.Find(command.Position)?.Placings ?? FactLog<PositionId?>.Empty;
        return placings.StandingOf(command.Fact).Rescission<ReportingLineEvent>(command.Fact, () => state.Judge(command.Position, new PlacingRescinded(command.Fact, command.Position, command.Reason)));
    }

    private static Refusal? WhyNot(PositionId? reportsTo, PlacingFacts facts) =>
        !facts.PositionIsKnown ? new PositionNotFound()
        : reportsTo is { } above && !facts.ReportsToIsKnown ? new PositionNotKnown(above)
        : null;

    /// <summary>The event, unless after it a position would report to itself on any day.</summary>
    private Decision<ReportingLineEvent> Judge(PositionId position, ReportingLineEvent @event)
    {
        var after = Evolve(this, @event);
        return after.Find(position)!.ReportsTo.Entries is [var first, ..] && after.Hierarchy.FirstDayInCycle(position, first.From) is { } day
            ? new CycleInReportingLine(position, day)
            : @event;
    }
}
