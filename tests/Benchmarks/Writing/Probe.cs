namespace HrSaas.Benchmarks.Writing;

using System.Diagnostics;
using HrSaas.Adapters.Host;
using HrSaas.Benchmarks.Running;

/// <summary>
/// The product's host with somebody looking in: asked on standard input, it tells how many bytes it has allocated and, once it has been
/// told to listen, how many round trips to the database it has made and what for.
/// </summary>
public static class Probe
{
    private static long _appends, _others, _notifications, _readModels;

    public static async Task RunHost(string[] args)
    {
        _ = Task.Run(Answer);
        await HrSaasHost.Run(args);
    }

    private static async Task Answer()
    {
        ActivityListener? listener = null;
        while (await Console.In.ReadLineAsync() is { } question)
        {
            switch (question)
            {
                case "bytes":
                    Tell($"{GC.GetTotalAllocatedBytes(precise: true)} {GC.CollectionCount(0)}");
                    break;
                case "listen":
                    listener ??= Listen();
                    Tell("listening");
                    break;
                case "round-trips":
                    Tell($"{Volatile.Read(ref _appends)} {Volatile.Read(ref _others)} {Volatile.Read(ref _notifications)} {Volatile.Read(ref _readModels)}");
                    break;
            }
        }
        listener?.Dispose();
    }

    private static void Tell(string answer)
    {
        Console.WriteLine(Child.Answer + answer);
        Console.Out.Flush();
    }

    private static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Count,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    // Npgsql tells of every execution of a command or batch, which is one round trip.
    private static void Count(Activity activity)
    {
        var text = activity.GetTagItem("db.query.text") as string ?? activity.GetTagItem("db.statement") as string ?? "";
        if (text.Contains("log.begin_append", StringComparison.Ordinal)) Interlocked.Increment(ref _appends);
        else if (text.Contains("pg_notify", StringComparison.Ordinal)) Interlocked.Increment(ref _notifications);
        else if (text.Contains("subscriptions.", StringComparison.Ordinal) || text.Contains("e.position desc limit 1", StringComparison.Ordinal))
            Interlocked.Increment(ref _readModels);
        else Interlocked.Increment(ref _others);
    }
}
