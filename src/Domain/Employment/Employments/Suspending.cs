namespace HrSaas.Domain.Employment.Employments;

using System.Diagnostics.CodeAnalysis;
using HrSaas.Domain.Kernel;

public abstract partial record Employment
{
    public static Decision<EmploymentEvent> Decide(Employment state, Suspend command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Suspend(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectSuspension command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, ReturnToWork command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Return(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectReturn command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command),
    };

    private static Decision<EmploymentEvent> Suspend(CurrentEmployment employment, Suspend command)
    {
        if (NotWellFormed.Of(command.Suspension.FindFlaws(command.FirstDay)) is { } flaws) return flaws;
        if (WhyNotOn(employment, command.FirstDay) is { } outside) return outside;
        if (employment.SuspensionOn(command.FirstDay)?.Value == command.Suspension) return Decision<EmploymentEvent>.Nothing;
        return new EmployeeSuspended(command.Fact, command.FirstDay, command.Suspension);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectSuspension command)
    {
        if (NotWellFormed.Of(command.Suspension.FindFlaws(command.FirstDay), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!MayCorrect(employment, command.Fact, isReturn: false, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.FirstDay, command.Suspension)) return Decision<EmploymentEvent>.Nothing;
        if (WhyNotMove(employment, fact.From, command.FirstDay) is { } outside) return outside;
        return new SuspensionCorrected(fact.Id, command.Correction, command.FirstDay, command.Suspension, command.Reason);
    }

    private static Decision<EmploymentEvent> Return(CurrentEmployment employment, ReturnToWork command)
    {
        if (WhyNotOn(employment, command.FirstDayBack) is { } outside) return outside;
        return employment.SuspensionOn(command.FirstDayBack) is null
            ? Decision<EmploymentEvent>.Nothing : new EmployeeReturned(command.Fact, command.FirstDayBack);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectReturn command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!MayCorrect(employment, command.Fact, isReturn: true, out var fact, out var refusal)) return refusal;
        if (fact.From == command.FirstDayBack) return Decision<EmploymentEvent>.Nothing;
        if (WhyNotMove(employment, fact.From, command.FirstDayBack) is { } outside) return outside;
        return new ReturnCorrected(fact.Id, command.Correction, command.FirstDayBack, command.Reason);
    }

    private static bool MayCorrect(
        CurrentEmployment employment, FactId id, bool isReturn, [NotNullWhen(true)] out RecordedFact<Suspension?>? fact, [NotNullWhen(false)] out Refusal? refusal)
    {
        if (!employment.Suspensions.MayCorrect(id, employment.Logs, out fact, out refusal) && fact is null) return false;
        if (fact.FirstValue is null != isReturn) refusal = new FactOfAnotherKind(id);
        return refusal is null;
    }
}
