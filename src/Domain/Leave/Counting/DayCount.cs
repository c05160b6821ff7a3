namespace HrSaas.Domain.Leave.Counting;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;

/// <summary>What days of leave cost: each by the pattern, the FTE, the place, its holidays and the version of the policy that are in force on it.</summary>
public static class DayCount
{
    private static readonly Fraction UsualHours = 8;

    /// <summary>Each day of the span, those too that cost nothing.</summary>
    public static ImmutableArray<LeaveDay> Count(LeaveSpan span, ImmutableArray<Stretch<LeaveTerms>> versions, Circumstances circumstances)
    {
        var days = new List<LeaveDay>(span.Last.DayNumber - span.First.DayNumber + 1);
        Count(span, versions, circumstances, days);
        return [.. days];
    }

    /// <summary>The same, into a list that is emptied first.</summary>
    internal static void Count(LeaveSpan span, ImmutableArray<Stretch<LeaveTerms>> versions, Circumstances circumstances, List<LeaveDay> days)
    {
        days.Clear();
        for (var day = span.First; day <= span.Last; day = day.AddDays(1)) days.Add(Cost(span, day, TermsOf(versions, day), circumstances));
        LetFreeDaysBetweenCount(days, versions, circumstances);
    }

    /// <summary>The whole cost of a span.</summary>
    public static Fraction Total(ImmutableArray<LeaveDay> days)
    {
        var total = Fraction.Zero;
        foreach (var day in days) total += day.Amount;
        return total;
    }

    /// <summary>The hours of a day by the pattern in force, of which leave may take no more; nothing where none are worked.</summary>
    public static Fraction HoursOf(DateOnly day, LeaveTerms? terms, Circumstances circumstances, out FactId? by)
    {
        if (circumstances.Patterns.On(day) is { } pattern)
        {
            by = pattern.Fact;
            return Fraction.Of(pattern.Value.MinutesOn(day), 60);
        }
        by = null;
        return WorkPattern.Usual.MinutesOn(day) == 0 ? Fraction.Zero : HoursPerDay(terms) * FteOn(day, circumstances);
    }

    /// <summary>Whether the pattern works on the day and it is no observed holiday, employed or not.</summary>
    internal static bool WouldBeWorked(DateOnly day, LeaveTerms? terms, Circumstances circumstances) =>
        HoursOf(day, terms, circumstances, out _).IsPositive && ObservedOn(day, terms, circumstances) is not { IsHalfDay: false };

    /// <summary>Of the hours of a day those that leave may take: no holiday is among them.</summary>
    internal static Fraction HoursLeftOf(DateOnly day, LeaveTerms? terms, Circumstances circumstances) =>
        terms?.Counted == CountedDays.CalendarDays ? HoursPerDay(terms)
        : HoursOf(day, terms, circumstances, out _) * (IsHalfHoliday(day, terms, circumstances) ? Fraction.Half : Fraction.One);

    internal static bool IsHalfHoliday(DateOnly day, LeaveTerms? terms, Circumstances circumstances) =>
        terms?.Counted != CountedDays.CalendarDays && ObservedOn(day, terms, circumstances) is { IsHalfDay: true };

    private static LeaveDay Cost(LeaveSpan span, DateOnly day, LeaveTerms? terms, Circumstances circumstances)
    {
        if (!circumstances.IsEmployedOn(day)) return new(day, Fraction.Zero, WhyCounted.NotEmployed, null);
        if (circumstances.UnpaidAbsences.On(day) is { } absence) return new(day, Fraction.Zero, WhyCounted.Absent, absence.Fact);
        var part = span.PartOn(day) == DayPart.Whole ? Fraction.One : Fraction.Half;
        if (terms?.Counted == CountedDays.CalendarDays) return CalendarDay(span, day, part, terms);

        var hours = HoursOf(day, terms, circumstances, out var by);
        if (hours.IsZero) return new(day, Fraction.Zero, WhyCounted.DayOff, by);
        var holiday = ObservedOn(day, terms, circumstances);
        if (holiday is { IsHalfDay: false }) return new(day, Fraction.Zero, WhyCounted.Holiday, holiday.Value.Fact);

        // Of a day whose half is a holiday, one half is left to be asked for, whichever it is.
        var left = holiday is null ? Fraction.One : Fraction.Half;
        if (span.Hours is { } asked) return new(day, CostOfHours(Fraction.Min(asked, hours * left), hours, day, terms, circumstances), WhyCounted.HoursAsked, by);
        var share = left < part ? left : part;
        var why = left < part ? WhyCounted.HalfHoliday : part == Fraction.One ? WhyCounted.Worked : WhyCounted.HalfAsked;
        return new(day, share * CostOfDay(hours, day, terms, circumstances), why, why == WhyCounted.HalfHoliday ? holiday?.Fact : by);
    }

