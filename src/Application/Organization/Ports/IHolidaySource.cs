namespace HrSaas.Application.Organization.Ports;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>Which holidays are wanted of a source.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">By the source's own code; null for those of the country.</param>
/// <param name="Content">The text of a file, where one is the source.</param>
public sealed record HolidaysWanted(string Country, string? Region, int FirstYear, int LastYear, string? Content);

/// <summary>What a source answers: holidays, or why there are none.</summary>
/// <param name="FetchedAt">The oldest moment at which any of it was fetched; null for what is not fetched.</param>
/// <param name="IsStale">Whether the source did not answer, so that some of it is what it said earlier.</param>
public sealed record HolidaysFound(ImmutableArray<SaidHoliday> Holidays, DateTimeOffset? FetchedAt = null, bool IsStale = false, Refusal? Refusal = null)
{
    public static HolidaysFound Refused(Refusal refusal) => new([], Refusal: refusal);
}

/// <summary>Says which dates are holidays.</summary>
public interface IHolidaySource
{
    HolidaySourceKind Kind { get; }

    /// <exception cref="HolidayServiceUnavailableException">It does not answer, and has never said anything of what is wanted.</exception>
    ValueTask<HolidaysFound> Find(HolidaysWanted wanted, CancellationToken cancellation);
}

/// <summary>A public service for holidays does not answer, or answers what cannot be understood, and nothing is kept that it said earlier.</summary>
public sealed class HolidayServiceUnavailableException(string reason, Exception? inner = null) : Exception(reason, inner);
