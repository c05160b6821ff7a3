namespace HrSaas.Adapters.Postgres.Log;

using System.Buffers;
using System.Text.Json;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Application.Kernel;
using Npgsql;
using NpgsqlTypes;

/// <summary>The event log on PostgreSQL, for the tenant of the request's scope. Appends go to this host's <see cref="Committer"/>.</summary>
public sealed class EventStreams(Database database, Committer committer, SharedProofs proofs, IPersonKeys keys, AllStoredEvents known, RequestScope scope) : IEventStreams
{
    private static readonly string ReadSql = Schema.Text("Log/ReadStream.sql");
    private static readonly string ProveSql = Schema.Text("Log/Prove.sql");

    [ThreadStatic] private static ArrayBufferWriter<byte>? _buffer;
    [ThreadStatic] private static Utf8JsonWriter? _writer;

    public async Task<IReadOnlyList<RecordedEvent>?> Read(
        StoredEvents stored, Guid stream, long after, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var rows = await StoreFaults.Named(() => Rows(stream, after, knownAt, cancellation));
        if (rows.Count == 0) return [];
        if (rows[0].Version == 1 && !stored.Knows(rows[0].Type) && known.Of(rows[0].Type) is not null) return null;
        return await EventRows.Decode(rows, _ => stored, keys, scope.Tenant, cancellation);
    }

    public async Task<AppendOutcome> Append(Append append)
    {
        var count = 0;
        foreach (var stream in append.Streams) count += stream.Events.Count;
        var rows = new StoredRow[count];
        var next = 0;
        foreach (var stream in append.Streams)
        {
            if (stream.Events.Count == 0) continue;
            var key = stream.Subject is { } subject ? await keys.Find(scope.Tenant, subject, CancellationToken.None) : null;
            try
            {
                Serialise(stream, key, rows, next);
            }
            catch (MissingPersonKeyException) when (stream.Subject is { } unknown)
            {
                Serialise(stream, await keys.FindOrCreate(scope.Tenant, unknown, CancellationToken.None), rows, next);
            }
            next += stream.Events.Count;
        }
        return await committer.Append(new(scope.Tenant, append, rows, scope.Caller, scope.Correlation, scope.Causation));
    }

    public Task<Proof> Prove(IReadOnlyList<StreamVersion> streams, CommandKey key, CancellationToken cancellation) => StoreFaults.Named(async () =>
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                TenantSetting.Command(scope.Tenant),
                new(ProveSql)
                {
                    Parameters =
                    {
                        new NpgsqlParameter<Guid[]> { TypedValue = [.. streams.Select(s => s.Stream)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
                        new NpgsqlParameter<long[]> { TypedValue = [.. streams.Select(s => s.Version)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint },
                        new NpgsqlParameter<Guid> { TypedValue = key.Key },
                    },
                },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new Proof(
            reader.GetBoolean(0),
            reader.IsDBNull(2) ? null : CommandRecords.Read(reader, 2, position: 9, recordedAt: 10),
            reader.GetInt64(1));
    });

    public Task<IReadOnlyCollection<Guid>> Stale(IReadOnlyList<StreamVersion> streams, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        proofs.Ask(scope.Tenant, streams, knownAt, cancellation);

    private void Serialise(StreamAppend stream, PersonKey? key, StoredRow[] rows, int first)
    {
        using var personal = new PersonalDataScope(
            stream.Subject is { } subject ? new PersonCipher(scope.Tenant, subject, key) : null);
        var buffer = _buffer ??= new(1024);
        var writer = _writer ??= new(buffer);
        for (var i = 0; i < stream.Events.Count; i++)
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            stream.Stored.Write(stream.Events[i], writer);
            writer.Flush();
            rows[first + i] = new(
                stream.Stream, (int)stream.ExpectedVersion + i + 1, Guid.CreateVersion7(), stream.Stored.NameOf(stream.Events[i]),
                stream.Subject?.Value, buffer.WrittenSpan.ToArray());
        }
    }

    private async Task<List<EventRow>> Rows(Guid stream, long after, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        if (knownAt is { } moment)
            batch.BatchCommands.Add(SettledMoments.Settle(moment));
        batch.BatchCommands.Add(TenantSetting.Command(scope.Tenant));
        batch.BatchCommands.Add(new(ReadSql)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = stream },
                new NpgsqlParameter<long> { TypedValue = after },
                new NpgsqlParameter<DateTime> { TypedValue = knownAt?.UtcDateTime ?? DateTime.MaxValue, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            },
        });
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            while (reader.FieldCount < 9) await reader.NextResultAsync(cancellation);
            var rows = new List<EventRow>();
            while (await reader.ReadAsync(cancellation)) rows.Add(EventRows.Read(reader, stream));
            return rows;
        }
        catch (PostgresException refused) when (SettledMoments.IsFuture(refused))
        {
            throw new KnownAtInFutureException(knownAt!.Value);
        }
    }
}
