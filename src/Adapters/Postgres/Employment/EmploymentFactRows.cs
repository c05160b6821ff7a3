namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using Npgsql;
using NpgsqlTypes;

/// <summary>
/// The rows that one page closes and opens, column by column, so that two statements write them all. A row that is opened and
/// closed within the page is inserted closed.
/// </summary>
internal sealed class EmploymentFactRows(ReadSchemas schemas)
{
    private readonly string _close = $"""
        update {schemas.Read}.employment_facts f set recorded_until = c.recorded_until
        from unnest($1, $2, $3, $4, $5, $6) as c(tenant_id, employment_id, attribute, item, valid_from, recorded_until)
        where f.tenant_id = c.tenant_id and f.employment_id = c.employment_id and f.attribute = c.attribute and f.item = c.item
          and f.valid_from = c.valid_from and f.recorded_until is null
        """;

    private readonly string _open = $"""
        insert into {schemas.Read}.employment_facts
            (tenant_id, employment_id, person_id, attribute, fact_id, valid_from, valid_until, recorded_from, recorded_until, value, amount, currency, per, fte, text, day, item)
        select o.* from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            as o(tenant_id, employment_id, person_id, attribute, fact_id, valid_from, valid_until, recorded_from, recorded_until, value, amount, currency, per, fte, text, day, item)
        where o.recorded_until is distinct from o.recorded_from
        """;

    private readonly Dictionary<(Guid Employment, int Attribute, string Item, DateOnly From), int> _openedHere = [];

    private readonly List<Guid> _closedTenants = [], _closedEmployments = [];
    private readonly List<string> _closedAttributes = [], _closedItems = [];
    private readonly List<DateOnly> _closedFrom = [];
    private readonly List<DateTime> _closedAt = [];

    private readonly List<Guid> _tenants = [], _employments = [], _persons = [], _facts = [];
    private readonly List<string> _attributes = [], _items = [];
    private readonly List<DateOnly> _from = [];
    private readonly List<DateOnly?> _until = [];
    private readonly List<DateTime> _recordedFrom = [];
    private readonly List<DateTime?> _recordedUntil = [];
    private readonly List<Guid?> _values = [];
    private readonly List<decimal?> _amounts = [], _ftes = [];
    private readonly List<string?> _currencies = [], _periods = [], _texts = [];
    private readonly List<DateOnly?> _days = [];

    /// <summary>From the moment of the event on, the stretch that begins on this day is no longer known.</summary>
    public void Close(LogRow row, int attribute, in FactStretch stretch)
    {
        if (_openedHere.Remove((row.Stream, attribute, stretch.Item, stretch.From), out var here))
        {
            _recordedUntil[here] = row.RecordedAt.UtcDateTime;
            return;
        }
        _closedTenants.Add(row.Tenant.Value);
        _closedEmployments.Add(row.Stream);
        _closedAttributes.Add(EmploymentTimelines.Names[attribute]);
        _closedItems.Add(stretch.Item);
        _closedFrom.Add(stretch.From);
        _closedAt.Add(row.RecordedAt.UtcDateTime);
    }

    /// <summary>From the moment of the event on, this stretch is known.</summary>
    public void Open(LogRow row, Guid person, int attribute, in FactStretch stretch)
    {
        _openedHere[(row.Stream, attribute, stretch.Item, stretch.From)] = _tenants.Count;
        _tenants.Add(row.Tenant.Value);
        _employments.Add(row.Stream);
        _persons.Add(person);
        _attributes.Add(EmploymentTimelines.Names[attribute]);
        _items.Add(stretch.Item);
        _facts.Add(stretch.Fact.Value);
        _from.Add(stretch.From);
        _until.Add(stretch.Until);
        _recordedFrom.Add(row.RecordedAt.UtcDateTime);
        _recordedUntil.Add(null);
        _values.Add(stretch.Value);
        _amounts.Add(stretch.Pay?.Amount.Amount);
        _currencies.Add(stretch.Pay?.Amount.Currency.Code);
        _ftes.Add(stretch.Fte?.Value);
        _texts.Add(stretch.Text);
        _days.Add(stretch.Day);
        _periods.Add(stretch.Pay is { } pay ? NameOf(pay.Per) : null);
    }

    public void Write(NpgsqlBatch batch)
    {
        if (_closedTenants.Count > 0)
            batch.BatchCommands.Add(new(_close)
            {
                Parameters =
                {
                    Sql.Uuids(_closedTenants), Sql.Uuids(_closedEmployments), Sql.Texts(_closedAttributes), Sql.Texts(_closedItems), Sql.Array(_closedFrom, NpgsqlDbType.Date),
                    Sql.Array(_closedAt, NpgsqlDbType.TimestampTz),
                },
            });
        if (_tenants.Count > 0)
            batch.BatchCommands.Add(new(_open)
            {
                Parameters =
                {
                    Sql.Uuids(_tenants), Sql.Uuids(_employments), Sql.Uuids(_persons), Sql.Texts(_attributes), Sql.Uuids(_facts),
                    Sql.Array(_from, NpgsqlDbType.Date), Sql.Array(_until, NpgsqlDbType.Date),
                    Sql.Array(_recordedFrom, NpgsqlDbType.TimestampTz), Sql.Array(_recordedUntil, NpgsqlDbType.TimestampTz),
                    Sql.Array(_values, NpgsqlDbType.Uuid), Sql.Array(_amounts, NpgsqlDbType.Numeric),
                    Sql.Array(_currencies, NpgsqlDbType.Text), Sql.Array(_periods, NpgsqlDbType.Text), Sql.Array(_ftes, NpgsqlDbType.Numeric),
                    Sql.Array(_texts, NpgsqlDbType.Text), Sql.Array(_days, NpgsqlDbType.Date), Sql.Texts(_items),
                },
            });
    }

    public void Clear()
    {
        _openedHere.Clear();
        _closedTenants.Clear();
        _closedEmployments.Clear();
        _closedAttributes.Clear();
        _closedItems.Clear();
        _closedFrom.Clear();
        _closedAt.Clear();
        _tenants.Clear();
        _employments.Clear();
        _persons.Clear();
        _attributes.Clear();
        _items.Clear();
        _facts.Clear();
        _from.Clear();
        _until.Clear();
        _recordedFrom.Clear();
        _recordedUntil.Clear();
        _values.Clear();
        _amounts.Clear();
        _currencies.Clear();
        _periods.Clear();
        _ftes.Clear();
        _texts.Clear();
        _days.Clear();
    }

    public static string NameOf(PayPeriod per) => per switch
    {
        PayPeriod.Hour => "hour",
        PayPeriod.Week => "week",
        PayPeriod.TwoWeeks => "two-weeks",
        PayPeriod.HalfMonth => "half-month",
        PayPeriod.Month => "month",
        PayPeriod.FourWeeks => "four-weeks",
        PayPeriod.Year => "year",
    };

    public static PayPeriod PeriodOf(string name) => name switch
    {
        "hour" => PayPeriod.Hour,
        "week" => PayPeriod.Week,
        "two-weeks" => PayPeriod.TwoWeeks,
        "half-month" => PayPeriod.HalfMonth,
        "month" => PayPeriod.Month,
        "four-weeks" => PayPeriod.FourWeeks,
        "year" => PayPeriod.Year,
        _ => throw new InvalidOperationException($"'{name}' is no period of pay."),
    };
}
