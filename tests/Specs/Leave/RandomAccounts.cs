namespace HrSaas.Specs.Leave;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Properties;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>Accounts read off a list of numbers: odd hire dates, all schedules, everything that changes in between.</summary>
internal static class RandomAccounts
{
    public static DateOnly First { get; } = Day("2020-01-01");

    private static readonly string[] HireDates = ["2020-01-01", "2020-02-29", "2020-01-31", "2020-08-30", "2020-12-31", "2020-03-15"];
    private static readonly decimal[] Amounts = [12, 0, 5.5m, 20, 25, 30];
    private static readonly Proration[] Prorations =
    [
        Proration.ByDays, Proration.None, Proration.ByDays with { By = ProratedBy.Months }, Proration.ByDays with { By = ProratedBy.FullMonths },
        Proration.ByDays with { By = ProratedBy.StartedMonths }, Proration.ByDays with { OnFte = false }, Proration.ByDays with { OnHire = false },
    ];

    private static readonly Rounding?[] Roundings = [null, new(RoundingRule.Nearest, 0.5m, Rounded.SumOfYear), new(RoundingRule.Up, 1, Rounded.SumOfYear), new(RoundingRule.Down, 0.25m, Rounded.EachCredit)];

    private static readonly CarryOver[] CarryOvers =
    [
        CarryOver.Everything, CarryOver.Nothing, new(Limit: 5), new(Limit: 5, new(On: MonthDay.Of(3, 31))), new(Limit: null, new(AfterMonths: 3), NeverExpires: 2),
        new(Limit: 10, new(AfterMonths: 15), CarriesDebt: false), new(Limit: 3, new(AfterDays: 90), CarriesDebt: false),
    ];

    public static DateOnly ADay(Choices choices) => First.AddDays(choices.Below(1500));

    /// <summary>The terms of a policy; without anything that makes a request cost more in one piece.</summary>
    public static LeaveTerms Terms(Choices choices)
    {
        var schedule = (AccrualSchedule)choices.Below(9);
        var credited = schedule is AccrualSchedule.AtOnce or AccrualSchedule.PerHourWorked ? CreditDay.First : (CreditDay)choices.Below(schedule is AccrualSchedule.Weekly or AccrualSchedule.Daily ? 3 : 5);
        var accrual = Accrual.Of(schedule, credited, choices.Of(Amounts)) with
        {
            CreditedOn = credited == CreditDay.OfMonth ? choices.Of([15, 31, 1]) : null, Hourly = schedule == AccrualSchedule.PerHourWorked ? new(1, 30) : null,
        };
        if (choices.Below(3) == 1) accrual = accrual with { Bands = [.. accrual.Bands, new(choices.Of([12, 7, 24]), choices.Of(Amounts), choices.Below(4) == 1 ? 8 : null)] };
        return InDays(accrual) with
        {
            Year = choices.Of([LeaveYear.Calendar, LeaveYear.From(MonthDay.Of(4, 6)!.Value), LeaveYear.Anniversary]), Proration = choices.Of(Prorations), Rounding = choices.Of(Roundings),
            CarryOver = choices.Of(CarryOvers), Cap = choices.Below(4) == 1 ? 15 : null, LastsMonths = choices.Below(6) == 1 ? 14 : null,
            AccruesAfter = choices.Below(4) == 1 ? new(45, WaitingUnit.Days) : null, NegativeLimit = choices.Below(4) == 1 ? 3 : 0,
        };
    }

    public static AccountInFull Account(Choices choices)
    {
        var hired = choices.Of(HireDates);
        var account = LeaveWords.Account(hired, Terms(choices));
        if (choices.Below(3) == 1)
        {
            var from = Day(hired).AddDays(100 + choices.Below(700));
            account = account with { Versions = [account.Versions[0] with { Until = from }, new(from, null, AFact(1001), Terms(choices))] };
        }
        account = WithMore(account, choices);
        return (choices.Below(4) == 1 ? HandedOver(account, choices) : account) with { Today = ADay(choices) };
    }

