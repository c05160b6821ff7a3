namespace HrSaas.Domain.Organization.OrgStructures;

using HrSaas.Domain.Kernel;

/// <summary>Under which name and parent a unit opens.</summary>
/// <param name="Parent">Null for a top unit.</param>
public sealed record Opening(string Name, OrgUnitId? Parent);

/// <summary>Why a unit closes, and what goes on in its place.</summary>
/// <param name="Successor">The unit that it goes on as; null where nothing does.</param>
/// <param name="IsMerger">The unit becomes part of its successor, with all that is below it.</param>
public sealed record Closing(OrgUnitId? Successor, Reason Why, bool IsMerger = false);

/// <summary>What a unit is on a day, each value with the fact that says so.</summary>
public sealed record OrgUnitOn(
    OrgUnitId Id, string Code, TimelineEntry<string> Name, TimelineEntry<OrgUnitId?> Parent, TimelineEntry<PersonId?> Head);

/// <summary>
/// One unit of the tree. Its opening is the base under all facts: one that was recorded for an earlier day than the
/// opening has since been moved to applies on the opening day. It is open from there to its last day, both included;
/// facts of later days stay, and apply again if the closing is moved or rescinded.
/// </summary>
/// <param name="Version">The version of the structure's stream at the last event that touched this unit.</param>
/// <param name="Mergers">Which units, of the whole structure, are part of which others from a day on.</param>
public sealed record OrgUnit(
    OrgUnitId Id, string Code, long Version,
    FactLog<Opening> Openings, FactLog<OrgUnitId?> Reparentings, FactLog<string> Renamings, FactLog<PersonId?> Appointments, FactLog<Closing> Closings,
    FactLog<Split> Splits, Mergers Mergers)
{
    public RecordedFact<Opening> Opening => Openings.Facts[0];

    public DateOnly OpeningDay => Opening.From;

    /// <summary>The opening was rescinded: there never was such a unit.</summary>
    public bool IsVoid => Opening.IsRescinded;

    /// <summary>The closing that stands; there is one at most. Null while the unit goes on.</summary>
    public RecordedFact<Closing>? Closing
    {
        get
        {
            foreach (var closing in Closings.Facts)
                if (!closing.IsRescinded) return closing;
            return null;
        }
    }

    /// <summary>The last day on which the unit is open; null while it goes on.</summary>
    public DateOnly? LastDay => Closing?.From;

    /// <summary>The merger that ends this unit; null where none does.</summary>
    public Merger? Merger => !IsVoid && Closing is { Value: { IsMerger: true, Successor: { } into } } closing && closing.From < DateOnly.MaxValue
        ? new(closing.Id, closing.From.AddDays(1), into) : null;

    /// <summary>Whether the closing of that id, corrected or not, is a merger.</summary>
    public bool IsMerger(FactId closing) => Closings.Find(closing) is { Value.IsMerger: true };

    public IReadOnlyList<IFactLog> Logs => [Openings, Reparentings, Renamings, Appointments, Closings, Splits];

    /// <summary>Who is above the unit from which day on; in place of a merged unit, what it has become part of.</summary>
    public Timeline<OrgUnitId?> Parents => Mergers.Follow(NamedParents);

    private Timeline<OrgUnitId?> NamedParents => Reparentings.Timeline<OrgUnitId?>(
        new(OpeningDay, Opening.Id, Opening.Value.Parent), _ => true, parent => parent);

    /// <summary>What the unit is called from which day on.</summary>
    public Timeline<string> Names => Renamings.Timeline<string>(
        new(OpeningDay, Opening.Id, Opening.Value.Name), _ => true, name => name);

    /// <summary>Who heads the unit from which day on.</summary>
    public Timeline<PersonId?> Heads => Appointments.Timeline<PersonId?>(
        new(OpeningDay, Opening.Id, null), _ => true, head => head);

    public bool IsOpenOn(DateOnly day) => !IsVoid && OpeningDay <= day && !(day > LastDay);

    /// <summary>Why nothing can be true of the unit from that day on; null where something can.</summary>
    public Refusal? Forbids(DateOnly day) =>
        day < OpeningDay ? new BeforeOpening(day, OpeningDay)
        : day > LastDay ? new AfterClosing(day, LastDay.Value)
        : null;

    /// <summary>As <see cref="Forbids"/>, for a correction that moves the day. A fact that lies outside already, because opening or closing were moved, may stay.</summary>
    public Refusal? ForbidsMoving<T>(RecordedFact<T> fact, DateOnly to) => to == fact.From ? null : Forbids(to);

    /// <summary>The unit as of a day, or null where it is not open.</summary>
    public OrgUnitOn? On(DateOnly day) =>
        IsOpenOn(day) ? new(Id, Code, Names.At(day)!.Value, Parents.At(day)!.Value, Heads.At(day)!.Value) : null;

    /// <summary>The unit above on that day; null for a top unit, and while the unit is not open.</summary>
    public OrgUnitId? ParentOn(DateOnly day) =>
        !IsOpenOn(day) ? null : !Mergers.Of.IsEmpty ? Parents.At(day)!.Value.Value : Reparentings.InForce(day, _ => true) is { } fact ? fact.Value : Opening.Value.Parent;

    /// <summary>The name on that day; before the opening, the one it opens with.</summary>
    public string NameOn(DateOnly day) => Renamings.InForce(day, _ => true)?.Value ?? Opening.Value.Name;

    /// <summary>Who heads the unit on that day; null for nobody, and while the unit is not open.</summary>
    public PersonId? HeadOn(DateOnly day) => IsOpenOn(day) ? Appointments.InForce(day, _ => true)?.Value : null;

    /// <summary>Every unit that this one is below on some day.</summary>
    public IEnumerable<OrgUnitId> EverBelow =>
        Parents.Between(OpeningDay, LastDay).Where(stretch => stretch.Value is not null).Select(stretch => stretch.Value!.Value).Distinct();

    /// <summary>Every unit that this one is below on some day, or would be if it had not been merged.</summary>
    public IEnumerable<OrgUnitId> EverNamedAbove => EverBelow.Concat(
        NamedParents.Between(OpeningDay, LastDay).Where(stretch => stretch.Value is not null).Select(stretch => stretch.Value!.Value)).Distinct();

    /// <summary>The first day after that one on which this unit is open and directly below the other; null when there is none.</summary>
    public DateOnly? FirstDayBelow(OrgUnitId other, DateOnly after)
    {
        if (IsVoid || after == DateOnly.MaxValue) return null;
        var first = after.AddDays(1) > OpeningDay ? after.AddDays(1) : OpeningDay;
        if (first > LastDay) return null;
        foreach (var stretch in Parents.Between(first, LastDay))
            if (stretch.Value == other) return stretch.From;
        return null;
    }

    /// <summary>The first day after this one on which the unit above may be another; null when there is none.</summary>
    public DateOnly? NextChangeOfParent(DateOnly day) =>
        Mergers.NextDayAfter(day) is { } merger && !(NextChangeOfNamedParent(day) < merger) ? merger : NextChangeOfNamedParent(day);

    private DateOnly? NextChangeOfNamedParent(DateOnly day) =>
        Reparentings.NextDayAfter(day) is { } move && !(OpeningDay > day && OpeningDay < move) ? move
        : OpeningDay > day ? OpeningDay : null;
}
