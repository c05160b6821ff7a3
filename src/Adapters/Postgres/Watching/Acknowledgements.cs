namespace HrSaas.Adapters.Postgres.Watching;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Watching;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Watching.WatchedExceptions;
using Npgsql;

/// <summary>Keeps which exceptions are acknowledged, in two times. Each event ends what the one before it in the stream began.</summary>
/// <param name="schemas">Where its table is.</param>
internal sealed class Acknowledgements(ReadSchemas schemas) : IReadModel
{
    private readonly List<LogRow> _events = [];
    private readonly List<(LogRow Row, string ReasonCode)> _acknowledged = [];

    public string Name => IExceptionList.Model;

    public IReadOnlyList<string> Tables => ["read.acknowledgements"];

    public string Script => "Watching/Acknowledgements.model.sql";

    public Task Prepare(IReadOnlyList<LogRow> page, CancellationToken cancellation) => Task.CompletedTask;

    public void Apply(ReadOnlySpan<LogRow> moment)
    {
        var read = new List<(LogRow Row, WatchedExceptionEvent Event)>(moment.Length);
        foreach (var row in moment) read.Add((row, (WatchedExceptionEvent)row.Read(StoredWatchedExceptionEvents.Map)));
        foreach (var (row, @event) in read)
        {
            _events.Add(row);
            if (ReasonOf(@event) is { } code) _acknowledged.Add((row, code));
        }
    }

    public void Write(NpgsqlBatch batch)
    {
        if (_acknowledged.Count > 0)
            batch.BatchCommands.Add(new($"""
                insert into {schemas.Read}.acknowledgements (tenant_id, exception_id, version, reason_code, recorded_from)
                select * from unnest($1, $2, $3, $4, $5)
                """)
            {
                Parameters =
                {
                    Sql.Uuids([.. _acknowledged.Select(it => it.Row.Tenant.Value)]), Sql.Uuids([.. _acknowledged.Select(it => it.Row.Stream)]),
                    Sql.Bigints([.. _acknowledged.Select(it => it.Row.Version)]), Sql.Texts([.. _acknowledged.Select(it => it.ReasonCode)]),
                    Sql.Moments([.. _acknowledged.Select(it => it.Row.RecordedAt.UtcDateTime)]),
                },
            });
        if (_events.Count > 0)
            batch.BatchCommands.Add(new($"""
                update {schemas.Read}.acknowledgements a set recorded_until = c.recorded_at
                from unnest($1, $2, $3, $4) as c(tenant_id, exception_id, version, recorded_at)
                where a.tenant_id = c.tenant_id and a.exception_id = c.exception_id and a.version = c.version - 1
                """)
            {
                Parameters =
                {
                    Sql.Uuids([.. _events.Select(row => row.Tenant.Value)]), Sql.Uuids([.. _events.Select(row => row.Stream)]),
                    Sql.Bigints([.. _events.Select(row => row.Version)]), Sql.Moments([.. _events.Select(row => row.RecordedAt.UtcDateTime)]),
                },
            });
    }

    public void End(bool isWritten)
    {
        _events.Clear();
        _acknowledged.Clear();
    }

    private static string? ReasonOf(WatchedExceptionEvent @event) => @event switch
    {
        ExceptionAcknowledged e => e.Reason.Code,
        AcknowledgementWithdrawn => null,
    };
}
