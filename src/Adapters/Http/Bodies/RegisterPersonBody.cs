namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

internal sealed class RegisterPersonBody
{
    public static Shape<RegisterPersonBody> Shape { get; } = new Shape<RegisterPersonBody>("RegisterPerson", "A person who becomes known, under a name that holds for every day until a change of name, with as much of the rest as is known.")
        .Required("name", NameBody.Shape, "The name.", (body, name) => body.Name = name.Name)
        .Optional("birthDate", PersonKinds.BirthDate, "The day on which the person was born.", (body, date) => body._details.Add(new RecordBirthDate(Fresh(), date)))
        .Optional("details", DetailsBody.Shape, "What is true from a day on.", (body, details) => body._details.AddRange(details.All()));

    private readonly List<PersonDetail> _details = [];

    public PersonName Name { get; set; } = new(null, null);

    public RegisterPerson Command() => new(Fresh(), NewIds.Of<PersonId>(), Name, [.. _details]);

    private static FactId Fresh() => NewIds.Of<FactId>();
}

/// <summary>Several things told from one day on, each a fact of its own.</summary>
internal sealed class DetailsBody
{
    private const int MostIdentifiers = 10;

    public static Shape<DetailsBody> Shape { get; } = new Shape<DetailsBody>("PersonDetails", "What is told of a person from one day on: each member becomes a fact of its own, to be changed, corrected and rescinded by itself.")
        .Required("effectiveDate", Kinds.Day, "All of it is true from this day on.", (body, day) => body._from = day)
        .Optional("statutorySex", PersonKinds.StatutorySex, "As the civil register has it.", (body, sex) => body.Add((fact, day) => new ChangeStatutorySex(fact, day, sex)))
        .Optional("nationalities", PersonKinds.Nationalities, "All of them.", (body, all) => body.Add((fact, day) => new ChangeNationalities(fact, day, all)))
        .Optional("contactPoints", PersonKinds.ContactPoints, "All of them.", (body, all) => body.Add((fact, day) => new ChangeContactPoints(fact, day, all)))
        .Optional("homeAddress", PersonKinds.HomeAddress, "Where the person lives.", (body, address) => body.Add((fact, day) => new ChangeHomeAddress(fact, day, address)))
        .Optional("emergencyContacts", PersonKinds.EmergencyContacts, "All of them.", (body, all) => body.Add((fact, day) => new ChangeEmergencyContacts(fact, day, all)))
        .Optional("bankAccount", PersonKinds.BankAccount, "Where the person is paid.", (body, account) => body.Add((fact, day) => new ChangeBankAccount(fact, day, account)))
        .Optional("nationalIdentifiers", Kinds.ListOf(PersonKinds.NationalIdentifier, MostIdentifiers), "One of each kind.", (body, all) =>
        {
            foreach (var one in all) body.Add((fact, day) => new ChangeNationalIdentifier(fact, day, one));
        })
        .Optional("externalIds", Kinds.ListOf(ExternalIdBody.Kind, MostIdentifiers), "One of each system.", (body, all) =>
        {
            foreach (var one in all) body.Add((fact, day) => new ChangeExternalId(fact, day, one));
        });

    // The day may come after what is true from it.
    private readonly List<Func<FactId, DateOnly, PersonDetail>> _told = [];
    private DateOnly _from;

    public ImmutableArray<PersonDetail> All() => [.. _told.Select(detail => detail(NewIds.Of<FactId>(), _from))];

    private void Add(Func<FactId, DateOnly, PersonDetail> detail) => _told.Add(detail);
}
