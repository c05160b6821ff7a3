namespace HrSaas.Adapters.Host.Demo;

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>Lines to paste into a shell: the README's tour, with this host's address and a token that is good for hours.</summary>
internal static class Tour
{
    public const string Begin = "---- lines to paste ----", End = "---- end of the lines ----";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), Pause = TimeSpan.FromMilliseconds(20);

    public static async Task Print(Uri address, TextWriter output, ISubscriptionStates subscriptions, CancellationToken cancellation)
    {
        await ListsShowTheDemo(subscriptions, cancellation);
        using var http = new HttpClient { BaseAddress = address };
        using var answer = await http.PostAsJsonAsync("/dev/token", new { tenant = DemoTenant.Slug, role = "hr-admin" }, cancellation);
        var token = answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellation))?["access_token"]?.GetValue<string>() : null;
        if (token is null) return;
        await output.WriteLineAsync($"""

            {Begin}
            {Text.Replace("{address}", address.ToString().TrimEnd('/'), StringComparison.Ordinal).Replace("{token}", token, StringComparison.Ordinal)}
            {End}

            """);
    }

    /// <summary>Who pastes the lines reads lists too, and has sent no command yet that they could wait for.</summary>
    private static async Task ListsShowTheDemo(ISubscriptionStates subscriptions, CancellationToken cancellation)
    {
        var since = TimeProvider.System.GetTimestamp();
        try
        {
            while ((await subscriptions.Read(cancellation)).Any(state => state.PositionsBehind > 0) && TimeProvider.System.GetElapsedTime(since) < Patience)
                await Task.Delay(Pause, cancellation);
        }
        catch (NpgsqlException)
        {
            // The database comes back, and the lines are as good then.
        }
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
