namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>What an employment is on one day. No state: read off its facts.</summary>
public enum EmploymentStatus
{
    /// <summary>Nobody was hired.</summary>
    NotThere,

    /// <summary>Hired, and the hire date is still to come.</summary>
    BeforeHire,

    /// <summary>From hire date to last day, both included, and neither suspended nor under notice.</summary>
    Active,

    /// <summary>Within the employment, but neither at work nor expected to be. Said also of whoever is under notice at the same time.</summary>
    Suspended,

    /// <summary>Notice was given, and the last day has not passed.</summary>
    UnderNotice,

    /// <summary>After the last day.</summary>
    Ended,

    /// <summary>The hire was rescinded: on no day was there an employment.</summary>
    Void,
}

/// <summary>
/// One person's employment with one legal entity, from a hire date to a last day. What was agreed (job,
/// position, unit, location, manager, working time, grade, pay) are timelines of their own, each made of the hire's terms and of the facts recorded since.
/// </summary>
public abstract partial record Employment : IAggregate<Employment, EmploymentEvent>
{
    private protected Employment() { }

    public static Employment Initial { get; } = new NoEmployment();

    public static Employment Evolve(Employment state, EmploymentEvent @event) => @event switch
    {
        EmployeeHired e => CurrentEmployment.Of(e.Fact, e.Person, e.LegalEntity, e.Number, e.Terms),
        EmployeeRehired e => CurrentEmployment.Of(e.Fact, e.Person, e.LegalEntity, e.Number, e.Terms, e.Former, e.ContinuesService),
        HireCorrected e => With(state, to => to with
        {
            // A correction of before it could say so leaves to the rehire whether service continues.
            Hires = to.Hires.Correct(e.Fact, e.Correction, e.Terms.HireDate, new(e.Terms, e.ContinuesService ?? to.Hire.FirstValue.ContinuesService)),
        }),
        EmployeeTransferred e => Record(state, e.Fact, e.EffectiveDate, e.Transfer),
        TransferCorrected e => Correct(state, e.Fact, e.Correction, e.EffectiveDate, e.Transfer),
        EmployeePromoted e => Record(state, e.Fact, e.EffectiveDate, e.Promotion),
        PromotionCorrected e => Correct(state, e.Fact, e.Correction, e.EffectiveDate, e.Promotion),
        WorkingTimeChanged e => Record(state, e.Fact, e.EffectiveDate, e.WorkingTime),
        WorkingTimeChangeCorrected e => Correct(state, e.Fact, e.Correction, e.EffectiveDate, e.WorkingTime),
        GradeChanged e => Record(state, e.Fact, e.EffectiveDate, e.Grading),
        GradeChangeCorrected e => Correct(state, e.Fact, e.Correction, e.EffectiveDate, e.Grading),
        ContractChanged e => Record(state, e.Fact, e.EffectiveDate, e.Contract),
        ContractChangeCorrected e => Correct(state, e.Fact, e.Correction, e.EffectiveDate, e.Contract),
        PayChanged e => Record(state, e.Fact, e.EffectiveDate, new PayChange(e.Pay)),
        PayChangeCorrected e => Correct(state, e.Fact, e.Correction, e.EffectiveDate, new PayChange(e.Pay)),
        EmploymentTerminated e => With(state, to => to with
        {
            Terminations = to.Terminations.Record(e.Fact, e.LastDay, e.Reason),
        }),
        TerminationCorrected e => With(state, to => to with
        {
            Terminations = to.Terminations.Correct(e.Fact, e.Correction, e.LastDay, e.Termination),
        }),
        TerminationWithdrawn e => With(state, to => to with
        {
            Withdrawals = to.Withdrawals.Record(e.Fact, e.WithdrawnOn, e.Termination),
        }),
        NoticeGiven e => With(state, to => to with
        {
            Notices = to.Notices.Record(e.Fact, e.GivenOn, e.Notice),
        }),
        NoticeCorrected e => With(state, to => to with
        {
            Notices = to.Notices.Correct(e.Fact, e.Correction, e.GivenOn, e.Notice),
        }),
        EmployeeSuspended e => With(state, to => to with
        {
            Suspensions = to.Suspensions.Record(e.Fact, e.FirstDay, e.Suspension),
        }),
        SuspensionCorrected e => With(state, to => to with
        {
            Suspensions = to.Suspensions.Correct(e.Fact, e.Correction, e.FirstDay, e.Suspension),
        }),
        EmployeeReturned e => With(state, to => to with
        {
            Suspensions = to.Suspensions.Record(e.Fact, e.FirstDayBack, null),
        }),
        ReturnCorrected e => With(state, to => to with
        {
            Suspensions = to.Suspensions.Correct(e.Fact, e.Correction, e.FirstDayBack, null),
        }),
        AllowanceGranted e => With(state, to => to with
        {
            Allowances = to.Allowances.Record(e.Fact, e.EffectiveDate, new(e.Allowance.Code, e.Allowance.Amount)),
        }),
        AllowanceCorrected e => With(state, to => to with
        {
            Allowances = to.Allowances.Correct(e.Fact, e.Correction, e.EffectiveDate, new(e.Allowance.Code, e.Allowance.Amount)),
        }),
        AllowanceEnded e => With(state, to => to with
        {
            Allowances = to.Allowances.Record(e.Fact, LastDays.DayAfter(e.LastDay), new(e.Code, null)),
        }),
        AllowanceEndCorrected e => With(state, to => to with
        {
            Allowances = to.Allowances.Correct(e.Fact, e.Correction, LastDays.DayAfter(e.LastDay), new(e.Code, null)),
        }),
        EmploymentExternalIdChanged e => With(state, to => to with
        {
            ExternalIds = to.ExternalIds.Record(e.Fact, e.EffectiveDate, e.ExternalId),
        }),
        EmploymentExternalIdChangeCorrected e => With(state, to => to with
        {
            ExternalIds = to.ExternalIds.Correct(e.Fact, e.Correction, e.EffectiveDate, e.ExternalId),
        }),
        EmploymentFactRescinded e => With(state, to => to with
        {
            Hires = to.Hires.Rescind(e.Fact),
            Changes = to.Changes.Rescind(e.Fact),
            Terminations = to.Terminations.Rescind(e.Fact),
            Withdrawals = to.Withdrawals.Rescind(e.Fact),
            Notices = to.Notices.Rescind(e.Fact),
            Suspensions = to.Suspensions.Rescind(e.Fact),
            Allowances = to.Allowances.Rescind(e.Fact),
            ExternalIds = to.ExternalIds.Rescind(e.Fact),
        }),
    };

