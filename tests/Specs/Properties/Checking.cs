namespace HrSaas.Specs.Properties;

using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

/// <summary>Runs a property over random lists of numbers; each property reads its commands off them, so that a failing list shrinks.</summary>
internal static class Checking
{
    /// <summary>Whoever runs all specs for each of thousands of mutants says what share of the cases will do; then they are the same each time, and none is made shorter.</summary>
    private static int? Percent => int.TryParse(Environment.GetEnvironmentVariable("HRSAAS_PERCENT_OF_CASES"), out var percent) ? percent : null;

    private static readonly FSharpOption<Replay> Same = FSharpOption<Replay>.Some(new(new Rnd(1, 0x9E3779B97F4A7C15), null));

    public static void ForLists(int tests, Func<int[], bool> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Percent is { } percent ? Math.Max(tests * percent / 100, 15) : tests).WithEndSize(150).WithReplay(Percent is null ? null : Same),
            Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1).ArrayOf(), Percent is null ? Shorter : _ => []), holds));

    /// <summary>The list without one of its halves, quarters and so on: soon short, however long it takes to run.</summary>
    private static IEnumerable<int[]> Shorter(int[] numbers)
    {
        for (var length = numbers.Length / 2; length > 0; length /= 2)
            for (var from = 0; from + length <= numbers.Length; from += length)
                yield return [.. numbers[..from], .. numbers[(from + length)..]];
    }
}

/// <summary>Reads small choices off a list of numbers, one number after the other; once it is used up, always the first choice.</summary>
internal sealed class Choices(int[] numbers)
{
    private int _at;

    public bool AnyLeft => _at < numbers.Length;

    public int Below(int bound) => _at < numbers.Length ? numbers[_at++] % bound : 0;

    public T Of<T>(IReadOnlyList<T> some) => some[Below(some.Count)];
}
