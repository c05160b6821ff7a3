namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>
/// What one fact says about the terms of an employment from a day on; it leaves alone what it does not name. All of them are kept in one
/// log, so that facts of one day apply in recorded order whichever of them names an attribute.
/// </summary>
public abstract record TermsChange
{
    private protected TermsChange() { }

    internal virtual Named<JobId?>? SaysJob => null;

    internal virtual Named<PositionId?>? SaysPosition => null;

    internal virtual Named<OrgUnitId?>? SaysOrgUnit => null;

    internal virtual Named<LocationId?>? SaysLocation => null;

    internal virtual Named<PersonId?>? SaysManager => null;

    internal virtual Fte? SaysFte => null;

    internal virtual Named<WorkingPatternId?>? SaysWorkingPattern => null;

    internal virtual BasePay? SaysPay => null;

    internal virtual string? SaysGrade => null;

    internal virtual ContractTerm? SaysContract => null;

    internal virtual DateOnly? SaysProbationEnd => null;

    internal virtual NoticePeriod? SaysEmployerNotice => null;

    internal virtual NoticePeriod? SaysEmployeeNotice => null;
}

/// <summary>What a transfer changes.</summary>
public sealed record Transfer(
    Named<OrgUnitId?>? OrgUnit = null, Named<LocationId?>? Location = null, Named<PersonId?>? Manager = null, Named<JobId?>? Job = null,
    Named<PositionId?>? Position = null) : TermsChange
{
    public bool NamesNothing => OrgUnit is null && Location is null && Manager is null && Job is null && Position is null;

    internal override Named<JobId?>? SaysJob => Job;

    internal override Named<PositionId?>? SaysPosition => Position;

    internal override Named<OrgUnitId?>? SaysOrgUnit => OrgUnit;

    internal override Named<LocationId?>? SaysLocation => Location;

    internal override Named<PersonId?>? SaysManager => Manager;
}

/// <summary>What a promotion brings with it: a job, a position or a grade, and the pay for it.</summary>
public sealed record Promotion(JobId? Job = null, PositionId? Position = null, string? Grade = null, BasePay? Pay = null) : TermsChange
{
    public bool NamesNothing => Job is null && Position is null && Grade is null;

    public ImmutableArray<Flaw> FindFlaws() => [.. Pay?.FindFlaws() ?? [], .. Grade is { } grade ? Text.FlawsOfCode("grade", grade) : []];

    internal override Named<JobId?>? SaysJob => Job is { } job ? new(job) : null;

    internal override Named<PositionId?>? SaysPosition => Position is { } position ? new(position) : null;

    internal override BasePay? SaysPay => Pay;

    internal override string? SaysGrade => Grade;
}

/// <summary>What changes of the working time, and the pay for it where it was agreed anew.</summary>
public sealed record WorkingTime(Fte? Fte = null, Named<WorkingPatternId?>? WorkingPattern = null, BasePay? Pay = null) : TermsChange
{
    public bool NamesNothing => Fte is null && WorkingPattern is null;

    public ImmutableArray<Flaw> FindFlaws() => [.. Fte?.FindFlaws() ?? [], .. Pay?.FindFlaws() ?? []];

    internal override Fte? SaysFte => Fte;

    internal override Named<WorkingPatternId?>? SaysWorkingPattern => WorkingPattern;

    internal override BasePay? SaysPay => Pay;
}

/// <summary>Another base pay, and nothing else.</summary>
public sealed record PayChange(BasePay Pay) : TermsChange
{
    internal override BasePay? SaysPay => Pay;
}

/// <summary>Another grade of pay, and the pay for it where it was agreed anew.</summary>
public sealed record Grading(string Grade, BasePay? Pay = null) : TermsChange
{
    public ImmutableArray<Flaw> FindFlaws() => [.. Text.FlawsOfCode("grade", Grade), .. Pay?.FindFlaws() ?? []];

    internal override BasePay? SaysPay => Pay;

    internal override string? SaysGrade => Grade;
}

/// <summary>What changes of the contract; each of its terms is a timeline of its own.</summary>
public sealed record ContractChange(
    ContractTerm? Term = null, DateOnly? ProbationEndsOn = null, NoticePeriod? EmployerNotice = null, NoticePeriod? EmployeeNotice = null) : TermsChange
{
    public bool NamesNothing => Term is null && ProbationEndsOn is null && EmployerNotice is null && EmployeeNotice is null;

    public ImmutableArray<Flaw> FindFlaws(DateOnly from) =>
    [
        .. Term?.FindFlaws(from) ?? [],
        .. ProbationEndsOn < from ? (ImmutableArray<Flaw>)[new("contract.probationEndsOn", "before-it-begins", "must not be before the day of the change.")] : [],
        .. EmployerNotice?.FindFlaws("contract.employerNotice") ?? [],
        .. EmployeeNotice?.FindFlaws("contract.employeeNotice") ?? [],
    ];

    internal override ContractTerm? SaysContract => Term;

    internal override DateOnly? SaysProbationEnd => ProbationEndsOn;

    internal override NoticePeriod? SaysEmployerNotice => EmployerNotice;

    internal override NoticePeriod? SaysEmployeeNotice => EmployeeNotice;
}
