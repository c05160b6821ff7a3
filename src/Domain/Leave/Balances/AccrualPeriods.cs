namespace HrSaas.Domain.Leave.Balances;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>The periods for which leave accrues by one version of a policy: where they begin, what share of the entitlement each has, and what share of it a part of it is.</summary>
internal sealed class AccrualPeriods(LeaveTerms terms, Circumstances circumstances)
{
    private readonly Accrual _accrual = terms.Accrual;
    private (DateOnly First, DateOnly Next) _year;

    private int MonthsEach => _accrual.Schedule switch
    {
        AccrualSchedule.AtOnce or AccrualSchedule.Yearly => 12,
        AccrualSchedule.HalfYearly => 6,
        AccrualSchedule.Quarterly => 3,
        AccrualSchedule.Monthly => 1,
        AccrualSchedule.TwiceAMonth or AccrualSchedule.Weekly or AccrualSchedule.Daily or AccrualSchedule.PerHourWorked => 0,
    };

    private int? MonthsBeginOn => _accrual is { Schedule: AccrualSchedule.Monthly, PeriodsFromHire: false } ? _accrual.MonthsBeginOn : null;

    private bool IsSharedByDays => _accrual.Schedule is AccrualSchedule.Weekly or AccrualSchedule.Daily;

    /// <summary>What is granted is a share of an entitlement of the leave year: not so much a period, or for hours, or for periods that run over its end.</summary>
    public bool AreSharesOfYear => _accrual is { Per: EntitledPer.LeaveYear, PeriodsFromHire: false, Schedule: not AccrualSchedule.PerHourWorked };

    public DateOnly YearOf(DateOnly day) => YearAround(day).First;

    /// <summary>Periods come one after the other: the year is nearly always that of the period before.</summary>
    public (DateOnly First, DateOnly Next) YearAround(DateOnly day)
    {
        if (day < _year.First || day >= _year.Next) _year = (terms.Year.StartOf(day, circumstances.ServiceFrom), terms.Year.NextAfter(day, circumstances.ServiceFrom));
        return _year;
    }

    /// <summary>The first day of the period that the day is in.</summary>
    public DateOnly StartOf(DateOnly day) => _accrual.Schedule switch
    {
        AccrualSchedule.Daily => day,
        AccrualSchedule.Weekly => Within(StartOfWeek(day), day),
        AccrualSchedule.TwiceAMonth => Within(StartOfHalf(day), day),
        AccrualSchedule.Monthly when MonthsBeginOn is { } begins => Within(StartOfMonth(day, begins), day),
        _ => StartInMonths(day),
    };

    /// <summary>The first day of the period after the one that begins on the day.</summary>
    public DateOnly NextAfter(DateOnly start) => _accrual.Schedule switch
    {
        AccrualSchedule.Daily => start.AddDays(1),
        AccrualSchedule.Weekly => Before(StartOfWeek(start).AddDays(7), start),
        AccrualSchedule.TwiceAMonth => Before(HalfAfter(start), start),
        AccrualSchedule.Monthly when MonthsBeginOn is { } begins => Before(MonthAfter(start, begins), start),
        _ => NextInMonths(start),
    };

    /// <summary>On which day a period is credited; the day after its last for one in arrears.</summary>
    public DateOnly CreditDayOf(DateOnly first, DateOnly until) => _accrual.Schedule == AccrualSchedule.AtOnce ? first : _accrual.Credited switch
    {
        CreditDay.First => first,
        CreditDay.Last => until.AddDays(-1),
        CreditDay.After => until,
        CreditDay.OfMonth => OnDayOfMonth(first, until, _accrual.CreditedOn ?? 1),
        CreditDay.OfHire => OnDayOfMonth(first, until, circumstances.FirstDay.Day),
    };

    /// <summary>The share of the entitlement that a period has in full.</summary>
    public Fraction Weight(DateOnly first, DateOnly until)
    {
        if (_accrual.Per == EntitledPer.Period) return Fraction.One;
        if (_accrual.Schedule != AccrualSchedule.TwiceAMonth && MonthsBeginOn is null && !IsSharedByDays) return Fraction.Of(1, 12 / MonthsEach);
        var (year, next) = YearAround(first);
        return IsSharedByDays
            ? Fraction.Of(until.DayNumber - first.DayNumber, next.DayNumber - year.DayNumber)
            : (Place(until) - Place(first)) / (Place(next) - Place(year));
    }

    /// <summary>What share of its leave year has passed before a day: on 1 February by months a twelfth, by days 31 of 365. Where <see cref="AreSharesOfYear"/>.</summary>
    public Fraction Passed(DateOnly day)
    {
        var (year, next) = YearAround(day);
        if (IsSharedByDays) return Fraction.Of(day.DayNumber - year.DayNumber, next.DayNumber - year.DayNumber);
        var passed = Fraction.Zero;
        for (var first = year; first < day;)
        {
            var until = NextAfter(first);
            passed += Weight(first, until) * Part(first, until, first, Stretches.Earlier(day, until));
            first = until;
        }
        return passed;
    }

    /// <summary>How many periods, and what share of one, have passed before a day; as a difference of two days.</summary>
    private Fraction Place(DateOnly day)
    {
        var isHalf = _accrual.Schedule == AccrualSchedule.TwiceAMonth;
        var start = isHalf ? StartOfHalf(day) : StartOfMonth(day, MonthsBeginOn ?? 1);
        var next = isHalf ? HalfAfter(start) : MonthAfter(start, MonthsBeginOn ?? 1);
        var months = (start.Year * 12) + start.Month;
        return (isHalf ? (2 * months) + (start.Day == 1 ? 0 : 1) : months) + Fraction.Of(day.DayNumber - start.DayNumber, next.DayNumber - start.DayNumber);
    }

