namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>
/// Where a person lives, in any country: the lines as they stand on a letter, kept as given, and apart from them only what every
/// country has or may have. What is a street and what a house number differs too much to be asked.
/// </summary>
/// <param name="Country">ISO 3166-1.</param>
public sealed record HomeAddress(string Country, ImmutableArray<string> Lines, string? PostalCode = null, string? Town = null, string? Region = null)
{
    public const int MostLines = 6;
    public const int LongestPostalCode = 20;

    public ImmutableArray<Flaw> FindFlaws() =>
    [
        .. Countries.FlawsOf("homeAddress.country", Country),
        .. Lines.IsDefaultOrEmpty ? [new Flaw("homeAddress.lines", "empty", "must have a line at least.")]
            : Lines.Length > MostLines ? [new Flaw("homeAddress.lines", "too-many", "must have at most 6 lines.")]
            : Lines.SelectMany((line, n) => Text.FlawsOfName(FormattableString.Invariant($"homeAddress.lines.{n}"), line)),
        .. PostalCode is null ? [] : Text.FlawsOf("homeAddress.postalCode", PostalCode, LongestPostalCode),
        .. Town is null ? [] : Text.FlawsOfName("homeAddress.town", Town),
        .. Region is null ? [] : Text.FlawsOfName("homeAddress.region", Region),
    ];

    public bool Equals(HomeAddress? other) =>
        other is not null && Country == other.Country && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan())
        && PostalCode == other.PostalCode && Town == other.Town && Region == other.Region;

    public override int GetHashCode() => HashCode.Combine(Country, Lines.Length);

    public override string ToString() => "(identifying)";
}
