namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>The timelines of what was agreed: each attribute is what the last fact up to a day says, else what the hire says.</summary>
public sealed partial record CurrentEmployment
{
    /// <summary>The employment's own job; where there is a position, the position's counts instead. So with unit and location.</summary>
    public Timeline<JobId?> Jobs => Changes.Timeline(Base(Terms.Job), static c => c.SaysJob is not null, static c => c.SaysJob!.Value.To);

    public Timeline<PositionId?> Positions =>
        Changes.Timeline(Base(Terms.Position), static c => c.SaysPosition is not null, static c => c.SaysPosition!.Value.To);

    public Timeline<OrgUnitId?> OrgUnits =>
        Changes.Timeline(Base(Terms.OrgUnit), static c => c.SaysOrgUnit is not null, static c => c.SaysOrgUnit!.Value.To);

    public Timeline<LocationId?> Locations =>
        Changes.Timeline(Base(Terms.Location), static c => c.SaysLocation is not null, static c => c.SaysLocation!.Value.To);

    public Timeline<PersonId?> Managers =>
        Changes.Timeline(Base(Terms.Manager), static c => c.SaysManager is not null, static c => c.SaysManager!.Value.To);

    public Timeline<Fte> Ftes => Changes.Timeline(Base(Terms.Fte ?? Fte.Full), static c => c.SaysFte is not null, static c => c.SaysFte!.Value);

    public Timeline<WorkingPatternId?> WorkingPatterns =>
        Changes.Timeline(Base(Terms.WorkingPattern), static c => c.SaysWorkingPattern is not null, static c => c.SaysWorkingPattern!.Value.To);

    public Timeline<BasePay?> Pay => Changes.Timeline(Base(Terms.Pay), static c => c.SaysPay is not null, static c => c.SaysPay);

    public Timeline<string?> Grades => Changes.Timeline(Base(Terms.Grade), static c => c.SaysGrade is not null, static c => c.SaysGrade);

    public Timeline<ContractTerm?> Contracts =>
        Changes.Timeline(Base(TermOfHire), static c => c.SaysContract is not null, static c => c.SaysContract);

    public Timeline<DateOnly?> ProbationEnds =>
        Changes.Timeline(Base(Terms.Contract?.ProbationEndsOn), static c => c.SaysProbationEnd is not null, static c => c.SaysProbationEnd);

    public Timeline<NoticePeriod?> EmployerNotices =>
        Changes.Timeline(Base(Terms.Contract?.EmployerNotice), static c => c.SaysEmployerNotice is not null, static c => c.SaysEmployerNotice);

    public Timeline<NoticePeriod?> EmployeeNotices =>
        Changes.Timeline(Base(Terms.Contract?.EmployeeNotice), static c => c.SaysEmployeeNotice is not null, static c => c.SaysEmployeeNotice);

    /// <summary>What is true on a day; null on a day on which the employment is not active.</summary>
    public EmploymentOn? On(DateOnly day) => !IsEmployedOn(day) ? null : new(
        Jobs.At(day)!.Value, OrgUnits.At(day)!.Value, Locations.At(day)!.Value, Managers.At(day)!.Value, Pay.At(day)!.Value,
        Positions.At(day)!.Value, Ftes.At(day)!.Value, WorkingPatterns.At(day)!.Value, Grades.At(day)!.Value,
        Contracts.At(day)!.Value, ProbationEnds.At(day)!.Value, EmployerNotices.At(day)!.Value, EmployeeNotices.At(day)!.Value);

    /// <summary>Whether any fact ever put the employee on a position; where none did, no seat has to be asked.</summary>
    public bool EverNamedAPosition
    {
        get
        {
            if (Terms.Position is not null) return true;
            foreach (var change in Changes.Facts)
                if (change.Value.SaysPosition is not null) return true;
            return false;
        }
    }

    /// <summary>Whether the day is one from the hire date to the last day.</summary>
    public bool IsEmployedOn(DateOnly day) => day >= HireDate && !(day > LastDay);

    internal JobId? JobOn(DateOnly day) => Changes.InForce(day, static c => c.SaysJob is not null) is { } fact ? fact.Value.SaysJob!.Value.To : Terms.Job;

    internal PositionId? PositionOn(DateOnly day) =>
        Changes.InForce(day, static c => c.SaysPosition is not null) is { } fact ? fact.Value.SaysPosition!.Value.To : Terms.Position;

    internal OrgUnitId? OrgUnitOn(DateOnly day) =>
        Changes.InForce(day, static c => c.SaysOrgUnit is not null) is { } fact ? fact.Value.SaysOrgUnit!.Value.To : Terms.OrgUnit;

    internal LocationId? LocationOn(DateOnly day) =>
        Changes.InForce(day, static c => c.SaysLocation is not null) is { } fact ? fact.Value.SaysLocation!.Value.To : Terms.Location;

    internal PersonId? ManagerOn(DateOnly day) =>
        Changes.InForce(day, static c => c.SaysManager is not null) is { } fact ? fact.Value.SaysManager!.Value.To : Terms.Manager;

    internal Fte FteOn(DateOnly day) => Changes.InForce(day, static c => c.SaysFte is not null)?.Value.SaysFte ?? Terms.Fte ?? Fte.Full;

    internal WorkingPatternId? WorkingPatternOn(DateOnly day) =>
        Changes.InForce(day, static c => c.SaysWorkingPattern is not null) is { } fact ? fact.Value.SaysWorkingPattern!.Value.To : Terms.WorkingPattern;

    internal BasePay? PayOn(DateOnly day) => Changes.InForce(day, static c => c.SaysPay is not null)?.Value.SaysPay ?? Terms.Pay;

    internal string? GradeOn(DateOnly day) => Changes.InForce(day, static c => c.SaysGrade is not null)?.Value.SaysGrade ?? Terms.Grade;

    internal ContractTerm? ContractOn(DateOnly day) => Changes.InForce(day, static c => c.SaysContract is not null)?.Value.SaysContract ?? TermOfHire;

    internal DateOnly? ProbationEndOn(DateOnly day) =>
        Changes.InForce(day, static c => c.SaysProbationEnd is not null)?.Value.SaysProbationEnd ?? Terms.Contract?.ProbationEndsOn;

    internal NoticePeriod? NoticePeriodOn(DateOnly day, NoticeBy by) => by switch
    {
        NoticeBy.Employer => Changes.InForce(day, static c => c.SaysEmployerNotice is not null)?.Value.SaysEmployerNotice ?? Terms.Contract?.EmployerNotice,
        NoticeBy.Employee => Changes.InForce(day, static c => c.SaysEmployeeNotice is not null)?.Value.SaysEmployeeNotice ?? Terms.Contract?.EmployeeNotice,
    };

    private ContractTerm? TermOfHire => Terms.Contract is { } contract ? new(contract.Type, contract.EndsOn) : null;

    private TimelineEntry<T> Base<T>(T value) => new(HireDate, Hire.Id, value);
}
