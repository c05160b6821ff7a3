namespace HrSaas.Domain.Kernel;

using System.Collections.Immutable;

/// <summary>The key under which another system knows a person or an employment.</summary>
/// <param name="System">A code of your own for that system, in kebab-case: payroll-nl.</param>
/// <param name="Key">Kept as given; null where there is none any more.</param>
public sealed record ExternalId(string System, string? Key)
{
    public ImmutableArray<Flaw> FindFlaws() =>
    [
        .. KebabCode.FlawsOf("externalId.system", System),
        .. Key is null ? [] : Text.FlawsOfName("externalId.key", Key),
    ];

    public override string ToString() => "(identifying)";
}
