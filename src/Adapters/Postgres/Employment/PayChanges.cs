namespace HrSaas.Adapters.Postgres.Employment;

using System.Globalization;
using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>Who is paid otherwise than on another day, or than was known at another moment, and what was recorded.</summary>
internal static class PayChanges
{
    public static string Statement(PayChangeFilter filter, PageOf<EmploymentKey> page, Reached seen, Reached paySeen, Parameters p)
    {
        var on = page.After?.AsOf ?? page.AsOf;
        var (day, then) = (p.Add(Sql.Day(on)), p.Add(Sql.Day(filter.ThenAsOf ?? on)));
        var moment = p.Add(Sql.Optional(filter.ThenKnownAt));
        var after = page.After is { Last: var last } ? $"and coalesce(a.employment_id, t.employment_id) > {p.Add(Sql.Uuid(last.Id.Value))}" : "";
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With},
            a as materialized ({Paid(day)}),
            t as materialized (
                with k as materialized (select coalesce({moment}, k.at) as at from k), {MergedPersonsSql.With}
                {Paid(then)}),
            page as materialized (
                select coalesce(a.employment_id, t.employment_id) as employment_id, coalesce(a.person_id, t.person_id) as person_id,
                       case when t.employment_id is null then 'added' when a.employment_id is null then 'removed' when a.fte <> t.fte then 'other-fte' else 'other-pay' end as change,
                       a.currency, a.annual, a.fte, t.currency as then_currency, t.annual as then_annual, t.fte as then_fte
                from a full join t on t.employment_id = a.employment_id
                where (a.employment_id is null or t.employment_id is null or (a.currency, a.annual) is distinct from (t.currency, t.annual)) {after}
                order by 1 limit {p.Add(Sql.Int(page.Limit + 1))})
            select n.employment_id, n.person_id, n.change, n.currency, n.annual, n.fte, n.then_currency, n.then_annual, n.then_fte, {Causes.Columns}
            from page n cross join k
            {Causes.Of("select n.employment_id", MayMatter, day, then, moment)}
            order by n.employment_id
            """;

        string Paid(string of) => $"""
            select b.employment_id, b.person_id, b.fte, case when {PayReportSql.Annual} is not null then y.currency end as currency, round({PayReportSql.Annual}, 4) as annual
            from k cross join ({HeadcountSql.Counted(null, filter.WithContractors, seen, paySeen, of, p)}) b
            {PayReportSql.BasePay(of)}
            where {paySeen.Condition("b.employment_id", p)}
            """;
    }

    /// <summary>What is said of allowances, places and external ids says nothing of base pay.</summary>
    private const string MayMatter = "e.type not like 'employment.allowance%' and e.type not like 'employment.employee-transferred%' and e.type not like 'employment.transfer-%' and e.type not like 'employment.employment-external-id%'";

    public static PayChangeRow Row(NpgsqlDataReader reader) => new(
        new(reader.GetGuid(0)), new(reader.GetGuid(1)),
        reader.GetString(2) switch
        {
            "added" => PayDifference.Added,
            "removed" => PayDifference.Removed,
            "other-fte" => PayDifference.OtherFte,
            _ => PayDifference.OtherPay,
        },
        Text(reader, 3), Amount(reader, 4), Fte(reader, 5), Text(reader, 6), Amount(reader, 7), Fte(reader, 8), Causes.In(reader, 9));

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static string? Amount(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column).ToString("0.####", CultureInfo.InvariantCulture);

    private static decimal? Fte(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);
}
