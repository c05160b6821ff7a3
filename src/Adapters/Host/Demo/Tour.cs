namespace HrSaas.Adapters.Host.Demo;

using System.Net.Http.Json;
using System.Text.Json.Nodes;

/// <summary>Lines to paste into a shell: the README's tour, with this host's address and a token that is good for hours.</summary>
internal static class Tour
{
    public const string Begin = "---- lines to paste ----", End = "---- end of the lines ----";

    public static async Task Print(Uri address, TextWriter output)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var answer = await http.PostAsJsonAsync("/dev/token", new { tenant = DemoTenant.Slug, role = "hr-admin" });
        var token = answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["access_token"]?.GetValue<string>() : null;
        if (token is null) return;
        await output.WriteLineAsync($"""

            {Begin}
            {Text.Replace("{address}", address.ToString().TrimEnd('/'), StringComparison.Ordinal).Replace("{token}", token, StringComparison.Ordinal)}
            {End}

            """);
    }

    private static string Text
    {
        get
        {
            using var stream = typeof(Tour).Assembly.GetManifestResourceStream("Demo/tour.sh")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().Trim();
        }
    }
}
