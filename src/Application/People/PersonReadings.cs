namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>Tells of single persons from their streams; always current. Rights are those of now, whatever day or moment is asked about.</summary>
public sealed class PersonReadings(StateReader reader, PersonSights sights, IPersonKeys keys, RequestScope scope)
{
    /// <summary>
    /// The person on a day, as known at a moment or now; null when there was none of that id, or the registration was rescinded. For who was merged, who
    /// remains is told, under the id and version that were asked for. Who may not read the
    /// person sees what a colleague may: the name, and how to reach them at work. Who is erased is told as they are known now, whatever moment is asked about.
    /// </summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<PersonReading?> On(PersonId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        if (knownAt is not null && await IsErased(id, cancellation)) knownAt = null;
        var asked = await State(id, knownAt, cancellation);
        if (MergedPersons.FactsOf(asked.State) is null) return null;
        var survivor = await MergedPersons.StandsFor(id, async other => (await State(other, knownAt, cancellation)).State);
        var folded = survivor == id ? asked : await State(survivor, knownAt, cancellation);
        if (MergedPersons.FactsOf(folded.State) is not { } person) return null;
        var (name, preferred) = (person.NameOn(day), person.PreferredNames.At(day)!.Value);
        var sources = new PersonSources(Source.Of(person.LegalNames.At(day)!.Value), preferred.Value is null ? null : Source.Of(preferred));
        var reading = new PersonReading(id, asked.Version, name.Value, sources, day, knownAt ?? folded.RecordedAt, new(Math.Max(asked.Position, folded.Position)))
        {
            MergedInto = survivor == id ? null : survivor, TakenOver = Some(person.TakenOver),
        };
        var sight = await sights.Of(id, survivor, cancellation);
        reading = Seen(reading, person, day, sight);
        if (asked.State is ErasedPerson erased)
            return reading with
            {
                Erased = new(erased.Fact, erased.Day, sight.May(Permission.ReadPeople) ? erased.Reason : null, await keys.Find(scope.Tenant, id, cancellation) is null),
            };
        if (sight.May(Permission.ErasePeople)) reading = reading with { LegalHolds = await HoldsOn(survivor, knownAt, cancellation) };
        if (!sight.May(Permission.ReadPeople)) return reading;
        var custom = await CustomFieldsTold.Of(reader, person, day, knownAt, cancellation);
        return reading with
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
        var sight = await sights.Of(id, survivor, cancellation);
        if (!sight.May(Permission.ReadPeople)) throw new NotWithinScopeException(Permission.ReadPeople);
        var histories = new List<HistoryOf<PersonSays>>();
        var isErased = await IsErased(survivor, cancellation);
        await Collect(survivor, survivor, sight.May(Permission.ErasePeople), it => Seen(isErased ? (it.Kind, it.Says.Erased, it.Reason is { Note: not null } why ? why with { Note = Identifying<string>.Erased } : it.Reason) : it, sight), histories, knownAt, cancellation);
        if (histories.FirstOrDefault(history => history.Id == id.Value) is not { } own) return null;
        return own with
        {
            Facts = [.. histories.SelectMany(history => history.Facts).OrderBy(fact => fact.Recorded.At)],
            KnownAt = knownAt ?? histories.Max(history => history.KnownAt), Position = new(histories.Max(history => history.Position.Value)),
        };
    }

    /// <summary>The history of a person and of all who were merged into them; the facts of these say whose they are.</summary>
    private async Task Collect(
        PersonId id, PersonId survivor, bool seesHolds, Func<(string Kind, PersonSays Says, Reason? Reason), (string, PersonSays, Reason?)> seen, List<HistoryOf<PersonSays>> histories,
        DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var events = await reader.Events(Roots.Person, id.Value, knownAt, cancellation);
        // Whom a dispute is about need not be told of it here.
        if (!seesHolds) events = [.. events.Where(recorded => recorded.Event is not (LegalHoldPlaced or LegalHoldReleased))];
        var told = Histories.Of<PersonEvent, PersonSays>(id.Value, events, knownAt, Person.ChangeOf, @event => seen(Of(PersonTold.Of(@event), id == survivor ? null : id)));
        if (told is null) return;
        histories.Add(told);
        if (MergedPersons.FactsOf(events.Select(recorded => (PersonEvent)recorded.Event).Aggregate(Person.Initial, Person.Evolve)) is not { } person) return;
        foreach (var other in person.TakenOver) await Collect(other, survivor, seesHolds, seen, histories, knownAt, cancellation);
    }

    /// <param name="other">Whose fact it was before the merger.</param>
    private static (string, PersonSays, Reason?) Of((string Kind, PersonSays Says, Reason? Reason) told, PersonId? other) =>
        (told.Kind, other is null ? told.Says : told.Says with { Person = other }, told.Reason);

    private static (string, PersonSays, Reason?) Seen((string Kind, PersonSays Says, Reason? Reason) told, PersonSight sight) => (told.Kind, sight.Seen(told.Says), told.Reason);

    private async Task<IReadOnlyList<LegalHoldTold>?> HoldsOn(PersonId survivor, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var holds = new List<LegalHoldTold>();
        foreach (var id in await MergedPersons.IdsOf(survivor, async other => (await State(other, knownAt, cancellation)).State))
            if (MergedPersons.FactsOf((await State(id, knownAt, cancellation)).State) is { } person)
                holds.AddRange(person.LegalHolds.Standing.Select(hold => new LegalHoldTold(hold.Id, hold.From, hold.Value, id == survivor ? null : id)));
        return Some(holds);
    }

    private async Task<bool> IsErased(PersonId id, CancellationToken cancellation) => (await State(id, null, cancellation)).State is ErasedPerson;

    private Task<Folded<Person>> State(PersonId id, DateTimeOffset? knownAt, CancellationToken cancellation) => knownAt is { } moment
        ? reader.KnownAt(Roots.Person, id.Value, moment, cancellation)
        : reader.Current(Roots.Person, id.Value, cancellation);

    private static PersonReading Seen(PersonReading reading, KnownPerson person, DateOnly day, PersonSight sight)
    {
        var (births, people, addresses) = (sight.May(Permission.ReadBirthDates), sight.May(Permission.ReadPeople), sight.May(Permission.ReadAddresses));
        var birth = births ? person.Birth : null;
        var (sex, nationalities) = people ? (person.Sexes.InForce(day, _ => true), person.Nationalities.InForce(day, _ => true)) : default;
        var (home, contacts) = addresses ? (person.HomeAddresses.InForce(day, _ => true), person.EmergencyContacts.InForce(day, _ => true)) : default;
        var account = sight.May(Permission.ReadBankAccounts) ? person.BankAccounts.InForce(day, _ => true) : null;
        // How to reach somebody at work is everybody's to know.
        var points = person.ContactPoints.InForce(day, _ => true);
        var told = addresses ? points?.Value?.Value?.All : Some((points?.Value?.Value?.All ?? []).Where(point => point.IsOfWork));
        return reading with
        {
            BirthDate = birth?.Value.Date.Value?.Day,
            BirthYear = birth?.Value.Year,
            StatutorySex = sex?.Value,
            Nationalities = nationalities?.Value?.Value?.Countries,
            ContactPoints = told,
            HomeAddress = home?.Value?.Value,
            EmergencyContacts = contacts?.Value?.Value?.All,
            BankAccount = account?.Value?.Value,
            NationalIdentifiers = sight.May(Permission.ReadIdentifiers) ? Some(person.IdentifiersOn(day).Select(fact => Told(fact, fact.Value.Value!))) : null,
            ExternalIds = people ? Some(person.ExternalIdsOn(day).Select(fact => Told(fact, fact.Value.Value!))) : null,
            Sources = reading.Sources with
            {
                BirthDate = birth is null ? null : new(birth.Id, null), StatutorySex = SourceOf(sex), Nationalities = SourceOf(nationalities),
                ContactPoints = addresses || told is not null ? SourceOf(points) : null, HomeAddress = SourceOf(home), EmergencyContacts = SourceOf(contacts), BankAccount = SourceOf(account),
            },
            Withheld = sight.Withheld.Count == 0 ? null : sight.Withheld,
        };
    }

    private static IdentifierTold Told(RecordedFact<Identifying<NationalIdentifier>> fact, NationalIdentifier it) => new(it.Country, it.Kind, it.Number!, SourceOf(fact)!);

    private static ExternalIdTold Told(RecordedFact<Identifying<ExternalId>> fact, ExternalId it) => new(it.System, it.Key!, SourceOf(fact)!);

    private static Source? SourceOf<T>(RecordedFact<T>? fact) => fact is null ? null : new(fact.Id, fact.From);

    private static IReadOnlyList<T>? Some<T>(IEnumerable<T> all) => all.ToList() is { Count: > 0 } some ? some : null;
}
