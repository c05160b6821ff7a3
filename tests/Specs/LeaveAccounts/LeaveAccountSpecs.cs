namespace HrSaas.Specs.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>Ana's leave that the specs talk about: a week in August 2026.</summary>
public abstract class LeaveAccountSpecs : Specs<LeaveAccountUnderSpec, LeaveAccount, LeaveAccountEvent, LeaveFacts>
{
    protected static readonly LeaveTypeId Annual = Id<LeaveTypeId>("annual leave");
    protected static readonly LeaveRequestId Week = Id<LeaveRequestId>("the week in August"), Other = Id<LeaveRequestId>("the other request");
    protected static readonly LeaveSpan August = new(Day("2026-08-03"), Day("2026-08-07"));
    protected static readonly Reason Why = new("personal");
    protected static readonly LeaveActor Employee = new(IsEmployee: true, IsManager: false, IsAbove: false, IsHr: false), Hr = new(false, false, false, IsHr: true),
        Above = new(false, false, IsAbove: true, false), Nobody = new(false, false, false, false);

    protected static LeaveAccountOpened Opened { get; } = new(Id<EmploymentId>("Ana"), Id<PersonId>("Ana"));

    protected static FactId The(string fact) => Id<FactId>("the " + fact);

    protected static ApprovalChain Chain(params Approver[] steps) => new([.. steps]);

    protected static RequestLeave Ask(string first, string last) => new(Week, Annual, new(Day(first), Day(last)));

    protected static LeaveRequested Asked(LeaveSpan? span = null, LeaveRequestId? request = null, params Approver[] chain) =>
        new(request ?? Week, Annual, span ?? August, Day("2026-06-01"), chain.Length == 0 ? Chain(Approver.Manager) : Chain(chain));

    protected static LeaveApproved Approved(LeaveRequestId? request = null) => new(request ?? Week, Approver.Manager, IsFinal: true);

    /// <summary>All that can have become of the week, with the standing that it then has; at first nothing.</summary>
    protected static (LeaveRequestStanding? Standing, LeaveAccountEvent[] Facts)[] Standings { get; } =
    [
        (null, []),
        (LeaveRequestStanding.Requested, [Opened, Asked()]),
        (LeaveRequestStanding.Approved, [Opened, Asked(), Approved()]),
        (LeaveRequestStanding.Declined, [Opened, Asked(), new LeaveDeclined(Week, Why)]),
        (LeaveRequestStanding.Withdrawn, [Opened, Asked(), new LeaveWithdrawn(Week)]),
        (LeaveRequestStanding.Cancelled, [Opened, Asked(), Approved(), new LeaveCancelled(Week, Why)]),
    ];

    protected static Func<LeaveFacts, LeaveFacts> Following(Func<LeaveTerms, LeaveTerms> change) =>
        world => world with { Versions = [new(Day("2020-01-01"), null, The("policy"), change(LeaveAccountUnderSpec.Terms))] };

    protected static Func<LeaveFacts, LeaveFacts> Acts(LeaveActor actor) => world => world with { Actor = actor };

    protected static Func<LeaveFacts, LeaveFacts> LastDay(string day) => world => world with { Circumstances = new(Day("2020-01-01"), Day("2020-01-01"), Day(day)) };
}
