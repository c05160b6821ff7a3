namespace HrSaas.Domain.Leave.LeaveAccounts;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;

public abstract partial record LeaveAccount
{
    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, CancelLeave command, LeaveFacts facts) =>
        NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws ? flaws
        : state.Find(command.Request) switch
        {
            null => new LeaveRequestNotFound(),
            { Standing: LeaveRequestStanding.Cancelled } => Decision<LeaveAccountEvent>.Nothing,
            { Standing: LeaveRequestStanding.Approved } request => Cancel(request, command, facts),
            var request => new LeaveNotApproved(request.Standing),
        };

    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, CutLeaveShort command, LeaveFacts facts) =>
        NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws ? flaws
        : state.Find(command.Request) switch
        {
            null => new LeaveRequestNotFound(),
            { Standing: LeaveRequestStanding.Approved } request => CutShort((OpenLeaveAccount)state, request, command, facts),
            var request => new LeaveNotApproved(request.Standing),
        };

    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, ExtendLeave command, LeaveFacts facts) =>
        NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws ? flaws
        : state.Find(command.Request) switch
        {
            null => new LeaveRequestNotFound(),
            { Standing: LeaveRequestStanding.Approved } request => Extend((OpenLeaveAccount)state, request, command, facts),
            var request => new LeaveNotApproved(request.Standing),
        };

    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, CancelLeaveAfterLastDay command, LeaveFacts facts) =>
        NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws ? flaws
        : state switch
        {
            NoLeaveAccount => facts.Person is null ? new LeaveAccountNotFound() : Decision<LeaveAccountEvent>.Nothing,
            OpenLeaveAccount account => facts.Circumstances.LastDay is { } lastDay
                ? Decision<LeaveAccountEvent>.Of([.. account.Standing.Where(request => request.Span.Last > lastDay).Select(request => CalledOff(request, lastDay, command.Reason))])
                : Decision<LeaveAccountEvent>.Nothing,
        };

    private static Decision<LeaveAccountEvent> Cancel(LeaveRequest request, CancelLeave command, LeaveFacts facts) =>
        request.Span.First <= facts.Today && (facts.Actor.IsEmployee || !facts.Actor.Decides)
            ? new LeaveHasBegun(request.Span.First)
            : new LeaveCancelled(request.Id, command.Reason);

    private static Decision<LeaveAccountEvent> CutShort(OpenLeaveAccount account, LeaveRequest request, CutLeaveShort command, LeaveFacts facts)
    {
        if (command.LastDay == request.Span.Last) return Decision<LeaveAccountEvent>.Nothing;
        if (command.LastDay > request.Span.Last || command.LastDay < request.Span.First) return new NotCutShort(request.Span.First, request.Span.Last);
        if (facts.Actor.IsEmployee && command.LastDay < facts.Today.AddDays(-1)) return new LeaveAlreadyTaken(facts.Today.AddDays(-1));
        var wanted = new WantedLeave(account, request.Id, request.Type, EndingOn(request.Span, command.LastDay), facts);
        return JudgingLeave.WhyNotCutShort(wanted) is { } no ? no : new LeaveCutShort(request.Id, wanted.Span, command.Reason, JudgingLeave.DocumentDueOn(wanted.Span, wanted.Terms));
    }

    /// <summary>Whoever lets leave go on decides on it, and is not the one who takes it.</summary>
    private static Decision<LeaveAccountEvent> Extend(OpenLeaveAccount account, LeaveRequest request, ExtendLeave command, LeaveFacts facts)
    {
        if (facts.Actor.IsEmployee) return new OwnLeaveNotDecided();
        if (command.LastDay == request.Span.Last) return Decision<LeaveAccountEvent>.Nothing;
        if (command.LastDay < request.Span.Last) return new NotExtended(request.Span.Last);
        var wanted = new WantedLeave(account, request.Id, request.Type, EndingOn(request.Span, command.LastDay), facts);
        return JudgingLeave.WhyNot(wanted) is { } no ? no : new LeaveExtended(request.Id, wanted.Span, command.Reason, JudgingLeave.DocumentDueOn(wanted.Span, wanted.Terms));
    }

    private static LeaveAccountEvent CalledOff(LeaveRequest request, DateOnly lastDay, Reason reason) => request.Span.First > lastDay
        ? new LeaveCancelled(request.Id, reason)
        : new LeaveCutShort(request.Id, EndingOn(request.Span, lastDay), reason, request.DocumentDueOn);

    /// <summary>The span with another last day, which is taken in whole; of one day, only what was taken of it.</summary>
    private static LeaveSpan EndingOn(LeaveSpan span, DateOnly lastDay) =>
        span with { Last = lastDay, Ends = span.First == lastDay ? span.Starts : DayPart.Whole, Starts = span.IsOneDay && lastDay > span.First && span.Starts == DayPart.FirstHalf ? DayPart.Whole : span.Starts, Hours = null };
}
