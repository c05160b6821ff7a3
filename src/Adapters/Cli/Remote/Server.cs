namespace HrSaas.Adapters.Cli.Remote;

using System.CommandLine;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>How a command line says which server to ask, and as whom.</summary>
internal sealed class ServerOptions(IConfiguration configuration)
{
    private const string Usual = "http://localhost:8080";

    private readonly Option<Uri?> _server = new("--server")
    {
        Description = $"The server's address; else HRSAAS_SERVER, else {Usual}.", HelpName = "URL", Recursive = true,
        DefaultValueFactory = _ => new(configuration["HRSAAS_SERVER"] ?? Usual),
        CustomParser = given =>
        {
            if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
            given.AddError($"'{given.Tokens[0].Value}' is no http or https address.");
            return null;
        },
    };

    private readonly Option<FileInfo?> _tokenFile = new("--token-file") { Description = "A file with an access token or the secret of an API client; else HRSAAS_TOKEN holds it.", HelpName = "FILE", Recursive = true };

    private readonly Option<string?> _tenant = new("--tenant") { Description = "In development, where the server hands out tokens: the tenant's short name.", HelpName = "SLUG", Recursive = true };

    private readonly Option<string> _role = new("--role") { Description = "In development: the role of the token.", DefaultValueFactory = _ => "hr-admin", Recursive = true };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_server, _tokenFile, _tenant, _role]) command.Options.Add(option);
    }

    /// <exception cref="CommandFailedException">There is nothing to say who is asking.</exception>
    public async Task<Server> Open(ParseResult asked, CancellationToken cancellation)
    {
        var client = new HttpClient { BaseAddress = asked.GetValue(_server), Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            var token = asked.GetValue(_tokenFile) is { } file ? (await File.ReadAllTextAsync(file.FullName, cancellation)).Trim()
                : configuration["HRSAAS_TOKEN"] is { Length: > 0 } given ? given
                : asked.GetValue(_tenant) is { } tenant ? await DevelopmentToken(client, tenant, asked.GetValue(_role)!, cancellation)
                : throw new CommandFailedException("Who is asking? HRSAAS_TOKEN or --token-file gives a token or the secret of an API client; in development, --tenant SLUG is enough.");
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            return new(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static async Task<string> DevelopmentToken(HttpClient client, string tenant, string role, CancellationToken cancellation)
    {
        using var answer = await client.PostAsJsonAsync("/dev/token", new JsonObject { ["tenant"] = tenant, ["role"] = role }, cancellation);
        return (string)(await Server.Read(answer, cancellation))["access_token"]!;
    }
}

/// <summary>The server, asked as somebody.</summary>
internal sealed class Server(HttpClient client) : IDisposable
{
    public async Task<JsonNode> Get(string path, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        return await Read(answer, cancellation);
    }

    /// <summary>A list from its beginning to its end, as an array; an answer that is no list as it is.</summary>
    public async Task<JsonNode> GetWhole(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)) { Headers = { Accept = { new("application/x-ndjson"), new("application/json", 0.5) } } };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (answer.Content.Headers.ContentType?.MediaType != "application/x-ndjson") return await Read(answer, cancellation);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
        var rows = new JsonArray();
        while (await lines.ReadLineAsync(cancellation) is { } line) rows.Add(JsonNode.Parse(line));
        return rows;
    }

    /// <summary>Hands on an answer of a media type as it comes.</summary>
    public async Task Read(string path, string mediaType, Func<Stream, Task> read, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue(mediaType) } } };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (!answer.IsSuccessStatusCode) await Read(answer, cancellation);
        await read(await answer.Content.ReadAsStreamAsync(cancellation));
    }

    /// <summary>Hands in what takes a while, under a key of its own.</summary>
    /// <returns>Where it is told how far it is.</returns>
    public async Task<string> Send(string path, HttpContent content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content, Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } } };
        using var answer = await client.SendAsync(request, cancellation);
        await Read(answer, cancellation);
        return answer.Headers.Location?.ToString() ?? throw new CommandFailedException("The server took it in and did not say where it is.");
    }

    public void Dispose() => client.Dispose();

    /// <exception cref="CommandFailedException">The answer is a problem.</exception>
    internal static async Task<JsonNode> Read(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        JsonNode? read = null;
        try
        {
            read = JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // Somebody in between answered, or it is another server.
        }
        if (answer.IsSuccessStatusCode && read is not null) return read;
        throw new CommandFailedException(read?["code"] is null
            ? $"{answer.RequestMessage!.RequestUri} answered with {(int)answer.StatusCode} and nothing that HrSaas would say."
            : $"{read["title"]} ({read["code"]}) {read["detail"]}".Trim());
    }
}
