namespace HrSaas.Application.Employment;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Seats;
using HrSaas.Domain.Kernel;

/// <summary>The names under which facts about seats are stored. A name is never given to another shape.</summary>
public static class StoredSeatEvents
{
    public static StoredEvents Map { get; } = new("seat",
    [
        new("employment.seat-taken.v1", SeatJson.Default.SeatTaken),
        new("employment.seat-given-up.v1", SeatJson.Default.SeatGivenUp),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<PositionId>), typeof(IdConverter<EmploymentId>), typeof(FteConverter)])]
[JsonSerializable(typeof(SeatTaken))]
[JsonSerializable(typeof(SeatGivenUp))]
internal sealed partial class SeatJson : JsonSerializerContext;
