namespace HrSaas.Domain.Leave.LeaveAccounts;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.Terms;

/// <summary>Leave of a type as somebody wants it, in an account without it.</summary>
public sealed record WantedLeave(OpenLeaveAccount Account, LeaveRequestId Request, LeaveTypeId Type, LeaveSpan Span, LeaveFacts Facts)
{
    /// <summary>The account without the request in question.</summary>
    public AccountInFull Without { get; } = Account.InFull(Type, Facts, Request);

    /// <summary>Those of the account with which it must not overlap.</summary>
    public IEnumerable<LeaveRequest> Others => Account.Standing.Where(other => other.Id != Request);

    /// <summary>The terms that it is judged by: those in force on its first day.</summary>
    public LeaveTerms Terms { get; } = Facts.TermsOn(Span.First) ?? new(LeaveUnit.Days, LeaveYear.Calendar, Accrual.AtOnce(0));
}

/// <summary>The rules that leave has to keep, one by one, in the order in which they are told. Whatever changes a request asks all of them again.</summary>
public static class JudgingLeave
{
    /// <summary>The days that one request may span: three years, which is the longest leave that laws know, and some days to spare.</summary>
    public const int MostDays = 1100;

    private delegate Refusal? Rule(WantedLeave wanted);

    private static readonly Rule[] OfEveryLeave = [NotTooLong, TypeIsKnown, WithinEmployment, PolicyInForce, NoOverlap, CostsSomething, InSmallestUnits, StretchNotTooLong, NotBlackedOut, AfterWaiting, EnoughLeave];

    /// <summary>What is wrong with a request; null where nothing is.</summary>
    public static Refusal? WhyNotAsked(WantedLeave wanted) => WhyNot(wanted, [NoticeIsLongEnough]);

    /// <summary>What is wrong with leave that goes on for longer or is approved: it was asked for in time.</summary>
    public static Refusal? WhyNot(WantedLeave wanted) => WhyNot(wanted, []);

    /// <summary>What is wrong with leave that ends earlier. It takes nothing that was not taken before, so whatever was against that is no reason to keep it longer; and leave that kept a rule keeps it when it is shorter.</summary>
    public static Refusal? WhyNotCutShort(WantedLeave wanted) => CostsSomething(wanted);

    /// <summary>The form of a span.</summary>
    public static ImmutableArray<Flaw> FlawsOf(LeaveSpan span) =>
        span.Last < span.First ? [new("lastDay", "before-first-day", "must not be before the first day.")]
        : span.Hours is not null && (!span.IsOneDay || span.Starts != DayPart.Whole || span.Ends != DayPart.Whole) ? [new("hours", "not-of-one-day", "must be of one day, without halves.")]
        : span.Hours is <= 0 or > 24 ? [new("hours", "out-of-range", "must be more than 0 and at most 24.")]
        : span.Hours is { } hours && decimal.Round(hours, 4) != hours ? [new("hours", "too-many-decimals", "must have at most four decimals.")]
        : span.IsOneDay && span.Starts != span.Ends ? [new("ends", "not-as-it-starts", "must be as starts, where the leave is one day.")]
        : !span.IsOneDay && span.Starts == DayPart.FirstHalf ? [new("starts", "not-the-first-half", "must not be the first half: the leave would have a hole.")]
        : !span.IsOneDay && span.Ends == DayPart.SecondHalf ? [new("ends", "not-the-second-half", "must not be the second half: the leave would have a hole.")]
        : [];

    /// <summary>Whether the days of the span can be told one by one.</summary>
    public static bool IsCounted(LeaveSpan span) => FlawsOf(span).IsEmpty && span.CalendarDays <= MostDays;

    /// <summary>When a document has to be there, by the terms of the first day; null where none is needed.</summary>
    public static DateOnly? DocumentDueOn(LeaveSpan span, LeaveTerms? terms) =>
        terms?.Requests is { DocumentAfterDays: { } most } rules && span.CalendarDays > most ? span.First.AddDays(rules.DocumentDueDays) : null;

    private static Refusal? WhyNot(WantedLeave wanted, ReadOnlySpan<Rule> also)
    {
        if (NotWellFormed.Of(FlawsOf(wanted.Span)) is { } flaws) return flaws;
        foreach (var rule in OfEveryLeave)
            if (rule(wanted) is { } no) return no;
        foreach (var rule in also)
            if (rule(wanted) is { } no) return no;
        return null;
    }

    private static LeaveTooLong? NotTooLong(WantedLeave wanted) => wanted.Span.CalendarDays > MostDays ? new(wanted.Span.CalendarDays, MostDays) : null;

    private static LeaveTypeNotKnown? TypeIsKnown(WantedLeave wanted) => wanted.Facts.Counting is null ? new(wanted.Type) : null;

