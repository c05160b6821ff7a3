namespace HrSaas.Domain.Organization.WorkingPatterns;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>
/// One week or several, over and over, for all days before and after the anchor. A weekly pattern is a rotation of one week.
/// </summary>
/// <param name="Anchor">A day on which the first week begins. Its weekday is the one on which every week of the pattern begins.</param>
public sealed record Rotation(DateOnly Anchor, ImmutableArray<PatternWeek> Weeks)
{
    public const int MostWeeks = 52;

    /// <summary>What is worked in all weeks together.</summary>
    public int WorkingMinutes => Weeks.Sum(week => week.WorkingMinutes);

    /// <summary>The mean over the rotation. Minutes and weeks are whole, so it is exact where a decimal can be, and to 28 digits otherwise.</summary>
    public decimal WeeklyHours => WorkingMinutes / (60m * Weeks.Length);

    /// <summary>Which week of the rotation the day is in, from 0.</summary>
    public int WeekOf(DateOnly day)
    {
        var weeks = (int)Math.Floor((day.DayNumber - Anchor.DayNumber) / 7d);
        return ((weeks % Weeks.Length) + Weeks.Length) % Weeks.Length;
    }

    public PatternDay On(DateOnly day) => Weeks[WeekOf(day)].On(day.DayOfWeek);

    public ImmutableArray<Flaw> FindFlaws() =>
        Weeks.Length is < 1 or > MostWeeks
            ? [new("weeks", "out-of-range", "must be 1 to 52.")]
            : [.. Weeks.SelectMany((week, n) => week.FindFlaws(FormattableString.Invariant($"weeks.{n}")))];

    /// <summary>The first shift that begins before the one before it has ended, over midnight, weekends and the end of the rotation too.</summary>
    /// <returns>Week, from 1, and day; null where none does.</returns>
    public (int Week, DayOfWeek Day)? FindOverlap()
    {
        var all = (from week in Enumerable.Range(0, Weeks.Length)
                   from place in Enumerable.Range(0, 7)
                   let day = (DayOfWeek)(((int)Anchor.DayOfWeek + place) % 7)
                   from shift in Weeks[week].On(day).Shifts
                   let midnight = ((week * 7) + place) * Shift.MinutesOfDay
                   orderby midnight + shift.Minutes.From
                   select (From: midnight + shift.Minutes.From, To: midnight + shift.Minutes.To, Week: week + 1, Day: day)).ToList();
        for (var i = 1; i < all.Count; i++)
            if (all[i].From < all[i - 1].To) return (all[i].Week, all[i].Day);
        var length = Weeks.Length * 7 * Shift.MinutesOfDay;
        return all.Count > 0 && all[0].From + length < all[^1].To ? (all[0].Week, all[0].Day) : null;
    }

    public bool Equals(Rotation? other) => other is not null && Anchor == other.Anchor && Weeks.AsSpan().SequenceEqual(other.Weeks.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Anchor, Weeks.Length);
}

/// <summary>A version of a pattern: what it is called and when is worked.</summary>
public sealed record PatternVersion(string Name, Rotation Rotation)
{
    public ImmutableArray<Flaw> FindFlaws() => [.. Text.FlawsOfName("name", Name), .. Rotation.FindFlaws()];
}
