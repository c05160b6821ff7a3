namespace HrSaas.Specs.Leave;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>Leave by the rules as the page tells them, one day after the other: for months of a calendar year, without bands, absences and rounding.</summary>
internal static class NaiveLeave
{
    public static Fraction BalanceOn(AccountInFull account, DateOnly day)
    {
        var terms = account.Versions[0].Value;
        var lots = new List<(DateOnly? Until, int Order, Fraction Amount)>();
        var (order, last) = (0, account.Circumstances.Ends);
        var costs = account.Leave.SelectMany(leave => LeaveReckoning.Count(account, leave.Span)).ToLookup(counted => counted.Date, counted => counted.Amount);
        for (var today = account.Circumstances.FirstDay; today <= day; today = today.AddDays(1))
        {
            var came = Fraction.Zero;
            if (terms.Accrual.Credited == CreditDay.After) came += Put(today == last || today.Day == 1 ? Earned(account, terms, today) : Fraction.Zero);
            // A last day at the end of a month leaves nothing of what came in advance to take back.
            if (terms.Accrual.Credited == CreditDay.First && today == last && today.Day != 1) Put(-InAdvance(terms, today, FteOn(account, today.AddDays(-1))));
            if (today < last)
            {
                lots.RemoveAll(lot => lot.Until < today);
                if (today is { Month: 1, Day: 1 } && today > account.Circumstances.FirstDay) NewYear(today);
                if (terms.Accrual.Credited == CreditDay.First) came += Advance(today);
            }
            foreach (var fact in account.Facts.OfType<AccountFact.Adjustment>().OrderBy(fact => fact.Day))
            {
                if (today >= last || (fact.Day < account.Circumstances.FirstDay ? account.Circumstances.FirstDay : fact.Day) != today) continue;
                Put(fact.Amount, fact.UsableUntil);
                lots.RemoveAll(lot => lot.Until < today);
            }
            if (terms.Cap is { } cap && Sum() - cap is { IsPositive: true } above) Put(-Fraction.Min(above, came));
            foreach (var cost in costs[today]) Use(cost);
        }
        return Sum();

        Fraction Sum() => lots.Aggregate(Fraction.Zero, (sum, lot) => sum + lot.Amount);

        Fraction Advance(DateOnly today)
        {
            var begins = today.Day == 1 || today == account.Circumstances.FirstDay;
            var before = begins ? Fraction.Zero : FteOn(account, today.AddDays(-1));
            var change = InAdvance(terms, today, FteOn(account, today) - before);
            return Put(change).IsNegative ? Fraction.Zero : change;
        }

        void NewYear(DateOnly today)
        {
            if (Sum().IsNegative && !terms.CarryOver.CarriesDebt) lots.Clear();
            var undated = lots.Where(lot => lot.Until is null && lot.Amount.IsPositive).Aggregate(Fraction.Zero, (sum, lot) => sum + lot.Amount);
            if (terms.CarryOver.Limit is { } limit && undated - limit is { IsPositive: true } excess)
                TakeFrom(lots.Where(lot => lot.Until is null).OrderByDescending(lot => lot.Order), excess);
            if (terms.CarryOver.Until is not { } until) return;
            for (var i = 0; i < lots.Count; i++)
                if (lots[i].Until is null && lots[i].Amount.IsPositive) lots[i] = lots[i] with { Until = until.LastDay(today) };
        }

        Fraction Put(Fraction amount, DateOnly? until = null)
        {
            if (amount.IsZero) return amount;
            if (amount.IsNegative) TakeFrom(lots.OrderByDescending(lot => lot.Until ?? DateOnly.MaxValue).ThenByDescending(lot => lot.Order), -amount);
            else
            {
                lots.Add((until, ++order, amount));
                var debt = lots.Where(lot => lot.Amount.IsNegative).Aggregate(Fraction.Zero, (sum, lot) => sum - lot.Amount);
                lots.RemoveAll(lot => lot.Amount.IsNegative);
                Use(debt);
            }
            return amount;
        }

        void Use(Fraction amount) => TakeFrom(lots.OrderBy(lot => lot.Until ?? DateOnly.MaxValue).ThenBy(lot => lot.Order), amount);

        void TakeFrom(IEnumerable<(DateOnly? Until, int Order, Fraction Amount)> from, Fraction amount)
        {
            foreach (var lot in from.Where(lot => lot.Amount.IsPositive).ToList())
            {
                var taken = Fraction.Min(lot.Amount, amount);
                lots[lots.IndexOf(lot)] = lot with { Amount = lot.Amount - taken };
                amount -= taken;
            }
            if (amount.IsPositive) lots.Add((null, ++order, -amount));
        }
    }

    private static Fraction FteOn(AccountInFull account, DateOnly day) => account.Circumstances.Fte.Where(fte => fte.From <= day).Select(fte => (Fraction)fte.Value.Value).LastOrDefault(Fraction.One);

    private static Fraction InAdvance(LeaveTerms terms, DateOnly from, Fraction fte)
    {
        var days = DateTime.DaysInMonth(from.Year, from.Month);
        return terms.Accrual.Bands[0].Amount * Fraction.Of(1, 12) * fte * Fraction.Of(days - from.Day + 1, days);
    }

    /// <summary>Of the month that the day before is in, as far as it has been worked.</summary>
    private static Fraction Earned(AccountInFull account, LeaveTerms terms, DateOnly day)
    {
        var sum = Fraction.Zero;
        for (var worked = day.AddDays(-1); worked >= account.Circumstances.FirstDay && worked.Month == day.AddDays(-1).Month && worked < account.Circumstances.Ends; worked = worked.AddDays(-1))
            sum += FteOn(account, worked) * terms.Accrual.Bands[0].Amount * Fraction.Of(1, 12 * DateTime.DaysInMonth(worked.Year, worked.Month));
        return sum;
    }
}
