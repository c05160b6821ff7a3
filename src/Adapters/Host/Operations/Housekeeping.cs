namespace HrSaas.Adapters.Host.Operations;

using HrSaas.Adapters.Postgres;
using Npgsql;

/// <summary>
/// Timed work on the database: forgets the records of commands that are older than they have to be kept. Every host does
/// it; doing it twice changes nothing.
/// </summary>
public sealed class Housekeeping(Database database, HostSettings settings, ILogger<Housekeeping> log) : BackgroundService
{
    private const int MostAtOnce = 5_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Housekeeping);
        do
        {
            try
            {
                while (await Forget(stoppingToken) == MostAtOnce) { }
            }
            catch (Exception lost) when (lost is NpgsqlException or TimeoutException)
            {
                log.LogWarning("Records of commands could not be cleared away: {Reason}", lost.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default));
    }

    private async Task<int> Forget(CancellationToken cancellation)
    {
        await using var forget = database.Engine.CreateCommand("select log.forget_commands($1, $2)");
        forget.Parameters.Add(new() { Value = settings.KeepCommands });
        forget.Parameters.Add(new() { Value = MostAtOnce });
        return (int)(await forget.ExecuteScalarAsync(cancellation))!;
    }
}
