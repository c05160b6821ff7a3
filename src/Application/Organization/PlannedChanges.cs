namespace HrSaas.Application.Organization;

using System.Security.Cryptography;
using System.Text;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;

/// <summary>
/// A change that a reorganisation plans: the command that would record it. A unit that it names by its code stands in it under that code's
/// <see cref="ProvisionalIds">provisional id</see>.
/// </summary>
public abstract record PlannedChange
{
    private protected PlannedChange() { }

    /// <summary>The first day on which it counts. A unit is closed from the day after its last one on.</summary>
    public DateOnly Day => this switch
    {
        PlannedOpening it => it.Command.From,
        PlannedReparenting it => it.Command.EffectiveDate,
        PlannedRenaming it => it.Command.EffectiveDate,
        PlannedHeadAppointment it => it.Command.EffectiveDate,
        PlannedClosing it => it.Command.LastDay < DateOnly.MaxValue ? it.Command.LastDay.AddDays(1) : it.Command.LastDay,
        PlannedMerger it => it.Command.EffectiveDate,
        PlannedSplit it => it.Command.EffectiveDate,
    };

    /// <summary>Who is to head a unit by it; null where nobody is.</summary>
    public PersonId? Head => this is PlannedHeadAppointment { Command.Head: { } head } ? head : null;

    /// <summary>The change as the rules are asked about it.</summary>
    /// <param name="unit">The id of a unit that is named: a provisional one gives way to that of the unit that is there.</param>
    /// <param name="opened">The id under which a unit with this code opens.</param>
    public PlannedChange With(Func<OrgUnitId, OrgUnitId> unit, Func<string, OrgUnitId> opened) => this switch
    {
        PlannedOpening { Command: var it } => new PlannedOpening(it with { Unit = opened(it.Code), Parent = Optional(it.Parent, unit) }),
        PlannedReparenting { Command: var it } => new PlannedReparenting(it with { Unit = unit(it.Unit), Parent = Optional(it.Parent, unit) }),
        PlannedRenaming { Command: var it } => new PlannedRenaming(it with { Unit = unit(it.Unit) }),
        PlannedHeadAppointment { Command: var it } => new PlannedHeadAppointment(it with { Unit = unit(it.Unit) }),
        PlannedClosing { Command: var it } => new PlannedClosing(it with { Unit = unit(it.Unit), Successor = Optional(it.Successor, unit) }),
        PlannedMerger { Command: var it } => new PlannedMerger(it with { Unit = unit(it.Unit), Into = unit(it.Into) }),
        PlannedSplit { Command: var it } => new PlannedSplit(it with
        {
            Unit = unit(it.Unit),
            Parts = [.. it.Parts.Select(part => part with { Unit = opened(part.Code), Takes = [.. part.Takes.Select(taken => taken with { Unit = unit(taken.Unit) })] })],
        }),
    };

    private static OrgUnitId? Optional(OrgUnitId? named, Func<OrgUnitId, OrgUnitId> unit) => named is { } id ? unit(id) : null;
}

public sealed record PlannedOpening(OpenOrgUnit Command) : PlannedChange;

public sealed record PlannedReparenting(ReparentOrgUnit Command) : PlannedChange;

public sealed record PlannedRenaming(RenameOrgUnit Command) : PlannedChange;

public sealed record PlannedHeadAppointment(AppointHead Command) : PlannedChange;

public sealed record PlannedClosing(CloseOrgUnit Command) : PlannedChange;

public sealed record PlannedMerger(MergeOrgUnit Command) : PlannedChange;

public sealed record PlannedSplit(SplitOrgUnit Command) : PlannedChange;

/// <summary>
/// The ids under which a preview tells of units that the plan would open. An id follows from the code alone, so that other changes of the plan can
/// name the unit by it, and every preview of a plan tells the same. The unit that is opened in the end has another.
/// </summary>
public static class ProvisionalIds
{
    /// <summary>A UUID of version 8 (RFC 9562): the ids that are recorded are of version 7.</summary>
    public static OrgUnitId Of(string code)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes("provisional org unit\0" + code), hash);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new(new Guid(hash[..16], bigEndian: true));
    }
}
