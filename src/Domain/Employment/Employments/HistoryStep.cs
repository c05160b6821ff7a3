namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>One command by which what is recorded comes to say what a history from elsewhere says.</summary>
public abstract record HistoryStep
{
    private protected HistoryStep(int row) => Row = row;

    /// <summary>The row of the history that it is for.</summary>
    public int Row { get; }

    public sealed record Transfers(int For, TransferEmployee Command) : HistoryStep(For);

    public sealed record ChangesWorkingTime(int For, ChangeWorkingTime Command) : HistoryStep(For);

    public sealed record ChangesGrade(int For, ChangeGrade Command) : HistoryStep(For);

    public sealed record ChangesPay(int For, ChangePay Command) : HistoryStep(For);

    public sealed record ChangesContract(int For, ChangeContract Command) : HistoryStep(For);

    public sealed record Terminates(int For, Terminate Command) : HistoryStep(For);

    public sealed record CorrectsHire(int For, CorrectHire Command) : HistoryStep(For);

    public sealed record CorrectsTransfer(int For, CorrectTransfer Command) : HistoryStep(For);

    public sealed record CorrectsPromotion(int For, CorrectPromotion Command) : HistoryStep(For);

    public sealed record CorrectsWorkingTime(int For, CorrectWorkingTimeChange Command) : HistoryStep(For);

    public sealed record CorrectsGrade(int For, CorrectGradeChange Command) : HistoryStep(For);

    public sealed record CorrectsPay(int For, CorrectPayChange Command) : HistoryStep(For);

    public sealed record CorrectsContract(int For, CorrectContractChange Command) : HistoryStep(For);

    public sealed record CorrectsTermination(int For, CorrectTermination Command) : HistoryStep(For);

    public sealed record Rescinds(int For, RescindEmploymentFact Command) : HistoryStep(For);

    /// <summary>What the rule of the command says.</summary>
    public Decision<EmploymentEvent> On(Employment state, AssignmentFacts facts, Employment? former) => this switch
    {
        Transfers step => Employment.Decide(state, step.Command, facts),
        ChangesWorkingTime step => Employment.Decide(state, step.Command, facts),
        ChangesGrade step => Employment.Decide(state, step.Command),
        ChangesPay step => Employment.Decide(state, step.Command),
        ChangesContract step => Employment.Decide(state, step.Command),
        Terminates step => Employment.Decide(state, step.Command),
        CorrectsHire step => Employment.Decide(state, step.Command, new CorrectHireFacts(facts, former)),
        CorrectsTransfer step => Employment.Decide(state, step.Command, facts),
        CorrectsPromotion step => Employment.Decide(state, step.Command, facts),
        CorrectsWorkingTime step => Employment.Decide(state, step.Command, facts),
        CorrectsGrade step => Employment.Decide(state, step.Command),
        CorrectsPay step => Employment.Decide(state, step.Command),
        CorrectsContract step => Employment.Decide(state, step.Command),
        CorrectsTermination step => Employment.Decide(state, step.Command),
        Rescinds step => Employment.Decide(state, step.Command, former),
    };
}
