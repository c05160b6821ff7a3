namespace HrSaas.Domain.Leave.Counting;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Terms;

/// <summary>When somebody works: minutes for each day of one week or several, over and over, for all days before and after the anchor.</summary>
/// <param name="Anchor">A day on which the first of <paramref name="Minutes"/> holds.</param>
/// <param name="Minutes">One for each day of the rotation; 0: free. Seven for a weekly pattern.</param>
public sealed record WorkPattern(DateOnly Anchor, ImmutableArray<int> Minutes)
{
    /// <summary>Monday to Friday, eight hours: where nothing was agreed.</summary>
    public static WorkPattern Usual { get; } = new(new(2024, 1, 1), [480, 480, 480, 480, 480, 0, 0]);

    public int MinutesOn(DateOnly day)
    {
        var place = (day.DayNumber - Anchor.DayNumber) % Minutes.Length;
        return Minutes[place < 0 ? place + Minutes.Length : place];
    }

    public bool Equals(WorkPattern? other) => other is not null && Anchor == other.Anchor && Minutes.AsSpan().SequenceEqual(other.Minutes.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Anchor, Minutes.Length);
}

/// <summary>A holiday of the calendar that the location has.</summary>
/// <param name="Fact">The fact of the calendar that says so.</param>
public readonly record struct DayOff(DateOnly Date, string Name, HolidayKind Kind, bool IsHalfDay, FactId Fact);

/// <summary>The holidays of one place, by date.</summary>
public sealed class HolidaysOfPlace(ImmutableArray<DayOff> holidays)
{
    private readonly ImmutableArray<DayOff> _holidays = holidays.Sort((one, other) => one.Date.CompareTo(other.Date));

    public static HolidaysOfPlace None { get; } = new([]);

    public ImmutableArray<DayOff> All => _holidays;

    public DayOff? On(DateOnly date)
    {
        var (low, high) = (0, _holidays.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _holidays[middle].Date.CompareTo(date);
            if (order == 0) return _holidays[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }
}

/// <summary>
/// All that leave is told of an employment by others: how long it lasts, and from day to day how much, when and where is worked. Stretches are
/// in order and do not overlap; where there is none, nothing was agreed: full time, <see cref="WorkPattern.Usual"/>, no holidays, no absence.
/// </summary>
/// <param name="ServiceFrom">The day from which service counts, earlier employments that it continues included.</param>
/// <param name="FirstDay">The hire date.</param>
/// <param name="LastDay">Included; null while no end is in sight.</param>
public sealed record Circumstances(DateOnly ServiceFrom, DateOnly FirstDay, DateOnly? LastDay = null)
{
    public ImmutableArray<Stretch<Fte>> Fte { get; init; } = [];

    public ImmutableArray<Stretch<WorkPattern>> Patterns { get; init; } = [];

    /// <summary>The holidays of the location in force, by the calendar in force there.</summary>
    public ImmutableArray<Stretch<HolidaysOfPlace>> Holidays { get; init; } = [];

    /// <summary>Suspensions without pay and other absence that earns no leave. The value is a code such as <c>unpaid-leave</c>.</summary>
    public ImmutableArray<Stretch<string>> UnpaidAbsences { get; init; } = [];

    /// <summary>The first day no more employed; the calendar's last where no end is in sight.</summary>
    public DateOnly Ends => LastDay is { } last ? LastDays.DayAfter(last) : DateOnly.MaxValue;

    public bool IsEmployedOn(DateOnly day) => day >= FirstDay && day < Ends;
}
