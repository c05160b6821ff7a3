namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;

internal sealed class RequestLeaveBody
{
    public static Shape<RequestLeaveBody> Shape { get; } = With(new Shape<RequestLeaveBody>("RequestLeave", "Leave that is asked for, from its first to its last day."))
        .Optional("note", Kinds.Text(2000, "Visiting my parents."), "Why, if the employee wants to say.", (body, note) => body.Note = note);

    public static Shape<RequestLeaveBody> Previewed { get; } = With(new Shape<RequestLeaveBody>("PreviewLeave", "Leave that might be asked for."))
        .Required("employmentId", Kinds.Id<EmploymentId>(), "Whose leave it would be.", (body, employment) => body.Employment = employment);

    public EmploymentId Employment { get; set; }

    public LeaveTypeId Type { get; set; }

    public DateOnly First { get; set; }

    public DateOnly Last { get; set; }

    public DayPart Starts { get; set; }

    public DayPart? Ends { get; set; }

    public decimal? Hours { get; set; }

    public string? Note { get; set; }

    /// <summary>Of a single day, one part says both.</summary>
    public RequestLeave Command() => new(
        NewIds.Of<LeaveRequestId>(), Type, new(First, Last, Starts, Ends ?? (First == Last ? Starts : DayPart.Whole), Hours), Note is { } note ? Identifying<string>.Of(note) : null);

    private static Shape<RequestLeaveBody> With(Shape<RequestLeaveBody> shape) => shape
        .Required("leaveTypeId", Kinds.Id<LeaveTypeId>(), "The type of leave.", (body, type) => body.Type = type)
        .Required("firstDay", Kinds.DayOf("2026-08-03"), "The first day of leave.", (body, day) => body.First = day)
        .Required("lastDay", Kinds.DayOf("2026-08-07"), "The last day of leave, included.", (body, day) => body.Last = day)
        .OptionalUnshown("starts", Kinds.OneOf(DayPart.Whole), "What of the first day is taken; all of it, if left out.", (body, part) => body.Starts = part)
        .OptionalUnshown("ends", Kinds.OneOf(DayPart.Whole), "What of the last day is taken; all of it, if left out.", (body, part) => body.Ends = part)
        .OptionalUnshown("hours", new NumberKind(3m), "So many hours of a single day.", (body, hours) => body.Hours = hours);
}

/// <summary>A reason, and nothing else.</summary>
internal sealed class LeaveReasonBody
{
    public static Shape<LeaveReasonBody> Decline { get; } = With(new Shape<LeaveReasonBody>("DeclineLeave", "Why the leave is declined."));

    public static Shape<LeaveReasonBody> Cancel { get; } = With(new Shape<LeaveReasonBody>("CancelLeave", "Why the leave is called off."));

    public static Shape<LeaveReasonBody> CancelAfterLastDay { get; } = With(new Shape<LeaveReasonBody>("CancelLeaveAfterLastDay", "Why whatever leave lies after the last day is called off."));

    public static Shape<LeaveReasonBody> RescindEntry { get; } = With(new Shape<LeaveReasonBody>("RescindLeaveEntry", "Withdraws an entry that should not have been recorded, or a correction of one."));

    public Reason Reason { get; set; } = new("");

    private static Shape<LeaveReasonBody> With(Shape<LeaveReasonBody> shape) => shape.Required("reason", ReasonBody.Shape, "Why.", (body, reason) => body.Reason = reason.Reason);
}

/// <summary>A command that says nothing beside what it is about.</summary>
internal sealed class NothingMoreBody
{
    public static Shape<NothingMoreBody> Approve { get; } = new("ApproveLeave", "Approves the leave. There is nothing more to say.");

    public static Shape<NothingMoreBody> Withdraw { get; } = new("WithdrawLeave", "Takes the request back. There is nothing more to say.");
}

internal sealed class LeaveEndBody
{
    public static Shape<LeaveEndBody> CutShort { get; } = With(new Shape<LeaveEndBody>("CutLeaveShort", "The leave ends earlier."), "2026-08-05");

    public static Shape<LeaveEndBody> Extend { get; } = With(new Shape<LeaveEndBody>("ExtendLeave", "The leave goes on for longer."), "2026-08-10");

    public DateOnly LastDay { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<LeaveEndBody> With(Shape<LeaveEndBody> shape, string example) => shape
        .Required("lastDay", Kinds.DayOf(example), "The last day of leave, included.", (body, day) => body.LastDay = day)
        .Required("reason", ReasonBody.Shape, "Why.", (body, reason) => body.Reason = reason.Reason);
}

internal sealed class LeaveDocumentBody
{
    public static Shape<LeaveDocumentBody> Shape { get; } = new Shape<LeaveDocumentBody>("ProvideLeaveDocument", "Where the document is that the leave needs.")
        .Required("reference", Kinds.Text(200, "Sick notes 2026, no. 17"), "Where it is kept, in words of the company.", (body, reference) => body.Reference = reference);

    public string Reference { get; set; } = "";
}

internal sealed class LeaveEntryBody
{
    public static Shape<LeaveEntryBody> Open { get; } = WithType(new Shape<LeaveEntryBody>("OpenLeaveBalance", "What there was when the account was kept elsewhere."));

    public static Shape<LeaveEntryBody> Adjust { get; } = WithType(new Shape<LeaveEntryBody>("AdjustLeaveBalance", "Leave that is granted, or taken away, for a reason."))
        .Required("reason", ReasonBody.Shape, "Why.", (body, reason) => body.Reason = reason.Reason);

    public static Shape<LeaveEntryBody> Correction { get; } = With(new Shape<LeaveEntryBody>("CorrectLeaveEntry", "An entry as it should have been recorded: the whole of it."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly Day { get; set; }

    public LeaveTypeId Type { get; set; }

    public decimal Amount { get; set; }

    public DateOnly? UsableUntil { get; set; }

    public Reason Reason { get; set; } = new("");

    private static Shape<LeaveEntryBody> WithType(Shape<LeaveEntryBody> shape) => With(shape).Required("leaveTypeId", Kinds.Id<LeaveTypeId>(), "The type of leave.", (body, type) => body.Type = type);

    private static Shape<LeaveEntryBody> With(Shape<LeaveEntryBody> shape) => shape
        .Required("day", Kinds.DayOf("2026-05-01"), "The day from which it counts.", (body, day) => body.Day = day)
        .Required("amount", new NumberKind(2m), "In the unit of the type; of hours worked, hours. Negative: taken away.", (body, amount) => body.Amount = amount)
        .OptionalUnshown("usableUntil", Kinds.DayOf("2026-12-31"), "The last day on which it may be used; left out: as what accrues.", (body, day) => body.UsableUntil = day);
}

internal sealed class HoursWorkedBody
{
    public static Shape<HoursWorkedBody> Shape { get; } = new Shape<HoursWorkedBody>("RecordHoursWorked", "Hours worked, for leave that is earned by the hour.")
        .Required("day", Kinds.DayOf("2026-05-01"), "The day on which they count.", (body, day) => body.Day = day)
        .Required("hours", new NumberKind(38.5m), "How many.", (body, hours) => body.Hours = hours);

    public DateOnly Day { get; set; }

    public decimal Hours { get; set; }
}
