namespace HrSaas.Application.Leave;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveAccounts;

/// <summary>What can be done in leave accounts. Versions told and expected are those of the request concerned; of entries, those of the account.</summary>
public sealed class LeaveAccounts(Ledger ledger, FactsForLeave facts, LeaveActors actors, LeaveKeys keys)
{
    public Task<CommandOutcome> Request(EmploymentId employment, RequestLeave command, CommandContext context) =>
        ledger.Decide(Roots.LeaveAccount, LeaveKeys.StreamOf(employment), context,
            async state => LeaveAccount.Decide(state, command, await facts.About(employment, command.Type, command.Span, null, context.Cancellation)),
            (state, _) => new(command.Request.Value, VersionOf(state, command.Request)),
            _ => [LeaveKeys.ClaimOf(command.Request, employment)]);

    public Task<CommandOutcome> Withdraw(WithdrawLeave command, CommandContext context) =>
        On(command.Request, context, (_, state) => new(LeaveAccount.Decide(state, command)));

    public Task<CommandOutcome> ProvideDocument(ProvideLeaveDocument command, CommandContext context) =>
        On(command.Request, context, (_, state) => new(LeaveAccount.Decide(state, command)));

    public Task<CommandOutcome> CutShort(CutLeaveShort command, CommandContext context) =>
        On(command.Request, context, async (employment, state) => LeaveAccount.Decide(state, command, await About(employment, state, command.Request, null, context)));

    public Task<CommandOutcome> Approve(ApproveLeave command, CommandContext context) =>
        On(command.Request, context, async (employment, state) => LeaveAccount.Decide(state, command, await AsDecided(employment, state, command.Request, context)));

    public Task<CommandOutcome> Decline(DeclineLeave command, CommandContext context) =>
        On(command.Request, context, async (employment, state) => LeaveAccount.Decide(state, command, await AsDecided(employment, state, command.Request, context)));

    public Task<CommandOutcome> Extend(ExtendLeave command, CommandContext context) =>
        On(command.Request, context, async (employment, state) => LeaveAccount.Decide(state, command, await AsDecided(employment, state, command.Request, context)));

    public Task<CommandOutcome> Cancel(CancelLeave command, CommandContext context) =>
        On(command.Request, context, async (employment, state) => LeaveAccount.Decide(state, command, await AsDecided(employment, state, command.Request, context)));

    public Task<CommandOutcome> CancelAfterLastDay(EmploymentId employment, CancelLeaveAfterLastDay command, CommandContext context) =>
        Enter(employment, context, async state => LeaveAccount.Decide(state, command, await facts.About(employment, null, null, null, context.Cancellation)), null);

    public Task<CommandOutcome> LookForOverdraft(EmploymentId employment, CommandContext context) =>
        Enter(employment, context, async state => LeaveAccount.Decide(state, new LookForOverdraft(), await facts.OfAllTypes(state, context.Cancellation)), null);

    public Task<CommandOutcome> Open(EmploymentId employment, OpenLeaveBalance command, CommandContext context) =>
        Enter(employment, context, async state => LeaveAccount.Decide(state, command, await facts.About(employment, command.Type, null, null, context.Cancellation)), command.Fact);

    public Task<CommandOutcome> Adjust(EmploymentId employment, AdjustLeaveBalance command, CommandContext context) =>
        Enter(employment, context, async state => LeaveAccount.Decide(state, command, await facts.About(employment, command.Type, null, null, context.Cancellation)), command.Fact);

    public Task<CommandOutcome> RecordHours(EmploymentId employment, RecordWorkingHours command, CommandContext context) =>
        Enter(employment, context, async state => LeaveAccount.Decide(state, command, await facts.About(employment, null, null, null, context.Cancellation)), command.Fact);

    public Task<CommandOutcome> CorrectEntry(EmploymentId employment, CorrectLeaveEntry command, CommandContext context) =>
        Enter(employment, context, state => new(LeaveAccount.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> RescindEntry(EmploymentId employment, RescindLeaveEntry command, CommandContext context) =>
        Enter(employment, context, state => new(LeaveAccount.Decide(state, command)), command.Fact);

    private Task<CommandOutcome> Enter(
        EmploymentId employment, CommandContext context, Func<LeaveAccount, ValueTask<Decision<LeaveAccountEvent>>> decide, FactId? fact, FactId? correction = null,
        [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.LeaveAccount, LeaveKeys.StreamOf(employment), context, decide, (_, version) => new(employment.Value, version, fact, correction), command: named);

    private async Task<CommandOutcome> On(
        LeaveRequestId request, CommandContext context, Func<EmploymentId, LeaveAccount, ValueTask<Decision<LeaveAccountEvent>>> decide, [CallerMemberName] string named = "")
    {
        if (await keys.EmploymentOf(request, context.Cancellation) is not { } employment) return new Refused(new LeaveRequestNotFound());
        return await ledger.Decide(Roots.LeaveAccount, LeaveKeys.StreamOf(employment), context,
            state => decide(employment, state), (state, _) => new(request.Value, VersionOf(state, request)), versionOf: state => VersionOf(state, request), command: named);
    }

    private async ValueTask<LeaveFacts> AsDecided(EmploymentId employment, LeaveAccount state, LeaveRequestId request, CommandContext context) =>
        await About(employment, state, request, await actors.Deciding(employment, context.Cancellation), context);

    private ValueTask<LeaveFacts> About(EmploymentId employment, LeaveAccount state, LeaveRequestId id, LeaveActor? actor, CommandContext context) =>
        facts.About(employment, state.Find(id)?.Type, state.Find(id)?.Span, actor, context.Cancellation);

    private static long VersionOf(LeaveAccount account, LeaveRequestId request) => account.Find(request)?.Version ?? 0;
}
