namespace HrSaas.Application.Employment.Importing;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>How an employment of an import begins, judged.</summary>
internal sealed record HiringOfImports(Refusal? Refusal)
{
    public Hire? Hire { get; private init; }

    public Rehire? Rehire { get; private init; }

    public Employment? Former { get; private init; }

    public Employment After { get; private init; } = Employment.Initial;

    public static HiringOfImports Of(Hire hire, Decision<EmploymentEvent> decision) => new(decision.Refusal) { Hire = hire, After = decision.Events.Aggregate(Employment.Initial, Employment.Evolve) };

    public static HiringOfImports Of(Rehire rehire, Employment former, Decision<EmploymentEvent> decision) =>
        new(decision.Refusal) { Rehire = rehire, Former = former, After = decision.Events.Aggregate(Employment.Initial, Employment.Evolve) };
}

/// <summary>Issues the commands of one employment, each under a key that is the same however often the import is taken up again.</summary>
public sealed class StepsOfImports(Employments employments, StateReader reader)
{
    /// <returns>The row that was refused although it had been judged: somebody was faster. Null where all is done.</returns>
    internal async Task<IReadOnlyList<RowVerdict>?> Issue(
        string key, EmploymentId id, IReadOnlyList<ImportedRow> rows, HiringOfImports? hiring, WishedHistory wished, AssignmentFacts facts, Employment? former, ImportTurn turn)
    {
        if (hiring is not null)
        {
            var context = turn.Context($"hire employments {key}");
            var outcome = hiring.Hire is { } hire ? await employments.Hire(id, hire, context) : await employments.Rehire(id, hiring.Rehire!, context);
            if (outcome.Of(rows[0].Row, RowOutcome.Created) is { Outcome: RowOutcome.Refused } no) return [no];
        }
        var recorded = (await reader.Find(Roots.Employment, id.Value, turn.Cancellation)).State;
        foreach (var step in ComparingHistories.Compare(wished, recorded, ImportTurn.Reason, NewIds.Of<FactId>, facts, former).Steps)
        {
            var row = rows[step.Row].Row;
            if ((await Issue(id, step, turn.Context($"{Words(step)} employments {key} {row}"))).Of(row, RowOutcome.Changed) is { Outcome: RowOutcome.Refused } no) return [no];
        }
        return null;
    }

    /// <summary>What a step says, without the ids that are made for it: the same words whenever the import is taken up again.</summary>
    private static string Words(HistoryStep step) => step switch
    {
        HistoryStep.Transfers it => $"transfer {it.Command with { Fact = default }}",
        HistoryStep.ChangesWorkingTime it => $"working time {it.Command with { Fact = default }}",
        HistoryStep.ChangesGrade it => $"grade {it.Command with { Fact = default }}",
        HistoryStep.ChangesPay it => $"pay {it.Command with { Fact = default }}",
        HistoryStep.ChangesContract it => $"contract {it.Command with { Fact = default }}",
        HistoryStep.Terminates it => $"terminate {it.Command with { Fact = default }}",
        HistoryStep.CorrectsHire it => $"correct hire {it.Command with { Correction = default }}",
        HistoryStep.CorrectsTransfer it => $"correct transfer {it.Command with { Correction = default }}",
        HistoryStep.CorrectsPromotion it => $"correct promotion {it.Command with { Correction = default }}",
        HistoryStep.CorrectsWorkingTime it => $"correct working time {it.Command with { Correction = default }}",
        HistoryStep.CorrectsGrade it => $"correct grade {it.Command with { Correction = default }}",
        HistoryStep.CorrectsPay it => $"correct pay {it.Command with { Correction = default }}",
        HistoryStep.CorrectsContract it => $"correct contract {it.Command with { Correction = default }}",
        HistoryStep.CorrectsTermination it => $"correct termination {it.Command with { Correction = default }}",
        HistoryStep.Rescinds it => $"rescind {it.Command}",
    };

    private Task<CommandOutcome> Issue(EmploymentId id, HistoryStep step, CommandContext context) => step switch
    {
        HistoryStep.Transfers it => employments.Transfer(id, it.Command, context),
        HistoryStep.ChangesWorkingTime it => employments.ChangeWorkingTime(id, it.Command, context),
        HistoryStep.ChangesGrade it => employments.ChangeGrade(id, it.Command, context),
        HistoryStep.ChangesPay it => employments.ChangePay(id, it.Command, context),
        HistoryStep.ChangesContract it => employments.ChangeContract(id, it.Command, context),
        HistoryStep.Terminates it => employments.Terminate(id, it.Command, context),
        HistoryStep.CorrectsHire it => employments.CorrectHire(id, it.Command.Terms, it.Command.ContinuesService, it.Command.Reason, context),
        HistoryStep.CorrectsTransfer it => employments.CorrectTransfer(id, it.Command, context),
        HistoryStep.CorrectsPromotion it => employments.CorrectPromotion(id, it.Command, context),
        HistoryStep.CorrectsWorkingTime it => employments.CorrectWorkingTimeChange(id, it.Command, context),
        HistoryStep.CorrectsGrade it => employments.CorrectGradeChange(id, it.Command, context),
        HistoryStep.CorrectsPay it => employments.CorrectPayChange(id, it.Command, context),
        HistoryStep.CorrectsContract it => employments.CorrectContractChange(id, it.Command, context),
        HistoryStep.CorrectsTermination it => employments.CorrectTermination(id, it.Command, context),
        HistoryStep.Rescinds it => employments.Rescind(id, it.Command, context),
    };
}