    /// <summary>What share of a period the days from one to another are.</summary>
    public Fraction Part(DateOnly first, DateOnly until, DateOnly from, DateOnly to)
    {
        if (to <= from) return Fraction.Zero;
        if (from == first && to == until) return Fraction.One;
        if (terms.Proration.By == ProratedBy.Days || MonthsEach <= 1) return Fraction.Of(to.DayNumber - from.DayNumber, until.DayNumber - first.DayNumber);
        return ((to == until ? MonthsEach : MonthsTo(first, to)) - MonthsTo(first, from)) * Fraction.Of(1, MonthsEach);
    }

    /// <summary>Where the part of a period begins that counts, if the employment begins on the day.</summary>
    public DateOnly BeginsIn(DateOnly first, DateOnly day) => terms.Proration.By switch
    {
        _ when day <= first => first,
        _ when !terms.Proration.OnHire => first,
        ProratedBy.FullMonths when MonthsEach > 0 => MonthStartAfter(first, day),
        ProratedBy.StartedMonths when MonthsEach > 0 => MonthStartAt(first, day),
        _ => day,
    };

    /// <summary>Where the part of a period ends that counts, if the day is the first after the employment.</summary>
    public DateOnly EndsIn(DateOnly first, DateOnly until, DateOnly day) => terms.Proration.By switch
    {
        _ when day >= until => until,
        _ when !terms.Proration.OnLeaving => until,
        ProratedBy.FullMonths when MonthsEach > 0 => MonthStartAt(first, day),
        ProratedBy.StartedMonths when MonthsEach > 0 => MonthStartAfter(first, day),
        _ => day,
    };

    /// <summary>How many months of a period have passed before the day, days as shares of their month.</summary>
    private static Fraction MonthsTo(DateOnly first, DateOnly day)
    {
        var full = FullMonths(first, day);
        var (start, next) = (Anniversaries.AfterMonths(first, full), Anniversaries.AfterMonths(first, full + 1));
        return (Fraction)full + Fraction.Of(day.DayNumber - start.DayNumber, next.DayNumber - start.DayNumber);
    }

    private static int FullMonths(DateOnly first, DateOnly day)
    {
        var months = ((day.Year - first.Year) * 12) + day.Month - first.Month;
        return Anniversaries.AfterMonths(first, months) <= day ? months : months - 1;
    }

    private static DateOnly MonthStartAt(DateOnly first, DateOnly day) => Anniversaries.AfterMonths(first, FullMonths(first, day));

    private static DateOnly MonthStartAfter(DateOnly first, DateOnly day) =>
        MonthStartAt(first, day) is var start && start == day ? day : Anniversaries.AfterMonths(first, FullMonths(first, day) + 1);

    private DateOnly Anchor(DateOnly day) => _accrual.PeriodsFromHire ? circumstances.FirstDay : YearOf(day);

    private DateOnly StartInMonths(DateOnly day)
    {
        var anchor = Anchor(day);
        var months = FullMonths(anchor, day);
        return Anniversaries.AfterMonths(anchor, months - ((months % MonthsEach) + MonthsEach) % MonthsEach);
    }

    private DateOnly NextInMonths(DateOnly start)
    {
        var anchor = Anchor(start);
        var next = Anniversaries.AfterMonths(anchor, FullMonths(anchor, start) + MonthsEach);
        // Years that begin on 1 March because there is no 29 February end before one that there is.
        return _accrual.PeriodsFromHire ? next : Stretches.Earlier(next, YearAround(start).Next);
    }

    private DateOnly StartOfWeek(DateOnly day)
    {
        var since = _accrual.PeriodsFromHire ? day.DayNumber - circumstances.FirstDay.DayNumber : (int)day.DayOfWeek - (int)_accrual.WeeksBeginOn;
        return day.AddDays(-(((since % 7) + 7) % 7));
    }

    private DateOnly StartOfHalf(DateOnly day) => day.Day >= _accrual.SecondHalfBeginsOn ? new(day.Year, day.Month, _accrual.SecondHalfBeginsOn) : FirstOfMonth(day);

    private DateOnly HalfAfter(DateOnly day) => day.Day < _accrual.SecondHalfBeginsOn ? new(day.Year, day.Month, _accrual.SecondHalfBeginsOn) : FirstOfMonth(day).AddMonths(1);

    private static DateOnly StartOfMonth(DateOnly day, int begins) =>
        DayOfMonth(day, begins) is var start && start <= day ? start : DayOfMonth(FirstOfMonth(day).AddDays(-1), begins);

    private static DateOnly MonthAfter(DateOnly day, int begins) =>
        DayOfMonth(day, begins) is var next && next > day ? next : DayOfMonth(FirstOfMonth(day).AddMonths(1), begins);

    // A week, half month or month in which a leave year begins is two periods, so that each year gets its entitlement and no more.
    private DateOnly Within(DateOnly start, DateOnly day) => _accrual.Per == EntitledPer.Period ? start : Stretches.Later(start, YearOf(day));

    private DateOnly Before(DateOnly next, DateOnly start) =>
        _accrual.Per == EntitledPer.Period ? next : Stretches.Earlier(next, YearAround(start).Next);

    private static DateOnly OnDayOfMonth(DateOnly first, DateOnly until, int day)
    {
        var on = DayOfMonth(first, day);
        if (on < first) on = DayOfMonth(FirstOfMonth(first).AddMonths(1), day);
        return on < until ? on : until.AddDays(-1);
    }

    private static DateOnly DayOfMonth(DateOnly month, int day) => new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
