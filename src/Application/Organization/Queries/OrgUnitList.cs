namespace HrSaas.Application.Organization.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>The org units that are open on a day, each with its name, parent and head of that day.</summary>
public interface IOrgUnitList
{
    const string Model = "org-units";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<OrgUnitRow, CodeKey>> List(OrgUnitFilter filter, PageOf<CodeKey> page, CancellationToken cancellation);
}

/// <summary>Which units; a member that is null narrows nothing.</summary>
/// <param name="Parent">Those directly below this unit on the day.</param>
/// <param name="Head">Those that this person heads on the day.</param>
public sealed record OrgUnitFilter(OrgUnitId? Parent = null, PersonId? Head = null);

/// <summary>The sort key of lists of what has a code; a code is unique per tenant and kind, for ever.</summary>
public sealed record CodeKey(string Code);

/// <summary>One org unit on a day.</summary>
/// <param name="Parent">Null for a top unit.</param>
/// <param name="Head">Null where nobody heads it on the day.</param>
/// <param name="OpenedOn">Its first day.</param>
/// <param name="LastDay">Its last day; null while it goes on.</param>
/// <param name="Successor">The unit that it goes on as after its last day.</param>
/// <param name="Version">The version of the org structure's stream at the last event about this unit, at the moment asked for.</param>
public sealed record OrgUnitRow(OrgUnitId Id, string Code, string Name, OrgUnitId? Parent, PersonId? Head,
    DateOnly OpenedOn, DateOnly? LastDay, OrgUnitId? Successor, long Version);
