namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Subscriptions;
using Npgsql;

/// <summary>
/// Takes away all rows of who is erased, those of moments that have passed too: nothing in clear text outlives the key. For whom an id stands tells nobody
/// who it was, and stays.
/// </summary>
internal sealed class ErasedRows(ReadSchemas schemas)
{
    private readonly string[] _delete =
    [
        .. ((string[])["person_names", "name_words", "person_marks", "employee_numbers"]).Select(table => $"""
            delete from {schemas.Readable}.{table} t using unnest($1, $2) as e(tenant_id, person_id)
            where t.tenant_id = e.tenant_id and t.person_id = e.person_id{(table == "person_marks" ? $" and t.kind <> '{PersonMarks.MergedInto}'" : "")}
            """),
    ];

    private readonly List<LogRow> _erased = [];

    public void Add(LogRow row) => _erased.Add(row);

    /// <summary>After all that the page writes otherwise.</summary>
    public void Write(NpgsqlBatch batch)
    {
        if (_erased.Count == 0) return;
        foreach (var statement in _delete)
            batch.BatchCommands.Add(new(statement)
            {
                Parameters = { Sql.Uuids([.. _erased.Select(row => row.Tenant.Value)]), Sql.Uuids([.. _erased.Select(row => row.Stream)]) },
            });
    }

    public void Clear() => _erased.Clear();
}
