namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>Tells of single persons from their streams; always current. Rights are those of now, whatever day or moment is asked about.</summary>
public sealed class PersonReadings(StateReader reader, RequestScope scope)
{
    private static readonly IReadOnlyList<string> Private =
        ["birthDate", "statutorySex", "nationalities", "privateContactPoints", "homeAddress", "emergencyContacts", "bankAccount", "nationalIdentifiers", "externalIds"];

    /// <summary>
    /// The person on a day, as known at a moment or now; null when there was none of that id, or the registration was rescinded. Who may not read the
    /// person sees what a colleague may: the name, and how to reach them at work.
    /// </summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<PersonReading?> On(PersonId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.Person, id.Value, moment, cancellation)
            : await reader.Current(Roots.Person, id.Value, cancellation);
        if (folded.State is not KnownPerson person) return null;
        var (name, preferred) = (person.NameOn(day), person.PreferredNames.At(day)!.Value);
        var sources = new PersonSources(Source.Of(person.LegalNames.At(day)!.Value), preferred.Value is null ? null : Source.Of(preferred));
        var reading = new PersonReading(id, folded.Version, name.Value, sources, day, knownAt ?? folded.RecordedAt, new(folded.Position));
        return Access.Allows(scope.Caller, Permission.ReadPeople, id) ? InFull(reading, person, day) : ForColleagues(reading, person, day);
    }

    /// <summary>Every fact about the person; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">The caller may read their own only.</exception>
    public async Task<HistoryOf<PersonSays>?> History(PersonId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        if (!Access.Allows(scope.Caller, Permission.ReadPeople, id)) throw new NotWithinScopeException(Permission.ReadPeople);
        var events = await reader.Events(Roots.Person, id.Value, knownAt, cancellation);
        return Histories.Of<PersonEvent, PersonSays>(id.Value, events, knownAt, Person.ChangeOf, PersonTold.Of);
    }

    private static PersonReading InFull(PersonReading reading, KnownPerson person, DateOnly day)
    {
        var (birth, sex) = (person.Birth, person.Sexes.InForce(day, _ => true));
        var (nationalities, points) = (person.Nationalities.InForce(day, _ => true), person.ContactPoints.InForce(day, _ => true));
        var (home, contacts, account) = (person.HomeAddresses.InForce(day, _ => true), person.EmergencyContacts.InForce(day, _ => true), person.BankAccounts.InForce(day, _ => true));
        return reading with
        {
            BirthDate = birth?.Value.Date.Value?.Day,
            BirthYear = birth?.Value.Year,
            StatutorySex = sex?.Value,
            Nationalities = nationalities?.Value?.Value?.Countries,
            ContactPoints = points?.Value?.Value?.All,
            HomeAddress = home?.Value?.Value,
            EmergencyContacts = contacts?.Value?.Value?.All,
            BankAccount = account?.Value?.Value,
            NationalIdentifiers = Some(person.IdentifiersOn(day).Select(fact => Told(fact, fact.Value.Value!))),
            ExternalIds = Some(person.ExternalIdsOn(day).Select(fact => Told(fact, fact.Value.Value!))),
            Sources = reading.Sources with
            {
                BirthDate = birth is null ? null : new(birth.Id, null), StatutorySex = SourceOf(sex), Nationalities = SourceOf(nationalities), ContactPoints = SourceOf(points),
                HomeAddress = SourceOf(home), EmergencyContacts = SourceOf(contacts), BankAccount = SourceOf(account),
            },
        };
    }

    private static PersonReading ForColleagues(PersonReading reading, KnownPerson person, DateOnly day)
    {
        var points = person.ContactPoints.InForce(day, _ => true);
        var ofWork = Some((points?.Value?.Value?.All ?? []).Where(point => point.IsOfWork));
        return reading with
        {
            ContactPoints = ofWork, Sources = reading.Sources with { ContactPoints = ofWork is null ? null : SourceOf(points) }, Withheld = Private,
        };
    }

    private static IdentifierTold Told(RecordedFact<Identifying<NationalIdentifier>> fact, NationalIdentifier it) => new(it.Country, it.Kind, it.Number!, SourceOf(fact)!);

    private static ExternalIdTold Told(RecordedFact<Identifying<ExternalId>> fact, ExternalId it) => new(it.System, it.Key!, SourceOf(fact)!);

    private static Source? SourceOf<T>(RecordedFact<T>? fact) => fact is null ? null : new(fact.Id, fact.From);

    private static IReadOnlyList<T>? Some<T>(IEnumerable<T> all) => all.ToList() is { Count: > 0 } some ? some : null;
}
