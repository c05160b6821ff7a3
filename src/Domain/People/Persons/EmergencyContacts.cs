namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Whom to tell when something happens to a person.</summary>
/// <param name="Relationship">What they are to the person, in words: "mother".</param>
public sealed record EmergencyContact(string Name, string Phone, string? Relationship = null)
{
    internal ImmutableArray<Flaw> FlawsAt(string member) =>
    [
        .. Text.FlawsOfName(member + ".name", Name), .. Text.FlawsOf(member + ".phone", Phone, Text.MaxCode),
        .. Relationship is null ? [] : Text.FlawsOfName(member + ".relationship", Relationship),
    ];

    public override string ToString() => "(identifying)";
}

/// <summary>All of them, the first to be told first.</summary>
public sealed record EmergencyContacts(ImmutableArray<EmergencyContact> All)
{
    public const int Most = 5;

    public ImmutableArray<Flaw> FindFlaws() =>
        All.IsDefaultOrEmpty ? [new("emergencyContacts", "empty", "must have one at least; say null for none.")]
        : All.Length > Most ? [new("emergencyContacts", "too-many", "must have at most 5.")]
        : [.. All.SelectMany((contact, n) => contact.FlawsAt(FormattableString.Invariant($"emergencyContacts.{n}")))];

    public bool Equals(EmergencyContacts? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    public override int GetHashCode() => All.Length;

    public override string ToString() => "(identifying)";
}
