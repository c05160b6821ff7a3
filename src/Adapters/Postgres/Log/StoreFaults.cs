namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>Gives a lost or unwilling database its name; all else stays the bug that it is.</summary>
public static class StoreFaults
{
    /// <exception cref="StoreUnavailableException">The database could not be reached or ended the session.</exception>
    public static async Task<T> Named<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (NpgsqlException lost) when (lost is not PostgresException { SqlState: var state } || state.StartsWith("57", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal))
        {
            throw new StoreUnavailableException("The database does not answer.", lost);
        }
    }
}
