namespace HrSaas.Adapters.Postgres.People;

using System.Globalization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>
/// What a person may have in common with a duplicate of theirs, on whatever day; of who was merged, only whom they stand for. And legal holds, which stay with the
/// id that they were placed on, whatever becomes of it: nobody is erased while one is on, so that none is lost with the rows of who is.
/// </summary>
internal static class PersonMarks
{
    public const string MergedInto = "merged-into", BirthDate = "birth-date", LegalHold = "legal-hold";

    /// <summary>Kinds that one is enough of to ask whether two are one.</summary>
    public const string Telling = "'email', 'phone', 'bank-account', 'identifier', 'name'";

    private static readonly HashSet<(string Kind, string Value)> None = [];

    public static HashSet<(string Kind, string Value)> Of(Person person) => person switch
    {
        NoPerson => None,
        VoidPerson { Was: var known } => [.. Holds(known)],
        ErasedPerson { Was: { MergedInto: { } into } } => [(MergedInto, into.ToString())],
        ErasedPerson => None,
        KnownPerson { MergedInto: { } into } known => [(MergedInto, into.ToString()), .. Holds(known)],
        KnownPerson known => [.. Births(known), .. Contacts(known), .. Accounts(known), .. Identifiers(known), .. Names(known), .. Holds(known)],
    };

    private static IEnumerable<(string, string)> Holds(KnownPerson person) =>
        person.LegalHolds.Standing.Select(hold => (LegalHold, $"{hold.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {hold.Id}"));

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
