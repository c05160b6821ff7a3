namespace HrSaas.Domain.Employment.Employments;

using System.Diagnostics.CodeAnalysis;
using HrSaas.Domain.Kernel;

public abstract partial record Employment
{
    public static Decision<EmploymentEvent> Decide(Employment state, TransferEmployee command, AssignmentFacts facts) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Transfer(employment, command, facts),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectTransfer command, AssignmentFacts facts) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command, facts),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, ChangeManager command, AssignmentFacts facts) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Transfer(
            employment, new(command.Fact, command.EffectiveDate, new(Manager: new(command.Manager))), facts),
    };

    private static Decision<EmploymentEvent> Transfer(CurrentEmployment employment, TransferEmployee command, AssignmentFacts facts)
    {
        if (WhyNotOn(employment, command.EffectiveDate) is { } outside) return outside;
        if (WhyNot(employment.Person, command.EffectiveDate, command.Transfer, facts) is { } refusal) return refusal;
        if (command.Transfer is { Position: null } transfer && (transfer.Job is not null || transfer.OrgUnit is not null || transfer.Location is not null)
            && employment.PositionOn(command.EffectiveDate) is { } position) return new PositionSaysWhere(command.EffectiveDate, position);
        if (ChangesNothing(employment, command.EffectiveDate, command.Transfer)) return Decision<EmploymentEvent>.Nothing;
        return new EmployeeTransferred(command.Fact, command.EffectiveDate, command.Transfer);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectTransfer command, AssignmentFacts facts)
    {
        if (NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!MayCorrect<Transfer>(employment, command.Fact, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Transfer)) return Decision<EmploymentEvent>.Nothing;
        if (WhyNotMove(employment, fact.From, command.EffectiveDate) is { } outside) return outside;
        var said = ((Transfer)fact.Value).Manager?.To;
        if (WhyNot(employment.Person, command.EffectiveDate, command.Transfer, Restating(said, command.Transfer.Manager?.To, facts.Keeping(fact, command.EffectiveDate, command.Transfer))) is { } no) return no;
        return new TransferCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Transfer, command.Reason);
    }

    private static Refusal? WhyNot(PersonId person, DateOnly day, Transfer transfer, AssignmentFacts facts) =>
        transfer.NamesNothing ? new TransferNamesNothing()
        : WhyNot(day, transfer.Job?.To, transfer.Position?.To, null, facts) ?? WhyNot(person, transfer.OrgUnit?.To, transfer.Location?.To, transfer.Manager?.To, facts);

    private static bool ChangesNothing(CurrentEmployment employment, DateOnly day, Transfer transfer) =>
        (transfer.OrgUnit is not { } unit || unit.To == employment.OrgUnitOn(day))
        && (transfer.Location is not { } location || location.To == employment.LocationOn(day))
        && (transfer.Manager is not { } manager || manager.To == employment.ManagerOn(day))
        && (transfer.Job is not { } job || job.To == employment.JobOn(day))
        && (transfer.Position is not { } position || position.To == employment.PositionOn(day));

    /// <summary>The change of that kind which a correction names, or why it cannot be corrected.</summary>
    private static bool MayCorrect<T>(
        CurrentEmployment employment, FactId id, [NotNullWhen(true)] out RecordedFact<TermsChange>? fact, [NotNullWhen(false)] out Refusal? refusal)
        where T : TermsChange
    {
        if (!employment.Changes.MayCorrect(id, employment.Logs, out fact, out refusal) && fact is null) return false;
        if (fact.Value is not T) refusal = new FactOfAnotherKind(id);
        return refusal is null;
    }

    /// <summary>Why a fact cannot be true from that day: the employment is not active then.</summary>
    private static Refusal? WhyNotOn(CurrentEmployment employment, DateOnly day) =>
        day < employment.HireDate ? new BeforeHireDate(day, employment.HireDate)
        : employment.LastDay is { } last && day > last ? new AfterLastDay(day, last)
        : null;

    /// <summary>Why a correction cannot move a fact to that day. One whose day was overtaken by another hire date or last day may stay where it is.</summary>
    private static Refusal? WhyNotMove(CurrentEmployment employment, DateOnly from, DateOnly to) =>
        from == to ? null : WhyNotOn(employment, to);
}
