namespace HrSaas.Adapters.Postgres.Log;

using HrSaas.Application.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

/// <summary>
/// Tells other hosts that the log has grown, outside the appending transactions (NOTIFY inside one serialises commits a second time) and at most
/// once per <paramref name="pause"/>. What gets lost is found by the followers' poll.
/// </summary>
public sealed class LogNotifier(Database database, LogSignal signal, TimeSpan pause, ILogger<LogNotifier> log) : BackgroundService
{
    public const string Channel = "hrsaas_log";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long told = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await signal.WaitPast(told, TimeSpan.FromMinutes(1), stoppingToken)) continue;
                var last = signal.Last;
                await using var notify = database.Engine.CreateCommand("select pg_notify($1, $2)");
                notify.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Channel });
                notify.Parameters.Add(new NpgsqlParameter<string> { TypedValue = last.ToString(System.Globalization.CultureInfo.InvariantCulture) });
                await notify.ExecuteNonQueryAsync(stoppingToken);
                told = last;
                await Task.Delay(pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException lost)
            {
                log.LogWarning("The log's growth could not be told: {Reason}", lost.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
