namespace HrSaas.Application.Kernel;

/// <summary>One event as it was recorded, with what its envelope says.</summary>
/// <param name="Event">The domain event, upcast to the newest version of its kind.</param>
/// <param name="Version">Its place in its stream, from 1, without gaps.</param>
/// <param name="Position">Its place in the log of all tenants, from 1, without gaps, in commit order.</param>
/// <param name="RecordedAt">Stamped by the store in the appending transaction; never decreases with position.</param>
public sealed record RecordedEvent(
    Guid EventId, Guid Stream, object Event, long Version, long Position, DateTimeOffset RecordedAt, string Actor, string Correlation)
{
    /// <summary>The person whom it is about; null where it is about nobody.</summary>
    public PersonId? Subject { get; init; }
}

/// <summary>A stream and the version it was seen at; 0 for one that has no events.</summary>
public readonly record struct StreamVersion(Guid Stream, long Version);

/// <summary>What one command writes to one stream, if the stream is still at the expected version.</summary>
/// <param name="Events">In order; empty where the stream only has to be unchanged.</param>
/// <param name="Subject">The person whose key encrypts what the events mark as identifying.</param>
public sealed record StreamAppend(
    StoredEvents Stored, Guid Stream, long ExpectedVersion, IReadOnlyList<object> Events, PersonId? Subject);

/// <summary>
/// A name taken for ever in the transaction that first uses it: a code, a number, the id of an entity inside a root.
/// The same owner may claim it again.
/// </summary>
/// <param name="Kind">What is unique: <c>legal-entity-code</c>.</param>
/// <param name="Key">The name; a keyed hash where the name is personal data.</param>
/// <param name="IfTaken">The answer to the command when another owner has it.</param>
public sealed record Claim(string Kind, string Key, Guid Owner, Refusal IfTaken);

/// <summary>Under which a command is done once: the tenant's, the caller's, the method's and the path's own.</summary>
/// <param name="Key">128 bits of a hash over caller, method, path and the caller's key.</param>
/// <param name="BodyHash">128 bits of a keyed hash over the request's body: it tells reuse, and nothing about the body.</param>
public readonly record struct CommandKey(Guid Key, Guid BodyHash);

/// <summary>What is kept of an accepted command, and answered to everyone who sends it again. Ids and versions only.</summary>
/// <param name="Id">The resource that the command was about.</param>
/// <param name="Version">The resource's version after it.</param>
/// <param name="Fact">The effective-dated fact that it recorded, corrected or withdrew.</param>
/// <param name="Correction">The correction that it recorded.</param>
/// <param name="Changed">False where the command changed nothing and recorded nothing.</param>
public sealed record Answer(Guid Id, long Version, FactId? Fact = null, FactId? Correction = null, bool Changed = true);

/// <summary>All that one command writes, in one transaction: events, claims and the record that it was done.</summary>
/// <param name="CommandId">Made once per command, kept over its retries: by it an unknown outcome is settled.</param>
/// <param name="Reads">Positions of the last events that the decision read in other streams; they go into the envelope.</param>
public sealed record Append(
    Guid CommandId, CommandKey Key, Answer Answer, IReadOnlyList<StreamAppend> Streams, IReadOnlyList<Claim> Claims, IReadOnlyList<long> Reads);

/// <summary>The record of a command that was done before.</summary>
public sealed record CommandRecord(Guid CommandId, Guid BodyHash, Answer Answer, long Position, DateTimeOffset RecordedAt);

/// <summary>What became of an append.</summary>
public abstract record AppendOutcome
{
    private protected AppendOutcome() { }
}

/// <summary>It is durable. The position is that of its last event or, for a command that wrote none, the log's end at that moment.</summary>
public sealed record Committed(long Position, DateTimeOffset RecordedAt) : AppendOutcome;

/// <summary>A stream was no longer at the version that the decision was made on; nothing was written.</summary>
public sealed record StaleStream : AppendOutcome;

/// <summary>Another owner has the name; nothing was written.</summary>
public sealed record ClaimTaken(Claim Claim) : AppendOutcome;

/// <summary>The same key was used before; nothing was written now.</summary>
public sealed record AlreadyRecorded(CommandRecord Record) : AppendOutcome;

/// <summary>What the log says about streams and a key at one moment.</summary>
/// <param name="IsFresh">Whether each stream is at the version given.</param>
/// <param name="Position">The log's end at that moment.</param>
public readonly record struct Proof(bool IsFresh, CommandRecord? Record, long Position);

/// <summary>The event log of the tenant in whose scope it is asked.</summary>
public interface IEventStreams
{
    /// <summary>
    /// The events of a stream after a version, oldest first. With <paramref name="knownAt"/>, only what was recorded by then.
    /// Null when the id is that of a stream of another root, which it stays for ever.
    /// </summary>
    /// <exception cref="UnreadableStreamException">The stream holds an event that this host does not know.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<IReadOnlyList<RecordedEvent>?> Read(
        StoredEvents stored, Guid stream, long after, DateTimeOffset? knownAt, CancellationToken cancellation);

    /// <summary>Writes all of it or nothing. When this returns, the outcome is durable and known.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached and the outcome cannot be settled.</exception>
    Task<AppendOutcome> Append(Append append);

    /// <summary>Compares versions with the log and looks up the record of a key, in one read of one moment.</summary>
    Task<Proof> Prove(IReadOnlyList<StreamVersion> streams, CommandKey key, CancellationToken cancellation);

    /// <summary>Which of these streams are at another version than the one given, in one read of one moment; what is asked at the same time shares it.</summary>
    /// <param name="knownAt">A moment by which everything recorded has to be in the log; null where that does not matter.</param>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<IReadOnlyCollection<Guid>> Stale(IReadOnlyList<StreamVersion> streams, DateTimeOffset? knownAt, CancellationToken cancellation);
}

/// <summary>A stream holds an event of a kind or version that this host does not know (a newer host wrote it).</summary>
public sealed class UnreadableStreamException(Guid stream, string storedName)
    : Exception($"Stream {stream} holds an event '{storedName}' that this host does not know.")
{
    public Guid Stream { get; } = stream;
    public string StoredName { get; } = storedName;
}

/// <summary>What will be known at a moment to come cannot be told.</summary>
public sealed class KnownAtInFutureException(DateTimeOffset knownAt)
    : Exception($"The moment {knownAt:O} has not come yet.");

/// <summary>The database did not answer in time; whether an append was carried out is not known to this host.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
