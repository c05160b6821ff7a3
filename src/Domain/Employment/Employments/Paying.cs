namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

public abstract partial record Employment
{
    public static Decision<EmploymentEvent> Decide(Employment state, ChangePay command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => ChangePay(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectPayChange command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command),
    };

    private static Decision<EmploymentEvent> ChangePay(CurrentEmployment employment, ChangePay command)
    {
        if (NotWellFormed.Of(command.Pay.FindFlaws()) is { } flaws) return flaws;
        if (WhyNotOn(employment, command.EffectiveDate) is { } outside) return outside;
        if (employment.PayOn(command.EffectiveDate) == command.Pay) return Decision<EmploymentEvent>.Nothing;
        return new PayChanged(command.Fact, command.EffectiveDate, command.Pay);
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectPayChange command)
    {
        if (NotWellFormed.Of(command.Pay.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!MayCorrect<PayChange>(employment, command.Fact, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, new PayChange(command.Pay))) return Decision<EmploymentEvent>.Nothing;
        if (WhyNotMove(employment, fact.From, command.EffectiveDate) is { } outside) return outside;
        return new PayChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Pay, command.Reason);
    }
}
