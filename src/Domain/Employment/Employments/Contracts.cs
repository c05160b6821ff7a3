namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>What kind of contract it is.</summary>
public enum ContractType
{
    /// <summary>Without an end.</summary>
    Permanent,

    /// <summary>Up to an agreed last day.</summary>
    FixedTerm,

    /// <summary>For learning a trade; usually with an end.</summary>
    Apprentice,

    /// <summary>Not an employee: somebody who works for the company on their own account.</summary>
    Contractor,
}

public enum NoticeUnit { Days, Weeks, Months }

/// <summary>On which days notice may run out.</summary>
public enum NoticeEnd { AnyDay, MonthEnd, QuarterEnd }

/// <summary>How long before the last day notice has to be given, and on which days it may run out.</summary>
public sealed record NoticePeriod(int Count, NoticeUnit Unit, NoticeEnd End = NoticeEnd.AnyDay)
{
    public const int Most = 999;

    public ImmutableArray<Flaw> FindFlaws(string member) =>
        Count is < 0 or > Most ? [new($"{member}.count", "out-of-range", "must be between 0 and 999.")] : [];

    /// <summary>
    /// The earliest last day of a notice given on a day. The day itself does not count: two weeks from a Monday run out on a Monday. A month runs out
    /// on the day of the same number, or on the last day of a month that has none of it.
    /// </summary>
    public DateOnly EarliestLastDay(DateOnly given)
    {
        var day = Unit switch
        {
            NoticeUnit.Days => given.AddDays(Count),
            NoticeUnit.Weeks => given.AddDays(7 * Count),
            NoticeUnit.Months => given.AddMonths(Count),
        };
        var months = End switch { NoticeEnd.AnyDay => 0, NoticeEnd.MonthEnd => 1, NoticeEnd.QuarterEnd => 3 };
        if (months == 0) return day;
        var month = day.Month + ((months - (day.Month % months)) % months);
        return new(day.Year, month, DateTime.DaysInMonth(day.Year, month));
    }
}

/// <summary>The contract as agreed at the hire.</summary>
/// <param name="EndsOn">The last day that a contract with an end runs to. It does not end the employment by itself: a termination does.</param>
/// <param name="ProbationEndsOn">The last day of the probation; null where there is none.</param>
/// <param name="EmployerNotice">What the employer has to keep; null where nothing was agreed.</param>
/// <param name="EmployeeNotice">What the employee has to keep; null where nothing was agreed.</param>
public sealed record Contract(
    ContractType Type, DateOnly? EndsOn = null, DateOnly? ProbationEndsOn = null, NoticePeriod? EmployerNotice = null, NoticePeriod? EmployeeNotice = null)
{
    public ImmutableArray<Flaw> FindFlaws(DateOnly from) =>
    [
        .. new ContractTerm(Type, EndsOn).FindFlaws(from),
        .. ProbationEndsOn < from ? (ImmutableArray<Flaw>)[new("contract.probationEndsOn", "before-it-begins", "must not be before the contract begins.")] : [],
        .. EmployerNotice?.FindFlaws("contract.employerNotice") ?? [], .. EmployeeNotice?.FindFlaws("contract.employeeNotice") ?? [],
    ];
}

/// <summary>The type of a contract, with its end where it has one.</summary>
public sealed record ContractTerm(ContractType Type, DateOnly? EndsOn = null)
{
    public ImmutableArray<Flaw> FindFlaws(DateOnly from) =>
        Type is ContractType.Permanent && EndsOn is not null ? [new("contract.endsOn", "not-allowed", "must be left out: a permanent contract has no end.")]
        : Type is ContractType.FixedTerm && EndsOn is null ? [new("contract.endsOn", "required", "is missing: a fixed term has an end.")]
        : EndsOn < from ? [new("contract.endsOn", "before-it-begins", "must not be before the contract begins.")]
        : [];
}
