namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;

internal sealed class DefineCustomFieldBody
{
    public static Shape<DefineCustomFieldBody> Shape { get; } = new Shape<DefineCustomFieldBody>("DefineCustomField", "A detail of persons of your own. What it takes stays as defined, save that choices are added and retired.")
        .Required("code", PersonKinds.Code("shirt-size"), "Unique among the tenant's custom fields, for ever.", (body, code) => body.Code = code)
        .Required("label", Kinds.Text(Text.MaxName, "Shirt size"), "As people read it.", (body, label) => body.Label = label)
        .Required("type", Kinds.OneOf(CustomFieldType.Choice), "Of what kind its values are.", (body, type) => body.Type = type)
        .OptionalUnshown("longest", Kinds.WholeNumber(1, Text.MaxNote, 200), "Of a text: the most characters. Left out: 2000.", (body, longest) => body.Longest = longest)
        .OptionalUnshown("minimum", new NumberKind(0), "Of a number: the least there may be.", (body, least) => body.Minimum = least)
        .OptionalUnshown("maximum", new NumberKind(100), "Of a number: the most there may be.", (body, most) => body.Maximum = most)
        .OptionalUnshown("decimals", Kinds.WholeNumber(0, FieldForm.MostDecimals, 2), "Of a number: the most digits after the point. Left out: six.", (body, decimals) => body.Decimals = decimals)
        .Optional("choices", Kinds.ListOf(Kinds.Meaning(FieldChoiceBody.Shape, choice => choice.Value), FieldForm.MostChoices), "Of a choice: those that there are from the beginning, one at least, in the order in which they are shown.", (body, choices) => body.Choices = choices);

    public string Code { get; set; } = "";

    public string Label { get; set; } = "";

    public CustomFieldType Type { get; set; }

    public int? Longest { get; set; }

    public decimal? Minimum { get; set; }

    public decimal? Maximum { get; set; }

    public int? Decimals { get; set; }

    public ImmutableArray<FieldChoice> Choices { get; set; } = [];

    public DefineCustomField Command() => new(NewIds.Of<CustomFieldId>(), Code, Label, new(Type, Longest, Minimum, Maximum, Decimals, Choices));
}

internal sealed class FieldChoiceBody
{
    public static Shape<FieldChoiceBody> Shape { get; } = With(new Shape<FieldChoiceBody>("FieldChoice", "One of the values that a field of choices takes."));

    public static Shape<FieldChoiceBody> Addition { get; } = With(new Shape<FieldChoiceBody>("AddFieldChoice", "A choice that the field has from now on, after those that it has."));

    public string Code { get; set; } = "";

    public string Label { get; set; } = "";

    public FieldChoice Value => new(Code, Label);

    private static Shape<FieldChoiceBody> With(Shape<FieldChoiceBody> shape) => shape
        .Required("code", PersonKinds.Code("m"), "Unique in its field, for ever.", (body, code) => body.Code = code)
        .Required("label", Kinds.Text(Text.MaxName, "Medium"), "As people read it.", (body, label) => body.Label = label);
}

internal sealed class RetireFieldChoiceBody
{
    public static Shape<RetireFieldChoiceBody> Shape { get; } = new Shape<RetireFieldChoiceBody>("RetireFieldChoice", "Nobody is given this choice from now on; whoever has it keeps it.")
        .Required("choice", PersonKinds.Code("m"), "Its code.", (body, choice) => body.Choice = choice);

    public string Choice { get; set; } = "";
}

internal sealed class RelabelCustomFieldBody
{
    public static Shape<RelabelCustomFieldBody> Shape { get; } = new Shape<RelabelCustomFieldBody>("RelabelCustomField", "The field is called this from now on.")
        .Required("label", Kinds.Text(Text.MaxName, "Size of shirt"), "As people read it.", (body, label) => body.Label = label);

    public string Label { get; set; } = "";
}

internal sealed class RetireCustomFieldBody
{
    public static Shape<RetireCustomFieldBody> Shape { get; } = new("RetireCustomField", "Nobody is given a value of the field from now on; what was recorded stays. An empty object.");
}

/// <summary>The bodies of the commands on what a custom field says of a person.</summary>
internal static class CustomValueBodies
{
    public static Shape<DetailBody<CustomValue>> Change { get; } = As("ChangeCustomValue", "From a day on, the field says this of the person.");

    public static Shape<DetailBody<CustomValue>> Correction { get; } = As("CorrectCustomValueChange", "As it should have been recorded: the whole of it.")
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    private static Shape<DetailBody<CustomValue>> As(string name, string summary) =>
        DetailBody<CustomValue>.OrNone(name, summary, "value", new CustomValueKind(), "The value.");
}
