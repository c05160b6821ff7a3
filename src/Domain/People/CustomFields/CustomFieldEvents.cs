namespace HrSaas.Domain.People.CustomFields;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one custom field.</summary>
public abstract record CustomFieldEvent
{
    private protected CustomFieldEvent() { }
}

/// <summary>A custom field was defined: a detail of persons with a code, a label and what it takes.</summary>
public sealed record CustomFieldDefined(CustomFieldId Id, string Code, string Label, FieldForm Form) : CustomFieldEvent;

/// <summary>The custom field is called this from now on.</summary>
public sealed record CustomFieldRelabelled(string Label) : CustomFieldEvent;

/// <summary>The field has one choice more.</summary>
public sealed record FieldChoiceAdded(FieldChoice Choice) : CustomFieldEvent;

/// <summary>Nobody is given this choice from now on; whoever has it keeps it.</summary>
public sealed record FieldChoiceRetired(string Choice) : CustomFieldEvent;

/// <summary>The custom field is out of use: nobody is given a value of it from now on, and what was recorded stays.</summary>
public sealed record CustomFieldRetired : CustomFieldEvent;
