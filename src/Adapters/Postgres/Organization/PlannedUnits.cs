namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Organization;
using NpgsqlTypes;

/// <summary>
/// The org units as a plan would have them, in SQL, under the columns of the read model: the rows that are known, and in place of those of units
/// that the plan changes the ones that the read model would make of the planned tree.
/// </summary>
internal static class PlannedUnits
{
    private const string Recorded = "read.org_units";

    /// <summary>The statement, asked about the planned units wherever it asks about the recorded ones.</summary>
    public static string In(string statement) => statement.Replace(Recorded, "planned_units", StringComparison.Ordinal);

    /// <summary>Whether the statement asks about units at all: one that does not is answered alike with the plan and without it.</summary>
    public static bool Concern(string statement) => statement.Contains(Recorded, StringComparison.Ordinal);

    /// <summary>The stretches of the units that the plan changes. A merger changes units that no change of the plan names.</summary>
    public static ChangedUnits ChangedBy(JudgedPlan plan)
    {
        var changed = new ChangedUnits([], []);
        foreach (var unit in plan.After.Units.Values)
        {
            var before = plan.Before.Find(unit.Id);
            if (ReferenceEquals(before, unit)) continue;
            var planned = OrgUnits.Of(unit);
            if (OrgUnits.Of(before).AsSpan().SequenceEqual(planned)) continue;
            changed.Ids.Add(unit.Id.Value);
            foreach (var stretch in planned) changed.Stretches.Add((unit.Id.Value, stretch));
        }
        return changed;
    }

    /// <summary>A part of a WITH clause that comes after <see cref="TwoTimes.Moment"/>.</summary>
    public static string With(ChangedUnits changed, Parameters p)
    {
        return $"""
            planned_units as materialized (
                select o.tenant_id, o.unit_id, o.code, o.opened_on, o.last_day, o.successor_id, o.valid_from, o.valid_until, o.recorded_from, o.recorded_until,
                       o.name, o.parent_id, o.name_fact_id, o.parent_fact_id, o.head_id, o.head_fact_id
                from k cross join {Recorded} o where {TwoTimes.Known("o")} and o.unit_id not in (select unnest({p.Add(Sql.Uuids(changed.Ids))}::uuid[]))
                union all
                select log.tenant(), c.unit_id, c.code, c.opened_on, c.last_day, c.successor_id, c.valid_from, c.valid_until, '-infinity'::timestamptz, null::timestamptz,
                       c.name, c.parent_id, c.name_fact_id, c.parent_fact_id, c.head_id, c.head_fact_id
                from unnest({Ids(it => it.Unit)}, {Texts(it => it.Stretch.Code)}, {Days(it => it.Stretch.OpenedOn)}, {Days(it => it.Stretch.LastDay)}, {Ids(it => it.Stretch.Successor)},
                            {Days(it => it.Stretch.From)}, {Days(it => it.Stretch.Until)}, {Texts(it => it.Stretch.Name)}, {Ids(it => it.Stretch.Parent)},
                            {Ids(it => it.Stretch.NameFact.Value)}, {Ids(it => it.Stretch.ParentFact.Value)}, {Ids(it => it.Stretch.Head)}, {Ids(it => it.Stretch.HeadFact.Value)})
                     as c(unit_id, code, opened_on, last_day, successor_id, valid_from, valid_until, name, parent_id, name_fact_id, parent_fact_id, head_id, head_fact_id))
            """;

        string Texts(Func<(Guid Unit, UnitStretch Stretch), string> read) => p.Add(Sql.Texts([.. changed.Stretches.Select(read)]));
        string Ids(Func<(Guid Unit, UnitStretch Stretch), Guid?> read) => p.Add(Sql.Array<Guid?>([.. changed.Stretches.Select(read)], NpgsqlDbType.Uuid));
        string Days(Func<(Guid Unit, UnitStretch Stretch), DateOnly?> read) => p.Add(Sql.Array<DateOnly?>([.. changed.Stretches.Select(read)], NpgsqlDbType.Date));
    }
}

/// <summary>The units that a plan changes, and the stretches of days of their planned rows.</summary>
internal sealed record ChangedUnits(List<Guid> Ids, List<(Guid Unit, UnitStretch Stretch)> Stretches);
