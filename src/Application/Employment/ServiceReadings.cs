namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>How long somebody has served by a day, over all employments that this one continues, with what each of them adds.</summary>
/// <param name="CountsFrom">The day from which service counts; absent before the hire date and when the employment is void.</param>
public sealed record ServiceReading(
    EmploymentId Id, long Version, int Years, int Months, int Days, DateOnly? CountsFrom, IReadOnlyList<ServiceLine> Statement, DateOnly AsOf,
    DateTimeOffset KnownAt, LogPosition Position);

/// <summary>Tells the length of service from the streams of the employments that continue one another.</summary>
public sealed class ServiceReadings(EmploymentReadings employments, StateReader reader)
{
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">It is of nobody whom the caller's rights reach today.</exception>
    public async Task<ServiceReading?> On(EmploymentId id, DateOnly? asOf, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        if (await employments.Find(id, asOf, knownAt, cancellation) is not var (folded, facts, day, _)) return null;
        var served = new List<ServedDays>();
        var (one, employment) = (id, folded.State as CurrentEmployment);
        while (employment is not null)
        {
            var last = employment.LastDay is { } end && end < day ? end : day;
            if (employment.HireDate <= last) served.Add(new(one, employment.HireDate, last));
            if (employment is not { ContinuesService: true, Former: { } former }) break;
            one = former;
            employment = (knownAt is { } moment
                ? await reader.KnownAt(Roots.Employment, former.Value, moment, cancellation)
                : await reader.Current(Roots.Employment, former.Value, cancellation)).State as CurrentEmployment;
        }
        var service = ServiceLength.Of(served);
        return new(
            id, folded.Version, service.Years, service.Months, service.Days, service.CountsFrom, service.Lines, day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }
}
