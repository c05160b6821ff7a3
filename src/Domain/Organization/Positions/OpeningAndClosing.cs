namespace HrSaas.Domain.Organization.Positions;

using HrSaas.Domain.Kernel;

public abstract partial record Position
{
    public static Decision<PositionEvent> Decide(Position state, OpenPosition command, PositionFacts facts) => state switch
    {
        OpenedPosition => new PositionAlreadyOpened(),
        VoidPosition => new PositionIsVoid(),
        NoPosition => Open(command, facts),
    };

    public static Decision<PositionEvent> Decide(Position state, CorrectPositionOpening command, PositionFacts facts) => state switch
    {
        NoPosition => new PositionNotFound(),
        VoidPosition => new PositionIsVoid(),
        OpenedPosition position => Correct(position, command, facts),
    };

    public static Decision<PositionEvent> Decide(Position state, ClosePosition command) => state switch
    {
        NoPosition => new PositionNotFound(),
        VoidPosition => new PositionIsVoid(),
        OpenedPosition { LastDay: { } last } => last == command.LastDay ? Decision<PositionEvent>.Nothing : new PositionAlreadyClosed(last),
        OpenedPosition position => Judge(position, new PositionClosed(command.Fact, command.LastDay)),
    };

    public static Decision<PositionEvent> Decide(Position state, CorrectPositionClosing command) => state switch
    {
        NoPosition => new PositionNotFound(),
        VoidPosition => new PositionIsVoid(),
        OpenedPosition position => Correct(position, command),
    };

    public static Decision<PositionEvent> Decide(Position state, RescindPositionFact command) => state switch
    {
        NoPosition => new PositionNotFound(),
        VoidPosition { Was: var position } => position.Logs.StandingOf(command.Fact) is FactStanding.Rescinded
            ? Decision<PositionEvent>.Nothing
            : new PositionIsVoid(),
        OpenedPosition position => Rescind(position, command),
    };

    private static Decision<PositionEvent> Open(OpenPosition command, PositionFacts facts)
    {
        if (NotWellFormed.Of(Text.FlawsOfCode("code", command.Code), command.Terms.FindFlaws()) is { } flaws) return flaws;
        if (facts.WhyNot(command.Terms.Job, command.Terms.OrgUnit, command.Terms.Location) is { } refusal) return refusal;
        return new PositionOpened(command.Fact, command.Id, command.Code, command.From, command.Terms);
    }

    private static Decision<PositionEvent> Correct(OpenedPosition position, CorrectPositionOpening command, PositionFacts facts)
    {
        if (NotWellFormed.Of(command.Terms.FindFlaws(), command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!position.Openings.MayCorrect(command.Fact, position.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.From, command.Terms)) return Decision<PositionEvent>.Nothing;
        var kept = fact.From != command.From ? facts : facts.Keeping(fact.Value.Job == command.Terms.Job, fact.Value.Location == command.Terms.Location);
        if (kept.WhyNot(command.Terms.Job, command.Terms.OrgUnit, command.Terms.Location) is { } no) return no;
        return Judge(position, new PositionOpeningCorrected(fact.Id, command.Correction, command.From, command.Terms, command.Reason));
    }

    private static Decision<PositionEvent> Correct(OpenedPosition position, CorrectPositionClosing command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!position.Closings.MayCorrect(command.Fact, position.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.LastDay, command.LastDay)) return Decision<PositionEvent>.Nothing;
        return Judge(position, new PositionClosingCorrected(fact.Id, command.Correction, command.LastDay, command.Reason));
    }

    private static Decision<PositionEvent> Rescind(OpenedPosition position, RescindPositionFact command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        return position.Logs.StandingOf(command.Fact).Rescission<PositionEvent>(command.Fact, () => Judge(position, new PositionFactRescinded(command.Fact, command.Reason)));
    }

    /// <summary>The event, unless after it the position would close before it opens.</summary>
    private static Decision<PositionEvent> Judge(OpenedPosition position, PositionEvent @event) => Evolve(position, @event) switch
    {
        OpenedPosition { LastDay: { } last } after when last < after.OpeningDay => new BeforePositionOpening(last, after.OpeningDay),
        NoPosition or VoidPosition or OpenedPosition => @event,
    };
}
