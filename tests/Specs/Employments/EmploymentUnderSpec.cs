namespace HrSaas.Specs.Employments;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;

/// <summary>What an employment's decisions are told about other roots.</summary>
public sealed record EmploymentWorld(
    bool PersonIsKnown = true, bool LegalEntityIsKnown = true, bool JobIsKnown = true, bool OrgUnitIsKnown = true,
    bool LocationIsKnown = true, bool ManagerIsKnown = true, bool PositionIsKnown = true, bool WorkingPatternIsKnown = true,
    EmployeeNumber? NumberOfPerson = null, Employment? Former = null, PersonId? Remains = null,
    bool WorkingPatternHasBegun = true, PersonId? ManagerRemains = null, PersonId? EmployeeRemains = null, bool PersonWasErased = false)
{
    public AssignmentFacts Assignment => new(
        JobIsKnown, OrgUnitIsKnown, LocationIsKnown, ManagerIsKnown, PositionIsKnown, WorkingPatternIsKnown, WorkingPatternHasBegun,
        ManagerRemains, EmployeeRemains);
}

public sealed class EmploymentUnderSpec : IRootUnderSpec<Employment, EmploymentEvent, EmploymentWorld>
{
    private static readonly EmploymentWorld Usual = new();

    public static string Context => "Employment";

    public static string Name => "Employment";

    public static StoredEvents Stored => StoredEmploymentEvents.Map;

    public static FactChange? ChangeOf(EmploymentEvent @event) => Employment.ChangeOf(@event);

    public static EmploymentWorld World => Usual;

    public static Decision<EmploymentEvent> Decide(Employment state, object command, EmploymentWorld world) => command switch
    {
        Hire c => Employment.Decide(state, c, new(world.PersonIsKnown, world.LegalEntityIsKnown, world.Assignment, world.NumberOfPerson, world.Remains, world.PersonWasErased)),
        Rehire c => Employment.Decide(state, c, new(world.Former ?? Employment.Initial, world.LegalEntityIsKnown, world.Assignment, world.PersonWasErased)),
        MoveToLegalEntity c => Employment.Decide(state, c, new RehireFacts(world.Former ?? Employment.Initial, world.LegalEntityIsKnown, world.Assignment, world.PersonWasErased)),
        CorrectHire c => Employment.Decide(state, c, new(world.Assignment, world.Former)),
        TransferEmployee c => Employment.Decide(state, c, world.Assignment),
        CorrectTransfer c => Employment.Decide(state, c, world.Assignment),
        ChangeManager c => Employment.Decide(state, c, world.Assignment),
        Promote c => Employment.Decide(state, c, world.Assignment),
        CorrectPromotion c => Employment.Decide(state, c, world.Assignment),
        ChangeWorkingTime c => Employment.Decide(state, c, world.Assignment),
        CorrectWorkingTimeChange c => Employment.Decide(state, c, world.Assignment),
        ChangeContract c => Employment.Decide(state, c),
        ExtendProbation c => Employment.Decide(state, c),
        EndProbation c => Employment.Decide(state, c),
        ConvertContract c => Employment.Decide(state, c),
        GiveNotice c => Employment.Decide(state, c),
        WithdrawNotice c => Employment.Decide(state, c),
        Suspend c => Employment.Decide(state, c),
        ReturnToWork c => Employment.Decide(state, c),
        ChangeGrade c => Employment.Decide(state, c),
        GrantAllowance c => Employment.Decide(state, c),
        EndAllowance c => Employment.Decide(state, c),
        CorrectContractChange c => Employment.Decide(state, c),
        CorrectNotice c => Employment.Decide(state, c),
        CorrectSuspension c => Employment.Decide(state, c),
        CorrectReturn c => Employment.Decide(state, c),
        CorrectGradeChange c => Employment.Decide(state, c),
        CorrectAllowance c => Employment.Decide(state, c),
        CorrectAllowanceEnd c => Employment.Decide(state, c),
        ChangePay c => Employment.Decide(state, c),
        CorrectPayChange c => Employment.Decide(state, c),
        Terminate c => Employment.Decide(state, c),
        CorrectTermination c => Employment.Decide(state, c),
        WithdrawTermination c => Employment.Decide(state, c),
        ChangeEmploymentExternalId c => Employment.Decide(state, c),
        CorrectEmploymentExternalIdChange c => Employment.Decide(state, c),
        RescindEmploymentFact c => Employment.Decide(state, c, world.Former),
        _ => throw new NotSupportedException($"{command} is no command of an employment."),
    };

