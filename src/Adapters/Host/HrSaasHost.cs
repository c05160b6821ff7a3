namespace HrSaas.Adapters.Host;

using System.Net;
using HrSaas.Adapters.Host.Cluster;
using HrSaas.Adapters.Host.Composition;
using HrSaas.Adapters.Host.Demo;
using HrSaas.Adapters.Host.Operations;
using HrSaas.Adapters.Holidays;
using HrSaas.Adapters.Http;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Imports;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>The composition root: one process that serves the product.</summary>
public static class HrSaasHost
{
    private static readonly Dictionary<string, string> Switches = new() { ["--port"] = "HrSaas:Port", ["--data"] = "HrSaas:Data" };

    /// <summary>Serves until asked to stop.</summary>
    /// <exception cref="ClusterException">The private cluster cannot be brought up.</exception>
    /// <exception cref="SettingsException">A setting is missing or out of place.</exception>
    public static async Task Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddCommandLine(args, Switches);
        var settings = HostSettings.Read(builder.Configuration);
        var format = LogParts.FormatOf(settings, builder.Environment);
        builder.Logging.ClearProviders().AddConsoleIn(format).AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            // The edge gives every request its id and reports what failed; this category would do both a second time, at a price per request.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        var listen = AddressOf(settings, builder.Environment);
        if (settings.SecretFile is null && !builder.Environment.IsDevelopment()) // one that was made in passing would be lost in passing
            throw SettingsException.Needed("HrSaas__SecretFile", "Outside development it names a file with 32 secret bytes, the same for every host.");

        using var logs = LoggerFactory.Create(logging => logging.AddConsoleIn(format));
        using var signals = new StopSignals();
        var given = builder.Configuration.GetConnectionString("HrSaas");
        await using var cluster = given is null
            ? await PrivateCluster.Start(new(settings.Data, settings.Durable), logs.CreateLogger<PrivateCluster>(), signals.Stopping)
            : null;
        var owner = given ?? cluster!.ConnectionString;
        var folder = new HostFolder(cluster?.Folder ?? settings.Data ?? ".data");
        var secret = folder.Secret(settings);
        await using var database = await OpenDatabase(owner, secret, settings, logs.CreateLogger<Database>(), signals.Stopping);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(listen, settings.Port);
        });
        builder.Services
            .AddSingleton(settings)
            .AddKernel(settings)
            .AddStore(database, secret, settings)
            .AddSingleton(ReportParts.Of(settings))
            .AddHrSaasSubscriptions(new() { Lease = settings.SubscriptionLease, Poll = settings.SubscriptionPoll })
            .AddHrSaasImports(new() { Lease = settings.SubscriptionLease })
            .AddHrSaasHolidays(HolidayParts.Of(settings))
            .AddHrSaasHttp(HttpParts.Of(settings, folder, builder.Environment))
            .AddOperations(settings)
            .AddTelemetry(settings, builder.Configuration);

        await using var app = builder.Build();
        app.MapHrSaas();
        app.MapHealth();
        await app.StartAsync(signals.Stopping);
        var address = new Uri(app.Urls.First());
        var hasDemo = (settings.Demo ?? app.Environment.IsDevelopment()) && await LoadDemo(app.Services, owner, signals.Stopping);
        Console.WriteLine($"HrSaas is up: {address}");
        Console.WriteLine($"The API is described at {new Uri(address, "/openapi/v1.json")}");
        Console.WriteLine($"The documentation is at {new Uri(address, "/docs/")}");
        if (hasDemo && app.Environment.IsDevelopment()) await Tour.Print(address, Console.Out, app.Services.GetRequiredService<ISubscriptionStates>(), signals.Stopping);
        await app.WaitForShutdownAsync();
    }

    /// <exception cref="SettingsException">It is no address, or not one for development.</exception>
    private static IPAddress AddressOf(HostSettings settings, IHostEnvironment environment)
    {
        if (settings.Listen is not { } text) return IPAddress.Loopback;
        if (!IPAddress.TryParse(text, out var address)) throw new SettingsException($"HrSaas__Listen is an IP address, and '{text}' is none.");
        return environment.IsDevelopment() && !IPAddress.IsLoopback(address)
            ? throw new SettingsException("In development the host hands out tokens and listens on the loopback address only; HrSaas__Listen is for production.")
            : address;
    }

    /// <summary>The demo is a courtesy: whatever keeps it from being loaded does not keep the host from serving.</summary>
    private static async Task<bool> LoadDemo(IServiceProvider services, string owner, CancellationToken cancellation)
    {
        var log = services.GetRequiredService<ILogger<DemoTenant>>();
        try
        {
            if (await new DemoTenant(services.GetRequiredService<IServiceScopeFactory>(), owner).Load(cancellation))
                log.LogInformation("The demo tenant '{Slug}' is loaded.", DemoTenant.Slug);
            return true;
        }
        catch (Exception failed) when (failed is InvalidOperationException or StoreUnavailableException or NpgsqlException)
        {
            log.LogError(failed, "The demo tenant could not be loaded; the next start goes on with it.");
            return false;
        }
    }

    /// <summary>A database that is just starting, or starting again, is waited for.</summary>
    private static async Task<Database> OpenDatabase(string owner, InstallationSecret secret, HostSettings settings, ILogger log, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Database.Open(owner, secret.RoleSecret, cancellation, settings.MostConnections);
            }
            catch (NpgsqlException unreachable) when (attempt < 30 && unreachable is not PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow })
            {
                log.LogWarning("The database does not answer yet: {Reason}", unreachable.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            }
        }
    }
}
