namespace HrSaas.Application.People.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;

/// <summary>The custom fields of a tenant, those that are retired too. Nothing in their rows depends on a day.</summary>
public interface ICustomFieldList
{
    const string Model = "custom-fields";

    /// <summary>Sorted by code.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<CustomFieldRow, CustomFieldKey>> List(PageOf<CustomFieldKey> page, CancellationToken cancellation);
}

/// <summary>The sort key; a code is unique per tenant, for ever.</summary>
public sealed record CustomFieldKey(string Code);

/// <summary>One custom field. What it takes, bounds and choices, the field itself tells.</summary>
/// <param name="IsRetired">Nobody is given a value of it any more.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record CustomFieldRow(CustomFieldId Id, string Code, string Label, CustomFieldType Type, bool IsRetired, long Version);
