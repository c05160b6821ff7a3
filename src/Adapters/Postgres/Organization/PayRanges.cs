namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;
using NpgsqlTypes;

/// <summary>A stretch of days on which a range has these amounts.</summary>
internal readonly record struct PayRangeStretch(
    DateOnly From, DateOnly? Until, string Grade, string Currency, DateOnly FirstDay, RangeAmounts Amounts, FactId Fact);

/// <summary>The pay ranges in two times.</summary>
internal static class PayRangeTable
{
    private static readonly TimedTable<PayRange, PayRangeStretch> Table = new("pay_ranges",
        [
            new("grade", NpgsqlDbType.Text, s => s.Grade), new("currency", NpgsqlDbType.Text, s => s.Currency), new("first_day", NpgsqlDbType.Date, s => s.FirstDay),
            new("minimum", NpgsqlDbType.Numeric, s => s.Amounts.Minimum), new("midpoint", NpgsqlDbType.Numeric, s => s.Amounts.Midpoint),
            new("maximum", NpgsqlDbType.Numeric, s => s.Amounts.Maximum), new("fact_id", NpgsqlDbType.Uuid, s => s.Fact.Value),
        ],
        stretch => (stretch.From, stretch.Until), Of);

    public static IReadModel Make(LogPages log, ReadSchemas schemas) => new TimedRegister<PayRange, PayRangeEvent, PayRangeStretch>(
        IPayRangeList.Model, "Organization/PayRanges.model.sql", Table, log, StoredPayRangeEvents.Map, schemas);

    private static PayRangeStretch[] Of(PayRange state) => state switch
    {
        NoPayRange or VoidPayRange => [],
        DefinedPayRange range =>
        [
            .. range.Amounts.Between(range.FirstDay, null).Where(stretch => stretch.Value is not null).Select(stretch => new PayRangeStretch(
                stretch.From, stretch.Until, range.Grade, range.Currency.Code, range.FirstDay, stretch.Value!, stretch.Fact)),
        ],
    };
}

/// <summary>The list of pay ranges.</summary>
public sealed class PayRangeList(TwoTimes twoTimes) : IPayRangeList
{
    public Task<Page<PayRangeRow, PayRangeKey>> List(PayRangeFilter filter, PageOf<PayRangeKey> page, CancellationToken cancellation) => twoTimes.Read(
        IPayRangeList.Model, page, p => Statement(filter, page, p),
        r => new PayRangeRow(
            new(r.GetGuid(0)), r.GetString(1), Currency.Of(r.GetString(2))!.Value, new(r.GetDecimal(3), r.GetDecimal(4), r.GetDecimal(5)),
            r.GetFieldValue<DateOnly>(6), r.GetInt64(7)),
        row => new PayRangeKey(row.Grade, row.Currency.Code), cancellation);

    private static string Statement(PayRangeFilter filter, PageOf<PayRangeKey> page, Parameters p)
    {
        var where = new List<string>();
        if (filter.Grade is { } grade) where.Add($"t.grade = {p.Add(Sql.Text(grade))}");
        if (filter.Currency is { } currency) where.Add($"t.currency = {p.Add(Sql.Text(currency.Code))}");
        if (page.After is { Last: var last }) where.Add($"(t.grade, t.currency) > ({p.Add(Sql.Text(last.Grade))}, {p.Add(Sql.Text(last.Currency))})");
        return TimedRegisters.Statement(
            "t.id, t.grade, t.currency, t.minimum, t.midpoint, t.maximum, t.first_day", "pay_ranges", page, p, where, "t.grade, t.currency");
    }
}
