namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

/// <summary>
/// What a fact says about names. Legal and preferred name are attributes of their own: a legal name given together with a preferred one sets both,
/// one given alone leaves the preferred name as it is.
/// </summary>
/// <param name="Legal">Null where the fact is about the preferred name only.</param>
/// <param name="Preferred">Null where the fact says nothing of it; null inside where there is none.</param>
public sealed record NameSaid(Identifying<PersonName>? Legal, Named<Identifying<string>?>? Preferred)
{
    public static NameSaid Of(Identifying<PersonName> name) => new(name, PreferredIn(name) is { } preferred ? new(preferred) : null);

    public static NameSaid OfPreferred(Identifying<string>? preferred) => new(null, new(preferred));

    internal static Identifying<string>? PreferredIn(Identifying<PersonName> name) =>
        name.Value?.Preferred is { } preferred ? Identifying<string>.Of(preferred) : null;
}
