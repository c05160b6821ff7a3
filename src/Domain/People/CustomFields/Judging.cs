namespace HrSaas.Domain.People.CustomFields;

using HrSaas.Domain.Kernel;

public abstract partial record CustomField
{
    /// <summary>Why a person cannot have this value from a day on; null where they can. That there is none can be said of a retired field too.</summary>
    internal static Refusal? RefusalOf(CustomField field, CustomValue? value) => field switch
    {
        NoCustomField => new CustomFieldNotFound(),
        DefinedCustomField defined => value is null ? null : Misfit(defined, value) ?? Retired(defined, value),
        RetiredCustomField => value is null ? null : new CustomFieldIsRetired(),
    };

    /// <summary>
    /// Why a recorded value cannot be put right to this one. A correction says what was so all along: what has been retired, since or before, does not
    /// stand in its way.
    /// </summary>
    internal static Refusal? RefusalOfCorrection(CustomField field, CustomValue? value) => field switch
    {
        NoCustomField => new CustomFieldNotFound(),
        DefinedCustomField defined => value is null ? null : Misfit(defined, value),
        RetiredCustomField { Was: var defined } => value is null ? null : Misfit(defined, value),
    };

    private static Refusal? Misfit(DefinedCustomField field, CustomValue value) => value switch
    {
        CustomValue.Words words => field.Form.Type switch
        {
            CustomFieldType.Text => words.Text.Length > field.Form.LongestText ? new TextTooLong(field.Form.LongestText) : null,
            CustomFieldType.Day => words.IsDay ? null : new ValueOfAnotherType(CustomFieldType.Day),
            CustomFieldType.Choice => field.Choices.Find(words.Text) is null ? new ChoiceNotKnown() : null,
            CustomFieldType.Number or CustomFieldType.YesOrNo => new ValueOfAnotherType(field.Form.Type),
        },
        CustomValue.Number number => field.Form.Type is CustomFieldType.Number ? field.Form.RefusalOf(number.Amount) : new ValueOfAnotherType(field.Form.Type),
        CustomValue.YesOrNo => field.Form.Type is CustomFieldType.YesOrNo ? null : new ValueOfAnotherType(field.Form.Type),
    };

    private static ChoiceIsRetired? Retired(DefinedCustomField field, CustomValue value) =>
        field.Form.Type is CustomFieldType.Choice && value is CustomValue.Words words && field.Choices.Find(words.Text) is { IsRetired: true }
            ? new ChoiceIsRetired() : null;
}
