namespace HrSaas.Adapters.Postgres;

using System.Security.Cryptography;
using System.Text;
using Npgsql;

/// <summary>
/// The database by its roles: <c>hrsaas_app</c> serves requests under row-level security, <c>hrsaas_engine</c> follows the log of
/// all tenants, and the owner, whose connection string is configured, only brings the schema up to date.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    public const string AppRole = "hrsaas_app";
    public const string EngineRole = "hrsaas_engine";

    /// <summary>
    /// The most connections that one host opens under each of the two roles, unless it is told otherwise, beside one for each subscription and one to listen. More would
    /// not be faster, and several hosts and whoever else uses the server have to fit in its <c>max_connections</c>.
    /// </summary>
    public const int MostConnections = 40;

    // There are as many as subscriptions, and one: this is out of their reach.
    private const int MostHeld = 200;

    private Database(string app, string engine)
    {
        App = Build(app, "hrsaas app");
        Engine = Build(engine, "hrsaas engine");
        Held = Build(new NpgsqlConnectionStringBuilder(engine) { MaxPoolSize = MostHeld }.ConnectionString, "hrsaas held");
        AppConnectionString = app;
        EngineConnectionString = engine;
    }

    /// <summary>For everything that happens for a tenant; without a tenant set in the transaction it sees no rows.</summary>
    public NpgsqlDataSource App { get; }

    /// <summary>For subscriptions, rebuilding and verifying; never under an HTTP request.</summary>
    public NpgsqlDataSource Engine { get; }

    /// <summary>
    /// For the engine's connections that are kept as long as the host runs: those of leases, and the one that listens. Taken from <see cref="Engine"/> they would leave
    /// none to whoever needs one for a moment.
    /// </summary>
    public NpgsqlDataSource Held { get; }

    public string AppConnectionString { get; }

    public string EngineConnectionString { get; }

    /// <summary>Brings roles and schema up to date as the owner, and opens the database under the two working roles.</summary>
    /// <param name="owner">Connection string of a role that may create roles and schemas in the database.</param>
    /// <param name="roleSecret">From it the passwords of the working roles are derived: the same on every host of an installation.</param>
    /// <param name="mostConnections">Under each of the two roles.</param>
    public static async Task<Database> Open(string owner, byte[] roleSecret, CancellationToken cancellation, int mostConnections = MostConnections)
    {
        // Whatever the engine sets for its session may stay: all of its statements are for read models and checkpoints, and of no tenant.
        string app = For(AppRole, resets: true), engine = For(EngineRole, resets: false);
        await Schema.Apply(owner, Password(AppRole), Password(EngineRole), cancellation);
        return new(app, engine);

        string Password(string role) => Convert.ToHexStringLower(HMACSHA256.HashData(roleSecret, Encoding.UTF8.GetBytes(role)));

        string For(string role, bool resets) => new NpgsqlConnectionStringBuilder(owner)
        {
            Username = role,
            Password = Password(role),
            MaxPoolSize = mostConnections,
            NoResetOnClose = !resets,
            // Every statement is one of ours and comes again: it is parsed and planned once per connection.
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 1,
            // A plan made while a table was small must not read all of it when it has grown.
            Options = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off -c statement_timeout=30s",
            IncludeErrorDetail = false,
        }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Engine.DisposeAsync();
        await Held.DisposeAsync();
    }

    private static NpgsqlDataSource Build(string connectionString, string name)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString) { Name = name };
        // Only types that PostgreSQL has itself are used: nobody has to ask its catalogues for them first.
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        return builder.Build();
    }
}
