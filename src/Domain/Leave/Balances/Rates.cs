namespace HrSaas.Domain.Leave.Balances;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;

/// <summary>From a day until another, this is granted.</summary>
/// <param name="Amount">What the band grants, times the FTE; nothing in an unpaid absence.</param>
/// <param name="Band">What the band grants.</param>
/// <param name="Cause">Why it is another from this day on.</param>
internal readonly record struct Rate(DateOnly From, DateOnly Until, Fraction Amount, Fraction Band, AccrualCause Cause, FactId? By);

/// <summary>The entitlement from day to day by one version of a policy: bands, FTE and absence put together.</summary>
internal static class Rates
{
    /// <summary>Stretches without gaps from one day to another.</summary>
    public static List<Rate> Of(LeaveTerms terms, Circumstances circumstances, DateOnly from, DateOnly until)
    {
        var rates = new List<Rate>();
        for (var day = from; day < until;)
        {
            var rate = At(terms, circumstances, day, until);
            rates.Add(rate);
            day = rate.Until;
        }
        return rates;
    }

    /// <summary>The rate of a day within stretches that cover it.</summary>
    public static Rate On(List<Rate> rates, DateOnly day)
    {
        for (var i = rates.Count - 1; i > 0; i--)
            if (rates[i].From <= day) return rates[i];
        return rates[0];
    }

    /// <summary>The day on which a band begins.</summary>
    public static DateOnly BandBegins(EntitlementBand band, Circumstances circumstances) => Anniversaries.AfterMonths(circumstances.ServiceFrom, band.AfterMonths);

    /// <summary>The band of a day; null before the first.</summary>
    public static EntitlementBand? BandOn(LeaveTerms terms, Circumstances circumstances, DateOnly day)
    {
        var bands = terms.Accrual.Bands;
        for (var i = bands.Length - 1; i >= 0; i--)
            if (bands[i].AfterMonths == 0 || BandBegins(bands[i], circumstances) <= day) return bands[i];
        return null;
    }

    private static Rate At(LeaveTerms terms, Circumstances circumstances, DateOnly day, DateOnly until)
    {
        var cause = AccrualCause.Credit;
        FactId? by = null;
        var band = Fraction.Zero;
        foreach (var some in terms.Accrual.Bands)
        {
            var begins = BandBegins(some, circumstances);
            if (begins > day && some.AfterMonths > 0)
            {
                until = Stretches.Earlier(until, begins);
                break;
            }
            band = some.Amount;
            if (begins == day && some.AfterMonths > 0) cause = AccrualCause.BandReached;
        }

        var amount = band;
        if (terms.Proration.OnFte)
        {
            foreach (var fte in circumstances.Fte)
            {
                if (fte.From > day) until = Stretches.Earlier(until, fte.From);
                else if (fte.End() > day)
                {
                    until = Stretches.Earlier(until, fte.End());
                    amount *= fte.Value.Value;
                    if (fte.From == day) (cause, by) = (AccrualCause.FteChanged, fte.Fact);
                }
                else if (fte.End() == day) (cause, by) = (AccrualCause.FteChanged, fte.Fact);
            }
        }

        if (!terms.Proration.OnUnpaidAbsence) return new(day, until, amount, band, cause, by);
        foreach (var absence in circumstances.UnpaidAbsences)
        {
            if (absence.From > day) until = Stretches.Earlier(until, absence.From);
            else if (absence.End() > day)
            {
                until = Stretches.Earlier(until, absence.End());
                amount = Fraction.Zero;
                if (absence.From == day) (cause, by) = (AccrualCause.AbsenceBegan, absence.Fact);
            }
            else if (absence.End() == day) (cause, by) = (AccrualCause.AbsenceEnded, absence.Fact);
        }
        return new(day, until, amount, band, cause, by);
    }
}
