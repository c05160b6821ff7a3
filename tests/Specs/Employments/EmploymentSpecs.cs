namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The people, places and facts that the specs of employments talk about.</summary>
public abstract class EmploymentSpecs : Specs<EmploymentUnderSpec, Employment, EmploymentEvent, EmploymentWorld>
{
    protected static readonly PersonId Ana = Id<PersonId>("Ana"), Ben = Id<PersonId>("Ben"), Cleo = Id<PersonId>("Cleo");
    protected static readonly LegalEntityId Acme = Id<LegalEntityId>("Acme");
    protected static readonly OrgUnitId Sales = Id<OrgUnitId>("Sales"), Support = Id<OrgUnitId>("Support"), Research = Id<OrgUnitId>("Research");
    protected static readonly LocationId Madrid = Id<LocationId>("Madrid"), Lyon = Id<LocationId>("Lyon");
    protected static readonly JobId Engineer = Id<JobId>("engineer"), Lead = Id<JobId>("lead engineer");
    protected static readonly PositionId Desk = Id<PositionId>("the first desk"), OtherDesk = Id<PositionId>("the other desk");
    protected static readonly WorkingPatternId Weekdays = Id<WorkingPatternId>("weekdays"), Mornings = Id<WorkingPatternId>("mornings");
    protected static readonly EmploymentId Earlier = Id<EmploymentId>("the earlier employment");
    protected static readonly EmployeeNumber Number = new("0042");
    protected static readonly Reason Mistake = new("data-entry"), Resigned = new("resignation"), Dismissed = new("dismissal");

    protected static FactId The(string fact) => Id<FactId>("the " + fact);

    // What has been recorded.
    protected static EmployeeHired Hired(
        string on, OrgUnitId? unit = null, LocationId? location = null, PersonId? manager = null, JobId? job = null, BasePay? pay = null) =>
        new(The("hire"), Ana, Acme, Identifying<EmployeeNumber>.Of(Number), Terms(on, unit, location, manager, job, pay));

    protected static HireCorrected HireCorrected(string correction, string on, OrgUnitId? unit = null, BasePay? pay = null, PersonId? manager = null) =>
        new(The("hire"), The(correction), Terms(on, unit, manager: manager, pay: pay), Mistake);

    protected static EmployeeTransferred Transferred(string fact, string on, Transfer to) => new(The(fact), Day(on), to);

    protected static TransferCorrected TransferCorrected(string fact, string correction, string on, Transfer to) =>
        new(The(fact), The(correction), Day(on), to, Mistake);

    protected static EmployeePromoted Promoted(string fact, string on, Promotion to) => new(The(fact), Day(on), to);

    protected static PromotionCorrected PromotionCorrected(string fact, string correction, string on, Promotion to) =>
        new(The(fact), The(correction), Day(on), to, Mistake);

    protected static WorkingTimeChanged WorkingTimeChanged(string fact, string on, WorkingTime to) => new(The(fact), Day(on), to);

    protected static WorkingTimeChangeCorrected WorkingTimeChangeCorrected(string fact, string correction, string on, WorkingTime to) =>
        new(The(fact), The(correction), Day(on), to, Mistake);

    protected static PayChanged PayChanged(string fact, string on, decimal monthly) => new(The(fact), Day(on), Euros(monthly));

    protected static PayChangeCorrected PayChangeCorrected(string fact, string correction, string on, decimal monthly) =>
        new(The(fact), The(correction), Day(on), Euros(monthly), Mistake);

    protected static EmploymentTerminated Terminated(string on, string fact = "termination") => new(The(fact), Day(on), Resigned);

    protected static TerminationCorrected TerminationCorrected(string correction, string on, Reason? reason = null) =>
        new(The("termination"), The(correction), Day(on), reason ?? Resigned, Mistake);

    protected static TerminationWithdrawn Withdrawn(string on, string termination = "termination", string fact = "withdrawal") =>
        new(The(fact), The(termination), Day(on), Mistake);

    protected static EmploymentFactRescinded Rescinded(string fact) => new(The(fact), Mistake);

    // What is asked for.
    protected static Hire Hire(
        string on, OrgUnitId? unit = null, LocationId? location = null, PersonId? manager = null, JobId? job = null, BasePay? pay = null) =>
        new(The("hire"), Ana, Acme, Number, Terms(on, unit, location, manager, job, pay));

    protected static Rehire Rehire(string on, bool continues = false, PersonId? manager = null) =>
        new(The("hire"), Earlier, Acme, Terms(on, manager: manager), continues);

    protected static CorrectHire CorrectHire(
        string correction, string on, OrgUnitId? unit = null, string fact = "hire", PersonId? manager = null, BasePay? pay = null) =>
        new(The(fact), The(correction), Terms(on, unit, manager: manager, pay: pay), Mistake);

