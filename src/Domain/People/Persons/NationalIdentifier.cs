namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Identifiers;

/// <summary>A number by which a state knows a person: a tax id, a social security number.</summary>
/// <param name="Country">ISO 3166-1.</param>
/// <param name="Kind">Kebab-case: tax-id (DE), nir (FR), bsn (NL), nino (GB), ssn (US), or another of your own.</param>
/// <param name="Number">Kept without the spaces and signs that group it; null where there is none any more.</param>
public sealed record NationalIdentifier(string Country, string Kind, string? Number)
{
    public ImmutableArray<Flaw> FindFlaws() =>
    [
        .. Countries.FlawsOf("nationalIdentifier.country", Country),
        .. KebabCode.FlawsOf("nationalIdentifier.kind", Kind),
        .. FlawsOfNumber(),
    ];

    public NationalIdentifier Compact() => Number is null ? this : this with { Number = IdentifierForms.Compact(Number) };

    private ImmutableArray<Flaw> FlawsOfNumber() => Number is null || IdentifierForms.IsValid(Country, Kind, IdentifierForms.Compact(Number))
        ? [] : [new("nationalIdentifier.number", "not-a-number-of-this-kind", "must be of the form that this country gives such numbers, check digits included.")];

    public bool IsOfKind(string country, string kind) => Country == country && Kind == kind;

    public override string ToString() => "(identifying)";
}
