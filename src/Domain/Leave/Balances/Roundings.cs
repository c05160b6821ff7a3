namespace HrSaas.Domain.Leave.Balances;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;

/// <summary>Rounding, by the rule and the step of a policy.</summary>
internal static class Roundings
{
    public static Fraction Round(Fraction value, Rounding rounding)
    {
        var step = Fraction.Of(rounding.Step);
        var steps = value / step;
        return (Fraction)(decimal)(rounding.Rule switch
        {
            RoundingRule.Up => -(-steps).Floor(),
            RoundingRule.Down => steps.Floor(),
            RoundingRule.Nearest when steps.IsNegative => -(-steps + Fraction.Half).Floor(),
            RoundingRule.Nearest => (steps + Fraction.Half).Floor(),
        }) * step;
    }

    /// <summary>Rounds credits in the order in which they come. Each is the difference of what its leave year had come to before and after it.</summary>
    public static void Apply(List<Credit> credits, AccountInFull account)
    {
        var years = new List<(int Scheme, DateOnly Year, Fraction Exact, Fraction Rounded)>();
        for (var i = 0; i < credits.Count; i++)
        {
            var credit = credits[i];
            if (account.Versions[credit.Version].Value is not { Rounding: { Of: not Rounded.Available } rounding } terms) continue;
            // What a leave year has come to is one sum, whatever versions are in force in it; credits by themselves are bounded by what their version grants.
            var own = rounding.Of == Rounded.SumOfYear ? -1 : credit.Scheme;
            // A lambda that sees the credit would put every one on the heap.
            var at = years.Count - 1;
            while (at >= 0 && (years[at].Scheme != own || years[at].Year != credit.Year)) at--;
            if (at < 0)
            {
                years.Add((own, credit.Year, Fraction.Zero, Fraction.Zero));
                at = years.Count - 1;
            }
            var (scheme, year, exact, rounded) = years[at];
            exact += credit.Amount;
            var sum = rounding.Of == Rounded.SumOfYear ? Round(exact, rounding) : AtMostTheYear(rounded + Round(credit.Amount, rounding), rounded, credits, i, account);
            years[at] = (scheme, year, exact, sum);
            credits[i] = credit with { Amount = sum - rounded };
        }
    }

    /// <summary>At most what the version grants a year, and with all that came in the year before it at most the highest entitlement of the versions in force in it.</summary>
    private static Fraction AtMostTheYear(Fraction sum, Fraction before, List<Credit> credits, int at, AccountInFull account)
    {
        if (MostOf(credits[at], account) is not { } most) return sum;
        var (highest, came) = (most, Fraction.Zero);
        if (account.Versions.Length == 1) return Fraction.Min(sum, Fraction.Max(before, most));
        for (var i = at - 1; i >= 0; i--)
        {
            if (credits[i].Year != credits[at].Year || MostOf(credits[i], account) is not { } other) continue;
            came += credits[i].Amount;
            highest = Fraction.Max(highest, other);
        }
        return Fraction.Min(sum, Fraction.Max(before, Fraction.Min(most, before + highest - came)));
    }

    /// <summary>The entitlement of a leave year by which a credit comes; null where there is none.</summary>
    private static Fraction? MostOf(in Credit credit, AccountInFull account) =>
        account.Versions[credit.Version].Value is { Accrual.Per: EntitledPer.LeaveYear } terms && Rates.BandOn(terms, account.Circumstances, credit.Day) is { } band ? band.Amount : null;
}
