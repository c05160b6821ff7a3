namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using Npgsql;
using NpgsqlTypes;

/// <summary>
/// The rows that one page closes and opens, so that two statements write them all. A row that is opened and closed within the page is
/// inserted closed.
/// </summary>
internal sealed class PositionFactRows(ReadSchemas schemas)
{
    private readonly string _close = $"""
        update {schemas.Read}.position_facts f set recorded_until = c.recorded_until
        from unnest($1, $2, $3, $4, $5) as c(tenant_id, position_id, attribute, valid_from, recorded_until)
        where f.tenant_id = c.tenant_id and f.position_id = c.position_id and f.attribute = c.attribute
          and f.valid_from = c.valid_from and f.recorded_until is null
        """;

    private readonly string _open = $"""
        insert into {schemas.Read}.position_facts
            (tenant_id, position_id, attribute, fact_id, valid_from, valid_until, recorded_from, recorded_until, value, text, fte)
        select o.* from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            as o(tenant_id, position_id, attribute, fact_id, valid_from, valid_until, recorded_from, recorded_until, value, text, fte)
        where o.recorded_until is distinct from o.recorded_from
        """;

    private readonly Dictionary<(Guid Tenant, Guid Position, string Attribute, DateOnly From), int> _openedHere = [];
    private readonly List<(LogRow Row, Guid Position, string Attribute, DateOnly From)> _closed = [];
    private readonly List<(LogRow Row, Guid Position, string Attribute, PositionStretch Stretch)> _opened = [];
    private readonly List<DateTime?> _recordedUntil = [];

    /// <summary>Writes what an event changed of one attribute.</summary>
    public void Change(LogRow row, Guid position, string attribute, PositionStretch[] before, PositionStretch[] after) =>
        Stretches.Compare<PositionStretch>(
            before, after, stretch => stretch.From, was => Close(row, position, attribute, was.From), now => Open(row, position, attribute, now));

    public void Write(NpgsqlBatch batch)
    {
        if (_closed.Count > 0)
            batch.BatchCommands.Add(new(_close)
            {
                Parameters =
                {
                    Sql.Uuids([.. _closed.Select(c => c.Row.Tenant.Value)]), Sql.Uuids([.. _closed.Select(c => c.Position)]),
                    Sql.Texts([.. _closed.Select(c => c.Attribute)]), Sql.Days([.. _closed.Select(c => c.From)]),
                    Sql.Moments([.. _closed.Select(c => c.Row.RecordedAt.UtcDateTime)]),
                },
            });
        if (_opened.Count > 0)
            batch.BatchCommands.Add(new(_open)
            {
                Parameters =
                {
                    Sql.Uuids([.. _opened.Select(o => o.Row.Tenant.Value)]), Sql.Uuids([.. _opened.Select(o => o.Position)]),
                    Sql.Texts([.. _opened.Select(o => o.Attribute)]), Sql.Uuids([.. _opened.Select(o => o.Stretch.Fact.Value)]),
                    Sql.Days([.. _opened.Select(o => o.Stretch.From)]), Sql.Array<DateOnly?>([.. _opened.Select(o => o.Stretch.Until)], NpgsqlDbType.Date),
                    Sql.Moments([.. _opened.Select(o => o.Row.RecordedAt.UtcDateTime)]), Sql.Array(_recordedUntil, NpgsqlDbType.TimestampTz),
                    Sql.Array<Guid?>([.. _opened.Select(o => o.Stretch.Value)], NpgsqlDbType.Uuid),
                    Sql.Array<string?>([.. _opened.Select(o => o.Stretch.Text)], NpgsqlDbType.Text),
                    Sql.Array<decimal?>([.. _opened.Select(o => o.Stretch.Fte)], NpgsqlDbType.Numeric),
                },
            });
    }

    public void Clear()
    {
        _openedHere.Clear();
        _closed.Clear();
        _opened.Clear();
        _recordedUntil.Clear();
    }

    /// <summary>From the moment of the event on, the stretch that begins on this day is no longer known.</summary>
    private void Close(LogRow row, Guid position, string attribute, DateOnly from)
    {
        if (_openedHere.Remove((row.Tenant.Value, position, attribute, from), out var here)) _recordedUntil[here] = row.RecordedAt.UtcDateTime;
        else _closed.Add((row, position, attribute, from));
    }

    /// <summary>From the moment of the event on, this stretch is known.</summary>
    private void Open(LogRow row, Guid position, string attribute, PositionStretch stretch)
    {
        _openedHere[(row.Tenant.Value, position, attribute, stretch.From)] = _opened.Count;
        _opened.Add((row, position, attribute, stretch));
        _recordedUntil.Add(null);
    }
}