    protected static TransferEmployee TransferTo(string fact, string on, Transfer to) => new(The(fact), Day(on), to);

    protected static CorrectTransfer CorrectTransfer(string fact, string correction, string on, Transfer to) =>
        new(The(fact), The(correction), Day(on), to, Mistake);

    protected static ChangeManager ChangeManager(string fact, string on, PersonId? manager) => new(The(fact), Day(on), manager);

    protected static Promote Promote(string fact, string on, Promotion to) => new(The(fact), Day(on), to);

    protected static CorrectPromotion CorrectPromotion(string fact, string correction, string on, Promotion to) =>
        new(The(fact), The(correction), Day(on), to, Mistake);

    protected static ChangeWorkingTime ChangeWorkingTime(string fact, string on, WorkingTime to) => new(The(fact), Day(on), to);

    protected static CorrectWorkingTimeChange CorrectWorkingTimeChange(string fact, string correction, string on, WorkingTime to) =>
        new(The(fact), The(correction), Day(on), to, Mistake);

    protected static ChangePay ChangePay(string fact, string on, decimal monthly) => new(The(fact), Day(on), Euros(monthly));

    protected static CorrectPayChange CorrectPayChange(string fact, string correction, string on, decimal monthly) =>
        new(The(fact), The(correction), Day(on), Euros(monthly), Mistake);

    protected static Terminate Terminate(string on, string fact = "termination", Reason? reason = null) =>
        new(The(fact), Day(on), reason ?? Resigned);

    protected static CorrectTermination CorrectTermination(string correction, string on, string fact = "termination", Reason? reason = null) =>
        new(The(fact), The(correction), Day(on), reason ?? Resigned, Mistake);

    protected static WithdrawTermination Withdraw(string on, string termination = "termination", string fact = "withdrawal") =>
        new(The(fact), The(termination), Day(on), Mistake);

    protected static RescindEmploymentFact Rescind(string fact) => new(The(fact), Mistake);

    // Values.
    protected static HireTerms Terms(
        string on, OrgUnitId? unit = null, LocationId? location = null, PersonId? manager = null, JobId? job = null, BasePay? pay = null) =>
        new(Day(on), job, unit, location, manager, pay);

    protected static Transfer To(OrgUnitId unit) => new(OrgUnit: new(unit));

    protected static Transfer To(LocationId location) => new(Location: new(location));

    protected static Transfer To(PersonId manager) => new(Manager: new(manager));

    protected static Transfer To(JobId job) => new(Job: new(job));

    protected static Transfer To(PositionId position) => new(Position: new(position));

    protected static WorkingTime Share(decimal fte, BasePay? pay = null) => new(new Fte(fte), Pay: pay);

    protected static BasePay Euros(decimal amount, PayPeriod per = PayPeriod.Month) => new(new(amount, Currency.Of("EUR")!.Value), per);

    // What is read.
    protected static Reading<Employment> UnitOn(string day, OrgUnitId? unit) =>
        new($"on {Say(Day(day))} {(Of(unit) is { } name ? $"the unit is {name}" : "there is no unit")}", state => On(state, day).OrgUnit.Value, unit);

    protected static Reading<Employment> LocationOn(string day, LocationId? location) =>
        new($"on {Say(Day(day))} {(Of(location) is { } name ? $"the location is {name}" : "there is no location")}", state => On(state, day).Location.Value, location);

    protected static Reading<Employment> ManagerOn(string day, PersonId? manager) =>
        new($"on {Say(Day(day))} {(Of(manager) is { } name ? $"the manager is {name}" : "there is no manager")}", state => On(state, day).Manager.Value, manager);

    protected static Reading<Employment> PayOn(string day, decimal? monthly) =>
        new($"on {Say(Day(day))} the pay is {EmploymentWords.Say(monthly is { } m ? Euros(m) : null)}",
            state => On(state, day).Pay.Value, monthly is { } amount ? Euros(amount) : null);

    protected static Reading<Employment> StatusOn(string day, EmploymentStatus status) =>
        new($"on {Say(Day(day))} it is {SayStatus(status)}", state => state.StatusOn(Day(day)), status);

    protected static Reading<Employment> LastDayIs(string? day) =>
        new(day is null ? "there is no last day" : $"the last day is {Say(Day(day))}",
            state => ((CurrentEmployment)state).LastDay, day is null ? null : Day(day));

    protected static Reading<Employment> FactBehindUnitOn(string day, string fact) =>
        new($"on {Say(Day(day))} the unit comes from the {fact}", state => On(state, day).OrgUnit.Fact, The(fact));

    protected static Reading<Employment> JobOn(string day, JobId? job) =>
        new($"on {Say(Day(day))} {(Of(job) is { } name ? $"the job is {name}" : "there is no job")}", state => On(state, day).Job.Value, job);

