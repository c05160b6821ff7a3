namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;
using HrSaas.Domain.People.RetentionRules;

/// <summary>The aggregate roots of People, as the ledger knows them.</summary>
public static class Roots
{
    public static Root<Person, PersonEvent> Person { get; } = new("person", StoredPersonEvents.Map, person => person switch
    {
        NoPerson => null,
        KnownPerson known => known.Id,
        VoidPerson { Was: var known } => known.Id,
        // Nobody's key is needed for what is left.
        ErasedPerson => null,
    });

    /// <summary>It says nothing of anybody.</summary>
    public static Root<CustomField, CustomFieldEvent> CustomField { get; } = new("custom field", StoredCustomFieldEvents.Map, _ => null);

    /// <summary>It says nothing of anybody.</summary>
    public static Root<RetentionRule, RetentionRuleEvent> RetentionRule { get; } = new("retention rule", StoredRetentionRuleEvents.Map, _ => null);
}
