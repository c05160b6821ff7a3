namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

public enum ContactKind { WorkEmail, PrivateEmail, WorkPhone, MobilePhone, PrivatePhone, Other }

/// <summary>One way to reach a person.</summary>
/// <param name="Value">An address or number as given. An e-mail address has an @ with something before and after it; more only a mail that arrives can prove.</param>
/// <param name="IsPrimary">The one to use, of those of its kind.</param>
public sealed record ContactPoint(ContactKind Kind, string Value, bool IsPrimary)
{
    public bool IsOfWork => Kind is ContactKind.WorkEmail or ContactKind.WorkPhone;

    public bool IsEmail => Kind is ContactKind.WorkEmail or ContactKind.PrivateEmail;

    internal ImmutableArray<Flaw> FlawsAt(string member) =>
        Text.FlawsOfName(member + ".value", Value) is [_, ..] flaws ? flaws
        : IsEmail && !IsAddress(Value) ? [new(member + ".value", "not-an-email", "must be an e-mail address.")]
        : [];

    // RFC 5321 allows far more than anybody has; what has no @ or holds a space is none in any case.
    private static bool IsAddress(string value) =>
        value.LastIndexOf('@') is > 0 and var at && at < value.Length - 1 && !value.Any(char.IsWhiteSpace);

    public override string ToString() => "(identifying)";
}

/// <summary>All ways to reach a person at one time, in the order given.</summary>
public sealed record ContactPoints(ImmutableArray<ContactPoint> All)
{
    public const int Most = 20;

    public ImmutableArray<Flaw> FindFlaws() =>
        All.IsDefaultOrEmpty ? [new("contactPoints", "empty", "must have one at least; say null for none.")]
        : All.Length > Most ? [new("contactPoints", "too-many", "must have at most 20.")]
        : All.Where(point => point.IsPrimary).GroupBy(point => point.Kind).Any(kind => kind.Count() > 1)
            ? [new("contactPoints", "two-primary", "must have one primary of each kind at most.")]
        : [.. All.SelectMany((point, n) => point.FlawsAt(FormattableString.Invariant($"contactPoints.{n}")))];

    public bool Equals(ContactPoints? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    public override int GetHashCode() => All.Length;

    public override string ToString() => "(identifying)";
}
