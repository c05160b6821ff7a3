namespace HrSaas.Domain.People.CustomFields;

using HrSaas.Domain.Kernel;

/// <summary>There is no custom field with that id.</summary>
/// <remarks>List the custom fields and take the id from there; a field has to be defined before anybody has a value of it.</remarks>
public sealed record CustomFieldNotFound() : Refusal("custom-field-not-found", "There is no such custom field.", RefusalKind.NotThere);

/// <summary>A custom field is defined once, and what it takes stays as defined.</summary>
/// <remarks>Read it: it is there already. A field of another type is another field, under an id and a code of its own.</remarks>
public sealed record CustomFieldAlreadyDefined() : Refusal("custom-field-already-defined", "This custom field is defined already.", RefusalKind.Conflict);

/// <summary>A code belongs to one custom field for ever, even when that field is retired.</summary>
/// <remarks>Choose another code, or use the field that has this one; the list of custom fields shows it.</remarks>
public sealed record CustomFieldCodeTaken(string FieldCode) : Refusal("custom-field-code-taken",
    $"Another custom field has the code '{FieldCode}'.", RefusalKind.Conflict);

/// <summary>The field is out of use for good: it is not changed any more, and nobody is given a value of it.</summary>
/// <remarks>
/// Define a field under another code. What was recorded under this one can still be ended (record that there is none from a day on), put right and rescinded.
/// </remarks>
public sealed record CustomFieldIsRetired() : Refusal("custom-field-is-retired", "This custom field is retired.", RefusalKind.Conflict);

/// <summary>Only a field of the type choice has choices.</summary>
/// <remarks>Read the field for its type. What a field takes stays as defined: a field of choices is another field.</remarks>
public sealed record FieldHasNoChoices() : Refusal("field-has-no-choices", "This custom field is not one of choices.");

/// <summary>A choice keeps its code and its label, and its code is not used a second time, so that what was chosen can always be told.</summary>
/// <remarks>Add the choice under another code. A label that is wrong is put right by adding a choice with the right one and retiring this.</remarks>
public sealed record ChoiceCodeUsed(string Choice) : Refusal("choice-code-used",
    $"This field has, or had, a choice with the code '{Choice}'.", RefusalKind.Conflict);

/// <summary>A field has so many choices at most, retired ones included: a longer list is none that anybody chooses from.</summary>
/// <remarks>Use a field of the type text, or several fields.</remarks>
public sealed record TooManyChoices(int Most) : Refusal("too-many-choices", FormattableString.Invariant($"A custom field has at most {Most} choices."));

/// <summary>The field has no choice with this code.</summary>
/// <remarks>Read the field for its choices: it is their code that is given, not their label. A choice that is missing can be added.</remarks>
public sealed record ChoiceNotKnown() : Refusal("choice-not-known", "The custom field has no such choice.");

/// <summary>The choice was taken out of use: nobody is given it from now on. Whoever has it keeps it.</summary>
/// <remarks>Give one of the choices in use; the field tells them.</remarks>
public sealed record ChoiceIsRetired() : Refusal("choice-is-retired", "This choice is retired.", RefusalKind.Conflict);

/// <summary>The value is of another type than those that the field takes.</summary>
/// <remarks>
/// A text is given as a string, a number as a number, a day as a string YYYY-MM-DD between 1900-01-01 and 2999-12-31, yes or no as true or false, and a
/// choice as a string with its code.
/// </remarks>
public sealed record ValueOfAnotherType(CustomFieldType Type) : Refusal("value-of-another-type", $"The custom field takes {In(Type)}.")
{
    private static string In(CustomFieldType type) => type switch
    {
        CustomFieldType.Text => "a text",
        CustomFieldType.Number => "a number",
        CustomFieldType.Day => "a day between 1900-01-01 and 2999-12-31",
        CustomFieldType.YesOrNo => "yes or no",
        CustomFieldType.Choice => "one of its choices",
    };
}

/// <summary>The number is below the field's minimum or above its maximum.</summary>
/// <remarks>Give a number within the bounds that the refusal names. Bounds stay as defined: other bounds are another field.</remarks>
public sealed record ValueOutOfBounds(decimal? Minimum, decimal? Maximum) : Refusal("value-out-of-bounds", $"The value must be {Within(Minimum, Maximum)}.")
{
    private static string Within(decimal? minimum, decimal? maximum) => (minimum, maximum) switch
    {
        ({ } least, { } most) => FormattableString.Invariant($"between {least} and {most}"),
        ({ } least, null) => FormattableString.Invariant($"at least {least}"),
        (null, var most) => FormattableString.Invariant($"at most {most}"),
    };
}

/// <summary>The number has more digits after the point than the field takes.</summary>
/// <remarks>Round it to as many decimals as the refusal names. Zeros at the end do not count.</remarks>
public sealed record TooManyDecimals(int Decimals) : Refusal("too-many-decimals", FormattableString.Invariant($"The value must have at most {Decimals} decimals."));

/// <summary>The text is longer than the field takes.</summary>
/// <remarks>Shorten it to as many characters as the refusal names.</remarks>
public sealed record TextTooLong(int Longest) : Refusal("text-too-long", FormattableString.Invariant($"The value must have at most {Longest} characters."));
