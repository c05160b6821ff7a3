namespace HrSaas.Benchmarks;

using System.Globalization;

/// <summary>What one run is to do.</summary>
public sealed record Settings
{
    /// <summary>Every figure is the median of so many.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>How long each of the three is loaded, per round and number of connections.</summary>
    public int Seconds { get; init; } = 5;

    public IReadOnlyList<int> Connections { get; init; } = [1, 8, 32, 64];

    /// <summary>Over so many the commands are spread, so that none of them collects more facts than an employment has.</summary>
    public int Employments { get; init; } = 20_000;

    /// <summary>The length of the log that is caught up over.</summary>
    public int Events { get; init; } = 100_000;

    /// <summary>Seconds for which each of the two endpoints is loaded before anything is counted.</summary>
    public int WarmUp { get; init; } = 5;

    /// <summary>Where the cluster and everything else goes, on the disk that is to be measured; null for the folder for temporary files.</summary>
    public string? Folder { get; init; }

    /// <summary>Of the company that is imported.</summary>
    public int People { get; init; } = 10_000;

    public bool MovesIn { get; init; } = true;

    public bool Rebuilds { get; init; } = true;

    public bool Writes { get; init; } = true;

    public bool CatchesUp { get; init; } = true;

    public bool Reads { get; init; } = true;

    public bool Leaves { get; init; } = true;

    public const string Usage = """
        ./bench [--rounds 3] [--seconds 5] [--connections 1,8,32,64] [--employments 20000] [--events 100000] [--people 10000] [--folder DIR] [--only writing|reading|catching-up|rebuilding|moving-in|leave] [--quick]
        """;

    /// <exception cref="BenchmarkException">An argument is not known.</exception>
    public static Settings Read(IReadOnlyList<string> arguments)
    {
        var settings = new Settings();
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            if (name == "--quick")
            {
                settings = settings with { Rounds = 1, Seconds = 2, Employments = 2_000, Events = 20_000, People = 1_000, WarmUp = 2 };
                continue;
            }
            if (++i == arguments.Count) throw new BenchmarkException(Usage);
            var value = arguments[i];
            settings = name switch
            {
                "--rounds" => settings with { Rounds = Number(value) },
                "--seconds" => settings with { Seconds = Number(value) },
                "--connections" => settings with { Connections = [.. value.Split(',').Select(Number)] },
                "--employments" => settings with { Employments = Number(value) },
                "--events" => settings with { Events = Number(value) },
                "--folder" => settings with { Folder = value },
                "--people" => settings with { People = Number(value) },
                "--only" when value is "writing" or "reading" or "catching-up" or "rebuilding" or "moving-in" or "leave" => settings with
                {
                    Writes = value == "writing", Reads = value == "reading", CatchesUp = value == "catching-up", Rebuilds = value == "rebuilding", MovesIn = value == "moving-in", Leaves = value == "leave",
                },
                _ => throw new BenchmarkException(Usage),
            };
        }
        return settings;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new BenchmarkException(Usage);
}

/// <summary>The benchmark cannot go on, or what it measured did not do what it was measured for.</summary>
public sealed class BenchmarkException(string message) : Exception(message);
