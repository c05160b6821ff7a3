namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

internal sealed class OpenOrgUnitBody
{
    public static Shape<OpenOrgUnitBody> Shape { get; } = With(new Shape<OpenOrgUnitBody>("OpenOrgUnit", "An org unit that opens on a day."), Kinds.Id<OrgUnitId>());

    public static Shape<OpenOrgUnitBody> Planned { get; } = With(new Shape<OpenOrgUnitBody>("PlannedOpening", "As the body of openOrgUnit."), UnitOfAPlanKind.Kind);

    public string Code { get; set; } = "";

    public DateOnly OpenedOn { get; set; }

    public string Name { get; set; } = "";

    public OrgUnitId? Parent { get; set; }

    public OpenOrgUnit Command() => new(NewIds.Of<FactId>(), NewIds.Of<OrgUnitId>(), Code, OpenedOn, Name, Parent);

    private static Shape<OpenOrgUnitBody> With(Shape<OpenOrgUnitBody> shape, Kind<OrgUnitId> unit) => shape
        .Required("code", Kinds.Text(40, "RND"), "Unique among the tenant's org units, for ever.", (body, code) => body.Code = code)
        .Required("openedOn", Kinds.DayOf("2026-01-01"), "Its first day.", (body, day) => body.OpenedOn = day)
        .Required("name", Kinds.Text(200, "Research"), "Its name.", (body, name) => body.Name = name)
        .Optional("parentId", unit, "The unit above; left out for a top unit.", (body, parent) => body.Parent = parent);
}

internal sealed class CorrectOpeningBody
{
    public static Shape<CorrectOpeningBody> Shape { get; } = new Shape<CorrectOpeningBody>("CorrectOrgUnitOpening", "The opening as it should have been recorded: the whole of it.")
        .Required("openedOn", Kinds.DayOf("2026-01-01"), "Its first day.", (body, day) => body.OpenedOn = day)
        .Required("name", Kinds.Text(200, "Research"), "Its name.", (body, name) => body.Name = name)
        .Optional("parentId", Kinds.Id<OrgUnitId>(), "The unit above; left out for a top unit.", (body, parent) => body.Parent = parent)
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly OpenedOn { get; set; }

    public string Name { get; set; } = "";

    public OrgUnitId? Parent { get; set; }

    public Reason Reason { get; set; } = new("");
}

internal sealed class ReparentBody
{
    public static Shape<ReparentBody> Shape { get; } = With(new Shape<ReparentBody>("ReparentOrgUnit", "From a day on, the unit is below another one."), Kinds.Id<OrgUnitId>());

    public static Shape<ReparentBody> Planned { get; } = With(new Shape<ReparentBody>("PlannedReparenting", "As the body of reparentOrgUnit."), UnitOfAPlanKind.Kind);

    public DateOnly EffectiveDate { get; set; }

    public OrgUnitId? Parent { get; set; }

    private static Shape<ReparentBody> With(Shape<ReparentBody> shape, Kind<OrgUnitId> unit) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("parentId", unit, "The unit above; left out to make it a top unit.", (body, parent) => body.Parent = parent);
}

internal sealed class CorrectReparentingBody
{
    public static Shape<CorrectReparentingBody> Shape { get; } = new Shape<CorrectReparentingBody>("CorrectReparenting", "The re-parenting as it should have been recorded: the whole of it.")
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("parentId", Kinds.Id<OrgUnitId>(), "The unit above; left out to make it a top unit.", (body, parent) => body.Parent = parent)
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public OrgUnitId? Parent { get; set; }

    public Reason Reason { get; set; } = new("");
}

internal sealed class RenameBody
{
    public static Shape<RenameBody> Shape { get; } = new Shape<RenameBody>("RenameOrgUnit", "From a day on, the unit bears another name.")
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("name", Kinds.Text(200, "Research and development"), "Its name from then on.", (body, name) => body.Name = name);

