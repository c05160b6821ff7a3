namespace HrSaas.Domain.Organization.Positions;

using HrSaas.Domain.Kernel;

/// <summary>
/// A seat: a job in an org unit, of which so much is budgeted, whoever sits there. Its code belongs to it for ever, which the store's
/// claims keep. Who sits there is Employment's to say; that a budget is cut below it, or its unit closed, is listed and never refused.
/// </summary>
public abstract partial record Position : IAggregate<Position, PositionEvent>
{
    private protected Position() { }

    public static Position Initial { get; } = new NoPosition();

    public static Position Evolve(Position state, PositionEvent @event) => @event switch
    {
        PositionOpened e => OpenedPosition.Of(e),
        PositionOpeningCorrected e => With(state, p => p with { Openings = p.Openings.Correct(e.Fact, e.Correction, e.From, e.Terms) }),
        PositionChanged e => With(state, p => p with { Changes = p.Changes.Record(e.Fact, e.EffectiveDate, e.Change) }),
        PositionChangeCorrected e => With(state, p => p with { Changes = p.Changes.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Change) }),
        PositionBudgetChanged e => With(state, p => p with { Budgets = p.Budgets.Record(e.Fact, e.EffectiveDate, e.Budget) }),
        PositionBudgetChangeCorrected e => With(state, p => p with { Budgets = p.Budgets.Correct(e.Fact, e.Correction, e.EffectiveDate, e.Budget) }),
        PositionFrozen e => With(state, p => p with { Freezes = p.Freezes.Record(e.Fact, e.EffectiveDate, true) }),
        PositionThawed e => With(state, p => p with { Freezes = p.Freezes.Record(e.Fact, e.EffectiveDate, false) }),
        PositionFreezeCorrected e => With(state, p => p with
        {
            Freezes = p.Freezes.Correct(e.Fact, e.Correction, e.EffectiveDate, p.Freezes.Find(e.Fact)?.FirstValue ?? false),
        }),
        PositionClosed e => With(state, p => p with { Closings = p.Closings.Record(e.Fact, e.LastDay, e.LastDay) }),
        PositionClosingCorrected e => With(state, p => p with { Closings = p.Closings.Correct(e.Fact, e.Correction, e.LastDay, e.LastDay) }),
        PositionFactRescinded e => With(state, p => p.Without(e.Fact)),
    };

    /// <summary>What an event does to the facts of its position, for history.</summary>
    public static FactChange ChangeOf(PositionEvent @event) => @event switch
    {
        PositionOpened e => new FactChange.Records(e.Fact, e.From),
        PositionOpeningCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.From),
        PositionChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        PositionChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        PositionBudgetChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        PositionBudgetChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        PositionFrozen e => new FactChange.Records(e.Fact, e.EffectiveDate),
        PositionThawed e => new FactChange.Records(e.Fact, e.EffectiveDate),
        PositionFreezeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        PositionClosed e => new FactChange.Records(e.Fact, e.LastDay),
        PositionClosingCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.LastDay),
        PositionFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    // No event comes before the opening or after it was rescinded; one that did would say nothing.
    private static Position With(Position state, Func<OpenedPosition, Position> change) => state switch
    {
        NoPosition or VoidPosition => state,
        OpenedPosition position => change(position),
    };
}

/// <summary>Not there yet.</summary>
public sealed record NoPosition : Position;

/// <summary>The opening was rescinded: there never was such a position.</summary>
public sealed record VoidPosition(OpenedPosition Was) : Position;
