namespace HrSaas.Architecture;

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HrSaas.Adapters.Host;
using HrSaas.Application.Kernel;
using HrSaas.Architecture.Reading;
using HrSaas.Domain.Kernel;

/// <summary>What a page that is written by hand names as code is there: tests, files, routes, settings and permissions.</summary>
public partial class WhatPagesName
{
    private const string WayOut = "a page names what is there: follow what was renamed, or take the name out";

    /// <summary>What stands between backticks, page by page. Records of what was measured or found once, under tests, say what was there then.</summary>
    private static readonly IReadOnlyList<(string File, string Text)> Named =
    [
        .. from page in Page.All
           where !page.File.StartsWith("docs/generated/", StringComparison.Ordinal) && !page.File.StartsWith("tests/", StringComparison.Ordinal)
           from span in Span().Matches(page.Text)
           select (page.File, span.Groups[1].Value),
    ];

    [Fact]
    public void Every_test_that_a_page_names_is_there()
    {
        var classes = Tests.All.Select(test => test.Split('.')[0]).ToHashSet();

        var gone = from name in Named
                   from test in Tests.NamedIn($"`{name.Text}`")
                   where classes.Contains(test.Split('.')[0]) && test.Contains('_', StringComparison.Ordinal) && !Tests.All.Contains(test)
                   select $"{name.File}: {test}";

        gone.Should().BeEmpty(WayOut);
    }

    [Fact]
    public void Every_file_that_a_page_names_is_there()
    {
        var files = from name in Named
                    where PathOfOurs().IsMatch(name.Text)
                    select (name.File, Path: name.Text.TrimEnd('/'));

        files.Should().NotBeEmpty();
        files.Where(file => !Repository.Files.Contains(file.Path) && !Directory.Exists(Repository.At(file.Path))).Select(file => $"{file.File}: {file.Path}").Should().BeEmpty(WayOut);
    }

    [Fact]
    public void Every_route_that_a_page_names_is_served()
    {
        var served = JsonNode.Parse(Endpoints.Document)!["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject(), (path, operation) => (Method: operation.Key.ToUpperInvariant(), Path: WithoutNames(path.Key))).ToHashSet();
        var routes = from name in Named
                     let route = Route().Match(name.Text)
                     where route.Success
                     select (name.File, name.Text, Method: route.Groups["method"].Value, Path: WithoutNames(route.Groups["path"].Value));

        routes.Should().NotBeEmpty();
        routes.Where(route => !served.Any(one => one.Path == route.Path && (route.Method.Length == 0 || one.Method == route.Method)))
            .Select(route => $"{route.File}: {route.Text}").Should().BeEmpty(WayOut);
    }

    [Fact]
    public void Every_setting_that_a_page_names_is_one_of_the_host()
    {
        var settings = typeof(HostSettings).GetProperties().Select(property => property.Name).ToHashSet();
        var named = from page in Page.All
                    from setting in Setting().Matches(page.Text)
                    select (page.File, Name: setting.Groups[1].Value);

        named.Should().NotBeEmpty();
        named.Where(setting => !settings.Contains(setting.Name)).Select(setting => $"{setting.File}: HrSaas__{setting.Name}").Should().BeEmpty(WayOut);
    }

    [Fact]
    public void Every_permission_that_a_page_names_can_be_held()
    {
        var permissions = Enum.GetValues<Permission>().Select(RightsNamed.NameOf).ToHashSet();
        var verbs = permissions.Select(permission => permission.Split(':')[1]).ToHashSet();
        var named = Named.Where(name => Permitted().IsMatch(name.Text) && verbs.Contains(name.Text.Split(':')[1])).ToList();

        named.Should().NotBeEmpty();
        named.Where(name => !permissions.Contains(name.Text)).Select(name => $"{name.File}: {name.Text}").Should().BeEmpty(WayOut);
    }

    private static string WithoutNames(string path) => Parameter().Replace(path, "{}").TrimEnd('/');

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Span();

    // A path with a placeholder in it stands for many.
    [GeneratedRegex(@"^(src|tests|tools|docs|bench|\.ci)/[^<>…*{} ]*$")]
    private static partial Regex PathOfOurs();

    [GeneratedRegex(@"^((?<method>GET|POST) )?(?<path>/(v1|dev)/[^ ?…]*)(\?[^ ]*)?( \{.*)?$")]
    private static partial Regex Route();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"HrSaas__(\w+)")]
    private static partial Regex Setting();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*:[a-z]+$")]
    private static partial Regex Permitted();
}
