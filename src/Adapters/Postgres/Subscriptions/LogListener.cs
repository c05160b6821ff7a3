namespace HrSaas.Adapters.Postgres.Subscriptions;

using System.Globalization;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

/// <summary>
/// Hears what other hosts tell: that the log has grown, and how far a subscription has come. What is missed while the
/// connection is down is found by those who look without having been woken.
/// </summary>
internal sealed class LogListener(Database database, LogSignal signal, ProgressBoard board, SubscriptionSettings settings, ILogger<LogListener> log)
    : BackgroundService
{
    private const string ProgressChannel = "hrsaas_read";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.Listens && !stoppingToken.IsCancellationRequested)
        {
            try { await Listen(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception lost) when (lost is NpgsqlException or IOException or InvalidOperationException)
            {
                log.LogWarning("The database is not heard any more: {Failure}", lost.GetType().Name);
                await Task.Delay(settings.Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Listen(CancellationToken cancellation)
    {
        await using var connection = await database.Held.OpenConnectionAsync(cancellation);
        connection.Notification += (_, told) => Hear(told.Channel, told.Payload);
        await using (var listen = new NpgsqlCommand($"listen {LogNotifier.Channel}; listen {ProgressChannel}", connection))
            await listen.ExecuteNonQueryAsync(cancellation);
        while (true) await connection.WaitAsync(cancellation);
    }

    private void Hear(string channel, string payload)
    {
        if (channel == LogNotifier.Channel)
        {
            if (long.TryParse(payload, CultureInfo.InvariantCulture, out var last)) signal.Raise(last);
            return;
        }
        var space = payload.LastIndexOf(' ');
        if (space > 0 && long.TryParse(payload.AsSpan(space + 1), CultureInfo.InvariantCulture, out var position))
            board.Reached(payload[..space], position);
    }
}
