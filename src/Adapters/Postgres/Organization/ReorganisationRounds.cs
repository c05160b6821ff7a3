namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.People;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Adapters.Postgres.Watching;
using HrSaas.Adapters.Postgres.Watching.Rules;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Ports;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;
using Npgsql;

/// <summary>
/// Answers what a preview asks by the very statements of the lists: who works where, who leads whom, and the watched rules, the last two once about
/// the recorded units and once about the planned ones. Whatever is known at the moment stays so, so that all statements tell of the same.
/// </summary>
public sealed class ReorganisationRounds(TwoTimes twoTimes, Database database, RequestScope scope) : IReorganisationRound
{
    /// <summary>The read model whose subscriptions are all that is looked at here.</summary>
    private const string Model = IExceptionList.Model;

    private const string Arises = "arises", Disappears = "disappears";

    public async Task<KnownMoment> Latest(CancellationToken cancellation)
    {
        await twoTimes.CatchUp(Model, cancellation);
        var empty = await twoTimes.Read(
            Model, new PageOf<ExceptionKey>(default, null, 1), _ => $"{TwoTimes.Moment} select 1 from k where false", reader => reader.GetInt32(0),
            _ => new ExceptionKey(default, default), cancellation);
        return new(empty.KnownAt, empty.Position);
    }

    public Task<IReadOnlyList<DayAnswers>> Ask(ReorganisationQuestion question, CancellationToken cancellation) => StoreFaults.Named(() => Try(question, cancellation));

    private async Task<IReadOnlyList<DayAnswers>> Try(ReorganisationQuestion question, CancellationToken cancellation)
    {
        if (question.Days.Count == 0) return [];
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(TenantSetting.Command(scope.Tenant));
        batch.BatchCommands.Add(new("select set_config('hrsaas.known_at', ($1::timestamptz)::text, true)") { Parameters = { Sql.Moment(question.KnownAt) } });
        var changed = PlannedUnits.ChangedBy(question.Plan);
        foreach (var asked in question.Days)
            foreach (var statement in (Func<Parameters, string>[])
                [p => Employments(asked, question.Most, p), p => Positions(asked, question.Most, p), p => Managers(asked.Day, changed, question.Most, p), p => Exceptions(asked.Day, changed, question.Most, p)])
            {
                var parameters = new Parameters();
                var text = statement(parameters);
                batch.BatchCommands.Add(parameters.Command(text));
            }

        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        var answers = new List<DayAnswers>(question.Days.Count);
        for (var n = 0; n < question.Days.Count; n++)
        {
            var people = 0;
            var employments = await Next(row => (people = row.GetInt32(1), new EmploymentInMovedUnit(new(row.GetGuid(2)), new(row.GetGuid(3)), new(row.GetGuid(4)), null, null)).Item2);
            var positions = await Next(row => new PositionInMovedUnit(new(row.GetGuid(1)), row.GetString(2), new(row.GetGuid(3)), null, null));
            var managers = await Next(row => new ManagerDifference(new(row.GetGuid(1)), new(row.GetGuid(2)), Sql.ReadId<PersonId>(row, 3), Sql.ReadId<PersonId>(row, 4)));
            var exceptions = new Dictionary<string, (int Count, List<ExceptionForetold> First)> { [Arises] = (0, []), [Disappears] = (0, []) };
            await Next(row =>
            {
                var side = row.GetString(1);
                exceptions[side].First.Add(Exception(row));
                exceptions[side] = exceptions[side] with { Count = row.GetInt32(0) };
                return side;
            });
            answers.Add(new(employments, people, positions, managers, Of(exceptions[Arises]), Of(exceptions[Disappears])));
        }
        return answers;

        // The first column of every statement counts all rows, of which these are the first.
        async Task<Counted<T>> Next<T>(Func<NpgsqlDataReader, T> read)
        {
            await reader.NextResultAsync(cancellation);
            var (count, first) = (0, new List<T>());
            while (await reader.ReadAsync(cancellation))
            {
                count = reader.GetInt32(0);
                first.Add(read(reader));
            }
            return new(count, first);
        }
    }

    private static Counted<ExceptionForetold> Of((int Count, List<ExceptionForetold> First) side) => new(side.Count, side.First);