    protected static Reading<Employment> PositionOn(string day, PositionId? position) =>
        new($"on {Say(Day(day))} {(Of(position) is { } name ? $"the position is {name}" : "there is no position")}", state => On(state, day).Position.Value, position);

    protected static Reading<Employment> FteOn(string day, decimal fte) =>
        new($"on {Say(Day(day))} the FTE is {new Fte(fte)}", state => On(state, day).Fte.Value, new Fte(fte));

    protected static Reading<Employment> PatternOn(string day, WorkingPatternId? pattern) =>
        new($"on {Say(Day(day))} {(Of(pattern) is { } name ? $"the working pattern is {name}" : "there is no working pattern")}",
            state => On(state, day).WorkingPattern.Value, pattern);

    protected static Reading<Employment> GradeOn(string day, string? grade) =>
        new($"on {Say(Day(day))} {(grade is null ? "there is no grade" : $"the grade is {grade}")}", state => On(state, day).Grade.Value, grade);

    protected static Reading<Employment> ContractOn(string day, ContractTerm? contract) =>
        new($"on {Say(Day(day))} the contract is {(contract is null ? "not agreed" : EmploymentWords.Say(contract))}", state => On(state, day).Contract.Value, contract);

    protected static Reading<Employment> ProbationEndOn(string day, string? end) =>
        new($"on {Say(Day(day))} {(end is null ? "there is no probation" : $"the probation ends on {Say(Day(end))}")}",
            state => On(state, day).ProbationEnd.Value, end is null ? null : Day(end));

    protected static Reading<Employment> AllowanceOn(string day, string code, BasePay? amount) =>
        new($"on {Say(Day(day))} the allowance {code} is {(amount is null ? "not paid" : EmploymentWords.Say(amount))}",
            state => ((CurrentEmployment)state).AllowanceOf(code).At(Day(day))?.Value, amount);

    /// <summary>A command's cells that all commands share: nobody hired, void, outside of the employment, on its last day.</summary>
    protected static void Within(EmploymentEvent[] recorded, Func<string, object> command, Func<string, EmploymentEvent> expected)
    {
        Given().When(command("2026-04-01")).ThenRefused<EmploymentNotFound>();
        Given([Hired("2026-03-01"), .. recorded, Rescinded("hire")]).When(command("2026-04-01")).ThenRefused<EmploymentIsVoid>();
        Given([Hired("2026-03-01"), .. recorded]).When(command("2026-02-28")).ThenRefused(new BeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));
        Given([Hired("2026-03-01"), .. recorded]).When(command("2026-05-01")).Then(expected("2026-05-01"));
        Given([Hired("2026-03-01"), .. recorded, Terminated("2026-06-30")]).When(command("2026-06-30")).Then(expected("2026-06-30"));
        Given([Hired("2026-03-01"), .. recorded, Terminated("2026-06-30")]).When(command("2026-07-01")).ThenRefused(new AfterLastDay(Day("2026-07-01"), Day("2026-06-30")));
    }

    /// <summary>What a correction may name: a fact of its kind that stands, for a reason.</summary>
    protected static void NamesFactsOfItsKind(EmploymentEvent fact, string name, Func<string, object> command)
    {
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3000)).When(command("raise")).ThenRefused(new FactOfAnotherKind(The("raise")));
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3000), Rescinded("raise")).When(command("raise")).ThenRefused(new FactOfAnotherKind(The("raise")));
        Given(Hired("2026-03-01")).When(command(name)).ThenRefused(new FactNotFound(The(name)));
        Given(Hired("2026-03-01"), fact, Rescinded(name)).When(command(name)).ThenRefused(new FactIsRescinded(The(name)));
    }

    protected static Reading<Employment> UnitSince(string day, string since) =>
        new($"on {Say(Day(day))} the unit has been the same since {Say(Day(since))}", state => On(state, day).OrgUnit.From, Day(since));

    protected static Reading<Employment> NothingOn(string day) =>
        new($"on {Say(Day(day))} it has no unit, location, manager, job or pay", state => ((CurrentEmployment)state).On(Day(day)), null);

    protected static NotWellFormed Flawed(string member, string code, string detail) => new([new(member, code, detail)]);

    private static EmploymentOn On(Employment state, string day) =>
        ((CurrentEmployment)state).On(Day(day)) ?? throw new InvalidOperationException($"The employment is not active on {day}.");

    private static string SayStatus(EmploymentStatus status) => status switch
    {
        EmploymentStatus.NotThere => "not there",
        EmploymentStatus.BeforeHire => "before the hire date",
        EmploymentStatus.Active => "active",
        EmploymentStatus.Suspended => "suspended",
        EmploymentStatus.UnderNotice => "under notice",
        EmploymentStatus.Ended => "ended",
        EmploymentStatus.Void => "void",
    };
}
