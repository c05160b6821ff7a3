namespace HrSaas.Domain.Organization.WorkingPatterns;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>One day of a pattern: shifts; or just so many minutes, where nobody says when they are worked; or neither, on a free day.</summary>
public sealed record PatternDay(ImmutableArray<Shift> Shifts, int? Minutes)
{
    private const int MostShifts = 6;

    public static PatternDay Free { get; } = new([], null);

    public int WorkingMinutes => Minutes ?? Shifts.Sum(shift => shift.WorkingMinutes);

    public ImmutableArray<Flaw> FindFlaws(string member) =>
        Minutes is not null && Shifts.Length > 0 ? [new(member, "shifts-and-minutes", "must have shifts or minutes, not both.")]
        : Minutes is < 1 or > Shift.MinutesOfDay ? [new($"{member}.minutes", "out-of-range", "must be 1 to 1440; leave them out on a free day.")]
        : Shifts.Length > MostShifts ? [new($"{member}.shifts", "too-many", "must be at most six.")]
        : [.. Shifts.SelectMany((shift, n) => shift.FindFlaws(FormattableString.Invariant($"{member}.shifts.{n}")))];

    public bool Equals(PatternDay? other) => other is not null && Minutes == other.Minutes && Shifts.AsSpan().SequenceEqual(other.Shifts.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Minutes, Shifts.Length);
}

/// <summary>Seven days, by their names: whichever of them a week of the pattern begins with.</summary>
public sealed record PatternWeek(
    PatternDay Monday, PatternDay Tuesday, PatternDay Wednesday, PatternDay Thursday, PatternDay Friday, PatternDay Saturday, PatternDay Sunday)
{
    public PatternDay On(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Monday,
        DayOfWeek.Tuesday => Tuesday,
        DayOfWeek.Wednesday => Wednesday,
        DayOfWeek.Thursday => Thursday,
        DayOfWeek.Friday => Friday,
        DayOfWeek.Saturday => Saturday,
        DayOfWeek.Sunday => Sunday,
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };

    public int WorkingMinutes => Enum.GetValues<DayOfWeek>().Sum(day => On(day).WorkingMinutes);

    public ImmutableArray<Flaw> FindFlaws(string member) =>
        [.. Enum.GetValues<DayOfWeek>().SelectMany(day => On(day).FindFlaws($"{member}.{day.ToString().ToLowerInvariant()}"))];
}
