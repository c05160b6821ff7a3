namespace HrSaas.Application.Organization;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;

/// <summary>The names under which facts about locations are stored. A name is never given to another shape.</summary>
public static class StoredLocationEvents
{
    public static StoredEvents Map { get; } = new("location", LocationJson.Default.Options,
    [
        new("organization.location-opened.v1", typeof(LocationOpened)),
        new("organization.location-opening-corrected.v1", typeof(LocationOpeningCorrected)),
        new("organization.holiday-calendar-assigned.v1", typeof(HolidayCalendarAssigned)),
        new("organization.holiday-calendar-assignment-corrected.v1", typeof(HolidayCalendarAssignmentCorrected)),
        new("organization.holiday-calendar-unassigned.v1", typeof(HolidayCalendarUnassigned)),
        new("organization.holiday-calendar-unassignment-corrected.v1", typeof(HolidayCalendarUnassignmentCorrected)),
        new("organization.location-fact-rescinded.v1", typeof(LocationFactRescinded)),
        new("organization.location-changed.v1", typeof(LocationChanged)),
        new("organization.location-change-corrected.v1", typeof(LocationChangeCorrected)),
        new("organization.location-closed.v1", typeof(LocationClosed)),
        new("organization.location-closing-corrected.v1", typeof(LocationClosingCorrected)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<FactId>), typeof(IdConverter<LocationId>), typeof(IdConverter<HolidayCalendarId>), typeof(IdentifyingTextConverter)])]
[JsonSerializable(typeof(LocationOpened))]
[JsonSerializable(typeof(LocationOpeningCorrected))]
[JsonSerializable(typeof(HolidayCalendarAssigned))]
[JsonSerializable(typeof(HolidayCalendarAssignmentCorrected))]
[JsonSerializable(typeof(HolidayCalendarUnassigned))]
[JsonSerializable(typeof(HolidayCalendarUnassignmentCorrected))]
[JsonSerializable(typeof(LocationFactRescinded))]
[JsonSerializable(typeof(LocationChanged))]
[JsonSerializable(typeof(LocationChangeCorrected))]
[JsonSerializable(typeof(LocationClosed))]
[JsonSerializable(typeof(LocationClosingCorrected))]
internal sealed partial class LocationJson : JsonSerializerContext;