    public static object Again(object command) => command switch
    {
        Hire c => c with { Fact = Fresh() },
        Rehire c => c with { Fact = Fresh() },
        MoveToLegalEntity c => c with { Fact = Fresh(), Termination = Fresh() },
        CorrectHire c => c with { Correction = Fresh() },
        TransferEmployee c => c with { Fact = Fresh() },
        CorrectTransfer c => c with { Correction = Fresh() },
        ChangeManager c => c with { Fact = Fresh() },
        Promote c => c with { Fact = Fresh() },
        CorrectPromotion c => c with { Correction = Fresh() },
        ChangeWorkingTime c => c with { Fact = Fresh() },
        CorrectWorkingTimeChange c => c with { Correction = Fresh() },
        ChangeContract c => c with { Fact = Fresh() },
        ExtendProbation c => c with { Fact = Fresh() },
        EndProbation c => c with { Fact = Fresh() },
        ConvertContract c => c with { Fact = Fresh() },
        GiveNotice c => c with { Fact = Fresh(), Termination = Fresh() },
        WithdrawNotice c => c with { Fact = Fresh() },
        Suspend c => c with { Fact = Fresh() },
        ReturnToWork c => c with { Fact = Fresh() },
        ChangeGrade c => c with { Fact = Fresh() },
        GrantAllowance c => c with { Fact = Fresh() },
        EndAllowance c => c with { Fact = Fresh() },
        CorrectContractChange c => c with { Correction = Fresh() },
        CorrectNotice c => c with { Correction = Fresh() },
        CorrectSuspension c => c with { Correction = Fresh() },
        CorrectReturn c => c with { Correction = Fresh() },
        CorrectGradeChange c => c with { Correction = Fresh() },
        CorrectAllowance c => c with { Correction = Fresh() },
        CorrectAllowanceEnd c => c with { Correction = Fresh() },
        ChangePay c => c with { Fact = Fresh() },
        CorrectPayChange c => c with { Correction = Fresh() },
        Terminate c => c with { Fact = Fresh() },
        CorrectTermination c => c with { Correction = Fresh() },
        WithdrawTermination c => c with { Fact = Fresh() },
        ChangeEmploymentExternalId c => c with { Fact = Fresh() },
        CorrectEmploymentExternalIdChange c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } =
        ["nobody hired", "before the hire date", "employed, no last day", "employed, last day set", "after the last day", "void"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(Hire), typeof(Rehire), typeof(MoveToLegalEntity), typeof(CorrectHire), typeof(TransferEmployee), typeof(CorrectTransfer), typeof(ChangeManager),
        typeof(Promote), typeof(CorrectPromotion), typeof(ChangeWorkingTime), typeof(CorrectWorkingTimeChange), typeof(ChangePay),
        typeof(ChangeContract), typeof(ExtendProbation), typeof(EndProbation), typeof(ConvertContract), typeof(GiveNotice), typeof(WithdrawNotice), typeof(Suspend), typeof(ReturnToWork), typeof(ChangeGrade),
        typeof(GrantAllowance), typeof(EndAllowance), typeof(CorrectContractChange), typeof(CorrectNotice), typeof(CorrectSuspension), typeof(CorrectReturn), typeof(CorrectGradeChange), typeof(CorrectAllowance), typeof(CorrectAllowanceEnd),
        typeof(CorrectPayChange), typeof(Terminate), typeof(CorrectTermination), typeof(WithdrawTermination),
        typeof(ChangeEmploymentExternalId), typeof(CorrectEmploymentExternalIdChange), typeof(RescindEmploymentFact),
    ];

    public static string? StatusFor(Employment state, object command) => state switch
    {
        NoEmployment => Statuses[0],
        VoidEmployment => Statuses[5],
        CurrentEmployment employment => DayOf(employment, command) is not { } day ? null
            : day < employment.HireDate ? Statuses[1]
            : day > employment.LastDay ? Statuses[4]
            : employment.LastDay is null ? Statuses[2] : Statuses[3],
    };

    public static string LifeOf(Employment state, object command) => state switch
    {
        NoEmployment => "Nobody hired",
        VoidEmployment => "Void",
        CurrentEmployment { LastDay: null } => "Hired, no last day",
        CurrentEmployment => "Hired, last day set",
    };

