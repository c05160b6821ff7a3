namespace HrSaas.Domain.Employment.Employments;

using System.Diagnostics.CodeAnalysis;
using HrSaas.Domain.Kernel;

public abstract partial record Employment
{
    public static Decision<EmploymentEvent> Decide(Employment state, ChangeGrade command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => ChangeGrade(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectGradeChange command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, GrantAllowance command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Grant(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectAllowance command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, EndAllowance command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => End(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectAllowanceEnd command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command),
    };

    private static Decision<EmploymentEvent> ChangeGrade(CurrentEmployment employment, ChangeGrade command)
    {
        if (NotWellFormed.Of(command.Grading.FindFlaws()) is { } flaws) return flaws;
        if (WhyNotOn(employment, command.EffectiveDate) is { } outside) return outside;
        if (command.Grading.Grade == employment.GradeOn(command.EffectiveDate)
            && (command.Grading.Pay is not { } pay || pay == employment.PayOn(command.EffectiveDate))) return Decision<EmploymentEvent>.Nothing;
        return new GradeChanged(command.Fact, command.EffectiveDate, command.Grading);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectGradeChange command)
    {
        if (NotWellFormed.Of(command.Grading.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!MayCorrect<Grading>(employment, command.Fact, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Grading)) return Decision<EmploymentEvent>.Nothing;
        if (WhyNotMove(employment, fact.From, command.EffectiveDate) is { } outside) return outside;
        return new GradeChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Grading, command.Reason);
    }

    private static Decision<EmploymentEvent> Grant(CurrentEmployment employment, GrantAllowance command)
    {
        if (NotWellFormed.Of(command.Allowance.FindFlaws()) is { } flaws) return flaws;
        if (WhyNotOn(employment, command.EffectiveDate) is { } outside) return outside;
        if (employment.AllowanceOn(command.EffectiveDate, command.Allowance.Code) == command.Allowance.Amount) return Decision<EmploymentEvent>.Nothing;
        return new AllowanceGranted(command.Fact, command.EffectiveDate, command.Allowance);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectAllowance command)
    {
        if (NotWellFormed.Of(command.Allowance.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!MayCorrectAllowance(employment, command.Fact, isEnd: false, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, new(command.Allowance.Code, command.Allowance.Amount))) return Decision<EmploymentEvent>.Nothing;
        if (WhyNotMove(employment, fact.From, command.EffectiveDate) is { } outside) return outside;
        return new AllowanceCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Allowance, command.Reason);
    }

    private static Decision<EmploymentEvent> End(CurrentEmployment employment, EndAllowance command)
    {
        if (NotWellFormed.Of(Text.FlawsOfCode("code", command.Code)) is { } flaws) return flaws;
        if (WhyNotOn(employment, command.LastDay) is { } outside) return outside;
        return employment.AllowanceOn(LastDays.DayAfter(command.LastDay), command.Code) is null
            ? Decision<EmploymentEvent>.Nothing : new AllowanceEnded(command.Fact, command.LastDay, command.Code);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectAllowanceEnd command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!MayCorrectAllowance(employment, command.Fact, isEnd: true, out var fact, out var refusal)) return refusal;
        if (fact.From == LastDays.DayAfter(command.LastDay)) return Decision<EmploymentEvent>.Nothing;
        if (WhyNotOn(employment, command.LastDay) is { } outside) return outside;
        return new AllowanceEndCorrected(fact.Id, command.Correction, command.LastDay, fact.Value.Code, command.Reason);
    }

    private static bool MayCorrectAllowance(
        CurrentEmployment employment, FactId id, bool isEnd, [NotNullWhen(true)] out RecordedFact<AllowanceChange>? fact, [NotNullWhen(false)] out Refusal? refusal)
    {
        if (!employment.Allowances.MayCorrect(id, employment.Logs, out fact, out refusal) && fact is null) return false;
        if (fact.FirstValue.Amount is null != isEnd) refusal = new FactOfAnotherKind(id);
        return refusal is null;
    }
}
