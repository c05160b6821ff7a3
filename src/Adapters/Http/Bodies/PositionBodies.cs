namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;

/// <summary>What a position opens with, wherever a body says it.</summary>
internal abstract class PositionTermsBody
{
    public DateOnly OpenedOn { get; set; }

    public JobId Job { get; set; }

    public OrgUnitId OrgUnit { get; set; }

    public LocationId? Location { get; set; }

    public Fte Budget { get; set; }

    public string? Title { get; set; }

    public PositionTerms Terms => new(Job, OrgUnit, Budget, Location, Title);

    protected static Shape<T> WithTerms<T>(Shape<T> shape) where T : PositionTermsBody, new() => shape
        .Required("openedOn", Kinds.DayOf("2026-01-01"), "Its first day.", (body, day) => body.OpenedOn = day)
        .Required("jobId", Kinds.Id<JobId>(), "The job of whoever sits there.", (body, job) => body.Job = job)
        .Required("orgUnitId", Kinds.Id<OrgUnitId>(), "The org unit that it is in.", (body, unit) => body.OrgUnit = unit)
        .Optional("locationId", Kinds.Id<LocationId>(), "Where the work is done.", (body, location) => body.Location = location)
        .Required("budget", new FteKind(PositionTerms.LargestBudget), "How much of a full-time equivalent may be put on it.", (body, budget) => body.Budget = budget)
        .Optional("title", Kinds.Text(200, "Head of research"), "Where it is called otherwise than its job.", (body, title) => body.Title = title);
}

internal sealed class OpenPositionBody : PositionTermsBody
{
    public static Shape<OpenPositionBody> Shape { get; } = WithTerms(new Shape<OpenPositionBody>("OpenPosition", "A seat that opens on a day.")
        .Required("code", Kinds.Text(40, "P-0042"), "Unique among the tenant's positions, for ever.", (body, code) => body.Code = code));

    public string Code { get; set; } = "";

    public OpenPosition Command() => new(NewIds.Of<FactId>(), NewIds.Of<PositionId>(), Code, OpenedOn, Terms);
}

internal sealed class CorrectPositionOpeningBody : PositionTermsBody
{
    public static Shape<CorrectPositionOpeningBody> Shape { get; } = WithTerms(new Shape<CorrectPositionOpeningBody>("CorrectPositionOpening", "The opening as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public Reason Reason { get; set; } = new("");
}

internal sealed class ChangePositionBody
{
    public static Shape<ChangePositionBody> Shape { get; } = With(new Shape<ChangePositionBody>("ChangePosition", "From a day on, the position has another job, org unit, location or title; what is left out stays."));

    public static Shape<ChangePositionBody> Correction { get; } = With(new Shape<ChangePositionBody>("CorrectPositionChange", "The change as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public JobId? Job { get; set; }

    public OrgUnitId? OrgUnit { get; set; }

    public Named<LocationId?>? Location { get; set; }

    public Named<string?>? Title { get; set; }

    public Reason Reason { get; set; } = new("");

    public PositionChange Change => new(Job, OrgUnit, Location, Title);

    private static Shape<ChangePositionBody> With(Shape<ChangePositionBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("jobId", Kinds.Id<JobId>(), "The job from then on.", (body, job) => body.Job = job)
        .Optional("orgUnitId", Kinds.Id<OrgUnitId>(), "The org unit from then on.", (body, unit) => body.OrgUnit = unit)
        .Named("locationId", Kinds.Id<LocationId>(), "The location from then on; null for none.", (body, location) => body.Location = location)
        .NamedText("title", Kinds.Text(200, "Head of research"), "The title from then on; null to call it like its job.", (body, title) => body.Title = title);
}

internal sealed class ChangeBudgetBody
{
    public static Shape<ChangeBudgetBody> Shape { get; } = With(new Shape<ChangeBudgetBody>("ChangePositionBudget", "From a day on, another full-time equivalent is budgeted."));

    public static Shape<ChangeBudgetBody> Correction { get; } = With(new Shape<ChangeBudgetBody>("CorrectPositionBudgetChange", "The change of the budget as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public Fte Budget { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<ChangeBudgetBody> With(Shape<ChangeBudgetBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("budget", new FteKind(PositionTerms.LargestBudget), "How much of a full-time equivalent may be put on it from then on.", (body, budget) => body.Budget = budget);
}

/// <summary>From which day a position is frozen, or may be filled again.</summary>
internal sealed class FreezeBody
{
    public static Shape<FreezeBody> Shape { get; } = With(new Shape<FreezeBody>("FreezePosition", "From which day on nobody new may be put on the position."));

    public static Shape<FreezeBody> Thaw { get; } = With(new Shape<FreezeBody>("ThawPosition", "From which day on the position may be filled again."));

    public static Shape<FreezeBody> Correction { get; } = With(new Shape<FreezeBody>("CorrectPositionFreeze", "The day of a freeze or thaw as it should have been recorded."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<FreezeBody> With(Shape<FreezeBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day);
}

internal sealed class ClosePositionBody
{
    public static Shape<ClosePositionBody> Shape { get; } = With(new Shape<ClosePositionBody>("ClosePosition", "The position closes after its last day."));

    public static Shape<ClosePositionBody> Correction { get; } = With(new Shape<ClosePositionBody>("CorrectPositionClosing", "The closing as it should have been recorded."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly LastDay { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<ClosePositionBody> With(Shape<ClosePositionBody> shape) => shape
        .Required("lastDay", Kinds.DayOf("2026-12-31"), "The last day, included.", (body, day) => body.LastDay = day);
}

internal sealed class PlacePositionBody
{
    public static Shape<PlacePositionBody> Shape { get; } = With(new Shape<PlacePositionBody>("PlacePosition", "From a day on, the position reports to another one."));

    public static Shape<PlacePositionBody> Correction { get; } = With(new Shape<PlacePositionBody>("CorrectPlacing", "The placing as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public PositionId? ReportsTo { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<PlacePositionBody> With(Shape<PlacePositionBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("reportsToId", Kinds.Id<PositionId>(), "The position that it reports to; left out where it reports to none.", (body, above) => body.ReportsTo = above);
}

internal sealed class RescindPositionFactBody
{
    public static Shape<RescindPositionFactBody> Shape { get; } = Make("RescindPositionFact");

    public static Shape<RescindPositionFactBody> Placing { get; } = Make("RescindPlacing");

    public Reason Reason { get; set; } = new("");

    private static Shape<RescindPositionFactBody> Make(string name) => new Shape<RescindPositionFactBody>(name, "Withdraws a fact that should not have been recorded, or a correction of one.")
        .Required("reason", PlainReasonBody.Shape, "Why it is withdrawn.", (body, reason) => body.Reason = reason.Reason);
}
