namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;
using NpgsqlTypes;

/// <summary>A stretch of days on which a pattern has one version.</summary>
internal readonly record struct WorkingPatternStretch(
    DateOnly From, DateOnly? Until, string Code, DateOnly FirstDay, DateOnly? LastDay, string Name, int Weeks, int Minutes, FactId Fact);

/// <summary>The working patterns in two times.</summary>
internal static class WorkingPatternTable
{
    private static readonly TimedTable<WorkingPattern, WorkingPatternStretch> Table = new("working_patterns",
        [
            new("code", NpgsqlDbType.Text, s => s.Code), new("first_day", NpgsqlDbType.Date, s => s.FirstDay), new("last_day", NpgsqlDbType.Date, s => s.LastDay), new("name", NpgsqlDbType.Text, s => s.Name),
            new("weeks", NpgsqlDbType.Integer, s => s.Weeks), new("minutes", NpgsqlDbType.Integer, s => s.Minutes), new("fact_id", NpgsqlDbType.Uuid, s => s.Fact.Value),
        ],
        stretch => (stretch.From, stretch.Until), Of);

    public static IReadModel Make(LogPages log, ReadSchemas schemas) => new TimedRegister<WorkingPattern, WorkingPatternEvent, WorkingPatternStretch>(
        IWorkingPatternList.Model, "Organization/WorkingPatterns.model.sql", Table, log, StoredWorkingPatternEvents.Map, schemas);

    private static WorkingPatternStretch[] Of(WorkingPattern state) => state switch
    {
        NoWorkingPattern or VoidWorkingPattern => [],
        DefinedWorkingPattern pattern =>
        [
            .. pattern.Versions.Between(pattern.FirstDay, null).Select(stretch => new WorkingPatternStretch(
                stretch.From, stretch.Until, pattern.Code, pattern.FirstDay, pattern.LastDay, stretch.Value.Name,
                stretch.Value.Rotation.Weeks.Length, stretch.Value.Rotation.WorkingMinutes, stretch.Fact)),
        ],
    };
}

/// <summary>The list of working patterns.</summary>
public sealed class WorkingPatternList(TwoTimes twoTimes) : IWorkingPatternList
{
    public Task<Page<WorkingPatternRow, CodeKey>> List(PageOf<CodeKey> page, CancellationToken cancellation) => twoTimes.Read(
        IWorkingPatternList.Model, page,
        p => TimedRegisters.Statement(
            "t.id, t.code, t.name, t.weeks, round(t.minutes / (60.0 * t.weeks), 4), t.first_day, t.last_day", "working_patterns", page, p,
            [IsOpen(p.Add(Sql.Day(page.After?.AsOf ?? page.AsOf))), .. page.After is { Last: var last } ? (string[])[$"t.code > {p.Add(Sql.Text(last.Code))}"] : []], "t.code"),
        r => new WorkingPatternRow(
            new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetDecimal(4), r.GetFieldValue<DateOnly>(5), r.IsDBNull(6) ? null : r.GetFieldValue<DateOnly>(6), r.GetInt64(7)),
        row => new CodeKey(row.Code), cancellation);

    private static string IsOpen(string day) => $"(t.last_day is null or t.last_day >= {day})";
}
