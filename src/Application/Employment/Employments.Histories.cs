namespace HrSaas.Application.Employment;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>How an employment that a history tells of begins, where it is not there yet.</summary>
public abstract record Beginning
{
    private Beginning() { }

    public sealed record ByHire(Hire Command) : Beginning;

    public sealed record ByRehire(Rehire Command) : Beginning;
}

/// <summary>What became of a history.</summary>
/// <param name="Row">The row of the history that was refused; null for the beginning, and where none was.</param>
public sealed record HistoryOutcome(CommandOutcome Outcome, int? Row);

/// <summary>Histories from elsewhere.</summary>
public sealed partial class Employments
{
    /// <summary>Makes an employment what a history says of it: by the decisions of the single commands, each with the facts that it would rest on, recorded as one. All of it, or nothing.</summary>
    /// <param name="beginning">Where the employment may not be there yet.</param>
    /// <param name="reason">Of corrections and rescissions.</param>
    public async Task<HistoryOutcome> BringIn(EmploymentId id, Beginning? beginning, WishedHistory wished, Reason reason, CommandContext context)
    {
        EmploymentId? first = null;
        int? refused = null;
        var isHired = false;
        var unique = externalIds.For(id, context.Cancellation);
        var outcome = await ledger.Decide(Roots.Employment, id.Value, context,
            async before =>
            {
                refused = null;
                isHired = before is NoEmployment && beginning is Beginning.ByHire;
                first = isHired && beginning is Beginning.ByHire { Command.Person: var person } ? await numbers.FirstEmploymentOf(person, context.Cancellation) : null;
                var begun = before is NoEmployment && beginning is not null ? await Begin(before, beginning, first, context.Cancellation) : Decision<EmploymentEvent>.Nothing;
                if (begun.Refusal is not null) return begun;
                (var decision, refused) = await Follow(begun.Events.Aggregate(before, Employment.Evolve), wished, reason, context.Cancellation);
                return decision.Refusal is not null ? decision : await unique.Judge(before, Decision<EmploymentEvent>.Of([.. begun.Events, .. decision.Events]));
            },
            (_, version) => new(id.Value, version),
            after => [.. isHired ? numbers.ClaimsOf(first ?? id, after) : [], .. unique.Claims], jointly: SeatsOf(id, context));
        return new(outcome, refused);
    }

    private async ValueTask<Decision<EmploymentEvent>> Begin(Employment before, Beginning beginning, EmploymentId? first, CancellationToken cancellation) => beginning switch
    {
        Beginning.ByHire { Command: var hire } => Employment.Decide(before, hire, await facts.About(hire, first, cancellation)),
        Beginning.ByRehire { Command: var rehire } => Employment.Decide(before, rehire, await facts.About(rehire, cancellation)),
    };

    /// <summary>The steps from what is recorded to what is wished for, each decided as its command is.</summary>
    private async ValueTask<(Decision<EmploymentEvent> Decision, int? Refused)> Follow(Employment recorded, WishedHistory wished, Reason reason, CancellationToken cancellation)
    {
        var former = await facts.FormerOf(recorded, cancellation);
        var (steps, _, refusal, row) = ComparingHistories.Compare(wished, recorded, reason, NewIds.Of<FactId>, AssignmentFacts.AllKnown, former);
        if (refusal is not null) return (refusal, row);
        var events = ImmutableArray.CreateBuilder<EmploymentEvent>();
        var state = recorded;
        foreach (var step in steps)
        {
            var decision = step.On(state, await facts.About(state, step, cancellation), former);
            if (decision.Refusal is not null) return (decision, step.Row);
            events.AddRange(decision.Events);
            state = decision.Events.Aggregate(state, Employment.Evolve);
        }
        return (Decision<EmploymentEvent>.Of(events.ToImmutable()), null);
    }
}
