namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;

/// <summary>Record, from a day on, what a custom field says of a person. Null: none.</summary>
public sealed record ChangeCustomValue(FactId Fact, CustomFieldId Field, DateOnly EffectiveDate, CustomValue? Value);

/// <summary>Put right a recorded change of a custom value: another day, another value.</summary>
public sealed record CorrectCustomValueChange(FactId Fact, FactId Correction, CustomFieldId Field, DateOnly EffectiveDate, CustomValue? Value, Reason Reason);
