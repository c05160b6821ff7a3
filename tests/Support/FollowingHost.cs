namespace HrSaas.Tests.Support;

using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Organization;
using HrSaas.Application.People;
using HrSaas.Application.Tenancy;
using HrSaas.Application.Watching;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

/// <summary>A host without HTTP: the store, and the subscriptions if it follows the log. Leases and waits are milliseconds.</summary>
public sealed class FollowingHost : IAsyncDisposable
{
    private static byte[] Secret => FreshDatabase.Secret;
    private readonly IHost _host;

    private FollowingHost(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    public Database Database => Services.GetRequiredService<Database>();

    public static SubscriptionSettings Fast => new()
    {
        Lease = TimeSpan.FromMilliseconds(600),
        Poll = TimeSpan.FromMilliseconds(50),
        Gather = TimeSpan.FromMilliseconds(1),
        MostGather = TimeSpan.FromMilliseconds(20),
        Skip = TimeSpan.FromMilliseconds(1),
        Backoff = TimeSpan.FromMilliseconds(20),
        MostBackoff = TimeSpan.FromMilliseconds(100),
        RetryBackoff = TimeSpan.FromMilliseconds(20),
        MostRetryBackoff = TimeSpan.FromMilliseconds(200),
        Patience = TimeSpan.FromSeconds(20),
    };

    /// <summary>As the product's own, for tests that only want the rows: nobody looks twenty times a second, and nobody waits.</summary>
    public static SubscriptionSettings Steady => new() { Gather = TimeSpan.FromMilliseconds(2), MostGather = TimeSpan.FromMilliseconds(20), Skip = TimeSpan.FromMilliseconds(20), Patience = TimeSpan.FromSeconds(20) };

    /// <param name="follows">Whether it runs the subscriptions, or only writes.</param>
    public static async Task<FollowingHost> Start(
        string owner, SubscriptionSettings? settings = null, bool follows = true, bool notifies = true, Action<IServiceCollection>? more = null)
    {
        var database = await Database.Open(owner, Secret, default);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        var services = builder.Services;
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(database);
        services.AddSingleton<LogSignal>();
        services.AddSingleton<ITenants>(new Tenants(database, TimeSpan.FromSeconds(5)));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new CommitterSettings());
        services.AddSingleton<Committer>();
        services.AddHostedService(provider => provider.GetRequiredService<Committer>());
        if (notifies)
            services.AddHostedService(provider => new LogNotifier(
                database, provider.GetRequiredService<LogSignal>(), TimeSpan.FromMilliseconds(5), NullLogger<LogNotifier>.Instance));
        services.AddSingleton<IPersonKeys>(new CachedPersonKeys(new PersonKeys(database, Secret), TimeSpan.FromMinutes(1), 10_000));
        foreach (var stored in (StoredEvents[])[
            StoredEmploymentEvents.Map, StoredSeatEvents.Map, StoredPersonEvents.Map, StoredCustomFieldEvents.Map, StoredRetentionRuleEvents.Map, StoredOrgStructureEvents.Map, StoredLegalEntityEvents.Map,
            StoredPositionEvents.Map, StoredWorkingPatternEvents.Map, StoredHolidayCalendarEvents.Map, StoredReportingLineEvents.Map, StoredLocationEvents.Map, StoredJobEvents.Map, StoredPayRangeEvents.Map,
            StoredWatchedExceptionEvents.Map, StoredRoleEvents.Map, StoredApiClientEvents.Map, StoredLeaveTypeEvents.Map, StoredLeavePolicyEvents.Map, StoredLeaveAccountEvents.Map, StoredAbsenceFeedEvents.Map])
            services.AddSingleton(stored);
        services.AddScoped<RequestScope>();
        services.AddSingleton<SharedProofs>();
        services.AddScoped<IEventStreams, EventStreams>();
        services.AddSingleton(new FoldedStates(10_000));
        services.AddSingleton(new ContendedStreams());
        services.AddSingleton(new RunningCommands(TimeSpan.FromSeconds(5)));
        services.AddScoped<StateReader>();
        services.AddScoped<Ledger>();
        services.AddScoped<Jobs>();
        services.AddSingleton<IKeyedHash>(new KeyedHash(Secret));
        services.AddScoped<IClaims, Claims>();
        services.AddScoped<NumberedClaims>();
        services.AddScoped<Application.People.PersonIdentifiers>();
        services.AddScoped<Application.Employment.Sights>();
        services.AddScoped<Application.Employment.EmploymentExternalIds>();
        services.AddScoped<Application.Published.IKnownPersons, Application.People.PublishedFacts>();
        services.AddScoped<WatchedExceptions>();
        services.AddScoped<ExceptionSights>();
        services.AddScoped<ExceptionReadings>();
        services.AddHrSaasSubscriptions(settings ?? Fast);
        if (!follows)
        {
            services.RemoveAll<IHostedService>();
            services.AddHostedService(provider => provider.GetRequiredService<Committer>());
        }
        more?.Invoke(services);
        var host = builder.Build();
        await host.StartAsync();
        return new(host);
    }

    /// <summary>Does something in a scope of the tenant.</summary>
    public async Task<T> For<T>(TenantId tenant, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>()
            .Open(tenant, new("member:test", "hr-admin", null), "0af7651916cd43dd8448eb211c80319c");
        return await act(scope.ServiceProvider);
    }

    /// <summary>Appends events to a stream at the version it is at, and tells the position of the last one.</summary>
    public Task<Committed> Append(TenantId tenant, StoredEvents stored, Guid stream, long version, PersonId? subject, params object[] events) =>
        For(tenant, async services =>
        {
            var id = Guid.CreateVersion7();
            var outcome = await services.GetRequiredService<IEventStreams>().Append(new(
                id, new(id, id), new(stream, version + events.Length), [new(stored, stream, version, events, subject)], [], []));
            return (Committed)outcome;
        });

    /// <summary>Records a location: an event like any other, where it does not matter which.</summary>
    public Task<Committed> OpenLocation(TenantId tenant)
    {
        var id = Guid.CreateVersion7();
        return Append(tenant, StoredLocationEvents.Map, id, 0, null, new LocationOpened(new(id), $"L-{id:n}", "Somewhere", "ES", null, "Europe/Madrid"));
    }

    /// <summary>Waits until every subscription has applied all there is.</summary>
    public Task CatchesUp() => Eventually.Holds("every subscription is at the log's end", async () =>
        (await Services.GetRequiredService<ISubscriptionStates>().Read(default)) is { Count: > 0 } states
        && states.All(state => state.PositionsBehind == 0));

    /// <summary>Waits for a read model of the tenant.</summary>
    public Task<bool> Reaches(TenantId tenant, string model, long position) => For(tenant, services =>
        services.GetRequiredService<IReadModelProgress>().WaitFor(model, position, Eventually.Deadline, default));

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        var database = Database;
        _host.Dispose();
        await database.DisposeAsync();
    }
}
