namespace HrSaas.Domain.People.Persons;

/// <summary>
/// A name in any script, kept byte for byte as given. One of given and family name may be missing (mononyms).
/// </summary>
/// <param name="Given">Given name or names.</param>
/// <param name="Family">Family name or names.</param>
/// <param name="Preferred">What the person wishes to be called, where it differs.</param>
public sealed record PersonName(string? Given, string? Family, string? Preferred = null)
{
    public override string ToString() => "(identifying)";
}
