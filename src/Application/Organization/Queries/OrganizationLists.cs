namespace HrSaas.Application.Organization.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>The legal entities of a tenant. Nothing in their rows depends on a day.</summary>
public interface ILegalEntityList
{
    const string Model = "organization-lists";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    Task<Page<LegalEntityRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation);
}

public sealed record LegalEntityRow(
    LegalEntityId Id, string Code, string Name, string Country, Currency Currency, string TimeZone, MonthDay FiscalYearStart, long Version);

/// <summary>The locations of a tenant. Nothing in their rows depends on a day.</summary>
public interface ILocationList
{
    const string Model = "organization-lists";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    Task<Page<LocationRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation);
}

public sealed record LocationRow(LocationId Id, string Code, string Name, string Country, string? Region, string TimeZone, long Version);

/// <summary>The jobs of a tenant. Nothing in their rows depends on a day.</summary>
public interface IJobList
{
    const string Model = "organization-lists";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    Task<Page<JobRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation);
}

public sealed record JobRow(JobId Id, string Code, string Title, string? Family, string? Grade, long Version);
