namespace HrSaas.Specs.Dsl;

using HrSaas.Domain.Kernel;

/// <summary>One executed given, when, then: what the decision tables, the life cycles and the rules in prose are made of.</summary>
public sealed record Scenario(
    string Context, string Root, IReadOnlyList<string> Given, string? World, string? When, Type? Command, string? Status,
    IReadOnlyList<Type> Events, Refusal? Refusal, string LifeBefore, string LifeAfter, IReadOnlyList<string> Then)
{
    [ThreadStatic] private static List<Scenario>? _recording;

    /// <summary>All scenarios that the action executes on this thread.</summary>
    public static IReadOnlyList<Scenario> Record(Action action)
    {
        var scenarios = _recording = [];
        try
        {
            action();
            return scenarios;
        }
        finally
        {
            _recording = null;
        }
    }

    internal static bool IsRecording => _recording is not null;

    internal static void Add(Scenario scenario) => _recording?.Add(scenario);

    internal static void ReplaceLast(Func<Scenario, Scenario> change)
    {
        if (_recording is [.., var last]) _recording[^1] = change(last);
    }
}
