namespace HrSaas.Benchmarks.CatchingUp;

using Npgsql;
using NpgsqlTypes;

/// <summary>The rows of one page, column by column; what is opened and closed within the page is inserted closed.</summary>
internal sealed class HandWrittenRows
{
    private const string CloseSql = """
        update by_hand.employment_facts f set recorded_until = c.recorded_until
        from unnest($1, $2, $3, $4, $5) as c(tenant_id, employment_id, attribute, valid_from, recorded_until)
        where f.tenant_id = c.tenant_id and f.employment_id = c.employment_id and f.attribute = c.attribute
          and f.valid_from = c.valid_from and f.recorded_until is null
        """;

    private const string OpenSql = """
        insert into by_hand.employment_facts
            (tenant_id, employment_id, person_id, attribute, fact_id, valid_from, valid_until, recorded_from, recorded_until, value, amount, currency, per, fte)
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """;

    private readonly Dictionary<(Guid, string, DateOnly), int> _openedHere = [];
    private readonly List<(Guid Tenant, Guid Employment, string Attribute, DateOnly From, DateTime At)> _closed = [];
    private readonly List<Opened> _opened = [];

    public void Open(
        Guid tenant, Guid employment, Guid person, string attribute, DateOnly from, DateOnly? until, DateTime at, Guid fact, Guid? value, HandPay? pay, decimal? fte = null)
    {
        _openedHere[(employment, attribute, from)] = _opened.Count;
        _opened.Add(new(tenant, employment, person, attribute, from, until, at, fact, value, pay, fte));
    }

    public void Close(Guid tenant, Guid employment, string attribute, DateOnly from, DateTime at)
    {
        if (_openedHere.Remove((employment, attribute, from), out var here)) _opened[here].ClosedAt = at;
        else _closed.Add((tenant, employment, attribute, from, at));
    }

    public void AddTo(NpgsqlBatch batch)
    {
        if (_closed.Count > 0)
            batch.BatchCommands.Add(new(CloseSql)
            {
                Parameters =
                {
                    Column(_closed, row => row.Tenant, NpgsqlDbType.Uuid), Column(_closed, row => row.Employment, NpgsqlDbType.Uuid),
                    Column(_closed, row => row.Attribute, NpgsqlDbType.Text), Column(_closed, row => row.From, NpgsqlDbType.Date),
                    Column(_closed, row => row.At, NpgsqlDbType.TimestampTz),
                },
            });
        if (_opened.Count > 0)
            batch.BatchCommands.Add(new(OpenSql)
            {
                Parameters =
                {
                    Column(_opened, row => row.Tenant, NpgsqlDbType.Uuid), Column(_opened, row => row.Employment, NpgsqlDbType.Uuid),
                    Column(_opened, row => row.Person, NpgsqlDbType.Uuid), Column(_opened, row => row.Attribute, NpgsqlDbType.Text),
                    Column(_opened, row => row.Fact, NpgsqlDbType.Uuid), Column(_opened, row => row.From, NpgsqlDbType.Date),
                    Column(_opened, row => row.Until, NpgsqlDbType.Date), Column(_opened, row => row.At, NpgsqlDbType.TimestampTz),
                    Column(_opened, row => row.ClosedAt, NpgsqlDbType.TimestampTz), Column(_opened, row => row.Value, NpgsqlDbType.Uuid),
                    Column(_opened, row => row.Pay?.Amount.Decimal, NpgsqlDbType.Numeric), Column(_opened, row => row.Pay?.Amount.Currency, NpgsqlDbType.Text),
                    Column(_opened, row => row.Pay?.Per, NpgsqlDbType.Text), Column(_opened, row => row.Fte, NpgsqlDbType.Numeric),
                },
            });
    }

    private static NpgsqlParameter<T[]> Column<TRow, T>(List<TRow> rows, Func<TRow, T> value, NpgsqlDbType type) =>
        new() { TypedValue = [.. rows.Select(value)], NpgsqlDbType = NpgsqlDbType.Array | type };

    private sealed record Opened(
        Guid Tenant, Guid Employment, Guid Person, string Attribute, DateOnly From, DateOnly? Until, DateTime At, Guid Fact, Guid? Value, HandPay? Pay, decimal? Fte)
    {
        public DateTime? ClosedAt { get; set; }
    }
}