    public DateOnly EffectiveDate { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class CorrectRenamingBody
{
    public static Shape<CorrectRenamingBody> Shape { get; } = new Shape<CorrectRenamingBody>("CorrectRenaming", "The renaming as it should have been recorded: the whole of it.")
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("name", Kinds.Text(200, "Research and development"), "Its name from then on.", (body, name) => body.Name = name)
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public string Name { get; set; } = "";

    public Reason Reason { get; set; } = new("");
}

internal sealed class AppointHeadBody
{
    public static Shape<AppointHeadBody> Shape { get; } = With(new Shape<AppointHeadBody>("AppointHead", "From a day on, this person heads the unit, or nobody does."));

    public static Shape<AppointHeadBody> Correction { get; } = With(new Shape<AppointHeadBody>("CorrectHeadAppointment", "The appointment as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public PersonId? Head { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<AppointHeadBody> With(Shape<AppointHeadBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("headId", Kinds.Id<PersonId>(), "The person, who need not be employed; left out for nobody.", (body, head) => body.Head = head);
}

internal sealed class CloseOrgUnitBody
{
    public static Shape<CloseOrgUnitBody> Shape { get; } = With(new Shape<CloseOrgUnitBody>("CloseOrgUnit", "The unit closes with its last day."), Kinds.Id<OrgUnitId>())
        .Required("reason", PlainReasonBody.Shape, "Why it closes.", (body, reason) => body.Reason = reason.Reason);

    public static Shape<CloseOrgUnitBody> Planned { get; } = With(new Shape<CloseOrgUnitBody>("PlannedClosing", "As the body of closeOrgUnit."), UnitOfAPlanKind.Kind)
        .Required("reason", PlainReasonBody.Shape, "Why it closes.", (body, reason) => body.Reason = reason.Reason);

    public static Shape<CloseOrgUnitBody> Correction { get; } = With(new Shape<CloseOrgUnitBody>("CorrectOrgUnitClosing", "The closing as it should have been recorded: the whole of it."), Kinds.Id<OrgUnitId>())
        .Required("closingReason", PlainReasonBody.Shape, "Why it closes.", (body, reason) => body.Closing = reason.Reason)
        .Required("reason", PlainReasonBody.Shape, "Why the closing is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly LastDay { get; set; }

    public OrgUnitId? Successor { get; set; }

    public Reason Closing { get; set; } = new("");

    public Reason Reason { get; set; } = new("");

    private static Shape<CloseOrgUnitBody> With(Shape<CloseOrgUnitBody> shape, Kind<OrgUnitId> unit) => shape
        .Required("lastDay", Kinds.DayOf("2026-12-31"), "The last day on which it is open, included.", (body, day) => body.LastDay = day)
        .Optional("successorId", unit, "The unit that it goes on as; left out where nothing takes its place.", (body, successor) => body.Successor = successor);
}

internal sealed class MergeOrgUnitBody
{
    public static Shape<MergeOrgUnitBody> Shape { get; } = With(
        new Shape<MergeOrgUnitBody>("MergeOrgUnit", "From a day on, the unit is part of another one, with all that is below it."), Kinds.Id<OrgUnitId>());

    public static Shape<MergeOrgUnitBody> Planned { get; } = With(new Shape<MergeOrgUnitBody>("PlannedMerger", "As the body of mergeOrgUnit."), UnitOfAPlanKind.Kind);

    public DateOnly EffectiveDate { get; set; }

    public OrgUnitId Into { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<MergeOrgUnitBody> With(Shape<MergeOrgUnitBody> shape, Kind<OrgUnitId> unit) => shape
        .Required("effectiveDate", Kinds.Day, "The first day on which it is part of the other; its last day is the day before.", (body, day) => body.EffectiveDate = day)
        .Required("intoId", unit, "The unit that it becomes part of.", (body, into) => body.Into = into)
        .Required("reason", PlainReasonBody.Shape, "Why they are merged.", (body, reason) => body.Reason = reason.Reason);
}

internal sealed class RescindPlainBody
{
    public static Shape<RescindPlainBody> Shape { get; } = new Shape<RescindPlainBody>("RescindOrgUnitFact", "Withdraws a fact that should not have been recorded, or a correction of one.")
        .Required("reason", PlainReasonBody.Shape, "Why it is withdrawn.", (body, reason) => body.Reason = reason.Reason);

    public Reason Reason { get; set; } = new("");
}
