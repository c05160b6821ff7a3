namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>The report over all employments, from the employment facts.</summary>
public sealed class EmploymentFactReport(TwoTimes twoTimes, Reaches reaches) : IEmploymentFactReport
{
    public async Task<Page<EmploymentFactRow, EmploymentFactKey>> List(
        EmploymentFactFilter filter, PageOf<EmploymentFactKey> page, CancellationToken cancellation)
    {
        var (seen, paySeen) = (await reaches.Of(Permission.ReadEmployments, cancellation), await reaches.Of(Permission.ReadPay, cancellation));
        return await twoTimes.Read(
            IEmploymentFactReport.Model, page, p => Statement(filter, page, seen, paySeen, p), Row,
            row => new EmploymentFactKey(row.Employment, row.Attribute, row.Attribute is EmploymentAttribute.Allowance ? row.Text! : ""), cancellation);
    }

    private static string Statement(EmploymentFactFilter filter, PageOf<EmploymentFactKey> page, Reached seen, Reached paySeen, Parameters p)
    {
        var day = p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf));
        var where = new List<string>
        {
            TwoTimes.Known("f"), TwoTimes.OnDay("f", day), seen.Condition("f.employment_id", p), $"(f.attribute not in ('pay', 'grade', 'allowance') or {paySeen.Condition("f.employment_id", p)})",
        };
        if (page.After is { Last: var last })
            where.Add($"(f.employment_id, f.attribute, f.item) > ({p.Add(Sql.Uuid(last.Employment.Value))}, {p.Add(Sql.Text(NameOf(last.Attribute)))}, {p.Add(Sql.Text(last.Item))})");
        if (filter.Employment is { } employment) where.Add($"f.employment_id = {p.Add(Sql.Uuid(employment.Value))}");
        if (filter.Person is { } person) where.Add($"f.person_id = {p.Add(Sql.Uuid(person.Value))}");
        if (filter.Attribute is { } attribute) where.Add($"f.attribute = {p.Add(Sql.Text(NameOf(attribute)))}");
        if (filter.OrgUnit is { } unit)
            where.Add($"""
                f.employment_id in (select w.employment_id from ({Placement.On("org-unit", day, $"{{0}} = {p.Add(Sql.Uuid(unit.Value))}")}) w)
                """);
        return $"""
            {TwoTimes.Moment}
            select f.employment_id, f.person_id, f.attribute, f.fact_id, f.valid_from, f.valid_until, f.recorded_from, f.value, f.amount, f.currency, f.per, f.fte, coalesce(f.text, nullif(f.item, '')), f.day
            from k cross join read.employment_facts f
            where {string.Join(" and ", where)}
            order by f.employment_id, f.attribute, f.item limit {p.Add(Sql.Int(page.Limit + 1))}
            """;
    }

    private static EmploymentFactRow Row(NpgsqlDataReader reader) => new(
        new(reader.GetGuid(0)), new(reader.GetGuid(1)), AttributeOf(reader.GetString(2)), new(reader.GetGuid(3)),
        reader.GetFieldValue<DateOnly>(4), reader.IsDBNull(5) ? null : reader.GetFieldValue<DateOnly>(5).AddDays(-1),
        Sql.ReadMoment(reader, 6), reader.IsDBNull(7) ? null : reader.GetGuid(7), EmploymentList.PayIn(reader, 8), EmploymentList.FteIn(reader, 11),
        reader.IsDBNull(12) ? null : reader.GetString(12), reader.IsDBNull(13) ? null : reader.GetFieldValue<DateOnly>(13));

    private static string NameOf(EmploymentAttribute attribute) => attribute switch
    {
        EmploymentAttribute.Employment => "employment",
        EmploymentAttribute.OrgUnit => "org-unit",
        EmploymentAttribute.Location => "location",
        EmploymentAttribute.Manager => "manager",
        EmploymentAttribute.Job => "job",
        EmploymentAttribute.Pay => "pay",
        EmploymentAttribute.Fte => "fte",
        EmploymentAttribute.Position => "position",
        EmploymentAttribute.WorkingPattern => "working-pattern",
        EmploymentAttribute.Grade => "grade",
        EmploymentAttribute.Contract => "contract",
        EmploymentAttribute.Probation => "probation",
        EmploymentAttribute.Suspension => "suspension",
        EmploymentAttribute.Notice => "notice",
        EmploymentAttribute.Continues => "continues",
        EmploymentAttribute.Allowance => "allowance",
        EmploymentAttribute.Ending => "ending",
    };

    internal static EmploymentAttribute AttributeOf(string name) => name switch
    {
        "employment" => EmploymentAttribute.Employment,
        "org-unit" => EmploymentAttribute.OrgUnit,
        "location" => EmploymentAttribute.Location,
        "manager" => EmploymentAttribute.Manager,
        "job" => EmploymentAttribute.Job,
        "pay" => EmploymentAttribute.Pay,
        "fte" => EmploymentAttribute.Fte,
        "position" => EmploymentAttribute.Position,
        "working-pattern" => EmploymentAttribute.WorkingPattern,
        "grade" => EmploymentAttribute.Grade,
        "contract" => EmploymentAttribute.Contract,
        "probation" => EmploymentAttribute.Probation,
        "suspension" => EmploymentAttribute.Suspension,
        "notice" => EmploymentAttribute.Notice,
        "continues" => EmploymentAttribute.Continues,
        "allowance" => EmploymentAttribute.Allowance,
        "ending" => EmploymentAttribute.Ending,
        _ => throw new InvalidOperationException($"'{name}' is no attribute of an employment."),
    };
}
