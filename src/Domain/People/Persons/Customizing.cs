namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;

public abstract partial record Person
{
    /// <param name="field">The field that the command names.</param>
    public static Decision<PersonEvent> Decide(Person state, ChangeCustomValue command, CustomField field) => state switch
    {
        NoPerson => new PersonNotFound(),
        VoidPerson => new PersonIsVoid(),
        ErasedPerson erased => new PersonIsErased(erased.Day),
        KnownPerson { MergedInto: { } into } => new PersonIsMerged(into),
        KnownPerson person => Change(person, command, field),
    };

    /// <param name="field">The field that the command names.</param>
    public static Decision<PersonEvent> Decide(Person state, CorrectCustomValueChange command, CustomField field)
    {
        var corrected = Correct(
            state, command.Value?.FindFlaws(), command.Reason, person => person.CustomValues, command.Fact, command.EffectiveDate,
            new CustomValueSaid(command.Field, Known(command.Value)),
            fact => new CustomValueChangeCorrected(fact, command.Correction, command.Field, command.EffectiveDate, Known(command.Value), command.Reason),
            isOfKind: said => said.Field == command.Field);
        if (corrected.Events.IsEmpty) return corrected;
        return CustomField.RefusalOfCorrection(field, command.Value) is { } refusal ? refusal : corrected;
    }

    private static Decision<PersonEvent> Change(KnownPerson person, ChangeCustomValue command, CustomField field)
    {
        if (NotWellFormed.Of(command.Value?.FindFlaws() ?? []) is { } flaws) return flaws;
        if (field is NoCustomField) return new CustomFieldNotFound();
        var value = Known(command.Value);
        if (person.CustomValueOn(command.Field, command.EffectiveDate) == value) return Decision<PersonEvent>.Nothing;
        if (CustomField.RefusalOf(field, command.Value) is { } refusal) return refusal;
        return new CustomValueChanged(command.Fact, command.Field, command.EffectiveDate, value);
    }
}
