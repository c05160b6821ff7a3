namespace HrSaas.Application.Leave;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;

/// <summary>The names under which facts about feeds of absences are stored. A name is never given to another shape.</summary>
public static class StoredAbsenceFeedEvents
{
    public static StoredEvents Map { get; } = new("absence-feed", AbsenceFeedJson.Default.Options,
    [
        new("leave.absence-feed-made.v1", typeof(AbsenceFeedMade)),
        new("leave.absence-feed-revoked.v1", typeof(AbsenceFeedRevoked)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<AbsenceFeedId>), typeof(IdConverter<PersonId>), typeof(IdConverter<OrgUnitId>), typeof(KebabEnumConverter<AbsenceFeedShows>)])]
[JsonSerializable(typeof(AbsenceFeedMade))]
[JsonSerializable(typeof(AbsenceFeedRevoked))]
internal sealed partial class AbsenceFeedJson : JsonSerializerContext;
