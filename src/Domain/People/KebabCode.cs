namespace HrSaas.Domain.People;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Codes that a tenant makes up: 1 to 40 lower-case letters and digits, in words joined by hyphens.</summary>
internal static class KebabCode
{
    // A reason's code has the same form.
    public static ImmutableArray<Flaw> FlawsOf(string member, string code) => new Reason(code).FindFlaws() is [var flaw, ..] ? [flaw with { Member = member }] : [];
}
