namespace HrSaas.Application.Employment;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>What can be done with employments.</summary>
public sealed partial class Employments(Ledger ledger, FactsForEmployments facts, EmployeeNumbers numbers, Seats seats, EmploymentExternalIds externalIds)
{
    public Task<CommandOutcome> Hire(EmploymentId id, Hire command, CommandContext context)
    {
        EmploymentId? first = null;
        var unique = externalIds.For(id, context.Cancellation);
        return ledger.Decide(Roots.Employment, id.Value, context,
            async state =>
            {
                first = await numbers.FirstEmploymentOf(command.Person, context.Cancellation);
                return await unique.Judge(state, Employment.Decide(state, command, await facts.About(command, first, context.Cancellation)));
            },
            (_, version) => new(id.Value, version, command.Fact), after => [.. numbers.ClaimsOf(first ?? id, after), .. unique.Claims], jointly: SeatsOf(id, context));
    }

    public Task<CommandOutcome> Rehire(EmploymentId id, Rehire command, CommandContext context) =>
        DecideUnique(id, context, async state => Employment.Decide(state, command, await facts.About(command, context.Cancellation)), command.Fact);

    /// <summary>Both employments are recorded in one transaction, or neither.</summary>
    /// <param name="id">The employment that begins.</param>
    public Task<CommandOutcome> Move(EmploymentId id, MoveToLegalEntity command, CommandContext context)
    {
        var unique = externalIds.For(id, context.Cancellation);
        return ledger.Decide(
            Roots.Employment, id.Value, context,
            async state => await unique.Judge(state, Employment.Decide(state, command, await facts.About(command, context.Cancellation))),
            (_, version) => new(id.Value, version, command.Fact), _ => unique.Claims,
            jointly: async (before, after) =>
            {
                var (recorded, former) = await facts.EndOfFormer(command, context.Cancellation);
                return recorded.And(await seats.Follow([former, new(id, before, after)], context.Cancellation));
            });
    }

    /// <summary>Puts right the hire, whatever the id of that fact: there is one.</summary>
    public Task<CommandOutcome> CorrectHire(EmploymentId id, HireTerms terms, bool? continuesService, Reason reason, CommandContext context)
    {
        var correction = NewIds.Of<FactId>();
        return ledger.Decide(Roots.Employment, id.Value, context,
            async state => Employment.Decide(state, new CorrectHire(HireOf(state), correction, terms, reason, continuesService), await facts.About(state, terms, context.Cancellation)),
            (state, version) => new(id.Value, version, HireOf(state), correction), jointly: SeatsOf(id, context));
    }

    public Task<CommandOutcome> Transfer(EmploymentId id, TransferEmployee command, CommandContext context) =>
        DecideSeated(id, context, async state => Employment.Decide(state, command, await facts.About(state, command.Transfer, context.Cancellation)), command.Fact);

    public Task<CommandOutcome> CorrectTransfer(EmploymentId id, CorrectTransfer command, CommandContext context) =>
        DecideSeated(id, context, async state => Employment.Decide(state, command, await facts.About(state, command.Transfer, context.Cancellation)),
            command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeManager(EmploymentId id, ChangeManager command, CommandContext context) =>
        Decide(id, context, async state => Employment.Decide(state, command, await facts.About(state, new Transfer(Manager: new(command.Manager)), context.Cancellation)), command.Fact);

    public Task<CommandOutcome> Promote(EmploymentId id, Promote command, CommandContext context) =>
        DecideSeated(id, context, async state => Employment.Decide(state, command, await facts.About(command.Promotion, context.Cancellation)), command.Fact);

    public Task<CommandOutcome> CorrectPromotion(EmploymentId id, CorrectPromotion command, CommandContext context) =>
        DecideSeated(id, context, async state => Employment.Decide(state, command, await facts.About(command.Promotion, context.Cancellation)),
            command.Fact, command.Correction);

    public Task<CommandOutcome> ChangeWorkingTime(EmploymentId id, ChangeWorkingTime command, CommandContext context) =>
        DecideSeated(id, context, async state => Employment.Decide(state, command, await facts.About(command.EffectiveDate, command.WorkingTime, context.Cancellation)), command.Fact);

    public Task<CommandOutcome> CorrectWorkingTimeChange(EmploymentId id, CorrectWorkingTimeChange command, CommandContext context) =>
        DecideSeated(id, context, async state => Employment.Decide(state, command, await facts.About(command.EffectiveDate, command.WorkingTime, context.Cancellation)),
            command.Fact, command.Correction);

    public Task<CommandOutcome> ChangePay(EmploymentId id, ChangePay command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectPayChange(EmploymentId id, CorrectPayChange command, CommandContext context) =>
        Decide(id, context, state => new(Employment.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Terminate(EmploymentId id, Terminate command, CommandContext context) =>
        DecideSeated(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectTermination(EmploymentId id, CorrectTermination command, CommandContext context) =>
        DecideSeated(id, context, state => new(Employment.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> WithdrawTermination(EmploymentId id, WithdrawTermination command, CommandContext context) =>
        DecideSeated(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> ChangeExternalId(EmploymentId id, ChangeEmploymentExternalId command, CommandContext context) =>
        DecideUnique(id, context, state => new(Employment.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectExternalIdChange(EmploymentId id, CorrectEmploymentExternalIdChange command, CommandContext context) =>
        DecideUnique(id, context, state => new(Employment.Decide(state, command)), command.Fact, command.Correction);

    /// <summary>Withdraws a fact or a correction. The rescission of a correction may bring back an external id, which another employment may have by now.</summary>
    public Task<CommandOutcome> Rescind(EmploymentId id, RescindEmploymentFact command, CommandContext context) =>
        DecideUnique(id, context, async state => Employment.Decide(state, command, await facts.FormerOf(state, context.Cancellation)), command.Fact);

    private Task<CommandOutcome> Decide(
        EmploymentId id, CommandContext context, Func<Employment, ValueTask<Decision<EmploymentEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.Employment, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction), command: named);

    /// <summary>A command by which the employment may come to take more or less of a seat.</summary>
    private Task<CommandOutcome> DecideSeated(
        EmploymentId id, CommandContext context, Func<Employment, ValueTask<Decision<EmploymentEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.Employment, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction), jointly: SeatsOf(id, context), command: named);

    /// <summary>A command by which the employment may besides come to have an external id.</summary>
    private Task<CommandOutcome> DecideUnique(
        EmploymentId id, CommandContext context, Func<Employment, ValueTask<Decision<EmploymentEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "")
    {
        var unique = externalIds.For(id, context.Cancellation);
        return ledger.Decide(Roots.Employment, id.Value, context, async state => await unique.Judge(state, await decide(state)),
            (_, version) => new(id.Value, version, fact, correction), _ => unique.Claims, jointly: SeatsOf(id, context), command: named);
    }

    private Func<Employment, Employment, ValueTask<Joint>> SeatsOf(EmploymentId id, CommandContext context) =>
        (before, after) => seats.Follow([new(id, before, after)], context.Cancellation);

    private static FactId HireOf(Employment employment) => employment switch
    {
        NoEmployment => default,
        CurrentEmployment current => current.Hire.Id,
        VoidEmployment { Was: var current } => current.Hire.Id,
    };
}
