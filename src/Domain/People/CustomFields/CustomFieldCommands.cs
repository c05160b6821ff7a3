namespace HrSaas.Domain.People.CustomFields;

using HrSaas.Domain.Kernel;

/// <summary>Define a detail of persons of your own.</summary>
public sealed record DefineCustomField(CustomFieldId Id, string Code, string Label, FieldForm Form);

/// <summary>Call a custom field otherwise.</summary>
public sealed record RelabelCustomField(string Label);

/// <summary>Add a choice to a field of choices.</summary>
public sealed record AddFieldChoice(FieldChoice Choice);

/// <summary>Take a choice out of use: nobody is given it from now on.</summary>
/// <param name="Choice">Its code.</param>
public sealed record RetireFieldChoice(string Choice);

/// <summary>Take a custom field out of use: nobody is given a value of it from now on.</summary>
public sealed record RetireCustomField;
