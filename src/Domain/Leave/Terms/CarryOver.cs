namespace HrSaas.Domain.Leave.Terms;

using HrSaas.Domain.Kernel;

/// <summary>When what was carried over expires. At most one of the three is said; it may be used up to that day, included.</summary>
/// <param name="On">The first such day from the beginning of the leave year on.</param>
/// <param name="AfterMonths">So many full months into the leave year.</param>
/// <param name="AfterDays">So many days into the leave year: with 90, the 90th day of it is the last.</param>
public sealed record CarriedUntil(MonthDay? On = null, int? AfterMonths = null, int? AfterDays = null)
{
    /// <summary>The last day on which what was carried into a leave year may be used.</summary>
    public DateOnly LastDay(DateOnly yearStart) => this switch
    {
        { On: { } on } when new DateOnly(yearStart.Year, on.Month, on.Day) is var day => day >= yearStart ? day : day.AddYears(1),
        { AfterMonths: { } months } => Anniversaries.AfterMonths(yearStart, months).AddDays(-1),
        { AfterDays: { } days } => yearStart.AddDays(days - 1),
        _ => DateOnly.MaxValue,
    };
}

/// <summary>What becomes of leave when the next leave year begins.</summary>
/// <param name="Limit">The most that is carried over; null: everything; 0: nothing.</param>
/// <param name="Until">When it expires; null: never.</param>
/// <param name="NeverExpires">So much of what is carried over does not expire.</param>
/// <param name="CarriesDebt">A balance below nothing is carried over too; otherwise it is written off.</param>
public sealed record CarryOver(decimal? Limit, CarriedUntil? Until = null, decimal NeverExpires = 0, bool CarriesDebt = true)
{
    public static CarryOver Everything { get; } = new(Limit: null);

    public static CarryOver Nothing { get; } = new(Limit: 0);
}
