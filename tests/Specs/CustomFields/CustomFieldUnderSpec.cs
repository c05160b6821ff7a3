namespace HrSaas.Specs.CustomFields;

using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Registers;

public sealed class CustomFieldUnderSpec : IRootUnderSpec<CustomField, CustomFieldEvent, NoWorld>
{
    public static string Context => "People";

    public static string Name => "Custom field";

    public static StoredEvents Stored => StoredCustomFieldEvents.Map;

    public static NoWorld World { get; } = new();

    public static Decision<CustomFieldEvent> Decide(CustomField state, object command, NoWorld world) => command switch
    {
        DefineCustomField c => CustomField.Decide(state, c),
        RelabelCustomField c => CustomField.Decide(state, c),
        AddFieldChoice c => CustomField.Decide(state, c),
        RetireFieldChoice c => CustomField.Decide(state, c),
        RetireCustomField c => CustomField.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a custom field."),
    };

    public static object Again(object command) => command;

    public static IReadOnlyList<string> Statuses { get; } = ["not defined", "in use", "retired"];

    public static IReadOnlyList<Type> Commands { get; } =
        [typeof(DefineCustomField), typeof(RelabelCustomField), typeof(AddFieldChoice), typeof(RetireFieldChoice), typeof(RetireCustomField)];

    public static string? StatusFor(CustomField state, object command) => state switch
    {
        NoCustomField => Statuses[0],
        DefinedCustomField => Statuses[1],
        RetiredCustomField => Statuses[2],
    };

    public static string LifeOf(CustomField state, object command) => state switch
    {
        NoCustomField => "Not defined",
        DefinedCustomField => "In use",
        RetiredCustomField => "Retired",
    };

    public static string Say(CustomFieldEvent @event) => @event switch
    {
        CustomFieldDefined e => $"the field {e.Label} is defined with the code {e.Code}: {Say(e.Form)}",
        CustomFieldRelabelled e => $"the field is called {e.Label}",
        FieldChoiceAdded e => $"the choice {Say(e.Choice)} is added",
        FieldChoiceRetired e => $"the choice {e.Choice} is retired",
        CustomFieldRetired => "the field is retired",
    };

    public static string SayCommand(object command) => command switch
    {
        DefineCustomField c => $"the field {Spoken.Shorten(c.Label)} is to be defined with the code {Spoken.Shorten(c.Code)}: {Say(c.Form)}",
        RelabelCustomField c => $"the field is to be called {Spoken.Shorten(c.Label)}",
        AddFieldChoice c => $"the choice {Say(c.Choice)} is to be added",
        RetireFieldChoice c => $"the choice {c.Choice} is to be retired",
        RetireCustomField => "the field is to be retired",
        _ => command.ToString()!,
    };

    public static string? SayWorld(NoWorld world) => null;

    internal static string Say(FieldForm form) => string.Join(", ", ((string?[])
    [
        form.Type switch
        {
            CustomFieldType.Text => "a text",
            CustomFieldType.Number => "a number",
            CustomFieldType.Day => "a day",
            CustomFieldType.YesOrNo => "yes or no",
            CustomFieldType.Choice => "a choice",
        },
        form.Longest is { } longest ? FormattableString.Invariant($"at most {longest} characters") : null,
        form.Minimum is { } least ? FormattableString.Invariant($"at least {least}") : null,
        form.Maximum is { } most ? FormattableString.Invariant($"at most {most}") : null,
        form.Decimals is { } decimals ? FormattableString.Invariant($"at most {decimals} decimals") : null,
        form.Choices.IsEmpty ? null : form.Choices.Length > 5 ? FormattableString.Invariant($"of {form.Choices.Length} choices") : "of " + string.Join(" or ", form.Choices.Select(Say)),
    ]).Where(part => part is not null));

    private static string Say(FieldChoice choice) => $"{Spoken.Shorten(choice.Code)} ({Spoken.Shorten(choice.Label)})";
}
