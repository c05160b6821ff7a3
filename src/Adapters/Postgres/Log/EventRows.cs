namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>A row of the log as it came, its payload still bytes.</summary>
internal readonly record struct EventRow(
    Guid Stream, Guid EventId, string Type, int Version, long Position, DateTimeOffset RecordedAt, Guid? Subject, string Actor, string Correlation, byte[] Payload);

/// <summary>Makes events of rows: finds the keys of the persons they are about, decrypts and upcasts.</summary>
internal static class EventRows
{
    /// <summary>Reads the columns event_id, type, version, position, recorded_at, subject_id, actor, correlation, payload.</summary>
    public static EventRow Read(NpgsqlDataReader reader, Guid stream, int first = 0) => new(
        stream,
        reader.GetGuid(first),
        string.Intern(reader.GetString(first + 1)),
        reader.GetInt32(first + 2),
        reader.GetInt64(first + 3),
        new(reader.GetDateTime(first + 4), TimeSpan.Zero),
        reader.IsDBNull(first + 5) ? null : reader.GetGuid(first + 5),
        reader.GetString(first + 6),
        reader.GetString(first + 7),
        reader.GetFieldValue<byte[]>(first + 8));

    /// <param name="storedOf">How events of that stored name are stored; null when no context of this host knows it.</param>
    /// <exception cref="UnreadableStreamException">An event is not known to this host.</exception>
    public static async ValueTask<IReadOnlyList<RecordedEvent>> Decode(
        IReadOnlyList<EventRow> rows, Func<string, StoredEvents?> storedOf, IPersonKeys keys, TenantId tenant, CancellationToken cancellation)
    {
        var events = new RecordedEvent[rows.Count];
        PersonCipher? cipher = null;
        Guid? subject = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Subject is { } person && person != subject)
            {
                subject = person;
                cipher = new(tenant, new(person), await keys.Find(tenant, new(person), cancellation));
            }
            events[i] = Decode(row, storedOf(row.Type), row.Subject is null ? null : cipher);
        }
        return events;
    }

    /// <exception cref="UnreadableStreamException">The event is not known to this host.</exception>
    public static RecordedEvent Decode(in EventRow row, StoredEvents? stored, PersonCipher? cipher)
    {
        using var personal = new PersonalDataScope(cipher);
        var @event = stored?.Read(row.Type, row.Payload) ?? throw new UnreadableStreamException(row.Stream, row.Type);
        return new(row.EventId, row.Stream, @event, row.Version, row.Position, row.RecordedAt, row.Actor, row.Correlation);
    }
}