    /// <summary>What an event does to the facts of the employment, for history.</summary>
    public static FactChange ChangeOf(EmploymentEvent @event) => @event switch
    {
        EmployeeHired e => new FactChange.Records(e.Fact, e.Terms.HireDate),
        EmployeeRehired e => new FactChange.Records(e.Fact, e.Terms.HireDate),
        HireCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.Terms.HireDate),
        EmployeeTransferred e => new FactChange.Records(e.Fact, e.EffectiveDate),
        TransferCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        EmployeePromoted e => new FactChange.Records(e.Fact, e.EffectiveDate),
        PromotionCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        WorkingTimeChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        WorkingTimeChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        GradeChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        GradeChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        ContractChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        ContractChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        PayChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        PayChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        EmploymentTerminated e => new FactChange.Records(e.Fact, e.LastDay),
        TerminationCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.LastDay),
        TerminationWithdrawn e => new FactChange.Records(e.Fact, e.WithdrawnOn),
        NoticeGiven e => new FactChange.Records(e.Fact, e.GivenOn),
        NoticeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.GivenOn),
        EmployeeSuspended e => new FactChange.Records(e.Fact, e.FirstDay),
        SuspensionCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.FirstDay),
        EmployeeReturned e => new FactChange.Records(e.Fact, e.FirstDayBack),
        ReturnCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.FirstDayBack),
        AllowanceGranted e => new FactChange.Records(e.Fact, e.EffectiveDate),
        AllowanceCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        AllowanceEnded e => new FactChange.Records(e.Fact, LastDays.DayAfter(e.LastDay)),
        AllowanceEndCorrected e => new FactChange.Corrects(e.Fact, e.Correction, LastDays.DayAfter(e.LastDay)),
        EmploymentExternalIdChanged e => new FactChange.Records(e.Fact, e.EffectiveDate),
        EmploymentExternalIdChangeCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.EffectiveDate),
        EmploymentFactRescinded e => new FactChange.Rescinds(e.Fact),
    };

    /// <summary>What the employment is on a day.</summary>
    public EmploymentStatus StatusOn(DateOnly day) => this switch
    {
        NoEmployment => EmploymentStatus.NotThere,
        VoidEmployment => EmploymentStatus.Void,
        CurrentEmployment employment when day < employment.HireDate => EmploymentStatus.BeforeHire,
        CurrentEmployment employment => day > employment.LastDay ? EmploymentStatus.Ended
            : employment.SuspensionOn(day) is not null ? EmploymentStatus.Suspended
            : employment.NoticeOn(day) is not null ? EmploymentStatus.UnderNotice
            : EmploymentStatus.Active,
    };

    /// <summary>The person employed, under whose key identifying members are kept; null while nobody is hired.</summary>
    public PersonId? Subject => this switch
    {
        NoEmployment => null,
        CurrentEmployment employment => employment.Person,
        VoidEmployment { Was: var employment } => employment.Person,
    };

    private static Employment Record(Employment state, FactId fact, DateOnly from, TermsChange change) =>
        With(state, to => to with { Changes = to.Changes.Record(fact, from, change) });

    private static Employment Correct(Employment state, FactId fact, FactId correction, DateOnly from, TermsChange change) =>
        With(state, to => to with { Changes = to.Changes.Correct(fact, correction, from, change) });

    // No event comes before the hire; one that did would change nothing.
    private static Employment With(Employment state, Func<CurrentEmployment, CurrentEmployment> change) => state switch
    {
        NoEmployment => state,
        CurrentEmployment employment => VoidIfRescinded(change(employment)),
        VoidEmployment { Was: var employment } => new VoidEmployment(change(employment)),
    };

    private static Employment VoidIfRescinded(CurrentEmployment employment) =>
        employment.Hire.IsRescinded ? new VoidEmployment(employment) : employment;
}

/// <summary>Nobody hired yet.</summary>
public sealed record NoEmployment : Employment;

/// <summary>The hire was rescinded: it should never have been recorded. For good.</summary>
/// <param name="Was">What had been recorded, for history.</param>
public sealed record VoidEmployment(CurrentEmployment Was) : Employment;
