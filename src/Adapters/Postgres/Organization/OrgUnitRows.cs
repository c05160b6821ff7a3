namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Domain.Kernel;
using Npgsql;
using NpgsqlTypes;

/// <summary>The rows that one page closes and opens, column by column.</summary>
internal sealed class OrgUnitRows(ReadSchemas schemas)
{
    private readonly string _close = $"""
        update {schemas.Read}.org_units u set recorded_until = c.recorded_until
        from unnest($1, $2, $3, $4) as c(tenant_id, unit_id, valid_from, recorded_until)
        where u.tenant_id = c.tenant_id and u.unit_id = c.unit_id and u.valid_from = c.valid_from and u.recorded_until is null
        """;

    private readonly string _open = $"""
        insert into {schemas.Read}.org_units
            (tenant_id, unit_id, code, opened_on, valid_from, valid_until, recorded_from, recorded_until, name, parent_id, name_fact_id, parent_fact_id,
             last_day, successor_id, head_id, head_fact_id)
        select o.* from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            as o(tenant_id, unit_id, code, opened_on, valid_from, valid_until, recorded_from, recorded_until, name, parent_id, name_fact_id, parent_fact_id,
                last_day, successor_id, head_id, head_fact_id)
        where o.recorded_until is distinct from o.recorded_from
        """;

    private readonly string _version = $"""
        insert into {schemas.Read}.org_unit_versions (tenant_id, unit_id, version, recorded_from) select * from unnest($1, $2, $3, $4)
        """;

    private readonly Dictionary<(Guid Tenant, OrgUnitId Unit, DateOnly From), int> _openedHere = [];
    private readonly List<(LogRow Row, OrgUnitId Unit, DateOnly From)> _closed = [];
    private readonly List<(LogRow Row, OrgUnitId Unit, UnitStretch Stretch)> _opened = [];
    private readonly List<DateTime?> _recordedUntil = [];
    private readonly List<(LogRow Row, OrgUnitId Unit)> _versions = [];

    public void Close(LogRow row, OrgUnitId unit, DateOnly from)
    {
        if (_openedHere.Remove((row.Tenant.Value, unit, from), out var here)) _recordedUntil[here] = row.RecordedAt.UtcDateTime;
        else _closed.Add((row, unit, from));
    }

    public void Open(LogRow row, OrgUnitId unit, in UnitStretch stretch)
    {
        _openedHere[(row.Tenant.Value, unit, stretch.From)] = _opened.Count;
        _opened.Add((row, unit, stretch));
        _recordedUntil.Add(null);
    }

    public void Version(LogRow row, OrgUnitId unit) => _versions.Add((row, unit));

    public void Write(NpgsqlBatch batch)
    {
        if (_closed.Count > 0)
            batch.BatchCommands.Add(new(_close)
            {
                Parameters =
                {
                    Sql.Uuids([.. _closed.Select(c => c.Row.Tenant.Value)]), Sql.Uuids([.. _closed.Select(c => c.Unit.Value)]),
                    Sql.Days([.. _closed.Select(c => c.From)]), Sql.Moments([.. _closed.Select(c => c.Row.RecordedAt.UtcDateTime)]),
                },
            });
        if (_opened.Count > 0)
            batch.BatchCommands.Add(new(_open)
            {
                Parameters =
                {
                    Sql.Uuids([.. _opened.Select(o => o.Row.Tenant.Value)]), Sql.Uuids([.. _opened.Select(o => o.Unit.Value)]),
                    Sql.Texts([.. _opened.Select(o => o.Stretch.Code)]), Sql.Days([.. _opened.Select(o => o.Stretch.OpenedOn)]),
                    Sql.Days([.. _opened.Select(o => o.Stretch.From)]), Sql.Array<DateOnly?>([.. _opened.Select(o => o.Stretch.Until)], NpgsqlDbType.Date),
                    Sql.Moments([.. _opened.Select(o => o.Row.RecordedAt.UtcDateTime)]), Sql.Array(_recordedUntil, NpgsqlDbType.TimestampTz),
                    Sql.Texts([.. _opened.Select(o => o.Stretch.Name)]), Sql.Array<Guid?>([.. _opened.Select(o => o.Stretch.Parent)], NpgsqlDbType.Uuid),
                    Sql.Uuids([.. _opened.Select(o => o.Stretch.NameFact.Value)]), Sql.Uuids([.. _opened.Select(o => o.Stretch.ParentFact.Value)]),
                    Sql.Array<DateOnly?>([.. _opened.Select(o => o.Stretch.LastDay)], NpgsqlDbType.Date),
                    Sql.Array<Guid?>([.. _opened.Select(o => o.Stretch.Successor)], NpgsqlDbType.Uuid),
                    Sql.Array<Guid?>([.. _opened.Select(o => o.Stretch.Head)], NpgsqlDbType.Uuid), Sql.Uuids([.. _opened.Select(o => o.Stretch.HeadFact.Value)]),
                },
            });
        if (_versions.Count > 0)
            batch.BatchCommands.Add(new(_version)
            {
                Parameters =
                {
                    Sql.Uuids([.. _versions.Select(v => v.Row.Tenant.Value)]), Sql.Uuids([.. _versions.Select(v => v.Unit.Value)]),
                    Sql.Bigints([.. _versions.Select(v => v.Row.Version)]), Sql.Moments([.. _versions.Select(v => v.Row.RecordedAt.UtcDateTime)]),
                },
            });
    }

    public void Clear()
    {
        _openedHere.Clear();
        _closed.Clear();
        _opened.Clear();
        _recordedUntil.Clear();
        _versions.Clear();
    }
}
