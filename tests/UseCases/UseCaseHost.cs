namespace HrSaas.UseCases;

using HrSaas.Adapters.Holidays;
using HrSaas.Adapters.Http;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Imports;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Organization;
using HrSaas.Application.People;
using HrSaas.Application.Tenancy;
using HrSaas.Application.Watching;
using HrSaas.Application.Published;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

/// <summary>The inbound ports on the real store, as one host has them. Several hosts of one test share a database.</summary>
public sealed class UseCaseHost : IAsyncDisposable
{
    private static byte[] Secret => FreshDatabase.Secret;
    private readonly ServiceProvider _parts;

    private UseCaseHost(ServiceProvider parts) => _parts = parts;

    public Database Database => _parts.GetRequiredService<Database>();

    public IPersonKeys Keys => _parts.GetRequiredService<IPersonKeys>();

    public static async Task<UseCaseHost> Start(string owner)
    {
        var database = await Database.Open(owner, Secret, default);
        var parts = new ServiceCollection()
            .AddSingleton(database)
            .AddSingleton(new LogSignal())
            .AddSingleton(new FoldedStates(100_000))
            .AddSingleton(new ContendedStreams())
            .AddSingleton(new RunningCommands(TimeSpan.FromSeconds(30)))
            .AddSingleton(new CommitterSettings())
            .AddSingleton(services => new Committer(database, services.GetRequiredService<LogSignal>(), new(), NullLogger<Committer>.Instance))
            .AddSingleton<IPersonKeys>(new PersonKeys(database, Secret))
            .AddSingleton<IKeyedHash>(new KeyedHash(Secret))
            .AddSingleton(new AllStoredEvents([StoredLegalEntityEvents.Map, StoredLocationEvents.Map, StoredJobEvents.Map, StoredPayRangeEvents.Map,
                StoredOrgStructureEvents.Map, StoredPositionEvents.Map, StoredWorkingPatternEvents.Map, StoredHolidayCalendarEvents.Map, StoredReportingLineEvents.Map, StoredPersonEvents.Map, StoredCustomFieldEvents.Map, StoredRetentionRuleEvents.Map, StoredEmploymentEvents.Map, StoredSeatEvents.Map,
                StoredWatchedExceptionEvents.Map, StoredRoleEvents.Map, StoredApiClientEvents.Map, StoredLeaveTypeEvents.Map, StoredLeavePolicyEvents.Map, StoredLeaveAccountEvents.Map, StoredAbsenceFeedEvents.Map]))
            .AddScoped<RequestScope>().AddScoped<StateReader>().AddScoped<Ledger>()
            .AddSingleton<SharedProofs>().AddScoped<IEventStreams, EventStreams>().AddScoped<IClaims, Claims>()
            .AddScoped<HrSaas.Application.Organization.PublishedFacts>()
            .AddScoped<IKnownLegalEntities>(s => s.GetRequiredService<HrSaas.Application.Organization.PublishedFacts>())
            .AddScoped<IKnownPlacesOfWork>(s => s.GetRequiredService<HrSaas.Application.Organization.PublishedFacts>())
            .AddScoped<IKnownPersons, HrSaas.Application.People.PublishedFacts>()
            .AddSingleton<ITenants>(new Tenants(database, TimeSpan.FromSeconds(5))).AddScoped<IReach, Reaches>().AddScoped<Sights>().AddScoped<PersonSights>()
            .AddScoped<PersonReadings>().AddScoped<EmploymentReadings>().AddScoped<OrgUnitReadings>().AddScoped<CompensationReadings>().AddSingleton(TimeProvider.System)
            .AddScoped<IKnownOrganizationOnDay, PublishedOrganizationOnDay>().AddScoped<PayRanges>().AddScoped<PayRangeKeys>().AddScoped<IKnownPayRanges, PublishedPayRanges>()
            .AddScoped<LegalEntities>().AddScoped<Locations>().AddScoped<Jobs>().AddScoped<OrgStructures>()
            .AddScoped<HrSaas.Application.Organization.Positions>().AddScoped<ReportingLines>().AddScoped<IKnownPositions, PublishedPositions>().AddScoped<IKnownWorkingPatterns, PublishedWorkingPatterns>()
            .AddSingleton<HrSaas.Application.Organization.Ports.IKeptHolidays, HrSaas.Adapters.Postgres.Organization.KeptHolidays>().AddHrSaasHolidays(new())
            .AddScoped<HrSaas.Application.Organization.HolidayCalendars>().AddScoped<IKnownHolidayCalendars, PublishedHolidayCalendars>()
            .AddScoped<Erasures>().AddScoped<HrSaas.Application.People.Ports.IEmployedPersons, HrSaas.Adapters.Postgres.Employment.EmployedPersons>().AddScoped<TwoTimes>().AddScoped<IReadModelProgress, ReadModelProgress>().AddSingleton<ProgressBoard>().AddSingleton(new SubscriptionSettings())
            .AddScoped<Persons>().AddScoped<PersonDetails>().AddScoped<CustomFields>().AddScoped<CustomFieldReadings>().AddScoped<CustomValues>().AddScoped<NumberedClaims>().AddScoped<PersonIdentifiers>().AddScoped<EmployeeNumbers>().AddScoped<EmploymentExternalIds>().AddScoped<FactsForEmployments>().AddScoped<Seats>().AddScoped<Employments>()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddImportKinds().AddHrSaasImports(new() { Pace = new(Page: 20, AtOnce: 8) })
            .BuildServiceProvider(validateScopes: true);
        await parts.GetRequiredService<Committer>().StartAsync(default);
        return new(parts);
    }

    /// <summary>Calls a port in a scope of its own, as one request does.</summary>
    public async Task<T> As<TPort, T>(TenantId tenant, Func<TPort, Task<T>> call) where TPort : class
    {
        await using var scope = _parts.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Open(tenant, new("member:test", "hr-admin", null), "0af7651916cd43dd8448eb211c80319c");
        return await call(scope.ServiceProvider.GetRequiredService<TPort>());
    }

    /// <summary>Works on imports until none waits.</summary>
    public async Task Import(CancellationToken cancellation = default)
    {
        while (await _parts.GetRequiredService<ImportWorker>().RunOne(cancellation)) { }
    }

    public async ValueTask DisposeAsync()
    {
        await _parts.GetRequiredService<Committer>().StopAsync(default);
        await Database.DisposeAsync();
        await _parts.DisposeAsync();
    }
}

/// <summary>One database for the tests of a class; a fresh tenant per test.</summary>
public sealed class TwoHosts : IAsyncLifetime
{
    private FreshDatabase _database = null!;

    public UseCaseHost One { get; private set; } = null!;

    public UseCaseHost Two { get; private set; } = null!;

    public string Owner => _database.Connection;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        (One, Two) = (await UseCaseHost.Start(Owner), await UseCaseHost.Start(Owner));
    }

    public async Task DisposeAsync()
    {
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await _database.DisposeAsync();
    }
}
