namespace HrSaas.Application.Watching;

using HrSaas.Application.Kernel;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Kernel;

/// <summary>Tells of single exceptions, on everything that was recorded when it is asked.</summary>
public sealed class ExceptionReadings(IExceptionList exceptions, ExceptionSights sights)
{
    /// <summary>The exception on a day, as known at a moment or now; null when there is none of that id.</summary>
    /// <param name="isToday">Whether it is asked about today as known now: owners have rights over those only.</param>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">The caller does not own it, and their rights do not reach whom it is about.</exception>
    public async Task<ExceptionRow?> On(ExceptionId id, DateOnly day, DateTimeOffset? knownAt, bool isToday, CancellationToken cancellation)
    {
        var row = await exceptions.Find(id, day, knownAt, cancellation);
        if (row is null || await sights.Has(Permission.ReadExceptions, isToday ? row.Owner.Person : null, row.Subject.AsEmployment(), cancellation)) return row;
        throw new NotWithinScopeException(Permission.ReadExceptions);
    }
}
