namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>
/// A name in any script, kept byte for byte as given. One of given and family name may be missing (mononyms).
/// </summary>
/// <param name="Given">Given name or names.</param>
/// <param name="Family">Several are one text, in the order and with the signs between them that the person uses.</param>
/// <param name="Preferred">What the person wishes to be called, where it differs.</param>
public sealed record PersonName(string? Given, string? Family, string? Preferred = null)
{
    /// <summary>At least one of given and family name; each 1 to 200 characters, not blank, valid Unicode without control characters.</summary>
    public ImmutableArray<Flaw> FindFlaws() =>
        Given is null && Family is null
            ? [new("name", "given-or-family", "must have a given or a family name, or both.")]
            : [.. FlawsOf("name.given", Given), .. FlawsOf("name.family", Family), .. FlawsOf("name.preferred", Preferred)];

    private static ImmutableArray<Flaw> FlawsOf(string member, string? name) => name is null ? [] : Text.FlawsOfName(member, name);

    public override string ToString() => "(identifying)";
}
