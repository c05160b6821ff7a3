namespace HrSaas.Domain.Leave.Terms;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Days on which nobody of these units, or of any below them, may take leave.</summary>
/// <param name="Units">None: everybody.</param>
public sealed record Blackout(DateOnly First, DateOnly Last, string Name, ImmutableArray<OrgUnitId> Units)
{
    public bool Equals(Blackout? other) => other is not null && (First, Last, Name) == (other.First, other.Last, other.Name) && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    public override int GetHashCode() => HashCode.Combine(First, Last, Name);
}

/// <summary>So many of each of these units, and of each below them, are to be at work: whoever asks and decides is warned where it would be fewer. Nothing is refused.</summary>
/// <param name="Units">None: all units.</param>
public sealed record MinimumStaffing(int AtLeast, ImmutableArray<OrgUnitId> Units)
{
    public bool Equals(MinimumStaffing? other) => other is not null && AtLeast == other.AtLeast && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    public override int GetHashCode() => HashCode.Combine(AtLeast, Units.Length);
}

/// <summary>What a request has to keep.</summary>
/// <param name="SmallestUnit">Each leave day is a multiple of it; null: any.</param>
/// <param name="NoticeDays">So many days lie between the day of the request and its first day, at least.</param>
/// <param name="LongestStretch">The most leave over requests that adjoin one another, with nothing but days off between them.</param>
/// <param name="DocumentAfterDays">A document is due when the leave has more calendar days than this.</param>
/// <param name="DocumentDueDays">So many days after the first day of leave, by which the document has to be there.</param>
public sealed record RequestRules(
    decimal? SmallestUnit = null, int NoticeDays = 0, decimal? LongestStretch = null, int? DocumentAfterDays = null, int DocumentDueDays = 0)
{
    public ImmutableArray<Blackout> Blackouts { get; init; } = [];

    /// <summary>Versions that were recorded before there was such a rule say nothing of it.</summary>
    public ImmutableArray<MinimumStaffing> MinimumStaffing { get => field.IsDefault ? [] : field; init; } = [];

    public static RequestRules None { get; } = new();

    /// <summary>The blackout that a day lies in for somebody; null where there is none.</summary>
    /// <param name="units">Their unit on that day, and all above it.</param>
    public Blackout? BlackoutOn(DateOnly day, ImmutableArray<OrgUnitId> units)
    {
        foreach (var blackout in Blackouts)
            if (day >= blackout.First && day <= blackout.Last && (blackout.Units.IsEmpty || blackout.Units.Any(units.Contains))) return blackout;
        return null;
    }

    /// <summary>How many of somebody's unit are to be at work: what is said of the nearest unit counts, and of all units last; null where nothing is.</summary>
    /// <param name="units">Their unit, and all above it, nearest first.</param>
    public int? LeastAtWork(ImmutableArray<OrgUnitId> units)
    {
        foreach (var unit in units)
            foreach (var staffing in MinimumStaffing)
                if (staffing.Units.Contains(unit)) return staffing.AtLeast;
        foreach (var staffing in MinimumStaffing)
            if (staffing.Units.IsEmpty && !units.IsEmpty) return staffing.AtLeast;
        return null;
    }

    public bool Equals(RequestRules? other) => other is not null
        && (SmallestUnit, NoticeDays, LongestStretch, DocumentAfterDays, DocumentDueDays) == (other.SmallestUnit, other.NoticeDays, other.LongestStretch, other.DocumentAfterDays, other.DocumentDueDays)
        && Blackouts.AsSpan().SequenceEqual(other.Blackouts.AsSpan()) && MinimumStaffing.AsSpan().SequenceEqual(other.MinimumStaffing.AsSpan());

    public override int GetHashCode() => HashCode.Combine(SmallestUnit, NoticeDays, LongestStretch, Blackouts.Length);
}

/// <summary>Who approves.</summary>
public enum Approver
{
    Manager,
    ManagersManager,
    Hr,
}

/// <summary>A step of the chain of approval.</summary>
/// <param name="FromAmount">Only for requests that cost at least this; 0: for all.</param>
public sealed record ApprovalStep(Approver Approver, decimal FromAmount = 0);
