namespace HrSaas.Adapters.Http.Bodies;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Identifiers;
using HrSaas.Domain.People.Persons;

/// <summary>What bodies tell about persons, each kind of value once.</summary>
internal static class PersonKinds
{
    public static Kind<string> Country { get; } = Kinds.Text(2, "DE", "^[A-Z]{2}$");

    public static Kind<string> Code(string example) => Kinds.Text(Text.MaxCode, example, "^[a-z0-9]+(-[a-z0-9]+)*$");

    public static Kind<string> PreferredName { get; } = Kinds.Text(Text.MaxName, "Majo");

    public static Kind<BirthDate> BirthDate { get; } = Kinds.Meaning(Kinds.DayOf("1988-02-29"), day => new BirthDate(day));

    public static Kind<StatutorySex?> StatutorySex { get; } = Kinds.Meaning(Kinds.OneOf(Domain.People.Persons.StatutorySex.Female), sex => (StatutorySex?)sex);

    public static Kind<Nationalities> Nationalities { get; } =
        Kinds.Meaning(Kinds.ListOf(Country, Domain.People.Persons.Nationalities.Most), countries => new Nationalities(countries));

    public static Kind<ContactPoints> ContactPoints { get; } =
        Kinds.Meaning(Kinds.ListOf(Kinds.Meaning(ContactPointBody.Shape, body => body.Value), Domain.People.Persons.ContactPoints.Most), all => new ContactPoints(all));

    public static Kind<HomeAddress> HomeAddress { get; } = Kinds.Meaning(HomeAddressBody.Shape, body => body.Value);

    public static Kind<EmergencyContacts> EmergencyContacts { get; } = Kinds.Meaning(
        Kinds.ListOf(Kinds.Meaning(EmergencyContactBody.Shape, body => body.Value), Domain.People.Persons.EmergencyContacts.Most), all => new EmergencyContacts(all));

    public static Kind<BankAccount> BankAccount { get; } = Kinds.Meaning(BankAccountBody.Shape, body => body.Value);

    public static Kind<NationalIdentifier> NationalIdentifier { get; } = Kinds.Meaning(NationalIdentifierBody.Shape, body => body.Value);
}

internal sealed class ContactPointBody
{
    public static Shape<ContactPointBody> Shape { get; } = new Shape<ContactPointBody>("ContactPoint", "One way to reach a person.")
        .Required("kind", Kinds.OneOf(ContactKind.WorkEmail), "What it is.", (body, kind) => body.Kind = kind)
        .Required("value", Kinds.Text(Text.MaxName, "majo@example.com"), "The address or number, kept as given.", (body, value) => body.Given = value)
        .Optional("isPrimary", Kinds.YesOrNo, "Whether it is the one to use, of those of its kind.", (body, primary) => body.IsPrimary = primary);

    public ContactKind Kind { get; set; }

    public string Given { get; set; } = "";

    public bool IsPrimary { get; set; }

    public ContactPoint Value => new(Kind, Given, IsPrimary);
}

internal sealed class HomeAddressBody
{
    public static Shape<HomeAddressBody> Shape { get; } = new Shape<HomeAddressBody>("HomeAddress", "Where a person lives, in any country: the lines as they stand on a letter.")
        .Required("country", PersonKinds.Country, "ISO 3166-1, two letters.", (body, country) => body.Country = country)
        .Required("lines", Kinds.ListOf(Kinds.Text(Text.MaxName, "Hauptstraße 1"), HomeAddress.MostLines), "Street, house, floor: at least one line.", (body, lines) => body.Lines = lines)
        .Optional("postalCode", Kinds.Text(HomeAddress.LongestPostalCode, "10115"), "The postal code.", (body, code) => body.PostalCode = code)
        .Optional("town", Kinds.Text(Text.MaxName, "Berlin"), "The town.", (body, town) => body.Town = town)
        .Optional("region", Kinds.Text(Text.MaxName, "Berlin"), "State, province or prefecture.", (body, region) => body.Region = region);

    public string Country { get; set; } = "";

    public ImmutableArray<string> Lines { get; set; } = [];

    public string? PostalCode { get; set; }

    public string? Town { get; set; }

    public string? Region { get; set; }

    public HomeAddress Value => new(Country, Lines, PostalCode, Town, Region);
}

internal sealed class EmergencyContactBody
{
    public static Shape<EmergencyContactBody> Shape { get; } = new Shape<EmergencyContactBody>("EmergencyContact", "Whom to tell when something happens to the person.")
        .Required("name", Kinds.Text(Text.MaxName, "Rosa García"), "Who.", (body, name) => body.Name = name)
        .Required("phone", Kinds.Text(Text.MaxCode, "+34 600 000 000"), "The number, kept as given.", (body, phone) => body.Phone = phone)
        .Optional("relationship", Kinds.Text(Text.MaxName, "mother"), "What they are to the person.", (body, what) => body.Relationship = what);

    public string Name { get; set; } = "";

    public string Phone { get; set; } = "";

    public string? Relationship { get; set; }

    public EmergencyContact Value => new(Name, Phone, Relationship);
}

internal sealed class BankAccountBody
{
    public static Shape<BankAccountBody> Shape { get; } = new Shape<BankAccountBody>("BankAccount", "The account that a person is paid into: an IBAN, or country, account number and perhaps the bank's code.")
        .Optional("holder", Kinds.Text(Text.MaxName, "María José García"), "The name that the account is in, where it is not the person's own.", (body, holder) => body.Holder = holder)
        .Optional("iban", Kinds.Text(60, "DE89 3704 0044 0532 0130 00"), "ISO 13616; spaces do not count.", (body, iban) => body.Iban = iban)
        .OptionalUnshown("country", PersonKinds.Country, "Of an account without IBAN.", (body, country) => body.Country = country)
        .OptionalUnshown("bankCode", Kinds.Text(Text.MaxCode, "026009593"), "Of an account without IBAN: routing number, sort code.", (body, code) => body.BankCode = code)
        .OptionalUnshown("accountNumber", Kinds.Text(Text.MaxCode, "000123456789"), "Of an account without IBAN.", (body, number) => body.AccountNumber = number);

    public string? Holder { get; set; }

    public string? Iban { get; set; }

    public string? Country { get; set; }

    public string? BankCode { get; set; }

    public string? AccountNumber { get; set; }

    public BankAccount Value => new(Holder, Iban, Country, BankCode, AccountNumber);
}

internal sealed class NationalIdentifierBody
{
    public static Shape<NationalIdentifierBody> Shape { get; } = new Shape<NationalIdentifierBody>("NationalIdentifier", "A number by which a state knows the person.")
        .Required("country", PersonKinds.Country, "ISO 3166-1, two letters.", (body, country) => body.Country = country)
        .Required("kind", PersonKinds.Code("tax-id"), "tax-id (DE), nir (FR), bsn (NL), nino (GB) and ssn (US) are checked; others are your own.", (body, kind) => body.Kind = kind)
        .RequiredOrNone("number", Kinds.Text(IdentifierForms.Longest + 20, "86 095 742 719"), "The number; what groups it does not count. Null: none any more.", (body, number) => body.Number = number);

    public string Country { get; set; } = "";

    public string Kind { get; set; } = "";

    public string? Number { get; set; }

    public NationalIdentifier Value => new(Country, Kind, Number);
}
