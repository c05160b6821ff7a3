namespace HrSaas.Adapters.Host.Composition;

using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Changes;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Organization;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Ports;
using HrSaas.Application.People;
using HrSaas.Application.Tenancy;
using HrSaas.Application.Tenancy.Ports;
using HrSaas.Application.Watching;

/// <summary>What the host keeps in PostgreSQL, and how its events are stored.</summary>
public static class PostgresParts
{
    /// <summary>The log, keys and registry on PostgreSQL.</summary>
    internal static IServiceCollection AddStore(this IServiceCollection services, Database database, InstallationSecret secret, HostSettings settings)
    {
        services
            .AddSingleton(database)
            .AddSingleton(new CommitterSettings { Patience = settings.StorePatience })
            .AddSingleton<Committer>()
            .AddHostedService(parts => parts.GetRequiredService<Committer>())
            .AddHostedService(parts => new LogNotifier(
                database, parts.GetRequiredService<LogSignal>(), pause: TimeSpan.FromMilliseconds(20), parts.GetRequiredService<ILogger<LogNotifier>>()))
            .AddSingleton<SharedProofs>().AddTransient<IEventStreams, EventStreams>()
            .AddTransient<IChanges, ChangeLog>()
            .AddTransient<IClaims, Claims>()
            .AddSingleton<ITenants>(new Tenants(database, span: TimeSpan.FromSeconds(5)))
            .AddSingleton<NotedUses>()
            .AddHostedService(parts => parts.GetRequiredService<NotedUses>())
            .AddTransient<IApiClientUses, ApiClientUses>()
            .AddSingleton<IKeptHolidays, KeptHolidays>()
            .AddSingleton<IKeyedHash>(new KeyedHash(secret.HashKey))
            .AddSingleton<IPersonKeys>(new PersonKeys(database, secret.MasterKey))
            .AddSingleton<AllStoredEvents>();
        services.Decorate<IPersonKeys>(keys => new CachedPersonKeys(keys, span: TimeSpan.FromMinutes(1), capacity: 50_000));
        foreach (var stored in Stored) services.AddSingleton(stored);
        return services;
    }

    /// <summary>The events of every aggregate root.</summary>
    public static IReadOnlyList<StoredEvents> Stored =>
    [
        StoredLegalEntityEvents.Map, StoredLocationEvents.Map, StoredJobEvents.Map, StoredPayRangeEvents.Map, StoredOrgStructureEvents.Map,
        StoredPositionEvents.Map, StoredWorkingPatternEvents.Map, StoredHolidayCalendarEvents.Map, StoredReportingLineEvents.Map,
        StoredPersonEvents.Map, StoredCustomFieldEvents.Map, StoredRetentionRuleEvents.Map, StoredEmploymentEvents.Map, StoredSeatEvents.Map, StoredWatchedExceptionEvents.Map, StoredRoleEvents.Map, StoredApiClientEvents.Map, StoredLeaveTypeEvents.Map, StoredLeavePolicyEvents.Map, StoredLeaveAccountEvents.Map, StoredAbsenceFeedEvents.Map,
    ];
}
