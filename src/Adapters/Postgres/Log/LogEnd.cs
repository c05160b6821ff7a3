namespace HrSaas.Adapters.Postgres.Log;

using Npgsql;

internal static class LogEnd
{
    /// <summary>The position of the last event; 0 where there is none.</summary>
    public static async Task<long> Read(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select h.position from log.head h where h.only_row");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
