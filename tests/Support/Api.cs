namespace HrSaas.Tests.Support;

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

/// <summary>An answer over HTTP, read to its end.</summary>
/// <param name="Body">Null where there is none, or where it is no JSON.</param>
public sealed record ApiAnswer(HttpStatusCode Status, JsonNode? Body, HttpResponseHeaders Headers, string? Location)
{
    public string? ETag => Headers.ETag?.ToString();

    public bool IsReplayed => Headers.TryGetValues("Idempotent-Replayed", out var values) && values.Single() == "true";

    /// <summary>The code of a problem.</summary>
    public string? Code => Body?["code"]?.GetValue<string>();

    public string Text(string member) => Member(member).GetValue<string>();

    public long Number(string member) => Member(member).GetValue<long>();

    private JsonNode Member(string name) =>
        Body?[name] ?? throw new InvalidOperationException($"An answer {(int)Status} has no '{name}': {Body?.ToJsonString() ?? "(no JSON)"}");
}

/// <summary>The API as one caller of one tenant uses it, with a development token.</summary>
public sealed class Api(HttpClient http, string token)
{
    /// <summary>A caller with a token for a tenant that is registered.</summary>
    public static async Task<Api> For(HttpClient http, string tenant, string role = "hr-admin")
    {
        using var answer = await http.PostAsJsonAsync("/dev/token", new { tenant, role });
        var body = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"POST /dev/token answered {(int)answer.StatusCode}: {body}");
        var json = JsonNode.Parse(body)!;
        return new(http, (json["access_token"] ?? json["accessToken"] ?? json["token"])!.GetValue<string>());
    }

    public string Token => token;

    public Task<ApiAnswer> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    /// <summary>Issues a command.</summary>
    /// <param name="key">Null for a key that was never used.</param>
    public Task<ApiAnswer> Post(string path, object body, string? key = null, string? ifMatch = null)
    {
        List<(string, string)> headers = [("Idempotency-Key", key ?? Guid.NewGuid().ToString())];
        if (ifMatch is not null) headers.Add(("If-Match", ifMatch));
        return Send(HttpMethod.Post, path, body is string json ? json : System.Text.Json.JsonSerializer.Serialize(body), headers);
    }

    /// <summary>Issues a command that has to be accepted.</summary>
    /// <exception cref="InvalidOperationException">It was not; the message is the answer.</exception>
    public async Task<ApiAnswer> Do(string path, object body, string? key = null, string? ifMatch = null)
    {
        var answer = await Post(path, body, key, ifMatch);
        return answer.Status is HttpStatusCode.OK or HttpStatusCode.Created
            ? answer
            : throw new InvalidOperationException($"POST {path} answered {(int)answer.Status}: {answer.Body?.ToJsonString()}");
    }

    private async Task<ApiAnswer> Send(HttpMethod method, string path, string? body, IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new("Bearer", token) } };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new(answer.StatusCode, isJson && text.Length > 0 ? JsonNode.Parse(text) : null, answer.Headers, answer.Headers.Location?.ToString());
    }
}
