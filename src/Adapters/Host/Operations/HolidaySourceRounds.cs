namespace HrSaas.Adapters.Host.Operations;

using HrSaas.Adapters.Postgres;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>
/// Looks now and then, for all tenants, whether the sources of their holidays still say what was brought in: at the start too, because another version of the product may bring other
/// calendars. Every host does it; what one has found, the next finds known.
/// </summary>
public sealed class HolidaySourceRounds(Database database, IServiceScopeFactory scopes, HostSettings settings, ILogger<HolidaySourceRounds> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(settings.HolidaySourcesEvery);
        do
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception lost) when (lost is NpgsqlException or TimeoutException or StoreUnavailableException)
            {
                log.LogWarning("The sources of holidays could not be compared: {Reason}", lost.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default));
    }

    private async Task Look(CancellationToken cancellation)
    {
        foreach (var (tenant, calendar) in await Calendars(cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestScope>().Open(tenant, new("policy:compare-with-holiday-sources", "policy", null), correlation: "");
            await scope.ServiceProvider.GetRequiredService<HolidaySourceWatch>().Look(calendar, cancellation);
        }
    }

    private async Task<List<(TenantId Tenant, HolidayCalendarId Calendar)>> Calendars(CancellationToken cancellation)
    {
        var all = new List<(TenantId, HolidayCalendarId)>();
        await using var command = database.Engine.CreateCommand("select tenant_id, id from read.holiday_calendars where recorded_until is null");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) all.Add((new(reader.GetGuid(0)), new(reader.GetGuid(1))));
        return all;
    }
}
