namespace HrSaas.Application.Organization.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>The legal entities that are open on a day, each as it is on that day.</summary>
public interface ILegalEntityList
{
    const string Model = "organization-lists";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<LegalEntityRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation);
}

/// <summary>One legal entity on a day.</summary>
/// <param name="LastDay">Its last day; null while there is no end in sight.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record LegalEntityRow(
    LegalEntityId Id, string Code, string Name, string Country, Currency Currency, string TimeZone, MonthDay FiscalYearStart, DateOnly? LastDay, long Version);

/// <summary>The locations that are open on a day, each as it is on that day.</summary>
public interface ILocationList
{
    const string Model = "organization-lists";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<LocationRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation);
}

/// <summary>One location on a day.</summary>
/// <param name="LastDay">Its last day; null while there is no end in sight.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record LocationRow(LocationId Id, string Code, string Name, string Country, string? Region, string TimeZone, DateOnly? LastDay, long Version);

/// <summary>The jobs that are open on a day, each as it is on that day.</summary>
public interface IJobList
{
    const string Model = "organization-lists";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<JobRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation);
}

/// <summary>One job on a day.</summary>
/// <param name="LastDay">Its last day; null while there is no end in sight.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record JobRow(JobId Id, string Code, string Title, string? Family, string? Grade, DateOnly? LastDay, long Version);
