namespace HrSaas.Adapters.Postgres.Subscriptions;

using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>
/// One read model: which events it is made of and what they make of its rows. Deterministic: rows follow from events and their
/// envelopes alone. Used by one page at a time.
/// </summary>
internal interface IReadModel
{
    /// <summary>In kebab-case; also the subscription's name.</summary>
    string Name { get; }

    /// <summary>Its tables with their schema; all of them are made by the script, and only by it.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>The embedded script that makes its tables.</summary>
    string Script { get; }

    /// <summary>Reads what the page builds on: states of streams before it, keys of persons.</summary>
    Task Prepare(IReadOnlyList<LogRow> page, CancellationToken cancellation);

    /// <summary>Takes in all events of one tenant that were recorded at one moment. If it throws, it has taken in none of them.</summary>
    void Apply(ReadOnlySpan<LogRow> moment);

    /// <summary>Adds the statements that write all that was taken in, set by set.</summary>
    void Write(NpgsqlBatch batch);

    /// <summary>Forgets what was taken in. If it was written, states are kept for the next page.</summary>
    void End(bool isWritten);
}
