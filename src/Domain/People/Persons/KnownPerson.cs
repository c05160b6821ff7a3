namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;

/// <summary>Known under a name, and later perhaps others. Each attribute has facts and a timeline of its own; a fact of null says that there is none.</summary>
public sealed record KnownPerson(PersonId Id, FactLog<Identifying<PersonName>> Registrations, FactLog<NameSaid> NameChanges) : Person
{
    public FactLog<Birth> Births { get; init; } = FactLog<Birth>.Empty;

    public FactLog<StatutorySex?> Sexes { get; init; } = FactLog<StatutorySex?>.Empty;

    public FactLog<Identifying<Nationalities>?> Nationalities { get; init; } = FactLog<Identifying<Nationalities>?>.Empty;

    public FactLog<Identifying<ContactPoints>?> ContactPoints { get; init; } = FactLog<Identifying<ContactPoints>?>.Empty;

    public FactLog<Identifying<HomeAddress>?> HomeAddresses { get; init; } = FactLog<Identifying<HomeAddress>?>.Empty;

    public FactLog<Identifying<EmergencyContacts>?> EmergencyContacts { get; init; } = FactLog<Identifying<EmergencyContacts>?>.Empty;

    public FactLog<Identifying<BankAccount>?> BankAccounts { get; init; } = FactLog<Identifying<BankAccount>?>.Empty;

    /// <summary>Of all kinds; each kind of each country has a timeline of its own.</summary>
    public FactLog<Identifying<NationalIdentifier>> NationalIdentifiers { get; init; } = FactLog<Identifying<NationalIdentifier>>.Empty;

    /// <summary>Of all systems; each has a timeline of its own.</summary>
    public FactLog<Identifying<ExternalId>> ExternalIds { get; init; } = FactLog<Identifying<ExternalId>>.Empty;

    /// <summary>Of all custom fields; each has a timeline of its own.</summary>
    public FactLog<CustomValueSaid> CustomValues { get; init; } = FactLog<CustomValueSaid>.Empty;

    /// <summary>The legal holds; those that stand are on.</summary>
    public FactLog<Reason> LegalHolds { get; init; } = FactLog<Reason>.Empty;

    /// <summary>Into whom the person was merged; at most one merger stands.</summary>
    public FactLog<PersonId> Mergers { get; init; } = FactLog<PersonId>.Empty;

    /// <summary>Who was merged into this person.</summary>
    public FactLog<PersonId> Others { get; init; } = FactLog<PersonId>.Empty;

    public RecordedFact<PersonId>? Merger => Mergers.Standing.LastOrDefault();

    /// <summary>Who remains, where this person was merged; null where the person stands for themselves.</summary>
    public PersonId? MergedInto => Merger?.Value;

    /// <summary>The ids that stand for this person beside their own.</summary>
    public IEnumerable<PersonId> TakenOver => Others.Standing.Select(fact => fact.Value);

    public RecordedFact<Identifying<PersonName>> Registration => Registrations.Facts[0];

    public Timeline<Identifying<PersonName>> LegalNames => NameChanges.Timeline<Identifying<PersonName>>(
        new(DateOnly.MinValue, Registration.Id, Registration.Value), said => said.Legal is not null, said => said.Legal!);

    /// <summary>What the person wishes to be called; a value of null where there is no such wish.</summary>
    public Timeline<Identifying<string>?> PreferredNames => NameChanges.Timeline<Identifying<string>?>(
        new(DateOnly.MinValue, Registration.Id, NameSaid.PreferredIn(Registration.Value)), said => said.Preferred is not null, said => said.Preferred!.Value.To);

    /// <summary>
    /// Legal and preferred name together from which day on; the first entry, from the first of all days, is the registration's. Each comes
    /// with the fact that made it so.
    /// </summary>
    public Timeline<Identifying<PersonName>> Names
    {
        get
        {
            var (legal, preferred) = (LegalNames, PreferredNames);
            if (preferred.Entries.Length == 1 && legal.Entries.Length == 1) return legal;
            var days = legal.Entries.Select(entry => entry.From).Concat(preferred.Entries.Select(entry => entry.From)).Distinct().Order();
            return new([.. days.Select(day => Together(legal.At(day)!.Value, preferred.At(day)!.Value))]);
        }
    }

