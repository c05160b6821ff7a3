namespace HrSaas.Application.Watching.Queries;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;

/// <summary>A command that would resolve an exception. Nobody has decided it: whoever has to act sends it as it is, otherwise, or not at all.</summary>
/// <param name="Operation">The command, as the API calls it.</param>
/// <param name="Path">Where it is sent to, by POST.</param>
/// <param name="Body">What is sent.</param>
public sealed record ExceptionProposal(string Operation, string Path, ProposedBody Body)
{
    /// <param name="successor">The unit that goes on as the one that is not open, where there is one.</param>
    /// <param name="lastDay">The last day of the probation, where there is one.</param>
    /// <returns>Null where several commands would resolve it, or none that is known.</returns>
    public static ExceptionProposal? For(WatchedRule rule, ExceptionSubject subject, DateOnly since, OrgUnitId? successor, DateOnly? lastDay) => rule switch
    {
        WatchedRule.UnitNotOpen when successor is { } unit =>
            new("transfer", $"/v1/employments/{subject.Id}/transfers", new(EffectiveDate: since, OrgUnit: unit)),
        WatchedRule.PositionInUnitNotOpen when successor is { } unit =>
            new("changePosition", $"/v1/positions/{subject.Id}/changes", new(EffectiveDate: since, OrgUnit: unit)),
        WatchedRule.ProbationUndecided when lastDay is { } day =>
            new("endProbation", $"/v1/employments/{subject.Id}/contract-changes/probation-end", new(LastDay: day)),
        WatchedRule.ManagersInACircle or WatchedRule.ManagerUnderNotice or WatchedRule.ManagerNotEmployed or WatchedRule.HeadNotEmployed => null,
        WatchedRule.UnitNotOpen or WatchedRule.PositionInUnitNotOpen or WatchedRule.PositionNotOpen or WatchedRule.PositionOverBudget or WatchedRule.PositionTakenWhileFrozen => null,
        WatchedRule.TwoEmploymentsInOneLegalEntity or WatchedRule.FteAboveFullTime or WatchedRule.PayBelowRange or WatchedRule.PayAboveRange => null,
        // To erase cannot be taken back: HR decides it, and whether a legal hold is to be placed instead.
        WatchedRule.ErasureDue => null,
        WatchedRule.PersonNotRegistered or WatchedRule.ProbationUndecided or WatchedRule.FixedTermOver or WatchedRule.JobClosed or WatchedRule.LocationClosed or WatchedRule.LegalEntityClosed => null,
        WatchedRule.WorkingPatternClosed or WatchedRule.LeaveDocumentOverdue or WatchedRule.LeaveOverdrawn => null,
        // Which years are to be brought in again, and which changes are kept by hand, whoever looks at it says.
        WatchedRule.HolidaySourceDiffers => null,
    };
}

/// <summary>What the body of a proposed command has; what is null is not sent.</summary>
public sealed record ProposedBody(DateOnly? EffectiveDate = null, DateOnly? LastDay = null, OrgUnitId? OrgUnit = null);
