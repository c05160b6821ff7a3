namespace HrSaas.Adapters.Http.Problems;

using System.Collections.Frozen;
using HrSaas.Adapters.Http.Docs;
using Microsoft.AspNetCore.Http;

/// <summary>
/// The pages behind problem types: what happened, why, and how to get out of it. They are the sections of
/// <c>docs/generated/problems.md</c>, which a test writes from the docstrings of the refusals and from <see cref="HttpProblems"/>.
/// </summary>
internal sealed class ProblemPages(Site site)
{
    private const string Source = "docs/generated/problems.md";

    private readonly Lazy<FrozenDictionary<string, Served>> _pages = new(() =>
        Sections().ToFrozenDictionary(section => section.Code, section => site.Dressed(section.Code, "", Html(section.Code, section.Markdown, site.Pages))));

    private readonly Lazy<Served> _index = new(() => site.Dressed("Problems", "", Rendering.Fragment(
        "# Problems\n\n" + string.Join("\n", Sections().Select(section => section.Code).Order(StringComparer.Ordinal).Select(code => $"- [{code}](/problems/{code})")))));

    public Task Index(HttpContext http) => _index.Value.Write(http);

    public Task Page(HttpContext http)
    {
        var code = (string?)http.Request.RouteValues["code"] ?? "";
        return _pages.Value.TryGetValue(code, out var page) ? page.Write(http) : throw HttpProblems.NoSuchProblem.Thrown("This server has no problem of that name.");
    }

    /// <summary>The sections of the generated file: each heading of the second level is a code.</summary>
    private static IEnumerable<(string Code, string Markdown)> Sections()
    {
        foreach (var part in Sources.Markdown(Source).Split("\n## ").Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            yield return (part[..end].Trim(), "# " + part);
        }
    }

    /// <summary>A refusal is a word of the language, and its neighbours there say what else there is.</summary>
    private static string Html(string code, string markdown, Pages pages) =>
        Rendering.Fragment(markdown)
        + (pages.Word(code) is { } word ? $"<p>In the language of the domain: <a href=\"{word}\">{code.Replace('-', ' ')}</a>.</p>\n" : "")
        + "<p><a href=\"/problems\">All problems</a></p>\n";
}
