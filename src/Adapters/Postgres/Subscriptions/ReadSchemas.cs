namespace HrSaas.Adapters.Postgres.Subscriptions;

/// <summary>The schemas that a read model writes to: those in use, or those in which it is built anew before the two are swapped.</summary>
/// <param name="Read">What holds no identifying data.</param>
/// <param name="Readable">Identifying data in clear text; in no backup.</param>
internal sealed record ReadSchemas(string Read, string Readable)
{
    public static ReadSchemas InUse { get; } = new("read", "readable");

    public static ReadSchemas Beside { get; } = new("read_beside", "readable_beside");

    /// <summary>A script written for the schemas in use, for these.</summary>
    public string Here(string script) => this == InUse ? script
        : script.Replace("readable.", Readable + ".", StringComparison.Ordinal).Replace("read.", Read + ".", StringComparison.Ordinal);
}