    private static LeaveDay CalendarDay(LeaveSpan span, DateOnly day, Fraction part, LeaveTerms terms)
    {
        var (share, why) = span.Hours is { } asked ? (Fraction.Min(asked / HoursPerDay(terms), Fraction.One), WhyCounted.HoursAsked)
            : (part, part == Fraction.One ? WhyCounted.CalendarDay : WhyCounted.HalfAsked);
        return new(day, share * (terms.Unit == LeaveUnit.Days ? Fraction.One : HoursPerDay(terms)), why, null);
    }

    private static Fraction CostOfDay(Fraction hours, DateOnly day, LeaveTerms? terms, Circumstances circumstances) => terms switch
    {
        null => Fraction.One,
        { Unit: LeaveUnit.Hours } => hours,
        { PartDays: PartDays.CountByHours } => hours / HoursPerDay(terms),
        { PartDays: PartDays.CountByFte } => FteOn(day, circumstances),
        _ => Fraction.One,
    };

    private static Fraction CostOfHours(Fraction asked, Fraction hours, DateOnly day, LeaveTerms? terms, Circumstances circumstances)
    {
        if (terms?.Unit == LeaveUnit.Hours) return asked;
        var whole = CostOfDay(hours, day, terms, circumstances);
        return terms is { HoursPerDay: not null, PartDays: not PartDays.CountByFte } ? Fraction.Min(asked / HoursPerDay(terms), whole) : asked / hours * whole;
    }

    private static DayOff? ObservedOn(DateOnly day, LeaveTerms? terms, Circumstances circumstances) =>
        circumstances.Holidays.On(day)?.Value.On(day) is { } holiday && (terms?.ObservedHolidays.Contains(holiday.Kind) ?? holiday.Kind == HolidayKind.Public) ? holiday : null;

    /// <summary>The version of the day; before the first the first, in a gap and after the last the one before it.</summary>
    private static LeaveTerms? TermsOf(ImmutableArray<Stretch<LeaveTerms>> versions, DateOnly day)
    {
        for (var i = versions.Length - 1; i >= 0; i--)
            if (versions[i].From <= day) return versions[i].Value;
        return versions.Length > 0 ? versions[0].Value : null;
    }

    private static void LetFreeDaysBetweenCount(List<LeaveDay> days, ImmutableArray<Stretch<LeaveTerms>> versions, Circumstances circumstances)
    {
        var (first, last) = (0, days.Count - 1);
        while (first < days.Count && days[first].Amount.IsZero) first++;
        while (last > first && days[last].Amount.IsZero) last--;
        for (var i = first + 1; i < last; i++)
            if (days[i] is { Why: WhyCounted.DayOff or WhyCounted.Holiday } free && TermsOf(versions, free.Date) is { } terms && Covers(terms.Sandwich, free.Why))
                days[i] = free with { Amount = CostOfDay(HoursIfWorked(free.Date, terms, circumstances), free.Date, terms, circumstances), Why = WhyCounted.Sandwiched };
    }

    /// <summary>A day off between two leave days is as long as a day without a pattern; a holiday, as it would have been.</summary>
    private static Fraction HoursIfWorked(DateOnly day, LeaveTerms terms, Circumstances circumstances) =>
        HoursOf(day, terms, circumstances, out _) is { IsPositive: true } hours ? hours : HoursPerDay(terms) * FteOn(day, circumstances);

    private static bool Covers(SandwichRule rule, WhyCounted why) => rule switch
    {
        SandwichRule.None => false,
        SandwichRule.DaysOff => why == WhyCounted.DayOff,
        SandwichRule.Holidays => why == WhyCounted.Holiday,
        SandwichRule.DaysOffAndHolidays => true,
    };

    private static Fraction HoursPerDay(LeaveTerms? terms) => terms?.HoursPerDay is { } hours ? hours : UsualHours;

    private static Fraction FteOn(DateOnly day, Circumstances circumstances) => circumstances.Fte.On(day) is { } fte ? fte.Value.Value : Fraction.One;
}
