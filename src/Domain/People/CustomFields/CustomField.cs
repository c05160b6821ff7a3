namespace HrSaas.Domain.People.CustomFields;

using HrSaas.Domain.Kernel;

/// <summary>
/// A detail of persons that the tenant has made up. Its code belongs to it for ever, which the store's claims keep; and what it takes stays as
/// defined, so that what was recorded of a person stays valid.
/// </summary>
public abstract partial record CustomField : IAggregate<CustomField, CustomFieldEvent>
{
    private protected CustomField() { }

    public static CustomField Initial { get; } = new NoCustomField();

    public static CustomField Evolve(CustomField state, CustomFieldEvent @event) => @event switch
    {
        CustomFieldDefined e => new DefinedCustomField(e.Id, e.Code, e.Label, e.Form, FieldChoices.Of(e.Form.Choices)),
        CustomFieldRelabelled e => With(state, field => field with { Label = e.Label }),
        FieldChoiceAdded e => With(state, field => field with { Choices = field.Choices.Add(e.Choice) }),
        FieldChoiceRetired e => With(state, field => field with { Choices = field.Choices.Retire(e.Choice) }),
        CustomFieldRetired => With(state, field => new RetiredCustomField(field)),
    };

    public static Decision<CustomFieldEvent> Decide(CustomField state, DefineCustomField command) => state switch
    {
        DefinedCustomField or RetiredCustomField => new CustomFieldAlreadyDefined(),
        NoCustomField when NotWellFormed.Of(
            KebabCode.FlawsOf("code", command.Code), Text.FlawsOfName("label", command.Label), command.Form.FindFlaws()) is { } flaws => flaws,
        NoCustomField => new CustomFieldDefined(command.Id, command.Code, command.Label, command.Form),
    };

    // No event comes before the definition or after the field was retired; one that did would say nothing.
    private static CustomField With(CustomField state, Func<DefinedCustomField, CustomField> change) => state switch
    {
        NoCustomField or RetiredCustomField => state,
        DefinedCustomField field => change(field),
    };
}

/// <summary>Not defined yet.</summary>
public sealed record NoCustomField : CustomField;

/// <summary>In use.</summary>
public sealed record DefinedCustomField(CustomFieldId Id, string Code, string Label, FieldForm Form, FieldChoices Choices) : CustomField;

/// <summary>No longer in use. What was recorded under it stays, and can be put right.</summary>
public sealed record RetiredCustomField(DefinedCustomField Was) : CustomField;
