namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;

/// <summary>Make a place of work known.</summary>
public sealed record OpenLocation(LocationId Id, string Code, string Name, string Country, string? Region, string TimeZone);
