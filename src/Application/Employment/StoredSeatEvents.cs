namespace HrSaas.Application.Employment;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Seats;
using HrSaas.Domain.Kernel;

/// <summary>The names under which facts about seats are stored. A name is never given to another shape.</summary>
public static class StoredSeatEvents
{
    public static StoredEvents Map { get; } = new("seat", SeatJson.Default.Options,
    [
        new("employment.seat-taken.v1", typeof(SeatTaken)),
        new("employment.seat-given-up.v1", typeof(SeatGivenUp)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<PositionId>), typeof(IdConverter<EmploymentId>), typeof(FteConverter)])]
[JsonSerializable(typeof(SeatTaken))]
[JsonSerializable(typeof(SeatGivenUp))]
internal sealed partial class SeatJson : JsonSerializerContext;
