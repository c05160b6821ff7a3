namespace HrSaas.Domain.Leave.Balances;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

internal enum StepKind
{
    Fact,
    Credit,
    CarryOver,
    CapFalls,
    Leave,

    /// <summary>The balance may go further below nothing than the day before, or less far: nothing happens to it, and it is looked at.</summary>
    LimitChanges,
}

/// <summary>Something that happens to a balance on a day.</summary>
/// <param name="Index">Which fact, credit, version or leave.</param>
/// <param name="Why">Why a day of leave costs so much. One that costs nothing because it is a holiday is a step too, so that the statement can say so.</param>
internal readonly record struct Step(DateOnly Day, Turn Turn, StepKind Kind, int Index, Fraction Amount, WhyCounted Why = default) : IComparable<Step>
{
    public int CompareTo(Step other) =>
        Day != other.Day ? Day.CompareTo(other.Day)
        : Turn != other.Turn ? Turn.CompareTo(other.Turn)
        : Kind != other.Kind ? Kind.CompareTo(other.Kind)
        : Index.CompareTo(other.Index);
}

/// <summary>All that happens to a balance up to a day, in order; what follows from it (expiry, the cap) happens when it is run.</summary>
internal sealed class Steps : IDisposable
{
    private Steps(AccountInFull account, List<Credit> credits, List<Step> all)
    {
        (Account, Credits, All) = (account, credits, all);
        foreach (var version in account.Versions)
        {
            AnyLimit |= version.Value.NegativeLimit > 0;
            AnyCap |= version.Value.Cap is not null;
            foreach (var band in version.Value.Accrual.Bands) AnyCap |= band.Cap is not null;
        }
    }

    public AccountInFull Account { get; }

    public List<Credit> Credits { get; }

    public List<Step> All { get; }

    /// <summary>Whether any version caps the balance.</summary>
    public bool AnyCap { get; }

    /// <summary>Whether any version lets the balance go below nothing.</summary>
    public bool AnyLimit { get; }

    public void Dispose()
    {
        Scratch<Credit>.GiveBack(Credits);
        Scratch<Step>.GiveBack(All);
    }

    /// <summary>The first day of the account: that of its opening, or else of the employment. What lies before an opening is in it.</summary>
    public static DateOnly Beginning(AccountInFull account)
    {
        var opens = DateOnly.MaxValue;
        foreach (var fact in account.Facts)
            if (fact is AccountFact.Opening) opens = Stretches.Earlier(opens, fact.Day);
        return opens == DateOnly.MaxValue ? account.Circumstances.FirstDay : Stretches.Later(opens, account.Circumstances.FirstDay);
    }

    public static Steps UpTo(AccountInFull account, DateOnly day)
    {
        account = InOrderOfDays(account);
        var (begins, credits) = (Beginning(account), Accruals.UpTo(account, day));
        var all = Scratch<Step>.Take();
        for (var i = 0; i < account.Facts.Length; i++)
        {
            // A fact from before the hire date applies on it; after the last day nothing comes any more.
            if (account.Facts[i] is AccountFact.HoursWorked) continue;
            var on = Stretches.Later(account.Facts[i].Day, account.Circumstances.FirstDay);
            if (on >= begins && on <= day && on < account.Circumstances.Ends) all.Add(new(on, Turn.CreditInAdvance, StepKind.Fact, i, default));
        }
        for (var i = 0; i < credits.Count; i++)
            if (credits[i].Day >= begins) all.Add(new(credits[i].Day, credits[i].Turn, StepKind.Credit, i, default));
        for (var i = 0; i < account.Versions.Length; i++) AddYears(all, account, i, begins, day);
        var days = Scratch<LeaveDay>.Take();
        for (var i = 0; i < account.Leave.Length; i++)
        {
            if (account.Leave[i].Span.First > day) continue;
            DayCount.Count(account.Leave[i].Span, account.Versions, account.Circumstances, days);
            foreach (var leave in days)
                if (leave.Date >= begins && leave.Date <= day && (!leave.Amount.IsZero || leave.Why == WhyCounted.Holiday)) all.Add(new(leave.Date, Turn.Leave, StepKind.Leave, i, leave.Amount, leave.Why));
        }
        Scratch<LeaveDay>.GiveBack(days);
        all.Sort();
        return new(account, credits, all);
    }

    /// <summary>Facts from before the hire date apply on it one after the other: in the order of their days, whenever they were recorded.</summary>
    private static AccountInFull InOrderOfDays(AccountInFull account)
    {
        foreach (var fact in account.Facts)
            if (fact.Day < account.Circumstances.FirstDay) return account with { Facts = [.. account.Facts.OrderBy(static some => some.Day)] };
        return account;
    }

    /// <summary>The beginnings of leave years from the day after the last one on until a day, each with the terms of the last day of the year that is over.</summary>
    public static IEnumerable<(DateOnly Begins, LeaveTerms Terms)> YearsBegunAfterTheEnd(AccountInFull account, DateOnly until)
    {
        var (last, service) = (account.Circumstances.Ends.AddDays(-1), account.Circumstances.ServiceFrom);
        foreach (var version in account.Versions)
        {
            var end = Stretches.Earlier(until, version.End());
            for (var year = version.Value.Year.NextAfter(Stretches.Later(version.From, last), service); year <= end; year = version.Value.Year.NextAfter(year, service))
                yield return (year, version.Value);
        }
    }

    /// <summary>The beginnings of leave years and the days on which the cap falls, while the version is in force. It is the version of the last day of a leave year that says what is carried over.</summary>
    private static void AddYears(List<Step> all, AccountInFull account, int index, DateOnly begins, DateOnly day)
    {
        var (version, circumstances) = (account.Versions[index], account.Circumstances);
        var from = Stretches.Later(version.From, begins);
        var last = Stretches.Earlier(day, Stretches.Earlier(version.End(), circumstances.Ends.AddDays(-1)));
        for (var year = version.Value.Year.NextAfter(from, circumstances.ServiceFrom); year <= last; year = version.Value.Year.NextAfter(year, circumstances.ServiceFrom))
            all.Add(new(year, Turn.CarryOver, StepKind.CarryOver, index, default));

        AddLook(version.From);
        AddLook(version.End());
        AddFall(version.From);
        foreach (var band in version.Value.Accrual.Bands)
            if (band.AfterMonths > 0) AddFall(Rates.BandBegins(band, circumstances));

        void AddLook(DateOnly on)
        {
            if (on > begins && on <= last && LimitOn(account, on) != LimitOn(account, on.AddDays(-1))) all.Add(new(on, Turn.Leave, StepKind.LimitChanges, index, default));
        }

        void AddFall(DateOnly on)
        {
            if (on <= begins || on < version.From || on >= version.End() || on > last) return;
            if (CapOn(account, on) is { } cap && CapOn(account, on.AddDays(-1)) is var before && (before is null || cap < before)) all.Add(new(on, Turn.Cap, StepKind.CapFalls, index, default));
        }
    }

    private static decimal LimitOn(AccountInFull account, DateOnly day) => account.Versions.On(day)?.Value.NegativeLimit ?? 0;

    /// <summary>The cap in force; null where there is none.</summary>
    public static Fraction? CapOn(AccountInFull account, DateOnly day) =>
        account.Versions.On(day)?.Value is { } terms && (Rates.BandOn(terms, account.Circumstances, day)?.Cap ?? terms.Cap) is { } cap ? cap : null;
}
