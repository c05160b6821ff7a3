namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.RetentionRules;
using NpgsqlTypes;

/// <summary>A stretch of days on which a rule has this period.</summary>
internal readonly record struct RetentionRuleStretch(
    DateOnly From, DateOnly? Until, RetentionKind Kind, string? Country, DateOnly FirstDay, RetentionPeriod Period, FactId Fact);

/// <summary>The retention rules in two times.</summary>
internal static class RetentionRuleTable
{
    private static readonly TimedTable<RetentionRule, RetentionRuleStretch> Table = new("retention_rules",
        [
            new("kind", NpgsqlDbType.Text, s => NameOf(s.Kind)), new("country", NpgsqlDbType.Text, s => s.Country ?? ""), new("first_day", NpgsqlDbType.Date, s => s.FirstDay),
            new("years", NpgsqlDbType.Integer, s => s.Period.Years), new("months", NpgsqlDbType.Integer, s => s.Period.Months), new("fact_id", NpgsqlDbType.Uuid, s => s.Fact.Value),
        ],
        stretch => (stretch.From, stretch.Until), Of);

    public static IReadModel Make(LogPages log, ReadSchemas schemas) => new TimedRegister<RetentionRule, RetentionRuleEvent, RetentionRuleStretch>(
        IRetentionRuleList.Model, "People/RetentionRules.model.sql", Table, log, StoredRetentionRuleEvents.Map, schemas);

    internal static string NameOf(RetentionKind kind) => kind switch
    {
        RetentionKind.AfterEmployment => "after-employment",
        RetentionKind.NeverEmployed => "never-employed",
    };

    internal static RetentionKind KindOf(string name) => Enum.GetValues<RetentionKind>().Single(kind => NameOf(kind) == name);

    private static RetentionRuleStretch[] Of(RetentionRule state) => state switch
    {
        NoRetentionRule or VoidRetentionRule => [],
        DefinedRetentionRule rule =>
        [
            .. rule.Periods.Between(rule.FirstDay, null).Where(stretch => stretch.Value is not null).Select(stretch => new RetentionRuleStretch(
                stretch.From, stretch.Until, rule.Kind, rule.Country, rule.FirstDay, stretch.Value!, stretch.Fact)),
        ],
    };
}

/// <summary>The list of retention rules.</summary>
public sealed class RetentionRuleList(TwoTimes twoTimes) : IRetentionRuleList
{
    public Task<Page<RetentionRuleRow, RetentionRuleKey>> List(PageOf<RetentionRuleKey> page, CancellationToken cancellation) => twoTimes.Read(
        IRetentionRuleList.Model, page,
        p => TimedRegisters.Statement(
            "t.id, t.kind, t.country, t.years, t.months, t.first_day", "retention_rules", page, p,
            page.After is { Last: var last }
                ? [$"(t.kind, t.country) > ({p.Add(Sql.Text(RetentionRuleTable.NameOf(last.Kind)))}, {p.Add(Sql.Text(last.Country ?? ""))})"] : [],
            "t.kind, t.country"),
        r => new RetentionRuleRow(
            new(r.GetGuid(0)), RetentionRuleTable.KindOf(r.GetString(1)), r.GetString(2) is { Length: > 0 } country ? country : null,
            new(r.GetInt32(3), r.GetInt32(4)), r.GetFieldValue<DateOnly>(5), r.GetInt64(6)),
        row => new RetentionRuleKey(row.Kind, row.Country), cancellation);
}