    private static LeaveOutsideEmployment? WithinEmployment(WantedLeave wanted) =>
        !wanted.Facts.Circumstances.IsEmployedOn(wanted.Span.First) ? new(wanted.Span.First)
        : !wanted.Facts.Circumstances.IsEmployedOn(wanted.Span.Last) ? new(wanted.Facts.Circumstances.Ends)
        : null;

    private static NoLeavePolicyInForce? PolicyInForce(WantedLeave wanted)
    {
        for (var day = wanted.Span.First; day <= wanted.Span.Last; day = day.AddDays(1))
            if (wanted.Facts.TermsOn(day) is null) return new(day);
        return null;
    }

    private static LeaveOverlaps? NoOverlap(WantedLeave wanted)
    {
        foreach (var other in wanted.Others)
            if (Overlaps.FirstDay(wanted, other) is { } day) return new(other.Id, day);
        return null;
    }

    private static LeaveCostsNothing? CostsSomething(WantedLeave wanted) =>
        LeaveReckoning.Count(wanted.Without, wanted.Span).Any(day => !day.Amount.IsZero) ? null : new();

    private static NotInSmallestUnits? InSmallestUnits(WantedLeave wanted)
    {
        if (wanted.Terms.Requests.SmallestUnit is not { } unit) return null;
        foreach (var day in LeaveReckoning.Count(wanted.Without, wanted.Span))
            if ((day.Amount / unit).Denominator != 1) return new(day.Date, unit);
        return null;
    }

    /// <summary>Requests adjoin when all days between them cost nothing.</summary>
    private static StretchTooLong? StretchNotTooLong(WantedLeave wanted)
    {
        if (wanted.Terms.Requests.LongestStretch is not { } longest) return null;
        var (first, last) = (wanted.Span.First, wanted.Span.Last);
        var sum = Cost(wanted, wanted.Span);
        var rest = wanted.Others.Where(other => other.Type == wanted.Type).ToList();
        while (rest.Find(other => Adjoins(wanted, other.Span, first, last)) is { } next)
        {
            rest.Remove(next);
            sum += Cost(wanted, next.Span);
            (first, last) = (next.Span.First < first ? next.Span.First : first, next.Span.Last > last ? next.Span.Last : last);
        }
        return sum > longest ? new(longest) : null;
    }

    private static bool Adjoins(WantedLeave wanted, LeaveSpan other, DateOnly first, DateOnly last)
    {
        var (from, to) = other.First > last ? (last.AddDays(1), other.First.AddDays(-1)) : (other.Last.AddDays(1), first.AddDays(-1));
        return to.DayNumber - from.DayNumber < 31 && (from > to || Cost(wanted, new(from, to)).IsZero);
    }

    private static Fraction Cost(WantedLeave wanted, LeaveSpan span) =>
        LeaveReckoning.Count(wanted.Without, span).Aggregate(Fraction.Zero, static (sum, day) => sum + day.Amount);

    private static LeaveBlackedOut? NotBlackedOut(WantedLeave wanted)
    {
        foreach (var blackout in wanted.Terms.Requests.Blackouts)
        {
            if (blackout.First > wanted.Span.Last || blackout.Last < wanted.Span.First) continue;
            if (blackout.Units.IsEmpty) return new(blackout.First > wanted.Span.First ? blackout.First : wanted.Span.First, blackout.Name);
            foreach (var on in wanted.Facts.Units)
                if (on.Day >= blackout.First && on.Day <= blackout.Last && on.Units.Any(blackout.Units.Contains)) return new(on.Day, blackout.Name);
        }
        return null;
    }

    private static WithinWaitingPeriod? AfterWaiting(WantedLeave wanted) =>
        LeaveReckoning.WaitingUntil(wanted.Without, wanted.Span.First) is { } over ? new(over) : null;

    private static NotEnoughLeave? EnoughLeave(WantedLeave wanted) =>
        wanted.Facts.Counting is { DrawsOnBalance: true }
        && LeaveReckoning.OverdrawnBy(wanted.Without, new(wanted.Request.Value, wanted.Span, LeaveStanding.Requested)) is { } overdraft
            ? new(overdraft.Day, LeaveUnits.Say(overdraft.Short, wanted.Terms.Unit))
            : null;

    // So many days lie between the day of asking and the first day.
    private static NoticeTooShort? NoticeIsLongEnough(WantedLeave wanted) =>
        wanted.Terms.Requests.NoticeDays is > 0 and var notice && wanted.Facts.Today.AddDays(notice + 1) is var earliest && wanted.Span.First < earliest
            ? new(wanted.Span.First, earliest)
            : null;
}
