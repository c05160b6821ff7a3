namespace HrSaas.Domain.Kernel;

using System.Collections.Immutable;

/// <summary>A code that people and programs write alike: lower-case letters, digits and hyphens.</summary>
public static class KebabCode
{
    // A reason's code has the same form.
    public static ImmutableArray<Flaw> FlawsOf(string member, string code) => new Reason(code).FindFlaws() is [var flaw, ..] ? [flaw with { Member = member }] : [];
}
