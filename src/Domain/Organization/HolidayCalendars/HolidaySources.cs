namespace HrSaas.Domain.Organization.HolidayCalendars;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>What kind of source says which dates are holidays.</summary>
public enum HolidaySourceKind
{
    /// <summary>The calendars that come with the product.</summary>
    Packaged,

    /// <summary>A public service that this installation asks over HTTP.</summary>
    PublicService,

    /// <summary>An iCalendar file (RFC 5545) that somebody sent.</summary>
    IcalendarFile,

    /// <summary>A JSON file that somebody sent.</summary>
    JsonFile,
}

/// <summary>What follows from the kind of a source.</summary>
public static class HolidaySourceKinds
{
    /// <summary>Whether somebody sends what it says: nobody else can be asked for it.</summary>
    public static bool IsFile(this HolidaySourceKind kind) => kind is HolidaySourceKind.IcalendarFile or HolidaySourceKind.JsonFile;
}

/// <summary>Where holidays were taken from.</summary>
/// <param name="Region">The part of the country by the source's own code; null for the country.</param>
/// <param name="FetchedAt">When a public service said so; null for what is not fetched.</param>
/// <param name="IsStale">Whether the public service did not answer, so that what it said earlier was taken.</param>
public sealed record HolidaySource(HolidaySourceKind Kind, string? Region, DateTimeOffset? FetchedAt, bool IsStale);

/// <summary>A date that a source says is a holiday.</summary>
public sealed record SaidHoliday(DateOnly Date, Holiday Holiday);

/// <summary>What a source says of the years that it was asked about, or why it says nothing.</summary>
/// <param name="Source">Null with a refusal.</param>
/// <param name="Holidays">Each under the id that a fact or a correction will have, should it come to one.</param>
public sealed record HolidaysSaid(HolidaySource? Source, ImmutableArray<DatedHoliday> Holidays, Refusal? Refusal = null)
{
    public static HolidaysSaid Refused(Refusal refusal) => new(null, [], refusal);
}

/// <summary>What was last said of one year.</summary>
public sealed record SourcedYear(int Year, HolidaySource Source, ImmutableArray<SaidHoliday> Said)
{
    public Holiday? On(DateOnly date) => Said.FirstOrDefault(said => said.Date == date)?.Holiday;

    /// <summary>What the source says otherwise by now; null where it does not, or nobody has looked.</summary>
    public SaidOtherwise? Otherwise { get; init; }

    /// <summary>The dates of which the source says something else by now, in order.</summary>
    public IEnumerable<ChangedBySource> Changes => Otherwise is not { } now ? [] : Said.Select(said => said.Date).Union(now.Says.Select(said => said.Date)).Order()
        .Select(date => new ChangedBySource(date, On(date), now.Says.FirstOrDefault(said => said.Date == date)?.Holiday)).Where(date => date.BroughtIn != date.Now);

    /// <summary>Whether a source says the same; when it was asked makes no difference, and whether it answered then does.</summary>
    public bool SaysTheSame(SourcedYear other) => Source with { FetchedAt = other.Source.FetchedAt } == other.Source && Said.AsSpan().SequenceEqual(other.Said.AsSpan());

    public bool Equals(SourcedYear? other) => other is not null && Year == other.Year && Source == other.Source && Otherwise == other.Otherwise && Said.AsSpan().SequenceEqual(other.Said.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Year, Said.Length);
}

/// <summary>The years of a calendar that were taken from sources, in order.</summary>
public sealed record SourcedYears(ImmutableArray<SourcedYear> All)
{
    public static SourcedYears None { get; } = new([]);

    public SourcedYear? Of(int year) => All.FirstOrDefault(sourced => sourced.Year == year);

    /// <summary>The first day on which it was found that a source says otherwise of a year; null where none does.</summary>
    public DateOnly? OtherwiseSince => All.Min(sourced => sourced.Otherwise?.Since);

    internal SourcedYears Saying(int year, SaidOtherwise? otherwise) => new([.. All.Select(sourced => sourced.Year == year ? sourced with { Otherwise = otherwise } : sourced)]);

    internal SourcedYears With(SourcedYear year) => new([.. All.Where(other => other.Year != year.Year).Append(year).OrderBy(sourced => sourced.Year)]);

    public bool Equals(SourcedYears? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    public override int GetHashCode() => All.Length;
}

/// <summary>A date on which a calendar is otherwise than its source last said: somebody changed it by hand.</summary>
/// <param name="Said">Null where the source says that it is no holiday.</param>
/// <param name="Kept">Null where the calendar has none.</param>
public sealed record KeptByHand(DateOnly Date, Holiday? Said, Holiday? Kept);

/// <summary>What a source says of a year that was brought in from it, and says otherwise by now.</summary>
/// <param name="Since">The day on which that was found first.</param>
public sealed record SaidOtherwise(DateOnly Since, ImmutableArray<SaidHoliday> Says)
{
    public bool Equals(SaidOtherwise? other) => other is not null && Since == other.Since && Says.AsSpan().SequenceEqual(other.Says.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Since, Says.Length);
}

/// <summary>A date of which a source says something else by now.</summary>
/// <param name="BroughtIn">What it said when the year was brought in; null where it was no holiday.</param>
/// <param name="Now">What it says by now; null where it is no holiday.</param>
public sealed record ChangedBySource(DateOnly Date, Holiday? BroughtIn, Holiday? Now);
