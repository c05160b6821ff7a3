namespace HrSaas.Domain.Kernel;

/// <summary>A day that comes back every year. 29 February is not one: a year must begin on a day that every year has.</summary>
public readonly record struct MonthDay
{
    private MonthDay(int month, int day) => (Month, Day) = (month, day);

    public int Month { get; }

    public int Day { get; }

    public static MonthDay? Of(int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2023, month) ? new MonthDay(month, day) : null;

    public override string ToString() => FormattableString.Invariant($"--{Month:00}-{Day:00}");
}
