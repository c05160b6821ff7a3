namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.LeaveTypes;

/// <summary>
/// No request overdraws an account; what is put right behind it may: an entry, a transfer, other hours, a holiday, a policy. Whenever anything of the kind is recorded, whoever it
/// may concern is looked at.
/// </summary>
public static class FindOverdrawnLeave
{
    /// <param name="aboutOne">Facts about the work of one person.</param>
    /// <param name="aboutMany">Facts about where and when many work.</param>
    public static Policy Policy(IFactsAboutWork aboutOne, IFactsAboutWork aboutMany)
    {
        StoredEvents[] rules = [StoredLeaveTypeEvents.Map, StoredLeavePolicyEvents.Map];
        string[] ignored =
        [
            // What is decided with the account itself overdraws nothing, and what is defined anew is assigned before it holds for anybody.
            .. StoredLeaveAccountEvents.Map.NamesOf(
                typeof(LeaveAccountOpened), typeof(LeaveRequested), typeof(LeaveApproved), typeof(LeaveExtended), typeof(LeaveDocumentProvided), typeof(LeaveOverdraftFound),
                typeof(LeaveOverdraftGone)),
            .. StoredLeaveTypeEvents.Map.NamesOf(typeof(LeaveTypeDefined)), .. StoredLeavePolicyEvents.Map.NamesOf(typeof(LeavePolicyDefined)), .. StoredAbsenceFeedEvents.Map.Names,
            .. aboutOne.Ignored, .. aboutMany.Ignored,
        ];
        StoredEvents[] many = [.. rules, .. aboutMany.Stored];
        string[] news = [.. many.SelectMany(root => root.Names).Except(ignored)];
        return new("find-overdrawn-leave", [StoredLeaveAccountEvents.Map, .. aboutOne.Stored, .. many], recorded => recorded.Subject is { } person
            ? [(services, context) => Watch(services).Of(person, context)]
            : [(services, context) => Watch(services).All(recorded.Position, news, context)]) { Ignores = ignored };
    }

    private static OverdraftWatch Watch(IServiceProvider services) => (OverdraftWatch)services.GetService(typeof(OverdraftWatch))!;
}
