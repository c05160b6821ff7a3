namespace HrSaas.Application.Published;

using HrSaas.Domain.Kernel;

/// <summary>What other contexts may ask Organization about where and as what people work. What a decision has been told here is proved with it.</summary>
public interface IKnownPlacesOfWork
{
    /// <summary>Whether there is such a unit, on whatever day, and it is not void.</summary>
    ValueTask<bool> Knows(OrgUnitId unit, CancellationToken cancellation);

    ValueTask<bool> Knows(LocationId location, CancellationToken cancellation);

    ValueTask<bool> Knows(JobId job, CancellationToken cancellation);

    /// <summary>Which holiday calendar the location has from a day on; no entry before the first, null where it has none or there is no such location.</summary>
    ValueTask<Timeline<HolidayCalendarId?>> HolidayCalendarsOf(LocationId location, CancellationToken cancellation);
}
