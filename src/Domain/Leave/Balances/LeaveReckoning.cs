namespace HrSaas.Domain.Leave.Balances;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>
/// How much leave an account has, on any day past or to come, computed from its facts. Within a day: what accrued in arrears, expiry, carry-over, what
/// accrues in advance and adjustments, the cap, and then the day's leave.
/// </summary>
public static class LeaveReckoning
{
    private const int FurthestYears = 30;

    /// <summary>Nothing is reckoned after it: whoever means no end by a day in the year 9999 is not to wait for all years until then.</summary>
    public static DateOnly Furthest(AccountInFull account) => account.Today.AddYears(FurthestYears);

    /// <summary>The balance of a day; null on a day before the account begins or after the <see cref="Furthest"/>, or where no policy ever holds.</summary>
    public static LeaveBalance? BalanceOn(AccountInFull account, DateOnly day)
    {
        var lines = Scratch<LineDraft>.Take();
        var balance = Run(account, day, lines)?.Balance;
        Scratch<LineDraft>.GiveBack(lines);
        return balance;
    }

    /// <summary>The balance of a day with the lines that add up to it; null as in <see cref="BalanceOn"/>.</summary>
    public static LeaveStatement? StatementOn(AccountInFull account, DateOnly day)
    {
        var lines = Scratch<LineDraft>.Take();
        if (Run(account, day, lines) is not ({ } balance, var yearLine)) return null;
        var all = ImmutableArray.CreateBuilder<LeaveLine>(lines.Count);
        foreach (var line in lines) all.Add(line.ToLine());
        Scratch<LineDraft>.GiveBack(lines);
        var whole = all.MoveToImmutable();
        return new(balance, whole, LinesFrom(whole, yearLine));
    }

    /// <summary>The first day on which the account would be overdrawn with this leave, and less or not without it; null where it never is. By leave after the <see cref="Furthest"/> day it always is. Where a request is edited, <paramref name="account"/> is without it.</summary>
    public static Overdraft? OverdrawnBy(AccountInFull account, LeaveOnAccount leave)
    {
        if (leave.Span.Last > Furthest(account)) return new(leave.Span.Last, Fraction.One);
        var with = account with { Leave = account.Leave.Add(leave) };
        var horizon = Horizon.Of(with, leave.Span.Last);
        using var steps = Steps.UpTo(with, horizon);
        // Before its first day there is no difference.
        var without = new Running(steps) { IsTold = false, LeftOut = account.Leave.Length };
        without.Advance(leave.Span.First.AddDays(-1));
        var running = without.With(Fraction.Zero);
        without.Advance(horizon);
        running.Advance(horizon);
        return Shortages.FirstWorse(running.Shortages, without.Shortages);
    }

    /// <summary>
    /// From the first day on which the account is overdrawn as it stands until it never is again; null where it never is. It is looked ahead until a year after the last that is known of the account: what is still lacking then has no end.
    /// </summary>
    public static OverdrawnDays? Overdrawn(AccountInFull account)
    {
        if (account.Versions.IsEmpty) return null;
        var horizon = Stretches.Earlier(Horizon.Of(account, Steps.Beginning(account)).AddYears(1), Furthest(account));
        using var steps = Steps.UpTo(account, horizon);
        var running = new Running(steps) { IsTold = false };
        running.Advance(horizon);
        return Shortages.Days(running.Shortages);
    }

    /// <summary>What is left or owed on the day after the last one; null while no end is in sight before the <see cref="Furthest"/> day.</summary>
    public static LeftOver? LeftAtTheEnd(AccountInFull account)
    {
        if (account.Circumstances.LastDay is not { } last || account.Versions.IsEmpty || last >= Furthest(account)) return null;
        var ends = account.Circumstances.Ends;
        using var steps = Steps.UpTo(account, ends);
        var running = new Running(steps) { IsTold = false };
        running.Advance(ends);
        return new(ends, UnitOn(account, ends), running.Lots.Balance, running.Lots.All, [.. account.Leave.Where(leave => leave.Span.Last >= ends)]);
    }

