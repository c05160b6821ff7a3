namespace HrSaas.Domain.Leave.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;

public abstract partial record LeaveAccount
{
    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, ApproveLeave command, LeaveFacts facts) => state.Find(command.Request) switch
    {
        null => new LeaveRequestNotFound(),
        { Standing: LeaveRequestStanding.Approved } => Decision<LeaveAccountEvent>.Nothing,
        { Next: { } next } request => Approve((OpenLeaveAccount)state, request, next, facts),
        var request => new LeaveNotOpen(request.Standing),
    };

    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, DeclineLeave command, LeaveFacts facts) =>
        NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws ? flaws
        : state.Find(command.Request) switch
        {
            null => new LeaveRequestNotFound(),
            { Standing: LeaveRequestStanding.Declined } => Decision<LeaveAccountEvent>.Nothing,
            { Next: { } next } => WhyNotDecided(next, facts) is { } no ? no : new LeaveDeclined(command.Request, command.Reason),
            var request => new LeaveNotOpen(request.Standing),
        };

    /// <summary>What HR decides is decided: nobody is asked after them.</summary>
    private static Decision<LeaveAccountEvent> Approve(OpenLeaveAccount account, LeaveRequest request, Approver next, LeaveFacts facts)
    {
        if (WhyNotDecided(next, facts) is { } refused) return refused;
        if (JudgingLeave.WhyNot(new WantedLeave(account, request.Id, request.Type, request.Span, facts)) is { } no) return no;
        return new LeaveApproved(request.Id, facts.Actor.IsHr ? Approver.Hr : next, facts.Actor.IsHr || request.Approvals + 1 == request.Chain.Steps.Length);
    }

    private static Refusal? WhyNotDecided(Approver next, LeaveFacts facts) =>
        facts.Actor.IsEmployee ? new OwnLeaveNotDecided()
        : !facts.Actor.MayDecideAs(next) ? new AnotherDecides(next)
        : null;
}
