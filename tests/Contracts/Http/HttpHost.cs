namespace HrSaas.Contracts.Http;

using System.Net;
using HrSaas.Adapters.Holidays;
using HrSaas.Adapters.Holidays.Service;
using HrSaas.Adapters.Http;
using HrSaas.Adapters.Http.Limits;
using HrSaas.Adapters.Http.Tokens;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Changes;
using HrSaas.Adapters.Postgres.Imports;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Organization;
using HrSaas.Adapters.Postgres.Subscriptions;
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
using HrSaas.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

/// <summary>The HTTP adapter on a real server and the real store, in this process: one for all test classes, a tenant per test.</summary>
public sealed class HttpHost : IAsyncLifetime
{
    private static readonly Lazy<Task<HttpHost>> Running = new(() => new HttpHost().Start());
    private static byte[] Secret => FreshDatabase.Secret;

    private FreshDatabase _fresh = null!;
    private FreshDatabase? _beside;
    private WebApplication _app = null!;

    public Uri Address { get; private set; } = null!;

    public string Owner => _fresh.Connection;

    /// <summary>Everything that the host logged, one entry a line.</summary>
    public LogLines Log { get; private set; } = new();

    internal DevelopmentTokens Tokens => _app.Services.GetRequiredService<DevelopmentTokens>();

    internal DevelopmentKeys Keys => _app.Services.GetRequiredService<DevelopmentKeys>();

    internal IServiceProvider Services => _app.Services;

    public async Task InitializeAsync()
    {
        var running = await Running.Value;
        (_fresh, _app, Address, Log) = (running._fresh, running._app, running.Address, running.Log);
    }

    /// <summary>It goes on for the next class, and ends with the process; its database, with the run.</summary>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>One of its own for a test that breaks something for everybody, or needs other settings or routes. Whoever starts it ends it.</summary>
    public static Task<HttpHost> Alone(RateLimit? limit = null, Action<HttpSettings>? configure = null, Action<WebApplication>? map = null, HolidayServiceSettings? holidays = null) => new HttpHost().Start(limit, configure, map, holidays);

    /// <summary>A second host on the database of this one. Whoever starts it ends it.</summary>
    public Task<HttpHost> Beside() => new HttpHost { _beside = _fresh }.Start();

    /// <summary>Ends one that was started alone, and its database, or one beside another: every host has connections of its own, and the cluster has not many.</summary>
    public async Task End()
    {
        var database = _app.Services.GetRequiredService<Database>();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await database.DisposeAsync();
        if (_beside is null) await _fresh.DisposeAsync();
    }

    private async Task<HttpHost> Start(RateLimit? limit = null, Action<HttpSettings>? configure = null, Action<WebApplication>? map = null, HolidayServiceSettings? holidays = null)
    {
        limit ??= new(1_000_000, TimeSpan.FromSeconds(60)); // tests hammer
        _fresh = _beside ?? await FreshDatabase.Create();
        var database = await Database.Open(_fresh.Connection, Secret, default);
        var builder = WebApplication.CreateSlimBuilder();
        // As the product logs: four lines more for each of some hundred thousand requests are most of what their walk would cost.
        builder.Logging.ClearProviders().AddProvider(Log).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services
            .AddSingleton(database).AddSingleton(new LogSignal())
            .AddSingleton(new FoldedStates(100_000)).AddSingleton(new ContendedStreams()).AddSingleton(new RunningCommands(TimeSpan.FromMilliseconds(500)))
            .AddSingleton(new CommitterSettings()).AddSingleton<Committer>()
            .AddHostedService(parts => parts.GetRequiredService<Committer>())
            .AddHostedService(parts => new LogNotifier(database, parts.GetRequiredService<LogSignal>(), TimeSpan.FromMilliseconds(5), parts.GetRequiredService<ILogger<LogNotifier>>()))
            .AddSingleton<ITenants>(new Tenants(database, TimeSpan.FromMilliseconds(100)))
            .AddSingleton<NotedUses>().AddHostedService(parts => parts.GetRequiredService<NotedUses>()).AddTransient<IApiClientUses, ApiClientUses>()
            .AddSingleton<IKeptHolidays, KeptHolidays>().AddHrSaasHolidays(holidays ?? new())
            .AddSingleton<IKeyedHash>(new KeyedHash(Secret)).AddSingleton<IPersonKeys>(new PersonKeys(database, Secret))
            .AddScoped<RequestScope>().AddScoped<StateReader>().AddScoped<Ledger>().AddSingleton<SharedProofs>().AddScoped<IEventStreams, EventStreams>().AddScoped<IClaims, Claims>().AddScoped<IChanges, ChangeLog>();
        foreach (var stored in (StoredEvents[])[StoredLegalEntityEvents.Map, StoredLocationEvents.Map, StoredJobEvents.Map, StoredPayRangeEvents.Map,
            StoredOrgStructureEvents.Map, StoredPositionEvents.Map, StoredWorkingPatternEvents.Map, StoredHolidayCalendarEvents.Map, StoredReportingLineEvents.Map, StoredPersonEvents.Map, StoredCustomFieldEvents.Map, StoredRetentionRuleEvents.Map, StoredEmploymentEvents.Map, StoredSeatEvents.Map,
            StoredWatchedExceptionEvents.Map, StoredRoleEvents.Map, StoredApiClientEvents.Map, StoredLeaveTypeEvents.Map, StoredLeavePolicyEvents.Map, StoredLeaveAccountEvents.Map, StoredAbsenceFeedEvents.Map])
            builder.Services.AddSingleton(stored);
        builder.Services.AddHrSaasSubscriptions(FollowingHost.Steady);
        builder.Services.AddHrSaasImports(new() { Poll = TimeSpan.FromMilliseconds(100) });
        var settings = new HttpSettings { IsDevelopment = true, WaitForPosition = TimeSpan.FromSeconds(10), RolesRemembered = TimeSpan.Zero, RateLimit = limit, ExportPage = 2 };
        configure?.Invoke(settings);
        builder.Services.AddHrSaasHttp(settings);
        _app = builder.Build();
        _app.MapHrSaas();
        map?.Invoke(_app);
        await _app.StartAsync();
        Address = new(_app.Urls.Single());
        return this;
    }

    /// <summary>A tenant of its own.</summary>
    public Task<TenantId> NewTenant(string zone = "Europe/Madrid") => TenantRegistration.FindOrAdd(Owner, $"t-{Guid.CreateVersion7():n}", zone, default);

    /// <summary>A client of a new tenant, in a role.</summary>
    public async Task<ApiClient> Client(string role = Access.HrAdmin) => new(Address, Tokens.Issue(await NewTenant(), role, null));

    public ApiClient Client(TenantId tenant, string role, Domain.Kernel.PersonId? person = null) => new(Address, Tokens.Issue(tenant, role, person));
}

/// <summary>Keeps what is logged.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> All => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose() { }
}
