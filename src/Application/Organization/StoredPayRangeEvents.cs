namespace HrSaas.Application.Organization;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;

/// <summary>The names under which facts about pay ranges are stored. A name is never given to another shape.</summary>
public static class StoredPayRangeEvents
{
    public static StoredEvents Map { get; } = new("pay-range", PayRangeJson.Default.Options,
    [
        new("organization.pay-range-defined.v1", typeof(PayRangeDefined)),
        new("organization.pay-range-definition-corrected.v1", typeof(PayRangeDefinitionCorrected)),
        new("organization.pay-range-changed.v1", typeof(PayRangeChanged)),
        new("organization.pay-range-change-corrected.v1", typeof(PayRangeChangeCorrected)),
        new("organization.pay-range-closed.v1", typeof(PayRangeClosed)),
        new("organization.pay-range-closing-corrected.v1", typeof(PayRangeClosingCorrected)),
        new("organization.pay-range-fact-rescinded.v1", typeof(PayRangeFactRescinded)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<FactId>), typeof(IdConverter<PayRangeId>), typeof(CurrencyConverter), typeof(AmountConverter), typeof(IdentifyingTextConverter)])]
[JsonSerializable(typeof(PayRangeDefined))]
[JsonSerializable(typeof(PayRangeDefinitionCorrected))]
[JsonSerializable(typeof(PayRangeChanged))]
[JsonSerializable(typeof(PayRangeChangeCorrected))]
[JsonSerializable(typeof(PayRangeClosed))]
[JsonSerializable(typeof(PayRangeClosingCorrected))]
[JsonSerializable(typeof(PayRangeFactRescinded))]
internal sealed partial class PayRangeJson : JsonSerializerContext;
