namespace HrSaas.EndToEnd.Docs;

using System.Diagnostics;
using System.Text.Json;
using HrSaas.Tests.Support;

/// <summary>What a browser saw on one page in one view.</summary>
/// <param name="At">"phone", 360 pixels wide and light, or "dark", wide and dark.</param>
/// <param name="Findings">What axe has to say against it.</param>
/// <param name="Wide">By how many pixels the page is wider than the screen.</param>
/// <param name="Diagrams">How many were drawn.</param>
/// <param name="Undrawn">Why others were not.</param>
/// <param name="Outside">What it asked for elsewhere.</param>
/// <param name="Complaints">Errors and warnings on the browser's console.</param>
internal sealed record SeenPage(
    string Path, string At, int Status, IReadOnlyList<Finding> Findings, int Wide, int Diagrams, IReadOnlyList<string> Undrawn, IReadOnlyList<string> Outside,
    IReadOnlyList<string> Complaints);

internal sealed record Finding(string Rule, string Impact, IReadOnlyList<string> At);

/// <summary>What the search page told for some words, and where its results lead.</summary>
internal sealed record SeenSearch(string Text, string Told, IReadOnlyList<string> Results);

internal sealed record Seen(IReadOnlyList<SeenPage> Pages, IReadOnlyList<SeenSearch> Searches);

/// <summary>Headless Chromium, driven by <c>Browser/look.mjs</c>.</summary>
internal static class Browser
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <exception cref="InvalidOperationException">The browser, its driver, or a page did not come up; the message says which.</exception>
    public static async Task<Seen> Look(Uri host, IEnumerable<string> pages, IEnumerable<string> dark, IEnumerable<string> searches)
    {
        var modules = (await Run(Path.Combine(Repository.Root, "tools", "ensure-browser"), [])).Trim();
        var what = JsonSerializer.Serialize(new { pages, dark, searches }, Web);
        var seen = await Run("node", [Path.Combine(Repository.Root, "tests", "EndToEnd", "Docs", "Browser", "look.mjs"), host.ToString(), modules], what);
        return JsonSerializer.Deserialize<Seen>(seen, Web)!;
    }

    private static async Task<string> Run(string program, string[] arguments, string input = "")
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.\n{await errors}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
