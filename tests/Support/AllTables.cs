namespace HrSaas.Tests.Support;

using Npgsql;

/// <summary>All tables of a database, for tests that look for something everywhere.</summary>
public static class AllTables
{
    /// <summary>With their schemas; temporary ones of other sessions are nobody's to read.</summary>
    /// <param name="but">A schema that is left out.</param>
    public static async Task<List<string>> Of(NpgsqlDataSource source, string? but = null)
    {
        var tables = new List<string>();
        await using var list = source.CreateCommand("""
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', $1) and schemaname not like 'pg\_temp%'
            """);
        list.Parameters.Add(new() { Value = but ?? "" });
        await using var reader = await list.ExecuteReaderAsync();
        while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        return tables;
    }
}