    public static string Say(EmploymentEvent @event) => EmploymentWords.Say(@event);

    public static string SayCommand(object command) => EmploymentWords.SayCommand(command);

    public static string? SayWorld(EmploymentWorld world) =>
        world == Usual ? null : string.Join(", ", ((string?[])
        [
            world.PersonIsKnown ? null : "the person is not known",
            world.PersonWasErased ? "the person was erased" : null,
            world.Remains is { } remains ? $"the person was merged into {Names.Of(remains)}" : null,
            world.LegalEntityIsKnown ? null : "the legal entity is not known",
            world.JobIsKnown ? null : "the job is not known",
            world.OrgUnitIsKnown ? null : "the unit is not known",
            world.LocationIsKnown ? null : "the location is not known",
            world.ManagerIsKnown ? null : "the manager is not known",
            world.ManagerRemains is { } manager ? $"the manager was merged into {Names.Of(manager)}" : null,
            world.EmployeeRemains is { } employee ? $"the employee was merged into {Names.Of(employee)}" : null,
            world.PositionIsKnown ? null : "the position is not known",
            world.WorkingPatternIsKnown ? null : "the working pattern is not known",
            world.WorkingPatternHasBegun ? null : "the working pattern begins after that day",
            world.NumberOfPerson is { } number ? $"the person has the employee number {number.Value}" : null,
            world.Former switch
            {
                null => null,
                NoEmployment => "there is no former employment",
                VoidEmployment => "the former employment is void",
                CurrentEmployment former => former.LastDay is { } day
                    ? $"the former employment ended on {Names.Say(day)}"
                    : "the former employment has no last day",
            },
        ]).Where(words => words is not null));

    private static DateOnly? DayOf(CurrentEmployment employment, object command) => command switch
    {
        Hire c => c.Terms.HireDate,
        Rehire c => c.Terms.HireDate,
        MoveToLegalEntity c => c.Terms.HireDate,
        CorrectHire c => c.Terms.HireDate,
        TransferEmployee c => c.EffectiveDate,
        CorrectTransfer c => c.EffectiveDate,
        ChangeManager c => c.EffectiveDate,
        Promote c => c.EffectiveDate,
        CorrectPromotion c => c.EffectiveDate,
        ChangeWorkingTime c => c.EffectiveDate,
        CorrectWorkingTimeChange c => c.EffectiveDate,
        ChangeContract c => c.EffectiveDate,
        ExtendProbation c => c.EffectiveDate,
        EndProbation c => c.LastDay,
        ConvertContract c => c.EffectiveDate,
        GiveNotice c => c.LastDay,
        WithdrawNotice c => c.WithdrawnOn,
        Suspend c => c.FirstDay,
        ReturnToWork c => c.FirstDayBack,
        ChangeGrade c => c.EffectiveDate,
        GrantAllowance c => c.EffectiveDate,
        EndAllowance c => c.LastDay,
        CorrectContractChange c => c.EffectiveDate,
        CorrectNotice c => c.GivenOn,
        CorrectSuspension c => c.FirstDay,
        CorrectReturn c => c.FirstDayBack,
        CorrectGradeChange c => c.EffectiveDate,
        CorrectAllowance c => c.EffectiveDate,
        CorrectAllowanceEnd c => c.LastDay,
        ChangePay c => c.EffectiveDate,
        CorrectPayChange c => c.EffectiveDate,
        Terminate c => c.LastDay,
        CorrectTermination c => c.LastDay,
        WithdrawTermination c => c.WithdrawnOn,
        ChangeEmploymentExternalId c => c.EffectiveDate,
        CorrectEmploymentExternalIdChange c => c.EffectiveDate,
        RescindEmploymentFact c => employment.Hires.Find(c.Fact)?.From ?? employment.Changes.Find(c.Fact)?.From
            ?? employment.Terminations.Find(c.Fact)?.From ?? employment.Withdrawals.Find(c.Fact)?.From
            ?? employment.Notices.Find(c.Fact)?.From ?? employment.Suspensions.Find(c.Fact)?.From ?? employment.Allowances.Find(c.Fact)?.From
            ?? employment.ExternalIds.Find(c.Fact)?.From,
        _ => null,
    };

    private static FactId Fresh() => new(Guid.NewGuid());
}
