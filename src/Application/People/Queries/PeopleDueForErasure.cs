namespace HrSaas.Application.People.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>
/// Who is due for erasure by the retention rules of a day: nobody who is employed on the day or later, under whichever of their ids. Nothing is erased by it.
/// </summary>
public interface IPeopleDueForErasure
{
    const string Model = "people-due-for-erasure";

    /// <summary>Whoever has been due the longest comes first.</summary>
    /// <exception cref="ReadModelUnavailableException">A model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<DueForErasureRow, DueForErasureKey>> List(DueForErasureFilter filter, PageOf<DueForErasureKey> page, CancellationToken cancellation);
}

/// <param name="OnHold">Only those on whom a legal hold is on, or only those on whom none is; null narrows nothing.</param>
public sealed record DueForErasureFilter(bool? OnHold = null);

/// <summary>What the list is sorted by.</summary>
public sealed record DueForErasureKey(DateOnly DueSince, PersonId Person);

/// <summary>Somebody who is due for erasure on a day.</summary>
/// <param name="Person">Who remains, where registrations were merged.</param>
/// <param name="Name">On the day; absent for a registration that was withdrawn.</param>
/// <param name="DueSince">The first of the unbroken days on which a rule says so.</param>
/// <param name="Rule">The retention rule that says so on the day.</param>
/// <param name="LastDay">Of the last employment; absent for who was never employed.</param>
/// <param name="OnHoldSince">The day of the first legal hold that is on: while one is, nobody is erased. Absent where none is.</param>
public sealed record DueForErasureRow(PersonId Person, PersonName? Name, DateOnly DueSince, RetentionRuleId Rule, DateOnly? LastDay, DateOnly? OnHoldSince)
{
    public override string ToString() => "(identifying)";
}
