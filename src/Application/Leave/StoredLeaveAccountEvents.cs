namespace HrSaas.Application.Leave;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.Terms;

/// <summary>The names under which facts about leave accounts are stored. A name is never given to another shape.</summary>
public static class StoredLeaveAccountEvents
{
    public static StoredEvents Map { get; } = new("leave-account", LeaveAccountJson.Default.Options,
    [
        new("leave.leave-account-opened.v1", typeof(LeaveAccountOpened)),
        new("leave.leave-balance-opened.v1", typeof(LeaveBalanceOpened)),
        new("leave.leave-balance-adjusted.v1", typeof(LeaveBalanceAdjusted)),
        new("leave.hours-worked-recorded.v1", typeof(HoursWorkedRecorded)),
        new("leave.leave-entry-corrected.v1", typeof(LeaveEntryCorrected)),
        new("leave.leave-entry-rescinded.v1", typeof(LeaveEntryRescinded)),
        new("leave.leave-requested.v1", typeof(LeaveRequested)),
        new("leave.leave-approved.v1", typeof(LeaveApproved)),
        new("leave.leave-declined.v1", typeof(LeaveDeclined)),
        new("leave.leave-withdrawn.v1", typeof(LeaveWithdrawn)),
        new("leave.leave-cancelled.v1", typeof(LeaveCancelled)),
        new("leave.leave-cut-short.v1", typeof(LeaveCutShort)),
        new("leave.leave-extended.v1", typeof(LeaveExtended)),
        new("leave.leave-document-provided.v1", typeof(LeaveDocumentProvided)),
        new("leave.leave-overdraft-found.v1", typeof(LeaveOverdraftFound)),
        new("leave.leave-overdraft-gone.v1", typeof(LeaveOverdraftGone)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(IdConverter<FactId>), typeof(IdConverter<EmploymentId>), typeof(IdConverter<PersonId>), typeof(IdConverter<LeaveTypeId>), typeof(IdConverter<LeaveRequestId>),
        typeof(KebabEnumConverter<LeaveEntryKind>), typeof(KebabEnumConverter<DayPart>), typeof(KebabEnumConverter<Approver>), typeof(IdentifyingTextConverter),
    ])]
[JsonSerializable(typeof(LeaveAccountOpened))]
[JsonSerializable(typeof(LeaveBalanceOpened))]
[JsonSerializable(typeof(LeaveBalanceAdjusted))]
[JsonSerializable(typeof(HoursWorkedRecorded))]
[JsonSerializable(typeof(LeaveEntryCorrected))]
[JsonSerializable(typeof(LeaveEntryRescinded))]
[JsonSerializable(typeof(LeaveRequested))]
[JsonSerializable(typeof(LeaveApproved))]
[JsonSerializable(typeof(LeaveDeclined))]
[JsonSerializable(typeof(LeaveWithdrawn))]
[JsonSerializable(typeof(LeaveCancelled))]
[JsonSerializable(typeof(LeaveCutShort))]
[JsonSerializable(typeof(LeaveExtended))]
[JsonSerializable(typeof(LeaveDocumentProvided))]
[JsonSerializable(typeof(LeaveOverdraftFound))]
[JsonSerializable(typeof(LeaveOverdraftGone))]
internal sealed partial class LeaveAccountJson : JsonSerializerContext;
