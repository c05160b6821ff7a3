namespace HrSaas.Adapters.Postgres.Leave;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Leave.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveAccounts;
using Npgsql;

/// <summary>The streams that begin with the opening of a leave account.</summary>
public sealed class LeaveAccountStreams(Database database, RequestScope scope) : ILeaveAccountStreams
{
    // The index is of this name alone: it has to stand in the statement.
    private static readonly string Opened = $"""
        select e.stream_id from log.events e
        where e.tenant_id = log.tenant() and e.type = '{StoredLeaveAccountEvents.Map.NamesOf(typeof(LeaveAccountOpened)).Single()}'
        """;

    public Task<IReadOnlyList<Guid>> All(CancellationToken cancellation) => Streams(new(Opened + " order by e.stream_id"), cancellation);

    public Task<IReadOnlyList<Guid>> Of(PersonId person, CancellationToken cancellation) =>
        Streams(new(Opened + " and e.subject_id = $1") { Parameters = { Sql.Uuid(person.Value) } }, cancellation);

    public Task<bool> IsAnyAfter(long position, IReadOnlyList<string> names, CancellationToken cancellation) =>
        Read(new("select exists (select from log.events e where e.tenant_id = log.tenant() and e.position > $1 and e.type = any ($2))")
        {
            Parameters = { Sql.Bigint(position), Sql.Texts([.. names]) },
        },
        async reader => await reader.ReadAsync(cancellation) && reader.GetBoolean(0), cancellation);

    private Task<IReadOnlyList<Guid>> Streams(NpgsqlBatchCommand asked, CancellationToken cancellation) => Read<IReadOnlyList<Guid>>(asked, async reader =>
    {
        var streams = new List<Guid>();
        while (await reader.ReadAsync(cancellation)) streams.Add(reader.GetGuid(0));
        return streams;
    }, cancellation);

    private Task<T> Read<T>(NpgsqlBatchCommand asked, Func<NpgsqlDataReader, Task<T>> read, CancellationToken cancellation) => StoreFaults.Named(async () =>
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { TenantSetting.Command(scope.Tenant), asked } };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        return await read(reader);
    });
}
