namespace HrSaas.Adapters.Postgres.Subscriptions;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

/// <summary>Runs every subscription on this host, as far as no other host has its lease.</summary>
public sealed class SubscriptionEngine(
    Database database, LogSignal signal, ProgressBoard board, IPersonKeys keys, AllStoredEvents known, IEnumerable<Policy> policies,
    IServiceScopeFactory scopes, SubscriptionSettings settings, ILogger<SubscriptionEngine> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What a host does first is serve; the database may even be down.
        await Task.Yield();
        using var tail = new LogTail(database.Engine, settings.PageSize);
        var catalogue = new ReadModelCatalogue(database.Engine, keys, tail);
        var runs = new List<IRun>();
        foreach (var name in ReadModelCatalogue.Names)
        {
            var (model, pages) = catalogue.Make(name, ReadSchemas.InUse);
            runs.Add(new ReadModelRun(model, ReadSchemas.InUse, pages, database.Engine, settings.PageSize));
        }
        foreach (var policy in policies)
            runs.Add(new PolicyRun(policy, new(database.Engine, policy.Reads, policy.Ignores, tail), known, keys, scopes, settings));
        await Task.WhenAll(runs.Select(run => Task.Run(
            () => new SubscriptionLoop(run, database.Held, signal, board, settings, log).Run(stoppingToken), CancellationToken.None)));
    }
}
