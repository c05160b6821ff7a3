namespace HrSaas.Domain.Leave.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeavePolicies;

public abstract partial record LeaveAccount
{
    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, OpenLeaveBalance command, LeaveFacts facts) =>
        Enter(state, command.Fact, command.Day, new(LeaveEntryKind.Opening, command.Type, command.Amount, command.UsableUntil), facts,
            entry => new LeaveBalanceOpened(command.Fact, command.Day, entry));

    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, AdjustLeaveBalance command, LeaveFacts facts) =>
        NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws ? flaws
        : Enter(state, command.Fact, command.Day, new(LeaveEntryKind.Adjustment, command.Type, command.Amount, command.UsableUntil), facts,
            entry => new LeaveBalanceAdjusted(command.Fact, command.Day, entry, command.Reason));

    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, RecordWorkingHours command, LeaveFacts facts) =>
        Enter(state, command.Fact, command.Day, new(LeaveEntryKind.HoursWorked, null, command.Hours), facts,
            entry => new HoursWorkedRecorded(command.Fact, command.Day, entry));

    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, CorrectLeaveEntry command) => state switch
    {
        NoLeaveAccount => new FactNotFound(command.Fact),
        OpenLeaveAccount account => Correct(account, command),
    };

    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, RescindLeaveEntry command) => state switch
    {
        NoLeaveAccount => new FactNotFound(command.Fact),
        OpenLeaveAccount account => NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws
            ? flaws
            : account.Logs.StandingOf(command.Fact).Rescission<LeaveAccountEvent>(command.Fact, () => new LeaveEntryRescinded(command.Fact, command.Reason)),
    };

    /// <summary>The same entry twice on one day is a slip: whoever means both says so in one.</summary>
    private static Decision<LeaveAccountEvent> Enter(
        LeaveAccount state, FactId fact, DateOnly day, LeaveEntry entry, LeaveFacts facts, Func<LeaveEntry, LeaveAccountEvent> @event)
    {
        if (NotWellFormed.Of(entry.FindFlaws(day)) is { } flaws) return flaws;
        return InAccount(state, facts, account =>
            entry.Type is { } type && facts.Counting is null ? new LeaveTypeNotKnown(type)
            : !facts.Circumstances.IsEmployedOn(day) ? new LeaveOutsideEmployment(day)
            : account.Entries.Facts.Any(other => other.Id == fact || (!other.IsRescinded && other.Says(day, entry))) ? Decision<LeaveAccountEvent>.Nothing
            : @event(entry));
    }

    private static Decision<LeaveAccountEvent> Correct(OpenLeaveAccount account, CorrectLeaveEntry command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!account.Entries.MayCorrect(command.Fact, account.Logs, out var fact, out var refusal)) return refusal;
        var entry = fact.Value with { Amount = command.Amount, UsableUntil = command.UsableUntil };
        if (NotWellFormed.Of(entry.FindFlaws(command.Day)) is { } wrong) return wrong;
        if (fact.Says(command.Day, entry)) return Decision<LeaveAccountEvent>.Nothing;
        return new LeaveEntryCorrected(fact.Id, command.Correction, command.Day, entry, command.Reason);
    }

    /// <summary>Decides in the account of an employment. The first thing that is recorded opens it.</summary>
    private static Decision<LeaveAccountEvent> InAccount(LeaveAccount state, LeaveFacts facts, Func<OpenLeaveAccount, Decision<LeaveAccountEvent>> decide)
    {
        if (facts.Person is not { } person) return new LeaveAccountNotFound();
        if (state is OpenLeaveAccount open) return decide(open);
        var opened = new LeaveAccountOpened(facts.Employment, person);
        var decision = decide((OpenLeaveAccount)Evolve(state, opened));
        return decision.Events is [_, ..] events ? Decision<LeaveAccountEvent>.Of([opened, .. events]) : decision;
    }
}
