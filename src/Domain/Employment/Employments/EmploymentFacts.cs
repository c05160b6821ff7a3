namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>Whether what a command names is there and, where it may begin, in use on the effective date. What is closed on that day is accepted, and watched. True where the command names none.</summary>
/// <param name="ManagerRemains">Who remains, where the manager named was merged into another; null otherwise.</param>
/// <param name="EmployeeRemains">Who remains, where the employee was merged into another since and a manager is named; null otherwise.</param>
public sealed record AssignmentFacts(
    bool JobIsKnown = true, bool OrgUnitIsKnown = true, bool LocationIsKnown = true, bool ManagerIsKnown = true, bool PositionIsKnown = true,
    bool WorkingPatternIsKnown = true, bool WorkingPatternHasBegun = true, PersonId? ManagerRemains = null, PersonId? EmployeeRemains = null)
{
    public static AssignmentFacts AllKnown { get; } = new();

    /// <summary>
    /// As a correction of a fact is told: what the fact says already, from the same day, may stay although it is void since, or begins later than
    /// was recorded then. Whoever puts right the pay of a hire need not move the employee first.
    /// </summary>
    private AssignmentFacts Keeping(bool sameJob, bool sameLocation, bool samePattern) => this with
    {
        JobIsKnown = JobIsKnown || sameJob, LocationIsKnown = LocationIsKnown || sameLocation,
        WorkingPatternIsKnown = WorkingPatternIsKnown || samePattern, WorkingPatternHasBegun = WorkingPatternHasBegun || samePattern,
    };

    internal AssignmentFacts Keeping(RecordedFact<TermsChange> fact, DateOnly from, TermsChange to) =>
        fact.From != from ? this : Keeping(
            fact.Value.SaysJob == to.SaysJob, fact.Value.SaysLocation == to.SaysLocation, fact.Value.SaysWorkingPattern == to.SaysWorkingPattern);

    internal AssignmentFacts Keeping(RecordedFact<AgreedHire> fact, HireTerms to) =>
        fact.From != to.HireDate ? this : Keeping(
            fact.Value.Terms.Job == to.Job, fact.Value.Terms.Location == to.Location, fact.Value.Terms.WorkingPattern == to.WorkingPattern);
}

/// <summary>What other roots say about a hire.</summary>
/// <param name="NumberOfPerson">The employee number that the person has from an earlier employment, where it is at hand.</param>
/// <param name="Remains">Who remains, where the person was merged into another; null otherwise.</param>
/// <param name="PersonWasErased">Whether the person was there and has been erased.</param>
public sealed record HireFacts(
    bool PersonIsKnown, bool LegalEntityIsKnown, AssignmentFacts Assignment, EmployeeNumber? NumberOfPerson = null, PersonId? Remains = null, bool PersonWasErased = false);

/// <summary>What other roots say about a rehire.</summary>
/// <param name="Former">The employment that the command names as the former one.</param>
/// <param name="PersonWasErased">Whether the person of the former employment has been erased.</param>
public sealed record RehireFacts(Employment Former, bool LegalEntityIsKnown, AssignmentFacts Assignment, bool PersonWasErased = false);

/// <summary>What other roots say about a correction of a hire.</summary>
/// <param name="Former">The former employment, where the one to be corrected is a rehire.</param>
public sealed record CorrectHireFacts(AssignmentFacts Assignment, Employment? Former = null);
