namespace HrSaas.Specs.Completeness;

using System.Text;
using System.Text.RegularExpressions;
using HrSaas.Specs.Dsl;

/// <summary>The pages under docs/generated that are told by the specs.</summary>
internal static partial class GeneratedPages
{
    private const string Note = "<!-- Written by tests/Specs, never by hand. To write it anew: HRSAAS_WRITE_DOCS=1 ./test specs -->\n";

    /// <summary>What a person of HR can read: each rule, and the examples that prove it.</summary>
    public static string Rules(string context)
    {
        var page = new StringBuilder(Note).Append($"\n# The rules of {context}\n\n");
        page.Append("Each heading is a rule; below it stand the examples that were executed to prove it. Days are first days, last days are included.\n");
        foreach (var root in RootsUnderSpec.All.Where(root => root.Context == context))
        {
            page.Append($"\n## {root.Name}\n");
            foreach (var chapter in ToldSpecs.All.Where(spec => spec.Scenarios.Any(scenario => scenario.Root == root.Name)).GroupBy(spec => (spec.Order, spec.Heading)))
            {
                page.Append($"\n### {chapter.Key.Heading}\n");
                foreach (var spec in chapter) Tell(page, spec);
            }
        }
        return page.ToString();
    }

    /// <summary>What no day can change, as it was executed.</summary>
    public static string LifeCycles()
    {
        var page = new StringBuilder(Note).Append("\n# Life cycles\n\n");
        page.Append("Only what no day can change is a state. Active, ended, before the hire date are answers for a day, and stand in the [decision tables](decision-tables.md). ");
        page.Append("A picture shows what leads from one state to another; below it stands what is recorded without leaving a state.\n");
        foreach (var root in RootsUnderSpec.All)
        {
            var transitions = root.Scenarios.SelectMany(scenario => scenario.Events.Select(@event => (scenario.LifeBefore, scenario.LifeAfter, Event: Words(@event.Name)))).ToList();
            var states = transitions.SelectMany(t => (string[])[t.LifeBefore, t.LifeAfter])
                .Prepend(root.Scenarios.First(scenario => scenario.Given.Count == 0).LifeBefore).Distinct().ToList();
            page.Append($"\n## {root.Name}\n\n```mermaid\nstateDiagram-v2\n");
            foreach (var state in states) page.Append($"    state \"{state}\" as s{states.IndexOf(state)}\n");
            page.Append("    [*] --> s0\n");
            var grouped = transitions.GroupBy(t => (From: states.IndexOf(t.LifeBefore), To: states.IndexOf(t.LifeAfter)), t => t.Event).OrderBy(t => t.Key).ToList();
            foreach (var t in grouped.Where(t => t.Key.From != t.Key.To)) page.Append($"    s{t.Key.From} --> s{t.Key.To} : {Sorted(t)}\n");
            page.Append("```\n");
            foreach (var t in grouped.Where(t => t.Key.From == t.Key.To)) page.Append($"\n*{states[t.Key.From]}* stays so with: {Sorted(t)}.\n");
        }
        return page.ToString();
    }

    /// <summary>Per command and status on the day it is about: what was recorded or refused in some spec.</summary>
    public static string DecisionTables()
    {
        var page = new StringBuilder(Note).Append("\n# Decision tables\n\n");
        page.Append("What a command led to, by the status on the day that it is about. A cell lists every outcome that a spec proves: ");
        page.Append("what is recorded, “nothing” where nothing changes, and the refusals by their code, each of which leads to the way out. No cell is empty; a test sees to it.\n");
        foreach (var root in RootsUnderSpec.All)
        {
            page.Append($"\n## {root.Name}\n\n| command | {string.Join(" | ", root.Statuses)} |\n|---|{string.Concat(root.Statuses.Select(_ => "---|"))}\n");
            foreach (var command in root.Commands)
                page.Append($"| {Words(command.Name)} | {string.Join(" | ", root.Statuses.Select(status => Cell(root.Cell(status, command))))} |\n");
        }
        return page.ToString();
    }

    private static string Cell(IEnumerable<Scenario> scenarios)
    {
        var outcomes = scenarios.Select(scenario => scenario.Refusal is { } refusal ? (2, $"[`{refusal.Code}`](problems.md#{refusal.Code})")
            : scenario.Events.Count == 0 ? (1, "nothing")
            : (0, $"**{string.Join(", ", scenario.Events.Select(@event => Words(@event.Name)))}**"));
        return string.Join("<br>", outcomes.Distinct().Order().Select(outcome => outcome.Item2));
    }

    private static void Tell(StringBuilder page, ToldSpec spec)
    {
        page.Append($"\n#### {spec.Sentence}\n\n");
        foreach (var scenario in spec.Scenarios)
        {
            page.Append($"- {Given(scenario)}");
            page.Append(scenario.When is { } when ? $"  \n  **When** {when},  \n  **then** " : ",  \n  **then** ");
            page.Append(string.Join("; ", scenario.Then).TrimEnd('.')).Append(".\n");
        }
    }

    private static string Given(Scenario scenario)
    {
        IEnumerable<string> facts = scenario.World is { } world ? scenario.Given.Append(world) : scenario.Given;
        var given = string.Join("; ", facts);
        return scenario.When is null ? $"**Given** {given}" : given.Length == 0 ? "**Given** nothing." : $"**Given** {given}.";
    }

    private static string Sorted(IEnumerable<string> events) => string.Join(", ", events.Distinct().Order(StringComparer.Ordinal));

    private static string Words(string name) => WordStart().Replace(name, " $1").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex WordStart();
}
