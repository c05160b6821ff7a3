namespace HrSaas.Domain.Organization.Positions;

using HrSaas.Domain.Kernel;

public abstract partial record Position
{
    public static Decision<PositionEvent> Decide(Position state, FreezePosition command) => state switch
    {
        NoPosition => new PositionNotFound(),
        VoidPosition => new PositionIsVoid(),
        OpenedPosition position => Record(position, command.EffectiveDate, isFrozen: true, new PositionFrozen(command.Fact, command.EffectiveDate)),
    };

    public static Decision<PositionEvent> Decide(Position state, ThawPosition command) => state switch
    {
        NoPosition => new PositionNotFound(),
        VoidPosition => new PositionIsVoid(),
        OpenedPosition position => Record(position, command.EffectiveDate, isFrozen: false, new PositionThawed(command.Fact, command.EffectiveDate)),
    };

    public static Decision<PositionEvent> Decide(Position state, CorrectPositionFreeze command) => state switch
    {
        NoPosition => new PositionNotFound(),
        VoidPosition => new PositionIsVoid(),
        OpenedPosition position => Correct(position, command),
    };

    private static Decision<PositionEvent> Record(OpenedPosition position, DateOnly day, bool isFrozen, PositionEvent @event) =>
        position.WhyNotOn(day) is { } outside ? outside
        : position.Frozen.At(day)!.Value.Value == isFrozen ? Decision<PositionEvent>.Nothing
        : @event;

    private static Decision<PositionEvent> Correct(OpenedPosition position, CorrectPositionFreeze command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!position.Freezes.MayCorrect(command.Fact, position.Logs, out var fact, out var refusal)) return refusal;
        if (fact.From == command.EffectiveDate) return Decision<PositionEvent>.Nothing;
        if (position.WhyNotMove(fact.From, command.EffectiveDate) is { } outside) return outside;
        return new PositionFreezeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Reason);
    }
}
