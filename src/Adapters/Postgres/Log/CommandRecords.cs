namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>Reads the record of a command from the columns body_hash, command_id, resource_id, version, fact, correction, changed.</summary>
internal static class CommandRecords
{
    public static CommandRecord Read(NpgsqlDataReader reader, int first, int position, int recordedAt) => new(
        CommandId: reader.GetGuid(first + 1),
        BodyHash: reader.GetGuid(first),
        Answer: new(
            reader.GetGuid(first + 2),
            reader.GetInt64(first + 3),
            reader.IsDBNull(first + 4) ? null : new FactId(reader.GetGuid(first + 4)),
            reader.IsDBNull(first + 5) ? null : new FactId(reader.GetGuid(first + 5)),
            reader.GetBoolean(first + 6)),
        Position: reader.GetInt64(position),
        RecordedAt: new(reader.GetDateTime(recordedAt), TimeSpan.Zero));
}
