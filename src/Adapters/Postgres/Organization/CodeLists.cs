namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>The list of legal entities.</summary>
public sealed class LegalEntityList(TwoTimes twoTimes) : ILegalEntityList
{
    public Task<Page<LegalEntityRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation) => twoTimes.Read(
        ILegalEntityList.Model, page,
        p => CodeLists.Statement("id, code, name, country, currency, time_zone, fiscal_year_month, fiscal_year_day, version", "legal_entities", page, p),
        r => new LegalEntityRow(
            new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetString(3), Currency.Of(r.GetString(4))!.Value, r.GetString(5),
            MonthDay.Of(r.GetInt32(6), r.GetInt32(7))!.Value, r.GetInt64(8)),
        row => new CodeKey(row.Code), cancellation);
}

/// <summary>The list of locations.</summary>
public sealed class LocationList(TwoTimes twoTimes) : ILocationList
{
    public Task<Page<LocationRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation) => twoTimes.Read(
        ILocationList.Model, page,
        p => CodeLists.Statement("id, code, name, country, region, time_zone, version", "locations", page, p),
        r => new LocationRow(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetString(3), CodeLists.Text(r, 4), r.GetString(5), r.GetInt64(6)),
        row => new CodeKey(row.Code), cancellation);
}

/// <summary>The list of jobs.</summary>
public sealed class JobList(TwoTimes twoTimes) : IJobList
{
    public Task<Page<JobRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation) => twoTimes.Read(
        IJobList.Model, page,
        p => CodeLists.Statement("id, code, title, family, grade, version", "jobs", page, p),
        r => new JobRow(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), CodeLists.Text(r, 3), CodeLists.Text(r, 4), r.GetInt64(5)),
        row => new CodeKey(row.Code), cancellation);
}

/// <summary>What the lists by code have in common.</summary>
internal static class CodeLists
{
    public static string Statement(string columns, string table, PageOf<CodeKey> page, Parameters p) => $"""
        {TwoTimes.Moment}
        select {columns} from k cross join read.{table} t
        where t.tenant_id = log.tenant() and t.recorded_from <= k.at
          {(page.After is { Last: var last } ? $"and t.code > {p.Add(Sql.Text(last.Code))}" : "")}
        order by t.code limit {p.Add(Sql.Int(page.Limit + 1))}
        """;

    public static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
