namespace HrSaas.Adapters.Postgres.Log;

using Npgsql;
using NpgsqlTypes;

/// <summary>
/// The append of one tenant's commands, a list per column of what is sent. Statements, parameters and lists are used again with every batch,
/// so that a batch costs no more than what its commands bring. There are two statements over the same lists: the quick one writes all or nothing
/// and does not say why, the other one tells each command what stood in its way.
/// </summary>
internal sealed class AppendStatement
{
    private static readonly string Sql = Schema.Text("Log/Append.sql"), QuickSql = Schema.Text("Log/QuickAppend.sql"),
        QuickSqlWithNames = QuickSql.Replace("-- names: ", "", StringComparison.Ordinal);

    private NpgsqlBatchCommand? _command, _quick, _quickWithNames;
    private readonly List<Guid> _keys = [], _bodies = [], _commands = [], _resources = [];
    private readonly List<long> _versions = [];
    private readonly List<Guid?> _facts = [], _corrections = [], _causations = [];
    private readonly List<bool> _changed = [];
    private readonly List<string?> _actors = [], _correlations = [], _reads = [];
    private readonly List<int> _streamOrd = [], _expected = [];
    private readonly List<Guid> _streams = [];
    private readonly List<int> _eventOrd = [], _eventVersions = [];
    private readonly List<Guid> _eventStreams = [], _eventIds = [];
    private readonly List<string> _types = [];
    private readonly List<Guid?> _subjects = [];
    private readonly List<byte[]> _payloads = [];
    private readonly List<int> _claimOrd = [];
    private readonly List<string> _claimKinds = [], _claimKeys = [];
    private readonly List<Guid> _owners = [];

    // What the quick statement need not join: of each command, and of each name that one takes, the place of its last event; of each event what its command says.
    private readonly List<int> _last = [], _claimLast = [];
    private readonly List<string?> _eventActors = [], _eventCorrelations = [], _eventReads = [];
    private readonly List<Guid?> _eventCausations = [];

    public NpgsqlBatchCommand Command => _command ??= new(Sql)
    {
        Parameters =
        {
            Of(_keys, NpgsqlDbType.Uuid), Of(_bodies, NpgsqlDbType.Uuid), Of(_commands, NpgsqlDbType.Uuid),
            Of(_resources, NpgsqlDbType.Uuid), Of(_versions, NpgsqlDbType.Bigint),
            Of(_facts, NpgsqlDbType.Uuid), Of(_corrections, NpgsqlDbType.Uuid), Of(_changed, NpgsqlDbType.Boolean),
            Of(_actors, NpgsqlDbType.Text), Of(_correlations, NpgsqlDbType.Text),
            Of(_causations, NpgsqlDbType.Uuid), Of(_reads, NpgsqlDbType.Text),
            Of(_streamOrd, NpgsqlDbType.Integer), Of(_streams, NpgsqlDbType.Uuid), Of(_expected, NpgsqlDbType.Integer),
            Of(_eventOrd, NpgsqlDbType.Integer), Of(_eventStreams, NpgsqlDbType.Uuid), Of(_eventVersions, NpgsqlDbType.Integer),
            Of(_eventIds, NpgsqlDbType.Uuid), Of(_types, NpgsqlDbType.Text), Of(_subjects, NpgsqlDbType.Uuid),
            Of(_payloads, NpgsqlDbType.Json),
            Of(_claimOrd, NpgsqlDbType.Integer), Of(_claimKinds, NpgsqlDbType.Text), Of(_claimKeys, NpgsqlDbType.Text),
            Of(_owners, NpgsqlDbType.Uuid),
        },
    };

    public NpgsqlBatchCommand Quick
    {
        get
        {
            if (_claimOrd.Count == 0) return _quick ??= MakeQuick(QuickSql);
            if (_quickWithNames is not null) return _quickWithNames;
            _quickWithNames = MakeQuick(QuickSqlWithNames);
            _quickWithNames.Parameters.Add(Of(_claimKinds, NpgsqlDbType.Text));
            _quickWithNames.Parameters.Add(Of(_claimKeys, NpgsqlDbType.Text));
            _quickWithNames.Parameters.Add(Of(_owners, NpgsqlDbType.Uuid));
            _quickWithNames.Parameters.Add(Of(_claimLast, NpgsqlDbType.Integer));
            return _quickWithNames;
        }
    }

