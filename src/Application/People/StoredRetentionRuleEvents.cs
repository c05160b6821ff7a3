namespace HrSaas.Application.People;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.RetentionRules;

/// <summary>The names under which facts about retention rules are stored. A name is never given to another shape.</summary>
public static class StoredRetentionRuleEvents
{
    public static StoredEvents Map { get; } = new("retention-rule", RetentionRuleJson.Default.Options,
    [
        new("people.retention-rule-defined.v1", typeof(RetentionRuleDefined)),
        new("people.retention-rule-definition-corrected.v1", typeof(RetentionRuleDefinitionCorrected)),
        new("people.retention-rule-changed.v1", typeof(RetentionRuleChanged)),
        new("people.retention-rule-change-corrected.v1", typeof(RetentionRuleChangeCorrected)),
        new("people.retention-rule-ended.v1", typeof(RetentionRuleEnded)),
        new("people.retention-rule-end-corrected.v1", typeof(RetentionRuleEndCorrected)),
        new("people.retention-rule-fact-rescinded.v1", typeof(RetentionRuleFactRescinded)),
    ]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(IdConverter<FactId>), typeof(IdConverter<RetentionRuleId>), typeof(KebabEnumConverter<RetentionKind>), typeof(IdentifyingTextConverter)])]
[JsonSerializable(typeof(RetentionRuleDefined))]
[JsonSerializable(typeof(RetentionRuleDefinitionCorrected))]
[JsonSerializable(typeof(RetentionRuleChanged))]
[JsonSerializable(typeof(RetentionRuleChangeCorrected))]
[JsonSerializable(typeof(RetentionRuleEnded))]
[JsonSerializable(typeof(RetentionRuleEndCorrected))]
[JsonSerializable(typeof(RetentionRuleFactRescinded))]
internal sealed partial class RetentionRuleJson : JsonSerializerContext;
