namespace HrSaas.Contracts.Streams;

using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using HrSaas.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

/// <summary>A host of the PostgreSQL store: a committer, keys, and streams for any tenant.</summary>
public sealed class PostgresHost : IStreamsHost
{
    public static byte[] Secret => FreshDatabase.Secret;
    private static readonly AllStoredEvents Known = new([Notes.Stored, Notes.Elsewhere]);

    private readonly SharedProofs _proofs;

    private PostgresHost(Database database, Committer committer)
    {
        Database = database;
        Committer = committer;
        Keys = new PersonKeys(database, Secret);
        _proofs = new(database);
    }

    public Database Database { get; }

    public Committer Committer { get; }

    public PersonKeys Keys { get; }

    public static async Task<PostgresHost> Start(string owner, CommitterSettings? settings = null)
    {
        var database = await Database.Open(owner, Secret, default);
        var committer = new Committer(database, new LogSignal(), settings ?? new(), NullLogger<Committer>.Instance);
        await committer.StartAsync(default);
        return new(database, committer);
    }

    public IEventStreams For(TenantId tenant)
    {
        var scope = new RequestScope();
        scope.Open(tenant, new Caller("member:test", "hr-admin", null), "0af7651916cd43dd8448eb211c80319c");
        return new EventStreams(Database, Committer, _proofs, Keys, Known, scope);
    }

    public async ValueTask DisposeAsync()
    {
        await Committer.StopAsync(default);
        Committer.Dispose();
        await Database.DisposeAsync();
    }
}

/// <summary>One database for the suite; a tenant per test keeps the tests apart.</summary>
public sealed class SharedDatabase : IAsyncLifetime
{
    public FreshDatabase Database { get; private set; } = null!;

    public async Task InitializeAsync() => Database = await FreshDatabase.Create();

    public Task DisposeAsync() => Database.DisposeAsync().AsTask();
}

public sealed class PostgresEventStreams(SharedDatabase shared) : EventStreamsContract, IClassFixture<SharedDatabase>
{
    protected override async Task<IStreamsHost> Start() => await PostgresHost.Start(shared.Database.Connection);
}