    private static string Employments(DayAsked asked, int most, Parameters p) => $"""
        {TwoTimes.Moment}, placed as materialized (
            select w.* from ({Placement.On("org-unit", p.Add(Sql.Day(asked.Day)), $"{{0}} = any({p.Add(Moved(asked))}::uuid[])")}) w)
        select (select count(*) from placed)::int, (select count(distinct w.person_id) from placed w)::int, w.employment_id, w.person_id, w.value
        from placed w order by w.employment_id limit {p.Add(Sql.Int(most))}
        """;

    private static string Positions(DayAsked asked, int most, Parameters p)
    {
        var day = p.Add(Sql.Day(asked.Day));
        return $"""
            {TwoTimes.Moment}
            select count(*) over ()::int, b.position_id, b.text, u.value
            from k cross join read.position_facts u
            join read.position_facts b on {TwoTimes.Known("b")} and b.position_id = u.position_id and b.attribute = 'position' and {TwoTimes.OnDay("b", day)}
            where {TwoTimes.Known("u")} and u.attribute = 'org-unit' and u.value = any({p.Add(Moved(asked))}::uuid[]) and {TwoTimes.OnDay("u", day)}
            order by b.text limit {p.Add(Sql.Int(most))}
            """;
    }

    // Who is named, and who holds a position above, does not depend on units.
    private static string Managers(DateOnly asked, ChangedUnits changed, int most, Parameters p)
    {
        var led = $"select r.* from (with recursive {ReportingPairs.On(p.Add(Sql.Day(asked)))} select r.employment_id, r.person_id, r.manager_id from reports r where r.rule = 'unit-head') r";
        return $"""
            {TwoTimes.Moment}, {MergedPersonsSql.With}, {PlannedUnits.With(changed, p)},
            without as materialized ({led}),
            planned as materialized ({PlannedUnits.In(led)})
            select count(*) over ()::int, coalesce(n.employment_id, w.employment_id) as employment_id, coalesce(n.person_id, w.person_id), w.manager_id, n.manager_id
            from without w full join planned n on n.employment_id = w.employment_id
            where w.manager_id is distinct from n.manager_id
            order by employment_id limit {p.Add(Sql.Int(most))}
            """;
    }

    private static string Exceptions(DateOnly asked, ChangedUnits changed, int most, Parameters p)
    {
        var day = p.Add(Sql.Day(asked));
        var found = ExceptionList.Named(Enum.GetValues<WatchedRule>().Where(rule => PlannedUnits.Concern(ExceptionList.Named([rule], day))), day);
        return $"""
            {TwoTimes.Moment}, {RuleSql.With(day)}, {PlannedUnits.With(changed, p)},
            without as materialized ({found}),
            planned as materialized ({PlannedUnits.In(found)})
            select x.* from (
                select count(*) over (partition by s.side)::int, s.*, row_number() over (partition by s.side order by s.since, s.id) as place from (
                    select '{Arises}' as side, {Told("n")}, {PlannedUnits.In(RuleSql.OwnerFor("n.acts_for", day))} as owner_id from k cross join planned n where n.id not in (select w.id from without w)
                    union all
                    select '{Disappears}', {Told("w")}, {RuleSql.OwnerFor("w.acts_for", day)} from k cross join without w where w.id not in (select n.id from planned n)) s) x
            where x.place <= {p.Add(Sql.Int(most))} order by x.place
            """;
    }

    private static string Told(string alias) => string.Join(", ", ((string[])
        ["id", "rule", "about", "subject_id", "person_id", "related_about", "related_id", "unit_id", "since", "until"]).Select(column => $"{alias}.{column}"));

    private static ExceptionForetold Exception(NpgsqlDataReader reader) => new(
        new(reader.GetGuid(2)), reader.GetString(3), new(reader.GetString(4), reader.GetGuid(5)), Sql.ReadId<PersonId>(reader, 6),
        reader.IsDBNull(7) ? null : new(reader.GetString(7), reader.GetGuid(8)), Sql.ReadId<OrgUnitId>(reader, 9),
        reader.GetFieldValue<DateOnly>(10), reader.IsDBNull(11) ? null : reader.GetFieldValue<DateOnly>(11).AddDays(-1), Sql.ReadId<PersonId>(reader, 12));

    private static NpgsqlParameter Moved(DayAsked asked) => Sql.Uuids([.. asked.Moved.Select(unit => unit.Value)]);
}
