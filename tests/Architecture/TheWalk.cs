namespace HrSaas.Architecture;

using System.Text;
using HrSaas.Adapters.Http.Routes;
using HrSaas.Architecture.Reading;

/// <summary>From a command's route to the rule that decides: three jumps, each by "go to definition".</summary>
public class TheWalk
{
    [Fact]
    public void Each_command_route_reaches_exactly_one_rule_in_three_jumps()
    {
        var lost = Commands.Select(route => (Route: $"{route.Method} {route.Path}", Walk: Walk.From(route.Call)))
            .Where(found => found.Walk.Ports.Count != 1 || found.Walk.Rules.Count != 1)
            .Select(found => $"{found.Route}: {found.Walk.Ports.Count} ports, {found.Walk.Rules.Count} rules");

        lost.Should().BeEmpty();
        Commands.Should().NotBeEmpty();
    }

    [Fact]
    public void Every_rule_is_reached_by_exactly_one_route_or_follows_what_another_root_decides_or_a_policy_finds()
    {
        var reached = Commands.SelectMany(route => Walk.From(route.Call).Rules).ToList();

        var notOnce = Contexts.Roots.SelectMany(root => root.Rules)
            .Where(rule => reached.Count(rule.Equals) switch { 0 => !Walk.Following.Contains(rule) && !Walk.OfPolicies.Contains(rule), 1 => Walk.Following.Contains(rule), _ => true }).Select(Walk.NameOf);

        notOnce.Should().BeEmpty();
    }

    [Fact]
    public void Each_preview_asks_exactly_the_rules_of_the_commands_that_it_declares_and_records_nothing()
    {
        foreach (var route in Previews)
        {
            var reached = Walk.ReachedFrom(route.Call);
            Walk.RulesAmong(reached).Select(rule => rule.GetParameters()[1].ParameterType).Should().BeEquivalentTo(route.Previews, route.Path);
            reached.Where(Walk.Records).Should().BeEmpty("{0} is a preview", route.Path);
            route.IsCommand.Should().BeFalse(route.Path);
        }
        Previews.Should().NotBeEmpty();
        Commands.SelectMany(route => Walk.ReachedFrom(route.Call)).Should().Contain(method => Walk.Records(method), "else nothing here looks for what records");
    }

    [Fact]
    public void Each_method_of_an_inbound_port_names_exactly_one_rule()
    {
        var notOne = Walk.AllPorts.Select(port => (Port: $"{port.DeclaringType!.FullName}.{port.Name}", Rules: Walk.RulesOf(port).Count())).Where(found => found.Rules != 1);

        notOne.Should().BeEmpty();
        Walk.AllPorts.Should().NotBeEmpty();
    }

    [Fact]
    public void Every_command_route_is_a_post_under_v1_in_kebab_case()
    {
        foreach (var route in Commands)
        {
            route.Method.Should().Be("POST", route.Path);
            route.Path.Should().MatchRegex("^/v1(/[a-z]+(-[a-z]+)*|/\\{[a-z][A-Za-z]*\\})+$");
        }
        Endpoints.Served.Where(served => served.Method == "POST" && served.Path.StartsWith("/v1/", StringComparison.Ordinal))
            .Select(served => served.Path).Should().BeEquivalentTo(Commands.Concat(Previews).Concat(LongWork).Select(route => route.Path), "no route records anything unless it is declared as a command");
        LongWork.SelectMany(route => Walk.ReachedFrom(route.Call)).Where(Walk.Records).Should().BeEmpty("what comes of long work goes through commands");
    }

    [Fact]
    public void What_corrects_rescinds_erases_releases_or_decides_needs_the_version_it_was_made_on()
    {
        foreach (var route in Commands)
            (route.Precondition == Precondition.Required).Should().Be(
                Array.Exists(["/correction", "/rescission", "/erasure", "/release", "/approval", "/decline"], ending => route.Path.EndsWith(ending, StringComparison.Ordinal)), route.Path);
    }

    [Fact]
    public void No_two_routes_have_the_same_operation_id() => Endpoints.Routes.Select(route => route.OperationId).Should().OnlyHaveUniqueItems();

    [Fact]
    public void The_table_of_routes_is_current()
    {
        var page = new StringBuilder("# Routes and the rules behind them\n\n")
            .Append("Each command, from its address over the method of the inbound port to the rule that decides: three jumps. The test that writes this table reads the compiled code.\n");
        foreach (var group in Endpoints.Routes.Where(route => route.Path.StartsWith("/v1/", StringComparison.Ordinal)).GroupBy(route => route.Tag))
        {
            page.Append("\n## ").Append(group.Key).Append("\n\n| command | | port | rule |\n|---|---|---|---|\n");
            foreach (var route in group.Where(route => route.IsCommand))
            {
                var walk = Walk.From(route.Call);
                page.Append(System.Globalization.CultureInfo.InvariantCulture,
                    $"| `{route.Method} {route.Path}` | {route.Summary} | {Cell(walk.Ports.Select(port => $"{port.DeclaringType!.Name}.{port.Name}"))} | {Cell(walk.Rules.Select(Walk.NameOf))} |\n");
            }
            foreach (var route in Previews.Where(group.Contains))
                page.Append(System.Globalization.CultureInfo.InvariantCulture,
                    $"\n| preview | | rules, of which it records nothing |\n|---|---|---|\n| `{route.Method} {route.Path}` | {route.Summary} | {Cell(Walk.RulesAmong(Walk.ReachedFrom(route.Call)).Select(Walk.NameOf).Order(StringComparer.Ordinal))} |\n");
            foreach (var route in LongWork.Where(group.Contains))
                page.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n| long work | |\n|---|---|\n| `{route.Method} {route.Path}` | {route.Summary} |\n");
            page.Append("\n| read | |\n|---|---|\n");
            foreach (var route in group.Where(route => !route.IsCommand && route.Previews.Count == 0 && !LongWork.Contains(route)))
                page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{route.Method} {route.Path}` | {route.Summary} |\n");
        }

        Generated.Check("docs/generated/routes.md", page.ToString());
    }

    private static IEnumerable<Route> Commands => Endpoints.Routes.Where(route => route.IsCommand);

    /// <summary>What begins or ends work that goes on without the request.</summary>
    private static IEnumerable<Route> LongWork => Endpoints.Routes.Where(route => route.Uploads.Count > 0 || route.EndsWork);

    private static IEnumerable<Route> Previews => Endpoints.Routes.Where(route => route.Previews.Count > 0);

    private static string Cell(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
