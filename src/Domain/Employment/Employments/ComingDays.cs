namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>What happens on a day.</summary>
public enum DueDayKind
{
    Hire,

    /// <summary>The last day employed.</summary>
    LastDay,

    /// <summary>The last day of a contract with an end that is in force on it. It ends no employment by itself.</summary>
    ContractEnd,

    /// <summary>The last day of the probation.</summary>
    ProbationEnd,

    /// <summary>Notice is given.</summary>
    Notice,
    SuspensionBegin,

    /// <summary>The last day of a suspension that has one.</summary>
    SuspensionEnd,

    /// <summary>Unit, location, manager, job, position, FTE or working pattern change after the hire; also where it is the position that changes.</summary>
    AssignmentChange,

    /// <summary>Base pay, grade or allowances change after the hire. The amounts are not told here.</summary>
    PayChange,

    /// <summary>A further year of service is complete; whoever began on 29 February has it on 1 March of a year without that day.</summary>
    Anniversary,
}

/// <param name="Fact">The fact that says so; null where it follows from several.</param>
public sealed record ComingDay(DateOnly Day, DueDayKind Kind, FactId? Fact);

/// <summary>What is to come in one employment, from its facts: the same days that the list of due days tells.</summary>
public static class ComingDays
{
    /// <param name="ofSeats">What changes of the positions while they are held.</param>
    /// <param name="seesPay">That pay will change is told to those only who may see pay.</param>
    /// <param name="countsFrom">The day from which service counts; null before the hire date.</param>
    public static IReadOnlyList<ComingDay> After(CurrentEmployment employment, IReadOnlyList<ComingDay> ofSeats, DateOnly day, DateOnly? countsFrom, bool seesPay, int most) =>
    [
        .. All(employment, day, countsFrom, seesPay).Concat(ofSeats).Where(coming => coming.Day > day && !(coming.Day > employment.LastDay))
            .OrderBy(coming => coming.Day).ThenBy(coming => coming.Kind).Take(most),
    ];

    private static IEnumerable<ComingDay> All(CurrentEmployment employment, DateOnly day, DateOnly? countsFrom, bool seesPay)
    {
        yield return new(employment.HireDate, DueDayKind.Hire, employment.Hire.Id);
        if (employment.Termination is { } termination) yield return new(termination.From, DueDayKind.LastDay, termination.Id);
        foreach (var fact in employment.Changes.Standing)
        {
            if (fact.From <= employment.HireDate) continue;
            if (IsOfAssignment(fact.Value)) yield return new(fact.From, DueDayKind.AssignmentChange, fact.Id);
            if (seesPay && (fact.Value.SaysPay is not null || fact.Value.SaysGrade is not null)) yield return new(fact.From, DueDayKind.PayChange, fact.Id);
        }
        if (seesPay)
            foreach (var coming in OfAllowances(employment)) yield return coming;
        foreach (var notice in employment.Notices.Standing) yield return new(notice.From, DueDayKind.Notice, notice.Id);
        foreach (var suspension in employment.Suspensions.Standing)
        {
            if (suspension.Value is not { } away) continue;
            yield return new(suspension.From, DueDayKind.SuspensionBegin, suspension.Id);
            if (away.LastDay is { } last && employment.SuspensionOn(last)?.Id == suspension.Id) yield return new(last, DueDayKind.SuspensionEnd, suspension.Id);
        }
        // What was extended or converted before is no longer in force on the day that it named.
        foreach (var entry in employment.Contracts.Entries)
            if (entry.Value?.EndsOn is { } ends && employment.Contracts.At(ends)?.Fact == entry.Fact) yield return new(ends, DueDayKind.ContractEnd, entry.Fact);
        foreach (var entry in employment.ProbationEnds.Entries)
            if (entry.Value is { } ends && employment.ProbationEnds.At(ends)?.Fact == entry.Fact) yield return new(ends, DueDayKind.ProbationEnd, entry.Fact);
        if (countsFrom is { } from) yield return new(ServiceLength.AnniversaryAfter(from, day), DueDayKind.Anniversary, null);
    }

    // An allowance that ends changes pay on the day after; several that end together are one change.
    private static IEnumerable<ComingDay> OfAllowances(CurrentEmployment employment)
    {
        var ends = new HashSet<DateOnly>();
        foreach (var code in employment.AllowanceCodes)
        {
            var isPaid = false;
            foreach (var stretch in employment.AllowanceOf(code).Between(employment.HireDate, employment.LastDay))
            {
                if (stretch.Value is not null && stretch.From > employment.HireDate) yield return new(stretch.From, DueDayKind.PayChange, stretch.Fact);
                if (stretch.Value is null && isPaid && ends.Add(stretch.From)) yield return new(stretch.From, DueDayKind.PayChange, null);
                isPaid = stretch.Value is not null;
            }
        }
    }

    private static bool IsOfAssignment(TermsChange change) =>
        change.SaysOrgUnit is not null || change.SaysLocation is not null || change.SaysManager is not null || change.SaysJob is not null
        || change.SaysPosition is not null || change.SaysFte is not null || change.SaysWorkingPattern is not null;
}
