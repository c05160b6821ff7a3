namespace HrSaas.Specs.Employments;

using System.Globalization;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>Facts and commands about an employment, as a person of HR would say them.</summary>
internal static class EmploymentWords
{
    public static string Say(EmploymentEvent @event) => @event switch
    {
        EmployeeHired e => $"{Of(e.Person)} is hired by {Of(e.LegalEntity)} {Say(e.Terms)}",
        EmployeeRehired e => $"{Of(e.Person)} is hired again by {Of(e.LegalEntity)} {Say(e.Terms)}; " +
            (e.ContinuesService ? "service continues" : "service starts anew"),
        HireCorrected e => $"the hire is corrected: it was {Say(e.Terms)}{SayService(e.ContinuesService)}{Called(e.Correction)}",
        EmployeeTransferred e => $"from {Names.Say(e.EffectiveDate)} {Say(e.Transfer)}{Called(e.Fact)}",
        TransferCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Say(e.Transfer)}{Called(e.Correction)}",
        GradeChanged e => $"from {Names.Say(e.EffectiveDate)} {Say(e.Grading)}{Called(e.Fact)}",
        GradeChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Say(e.Grading)}{Called(e.Correction)}",
        AllowanceGranted e => $"from {Names.Say(e.EffectiveDate)} {Say(e.Allowance)}{Called(e.Fact)}",
        AllowanceCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Say(e.Allowance)}{Called(e.Correction)}",
        EmploymentExternalIdChanged e => $"from {Names.Say(e.EffectiveDate)} {Say(e.ExternalId.Value)}{Called(e.Fact)}",
        EmploymentExternalIdChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Say(e.ExternalId.Value)}{Called(e.Correction)}",
        AllowanceEnded e => $"the allowance {e.Code} is paid up to {Names.Say(e.LastDay)}{Called(e.Fact)}",
        AllowanceEndCorrected e => $"{Of(e.Fact)} is corrected: the allowance {e.Code} is paid up to {Names.Say(e.LastDay)}{Called(e.Correction)}",
        ContractChanged e => $"from {Names.Say(e.EffectiveDate)} {Say(e.Contract)}{Called(e.Fact)}",
        ContractChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Say(e.Contract)}{Called(e.Correction)}",
        NoticeGiven e => $"on {Names.Say(e.GivenOn)} the {Say(e.Notice.By)} gives notice{Called(e.Fact)}, by {Of(e.Notice.Termination)}",
        NoticeCorrected e => $"{Of(e.Fact)} is corrected: on {Names.Say(e.GivenOn)} the {Say(e.Notice.By)} gave notice{Called(e.Correction)}",
        EmployeeSuspended e => $"from {Names.Say(e.FirstDay)} {Say(e.Suspension)}{Called(e.Fact)}",
        SuspensionCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.FirstDay)} {Say(e.Suspension)}{Called(e.Correction)}",
        EmployeeReturned e => $"{Names.Say(e.FirstDayBack)} is the first day back at work{Called(e.Fact)}",
        ReturnCorrected e => $"{Of(e.Fact)} is corrected: {Names.Say(e.FirstDayBack)} is the first day back at work{Called(e.Correction)}",
        EmployeePromoted e => $"from {Names.Say(e.EffectiveDate)} {Say(e.Promotion)}{Called(e.Fact)}",
        PromotionCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Say(e.Promotion)}{Called(e.Correction)}",
        WorkingTimeChanged e => $"from {Names.Say(e.EffectiveDate)} {Say(e.WorkingTime)}{Called(e.Fact)}",
        WorkingTimeChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} {Say(e.WorkingTime)}{Called(e.Correction)}",
        PayChanged e => $"from {Names.Say(e.EffectiveDate)} the pay is {Say(e.Pay)}{Called(e.Fact)}",
        PayChangeCorrected e => $"{Of(e.Fact)} is corrected: from {Names.Say(e.EffectiveDate)} the pay is {Say(e.Pay)}{Called(e.Correction)}",
        EmploymentTerminated e => $"the employment ends with {Names.Say(e.LastDay)} as its last day{Called(e.Fact)}",
        TerminationCorrected e => $"{Of(e.Fact)} is corrected: the last day is {Names.Say(e.LastDay)} ({e.Termination.Code}){Called(e.Correction)}",
        TerminationWithdrawn e => $"on {Names.Say(e.WithdrawnOn)} {Of(e.Termination)} is withdrawn{Called(e.Fact)}",
        EmploymentFactRescinded e => $"{Of(e.Fact)} is rescinded",
    };

    public static string SayCommand(object command) => command switch
    {
        Hire c => $"{Of(c.Person)} is to be hired by {Of(c.LegalEntity)} {Say(c.Terms)}" +
            (c.Number is { } number ? $", with the employee number {Shorten(number.Value)}" : ", without an employee number"),
        Rehire c => $"the person of {Of(c.Former)} is to be hired again by {Of(c.LegalEntity)} {Say(c.Terms)}; " +
            (c.ContinuesService ? "service continues" : "service starts anew"),
        MoveToLegalEntity c => $"the person of {Of(c.Former)} is to go on working for {Of(c.LegalEntity)} {Say(c.Terms)} ({c.Reason.Code})",
        CorrectHire c => $"{Of(c.Fact)} is to be corrected: {Say(c.Terms)}{SayService(c.ContinuesService)}",
        TransferEmployee c => $"it is to be recorded that from {Names.Say(c.EffectiveDate)} {Say(c.Transfer)}",
        CorrectTransfer c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Say(c.Transfer)}",
        ChangeManager c => $"from {Names.Say(c.EffectiveDate)} the manager is to be {Of(c.Manager) ?? "nobody"}",
        ChangeGrade c => $"it is to be recorded that from {Names.Say(c.EffectiveDate)} {Say(c.Grading)}",
        CorrectGradeChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Say(c.Grading)}",
        GrantAllowance c => $"from {Names.Say(c.EffectiveDate)} it is to be recorded that {Say(c.Allowance)}",
        CorrectAllowance c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Say(c.Allowance)}",
        EndAllowance c => $"the allowance {c.Code} is to be paid up to {Names.Say(c.LastDay)}",
        ChangeEmploymentExternalId c => $"from {Names.Say(c.EffectiveDate)} {Say(c.ExternalId)}",
        CorrectEmploymentExternalIdChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Say(c.ExternalId)}",
        CorrectAllowanceEnd c => $"{Of(c.Fact)} is to be corrected: the allowance is paid up to {Names.Say(c.LastDay)}",
        ChangeContract c => $"it is to be recorded that from {Names.Say(c.EffectiveDate)} {Say(c.Contract)}",
        CorrectContractChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Say(c.Contract)}",
        ExtendProbation c => $"from {Names.Say(c.EffectiveDate)} the probation is to last to {Names.Say(c.EndsOn)}",
        EndProbation c => $"the probation is to end with {Names.Say(c.LastDay)}",
        ConvertContract c => $"from {Names.Say(c.EffectiveDate)} the contract is to be {Say(c.Term)}",
        GiveNotice c => $"on {Names.Say(c.GivenOn)} the {Say(c.By)} gives notice for {Names.Say(c.LastDay)}",
        CorrectNotice c => $"{Of(c.Fact)} is to be corrected: on {Names.Say(c.GivenOn)} the {Say(c.By)} gave notice",
        WithdrawNotice c => $"on {Names.Say(c.WithdrawnOn)} {Of(c.Notice)} is to be withdrawn",
        Suspend c => $"it is to be recorded that from {Names.Say(c.FirstDay)} {Say(c.Suspension)}",
        CorrectSuspension c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.FirstDay)} {Say(c.Suspension)}",
        ReturnToWork c => $"{Names.Say(c.FirstDayBack)} is to be the first day back at work",
        CorrectReturn c => $"{Of(c.Fact)} is to be corrected: {Names.Say(c.FirstDayBack)} is the first day back at work",
        Promote c => $"it is to be recorded that from {Names.Say(c.EffectiveDate)} {Say(c.Promotion)}",
        CorrectPromotion c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Say(c.Promotion)}",
        ChangeWorkingTime c => $"it is to be recorded that from {Names.Say(c.EffectiveDate)} {Say(c.WorkingTime)}",
        CorrectWorkingTimeChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} {Say(c.WorkingTime)}",
        ChangePay c => $"from {Names.Say(c.EffectiveDate)} the pay is to be {Say(c.Pay)}",
        CorrectPayChange c => $"{Of(c.Fact)} is to be corrected: from {Names.Say(c.EffectiveDate)} the pay is {Say(c.Pay)}",
        Terminate c => $"the employment is to end with {Names.Say(c.LastDay)} as its last day ({c.Reason.Code})",
        CorrectTermination c => $"{Of(c.Fact)} is to be corrected: the last day is {Names.Say(c.LastDay)} ({c.Termination.Code})",
        WithdrawTermination c => $"on {Names.Say(c.WithdrawnOn)} {Of(c.Termination)} is to be withdrawn",
        RescindEmploymentFact c => $"{Of(c.Fact)} is to be rescinded",
        _ => command.ToString()!,
    };

    public static string Say(BasePay? pay) => pay is null ? "not agreed"
        : $"{pay.Amount.Amount.ToString("#,0.####", CultureInfo.InvariantCulture)} {pay.Amount.Currency} per {Say(pay.Per)}";

    private static string Say(PayPeriod period) => period switch
    {
        PayPeriod.Hour => "hour",
        PayPeriod.Week => "week",
        PayPeriod.TwoWeeks => "two weeks",
        PayPeriod.HalfMonth => "half-month",
        PayPeriod.Month => "month",
        PayPeriod.FourWeeks => "four weeks",
        PayPeriod.Year => "year",
    };

    private static string SayService(bool? continues) => continues switch
    {
        null => "",
        true => "; service continues",
        false => "; service starts anew",
    };

    private static string Say(HireTerms terms) => string.Join(", ", ((string?[])
    [
        $"from {Names.Say(terms.HireDate)}",
        terms.Job is { } job ? $"as {Of(job)}" : null,
        terms.Position is { } position ? $"on {Of(position)}" : null,
        terms.OrgUnit is { } unit ? $"in {Of(unit)}" : null,
        terms.Location is { } location ? $"at {Of(location)}" : null,
        terms.Manager is { } manager ? $"for {Of(manager)}" : null,
        terms.Fte is { } fte ? $"{fte} of full time" : null,
        terms.WorkingPattern is { } pattern ? $"by {Of(pattern)}" : null,
        terms.Grade is { } grade ? $"in grade {Shorten(grade)}" : null,
        terms.Pay is { } pay ? $"for {Say(pay)}" : null,
    ]).Where(words => words is not null));

    private static string Say(Transfer transfer) => transfer.NamesNothing ? "nothing changes" : string.Join(", ", ((string?[])
    [
        transfer.Job is { } job ? (Of(job.To) is { } itsJob ? $"the job is {itsJob}" : "there is no job") : null,
        transfer.Position is { } position ? (Of(position.To) is { } itsPosition ? $"the position is {itsPosition}" : "there is no position") : null,
        transfer.OrgUnit is { } unit ? (Of(unit.To) is { } itsOrgUnit ? $"the unit is {itsOrgUnit}" : "there is no unit") : null,
        transfer.Location is { } location ? (Of(location.To) is { } itsLocation ? $"the location is {itsLocation}" : "there is no location") : null,
        transfer.Manager is { } manager ? (Of(manager.To) is { } itsManager ? $"the manager is {itsManager}" : "there is no manager") : null,
    ]).Where(words => words is not null));

    private static string Say(Promotion promotion) => "promoted: " + (promotion is { NamesNothing: true, Pay: null } ? "nothing changes" : string.Join(", ", ((string?[])
    [
        promotion.Job is { } job ? $"the job is {Of(job)}" : null,
        promotion.Position is { } position ? $"the position is {Of(position)}" : null,
        promotion.Grade is { } grade ? $"the grade is {Shorten(grade)}" : null,
        promotion.Pay is { } pay ? $"the pay is {Say(pay)}" : null,
    ]).Where(words => words is not null)));

    private static string Say(Grading grading) => $"the grade is {Shorten(grading.Grade)}" + (grading.Pay is { } pay ? $", the pay is {Say(pay)}" : "");

    public static string Say(ExternalId? id) => id is null ? "(erased)" : $"the external id is {Shorten(id.Key ?? "none")} in {id.System}";

    private static string Say(Allowance allowance) => $"the allowance {Shorten(allowance.Code)} is {Say(allowance.Amount)}";

    private static string Say(ContractChange change) => change.NamesNothing ? "the contract stays" : string.Join(", ", ((string?[])
    [
        change.Term is { } term ? $"the contract is {Say(term)}" : null,
        change.ProbationEndsOn is { } end ? $"the probation ends on {Names.Say(end)}" : null,
        change.EmployerNotice is { } employer ? $"the employer's notice is {Say(employer)}" : null,
        change.EmployeeNotice is { } employee ? $"the employee's notice is {Say(employee)}" : null,
    ]).Where(words => words is not null));

    public static string Say(ContractTerm term) => (term.Type switch
    {
        ContractType.Permanent => "permanent",
        ContractType.FixedTerm => "for a fixed term",
        ContractType.Apprentice => "an apprenticeship",
        ContractType.Contractor => "a contractor's",
    }) + (term.EndsOn is { } end ? $", up to {Names.Say(end)}" : "");

    private static string Say(NoticePeriod period) => FormattableString.Invariant($"{period.Count} {period.Unit.ToString().ToLowerInvariant()}") + (period.End switch
    {
        NoticeEnd.AnyDay => "",
        NoticeEnd.MonthEnd => " to the end of a month",
        NoticeEnd.QuarterEnd => " to the end of a quarter",
    });

    private static string Say(NoticeBy by) => by is NoticeBy.Employer ? "employer" : "employee";

    private static string Say(Suspension suspension) => (suspension.Type is SuspensionType.Unpaid ? "the employee is on unpaid leave" : "the employee is on garden leave")
        + (suspension.LastDay is { } last ? $" up to {Names.Say(last)}" : "");

    private static string Say(WorkingTime time) => time is { NamesNothing: true, Pay: null } ? "the working time stays" : string.Join(", ", ((string?[])
    [
        time.Fte is { } fte ? $"the FTE is {fte}" : null,
        time.WorkingPattern is { } pattern ? (Of(pattern.To) is { } itsPattern ? $"the working pattern is {itsPattern}" : "there is no working pattern") : null,
        time.Pay is { } pay ? $"the pay is {Say(pay)}" : null,
    ]).Where(words => words is not null));

    private static string Called(FactId id) => $" ({Of(id)})";

    private static string Shorten(string text) =>
        text.Length > 40 ? FormattableString.Invariant($"of {text.Length} characters") : text.Any(char.IsControl) ? "with a control character" : text;
}
