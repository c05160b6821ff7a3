namespace HrSaas.Specs.CustomFields;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The fields that the specs talk about.</summary>
public abstract class CustomFieldSpecs : Specs<CustomFieldUnderSpec, CustomField, CustomFieldEvent, NoWorld>
{
    protected static readonly CustomFieldId Field = Id<CustomFieldId>("the field");

    protected static readonly FieldChoice Small = new("s", "Small"), Medium = new("m", "Medium"), Large = new("l", "Large");

    protected static FieldForm Plain(CustomFieldType type) => new(type, null, null, null, null, []);

    protected static FieldForm Sizes(params FieldChoice[] choices) => Plain(CustomFieldType.Choice) with { Choices = [.. choices] };

    protected static DefineCustomField Define(FieldForm? form = null, string code = "shirt-size", string label = "Shirt size") => new(Field, code, label, form ?? Sizes(Small, Medium));

    protected static CustomFieldDefined Defined(FieldForm? form = null, string code = "shirt-size", string label = "Shirt size") => new(Field, code, label, form ?? Sizes(Small, Medium));

    protected static NotWellFormed Flawed(string member, string code, string detail) => new([new(member, code, detail)]);

    /// <summary>The choices in the order in which they are shown, retired ones in brackets.</summary>
    protected static Reading<CustomField> ChoicesAre(string words) => new($"its choices are {words}", state => string.Join(" ", ((state as DefinedCustomField)?.Choices.All ?? [])
        .Select(choice => choice.IsRetired ? $"({choice.Code})" : choice.Code)), words);
}
