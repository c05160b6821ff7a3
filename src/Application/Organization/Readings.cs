namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>An org unit as it is on a day, as known at a moment, read from the stream of the org structure.</summary>
/// <param name="Version">The version of the structure's stream at the last event about this unit.</param>
/// <param name="IsOpen">False on days before its opening and after its last day; it then has neither name nor parent nor head.</param>
/// <param name="IsVoid">True where the opening was rescinded, so that there never was such a unit; absent otherwise.</param>
/// <param name="Parent">Absent for a top unit.</param>
/// <param name="Head">The person who heads it on that day; absent where nobody does.</param>
/// <param name="LastDay">The last day on which it is open; absent while it goes on.</param>
/// <param name="Successor">The unit that it goes on as after its last day.</param>
/// <param name="Predecessors">The units from which it comes by that day, the earliest first; absent where it comes from none.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record OrgUnitReading(
    OrgUnitId Id, long Version, string Code, bool IsOpen, bool? IsVoid, DateOnly OpenedOn, string? Name, OrgUnitId? Parent,
    PersonId? Head, DateOnly? LastDay, OrgUnitId? Successor, IReadOnlyList<Predecessor>? Predecessors, OrgUnitSources? Sources,
    DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>The facts that say so.</summary>
public sealed record OrgUnitSources(Source Name, Source Parent, Source Head);

/// <summary>What a fact about an org unit says; members that the fact is not about are absent.</summary>
/// <param name="Parent">Null for a top unit.</param>
/// <param name="Head">Null for nobody.</param>
/// <param name="LastDay">Of a closing: the last day on which the unit is open.</param>
/// <param name="Successor">Of a closing: the unit that it goes on as; absent where nothing does.</param>
/// <param name="ClosingReason">Of a corrected closing: why the unit closes.</param>
/// <param name="Parts">Of a split: the units that were split off.</param>
/// <param name="SplitReason">Of a corrected split: why the unit was split.</param>
public sealed record OrgUnitSays(
    string? Name = null, Named<OrgUnitId?>? Parent = null, Named<PersonId?>? Head = null,
    DateOnly? LastDay = null, OrgUnitId? Successor = null, Reason? ClosingReason = null,
    IReadOnlyList<OrgUnitId>? Parts = null, Reason? SplitReason = null);