    /// <summary>What an earlier employment left, some of it expired meanwhile.</summary>
    private static AccountInFull HandedOver(AccountInFull account, Choices choices)
    {
        var begins = account.Circumstances.FirstDay;
        return account with
        {
            Facts = account.Facts.Add(new AccountFact.HandOver(AFact(900), begins, [new(begins.AddYears(-1), begins.AddDays(choices.Below(200) - 60), choices.Of([3m, 1m])), new(begins.AddYears(-1), null, choices.Of([2m, -1m]))])),
        };
    }

    /// <summary>So many things more that may happen to an account, each of them anywhere.</summary>
    public static AccountInFull WithMore(AccountInFull account, Choices choices)
    {
        for (var n = 0; n < 40 && choices.AnyLeft; n++) account = With(account, choices, n);
        return account;
    }

    private static AccountInFull With(AccountInFull account, Choices choices, int n)
    {
        var (day, circumstances) = (ADay(choices), account.Circumstances);
        var granted = day;
        if (day < circumstances.FirstDay) day = circumstances.FirstDay.AddDays(n);
        switch (choices.Below(10))
        {
            case 0:
                return account with { Facts = account.Facts.Add(new AccountFact.Adjustment(AFact(n), granted, choices.Of([3m, -2m, 0.5m]), choices.Below(3) == 1 ? granted.AddDays(choices.Below(200)) : null)) };
            case 1:
                return account with { Facts = account.Facts.Add(new AccountFact.HoursWorked(AFact(n), day, 10 + choices.Below(90))) };
            case 2 when circumstances.Fte.IsEmpty || circumstances.Fte[^1].From < day:
                return account with { Circumstances = circumstances with { Fte = Follow(circumstances.Fte, day, new Fte(choices.Of([0.5m, 0.8m, 1m])), n) } };
            case 3 when circumstances.UnpaidAbsences.IsEmpty || circumstances.UnpaidAbsences[^1].Until < day:
                return account with { Circumstances = circumstances with { UnpaidAbsences = circumstances.UnpaidAbsences.Add(new(day, day.AddDays(1 + choices.Below(60)), AFact(n), "unpaid-leave")) } };
            case 4 when circumstances.Patterns.IsEmpty || circumstances.Patterns[^1].From < day:
                return account with { Circumstances = circumstances with { Patterns = Follow(circumstances.Patterns, day, choices.Of(Patterns), n) } };
            case 5 when circumstances.LastDay is null && choices.Below(3) == 1:
                return account with { Circumstances = circumstances with { LastDay = day } };
            case 6 when account.Facts.IsEmpty:
                return account with { Facts = [new AccountFact.Opening(AFact(n), day, choices.Of([4m, 10m]))] };
            default:
                var leave = Leave(n, new(day, day.AddDays(choices.Below(14)), choices.Below(5) == 1 ? DayPart.SecondHalf : DayPart.Whole), (LeaveStanding)choices.Below(2));
                if (leave.Span is { IsOneDay: true, Starts: DayPart.SecondHalf }) leave = leave with { Span = LeaveSpan.Of(day, DayPart.SecondHalf) };
                return account.Leave.Any(other => other.Span.Overlaps(leave.Span)) ? account : account with { Leave = account.Leave.Add(leave) };
        }
    }

    private static readonly WorkPattern[] Patterns =
        [WorkPattern.Usual, new(new(2024, 1, 1), [480, 480, 0, 0, 240, 0, 0]), new(new(2024, 1, 3), [600, 0, 600, 0, 600, 0, 0, 600, 600, 0, 0, 0, 0, 0])];

    private static ImmutableArray<Stretch<T>> Follow<T>(ImmutableArray<Stretch<T>> stretches, DateOnly from, T value, int n) =>
        [.. stretches.Select((stretch, i) => i == stretches.Length - 1 ? stretch with { Until = from } : stretch), new(from, null, AFact(n), value)];
}