    /// <summary>The name on that day, and the fact that says so.</summary>
    public TimelineEntry<Identifying<PersonName>> NameOn(DateOnly day) => Names.At(day)!.Value;

    /// <summary>When the person was born; null while that is not known here.</summary>
    public RecordedFact<Birth>? Birth => Births.Standing.LastOrDefault();

    /// <summary>The identifiers in force on a day: one of each country and kind at most, those without a number left out.</summary>
    public IReadOnlyList<RecordedFact<Identifying<NationalIdentifier>>> IdentifiersOn(DateOnly day) =>
        [.. LastOfEach(NationalIdentifiers, day, identifier => (identifier.Country, identifier.Kind)).Where(fact => fact.Value.Value?.Number is not null)];

    /// <summary>The external ids in force on a day: one of each system at most.</summary>
    public IReadOnlyList<RecordedFact<Identifying<ExternalId>>> ExternalIdsOn(DateOnly day) =>
        [.. LastOfEach(ExternalIds, day, id => id.System).Where(fact => fact.Value.Value?.Key is not null)];

    /// <summary>What the custom field says on a day; null where it says that there is none, or nothing yet.</summary>
    public Identifying<CustomValue>? CustomValueOn(CustomFieldId field, DateOnly day) => CustomValues.InForce(day, said => said.Field == field)?.Value.Value;

    /// <summary>What the custom fields say on a day: one value of each field at most, those that there are none of left out.</summary>
    public IReadOnlyList<RecordedFact<CustomValueSaid>> CustomValuesOn(DateOnly day) =>
        [.. CustomValues.Standing.Where(fact => fact.From <= day).GroupBy(fact => fact.Value.Field).Select(field => field.Last()).Where(fact => fact.Value.Value?.Value is not null)];

    /// <summary>What is left of the person without their key: birth year, statutory sex, and for whom the ids stand.</summary>
    internal KnownPerson Retained => new(Id, FactLog<Identifying<PersonName>>.Empty.Record(Registration.Id, DateOnly.MinValue, Identifying<PersonName>.Erased), FactLog<NameSaid>.Empty)
    {
        Births = Birth is { } birth ? FactLog<Birth>.Empty.Record(birth.Id, birth.From, new(birth.Value.Year, Identifying<BirthDate>.Erased)) : FactLog<Birth>.Empty,
        Sexes = Sexes, Mergers = Mergers, Others = Others,
    };

    internal IReadOnlyList<IFactLog> Logs =>
    [
        Registrations, NameChanges, Births, Sexes, Nationalities, ContactPoints, HomeAddresses, EmergencyContacts, BankAccounts, NationalIdentifiers, ExternalIds,
        CustomValues,
    ];

    internal KnownPerson Rescind(FactId id) => this with
    {
        Registrations = Registrations.Rescind(id),
        NameChanges = NameChanges.Rescind(id),
        Births = Births.Rescind(id),
        Sexes = Sexes.Rescind(id),
        Nationalities = Nationalities.Rescind(id),
        ContactPoints = ContactPoints.Rescind(id),
        HomeAddresses = HomeAddresses.Rescind(id),
        EmergencyContacts = EmergencyContacts.Rescind(id),
        BankAccounts = BankAccounts.Rescind(id),
        NationalIdentifiers = NationalIdentifiers.Rescind(id),
        ExternalIds = ExternalIds.Rescind(id),
        CustomValues = CustomValues.Rescind(id),
    };

    private static TimelineEntry<Identifying<PersonName>> Together(TimelineEntry<Identifying<PersonName>> legal, TimelineEntry<Identifying<string>?> preferred)
    {
        var (from, fact) = preferred.From > legal.From ? (preferred.From, preferred.Fact) : (legal.From, legal.Fact);
        return new(from, fact, legal.Value.Value is { } name && name.Preferred != preferred.Value?.Value
            ? Identifying<PersonName>.Of(name with { Preferred = preferred.Value?.Value })
            : legal.Value);
    }

    // What has been erased says nothing of its kind any more, and is left out.
    private static IEnumerable<RecordedFact<Identifying<T>>> LastOfEach<T, TKind>(FactLog<Identifying<T>> log, DateOnly day, Func<T, TKind> kindOf) where T : class =>
        log.Standing.Where(fact => fact.From <= day && fact.Value.Value is not null).GroupBy(fact => kindOf(fact.Value.Value!)).Select(kind => kind.Last());
}
