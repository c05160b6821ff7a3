namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;

/// <summary>From a day on, a custom field says this of the person or, without a value, nothing.</summary>
public sealed record CustomValueChanged(FactId Fact, CustomFieldId Field, DateOnly EffectiveDate, Identifying<CustomValue>? Value) : PersonEvent;

/// <summary>The change of a custom value was not as recorded: it was from this day and to this.</summary>
public sealed record CustomValueChangeCorrected(
    FactId Fact, FactId Correction, CustomFieldId Field, DateOnly EffectiveDate, Identifying<CustomValue>? Value, Reason Reason) : PersonEvent;