    /// <summary>
    /// What the account hands over to an employment that continues this one from a day on: what is left, after each beginning of a leave year since, that of the day included, by the rule of
    /// the year that is over. So whoever goes on elsewhere on the first day of a year carries over no more than whoever stays. Null where nothing is left, or no end is in sight.
    /// </summary>
    public static AccountFact.HandOver? HandOver(AccountInFull account, FactId fact, DateOnly day)
    {
        if (account.Circumstances.LastDay is not { } last || account.Versions.IsEmpty || last >= Furthest(account)) return null;
        using var steps = Steps.UpTo(account, account.Circumstances.Ends);
        var lines = new List<LineDraft>();
        var running = new Running(steps) { IsTold = false, Lines = lines };
        running.Advance(account.Circumstances.Ends);
        running.IsTold = true;
        foreach (var (begins, terms) in Steps.YearsBegunAfterTheEnd(account, day)) running.BeginYear(begins, terms);
        var between = lines.Where(line => !line.Amount.IsZero).Select(line => new ChangeBetween(line.Kind, line.Amount, line.Limit, line.By)).ToImmutableArray();
        return running.Lots.All is var lots && lots.IsEmpty && between.IsEmpty ? null : new(fact, day, lots) { Between = between };
    }

    /// <summary>When the waiting period is over that the day falls into, by the version in force on it; null where it falls into none.</summary>
    public static DateOnly? WaitingUntil(AccountInFull account, DateOnly day) =>
        account.Versions.On(day) is { } version && Waits.End(version.Value.UsableAfter, account) is { } end && day < end ? end : null;

    /// <summary>What each day of a span costs, by the version in force on it.</summary>
    public static ImmutableArray<LeaveDay> Count(AccountInFull account, LeaveSpan span) => DayCount.Count(span, account.Versions, account.Circumstances);

    /// <param name="lines">Empty; filled with those up to the day.</param>
    private static (LeaveBalance Balance, int YearLine)? Run(AccountInFull account, DateOnly day, List<LineDraft> lines)
    {
        if (account.Versions.IsEmpty || day < Steps.Beginning(account) || day > Furthest(account)) return null;
        var horizon = Horizon.Of(account, day);
        using var steps = Steps.UpTo(account, horizon);
        var running = new Running(steps) { Lines = lines };
        running.Advance(day);
        var (amount, lots, yearLine) = (running.Lots.Balance, running.Lots.All, running.YearLine);
        var (reserved, approved) = Planned(steps, day);
        running.IsTold = false;
        var available = LookAhead.Available(steps, running, day, horizon);
        running.Advance(horizon);
        return (new(day, UnitOn(account, day), amount, YearOf(account, day), Totals(lines, yearLine), reserved, approved, available, lots, day > account.Today)
        {
            Overdrawn = Shortages.FirstFrom(running.Shortages, day),
        }, yearLine);
    }

    private static ImmutableArray<(LineKind, Fraction)> Totals(List<LineDraft> lines, int yearLine)
    {
        var sums = new Fraction[Enum.GetValues<LineKind>().Length];
        for (var i = yearLine; i < lines.Count; i++)
            sums[(int)lines[i].Kind] += lines[i].Kind == LineKind.CarriedOver ? lines[i].Balance : lines[i].Amount;
        var totals = ImmutableArray.CreateBuilder<(LineKind, Fraction)>();
        for (var kind = 0; kind < sums.Length; kind++)
            if (!sums[kind].IsZero) totals.Add(((LineKind)kind, sums[kind]));
        return totals.ToImmutable();
    }

    private static (Fraction Reserved, Fraction Approved) Planned(Steps steps, DateOnly day)
    {
        var (reserved, approved) = (Fraction.Zero, Fraction.Zero);
        foreach (var step in steps.All)
        {
            if (step.Kind != StepKind.Leave) continue;
            if (steps.Account.Leave[step.Index].Standing == LeaveStanding.Requested) reserved += step.Amount;
            else if (step.Day > day) approved += step.Amount;
        }
        return (reserved, approved);
    }

    private static ImmutableArray<LeaveLine> LinesFrom(ImmutableArray<LeaveLine> lines, int yearLine)
    {
        if (yearLine >= lines.Length) return [];
        var first = lines[yearLine];
        return first.Kind == LineKind.CarriedOver ? [first with { Amount = first.Balance }, .. lines[(yearLine + 1)..]] : lines;
    }

    private static LeaveTerms TermsOn(AccountInFull account, DateOnly day)
    {
        for (var i = account.Versions.Length - 1; i > 0; i--)
            if (account.Versions[i].From <= day) return account.Versions[i].Value;
        return account.Versions[0].Value;
    }

    private static LeaveUnit UnitOn(AccountInFull account, DateOnly day) => TermsOn(account, day).Unit;

    private static (DateOnly First, DateOnly Last) YearOf(AccountInFull account, DateOnly day)
    {
        var (year, service) = (TermsOn(account, day).Year, account.Circumstances.ServiceFrom);
        return (year.StartOf(day, service), year.NextAfter(day, service).AddDays(-1));
    }
}
