namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.People.Persons;
using Npgsql;
using NpgsqlTypes;

/// <summary>The rows that one page closes and opens, column by column.</summary>
internal sealed class DirectoryRows(ReadSchemas schemas)
{
    private readonly string _close = $"""
        update {schemas.Readable}.person_names n set recorded_until = c.recorded_until
        from unnest($1, $2, $3, $4) as c(tenant_id, person_id, valid_from, recorded_until)
        where n.tenant_id = c.tenant_id and n.person_id = c.person_id and n.valid_from = c.valid_from and n.recorded_until is null
        """;

    private readonly string _open = $"""
        insert into {schemas.Readable}.person_names
            (tenant_id, person_id, fact_id, valid_from, valid_until, recorded_from, recorded_until, given, family, preferred, sort_name, given_name)
        select o.tenant_id, o.person_id, o.fact_id, o.valid_from, o.valid_until, o.recorded_from, o.recorded_until, o.given, o.family, o.preferred,
               read.fold(o.sort_name), read.fold(o.given_name)
        from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            as o(tenant_id, person_id, fact_id, valid_from, valid_until, recorded_from, recorded_until, given, family, preferred, sort_name, given_name)
        where o.recorded_until is distinct from o.recorded_from
        """;

    private readonly string _closeWords = $"""
        update {schemas.Readable}.name_words w set recorded_until = c.recorded_until
        from unnest($1, $2, $3, $4) as c(tenant_id, person_id, valid_from, recorded_until)
        where w.tenant_id = c.tenant_id and w.person_id = c.person_id and w.valid_from = c.valid_from and w.recorded_until is null
        """;

    // Two words may fold to one.
    private readonly string _openWords = $"""
        insert into {schemas.Readable}.name_words (tenant_id, word, person_id, valid_from, valid_until, recorded_from, recorded_until)
        select w.tenant_id, read.fold(w.word), w.person_id, w.valid_from, w.valid_until, w.recorded_from, w.recorded_until
        from unnest($1, $2, $3, $4, $5, $6, $7) as w(tenant_id, word, person_id, valid_from, valid_until, recorded_from, recorded_until)
        where w.recorded_until is distinct from w.recorded_from
        on conflict do nothing
        """;

    private readonly string _number = $"""
        insert into {schemas.Readable}.employee_numbers (tenant_id, person_id, number, recorded_from)
        select * from unnest($1, $2, $3, $4) on conflict do nothing
        """;

    private readonly Dictionary<(Guid Tenant, Guid Person, DateOnly From), int> _openedHere = [];
    private readonly List<(LogRow Row, DateOnly From)> _closed = [];
    private readonly List<(LogRow Row, NameStretch Stretch)> _opened = [];
    private readonly List<DateTime?> _recordedUntil = [];
    private readonly List<(LogRow Row, string Number)> _numbers = [];

    public void Close(LogRow row, DateOnly from)
    {
        if (_openedHere.Remove((row.Tenant.Value, row.Stream, from), out var here)) _recordedUntil[here] = row.RecordedAt.UtcDateTime;
        else _closed.Add((row, from));
    }

    public void Open(LogRow row, in NameStretch stretch)
    {
        _openedHere[(row.Tenant.Value, row.Stream, stretch.From)] = _opened.Count;
        _opened.Add((row, stretch));
        _recordedUntil.Add(null);
    }

    public void Number(LogRow row, EmployeeNumber number) => _numbers.Add((row, number.Value));

    public void Write(NpgsqlBatch batch)
    {
        if (_closed.Count > 0)
            foreach (var statement in (string[])[_close, _closeWords])
                batch.BatchCommands.Add(new(statement)
                {
                    Parameters =
                    {
                        Sql.Uuids([.. _closed.Select(c => c.Row.Tenant.Value)]), Sql.Uuids([.. _closed.Select(c => c.Row.Stream)]),
                        Sql.Days([.. _closed.Select(c => c.From)]), Sql.Moments([.. _closed.Select(c => c.Row.RecordedAt.UtcDateTime)]),
                    },
                });
        if (_opened.Count > 0)
        {
            batch.BatchCommands.Add(new(_open)
            {
                Parameters =
                {
                    Sql.Uuids([.. _opened.Select(o => o.Row.Tenant.Value)]), Sql.Uuids([.. _opened.Select(o => o.Row.Stream)]),
                    Sql.Uuids([.. _opened.Select(o => o.Stretch.Fact.Value)]), Sql.Days([.. _opened.Select(o => o.Stretch.From)]),
                    Sql.Array<DateOnly?>([.. _opened.Select(o => o.Stretch.Until)], NpgsqlDbType.Date),
                    Sql.Moments([.. _opened.Select(o => o.Row.RecordedAt.UtcDateTime)]), Sql.Array(_recordedUntil, NpgsqlDbType.TimestampTz),
                    Texts(name => name.Given), Texts(name => name.Family), Texts(name => name.Preferred),
                    Sql.Texts([.. _opened.Select(o => InOrder(o.Stretch.Name?.Family, o.Stretch.Name?.Given))]),
                    Sql.Texts([.. _opened.Select(o => InOrder(o.Stretch.Name?.Given, o.Stretch.Name?.Family))]),
                },
            });
            WriteWords(batch);
        }
        if (_numbers.Count > 0)
            batch.BatchCommands.Add(new(_number)
            {
                Parameters =
                {
                    Sql.Uuids([.. _numbers.Select(n => n.Row.Tenant.Value)]), Sql.Uuids([.. _numbers.Select(n => n.Row.Subject!.Value)]),
                    Sql.Texts([.. _numbers.Select(n => n.Number)]), Sql.Moments([.. _numbers.Select(n => n.Row.RecordedAt.UtcDateTime)]),
                },
            });
    }

    public void Clear()
    {
        _openedHere.Clear();
        _closed.Clear();
        _opened.Clear();
        _recordedUntil.Clear();
        _numbers.Clear();
    }

    private void WriteWords(NpgsqlBatch batch)
    {
        var words = _opened.SelectMany((o, n) => o.Stretch.Name is { } name ? NameWords.Of(name).Select(word => (Word: word, o.Row, o.Stretch, n)) : []).ToList();
        batch.BatchCommands.Add(new(_openWords)
        {
            Parameters =
            {
                Sql.Uuids([.. words.Select(w => w.Row.Tenant.Value)]), Sql.Texts([.. words.Select(w => w.Word)]), Sql.Uuids([.. words.Select(w => w.Row.Stream)]),
                Sql.Days([.. words.Select(w => w.Stretch.From)]), Sql.Array<DateOnly?>([.. words.Select(w => w.Stretch.Until)], NpgsqlDbType.Date),
                Sql.Moments([.. words.Select(w => w.Row.RecordedAt.UtcDateTime)]), Sql.Array<DateTime?>([.. words.Select(w => _recordedUntil[w.n])], NpgsqlDbType.TimestampTz),
            },
        });
    }

    /// <summary>Both names in small letters, one after the other; empty where there is none.</summary>
    private static string InOrder(string? first, string? second) =>
        string.Join(' ', new[] { first, second }.Where(part => part is not null)).ToLowerInvariant();

    private NpgsqlParameter Texts(Func<PersonName, string?> part) =>
        Sql.Array<string?>([.. _opened.Select(o => o.Stretch.Name is { } name ? part(name) : null)], NpgsqlDbType.Text);
}
