namespace HrSaas.Domain.Leave.Balances;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>How much may be used on a day so that no later one is overdrawn.</summary>
internal static class LookAhead
{
    private const int MostTries = 100, TriesBeforeHalving = 12;

    /// <summary>
    /// Later leave needs what is there on its day; but what would be lost before then may be used. How much of that, is tried: what lacks on the worst day is
    /// asked for less, until nothing lacks. Where many lots would be lost one after the other, each try finds but the next of them: after some tries, what lies between
    /// what is certain and what is too much is halved as well.
    /// </summary>
    /// <param name="running">Advanced to the day, and no further.</param>
    public static Fraction Available(Steps steps, Running running, DateOnly day, DateOnly horizon)
    {
        var account = steps.Account;
        if (!account.Circumstances.IsEmployedOn(day) || account.Versions.On(day) is null || LeaveReckoning.WaitingUntil(account, day) is not null) return Fraction.Zero;
        var before = running.With(Fraction.Zero);
        running.Watch();
        running.Advance(horizon);
        var (least, most) = running.Room!.Value;
        if (least != most)
        {
            var available = most;
            for (var tries = 0; available > least; tries++)
            {
                if (tries == MostTries) available = least;
                if (Lacking(available) is not { } lacking) break;
                available = Fraction.Max(available - lacking, least);
                if (tries < TriesBeforeHalving || Between(least, available) is not { } half) continue;
                if (Lacking(half) is { } there) available = Fraction.Max(half - there, least);
                else least = half;
            }
            least = available;
        }
        return account.Versions.On(day)?.Value.Rounding is { Of: Rounded.Available } rounding ? Roundings.Round(least, rounding) : least;

        Fraction? Lacking(Fraction used)
        {
            var tried = before.With(used);
            tried.Advance(horizon);
            return Shortages.Worst(tried.Shortages, running.Shortages) is { IsPositive: true } lacking ? lacking : null;
        }
    }

    /// <summary>Halfway, to four decimals; null where that is no more than what is certain.</summary>
    private static Fraction? Between(Fraction certain, Fraction tooMuch)
    {
        var half = Fraction.Of(((certain + tooMuch) * 5_000).Floor(), 10_000);
        return half > certain ? half : null;
    }
}

/// <summary>Up to when there is something to look ahead at: the last day on which leave is planned, or on which there may be less than the day before.</summary>
internal static class Horizon
{
    public static DateOnly Of(AccountInFull account, DateOnly day)
    {
        foreach (var leave in account.Leave) day = Stretches.Later(day, leave.Span.Last);
        foreach (var fact in account.Facts) day = Stretches.Later(day, fact.Day);
        foreach (var version in account.Versions) day = Stretches.Later(day, Stretches.Later(version.Until ?? version.From, LastFall(version.Value.Accrual.Bands, account.Circumstances)));
        foreach (var fte in account.Circumstances.Fte) day = Stretches.Later(day, fte.From);
        foreach (var absence in account.Circumstances.UnpaidAbsences) day = Stretches.Later(day, absence.From);
        if (account.Circumstances.LastDay is not null) day = Stretches.Later(day, account.Circumstances.Ends);
        return Stretches.Earlier(day, LeaveReckoning.Furthest(account));
    }

    /// <summary>The day of the last band that grants less than the one before it; the calendar's first where none does.</summary>
    private static DateOnly LastFall(ImmutableArray<EntitlementBand> bands, Circumstances circumstances)
    {
        for (var i = bands.Length - 1; i > 0; i--)
            if (bands[i].Amount < bands[i - 1].Amount) return Rates.BandBegins(bands[i], circumstances);
        return DateOnly.MinValue;
    }
}

/// <summary>From which day on how much lacks, compared.</summary>
internal static class Shortages
{
    /// <summary>The first day on which more lacks than by the others.</summary>
    public static Overdraft? FirstWorse(List<Overdraft> some, List<Overdraft> others)
    {
        foreach (var (day, more) in Differences(some, others))
            if (more.IsPositive) return new(day, On(some, day));
        return null;
    }

    /// <summary>By how much more lacks than by the others, on the worst day.</summary>
    public static Fraction Worst(List<Overdraft> some, List<Overdraft> others)
    {
        var worst = Fraction.Zero;
        foreach (var (_, more) in Differences(some, others)) worst = Fraction.Max(worst, more);
        return worst;
    }

    public static Overdraft? FirstFrom(List<Overdraft> shortages, DateOnly from)
    {
        if (On(shortages, from) is { IsPositive: true } lacking) return new(from, lacking);
        foreach (var shortage in shortages)
            if (shortage.Day > from && shortage.Short.IsPositive) return shortage;
        return null;
    }

    /// <summary>From the first day on which anything lacks until nothing does any more.</summary>
    public static OverdrawnDays? Days(List<Overdraft> shortages)
    {
        var first = shortages.FindIndex(shortage => shortage.Short.IsPositive);
        if (first < 0) return null;
        return new(shortages[first].Day, shortages[^1].Short.IsPositive ? null : shortages[^1].Day);
    }

    private static IEnumerable<(DateOnly Day, Fraction More)> Differences(List<Overdraft> some, List<Overdraft> others)
    {
        for (int i = 0, j = 0; i < some.Count || j < others.Count;)
        {
            var day = i == some.Count ? others[j].Day : j == others.Count ? some[i].Day : Stretches.Earlier(some[i].Day, others[j].Day);
            if (i < some.Count && some[i].Day == day) i++;
            if (j < others.Count && others[j].Day == day) j++;
            yield return (day, (i > 0 ? some[i - 1].Short : Fraction.Zero) - (j > 0 ? others[j - 1].Short : Fraction.Zero));
        }
    }

    private static Fraction On(List<Overdraft> shortages, DateOnly day)
    {
        for (var i = shortages.Count - 1; i >= 0; i--)
            if (shortages[i].Day <= day) return shortages[i].Short;
        return Fraction.Zero;
    }
}
