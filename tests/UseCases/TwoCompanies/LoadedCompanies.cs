namespace HrSaas.UseCases.TwoCompanies;

using HrSaas.Adapters.Host;
using HrSaas.Adapters.Host.Composition;
using HrSaas.Adapters.Host.Demo;
using HrSaas.Adapters.Host.Demo.OracleHr;
using HrSaas.Adapters.Http;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Imports;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Importing.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Tests.Support;
using HrSaas.UseCases.Importing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

/// <summary>
/// A host composed as the product is, with both companies loaded into it: Oracle's as the demo tenant, AdventureWorks as a second one. Their files are beside
/// them in plain tables, which know nothing of the product.
/// </summary>
[CollectionDefinition(Once)]
public sealed class LoadedCompanies : IAsyncLifetime, ICollectionFixture<LoadedCompanies>
{
    public const string Once = "two companies";

    private readonly DataFolder _folder = new();
    private FreshDatabase _database = null!;
    private IHost _host = null!;

    internal PlainTables Files { get; private set; } = null!;

    internal LoadedCompany OracleHr { get; private set; } = null!;

    internal LoadedCompany AdventureWorks { get; private set; } = null!;

    /// <summary>The same companies once more, each in a tenant of its own, brought in as files.</summary>
    internal LoadedCompany ImportedOracleHr { get; private set; } = null!;

    internal LoadedCompany ImportedAdventureWorks { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        _host = await Compose();
        Files = await PlainTables.Fill(_database.Connection);
        OracleHr = await Load("demo", steps => new OracleHrCompany(OracleHrFiles.Read()).Plan(steps));
        AdventureWorks = await Load("adventure-works", steps => new AdventureWorksCompany(AdventureWorksFiles.Read()).Plan(steps));
        ImportedOracleHr = await Import("oracle-as-files", RealCompanies.OracleHr(OracleHrFiles.Read()));
        ImportedAdventureWorks = await Import("adventure-works-as-files", RealCompanies.AdventureWorks(AdventureWorksFiles.Read()));
        await Eventually.Holds("every subscription is at the log's end", async () =>
            (await _host.Services.GetRequiredService<ISubscriptionStates>().Read(default)) is { Count: > 0 } states && states.All(state => state.PositionsBehind == 0));
    }

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        var database = _host.Services.GetRequiredService<Database>();
        _host.Dispose();
        await database.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<LoadedCompany> Load(string slug, Func<CompanySteps, CompanyPlan> plan)
    {
        var tenant = await TenantRegistration.FindOrAdd(_database.Connection, slug, "America/Los_Angeles", default);
        var ids = new DemoIds(tenant);
        var loader = new CompanyLoader(_host.Services.GetRequiredService<IServiceScopeFactory>(), tenant, ids);
        var planned = plan(new(ids));
        await loader.Load(planned, default);
        return new(loader, planned.Findings);
    }

    private async Task<LoadedCompany> Import(string slug, ImportFiles files)
    {
        var tenant = await TenantRegistration.FindOrAdd(_database.Connection, slug, "America/Los_Angeles", default);
        var company = new LoadedCompany(new(_host.Services.GetRequiredService<IServiceScopeFactory>(), tenant, new(tenant)), []);
        var result = await company.Import(files);
        result.Rows.Where(row => row.Outcome is not (RowOutcome.Created or RowOutcome.LeftAlone)).Should().BeEmpty();
        return company;
    }

    private async Task<IHost> Compose()
    {
        Directory.CreateDirectory(_folder.Path);
        var secret = InstallationSecret.ReadOrMake(Path.Combine(_folder.Path, "secret"));
        var database = await Database.Open(_database.Connection, secret.RoleSecret, default);
        var settings = new HostSettings();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddKernel(settings)
            .AddStore(database, secret, settings)
            .AddHrSaasSubscriptions(FollowingHost.Steady)
            .AddHrSaasImports(new() { Poll = TimeSpan.FromMilliseconds(100) })
            .AddHrSaasHttp(new HttpSettings { IsDevelopment = true, DataFolder = _folder.Path, RateLimit = new(0, TimeSpan.FromSeconds(60)) });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}

/// <summary>Asks the product about one company.</summary>
internal sealed class LoadedCompany(CompanyLoader loader, IReadOnlyList<Finding> findings)
{
    public IReadOnlyList<Finding> Findings => findings;

    public Task<T> Ask<TPort, T>(Func<TPort, Task<T>> ask) where TPort : notnull => loader.Ask(ports => ask(ports.GetRequiredService<TPort>()));

    /// <summary>Imports the files and waits until that has ended.</summary>
    public async Task<ImportResult> Import(ImportFiles files, bool isDryRun = false)
    {
        var receipt = await loader.Ask(ports => files.Upload(ports, isDryRun));
        var result = default(ImportResult)!;
        await Eventually.Holds("the import has ended", async () => (result = await loader.Ask(ports => ImportResult.Of(ports, receipt.Operation))).Operation.EndedAt is not null);
        result.Operation.Status.Should().Be(OperationStatus.Done);
        return result;
    }

    public Task<List<EmploymentRow>> Employments(DateOnly day, EmploymentFilter filter) =>
        All<EmploymentRow, EmploymentListKey>(day, (ports, page) => ports.GetRequiredService<IEmploymentList>().List(filter, page, default));

    public async Task<List<TRow>> All<TRow, TKey>(DateOnly day, Func<IServiceProvider, PageOf<TKey>, Task<Page<TRow, TKey>>> list) where TKey : class
    {
        var rows = new List<TRow>();
        Cursor<TKey>? after = null;
        do
        {
            var page = await loader.Ask(ports => list(ports, new(day, null, 50, after)));
            rows.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        return rows;
    }
}
