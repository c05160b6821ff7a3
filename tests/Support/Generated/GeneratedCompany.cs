namespace HrSaas.Tests.Support.Generated;

/// <summary>Where somebody works, for whom and for how much, from a day on.</summary>
public sealed record Change(DateOnly From, string Unit, string Job, string Site, string? Boss, string Band, decimal Salary, decimal Fte);

/// <summary>One employment from its hire to its last day.</summary>
/// <param name="Key">The source's key of it.</param>
/// <param name="Person">The source's key of the person, six digits.</param>
public sealed record Stint(string Key, string Person, DateOnly Hired, IReadOnlyList<Change> Changes, DateOnly? Left, string? Why, string? Former);

/// <summary>What a source knew at one moment.</summary>
/// <param name="Until">Nothing later is known.</param>
public sealed record Wave(int Number, DateOnly Until, IReadOnlyList<Stint> Stints);

/// <summary>
/// A company that nobody has: as many people as wanted, twenty years, the same for the same seed on every machine. Its source is exported three times: early, late, and
/// late with corrections of the past.
/// </summary>
public sealed class GeneratedCompany
{
    public static readonly DateOnly First = new(2005, 1, 1), Early = new(2014, 12, 31), Late = new(2024, 12, 31), MassExit = new(2020, 6, 30);

    /// <summary>So many leave on one day, as in a company that closes a plant.</summary>
    public const int LeaveTogether = 142;

    private static readonly string[] Reasons = ["R", "D", "P", "E"];

    private readonly Random _random;

    public GeneratedCompany(int people, int seed)
    {
        _random = new(seed);
        People = people;
        Units = [.. Enumerable.Range(0, Math.Max(12, people / 60)).Select(n => ($"U{n:000}", n == 0 ? null : $"U{(n - 1) / 5:000}"))];
        Jobs = [.. Enumerable.Range(0, 40).Select(n => ($"J{n:00}", $"B{(n / 8) + 1}"))];
        Sites = [.. Enumerable.Range(0, 8).Select(n => $"S{n}")];
        var all = Enumerable.Range(0, people).SelectMany(Life).ToList();
        Waves = [Seen(1, Early, all), Seen(2, Late, all), Seen(3, Late, [.. all.Select((stint, n) => n % 20 == 7 ? PutRight(stint, n) : stint)])];
    }

    public int People { get; }

    public IReadOnlyList<(string Code, string? Parent)> Units { get; }

    public IReadOnlyList<(string Code, string Band)> Jobs { get; }

    public IReadOnlyList<string> Sites { get; }

    public IReadOnlyList<Wave> Waves { get; }

    public static string KeyOf(int person) => (person + 1).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The employments of one person.</summary>
    private IEnumerable<Stint> Life(int person)
    {
        // Whoever comes first leads whoever comes later, most of the time.
        var latest = 200 + (int)((Late.DayNumber - First.DayNumber - 400) * Math.Sqrt((person + 1d) / People));
        var hired = First.AddDays(_random.Next(latest));
        var (key, leavesTogether) = (KeyOf(person), person >= People / 10 && person < (People / 10) + Math.Min(LeaveTogether, People / 4) && hired < MassExit);
        DateOnly? left = leavesTogether ? MassExit : _random.NextDouble() < 0.45 ? hired.AddDays(_random.Next(1, 5_500)) : null;
        var why = left is null ? null : leavesTogether ? "D" : Reasons[_random.Next(Reasons.Length)];
        var first = new Stint(key + "-1", key, hired, Changes(person, hired, left), left, why, null);
        yield return first;
        if (left is not { } gone || gone.AddDays(200) > Late || person % 20 != 11) yield break;
        var back = gone.AddDays(_random.Next(30, 180));
        yield return new(key + "-2", key, back, Changes(person, back, null), null, null, first.Key);
    }

    private List<Change> Changes(int person, DateOnly hired, DateOnly? left)
    {
        var (job, boss) = (Jobs[_random.Next(Jobs.Count)], person == 0 ? null : KeyOf((person - 1) / 8));
        var now = new Change(hired, Units[_random.Next(Units.Count)].Code, job.Code, Sites[_random.Next(Sites.Count)], boss, job.Band, 24_000 + (_random.Next(400) * 100), _random.Next(8) == 0 ? 0.5m : 1m);
        var changes = new List<Change> { now };
        for (var day = hired.AddDays(_random.Next(30, 400)); day <= (left ?? Late); day = day.AddDays(_random.Next(30, 400)))
        {
            now = Next(now, person) with { From = day };
            changes.Add(now);
        }
        return changes;
    }

    private Change Next(Change now, int person)
    {
        var job = Jobs[_random.Next(Jobs.Count)];
        return _random.Next(20) switch
        {
            < 9 => now with { Salary = Math.Round(now.Salary * (1 + (_random.Next(1, 60) / 1000m)), 2) },
            < 11 => now, // a raise of nothing, a transfer to where one is: sources are full of them
            < 12 => now with { Salary = Math.Round(now.Salary * 0.97m, 2) },
            < 15 => now with { Unit = Units[_random.Next(Units.Count)].Code, Site = Sites[_random.Next(Sites.Count)] },
            < 17 => now with { Job = job.Code, Band = job.Band, Salary = now.Salary + 1_500 },
            < 18 => now with { Fte = now.Fte == 1m ? 0.8m : 1m },
            _ => now with { Boss = person < 9 ? now.Boss : KeyOf(_random.Next(Math.Max(1, person / 8))) },
        };
    }

    private static Wave Seen(int number, DateOnly until, IReadOnlyList<Stint> all) => new(number, until,
    [
        .. from stint in all
           where stint.Hired <= until
           let left = stint.Left is { } day && day <= until ? stint.Left : null
           select stint with { Changes = [.. stint.Changes.Where(change => change.From <= until)], Left = left, Why = left is null ? null : stint.Why },
    ]);

    /// <summary>What turned out to be wrong: a day, a unit, an amount, or whether somebody left.</summary>
    private Stint PutRight(Stint stint, int n)
    {
        var changes = stint.Changes.ToList();
        var at = changes.Count - 1;
        switch (n / 20 % 4)
        {
            case 0 when at > 0 && changes[at].From.AddDays(-1) > changes[at - 1].From: changes[at] = changes[at] with { From = changes[at].From.AddDays(-1) }; break;
            case 1: changes[at] = changes[at] with { Unit = Units[(n / 20) % Units.Count].Code }; break;
            case 2: changes[0] = changes[0] with { Salary = changes[0].Salary + 100 }; break;
            default: return stint.Left is { } left && stint.Former is null && left.AddDays(-3) > changes[at].From ? stint with { Left = left.AddDays(-3) } : stint;
        }
        return stint with { Changes = changes };
    }
}
