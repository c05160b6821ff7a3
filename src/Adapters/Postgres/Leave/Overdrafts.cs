namespace HrSaas.Adapters.Postgres.Leave;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Domain.Leave.LeaveAccounts;
using Npgsql;
using NpgsqlTypes;

/// <summary>The rows of accounts that are overdrawn.</summary>
internal sealed class Overdrafts(ReadSchemas schemas)
{
    private readonly List<(LogRow Row, OpenLeaveAccount Account)> _ended = [];
    private readonly List<(LogRow Row, OpenLeaveAccount Account, FoundOverdraft Overdraft)> _found = [];

    public void Change(LogRow row, FoundOverdraft? before, OpenLeaveAccount after)
    {
        if (before == after.Overdraft) return;
        if (before is not null) _ended.Add((row, after));
        if (after.Overdraft is { } overdraft) _found.Add((row, after, overdraft));
    }

    public void Clear()
    {
        _ended.Clear();
        _found.Clear();
    }

    // A page may begin and end the same row: each end closes the one row of the account that began before it and is open.
    public void Write(NpgsqlBatch batch)
    {
        if (_found.Count > 0)
            batch.BatchCommands.Add(new($"""
                insert into {schemas.Read}.leave_overdrafts (tenant_id, employment_id, person_id, first_day, until, found_on, recorded_from)
                select * from unnest($1, $2, $3, $4, $5, $6, $7)
                """)
            {
                Parameters =
                {
                    Sql.Uuids([.. _found.Select(f => f.Row.Tenant.Value)]), Sql.Uuids([.. _found.Select(f => f.Account.Employment.Value)]),
                    Sql.Uuids([.. _found.Select(f => f.Account.Person.Value)]), Sql.Days([.. _found.Select(f => f.Overdraft.Days.First)]),
                    Sql.Array<DateOnly?>([.. _found.Select(f => f.Overdraft.Days.Until)], NpgsqlDbType.Date), Sql.Days([.. _found.Select(f => f.Overdraft.FoundOn)]),
                    Sql.Moments([.. _found.Select(f => f.Row.RecordedAt.UtcDateTime)]),
                },
            });
        if (_ended.Count > 0)
            batch.BatchCommands.Add(new($"""
                update {schemas.Read}.leave_overdrafts o set recorded_until = e.moment
                from (
                    select o.tenant_id, o.employment_id, o.recorded_from, min(e.moment) as moment
                    from unnest($1, $2, $3) as e(tenant_id, employment_id, moment)
                    join {schemas.Read}.leave_overdrafts o on o.tenant_id = e.tenant_id and o.employment_id = e.employment_id and o.recorded_until is null and o.recorded_from < e.moment
                    group by o.tenant_id, o.employment_id, o.recorded_from) e
                where (o.tenant_id, o.employment_id, o.recorded_from) = (e.tenant_id, e.employment_id, e.recorded_from)
                """)
            {
                Parameters =
                {
                    Sql.Uuids([.. _ended.Select(e => e.Row.Tenant.Value)]), Sql.Uuids([.. _ended.Select(e => e.Account.Employment.Value)]),
                    Sql.Moments([.. _ended.Select(e => e.Row.RecordedAt.UtcDateTime)]),
                },
            });
    }
}
