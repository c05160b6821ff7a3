namespace HrSaas.Adapters.Postgres.Leave;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Leave.Queries;
using HrSaas.Domain.Leave.LeaveAccounts;
using Npgsql;
using NpgsqlTypes;

/// <summary>Keeps the requests of all accounts, and which are overdrawn, as known at each moment: what an event changes is the difference between before and after it.</summary>
internal sealed class LeaveRequests(LogPages log, ReadSchemas schemas) : IReadModel
{
    private readonly StreamFolds<LeaveAccount> _accounts = new(
        log, StoredLeaveAccountEvents.Map, 500_000, row => row.Read(StoredLeaveAccountEvents.Map),
        (before, @event) => LeaveAccount.Evolve(before ?? LeaveAccount.Initial, (LeaveAccountEvent)@event));
    private readonly List<(LogRow Last, LeaveAccount Before, LeaveAccount After)> _moment = [];
    private readonly List<(LogRow Row, LeaveRequest Request)> _closed = [];
    private readonly List<(LogRow Row, OpenLeaveAccount Account, LeaveRequest Request)> _opened = [];
    private readonly Overdrafts _overdrafts = new(schemas);

    public string Name => ILeaveRequestList.Model;

    public IReadOnlyList<string> Tables => ["read.leave_requests", "read.leave_overdrafts"];

    public string Script => "Leave/LeaveRequests.model.sql";

    public Task Prepare(IReadOnlyList<LogRow> page, CancellationToken cancellation) => _accounts.Prepare(page, cancellation);

    public void Apply(ReadOnlySpan<LogRow> moment)
    {
        _moment.Clear();
        try
        {
            foreach (var row in moment)
            {
                var (before, _, after) = _accounts.Apply(row);
                // Of one moment only what it ends with is shown.
                var same = _moment.FindIndex(change => change.Last.Stream == row.Stream && change.Last.Tenant == row.Tenant);
                if (same < 0) _moment.Add((row, before ?? LeaveAccount.Initial, after));
                else _moment[same] = (row, _moment[same].Before, after);
            }
        }
        catch
        {
            _accounts.TakeBack();
            throw;
        }
        _accounts.Keep();
        foreach (var (row, before, after) in _moment)
            if (after is OpenLeaveAccount account) Change(row, before, account);
    }

    public void Write(NpgsqlBatch batch)
    {
        if (_opened.Count > 0) batch.BatchCommands.Add(Opening());
        if (_closed.Count > 0) batch.BatchCommands.Add(Closing());
        _overdrafts.Write(batch);
    }

    public void End(bool isWritten)
    {
        _accounts.End(isWritten);
        _closed.Clear();
        _opened.Clear();
        _overdrafts.Clear();
    }

    private void Change(LogRow row, LeaveAccount before, OpenLeaveAccount after)
    {
        _overdrafts.Change(row, (before as OpenLeaveAccount)?.Overdraft, after);
        // Requests keep their place, and what nothing happened to is the same object.
        var known = before is OpenLeaveAccount open ? open.Requests : [];
        for (var i = 0; i < after.Requests.Length; i++)
        {
            var (was, now) = (i < known.Length ? known[i] : null, after.Requests[i]);
            if (ReferenceEquals(was, now) || was == now) continue;
            if (was is not null) _closed.Add((row, was));
            _opened.Add((row, after, now));
        }
    }

    // A page may open and close the same row: what is opened is there first, and each closing ends the row that was recorded before it.
    private NpgsqlBatchCommand Closing() => new($"""
        update {schemas.Read}.leave_requests t set recorded_until = c.recorded_until
        from unnest($1, $2, $3, $4) as c(tenant_id, request_id, version, recorded_until)
        where t.tenant_id = c.tenant_id and t.request_id = c.request_id and t.version = c.version
        """)
    {
        Parameters =
        {
            Sql.Uuids([.. _closed.Select(c => c.Row.Tenant.Value)]), Sql.Uuids([.. _closed.Select(c => c.Request.Id.Value)]),
            Sql.Bigints([.. _closed.Select(c => c.Request.Version)]), Sql.Moments([.. _closed.Select(c => c.Row.RecordedAt.UtcDateTime)]),
        },
    };

    private NpgsqlBatchCommand Opening() => new($"""
        insert into {schemas.Read}.leave_requests (tenant_id, request_id, employment_id, person_id, leave_type_id, first_day, last_day, starts, ends, hours, asked_on, standing, next, document_due_on, version, recorded_from)
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        """)
    {
        Parameters =
        {
            Sql.Uuids([.. _opened.Select(o => o.Row.Tenant.Value)]), Sql.Uuids([.. _opened.Select(o => o.Request.Id.Value)]),
            Sql.Uuids([.. _opened.Select(o => o.Account.Employment.Value)]), Sql.Uuids([.. _opened.Select(o => o.Account.Person.Value)]),
            Sql.Uuids([.. _opened.Select(o => o.Request.Type.Value)]), Sql.Days([.. _opened.Select(o => o.Request.Span.First)]),
            Sql.Days([.. _opened.Select(o => o.Request.Span.Last)]), Sql.Texts([.. _opened.Select(o => LeaveWords.Of(o.Request.Span.Starts))]),
            Sql.Texts([.. _opened.Select(o => LeaveWords.Of(o.Request.Span.Ends))]),
            Sql.Array<decimal?>([.. _opened.Select(o => o.Request.Span.Hours)], NpgsqlDbType.Numeric), Sql.Days([.. _opened.Select(o => o.Request.AskedOn)]),
            Sql.Texts([.. _opened.Select(o => LeaveWords.Of(o.Request.Standing))]),
            Sql.Array<string?>([.. _opened.Select(o => o.Request.Next is { } next ? LeaveWords.Of(next) : null)], NpgsqlDbType.Text),
            Sql.Array<DateOnly?>([.. _opened.Select(o => o.Request.HasDocument ? null : o.Request.DocumentDueOn)], NpgsqlDbType.Date),
            Sql.Bigints([.. _opened.Select(o => o.Request.Version)]), Sql.Moments([.. _opened.Select(o => o.Row.RecordedAt.UtcDateTime)]),
        },
    };
}
