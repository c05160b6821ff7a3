namespace HrSaas.Domain.Leave.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;

/// <summary>Leave is kept for employments that are there: this one is not, or its hire was rescinded.</summary>
/// <remarks>Take the id of the employment from its list. After a rehire, leave is of the new employment.</remarks>
public sealed record LeaveAccountNotFound() : Refusal("leave-account-not-found", "There is no employment of that id to have leave.", RefusalKind.NotThere);

/// <summary>There is no such request in this account.</summary>
/// <remarks>List the requests of the employment and take the id from there.</remarks>
public sealed record LeaveRequestNotFound() : Refusal("leave-request-not-found", "There is no such leave request.", RefusalKind.NotThere);

/// <summary>Another account has a request of that id.</summary>
/// <remarks>Send the request again: it gets an id of its own.</remarks>
public sealed record LeaveRequestTaken(LeaveRequestId Request) : Refusal("leave-request-taken", $"Another account has the request {Request}.", RefusalKind.Conflict);

/// <summary>No policy gives this leave on one of the days.</summary>
/// <remarks>Ask for another type of leave; or let a policy of this type be assigned to a group that the employment is in on that day.</remarks>
public sealed record NoLeavePolicyInForce(DateOnly Day) : Refusal("no-leave-policy-in-force", $"On {Day:yyyy-MM-dd} no policy of this leave type is in force for the employment.");

/// <summary>Leave is taken from an employment, on its days.</summary>
/// <remarks>Ask for days from the hire date to the last day. If those are wrong, have them corrected first.</remarks>
public sealed record LeaveOutsideEmployment(DateOnly Day) : Refusal("leave-outside-employment", $"On {Day:yyyy-MM-dd} there is no employment to take leave from.");

/// <summary>A request spans three years at most, the longest leave that laws know.</summary>
/// <remarks>Look at the last day: it may be mistyped. Longer leave is asked for in several requests, each of them judged anew.</remarks>
public sealed record LeaveTooLong(int Days, int Most) : Refusal("leave-too-long", FormattableString.Invariant($"The leave would span {Days} days; {Most} is the most."));

/// <summary>Nobody is away twice at once, whatever the types of leave.</summary>
/// <remarks>Ask for other days, or withdraw, cancel or cut short the leave that is there. Two halves of a day do not overlap, unless half of it is a holiday; hours of several requests have to fit into what is worked on it.</remarks>
public sealed record LeaveOverlaps(LeaveRequestId Request, DateOnly Day) : Refusal("leave-overlaps", $"On {Day:yyyy-MM-dd} leave was asked for already, by the request {Request}.", RefusalKind.Conflict);

/// <summary>None of the days would be worked: there is nothing to take leave from.</summary>
/// <remarks>Look at the preview: it says why each day costs nothing. Ask for days on which work is due.</remarks>
public sealed record LeaveCostsNothing() : Refusal("leave-costs-nothing", "None of the days costs leave.");

/// <summary>Leave may be taken only once the waiting period of the policy is over.</summary>
/// <remarks>Ask for days from then on, or for unpaid leave.</remarks>
public sealed record WithinWaitingPeriod(DateOnly UsableFrom) : Refusal("within-waiting-period", $"Leave may be taken from {UsableFrom:yyyy-MM-dd} on.");

/// <summary>The policy wants to know of leave some days before.</summary>
/// <remarks>Ask for later days. Where it cannot wait, talk to HR: a leave type of another policy may need no notice.</remarks>
public sealed record NoticeTooShort(DateOnly FirstDay, DateOnly Earliest) : Refusal("notice-too-short",
    $"Leave from {FirstDay:yyyy-MM-dd} is asked for too late: {Earliest:yyyy-MM-dd} is the earliest first day.");

/// <summary>Leave of this policy is taken in steps.</summary>
/// <remarks>Ask for whole or half days, or for so many hours that each day is a multiple of the smallest unit.</remarks>
public sealed record NotInSmallestUnits(DateOnly Day, decimal Unit) : Refusal("not-in-smallest-units",
    FormattableString.Invariant($"What is asked for on {Day:yyyy-MM-dd} is no multiple of {Unit}."));

/// <summary>The policy bounds how long somebody is away in one stretch, over requests that adjoin one another.</summary>
/// <remarks>Ask for fewer days, or leave working days between.</remarks>
public sealed record StretchTooLong(decimal Longest) : Refusal("stretch-too-long", FormattableString.Invariant($"In one stretch there may be at most {Longest} of this leave."));

