namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;

/// <summary>What a fact says of one custom field.</summary>
/// <param name="Value">Null where it says that there is none.</param>
public sealed record CustomValueSaid(CustomFieldId Field, Identifying<CustomValue>? Value);
