namespace HrSaas.Benchmarks.Writing;

using System.Globalization;

/// <summary>The figures of all rounds, and their medians side by side.</summary>
internal sealed class WriteTable(IReadOnlyList<int> connections)
{
    private const int Pgbench = 0, Bare = 1, Ours = 2;

    private readonly Dictionary<(int Connections, int Who), List<Load>> _loads = [];

    public void Add(int connections, int who, Load load)
    {
        if (!_loads.TryGetValue((connections, who), out var loads)) _loads[(connections, who)] = loads = [];
        loads.Add(load);
    }

    public void Print(Settings settings, double factsPerEmployment)
    {
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Changing pay over HTTP; medians of {settings.Rounds} rounds of {settings.Seconds} s; {settings.Employments} employments, {factsPerEmployment:0.0} pay changes each in the end"));
        Console.WriteLine("             commands per second            ratio of ours to                        milliseconds");
        Console.WriteLine("connections  pgbench     bare     ours      bare            pgbench          bare p50    p99  ours p50    p99");
        foreach (var n in connections)
        {
            double pgbench = Median(n, Pgbench, load => load.PerSecond), bare = Median(n, Bare, load => load.PerSecond), ours = Median(n, Ours, load => load.PerSecond);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{n,11} {pgbench,8:0} {bare,8:0} {ours,8:0}      {Against(Ratio(n, Bare), n >= 32 ? 1.2 : n == 1 ? 0.5 : null),-15} {Against(Ratio(n, Pgbench), n >= 32 ? 0.8 : null),-15} {Median(n, Bare, load => load.P50!.Value),9:0.00} {Median(n, Bare, load => load.P99!.Value),6:0.0} {Median(n, Ours, load => load.P50!.Value),9:0.00} {Median(n, Ours, load => load.P99!.Value),6:0.0}"));
        }
        Console.WriteLine("every round, commands per second");
        foreach (var n in connections)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{n,11} pgbench {Each(n, Pgbench)}; bare {Each(n, Bare)}; ours {Each(n, Ours)}"));
    }

    // The three of one round run right after each other; a machine that is slower for a while is so for all of them.
    private double Ratio(int n, int to) =>
        Medians.Of(_loads[(n, Ours)].Zip(_loads[(n, to)], (ours, other) => ours.PerSecond / other.PerSecond));

    private static string Against(double ratio, double? target) => target is { } least
        ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00} ({(ratio >= least ? ">=" : "NOT")} {least:0.0})")
        : ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private string Each(int n, int who) => string.Join(' ', _loads[(n, who)].Select(load => load.PerSecond.ToString("0", CultureInfo.InvariantCulture)));

    private double Median(int n, int who, Func<Load, double> figure) => Medians.Of(_loads[(n, who)].Select(figure));
}
