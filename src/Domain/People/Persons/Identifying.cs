namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

public abstract partial record Person
{
    public static Decision<PersonEvent> Decide(Person state, ChangeNationalIdentifier command) => Change(
        state, command.Identifier.FindFlaws(),
        person => person.NationalIdentifiers.InForce(command.EffectiveDate, known => known.Value?.IsOfKind(command.Identifier.Country, command.Identifier.Kind) == true) is { } fact
            ? fact.Value : Identifying<NationalIdentifier>.Of(command.Identifier with { Number = null }),
        Identifying<NationalIdentifier>.Of(command.Identifier.Compact()),
        identifier => new NationalIdentifierChanged(command.Fact, command.EffectiveDate, identifier));

    public static Decision<PersonEvent> Decide(Person state, CorrectNationalIdentifierChange command) => Correct(
        state, command.Identifier.FindFlaws(), command.Reason, person => person.NationalIdentifiers, command.Fact, command.EffectiveDate,
        Identifying<NationalIdentifier>.Of(command.Identifier.Compact()),
        fact => new NationalIdentifierChangeCorrected(
            fact, command.Correction, command.EffectiveDate, Identifying<NationalIdentifier>.Of(command.Identifier.Compact()), command.Reason));

    public static Decision<PersonEvent> Decide(Person state, ChangeExternalId command) => Change(
        state, command.ExternalId.FindFlaws(),
        person => person.ExternalIds.InForce(command.EffectiveDate, known => known.Value?.System == command.ExternalId.System) is { } fact
            ? fact.Value : Identifying<ExternalId>.Of(command.ExternalId with { Key = null }),
        Identifying<ExternalId>.Of(command.ExternalId),
        id => new ExternalIdChanged(command.Fact, command.EffectiveDate, id));

    public static Decision<PersonEvent> Decide(Person state, CorrectExternalIdChange command) => Correct(
        state, command.ExternalId.FindFlaws(), command.Reason, person => person.ExternalIds, command.Fact, command.EffectiveDate,
        Identifying<ExternalId>.Of(command.ExternalId),
        fact => new ExternalIdChangeCorrected(fact, command.Correction, command.EffectiveDate, Identifying<ExternalId>.Of(command.ExternalId), command.Reason));
}
