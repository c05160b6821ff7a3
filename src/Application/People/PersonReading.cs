namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;

/// <summary>
/// A person as they are on a day, as known at a moment, read from their stream. What there is none of, or what the caller may not see, is left out.
/// </summary>
/// <param name="Name">Null once the person has been erased.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record PersonReading(
    PersonId Id, long Version, Identifying<PersonName> Name, PersonSources Sources, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position)
{
    public DateOnly? BirthDate { get; init; }

    /// <summary>Retained when the person is erased.</summary>
    public int? BirthYear { get; init; }

    public StatutorySex? StatutorySex { get; init; }

    public IReadOnlyList<string>? Nationalities { get; init; }

    /// <summary>For whoever may not see the others, those of work.</summary>
    public IReadOnlyList<ContactPoint>? ContactPoints { get; init; }

    public HomeAddress? HomeAddress { get; init; }

    public IReadOnlyList<EmergencyContact>? EmergencyContacts { get; init; }

    public BankAccount? BankAccount { get; init; }

    public IReadOnlyList<IdentifierTold>? NationalIdentifiers { get; init; }

    public IReadOnlyList<ExternalIdTold>? ExternalIds { get; init; }

    /// <summary>By code.</summary>
    public IReadOnlyList<CustomFieldTold>? CustomFields { get; init; }

    /// <summary>What the caller may not see here.</summary>
    public IReadOnlyList<string>? Withheld { get; init; }

    /// <summary>The legal holds that are on, for whoever may erase.</summary>
    public IReadOnlyList<LegalHoldTold>? LegalHolds { get; init; }

    /// <summary>That and when the person was erased; absent where they were not.</summary>
    public ErasureTold? Erased { get; init; }

    /// <summary>Who remains, where the person asked for was merged: all that is told here is theirs.</summary>
    public PersonId? MergedInto { get; init; }

    /// <summary>The other ids that stand for the person.</summary>
    public IReadOnlyList<PersonId>? TakenOver { get; init; }
}

/// <summary>A legal hold that is on.</summary>
/// <param name="From">The day on which it was placed.</param>
/// <param name="Person">The id that it was placed on, where that is another that stands for the person: it is released there.</param>
public sealed record LegalHoldTold(FactId Fact, DateOnly From, Reason Reason, PersonId? Person);

/// <summary>That a person was erased. What is told beside it is what was retained.</summary>
/// <param name="On">The day on which it was recorded.</param>
/// <param name="Reason">The code; absent for whoever may not read the person.</param>
/// <param name="KeyIsDestroyed">Whether the key is gone as far as this host knows: it follows within moments, and is forgotten everywhere within a minute.</param>
public sealed record ErasureTold(FactId Fact, DateOnly On, string? Reason, bool KeyIsDestroyed);

/// <summary>A national identifier in force, and the fact that says so.</summary>
public sealed record IdentifierTold(string Country, string Kind, string Number, Source Source)
{
    public override string ToString() => "(identifying)";
}

/// <summary>The facts that say so.</summary>
public sealed record PersonSources(
    Source Name, Source? PreferredName = null, Source? BirthDate = null, Source? StatutorySex = null, Source? Nationalities = null, Source? ContactPoints = null,
    Source? HomeAddress = null, Source? EmergencyContacts = null, Source? BankAccount = null);

/// <summary>What a fact about a person says; members that the fact is not about are absent. Null: none, or the person has been erased.</summary>
/// <param name="CustomField">The field that the custom value is of.</param>
/// <param name="MergedInto">Who remains.</param>
/// <param name="TakenOver">The other id that stands for the person.</param>
/// <param name="Person">Whose fact it is, where that is another id that stands for the person.</param>
public sealed record PersonSays(
    Identifying<PersonName>? Name = null, Named<string?>? PreferredName = null, Named<string?>? BirthDate = null, int? BirthYear = null,
    Named<string?>? StatutorySex = null, Named<IReadOnlyList<string>?>? Nationalities = null, Named<IReadOnlyList<ContactPoint>?>? ContactPoints = null,
    Named<HomeAddress?>? HomeAddress = null, Named<IReadOnlyList<EmergencyContact>?>? EmergencyContacts = null, Named<BankAccount?>? BankAccount = null,
    Named<NationalIdentifier?>? NationalIdentifier = null, Named<ExternalId?>? ExternalId = null,
    CustomFieldId? CustomField = null, Named<CustomValue?>? CustomValue = null,
    PersonId? MergedInto = null, PersonId? TakenOver = null, PersonId? Person = null, IReadOnlyList<string>? Withheld = null)
{
    /// <summary>What is left to say once the person is erased, whether or not this host still knows their key.</summary>
    internal PersonSays Erased => this with
    {
        Name = Name is null ? null : Identifying<PersonName>.Erased, PreferredName = NoneOf(PreferredName), BirthDate = NoneOf(BirthDate), Nationalities = NoneOf(Nationalities),
        ContactPoints = NoneOf(ContactPoints), HomeAddress = NoneOf(HomeAddress), EmergencyContacts = NoneOf(EmergencyContacts), BankAccount = NoneOf(BankAccount),
        NationalIdentifier = NoneOf(NationalIdentifier), ExternalId = NoneOf(ExternalId), CustomValue = NoneOf(CustomValue),
    };

    private static Named<T?>? NoneOf<T>(Named<T?>? said) where T : class => said is null ? null : new(null);
}
