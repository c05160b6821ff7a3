namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Domain.People.Persons;
using Npgsql;
using NpgsqlTypes;

/// <summary>The marks that one page takes away and sets, column by column.</summary>
internal sealed class PersonMarkRows(ReadSchemas schemas)
{
    // The words of a name are put in order only once they are folded: then accents do not change the order.
    private const string Folded = """
        case kind when 'name' then (select string_agg(w, ' ' order by w collate "C") from unnest(string_to_array(read.fold(value), ' ')) w) else read.fold(value) end
        """;

    private readonly string _close = $"""
        update {schemas.Readable}.person_marks m set recorded_until = c.recorded_until
        from (select tenant_id, person_id, kind, {Folded} as folded, recorded_until
              from unnest($1, $2, $3, $4, $5) as c(tenant_id, person_id, kind, value, recorded_until)) c
        where m.tenant_id = c.tenant_id and m.person_id = c.person_id and m.kind = c.kind and m.value = c.folded and m.recorded_until is null
        """;

    // Two marks may fold to one.
    private readonly string _open = $"""
        insert into {schemas.Readable}.person_marks (tenant_id, person_id, kind, value, recorded_from, recorded_until)
        select tenant_id, person_id, kind, {Folded}, recorded_from, recorded_until
        from unnest($1, $2, $3, $4, $5, $6) as o(tenant_id, person_id, kind, value, recorded_from, recorded_until)
        where o.recorded_until is distinct from o.recorded_from
        on conflict do nothing
        """;

    private readonly Dictionary<(Guid Tenant, Guid Person, string Kind, string Value), int> _openedHere = [];
    private readonly List<(LogRow Row, string Kind, string Value)> _closed = [], _opened = [];
    private readonly List<DateTime?> _recordedUntil = [];

    public void Change(LogRow row, Person before, Person after)
    {
        var (was, now) = (PersonMarks.Of(before), PersonMarks.Of(after));
        foreach (var (kind, value) in was.Except(now))
        {
            if (_openedHere.Remove((row.Tenant.Value, row.Stream, kind, value), out var here)) _recordedUntil[here] = row.RecordedAt.UtcDateTime;
            else _closed.Add((row, kind, value));
        }
        foreach (var (kind, value) in now.Except(was))
        {
            _openedHere[(row.Tenant.Value, row.Stream, kind, value)] = _opened.Count;
            _opened.Add((row, kind, value));
            _recordedUntil.Add(null);
        }
    }

    public void Write(NpgsqlBatch batch)
    {
        if (_closed.Count > 0) batch.BatchCommands.Add(Command(_close, _closed));
        if (_opened.Count == 0) return;
        var open = Command(_open, _opened);
        open.Parameters.Add(Sql.Array(_recordedUntil, NpgsqlDbType.TimestampTz));
        batch.BatchCommands.Add(open);
    }

    public void Clear()
    {
        _openedHere.Clear();
        _closed.Clear();
        _opened.Clear();
        _recordedUntil.Clear();
    }

    private static NpgsqlBatchCommand Command(string text, List<(LogRow Row, string Kind, string Value)> marks) => new(text)
    {
        Parameters =
        {
            Sql.Uuids([.. marks.Select(mark => mark.Row.Tenant.Value)]), Sql.Uuids([.. marks.Select(mark => mark.Row.Stream)]),
            Sql.Texts([.. marks.Select(mark => mark.Kind)]), Sql.Texts([.. marks.Select(mark => mark.Value)]),
            Sql.Moments([.. marks.Select(mark => mark.Row.RecordedAt.UtcDateTime)]),
        },
    };
}
