namespace HrSaas.Domain.Leave.Balances;

using System.Collections.Immutable;
using System.Globalization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;

/// <summary>A statement in words, made of its lines and nothing else.</summary>
public static class StatementProse
{
    /// <summary>"You have 11.5 days on 15 May 2024, because …"; then a sentence for each line of the leave year.</summary>
    public static ImmutableArray<string> Tell(LeaveStatement statement)
    {
        var balance = statement.Balance;
        var told = ImmutableArray.CreateBuilder<string>(statement.LinesOfYear.Length + 2);
        told.Add(Because(balance));
        foreach (var line in statement.LinesOfYear) told.Add(Sentence(line, balance.Unit));
        if (balance.IsProjected) told.Add("That day has not come: what is after today is planned, and will be so if nothing changes.");
        return told.ToImmutable();
    }

    private static string Because(LeaveBalance balance)
    {
        var parts = balance.Totals.Select(total => Part(total.Kind, total.Amount)).ToList();
        var have = $"You have {Amount(balance.Amount, balance.Unit)} on {Date(balance.Day)}";
        return parts.Count == 0 ? $"{have}." : $"{have}, because {List(parts)}.";
    }

    private static string Part(LineKind kind, Fraction amount) => kind switch
    {
        LineKind.Opening => $"the account opened with {amount}",
        LineKind.HandedOver => $"{amount} {WasOrWere(amount)} handed over by an earlier employment",
        LineKind.Accrued => $"{amount} accrued",
        LineKind.CarriedOver => $"{amount} {WasOrWere(amount)} carried over",
        LineKind.Adjusted => amount.IsNegative ? $"{-amount} {WasOrWere(-amount)} taken back" : $"{amount} {WasOrWere(amount)} granted",
        LineKind.Reserved => $"{-amount} {IsOrAre(-amount)} asked for and not decided",
        LineKind.Approved => $"{-amount} will be taken",
        LineKind.Taken => $"{-amount} {WasOrWere(-amount)} taken",
        LineKind.Expired => $"{-amount} expired",
        LineKind.NotCarriedOver => $"{-amount} {WasOrWere(-amount)} not carried over",
        LineKind.CutByCap => $"{-amount} {WasOrWere(-amount)} cut by the cap",
        LineKind.WrittenOff => $"{amount} of debt {WasOrWere(amount)} written off",
    };

    private static string Sentence(LeaveLine line, LeaveUnit unit) => line.Kind switch
    {
        LineKind.Opening => $"The account opened on {Date(line.Day)} with {Amount(line.Amount, unit)}.",
        LineKind.HandedOver => $"An earlier employment handed over {Amount(line.Amount, unit)} on {Date(line.Day)}.",
        LineKind.Accrued => Accrued(line, unit),
        LineKind.CarriedOver => $"{Amount(line.Amount, unit)} {WasOrWere(line.Amount)} carried over into the leave year that began on {Date(line.Day)}.",
        LineKind.Adjusted when line.Amount.IsNegative => $"{Amount(-line.Amount, unit)} {WasOrWere(-line.Amount)} taken back on {Date(line.Day)}.",
        LineKind.Adjusted => $"{Amount(line.Amount, unit)} {WasOrWere(line.Amount)} granted on {Date(line.Day)}.",
        LineKind.Reserved => $"{Amount(-line.Amount, unit)} {IsOrAre(-line.Amount)} asked for, {Days(line)}{Free(line)}, and not decided.",
        LineKind.Approved => $"{Amount(-line.Amount, unit)} will be taken, {Days(line)}{Free(line)}.",
        LineKind.Taken => $"{Amount(-line.Amount, unit)} {WasOrWere(-line.Amount)} taken, {Days(line)}{Free(line)}.",
        LineKind.Expired => $"{Amount(-line.Amount, unit)} could be used until {Date(line.Day.AddDays(-1))}, and expired.",
        LineKind.NotCarriedOver => $"{Amount(-line.Amount, unit)} {WasOrWere(-line.Amount)} not carried over on {Date(line.Day)}: at most {line.Limit} may be.",
        LineKind.CutByCap => $"{Amount(-line.Amount, unit)} {WasOrWere(-line.Amount)} cut on {Date(line.Day)}: what accrues may not lift the balance above {line.Limit}.",
        LineKind.WrittenOff => $"A debt of {Amount(line.Amount, unit)} was written off on {Date(line.Day)}.",
    };

    private static string Accrued(LeaveLine line, LeaveUnit unit) => line.Cause switch
    {
        AccrualCause.HoursWorked => $"{Amount(line.Amount, unit)} came on {Date(line.Day)} for {Amount(line.Entitlement ?? Fraction.Zero, LeaveUnit.Hours)} worked.",
        AccrualCause.BandReached => $"Another entitlement began on {Date(line.Day)}, by length of service: {MoreOrLess(line, unit)}.",
        AccrualCause.FteChanged => $"The working time changed on {Date(line.Day)}: {MoreOrLess(line, unit)}.",
        AccrualCause.AbsenceBegan => $"An unpaid absence began on {Date(line.Day)}: {MoreOrLess(line, unit)}.",
        AccrualCause.AbsenceEnded => $"An unpaid absence was over on {Date(line.Day)}: {MoreOrLess(line, unit)}.",
        AccrualCause.EmploymentEnded => $"The employment was over on {Date(line.Day)}: {MoreOrLess(line, unit)}.",
        AccrualCause.VersionChanged => $"Another version of the policy came into force on {Date(line.Day)}: {MoreOrLess(line, unit)}.",
        AccrualCause.Credit or null => $"{Amount(line.Amount, unit)} came on {Date(line.Day)}, {Days(line)}{Share(line)}.",
    };

    private static string MoreOrLess(LeaveLine line, LeaveUnit unit) =>
        $"{Amount(line.Amount.IsNegative ? -line.Amount : line.Amount, unit)} {(line.Amount.IsNegative ? "less" : "more")}, {Days(line)}";

    private static string Share(LeaveLine line) =>
        line.Share is { } share && share != Fraction.One && line.Entitlement is { } whole
            ? share.Denominator <= 366 ? $": {share.Numerator}/{share.Denominator} of {whole}" : $": {share} of {whole}"
            : "";

    private static string Days(LeaveLine line) => line.Period is not { } period ? $"for {Date(line.Day)}"
        : period.First >= period.Last ? $"for {Date(period.First)}"
        : $"for {Date(period.First)} to {Date(period.Last)}";

    /// <summary>The holidays within leave, for which it costs less.</summary>
    private static string Free(LeaveLine line) => line.Holidays.IsEmpty ? ""
        : $", of which free: {string.Join(", ", line.Holidays.Select(holiday => $"{(holiday.IsHalfDay ? "half of " : "")}{Date(holiday.Date)} ({holiday.Name})"))}";

    private static string List(List<string> parts) => parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";

    private static string Amount(Fraction amount, LeaveUnit unit) => LeaveUnits.Say(amount, unit);

    private static string WasOrWere(Fraction amount) => LeaveUnits.IsOne(amount) ? "was" : "were";

    private static string IsOrAre(Fraction amount) => LeaveUnits.IsOne(amount) ? "is" : "are";

    private static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
