namespace HrSaas.Domain.People.Identifiers;

/// <summary>Which national identifiers the product knows the form of, and how each is checked.</summary>
public static class IdentifierForms
{
    public const int Longest = 40;

    /// <summary>The number without the spaces, dots, hyphens and slashes that people group it with, in capitals: the form that is compared and kept.</summary>
    public static string Compact(string number) =>
        string.Concat(number.Where(c => c is not (' ' or '.' or '-' or '/' or '\u00A0' or '\u202F'))).ToUpperInvariant();

    /// <summary>Whether the compact number is of the form that country and kind ask for. Of kinds not known here, 1 to 40 letters and digits.</summary>
    public static bool IsValid(string country, string kind, string compact) => (country, kind) switch
    {
        ("DE", "tax-id") => GermanTaxId.IsValid(compact),
        ("FR", "nir") => FrenchNir.IsValid(compact),
        ("NL", "bsn") => DutchBsn.IsValid(compact),
        ("GB", "nino") => BritishNino.IsValid(compact),
        ("US", "ssn") => AmericanSsn.IsValid(compact),
        _ => compact.Length is >= 1 and <= Longest && compact.All(char.IsAsciiLetterOrDigit),
    };
}
