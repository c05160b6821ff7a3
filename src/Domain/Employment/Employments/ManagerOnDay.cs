namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>By what somebody's manager is found; the first rule that finds one who counts is the one.</summary>
public enum ManagerRule
{
    /// <summary>Named in the employment.</summary>
    Named,

    /// <summary>Whoever holds the nearest filled position up the reporting line from the position held.</summary>
    ReportingLine,

    /// <summary>The head of the employee's unit or, where that one does not count, of the nearest unit above.</summary>
    UnitHead,
}

/// <summary>Why a candidate is not the manager on a day.</summary>
public enum NoManagerBecause
{
    /// <summary>Whoever is not employed on a day does not count that day.</summary>
    NotEmployed,

    /// <summary>Nobody is their own manager: whoever heads a unit reports to the head of one above.</summary>
    IsTheEmployee,
}

/// <param name="OrgUnit">The unit that the person heads, where that is why.</param>
/// <param name="Position">The position that the person holds, where that is why.</param>
public sealed record ManagerCandidate(ManagerRule Rule, PersonId Person, OrgUnitId? OrgUnit = null, PositionId? Position = null);

public sealed record PassedOver(ManagerCandidate Candidate, NoManagerBecause Because);

/// <summary>Who somebody's manager is on a day, and who would have been but does not count.</summary>
/// <param name="Manager">Null where nobody counts.</param>
public sealed record ManagerOnDay(ManagerCandidate? Manager, ImmutableArray<PassedOver> PassedOver)
{
    /// <param name="candidates">In the order of the rules and, within a rule, nearest first.</param>
    public static ManagerOnDay Among(IEnumerable<ManagerCandidate> candidates, PersonId employee, Func<PersonId, bool> isEmployed)
    {
        var passedOver = ImmutableArray.CreateBuilder<PassedOver>();
        foreach (var candidate in candidates)
        {
            if (candidate.Person == employee) passedOver.Add(new(candidate, NoManagerBecause.IsTheEmployee));
            else if (!isEmployed(candidate.Person)) passedOver.Add(new(candidate, NoManagerBecause.NotEmployed));
            else return new(candidate, passedOver.ToImmutable());
        }
        return new(null, passedOver.ToImmutable());
    }
}
