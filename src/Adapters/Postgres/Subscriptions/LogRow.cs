namespace HrSaas.Adapters.Postgres.Subscriptions;

using HrSaas.Application.Kernel;

/// <summary>One event as it lies in the log, not yet read: reading it may fail, and then only its tenant's model stops.</summary>
internal sealed class LogRow
{
    public required TenantId Tenant { get; init; }
    public required Guid Stream { get; init; }
    public required long Version { get; init; }
    public required long Position { get; init; }
    public required Guid EventId { get; init; }
    public required string Type { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required Guid? Subject { get; init; }
    public required byte[] Payload { get; init; }

    /// <summary>Only told to policies.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The trace of the request that recorded it; told to policies, and to that trace.</summary>
    public string Correlation { get; init; } = "";

    /// <summary>The domain event.</summary>
    /// <param name="cipher">Null where no identifying value is needed: they are then read as erased, and nothing is decrypted.</param>
    /// <exception cref="UnreadableStreamException">This host does not know the event.</exception>
    public object Read(StoredEvents stored, IPersonCipher? cipher = null)
    {
        using var personal = new PersonalDataScope(cipher ?? NoCipher.Instance);
        return stored.Read(Type, Payload) ?? throw new UnreadableStreamException(Stream, Type);
    }

    /// <summary>The domain event, of whichever of these roots knows it; nothing identifying is decrypted.</summary>
    /// <exception cref="UnreadableStreamException">None of them knows it.</exception>
    public object ReadFirst(IReadOnlyList<StoredEvents> roots)
    {
        foreach (var stored in roots)
            if (stored.Knows(Type)) return Read(stored);
        throw new UnreadableStreamException(Stream, Type);
    }

    private sealed class NoCipher : IPersonCipher
    {
        public static NoCipher Instance { get; } = new();

        public string Encrypt(ReadOnlySpan<byte> clear) => throw new NotSupportedException("A reader of the log writes no events.");

        public byte[]? Decrypt(string cipher) => null;
    }
}

/// <summary>A stretch of the log: all events of some roots after one position and up to another.</summary>
/// <param name="To">Every event of these roots up to here is in the page.</param>
/// <param name="RecordedAt">When the event at <paramref name="To"/> was recorded.</param>
/// <param name="IsFull">Whether the log went on after it when it was read.</param>
internal sealed record LogPage(long To, DateTimeOffset RecordedAt, bool IsFull, IReadOnlyList<LogRow> Rows);
