namespace HrSaas.Contracts.Http;

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>An answer as it came.</summary>
public sealed record ApiAnswer(int Status, HttpResponseMessage Message, string Text)
{
    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    public string? Code => (string?)Json["code"];

    public string Id => (string)Json["id"]!;

    public string Fact => (string)Json["factId"]!;

    public long Version => (long)Json["version"]!;

    public string? Header(string name) => Message.Headers.TryGetValues(name, out var values) || Message.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public IEnumerable<(string Pointer, string Code)> Errors =>
        Json["errors"]!.AsArray().Select(error => ((string)error!["pointer"]!, (string)error["code"]!));
}

/// <summary>A caller of the API who sends what it is told to send.</summary>
public sealed class ApiClient(Uri address, string? token)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(1) });

    public string? Token => token;

    public Task<ApiAnswer> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    /// <summary>A command under a fresh idempotency key, unless one is given.</summary>
    public Task<ApiAnswer> Post(string path, string body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, body, headers.Any(header => header.Name == "Idempotency-Key") ? headers : [.. headers, ("Idempotency-Key", Guid.NewGuid().ToString())]);

    /// <summary>A command that must succeed.</summary>
    public async Task<ApiAnswer> Do(string path, string body, params (string Name, string Value)[] headers)
    {
        var answer = await Post(path, body, headers);
        return answer.Status is 200 or 201 ? answer : throw new InvalidOperationException($"POST {path} was answered {answer.Status}: {answer.Text}");
    }

    public async Task<ApiAnswer> Send(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type" || name == "Content-Encoding")
            {
                request.Content!.Headers.Remove(name);
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
            else request.Headers.TryAddWithoutValidation(name, value);
        }
        var message = await Http.SendAsync(request);
        return new((int)message.StatusCode, message, await message.Content.ReadAsStringAsync());
    }
}
