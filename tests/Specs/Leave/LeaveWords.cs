namespace HrSaas.Specs.Leave;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>Words in which specs of leave are written.</summary>
internal static class LeaveWords
{
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static FactId AFact(int n) => new(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    public static LeaveTerms InDays(Accrual accrual) => new(LeaveUnit.Days, LeaveYear.Calendar, accrual);

    public static LeaveTerms InHours(Accrual accrual) => new(LeaveUnit.Hours, LeaveYear.Calendar, accrual);

    public static Accrual PerPeriod(AccrualSchedule schedule, CreditDay credited, decimal amount) => Accrual.Of(schedule, credited, amount) with { Per = EntitledPer.Period };

    /// <summary>No leave but what somebody grants.</summary>
    public static LeaveTerms Granted(CarryOver? carryOver = null) => InDays(Accrual.AtOnce(0)) with { CarryOver = carryOver ?? CarryOver.Everything };

    public static AccountInFull Account(string hired, LeaveTerms terms) => Account(hired, (hired, terms));

    public static AccountInFull Account(string hired, params (string From, LeaveTerms Terms)[] versions) => new(
        new(Day(hired), Day(hired)),
        [.. versions.Select((version, i) => new Stretch<LeaveTerms>(Day(version.From), i + 1 < versions.Length ? Day(versions[i + 1].From) : null, AFact(1000 + i), version.Terms))],
        [], [], Today: Day(hired));

    public static AccountInFull Today(this AccountInFull account, string today) => account with { Today = Day(today) };

    public static AccountInFull Leaves(this AccountInFull account, string lastDay) => account with { Circumstances = account.Circumstances with { LastDay = Day(lastDay) } };

    /// <summary>It continues an employment that has ended: what that hands over comes first.</summary>
    public static AccountInFull Continuing(this AccountInFull account, AccountInFull earlier) =>
        LeaveReckoning.HandOver(earlier, AFact(7), account.Circumstances.FirstDay) is { } handOver ? account with { Facts = account.Facts.Insert(0, handOver) } : account;

    public static AccountInFull Opens(this AccountInFull account, string day, decimal amount) =>
        account with { Facts = account.Facts.Add(new AccountFact.Opening(AFact(account.Facts.Length + 1), Day(day), amount)) };

    public static AccountInFull Adjusts(this AccountInFull account, string day, decimal amount, string? usableUntil = null) => account with
    {
        Facts = account.Facts.Add(new AccountFact.Adjustment(AFact(account.Facts.Length + 1), Day(day), amount, usableUntil is null ? null : Day(usableUntil))),
    };

    public static AccountInFull Works(this AccountInFull account, string day, decimal hours) =>
        account with { Facts = account.Facts.Add(new AccountFact.HoursWorked(AFact(account.Facts.Length + 1), Day(day), hours)) };

    public static LeaveOnAccount Leave(int request, LeaveSpan span, LeaveStanding standing = LeaveStanding.Approved) => new(new Guid(request, 1, 0, [0, 0, 0, 0, 0, 0, 0, 0]), span, standing);

    public static LeaveSpan Span(string first, string last) => new(Day(first), Day(last));

    public static AccountInFull Approved(this AccountInFull account, string first, string last) => account.Approved(Span(first, last));

    public static AccountInFull Approved(this AccountInFull account, LeaveSpan span) => account with { Leave = account.Leave.Add(Leave(account.Leave.Length + 1, span)) };

    public static AccountInFull Requested(this AccountInFull account, string first, string last) =>
        account with { Leave = account.Leave.Add(Leave(account.Leave.Length + 1, Span(first, last), LeaveStanding.Requested)) };

    public static AccountInFull Fte(this AccountInFull account, string from, decimal fte) => account with
    {
        Circumstances = account.Circumstances with { Fte = Follow(account.Circumstances.Fte, Day(from), new Fte(fte)) },
    };

    public static AccountInFull Pattern(this AccountInFull account, string from, params int[] hours) => account with
    {
        Circumstances = account.Circumstances with { Patterns = Follow(account.Circumstances.Patterns, Day(from), new WorkPattern(new(2024, 1, 1), [.. hours.Select(hour => hour * 60)])) },
    };

    public static AccountInFull Holidays(this AccountInFull account, params DayOff[] holidays) => account with
    {
        Circumstances = account.Circumstances with { Holidays = [new(DateOnly.MinValue, null, AFact(2000), new HolidaysOfPlace([.. holidays]))] },
    };

    public static AccountInFull UnpaidAbsence(this AccountInFull account, string first, string last) => account with
    {
        Circumstances = account.Circumstances with { UnpaidAbsences = account.Circumstances.UnpaidAbsences.Add(new(Day(first), Day(last).AddDays(1), AFact(3000), "unpaid-leave")) },
    };

    public static DayOff Holiday(string date, bool half = false, HolidayKind kind = HolidayKind.Public) => new(Day(date), "Feast", kind, half, AFact(Day(date).DayNumber));

    /// <summary>Every day is worked.</summary>
    public static AccountInFull WorksEveryDay(this AccountInFull account) => account.Pattern("0001-01-01", 8, 8, 8, 8, 8, 8, 8);

    public static Fraction On(this AccountInFull account, string day) => account.BalanceOn(day).Amount;

    public static LeaveBalance BalanceOn(this AccountInFull account, string day) => LeaveReckoning.BalanceOn(account, Day(day))!;

    public static LeaveStatement StatementOn(this AccountInFull account, string day) => LeaveReckoning.StatementOn(account, Day(day))!;

    public static Fraction Costs(this AccountInFull account, LeaveSpan span) => DayCount.Total(LeaveReckoning.Count(account, span));

    public static Fraction Costs(this AccountInFull account, string first, string last) => account.Costs(Span(first, last));

    public static Overdraft? OverdrawnBy(this AccountInFull account, string first, string last) => LeaveReckoning.OverdrawnBy(account, Leave(99, Span(first, last)));

    private static ImmutableArray<Stretch<T>> Follow<T>(ImmutableArray<Stretch<T>> stretches, DateOnly from, T value) =>
    [
        .. stretches.Select((stretch, i) => i == stretches.Length - 1 ? stretch with { Until = from } : stretch),
        new(from, null, AFact(4000 + stretches.Length), value),
    ];
}
