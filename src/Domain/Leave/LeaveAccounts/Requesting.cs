namespace HrSaas.Domain.Leave.LeaveAccounts;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Terms;

public abstract partial record LeaveAccount
{
    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, RequestLeave command, LeaveFacts facts) =>
        InAccount(state, facts, account => Request(account, command, facts));

    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, WithdrawLeave command) => state.Find(command.Request) switch
    {
        null => new LeaveRequestNotFound(),
        { Standing: LeaveRequestStanding.Requested } => new LeaveWithdrawn(command.Request),
        { Standing: LeaveRequestStanding.Withdrawn } => Decision<LeaveAccountEvent>.Nothing,
        var request => new LeaveNotOpen(request.Standing),
    };

    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, ProvideLeaveDocument command) =>
        NotWellFormed.Of(command.Reference.Value is { } text ? Text.FlawsOfName("reference", text) : []) is { } flaws ? flaws
        : state.Find(command.Request) switch
        {
            null => new LeaveRequestNotFound(),
            { HasDocument: true } => Decision<LeaveAccountEvent>.Nothing,
            { IsStanding: true } => new LeaveDocumentProvided(command.Request, command.Reference),
            var request => new LeaveNotApproved(request.Standing),
        };

    private static Decision<LeaveAccountEvent> Request(OpenLeaveAccount account, RequestLeave command, LeaveFacts facts)
    {
        if (NotWellFormed.Of(command.Note?.Value is { } note ? Text.FlawsOf("note", note, Text.MaxNote) : []) is { } flaws) return flaws;
        if (account.Find(command.Request) is not null) return Decision<LeaveAccountEvent>.Nothing;
        var wanted = new WantedLeave(account, command.Request, command.Type, command.Span, facts);
        if (JudgingLeave.WhyNotAsked(wanted) is { } no) return no;
        return new LeaveRequested(command.Request, command.Type, command.Span, facts.Today, ChainOf(wanted), command.Note, JudgingLeave.DocumentDueOn(wanted.Span, wanted.Terms));
    }

    /// <summary>Those steps of the policy's chain that are for leave of this cost.</summary>
    private static ApprovalChain ChainOf(WantedLeave wanted)
    {
        if (wanted.Terms.ApprovalChain.IsEmpty) return ApprovalChain.Nobody;
        var cost = LeaveReckoning.Count(wanted.Without, wanted.Span).Aggregate(Fraction.Zero, static (sum, day) => sum + day.Amount);
        return new([.. wanted.Terms.ApprovalChain.Where(step => cost >= step.FromAmount).Select(step => step.Approver)]);
    }
}
