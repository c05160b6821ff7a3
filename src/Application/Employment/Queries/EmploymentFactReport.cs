namespace HrSaas.Application.Employment.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>What was true of all employments on a day as it was known at a moment, attribute by attribute, each with the fact that says so.</summary>
public interface IEmploymentFactReport
{
    const string Model = "employment-facts";

    /// <summary>Sorted by employment, then attribute, then code of the allowance.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<EmploymentFactRow, EmploymentFactKey>> List(
        EmploymentFactFilter filter, PageOf<EmploymentFactKey> page, CancellationToken cancellation);
}

/// <summary>What of an employment has a timeline of its own.</summary>
public enum EmploymentAttribute
{
    /// <summary>Being employed at all: from the hire date to the last day, by a legal entity.</summary>
    Employment,
    OrgUnit,
    Location,
    Manager,
    Job,
    Pay,
    Fte,
    Position,
    WorkingPattern,
    Grade,

    /// <summary>Its type, and its last day where it has an end.</summary>
    Contract,

    /// <summary>Its last day.</summary>
    Probation,

    /// <summary>The days on which the work rests.</summary>
    Suspension,

    /// <summary>The days on which notice runs.</summary>
    Notice,

    /// <summary>The employment whose service this one continues.</summary>
    Continues,

    /// <summary>One of those paid beside base pay, by its code.</summary>
    Allowance,

    /// <summary>The last day, with the code of the reason for which the employment ends.</summary>
    Ending,
}

/// <summary>Which facts; a member that is null narrows nothing.</summary>
/// <param name="OrgUnit">Every fact of the employments that are in this unit on the day.</param>
public sealed record EmploymentFactFilter(
    EmploymentId? Employment = null, PersonId? Person = null, EmploymentAttribute? Attribute = null, OrgUnitId? OrgUnit = null);

/// <param name="Item">The code of an allowance; empty for all else.</param>
public sealed record EmploymentFactKey(EmploymentId Employment, EmploymentAttribute Attribute, string Item);

/// <summary>One attribute of one employment, over the stretch of days around the day asked for in which it does not change.</summary>
/// <param name="Fact">The fact that says so: the hire, a transfer, a pay change.</param>
/// <param name="FirstDay">The first day of the stretch.</param>
/// <param name="LastDay">Its last day, included; null while it is open.</param>
/// <param name="RecordedAt">Since when this stretch has been known as it is.</param>
/// <param name="Value">The id of the legal entity, unit, location, manager, job or continued employment; null where there is none, and for pay.</param>
/// <param name="Pay">The amount, of pay and of an allowance.</param>
/// <param name="Fte">For FTE only.</param>
/// <param name="Text">The grade; the code of the allowance; the type of the contract or suspension; who gave notice; the code of the reason for which the employment ends.</param>
/// <param name="Day">The last day of the contract or of the probation.</param>
public sealed record EmploymentFactRow(
    EmploymentId Employment, PersonId Person, EmploymentAttribute Attribute, FactId Fact, DateOnly FirstDay, DateOnly? LastDay,
    DateTimeOffset RecordedAt, Guid? Value, BasePay? Pay, Fte? Fte = null, string? Text = null,
    DateOnly? Day = null);
