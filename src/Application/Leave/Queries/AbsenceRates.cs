namespace HrSaas.Application.Leave.Queries;

using HrSaas.Domain.Kernel;

/// <summary>What people are grouped by in the report of absence rates.</summary>
public enum AbsenceRateBy
{
    OrgUnit,

    /// <summary>In their unit and in each above it.</summary>
    OrgUnitAndAbove,
}

/// <param name="From">The first day of the period.</param>
/// <param name="To">Its last day, included.</param>
/// <param name="By">Null for all together.</param>
/// <param name="Type">Null for leave of all types.</param>
public sealed record AbsenceRateFilter(DateOnly From, DateOnly To, AbsenceRateBy? By, LeaveTypeId? Type, bool WithContractors);

/// <param name="Group">The unit as text; empty for those who are in none, and for all together.</param>
public sealed record AbsenceRateKey(string Group);

/// <summary>How much of the work that was planned was not done because of leave.</summary>
/// <param name="OrgUnit">Absent for those who are in none, and where all are told together.</param>
/// <param name="Employments">How many had a day in the period on which work was planned.</param>
/// <param name="PlannedDays">Days on which work was planned, of all of them together; half a holiday leaves half a day.</param>
/// <param name="AbsentDays">What of these days was taken as approved leave.</param>
/// <param name="Rate">Absent days ÷ planned days, rounded to four decimals, half away from zero; absent where nothing was planned.</param>
public sealed record AbsenceRateRow(OrgUnitId? OrgUnit, int Employments, decimal PlannedDays, decimal AbsentDays, decimal? Rate)
{
    /// <summary>Null where nothing was planned.</summary>
    public static decimal? RateOf(Fraction absent, Fraction planned) =>
        planned.IsZero ? null : decimal.Round((absent / planned).ToDecimal(), 4, MidpointRounding.AwayFromZero);
}
