namespace HrSaas.Specs.Positions;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The position that the specs talk about: P-1, opened on 1 January 2020 for nurses on ward 3.</summary>
public abstract class PositionSpecs : Specs<PositionUnderSpec, Position, PositionEvent, PositionWorld>
{
    protected static readonly PositionId P1 = Id<PositionId>("P-1");
    protected static readonly JobId Nurse = Id<JobId>("nurse"), WardNurse = Id<JobId>("ward nurse");
    protected static readonly OrgUnitId Ward3 = Id<OrgUnitId>("ward 3"), Ward4 = Id<OrgUnitId>("ward 4");
    protected static readonly LocationId Lyon = Id<LocationId>("Lyon");
    protected static readonly Reason Mistake = new("data-entry");
    protected static readonly PositionTerms Terms = new(Nurse, Ward3, new(1));
    protected static readonly FactId Opening = The("opening");

    protected static FactId The(string fact) => Id<FactId>("the " + fact);

    protected static PositionOpened Opened(string on = "2020-01-01", PositionTerms? terms = null) => new(Opening, P1, "P-1", Day(on), terms ?? Terms);

    protected static PositionOpeningCorrected OpeningCorrected(string correction, string on, PositionTerms? terms = null) =>
        new(Opening, The(correction), Day(on), terms ?? Terms, Mistake);

    protected static PositionChanged Changed(string fact, string on, PositionChange change) => new(The(fact), Day(on), change);

    protected static PositionBudgetChanged Budgeted(string fact, string on, decimal budget) => new(The(fact), Day(on), new(budget));

    protected static PositionFrozen Frozen(string fact, string on) => new(The(fact), Day(on));

    protected static PositionThawed Thawed(string fact, string on) => new(The(fact), Day(on));

    protected static PositionClosed Closed(string fact, string lastDay) => new(The(fact), Day(lastDay));

    protected static PositionClosingCorrected ClosingCorrected(string fact, string correction, string lastDay) => new(The(fact), The(correction), Day(lastDay), Mistake);

    protected static PositionFactRescinded Rescinded(string fact) => new(The(fact), Mistake);

    protected static OpenPosition Open(string on = "2020-01-01", PositionTerms? terms = null, string code = "P-1") => new(Opening, P1, code, Day(on), terms ?? Terms);

    protected static CorrectPositionOpening CorrectOpening(string correction, string on, PositionTerms? terms = null, FactId? fact = null) =>
        new(fact ?? Opening, The(correction), Day(on), terms ?? Terms, Mistake);

    protected static ChangePosition Change(string fact, string on, PositionChange change) => new(The(fact), Day(on), change);

    protected static CorrectPositionChange CorrectChange(string fact, string correction, string on, PositionChange change) => new(The(fact), The(correction), Day(on), change, Mistake);

    protected static ChangePositionBudget Budget(string fact, string on, decimal budget) => new(The(fact), Day(on), new(budget));

    protected static CorrectPositionBudgetChange CorrectBudget(string fact, string correction, string on, decimal budget) => new(The(fact), The(correction), Day(on), new(budget), Mistake);

    protected static FreezePosition Freeze(string fact, string on) => new(The(fact), Day(on));

    protected static ThawPosition Thaw(string fact, string on) => new(The(fact), Day(on));

    protected static CorrectPositionFreeze CorrectFreeze(string fact, string correction, string on) => new(The(fact), The(correction), Day(on), Mistake);

    protected static ClosePosition Close(string fact, string lastDay) => new(The(fact), Day(lastDay));

    protected static CorrectPositionClosing CorrectClosing(string fact, string correction, string lastDay) => new(The(fact), The(correction), Day(lastDay), Mistake);

    protected static RescindPositionFact Rescind(string fact) => new(The(fact), Mistake);

    protected static NotWellFormed Flawed(string member, string code, string detail) => new([new(member, code, detail)]);

    protected static BeforePositionOpening Before(string day, string opening = "2020-01-01") => new(Day(day), Day(opening));

    protected static AfterPositionClosing After(string day, string lastDay) => new(Day(day), Day(lastDay));

    protected static Reading<Position> StatusOn(string day, PositionStatus status) =>
        new($"on {Say(Day(day))} it is {Words(status)}", state => ((OpenedPosition)state).StatusOn(Day(day)), status);

    protected static Reading<Position> BudgetOn(string day, decimal budget) =>
        new(FormattableString.Invariant($"on {Say(Day(day))} {budget} is budgeted"), state => ((OpenedPosition)state).On(Day(day))!.Budget.Value, new Fte(budget));

    protected static Reading<Position> UnitOn(string day, OrgUnitId unit) =>
        new($"on {Say(Day(day))} it is in {Of(unit)}", state => ((OpenedPosition)state).On(Day(day))!.OrgUnit.Value, unit);

    protected static Reading<Position> JobOn(string day, JobId job) =>
        new($"on {Say(Day(day))} it is for {Of(job)}", state => ((OpenedPosition)state).On(Day(day))!.Job.Value, job);

    protected static Reading<Position> LocationOn(string day, LocationId? location) =>
        new($"on {Say(Day(day))} it is at {Of(location) ?? "no location"}", state => ((OpenedPosition)state).On(Day(day))!.Location.Value, location);

    protected static Reading<Position> TitleOn(string day, string? title) =>
        new($"on {Say(Day(day))} it is called {title ?? "like its job"}", state => ((OpenedPosition)state).On(Day(day))!.Title.Value, title);

    protected static Reading<Position> NotThereOn(string day) =>
        new($"on {Say(Day(day))} there is no such seat", state => ((OpenedPosition)state).On(Day(day)), null);

    private static string Words(PositionStatus status) => status switch
    {
        PositionStatus.NotYetOpen => "not open yet",
        PositionStatus.Open => "open",
        PositionStatus.Frozen => "frozen",
        PositionStatus.Closed => "closed",
        _ => throw new NotSupportedException($"{status} has no words."),
    };
}