/// <summary>On such days nobody of the unit, or of any below it, takes leave of this policy.</summary>
/// <remarks>Ask for days before or after; the policy tells them. Sick leave is of another type and knows no such days.</remarks>
public sealed record LeaveBlackedOut(DateOnly Day, string Blackout) : Refusal("leave-blacked-out", $"On {Day:yyyy-MM-dd} no leave is taken: {Blackout}.");

/// <summary>What is asked for is not there, on its days or on a later day for which leave is approved or asked for already.</summary>
/// <remarks>Ask for fewer days; the balance tells how many there are. Leave that comes later cannot be used before, unless the policy lets the balance go below nothing.</remarks>
public sealed record NotEnoughLeave(DateOnly Day, string Missing) : Refusal("not-enough-leave", $"On {Day:yyyy-MM-dd} the balance would be short by {Missing}.");

/// <summary>The request has been decided, withdrawn or cancelled already.</summary>
/// <remarks>Read it. Approved leave is cancelled, cut short or extended; what was declined or withdrawn is asked for anew.</remarks>
public sealed record LeaveNotOpen(LeaveRequestStanding Standing) : Refusal("leave-not-open", $"The request is {LeaveStandings.Say(Standing)}.", RefusalKind.Conflict);

/// <summary>Only approved leave is cancelled, cut short or extended.</summary>
/// <remarks>Read the request. While it is not decided it is withdrawn, or waits for its decision.</remarks>
public sealed record LeaveNotApproved(LeaveRequestStanding Standing) : Refusal("leave-not-approved", $"The request is {LeaveStandings.Say(Standing)}.", RefusalKind.Conflict);

/// <summary>Nobody decides on their own leave, whatever their role.</summary>
/// <remarks>Let somebody else decide: the manager, whoever is above, or HR.</remarks>
public sealed record OwnLeaveNotDecided() : Refusal("own-leave-not-decided", "It is the leave of whoever wants to decide on it.");

/// <summary>Somebody else has to decide next.</summary>
/// <remarks>The request tells who is next. HR decides for whoever does not.</remarks>
public sealed record AnotherDecides(Approver Next) : Refusal("another-decides", $"The one to decide next is {LeaveStandings.Say(Next)}.");

/// <summary>Leave that has begun is not called off by whoever takes it.</summary>
/// <remarks>Cut it short; or let the manager or HR cancel it, if it was not taken.</remarks>
public sealed record LeaveHasBegun(DateOnly FirstDay) : Refusal("leave-has-begun", $"The leave began on {FirstDay:yyyy-MM-dd}.");

/// <summary>What is cut short ends earlier than before, and not before it begins.</summary>
/// <remarks>Give a last day from the first day to the day before the last one; or cancel the leave.</remarks>
public sealed record NotCutShort(DateOnly FirstDay, DateOnly LastDay) : Refusal("not-cut-short", $"The leave is from {FirstDay:yyyy-MM-dd} to {LastDay:yyyy-MM-dd}.");

/// <summary>Days that are over count as taken: whoever takes the leave gives back today and what comes, and not what was.</summary>
/// <remarks>Give yesterday or a later day as the last; or let the manager or HR cut the leave short, if it ended before.</remarks>
public sealed record LeaveAlreadyTaken(DateOnly Earliest) : Refusal("leave-already-taken", $"The leave may end on {Earliest:yyyy-MM-dd} at the earliest: the days up to it are over.");

/// <summary>What is extended ends later than before.</summary>
/// <remarks>Give a last day after the one that it has; to end it earlier, cut it short.</remarks>
public sealed record NotExtended(DateOnly LastDay) : Refusal("not-extended", $"The leave ends on {LastDay:yyyy-MM-dd} already.");

/// <summary>Standings and approvers as refusals say them.</summary>
internal static class LeaveStandings
{
    public static string Say(LeaveRequestStanding standing) => standing switch
    {
        LeaveRequestStanding.Requested => "not decided yet",
        LeaveRequestStanding.Approved => "approved",
        LeaveRequestStanding.Declined => "declined",
        LeaveRequestStanding.Withdrawn => "withdrawn",
        LeaveRequestStanding.Cancelled => "cancelled",
    };

    public static string Say(Approver approver) => approver switch
    {
        Approver.Manager => "the manager",
        Approver.ManagersManager => "the manager's manager",
        Approver.Hr => "HR",
    };
}
