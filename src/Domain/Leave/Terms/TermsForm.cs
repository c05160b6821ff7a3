namespace HrSaas.Domain.Leave.Terms;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>The form of a policy's terms: bounds, and members that need or exclude one another.</summary>
public static class TermsForm
{
    /// <summary>All that is wrong with the terms, by member, from the terms down.</summary>
    public static ImmutableArray<Flaw> FindFlaws(this LeaveTerms terms) => [];
}
