namespace HrSaas.Adapters.Postgres.People;

using System.Globalization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>What a person may have in common with a duplicate of theirs, on whatever day; of who was merged, only whom they stand for.</summary>
internal static class PersonMarks
{
    public const string MergedInto = "merged-into", BirthDate = "birth-date";

    /// <summary>Kinds that one is enough of to ask whether two are one.</summary>
    public const string Telling = "'email', 'phone', 'bank-account', 'identifier', 'name'";

    private static readonly HashSet<(string Kind, string Value)> None = [];

    public static HashSet<(string Kind, string Value)> Of(Person person) => person switch
    {
        NoPerson or VoidPerson => None,
        ErasedPerson { Was: { MergedInto: { } into } } => [(MergedInto, into.ToString())],
        ErasedPerson => None,
        KnownPerson { MergedInto: { } into } => [(MergedInto, into.ToString())],
        KnownPerson known => [.. Births(known), .. Contacts(known), .. Accounts(known), .. Identifiers(known), .. Names(known)],
    };

    private static IEnumerable<(string, string)> Births(KnownPerson person) =>
        person.Birth?.Value.Date.Value is { } date ? [(BirthDate, date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : [];

    // A phone at work is often shared.
    private static IEnumerable<(string, string)> Contacts(KnownPerson person) =>
        from fact in person.ContactPoints.Standing
        from point in fact.Value?.Value?.All ?? []
        where point.IsEmail || point.Kind is ContactKind.MobilePhone or ContactKind.PrivatePhone
        let value = point.IsEmail ? point.Value.ToLowerInvariant() : string.Concat(point.Value.Where(char.IsAsciiDigit))
        where value.Length > 0
        select (point.IsEmail ? "email" : "phone", value);

    private static IEnumerable<(string, string)> Accounts(KnownPerson person) =>
        from fact in person.BankAccounts.Standing
        let account = fact.Value?.Value
        where account is not null
        select ("bank-account", account.Iban ?? $"{account.Country} {account.BankCode} {account.AccountNumber}");

    // Whatever its kind was called: of one kind no two have the same.
    private static IEnumerable<(string, string)> Identifiers(KnownPerson person) =>
        from fact in person.NationalIdentifiers.Standing
        let identifier = fact.Value.Value
        where identifier?.Number is not null
        select ("identifier", $"{identifier.Country} {identifier.Number}");

    private static IEnumerable<(string, string)> Names(KnownPerson person) =>
        from entry in person.LegalNames.Entries
        let name = entry.Value.Value
        where name is not null
        let words = NameWords.Sought($"{name.Given} {name.Family}")
        where words.Length > 1
        select ("name", string.Join(' ', words));
}
