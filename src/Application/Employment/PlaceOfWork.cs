namespace HrSaas.Application.Employment;

using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>As what and where somebody works on a day: what the position held says while it is open, else what was agreed for the employment itself.</summary>
/// <remarks>ADR 0024.</remarks>
public sealed record PlaceOfWork(TimelineEntry<JobId?> Job, TimelineEntry<OrgUnitId?> OrgUnit, TimelineEntry<LocationId?> Location)
{
    /// <param name="held">The position that the employment names on the day, if it does and there is such a position.</param>
    public static PlaceOfWork On(DateOnly day, EmploymentOn on, PositionOverTime? held) => held?.IsOpenOn(day) is not true
        ? new(on.Job, on.OrgUnit, on.Location)
        : new(
            Optional(held.Jobs.At(day)!.Value), Optional(held.OrgUnits.At(day)!.Value), held.Locations.At(day)!.Value);

    private static TimelineEntry<T?> Optional<T>(TimelineEntry<T> entry) where T : struct => new(entry.From, entry.Fact, entry.Value);
}
