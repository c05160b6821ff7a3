namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Application.Kernel;
using Npgsql;
using NpgsqlTypes;

/// <summary>
/// One transaction of the committer: the lock, then per tenant its setting and its commands. It travels in one round
/// trip; the transaction is the implicit one of a pipeline, which commits when all of it has been executed.
/// </summary>
internal static class AppendBatch
{
    private static readonly string AppendSql = Schema.Text("Log/Append.sql");

    /// <summary>Writes what fits and tells each command its outcome, in the order given.</summary>
    public static async Task<AppendOutcome[]> Execute(
        NpgsqlConnection connection, Guid host, long epoch, IReadOnlyList<PendingAppend> appends, CancellationToken cancellation)
    {
        var order = ByTenant(appends);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new("select log.begin_append($1, $2)") { Parameters = { Uuid(host), Bigint(epoch) } });
        foreach (var (tenant, members) in order)
        {
            batch.BatchCommands.Add(TenantSetting.Command(tenant));
            batch.BatchCommands.Add(Statement(appends, members));
        }

        var outcomes = new AppendOutcome[appends.Count];
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        foreach (var (_, members) in order)
        {
            await reader.NextResultAsync(cancellation);
            await reader.NextResultAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                var member = members[(int)reader.GetInt64(0) - 1];
                outcomes[member] = Outcome(reader, appends[member].Append);
            }
        }
        // The commit is known to have happened only when the server has said that the pipeline is done.
        while (await reader.NextResultAsync(cancellation)) { }
        return outcomes;
    }

    private static List<(TenantId Tenant, List<int> Members)> ByTenant(IReadOnlyList<PendingAppend> appends)
    {
        var order = new List<(TenantId Tenant, List<int> Members)>(1);
        for (var i = 0; i < appends.Count; i++)
        {
            var group = order.FindIndex(g => g.Tenant == appends[i].Tenant);
            if (group < 0)
            {
                group = order.Count;
                order.Add((appends[i].Tenant, new(appends.Count)));
            }
            order[group].Members.Add(i);
        }
        return order;
    }

    private static AppendOutcome Outcome(NpgsqlDataReader reader, Append append) => reader.GetInt32(1) switch
    {
        0 => new Committed(reader.GetInt64(2), RecordedAt(reader, 3)),
        1 => new AlreadyRecorded(CommandRecords.Read(reader, 5, position: 2, recordedAt: 3)),
        2 => new StaleStream(),
        3 => new ClaimTaken(append.Claims[(int)reader.GetInt64(4) - 1]),
        var other => throw new InvalidOperationException($"Unknown outcome {other} of an append."),
    };

    private static DateTimeOffset RecordedAt(NpgsqlDataReader reader, int column) => new(reader.GetDateTime(column), TimeSpan.Zero);

    private static NpgsqlBatchCommand Statement(IReadOnlyList<PendingAppend> appends, List<int> members)
    {
        var n = members.Count;
        int streams = 0, events = 0, claims = 0;
        foreach (var m in members)
        {
            streams += appends[m].Append.Streams.Count;
            events += appends[m].Events.Length;
            claims += appends[m].Append.Claims.Count;
        }

        Guid[] keys = new Guid[n], bodies = new Guid[n], commands = new Guid[n], resources = new Guid[n];
        var versions = new long[n];
        Guid?[] facts = new Guid?[n], corrections = new Guid?[n], causations = new Guid?[n];
        var changed = new bool[n];
        string?[] actors = new string?[n], correlations = new string?[n], reads = new string?[n];
        int[] streamOrd = new int[streams], expected = new int[streams];
        var streamIds = new Guid[streams];
        int[] eventOrd = new int[events], eventVersions = new int[events];
        Guid[] eventStreams = new Guid[events], eventIds = new Guid[events];
        var types = new string[events];
        var subjects = new Guid?[events];
        var payloads = new byte[events][];
        var claimOrd = new int[claims];
        string[] claimKinds = new string[claims], claimKeys = new string[claims];
        var owners = new Guid[claims];

        int s = 0, e = 0, c = 0;
        for (var i = 0; i < n; i++)
        {
            var pending = appends[members[i]];
            var append = pending.Append;
            (keys[i], bodies[i], commands[i]) = (append.Key.Key, append.Key.BodyHash, append.CommandId);
            (resources[i], versions[i], changed[i]) = (append.Answer.Id, append.Answer.Version, append.Answer.Changed);
            (facts[i], corrections[i]) = (append.Answer.Fact?.Value, append.Answer.Correction?.Value);
            (actors[i], correlations[i], causations[i]) = (pending.Actor, pending.Correlation, pending.Causation);
            if (append.Reads.Count > 0) reads[i] = $"{{{string.Join(',', append.Reads)}}}";
            foreach (var stream in append.Streams)
                (streamOrd[s], streamIds[s], expected[s++]) = (i + 1, stream.Stream, (int)stream.ExpectedVersion);
            foreach (var row in pending.Events)
            {
                (eventOrd[e], eventStreams[e], eventVersions[e]) = (i + 1, row.Stream, row.Version);
                (eventIds[e], types[e], subjects[e], payloads[e++]) = (row.EventId, row.Type, row.Subject, row.Payload);
            }
            foreach (var claim in append.Claims)
                (claimOrd[c], claimKinds[c], claimKeys[c], owners[c++]) = (i + 1, claim.Kind, claim.Key, claim.Owner);
        }

        const NpgsqlDbType array = NpgsqlDbType.Array;
        return new(AppendSql)
        {
            Parameters =
            {
                Of(keys, array | NpgsqlDbType.Uuid), Of(bodies, array | NpgsqlDbType.Uuid), Of(commands, array | NpgsqlDbType.Uuid),
                Of(resources, array | NpgsqlDbType.Uuid), Of(versions, array | NpgsqlDbType.Bigint),
                Of(facts, array | NpgsqlDbType.Uuid), Of(corrections, array | NpgsqlDbType.Uuid), Of(changed, array | NpgsqlDbType.Boolean),
                Of(actors, array | NpgsqlDbType.Text), Of(correlations, array | NpgsqlDbType.Text),
                Of(causations, array | NpgsqlDbType.Uuid), Of(reads, array | NpgsqlDbType.Text),
                Of(streamOrd, array | NpgsqlDbType.Integer), Of(streamIds, array | NpgsqlDbType.Uuid), Of(expected, array | NpgsqlDbType.Integer),
                Of(eventOrd, array | NpgsqlDbType.Integer), Of(eventStreams, array | NpgsqlDbType.Uuid), Of(eventVersions, array | NpgsqlDbType.Integer),
                Of(eventIds, array | NpgsqlDbType.Uuid), Of(types, array | NpgsqlDbType.Text), Of(subjects, array | NpgsqlDbType.Uuid),
                Of(payloads, array | NpgsqlDbType.Json),
                Of(claimOrd, array | NpgsqlDbType.Integer), Of(claimKinds, array | NpgsqlDbType.Text), Of(claimKeys, array | NpgsqlDbType.Text),
                Of(owners, array | NpgsqlDbType.Uuid),
            },
        };
    }

    private static NpgsqlParameter<T> Of<T>(T value, NpgsqlDbType type) => new() { TypedValue = value, NpgsqlDbType = type };

    private static NpgsqlParameter<Guid> Uuid(Guid value) => Of(value, NpgsqlDbType.Uuid);

    private static NpgsqlParameter<long> Bigint(long value) => Of(value, NpgsqlDbType.Bigint);
}
