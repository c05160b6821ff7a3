namespace HrSaas.Domain.Organization.OrgStructures;

using HrSaas.Domain.Kernel;

/// <summary>Under which name and parent a unit opens.</summary>
/// <param name="Parent">Null for a top unit.</param>
public sealed record Opening(string Name, OrgUnitId? Parent);

/// <summary>What a unit is on a day, each value with the fact that says so.</summary>
public sealed record OrgUnitOn(OrgUnitId Id, string Code, TimelineEntry<string> Name, TimelineEntry<OrgUnitId?> Parent);

/// <summary>
/// One unit of the tree. Its opening is the base under all facts: a re-parenting or renaming that was recorded for an
/// earlier day than the opening has since been moved to applies on the opening day.
/// </summary>
/// <param name="Version">The version of the structure's stream at the last event that touched this unit.</param>
public sealed record OrgUnit(
    OrgUnitId Id, string Code, long Version,
    FactLog<Opening> Openings, FactLog<OrgUnitId?> Reparentings, FactLog<string> Renamings)
{
    public RecordedFact<Opening> Opening => Openings.Facts[0];

    public DateOnly OpeningDay => Opening.From;

    /// <summary>The opening was rescinded: there never was such a unit.</summary>
    public bool IsVoid => Opening.IsRescinded;

    public IReadOnlyList<IFactLog> Logs => [Openings, Reparentings, Renamings];

    /// <summary>Who is above the unit from which day on.</summary>
    public Timeline<OrgUnitId?> Parents => Reparentings.Timeline<OrgUnitId?>(
        new(OpeningDay, Opening.Id, Opening.Value.Parent), _ => true, parent => parent);

    /// <summary>What the unit is called from which day on.</summary>
    public Timeline<string> Names => Renamings.Timeline<string>(
        new(OpeningDay, Opening.Id, Opening.Value.Name), _ => true, name => name);

    public bool IsOpenOn(DateOnly day) => !IsVoid && OpeningDay <= day;

    /// <summary>The unit as of a day, or null where it is not open.</summary>
    public OrgUnitOn? On(DateOnly day) =>
        IsOpenOn(day) ? new(Id, Code, Names.At(day)!.Value, Parents.At(day)!.Value) : null;

    /// <summary>The unit above on that day; null for a top unit, and while the unit is not open.</summary>
    public OrgUnitId? ParentOn(DateOnly day) =>
        !IsOpenOn(day) ? null : Reparentings.InForce(day, _ => true) is { } fact ? fact.Value : Opening.Value.Parent;

    /// <summary>The name on that day; before the opening, the one it opens with.</summary>
    public string NameOn(DateOnly day) => Renamings.InForce(day, _ => true)?.Value ?? Opening.Value.Name;

    /// <summary>Every unit that this one is below on some day.</summary>
    public IEnumerable<OrgUnitId> EverBelow =>
        Parents.Between(OpeningDay, null).Where(stretch => stretch.Value is not null).Select(stretch => stretch.Value!.Value).Distinct();

    /// <summary>The first day after this one on which the unit above may be another; null when there is none.</summary>
    public DateOnly? NextChangeOfParent(DateOnly day) =>
        Reparentings.NextDayAfter(day) is { } move && !(OpeningDay > day && OpeningDay < move) ? move
        : OpeningDay > day ? OpeningDay : null;

    /// <summary>Whether a correction would put a fact before the opening day. One that lies there already, because the opening was moved, may stay.</summary>
    public bool MovesBeforeOpening(DateOnly from, DateOnly to) => to != from && to < OpeningDay;
}
