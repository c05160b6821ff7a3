namespace HrSaas.Application.Organization;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>The names under which facts about holiday calendars are stored. A name is never given to another shape.</summary>
public static class StoredHolidayCalendarEvents
{
    public static StoredEvents Map { get; } = new("holiday-calendar", HolidayCalendarJson.Default.Options,
    [
        new("organization.holiday-calendar-created.v1", typeof(HolidayCalendarCreated)),
        new("organization.holiday-calendar-renamed.v1", typeof(HolidayCalendarRenamed)),
        new("organization.holiday-added.v1", typeof(HolidayAdded)),
        new("organization.holiday-corrected.v1", typeof(HolidayCorrected)),
        new("organization.holidays-brought-in.v1", typeof(HolidaysBroughtIn)),
        new("organization.holiday-source-differed.v1", typeof(HolidaySourceDiffered)),
        new("organization.holiday-source-agreed.v1", typeof(HolidaySourceAgreed)),
        new("organization.holiday-calendar-fact-rescinded.v1", typeof(HolidayCalendarFactRescinded)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<FactId>), typeof(IdConverter<HolidayCalendarId>), typeof(KebabEnumConverter<HolidayType>),
        typeof(KebabEnumConverter<HolidayExtent>), typeof(KebabEnumConverter<HolidaySourceKind>), typeof(IdentifyingTextConverter)])]
[JsonSerializable(typeof(HolidayCalendarCreated))]
[JsonSerializable(typeof(HolidayCalendarRenamed))]
[JsonSerializable(typeof(HolidayAdded))]
[JsonSerializable(typeof(HolidayCorrected))]
[JsonSerializable(typeof(HolidaysBroughtIn))]
[JsonSerializable(typeof(HolidaySourceDiffered))]
[JsonSerializable(typeof(HolidaySourceAgreed))]
[JsonSerializable(typeof(HolidayCalendarFactRescinded))]
internal sealed partial class HolidayCalendarJson : JsonSerializerContext;
