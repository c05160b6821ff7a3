namespace HrSaas.Domain.Organization.PayRanges;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>What a full-time employee of the grade is paid in a year: at least, as a rule, and at most. In the range's currency, in major units.</summary>
public sealed record RangeAmounts(decimal Minimum, decimal Midpoint, decimal Maximum)
{
    /// <summary>As much as twelve digits before the point: no salary in any currency comes near.</summary>
    public const decimal Most = 999_999_999_999.9999m;

    /// <summary>None negative, none with more than four decimals.</summary>
    public ImmutableArray<Flaw> FindFlaws() =>
        [.. FlawsOf("minimum", Minimum), .. FlawsOf("midpoint", Midpoint), .. FlawsOf("maximum", Maximum)];

    public bool AreInOrder => Minimum <= Midpoint && Midpoint <= Maximum;

    private static ImmutableArray<Flaw> FlawsOf(string member, decimal amount) =>
        amount < 0 ? [new(member, "negative", "must not be negative.")]
        : amount > Most ? [new(member, "too-large", "must have at most twelve digits before the point.")]
        : decimal.Round(amount, 4) != amount ? [new(member, "too-many-decimals", "must have at most four decimals.")]
        : [];
}
