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
        p => CodeLists.Statement("t.id, t.code, t.name, t.country, t.currency, t.time_zone, t.fiscal_year_month, t.fiscal_year_day, t.last_day", "legal_entities", page, p),
        r => new LegalEntityRow(
            new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetString(3), Currency.Of(r.GetString(4))!.Value, r.GetString(5),
            MonthDay.Of(r.GetInt32(6), r.GetInt32(7))!.Value, CodeLists.Day(r, 8), r.GetInt64(9)),
        row => new CodeKey(row.Code), cancellation);
}

/// <summary>The list of locations.</summary>
public sealed class LocationList(TwoTimes twoTimes) : ILocationList
{
    public Task<Page<LocationRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation) => twoTimes.Read(
        ILocationList.Model, page,
        p => CodeLists.Statement("t.id, t.code, t.name, t.country, t.region, t.time_zone, t.last_day", "locations", page, p),
        r => new LocationRow(
            new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetString(3), CodeLists.Text(r, 4), r.GetString(5), CodeLists.Day(r, 6), r.GetInt64(7)),
        row => new CodeKey(row.Code), cancellation);
}

/// <summary>The list of jobs.</summary>
public sealed class JobList(TwoTimes twoTimes) : IJobList
{
    public Task<Page<JobRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation) => twoTimes.Read(
        IJobList.Model, page,
        p => CodeLists.Statement("t.id, t.code, t.title, t.family, t.grade, t.last_day", "jobs", page, p),
        r => new JobRow(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), CodeLists.Text(r, 3), CodeLists.Text(r, 4), CodeLists.Day(r, 5), r.GetInt64(6)),
        row => new CodeKey(row.Code), cancellation);
}

/// <summary>What the lists by code have in common.</summary>
internal static class CodeLists
{
    public static string Statement(string columns, string table, PageOf<CodeKey> page, Parameters p) => TimedRegisters.Statement(
        columns, table, page, p, page.After is { Last: var last } ? [$"t.code > {p.Add(Sql.Text(last.Code))}"] : [], "t.code");

    public static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
