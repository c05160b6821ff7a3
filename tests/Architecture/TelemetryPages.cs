namespace HrSaas.Architecture;

using System.Text;
using System.Text.RegularExpressions;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;
using HrSaas.Architecture.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>Measures, spans, alert rules and objectives: what is told, what is said about it and what is asked of it are the same.</summary>
public partial class TelemetryPages
{
    private const string Alerts = "docs/operations/alerts.yml", Objectives = "docs/operations/objectives.yml";

    /// <summary>What rules may ask of others: of ASP.NET Core's meter.</summary>
    private static readonly string[] OfOthers = ["http_server_request_duration_seconds_count"];

    /// <summary>Labels of others, and those that Prometheus has itself.</summary>
    private static readonly string[] LabelsOfOthers = ["le", "http_response_status_code"];

    private static readonly string[] Rules = [Alerts, Objectives];

    [Fact]
    public void The_page_of_measures_and_spans_is_current() => Generated.Check("docs/generated/telemetry.md", Told());

    [Fact]
    public void Every_measure_and_span_has_one_name_and_a_meaning()
    {
        Telemetry.Measures.Select(measure => measure.Name).Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.StartsWith("hrsaas.", StringComparison.Ordinal));
        Telemetry.Measures.Select(measure => measure.Meaning).Should().OnlyContain(meaning => meaning.Length > 0);
        Telemetry.Spans.Select(span => span.Name).Should().OnlyHaveUniqueItems();
        Telemetry.Measures.SelectMany(measure => measure.Tags).Should().NotContain([TelemetryTags.Tenant, TelemetryTags.Position], "of each there would be as many series");
    }

    [Fact]
    public void Every_measure_and_label_that_a_rule_names_is_there()
    {
        var known = Telemetry.Measures.SelectMany(NamesOf).Concat(OfOthers).Concat(Recorded()).ToHashSet();
        var labels = Telemetry.Measures.SelectMany(measure => measure.Tags).Select(Prometheus).Concat(LabelsOfOthers).ToHashSet();
        var unknown = new List<string>();
        foreach (var (file, expression) in Rules.SelectMany(file => Expression().Matches(Repository.Read(file)).Select(match => (file, match.Groups[1].Value))))
        {
            var asked = Selector().Matches(expression).SelectMany(match => Label().Matches(match.Value).Select(label => label.Groups[1].Value))
                .Concat(By().Matches(expression).SelectMany(match => match.Groups[1].Value.Split(',').Select(label => label.Trim())));
            unknown.AddRange(asked.Where(label => !labels.Contains(label)).Select(label => $"{file}: label {label}"));
            var measures = Word().Matches(By().Replace(Selector().Replace(expression, ""), "")).Select(match => match.Value);
            unknown.AddRange(measures.Where(measure => !known.Contains(measure)).Select(measure => $"{file}: {measure}"));
        }

        unknown.Should().BeEmpty("rules ask for what the host tells, by the names of docs/generated/telemetry.md");
        Expression().Count(Repository.Read(Alerts)).Should().Be(AlertNames().Count, "every alert has an expression");
    }

    [Fact]
    public void Every_value_that_a_rule_asks_for_can_be_told()
    {
        var told = new Dictionary<string, IReadOnlyList<string>>
        {
            ["hrsaas_degraded"] = [.. DegradedNames.All], ["hrsaas_outcome"] = [.. Outcomes()], ["hrsaas_problem"] = [.. HttpProblems.All.Select(problem => problem.Code)],
        };
        var asked = Rules.SelectMany(file => Expression().Matches(Repository.Read(file)).SelectMany(match => Value().Matches(match.Groups[1].Value)), (file, value) => (file, Label: value.Groups[1].Value, Value: value.Groups[2].Value))
            .Where(one => one.Label.StartsWith("hrsaas_", StringComparison.Ordinal)).ToList();

        asked.Should().NotBeEmpty();
        asked.Where(one => !told.TryGetValue(one.Label, out var values) || !values.Any(value => Regex.IsMatch(value, $"^(?:{one.Value})$")))
            .Select(one => $"{one.file}: {one.Label}=\"{one.Value}\"").Should().BeEmpty("a rule that asks for what no host tells is never true");
    }

    [Fact]
    public void Every_alert_is_explained_and_says_what_to_do()
    {
        var page = Page.Find("docs/operations/alerts.md")!;
        var rules = Repository.Read(Alerts);

        page.Headings.Where(heading => heading.Level == 2).Select(heading => heading.Title).Should().Equal(AlertNames(), "docs/operations/alerts.md explains the alerts of alerts.yml, in their order");
        foreach (var alert in AlertNames())
        {
            page.Section(alert).Should().Contain("**What to do**", alert);
            rules.Should().Contain($"runbook: \"alerts.md#{alert.ToLowerInvariant()}\"");
        }
    }

    [Fact]
    public void Every_objective_is_explained()
    {
        var page = Page.Find("docs/operations/objectives.md")!.Text;

        foreach (var recorded in Recorded().Where(name => name.EndsWith("_rate30d", StringComparison.Ordinal)))
            page.Contains($"`{recorded}`", StringComparison.Ordinal).Should().BeTrue("docs/operations/objectives.md has to explain {0}: what is recorded over thirty days is an objective", recorded);
    }

    [Fact]
    public void Whatever_can_be_degraded_has_a_paragraph_of_what_to_do()
    {
        var page = Page.Find("docs/operations/degraded.md")!;

        page.Headings.Where(heading => heading.Level == 2).Select(heading => heading.Title).Should().BeEquivalentTo(DegradedNames.All);
        foreach (var name in DegradedNames.All) page.Section(name).Should().Contain("**What to do**", name);
    }

    [Fact]
    public void Every_command_is_told_by_its_name_and_not_by_that_of_what_carries_it_out()
    {
        var nameless =
            from source in Sources.In("src/Application")
            where !source.File.StartsWith("src/Application/Kernel/", StringComparison.Ordinal)
            from call in source.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            where call.Expression.ToString() == "ledger.Decide"
            let method = call.Ancestors().OfType<MethodDeclarationSyntax>().First()
            where method.Modifiers.All(modifier => modifier.ValueText != "public")
            let told = method.ParameterList.Parameters.FirstOrDefault(parameter => parameter.AttributeLists.ToString().Contains("CallerMemberName", StringComparison.Ordinal))
            where told is null || !call.ArgumentList.Arguments.Any(argument => argument.ToString() == $"command: {told.Identifier.Text}")
            select $"{source.At(call)}: {method.Identifier.Text} has to take its caller's name and pass it on";

        nameless.Should().BeEmpty();
    }

    private static string Told()
    {
        var page = new StringBuilder("# Measures and spans\n\n")
            .Append("What a host tells, once [an endpoint is named](../operations/settings.md) or anything else listens: the meter and the source are both called `").Append(Telemetry.Name).Append("`. Beside them it sends the measures of ASP.NET Core (`http.server.*`, `kestrel.*`), Npgsql (`db.client.*`) and the runtime (`dotnet.*`), and the spans of ASP.NET Core and Npgsql.\n")
            .Append("\n## Measures\n\n| measure | in Prometheus | kind | unit | meaning | tags |\n|---|---|---|---|---|---|\n");
        foreach (var measure in Telemetry.Measures)
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{measure.Name}` | `{NamesOf(measure).First()}` | {measure.Kind} | `{measure.Unit}` | {measure.Meaning} | {Tags(measure.Tags)} |\n");
        page.Append("\n## Spans\n\n| span | meaning | tags |\n|---|---|---|\n");
        foreach (var span in Telemetry.Spans) page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{span.Name}` | {span.Meaning} | {Tags(span.Tags)} |\n");
        page.Append("\n## Tags\n\n| tag | |\n|---|---|\n");
        foreach (var tag in typeof(TelemetryTags).GetFields())
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{tag.GetRawConstantValue()}` | {DocOf(tag.Name)} |\n");
        page.Append("\nOutcomes of commands: ").AppendJoin(", ", Outcomes().Select(outcome => $"`{outcome}`")).Append(".\n");
        return page.ToString();
    }

    private static string Tags(IReadOnlyList<string> tags) => string.Join(", ", tags.Select(tag => $"`{tag}`"));

    private static string DocOf(string constant)
    {
        var field = Sources.All.Single(source => source.File.EndsWith("/TelemetryTags.cs", StringComparison.Ordinal)).Root.DescendantNodes().OfType<FieldDeclarationSyntax>()
            .Single(declared => declared.Declaration.Variables[0].Identifier.Text == constant);
        var text = Doc().Match(field.GetLeadingTrivia().ToFullString()).Groups[1].Value;
        return Code().Replace(See().Replace(text, "the list below"), "`");
    }

    /// <summary>The names that a command's outcome can have, read off the switch that gives them.</summary>
    private static IEnumerable<string> Outcomes() =>
        Sources.All.Single(source => source.File.EndsWith("/CommandWatch.cs", StringComparison.Ordinal)).Root.DescendantNodes().OfType<SwitchExpressionArmSyntax>()
            .Select(arm => arm.Expression.ToString().Trim('"')).Append("failed");

    /// <summary>As OpenTelemetry translates them for Prometheus: units in words, and an ending for the kind.</summary>
    private static IEnumerable<string> NamesOf(Measure measure)
    {
        var name = Prometheus(measure.Name) + (measure.Unit == "s" ? "_seconds" : "");
        return measure.Kind switch
        {
            "counter" => [name + "_total"],
            "histogram" => [name + "_bucket", name + "_count", name + "_sum"],
            "gauge" => [name],
            var other => throw new InvalidOperationException($"'{measure.Name}' is a {other}."),
        };
    }

    private static string Prometheus(string name) => name.Replace('.', '_');

    private static List<string> AlertNames() => [.. Alert().Matches(Repository.Read(Alerts)).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> Recorded() => Rules.SelectMany(file => Record().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value));

    [GeneratedRegex(@"^ +- alert: (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Alert();

    [GeneratedRegex(@"^ +- record: ([\w:]+)$", RegexOptions.Multiline)]
    private static partial Regex Record();

    [GeneratedRegex(@"^ +expr: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Expression();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Selector();

    [GeneratedRegex(@"(\w+)\s*(?:=~|!~|!=|=)")]
    private static partial Regex Label();

    [GeneratedRegex(@"(\w+)=~?""([^""]*)""")]
    private static partial Regex Value();

    [GeneratedRegex(@"\bby \(([^)]*)\)")]
    private static partial Regex By();

    [GeneratedRegex(@"\b[a-z]+[_:][a-z0-9_:]+\b(?! *\()")]
    private static partial Regex Word();

    [GeneratedRegex(@"<summary>(.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex Doc();

    [GeneratedRegex("see <see cref=\"CommandWatch.NameOf\"/>")]
    private static partial Regex See();

    [GeneratedRegex("</?c>")]
    private static partial Regex Code();
}
