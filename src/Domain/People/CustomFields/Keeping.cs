namespace HrSaas.Domain.People.CustomFields;

using HrSaas.Domain.Kernel;

public abstract partial record CustomField
{
    public static Decision<CustomFieldEvent> Decide(CustomField state, RelabelCustomField command) => state switch
    {
        NoCustomField => new CustomFieldNotFound(),
        RetiredCustomField => new CustomFieldIsRetired(),
        DefinedCustomField when NotWellFormed.Of(Text.FlawsOfName("label", command.Label)) is { } flaws => flaws,
        DefinedCustomField field => field.Label == command.Label ? Decision<CustomFieldEvent>.Nothing : new CustomFieldRelabelled(command.Label),
    };

    public static Decision<CustomFieldEvent> Decide(CustomField state, AddFieldChoice command) => state switch
    {
        NoCustomField => new CustomFieldNotFound(),
        RetiredCustomField => new CustomFieldIsRetired(),
        DefinedCustomField { Form.Type: not CustomFieldType.Choice } => new FieldHasNoChoices(),
        DefinedCustomField when NotWellFormed.Of(command.Choice.FindFlaws("choice")) is { } flaws => flaws,
        DefinedCustomField field => field.Choices.Find(command.Choice.Code) switch
        {
            { IsRetired: false } known when known.Label == command.Choice.Label => Decision<CustomFieldEvent>.Nothing,
            { } known => new ChoiceCodeUsed(known.Code),
            null when field.Choices.All.Length == FieldForm.MostChoices => new TooManyChoices(FieldForm.MostChoices),
            null => new FieldChoiceAdded(command.Choice),
        },
    };

    public static Decision<CustomFieldEvent> Decide(CustomField state, RetireFieldChoice command) => state switch
    {
        NoCustomField => new CustomFieldNotFound(),
        RetiredCustomField => new CustomFieldIsRetired(),
        DefinedCustomField field => field.Choices.Find(command.Choice) switch
        {
            null => new ChoiceNotKnown(),
            { IsRetired: true } => Decision<CustomFieldEvent>.Nothing,
            { IsRetired: false } known => new FieldChoiceRetired(known.Code),
        },
    };

    public static Decision<CustomFieldEvent> Decide(CustomField state, RetireCustomField command) => state switch
    {
        NoCustomField => new CustomFieldNotFound(),
        RetiredCustomField => Decision<CustomFieldEvent>.Nothing,
        DefinedCustomField => new CustomFieldRetired(),
    };
}
