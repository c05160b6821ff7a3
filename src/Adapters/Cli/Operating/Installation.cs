namespace HrSaas.Adapters.Cli.Operating;

using System.CommandLine;
using HrSaas.Adapters.Host;
using HrSaas.Adapters.Host.Cluster;
using HrSaas.Adapters.Host.Composition;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;
using Microsoft.Extensions.Logging.Abstractions;

/// <param name="data">What <c>--data</c> says.</param>
internal delegate Task<Installation> OpenInstallation(string? data, CancellationToken cancellation);

/// <summary>
/// The database and the secret of an installation, found as a host finds them: the database that is named, else the private cluster of the data folder, which is
/// started for as long as the command takes where no host runs.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly PrivateCluster? _cluster;

    private Installation(PrivateCluster? cluster, string owner, Database database, PersonKeys keys, SubscriptionSettings subscriptions) =>
        (_cluster, Owner, Database, Keys, Subscriptions) = (cluster, owner, database, keys, subscriptions);

    /// <summary>The connection string of the database's owner.</summary>
    public string Owner { get; }

    public Database Database { get; }

    public PersonKeys Keys { get; }

    public SubscriptionSettings Subscriptions { get; }

    public ReadModelRebuild ReadModels => new(Database, Keys, Subscriptions);

    public LogVerification Log => new(Database, new AllStoredEvents(PostgresParts.Stored), Keys);

    /// <summary>One whose database and keys are open already.</summary>
    public static Installation Over(string owner, Database database, PersonKeys keys, SubscriptionSettings subscriptions) => new(null, owner, database, keys, subscriptions);

    /// <summary><c>--data</c>, as the host takes it.</summary>
    public static Option<string?> DataOption() => new("--data")
    {
        Description = "The data folder of the installation, as the host was given it. Where ConnectionStrings__HrSaas names a database, the folder of its secret.", HelpName = "DIR", Recursive = true,
    };

    /// <exception cref="ClusterException">The private cluster cannot be brought up.</exception>
    public static async Task<Installation> Open(IConfiguration configuration, string? data, CancellationToken cancellation)
    {
        var settings = HostSettings.Read(configuration);
        var wanted = new ClusterSettings(data ?? settings.Data, settings.Durable);
        var (folder, owner) = (wanted.Folder ?? ".data", configuration.GetConnectionString("HrSaas"));
        PrivateCluster? cluster = null;
        if (owner is null)
        {
            if (await PrivateCluster.FindRunning(wanted, cancellation) is { } running) (folder, owner) = running;
            else
            {
                cluster = await PrivateCluster.Start(wanted, NullLogger.Instance, cancellation);
                (folder, owner) = (cluster.Folder, cluster.ConnectionString);
            }
        }
        try
        {
            var secret = new HostFolder(folder).Secret(settings);
            var database = await Database.Open(owner, secret.RoleSecret, cancellation, settings.MostConnections);
            return new(cluster, owner, database, new PersonKeys(database, secret.MasterKey), new() { Lease = settings.SubscriptionLease, Poll = settings.SubscriptionPoll });
        }
        catch
        {
            if (cluster is not null) await cluster.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_cluster is not null) await _cluster.DisposeAsync();
    }
}
