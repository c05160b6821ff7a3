namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>The list of employments, from the employment facts.</summary>
public sealed class EmploymentList(TwoTimes twoTimes, IKnownPersons persons, Reaches reaches, EmploymentExternalIds externalIds) : IEmploymentList
{
    public async Task<Page<EmploymentRow, EmploymentListKey>> List(
        EmploymentFilter filter, PageOf<EmploymentListKey> page, CancellationToken cancellation)
    {
        var day = page.After?.AsOf ?? page.AsOf;
        // Of a person who was registered twice, those of all ids.
        var ids = filter.Person is { } person ? await persons.IdsOf(person, cancellation) : null;
        var keyed = filter.ExternalId is { } key ? await externalIds.EmploymentWith(key, day, page.After?.KnownAt ?? page.KnownAt, cancellation) : null;
        var (seen, paySeen) = (await reaches.Of(Permission.ReadEmployments, cancellation), await reaches.Of(Permission.ReadPay, cancellation));
        var order = OrderOf(filter);
        var read = await twoTimes.Read(
            IEmploymentList.Model, page, p => Statement(filter, order, ids, keyed, page, day, seen, paySeen, p),
            reader => (Row: Row(reader, day), SortedBy: reader.GetFieldValue<string[]>(19)), row => new EmploymentListKey(row.Row.Id, row.SortedBy), cancellation);
        return new([.. read.Rows.Select(row => row.Row)], read.Next, read.AsOf, read.KnownAt, read.Position);
    }

    private static string Statement(
        EmploymentFilter filter, ListOrder order, IReadOnlyList<PersonId>? persons, EmploymentId? keyed, PageOf<EmploymentListKey> page, DateOnly on, Reached seen, Reached paySeen, Parameters p)
    {
        var day = p.Add(Sql.Day(on));
        var where = new List<string> { TwoTimes.Known("b"), "b.attribute = 'employment'", seen.Condition("b.employment_id", p) };
        if (page.After is { Last: var last }) where.Add(order.After(last.SortedBy, last.Id.Value, p));
        if (persons is not null) where.Add($"b.person_id = any({p.Add(Sql.Uuids([.. persons.Select(person => person.Value)]))})");
        if (filter.ExternalId is not null) where.Add(keyed is { } only ? $"b.employment_id = {p.Add(Sql.Uuid(only.Value))}" : "false");
        if (filter.LegalEntity is { } entity) where.Add($"b.value = {p.Add(Sql.Uuid(entity.Value))}");
        if (filter.OrgUnit is { } unit) where.Add(Works("org-unit", unit.Value));
        if (filter.Location is { } location) where.Add(Works("location", location.Value));
        if (filter.Manager is { } manager) where.Add(ReportsOf.Reports("b.employment_id", p.Add(Sql.Uuid(manager.Value)), day));
        if (filter.Job is { } job) where.Add(Works("job", job.Value));
        if (filter.Position is { } position) where.Add(Has("position", position.Value));
        if (filter.Status is { } status)
            where.Add(status switch
            {
                EmploymentStatus.BeforeHire => $"b.valid_from > {day}",
                EmploymentStatus.Active => $"{TwoTimes.OnDay("b", day)} and s.fact_id is null and n.fact_id is null",
                EmploymentStatus.Suspended => "s.fact_id is not null",
                EmploymentStatus.UnderNotice => "s.fact_id is null and n.fact_id is not null",
                EmploymentStatus.Ended => $"b.valid_until <= {day}",
                EmploymentStatus.NotThere or EmploymentStatus.Void => "false",
            });

        return $"""
            {TwoTimes.Moment}
            select b.employment_id, b.person_id, b.value, b.valid_from, b.valid_until,
                   {Placement.Value("j.value", "q.position_id", "qj.value")}, {Placement.Value("u.value", "q.position_id", "qu.value")},
                   {Placement.Value("l.value", "q.position_id", "ql.value")}, m.value, p.amount, p.currency, p.per, v.version::bigint, f.fte, o.value, g.text, s.fact_id is not null, n.fact_id is not null,
                   {paySeen.Condition("b.employment_id", p)}, {order.Values}
            from k cross join read.employment_facts b
            {Attribute("j", "job")}
            {Attribute("u", "org-unit")}
            {Attribute("l", "location")}
            {Attribute("m", "manager")}
            {Attribute("p", "pay")}
            {Attribute("f", "fte")}
            {Attribute("o", "position")}
            {OfPosition("q", "position")}
            {OfPosition("qj", "job")}
            {OfPosition("qu", "org-unit")}
            {OfPosition("ql", "location")}
            {Attribute("g", "grade")}
            {Attribute("s", "suspension")}
            {Attribute("n", "notice")}
            left join lateral (
                select e.version from log.events e
                where e.tenant_id = log.tenant() and e.stream_id = b.employment_id and e.recorded_at <= k.at order by e.version desc limit 1) v on true
            where {string.Join(" and ", where)}
            order by {order.By} limit {p.Add(Sql.Int(page.Limit + 1))}
            """;

        string Attribute(string alias, string name) => Placement.Attribute(alias, name, day);

        string OfPosition(string alias, string name) => Placement.OfPosition(alias, name, day);

        string Works(string attribute, Guid value) =>
            $"b.employment_id in (select w.employment_id from ({Placement.On(attribute, day, $"{{0}} = {p.Add(Sql.Uuid(value))}")}) w)";

        string Has(string attribute, Guid value) => $"""
            b.employment_id in (
                select f.employment_id from read.employment_facts f
                where {TwoTimes.Known("f")} and f.attribute = '{attribute}' and f.value = {p.Add(Sql.Uuid(value))} and {TwoTimes.OnDay("f", day)})
            """;
    }

    private static ListOrder OrderOf(EmploymentFilter filter) => new(
        [.. (filter.SortedBy ?? []).Select(by => new OrderColumn(by.Column switch
        {
            EmploymentColumn.HireDate => "b.valid_from",
            EmploymentColumn.LastDay => "coalesce(b.valid_until, 'infinity')",
        }, "date", by.IsDescending))], "b.employment_id");

    private static EmploymentRow Row(NpgsqlDataReader reader, DateOnly day)
    {
        var hired = reader.GetFieldValue<DateOnly>(3);
        DateOnly? lastDay = reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4).AddDays(-1);
        return new(
            new(reader.GetGuid(0)), new(reader.GetGuid(1)), new(reader.GetGuid(2)),
            day < hired ? EmploymentStatus.BeforeHire : day > lastDay ? EmploymentStatus.Ended
                : reader.GetBoolean(16) ? EmploymentStatus.Suspended : reader.GetBoolean(17) ? EmploymentStatus.UnderNotice : EmploymentStatus.Active,
            hired, lastDay,
            Sql.ReadId<JobId>(reader, 5), Sql.ReadId<OrgUnitId>(reader, 6), Sql.ReadId<LocationId>(reader, 7), Sql.ReadId<PersonId>(reader, 8),
            Sql.ReadId<PositionId>(reader, 14), !reader.GetBoolean(18) || reader.IsDBNull(15) ? null : reader.GetString(15), FteIn(reader, 13),
            reader.GetBoolean(18) ? PayIn(reader, 9) : null, reader.GetInt64(12));
    }

    internal static Fte? FteIn(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : new Fte(reader.GetDecimal(column));

    /// <summary>The pay in three columns: amount, currency, period.</summary>
    internal static BasePay? PayIn(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : new(
        new(reader.GetDecimal(column), Currency.Of(reader.GetString(column + 1))!.Value), EmploymentFactRows.PeriodOf(reader.GetString(column + 2)));
}
