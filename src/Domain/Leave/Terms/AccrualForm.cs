namespace HrSaas.Domain.Leave.Terms;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Leave.Terms.TermsForm;

/// <summary>The form of an accrual: which members its schedule needs, and which have no meaning with it.</summary>
internal static class AccrualForm
{
    public static ImmutableArray<Flaw> FlawsOf(Accrual accrual) =>
    [
        .. TermsForm.FlawsOf(accrual.Bands),
        .. accrual.Bands.IsEmpty && accrual.Schedule != AccrualSchedule.PerHourWorked ? Of("accrual.bands", "empty", "must have at least one, unless leave is earned by the hour.") : [],
        .. FlawsOfCredit(accrual), .. FlawsOfPeriods(accrual), .. FlawsOfHours(accrual),
    ];

    private static ImmutableArray<Flaw> FlawsOfCredit(Accrual accrual) =>
    [
        .. accrual.Schedule is AccrualSchedule.AtOnce or AccrualSchedule.PerHourWorked && accrual.Credited != CreditDay.First
            ? Of("accrual.credited", "not-allowed", "must be the first day where leave comes at once or by the hour.") : [],
        .. accrual is { Schedule: AccrualSchedule.Weekly or AccrualSchedule.Daily, Credited: CreditDay.OfMonth or CreditDay.OfHire }
            ? Of("accrual.credited", "not-allowed", "must not be a day of the month where leave comes weekly or daily.") : [],
        .. (accrual.Credited == CreditDay.OfMonth, accrual.CreditedOn) switch
        {
            (true, null) => Of("accrual.creditedOn", "required", "must be given where leave is credited on a day of the month."),
            (false, not null) => Of("accrual.creditedOn", "not-allowed", "must be left out unless leave is credited on a day of the month."),
            (_, { } day) => Range("accrual.creditedOn", day, 1, 31),
            _ => [],
        },
        .. accrual is { Schedule: AccrualSchedule.AtOnce, Per: EntitledPer.Period }
            ? Of("accrual.per", "not-allowed", "must be the leave year where leave comes at once.") : [],
    ];

    private static ImmutableArray<Flaw> FlawsOfPeriods(Accrual accrual) =>
    [
        .. accrual.MonthsBeginOn is { } begins
            ? accrual.Schedule == AccrualSchedule.Monthly && !accrual.PeriodsFromHire ? Range("accrual.monthsBeginOn", begins, 1, 31)
            : Of("accrual.monthsBeginOn", "not-allowed", "must be left out unless leave comes monthly, by months that do not begin on the hire date.") : [],
        .. Range("accrual.secondHalfBeginsOn", accrual.SecondHalfBeginsOn, 2, 28),
        .. accrual is { PeriodsFromHire: true, Schedule: AccrualSchedule.AtOnce or AccrualSchedule.TwiceAMonth or AccrualSchedule.Daily or AccrualSchedule.PerHourWorked }
            ? Of("accrual.periodsFromHire", "not-allowed", "must be left out with this schedule.") : [],
    ];

    private static ImmutableArray<Flaw> FlawsOfHours(Accrual accrual) => (accrual.Schedule == AccrualSchedule.PerHourWorked, accrual.Hourly) switch
    {
        (true, null) => Of("accrual.hourly", "required", "must be given where leave is earned by the hour."),
        (false, not null) => Of("accrual.hourly", "not-allowed", "must be left out unless leave is earned by the hour."),
        (_, { } hourly) => [.. Amount("accrual.hourly.amount", hourly.Amount, isPositive: true), .. Amount("accrual.hourly.perHours", hourly.PerHours, isPositive: true)],
        _ => [],
    };
}