    private NpgsqlBatchCommand MakeQuick(string sql) => new(sql)
    {
        Parameters =
        {
            Of(_keys, NpgsqlDbType.Uuid), Of(_bodies, NpgsqlDbType.Uuid), Of(_commands, NpgsqlDbType.Uuid),
            Of(_resources, NpgsqlDbType.Uuid), Of(_versions, NpgsqlDbType.Bigint),
            Of(_facts, NpgsqlDbType.Uuid), Of(_corrections, NpgsqlDbType.Uuid), Of(_changed, NpgsqlDbType.Boolean), Of(_last, NpgsqlDbType.Integer),
            Of(_eventStreams, NpgsqlDbType.Uuid), Of(_eventVersions, NpgsqlDbType.Integer), Of(_eventIds, NpgsqlDbType.Uuid),
            Of(_types, NpgsqlDbType.Text), Of(_subjects, NpgsqlDbType.Uuid), Of(_eventActors, NpgsqlDbType.Text),
            Of(_eventCorrelations, NpgsqlDbType.Text), Of(_eventCausations, NpgsqlDbType.Uuid), Of(_eventReads, NpgsqlDbType.Text),
            Of(_payloads, NpgsqlDbType.Json),
            Of(_streams, NpgsqlDbType.Uuid), Of(_expected, NpgsqlDbType.Integer),
        },
    };

    /// <summary>Places in the batch of the commands that were added, in order: the statement counts them from 1.</summary>
    public List<int> Members { get; } = [];

    public void Clear()
    {
        Members.Clear();
        _keys.Clear(); _bodies.Clear(); _commands.Clear(); _resources.Clear(); _versions.Clear();
        _facts.Clear(); _corrections.Clear(); _causations.Clear(); _changed.Clear();
        _actors.Clear(); _correlations.Clear(); _reads.Clear();
        _streamOrd.Clear(); _streams.Clear(); _expected.Clear();
        _eventOrd.Clear(); _eventStreams.Clear(); _eventVersions.Clear(); _eventIds.Clear(); _types.Clear(); _subjects.Clear(); _payloads.Clear();
        _claimOrd.Clear(); _claimKinds.Clear(); _claimKeys.Clear(); _owners.Clear(); _claimLast.Clear();
        _last.Clear(); _eventActors.Clear(); _eventCorrelations.Clear(); _eventReads.Clear(); _eventCausations.Clear();
    }

    /// <summary>How far after the first of the tenant's events in the batch the last one of a member lies; for a command that wrote none, 0.</summary>
    public int LastOf(int place) => _last[place];

    /// <param name="member">The command's place in the batch.</param>
    public void Add(PendingAppend pending, int member)
    {
        Members.Add(member);
        var ord = Members.Count;
        var append = pending.Append;
        _keys.Add(append.Key.Key);
        _bodies.Add(append.Key.BodyHash);
        _commands.Add(append.CommandId);
        _resources.Add(append.Answer.Id);
        _versions.Add(append.Answer.Version);
        _facts.Add(append.Answer.Fact?.Value);
        _corrections.Add(append.Answer.Correction?.Value);
        _changed.Add(append.Answer.Changed);
        _actors.Add(pending.Actor);
        _correlations.Add(pending.Correlation);
        _causations.Add(pending.Causation);
        var reads = append.Reads.Count == 0 ? null : $"{{{string.Join(',', append.Reads)}}}";
        _reads.Add(reads);
        for (var i = 0; i < append.Streams.Count; i++)
        {
            _streamOrd.Add(ord);
            _streams.Add(append.Streams[i].Stream);
            _expected.Add((int)append.Streams[i].ExpectedVersion);
        }
        foreach (var row in pending.Events)
        {
            _eventOrd.Add(ord);
            _eventStreams.Add(row.Stream);
            _eventVersions.Add(row.Version);
            _eventIds.Add(row.EventId);
            _types.Add(row.Type);
            _subjects.Add(row.Subject);
            _payloads.Add(row.Payload);
            _eventActors.Add(pending.Actor);
            _eventCorrelations.Add(pending.Correlation);
            _eventCausations.Add(pending.Causation);
            _eventReads.Add(reads);
        }
        _last.Add(pending.Events.Length == 0 ? 0 : _eventIds.Count);
        for (var i = 0; i < append.Claims.Count; i++)
        {
            _claimOrd.Add(ord);
            _claimKinds.Add(append.Claims[i].Kind);
            _claimKeys.Add(append.Claims[i].Key);
            _owners.Add(append.Claims[i].Owner);
            _claimLast.Add(_last[^1]);
        }
    }

    private static NpgsqlParameter<List<T>> Of<T>(List<T> column, NpgsqlDbType type) =>
        new() { TypedValue = column, NpgsqlDbType = NpgsqlDbType.Array | type };
}
