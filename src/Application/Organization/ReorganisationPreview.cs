namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>What a planned reorganisation would come to if its changes were recorded now, one after the other. Nothing of it is recorded.</summary>
/// <param name="Changes">What becomes of each change, in the order of the plan.</param>
/// <param name="Opened">The units that the plan opens. Their ids are provisional: those that are opened in the end have others.</param>
/// <param name="Days">What is otherwise than it would be without the plan, on each day on which the plan changes something or that was asked for, the earliest first.</param>
/// <param name="KnownAt">All of it is told on what was known at this moment.</param>
/// <param name="Position">And that is all that was recorded up to here.</param>
public sealed record ReorganisationPreview(
    IReadOnlyList<ChangeForetold> Changes, IReadOnlyList<ProvisionalUnit> Opened, IReadOnlyList<DayForetold> Days, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>What becomes of one change. It is judged on what the accepted ones before it leave; a refused one leaves nothing.</summary>
/// <param name="Index">Its place in the plan, from 0.</param>
/// <param name="Accepted">Whether it would be done. A change after which all is as it was is accepted, and records nothing.</param>
/// <param name="Records">The facts that would be recorded, in their order.</param>
/// <param name="Refused">The problem that its command would be answered with; absent where it is accepted.</param>
public sealed record ChangeForetold(int Index, bool Accepted, bool Changed, IReadOnlyList<FactForetold> Records, Refusal? Refused);

/// <summary>A fact that would be recorded.</summary>
/// <param name="Kind">As in the unit's history: <c>opening</c>, <c>reparenting</c>, <c>head-appointment</c>.</param>
/// <param name="From">The day from which it would be true; of a closing or a merger, the last day.</param>
public sealed record FactForetold(OrgUnitId OrgUnit, string Kind, DateOnly From, OrgUnitSays Says);

/// <summary>A unit that the plan opens.</summary>
/// <param name="OrgUnit">Its provisional id: good for this preview only.</param>
public sealed record ProvisionalUnit(string Code, OrgUnitId OrgUnit);

/// <summary>The first of a list, and how many there are in all.</summary>
public sealed record Counted<T>(int Count, IReadOnlyList<T> First);

/// <summary>What is otherwise on a day than it would be without the plan.</summary>
/// <param name="Units">By code.</param>
/// <param name="Employments">Those in units that are elsewhere in the tree, or open only with the plan or without it, in the order of hiring.</param>
/// <param name="Positions">Those of the same units, by code.</param>
/// <param name="Managers">The employments that are led by another head of a unit, or by none any more: nobody is named in them, and no position above theirs is held.</param>
/// <param name="Arising">The exceptions to watched rules that there are only with the plan, earliest first.</param>
/// <param name="Disappearing">Those that there are only without it.</param>
public sealed record DayForetold(
    DateOnly Day, Counted<UnitDifference> Units, EmploymentsInMovedUnits Employments, Counted<PositionInMovedUnit> Positions,
    Counted<ManagerDifference> Managers, Counted<ExceptionForetold> Arising, Counted<ExceptionForetold> Disappearing);

/// <summary>A unit without and with the plan, on a day.</summary>
/// <param name="Before">Absent where it is not open without the plan.</param>
/// <param name="After">Absent where it is not open with it.</param>
/// <param name="Successor">What it goes on as, where it is not open with the plan.</param>
public sealed record UnitDifference(OrgUnitId OrgUnit, string Code, UnitPlace? Before, UnitPlace? After, OrgUnitId? Successor)
{
    /// <summary>Whether it is elsewhere in the tree, or there only with the plan or without it.</summary>
    internal bool Moves => Before is null || After is null || !Before.IsPlacedAs(After);
}

/// <summary>What a unit is called on a day, where it is and who heads it.</summary>
/// <param name="Path">The codes from the top of the tree down to the unit, as far as the units above are open.</param>
/// <param name="Parent">Absent for a top unit.</param>
/// <param name="Head">Absent where nobody heads it.</param>
public sealed record UnitPlace(string Name, IReadOnlyList<string> Path, OrgUnitId? Parent, PersonId? Head)
{
    internal bool IsPlacedAs(UnitPlace other) => Parent == other.Parent && Path.SequenceEqual(other.Path);

    internal bool IsSameAs(UnitPlace other) => Name == other.Name && Head == other.Head && IsPlacedAs(other);
}

/// <param name="Count">Employments.</param>
/// <param name="People">How many people these are.</param>
/// <param name="First">The first of them.</param>
public sealed record EmploymentsInMovedUnits(int Count, int People, IReadOnlyList<EmploymentInMovedUnit> First);

/// <summary>An employment whose unit is elsewhere. The employment itself stays in it: nobody is transferred by a reorganisation.</summary>
/// <param name="OrgUnit">Its place of work on the day, by position or by assignment.</param>
/// <param name="PathBefore">The codes from the top down to the unit, without the plan; absent where the unit is not open.</param>
/// <param name="PathAfter">With the plan; absent where the unit is not open, so that the employment has to go elsewhere.</param>
public sealed record EmploymentInMovedUnit(
    EmploymentId Employment, PersonId Person, OrgUnitId OrgUnit, IReadOnlyList<string>? PathBefore, IReadOnlyList<string>? PathAfter);

/// <summary>A position whose unit is elsewhere.</summary>
/// <param name="PathBefore">The codes from the top down to its unit, without the plan; absent where the unit is not open.</param>
/// <param name="PathAfter">With the plan; absent where the unit is not open.</param>
public sealed record PositionInMovedUnit(
    PositionId Position, string Code, OrgUnitId OrgUnit, IReadOnlyList<string>? PathBefore, IReadOnlyList<string>? PathAfter);

/// <summary>An employment whose manager is found by the head of a unit, and is another with the plan.</summary>
/// <param name="ManagerBefore">Absent where the head of no unit leads it without the plan.</param>
/// <param name="ManagerAfter">Absent where the head of no unit leads it with the plan.</param>
public sealed record ManagerDifference(EmploymentId Employment, PersonId Person, PersonId? ManagerBefore, PersonId? ManagerAfter);

/// <summary>An exception to a watched rule that there is only with the plan, or only without it.</summary>
/// <param name="Id">As in the list of exceptions; of one that is about a unit which the plan opens, provisional as that unit's.</param>
/// <param name="Rule">In kebab-case.</param>
/// <param name="Since">The first day of the unbroken stretch of days on which it is so.</param>
/// <param name="LastDay">The last of these days; absent where no end is known.</param>
/// <param name="Owner">The person who would have to act; absent where hr-admin has to.</param>
public sealed record ExceptionForetold(
    ExceptionId Id, string Rule, SubjectForetold Subject, PersonId? Person, SubjectForetold? Related, OrgUnitId? OrgUnit, DateOnly Since, DateOnly? LastDay, PersonId? Owner);

/// <summary>Something that an exception is about.</summary>
/// <param name="Kind"><c>employment</c>, <c>person</c>, <c>org-unit</c> or <c>position</c>.</param>
public sealed record SubjectForetold(string Kind, Guid Id);
