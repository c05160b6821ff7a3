namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>Tells of single persons from their streams; always current. Rights are those of now, whatever day or moment is asked about.</summary>
public sealed class PersonReadings(StateReader reader, RequestScope scope)
{
    private static readonly IReadOnlyList<string> Private =
        ["birthDate", "statutorySex", "nationalities", "privateContactPoints", "homeAddress", "emergencyContacts", "bankAccount", "nationalIdentifiers", "externalIds",
            "customFields"];

    /// <summary>
    /// The person on a day, as known at a moment or now; null when there was none of that id, or the registration was rescinded. For who was merged, who
    /// remains is told, under the id and version that were asked for. Who may not read the
    /// person sees what a colleague may: the name, and how to reach them at work.
    /// </summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<PersonReading?> On(PersonId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var asked = await State(id, knownAt, cancellation);
        if (asked.State is not KnownPerson) return null;
        var survivor = await MergedPersons.StandsFor(id, async other => (await State(other, knownAt, cancellation)).State);
        if ((survivor == id ? asked : await State(survivor, knownAt, cancellation)) is not { State: KnownPerson person } folded) return null;
        var (name, preferred) = (person.NameOn(day), person.PreferredNames.At(day)!.Value);
        var sources = new PersonSources(Source.Of(person.LegalNames.At(day)!.Value), preferred.Value is null ? null : Source.Of(preferred));
        var reading = new PersonReading(id, asked.Version, name.Value, sources, day, knownAt ?? folded.RecordedAt, new(Math.Max(asked.Position, folded.Position)))
        {
            MergedInto = survivor == id ? null : survivor, TakenOver = Some(person.TakenOver),
        };
        if (!MayRead(id, survivor)) return ForColleagues(reading, person, day);
        var custom = await CustomFieldsTold.Of(reader, person, day, knownAt, cancellation);
        return InFull(reading, person, day) with
        {
            CustomFields = custom.Fields, Position = new(Math.Max(reading.Position.Value, custom.Position)),
            KnownAt = knownAt ?? (custom.RecordedAt > reading.KnownAt ? custom.RecordedAt : reading.KnownAt),
        };
    }

    /// <summary>Every fact about the person; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">The caller may read their own only.</exception>
    public async Task<HistoryOf<PersonSays>?> History(PersonId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var survivor = await MergedPersons.StandsFor(id, async other => (await State(other, knownAt, cancellation)).State);
        if (!MayRead(id, survivor)) throw new NotWithinScopeException(Permission.ReadPeople);
        var histories = new List<HistoryOf<PersonSays>>();
        await Collect(survivor, survivor, histories, knownAt, cancellation);
        if (histories.FirstOrDefault(history => history.Id == id.Value) is not { } own) return null;
        return own with
        {
            Facts = [.. histories.SelectMany(history => history.Facts).OrderBy(fact => fact.Recorded.At)],
            KnownAt = knownAt ?? histories.Max(history => history.KnownAt), Position = new(histories.Max(history => history.Position.Value)),
        };
    }

    /// <summary>The history of a person and of all who were merged into them; the facts of these say whose they are.</summary>
    private async Task Collect(PersonId id, PersonId survivor, List<HistoryOf<PersonSays>> histories, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.Person, id.Value, knownAt, cancellation);
        var told = Histories.Of<PersonEvent, PersonSays>(id.Value, events, knownAt, Person.ChangeOf, @event => id == survivor ? PersonTold.Of(@event) : OfAnother(PersonTold.Of(@event), id));
        if (told is null) return;
        histories.Add(told);
        if (events.Select(recorded => (PersonEvent)recorded.Event).Aggregate(Person.Initial, Person.Evolve) is not KnownPerson person) return;
        foreach (var other in person.TakenOver) await Collect(other, survivor, histories, knownAt, cancellation);
    }

    private static (string, PersonSays, Reason?) OfAnother((string Kind, PersonSays Says, Reason? Reason) told, PersonId other) =>
        (told.Kind, told.Says with { Person = other }, told.Reason);

    private Task<Folded<Person>> State(PersonId id, DateTimeOffset? knownAt, CancellationToken cancellation) => knownAt is { } moment
        ? reader.KnownAt(Roots.Person, id.Value, moment, cancellation)
        : reader.Current(Roots.Person, id.Value, cancellation);

    // Whose login names the merged id is the same person.
    private bool MayRead(PersonId id, PersonId survivor) =>
        Access.Allows(scope.Caller, Permission.ReadPeople, id) || Access.Allows(scope.Caller, Permission.ReadPeople, survivor);

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
