namespace HrSaas.Tests.Support;

using System.Net.Http.Headers;
using System.Text.Json.Nodes;

/// <summary>One server-sent event.</summary>
public sealed record ServerEvent(string Id, string Type, JsonObject Data);

/// <summary>A reader of server-sent events, as a browser's EventSource reads them.</summary>
public sealed class Events : IAsyncDisposable
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 100 }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));

    private Events(HttpResponseMessage response, Stream stream) => (_response, _lines) = (response, new(stream));

    /// <summary>The place after the last event or comment with an id.</summary>
    public string LastId { get; private set; } = "";

    /// <exception cref="HttpRequestException">It was not let in, or is not there.</exception>
    public static async Task<Events> Open(Uri address, string token, string path, string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (lastId is not null) request.Headers.TryAddWithoutValidation("Last-Event-ID", lastId);
        var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var events = new Events(response, await response.Content.ReadAsStreamAsync());
        // The first block says where it begins.
        await events.Block();
        return events;
    }

    /// <summary>The next event of a type; others before it are passed over.</summary>
    public async Task<ServerEvent> Next(string type = "change")
    {
        while (true)
        {
            var block = await Block() ?? throw new HttpRequestException("The stream is over.");
            if (!block.TryGetValue("event", out var told)) continue;
            if (told == type) return new(LastId, told, JsonNode.Parse(block["data"])!.AsObject());
            if (told == "end") throw new HttpRequestException($"The stream ended: {block["data"]}");
        }
    }

    /// <summary>Reads until a comment that says this.</summary>
    public async Task Comment(string text)
    {
        while (await Block() is { } block)
            if (block.TryGetValue("", out var said) && said.Contains(text, StringComparison.Ordinal)) return;
        throw new HttpRequestException("The stream is over.");
    }

    public async Task<bool> IsOver() => await Block() is null;

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        _patience.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The fields up to an empty line; null at the end.</summary>
    private async Task<Dictionary<string, string>?> Block()
    {
        var fields = new Dictionary<string, string>();
        while (await _lines.ReadLineAsync(_patience.Token) is { } line)
        {
            if (line.Length == 0) return fields;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            fields[line[..colon]] = line[(colon + 1)..].TrimStart();
            if (fields.TryGetValue("id", out var id)) LastId = id;
        }
        return null;
    }
}
