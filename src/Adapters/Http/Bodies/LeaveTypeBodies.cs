namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;

internal sealed class DefineLeaveTypeBody
{
    public static Shape<DefineLeaveTypeBody> Shape { get; } = new Shape<DefineLeaveTypeBody>("DefineLeaveType", "A type of leave. In what it is counted never changes.")
        .Required("code", Kinds.Text(40, "ANNUAL"), "Unique among the tenant's leave types, for ever.", (body, code) => body.Code = code)
        .Required("name", Kinds.Text(200, "Annual leave"), "What it is called.", (body, name) => body.Name = name)
        .Required("isPaid", Kinds.YesOrNo, "Whether pay goes on.", (body, isPaid) => body.IsPaid = isPaid)
        .Required("unit", Kinds.OneOf(LeaveUnit.Days), "In what it is counted.", (body, unit) => body.Unit = unit)
        .Required("counted", Kinds.OneOf(CountedDays.WorkingDays), "Which days of a request cost anything.", (body, counted) => body.Counted = counted)
        .Required("drawsOnBalance", Kinds.YesOrNo, "Whether what is taken has to be there.", (body, draws) => body.DrawsOnBalance = draws);

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public bool IsPaid { get; set; }

    public LeaveUnit Unit { get; set; }

    public CountedDays Counted { get; set; }

    public bool DrawsOnBalance { get; set; }

    public DefineLeaveType Command() => new(NewIds.Of<FactId>(), NewIds.Of<LeaveTypeId>(), Code, new(Unit, Counted, DrawsOnBalance), new(Name, IsPaid));
}

internal sealed class CorrectLeaveTypeBody
{
    public static Shape<CorrectLeaveTypeBody> Shape { get; } = new Shape<CorrectLeaveTypeBody>("CorrectLeaveTypeDefinition", "What is told of the leave type, as it should have been recorded.")
        .Required("name", Kinds.Text(200, "Annual leave"), "What it is called.", (body, name) => body.Name = name)
        .Required("isPaid", Kinds.YesOrNo, "Whether pay goes on.", (body, isPaid) => body.IsPaid = isPaid)
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public string Name { get; set; } = "";

    public bool IsPaid { get; set; }

    public Reason Reason { get; set; } = new("");

    public LeaveTypeSays Says => new(Name, IsPaid);
}

internal sealed class LeaveGroupBody
{
    public static Shape<LeaveGroupBody> Shape { get; } = new Shape<LeaveGroupBody>("LeaveGroup", "The employments that have one thing in common on a day. Only what the kind is about is named.")
        .Required("kind", Kinds.OneOf(LeaveGroupKind.Everybody), "By what they are grouped.", (body, kind) => body.Kind = kind)
        .OptionalUnshown("legalEntityId", Kinds.Id<LegalEntityId>(), "Their legal entity.", (body, id) => body.LegalEntity = id)
        .OptionalUnshown("locationId", Kinds.Id<LocationId>(), "Their location.", (body, id) => body.Location = id)
        .OptionalUnshown("orgUnitId", Kinds.Id<OrgUnitId>(), "Their unit, or one above it.", (body, id) => body.OrgUnit = id)
        .OptionalUnshown("employmentId", Kinds.Id<EmploymentId>(), "One employment alone.", (body, id) => body.Employment = id)
        .OptionalUnshown("code", Kinds.Text(40, "fixed-term"), "The contract type, or the grade.", (body, code) => body.Code = code);

    public LeaveGroupKind Kind { get; set; }

    public LegalEntityId? LegalEntity { get; set; }

    public LocationId? Location { get; set; }

    public OrgUnitId? OrgUnit { get; set; }

    public EmploymentId? Employment { get; set; }

    public string? Code { get; set; }

    public LeaveGroup Group => new(Kind, LegalEntity, Location, OrgUnit, Employment, Code);
}

internal sealed class AssignLeavePolicyBody
{
    public static Shape<AssignLeavePolicyBody> Shape { get; } = With(new Shape<AssignLeavePolicyBody>("AssignLeavePolicy", "From a day on, a group follows a policy of this leave type, or none of its own any more."));

    public static Shape<AssignLeavePolicyBody> Correction { get; } = With(new Shape<AssignLeavePolicyBody>("CorrectLeavePolicyAssignment", "The assignment as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public LeaveGroup Group { get; set; } = LeaveGroup.Everybody;

    public LeavePolicyId? Policy { get; set; }

    public Reason Reason { get; set; } = new("");

    public LeaveAssignment Assignment => new(Group, Policy);

    private static Shape<AssignLeavePolicyBody> With(Shape<AssignLeavePolicyBody> shape) => shape
        .Required("effectiveDate", Kinds.DayOf("2026-01-01"), "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("group", LeaveGroupBody.Shape, "Who follows it.", (body, group) => body.Group = group.Group)
        .RequiredOrNone("leavePolicyId", Kinds.Id<LeavePolicyId>(), "The policy. Null: nothing is said of the group any more, and wider groups count again.", (body, policy) => body.Policy = policy);
}
