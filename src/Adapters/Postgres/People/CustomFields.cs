namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.People.CustomFields;
using NpgsqlTypes;

/// <summary>What is shown of a field, on every day the same.</summary>
internal readonly record struct CustomFieldShown(string Code, string Label, CustomFieldType Type, bool IsRetired);

/// <summary>The custom fields as known at each moment.</summary>
internal static class CustomFieldTable
{
    private static readonly TimedTable<CustomField, CustomFieldShown> Table = new("custom_fields",
        [
            new("code", NpgsqlDbType.Text, s => s.Code), new("label", NpgsqlDbType.Text, s => s.Label), new("type", NpgsqlDbType.Text, s => NameOf(s.Type)),
            new("is_retired", NpgsqlDbType.Boolean, s => s.IsRetired),
        ],
        _ => (DateOnly.MinValue, null), Of);

    public static IReadModel Make(LogPages log, ReadSchemas schemas) => new TimedRegister<CustomField, CustomFieldEvent, CustomFieldShown>(
        ICustomFieldList.Model, "People/CustomFields.model.sql", Table, log, StoredCustomFieldEvents.Map, schemas);

    internal static CustomFieldType TypeOf(string name) => Enum.GetValues<CustomFieldType>().Single(type => NameOf(type) == name);

    private static string NameOf(CustomFieldType type) => type switch
    {
        CustomFieldType.Text => "text",
        CustomFieldType.Number => "number",
        CustomFieldType.Day => "day",
        CustomFieldType.YesOrNo => "yes-or-no",
        CustomFieldType.Choice => "choice",
    };

    private static CustomFieldShown[] Of(CustomField state) => state switch
    {
        NoCustomField => [],
        DefinedCustomField it => [new(it.Code, it.Label, it.Form.Type, IsRetired: false)],
        RetiredCustomField { Was: var it } => [new(it.Code, it.Label, it.Form.Type, IsRetired: true)],
    };
}

/// <summary>The list of custom fields.</summary>
public sealed class CustomFieldList(TwoTimes twoTimes) : ICustomFieldList
{
    public Task<Page<CustomFieldRow, CustomFieldKey>> List(PageOf<CustomFieldKey> page, CancellationToken cancellation) => twoTimes.Read(
        ICustomFieldList.Model, page,
        p => TimedRegisters.Statement(
            "t.id, t.code, t.label, t.type, t.is_retired", "custom_fields", page, p,
            page.After is { Last: var last } ? [$"t.code > {p.Add(Sql.Text(last.Code))}"] : [], "t.code"),
        r => new CustomFieldRow(
            new(r.GetGuid(0)), r.GetString(1), r.GetString(2), CustomFieldTable.TypeOf(r.GetString(3)), r.GetBoolean(4), r.GetInt64(5)),
        row => new CustomFieldKey(row.Code), cancellation);
}
