namespace HrSaas.Adapters.Http.Problems;

using System.Collections.Frozen;
using System.Net;
using System.Text;
using Markdig;
using Microsoft.AspNetCore.Http;

/// <summary>
/// The pages behind problem types: what happened, why, and how to get out of it. They are the sections of
/// <c>docs/generated/problems.md</c>, which a test writes from the docstrings of the refusals and from <see cref="HttpProblems"/>.
/// </summary>
internal sealed class ProblemPages
{
    private readonly FrozenDictionary<string, string> _pages;
    private readonly string _index;

    public ProblemPages()
    {
        using var stream = typeof(ProblemPages).Assembly.GetManifestResourceStream("problems.md");
        var text = stream is null ? "" : new StreamReader(stream, Encoding.UTF8).ReadToEnd();
        _pages = Sections(text).ToFrozenDictionary(section => section.Code, section => Page(section.Code, section.Markdown));
        _index = Page("Problems", "# Problems\n\n" + string.Join("\n", _pages.Keys.Order(StringComparer.Ordinal).Select(code => $"- [{code}](/problems/{code})")));
    }

    public Task Index(HttpContext http) => Write(http, _index);

    public Task Page(HttpContext http)
    {
        var code = (string?)http.Request.RouteValues["code"] ?? "";
        return _pages.TryGetValue(code, out var page) ? Write(http, page) : throw HttpProblems.NoSuchProblem.Thrown("This server has no problem of that name.");
    }

    /// <summary>The sections of the generated file: each heading of the second level is a code.</summary>
    private static IEnumerable<(string Code, string Markdown)> Sections(string text)
    {
        var parts = text.Split("\n## ");
        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            yield return (part[..end].Trim(), "# " + part);
        }
    }

    private static string Page(string title, string markdown) =>
        $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{WebUtility.HtmlEncode(title)}</title>"
        + "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem;color:#1c2330}h1{font-size:1.5rem}code{background:#eef1f5;padding:.1em .3em}</style></head>\n<body>"
        + Markdown.ToHtml(markdown) + "</body></html>\n";

    private static Task Write(HttpContext http, string page)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'";
        return http.Response.WriteAsync(page, http.RequestAborted);
    }
}
