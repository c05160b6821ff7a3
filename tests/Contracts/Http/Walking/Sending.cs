namespace HrSaas.Contracts.Http.Walking;

using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>A request, byte for byte.</summary>
internal sealed record Sent(string Method, string Address, byte[]? Body = null, string? MediaType = "application/json")
{
    public string? Token { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Without its length ahead.</summary>
    public bool IsChunked { get; init; }

    public static Sent Of(Operation operation, string address, string? body = null) =>
        new(operation.Method, address, operation.HasBody ? Encoding.UTF8.GetBytes(body ?? "{}") : null);

    public Sent With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };

    public override string ToString()
    {
        var body = Body is null ? "" : " " + JsonSerializer.Serialize(Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 1500))));
        return $"{Method} {(Address.Length > 500 ? Address[..500] + "…" : Address)} {string.Join(" ", Headers.Select(header => $"{header.Name}: {header.Value}"))}{body}";
    }
}

/// <summary>Sends what it is given and keeps what was not answered as the contract says.</summary>
internal sealed class Walker(HttpHost host)
{
    private const int AtOnce = 12, MostTold = 25;

    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = AtOnce });
    private readonly ConcurrentDictionary<string, string> _found = new();
    private int _sent;

    public int Requests => _sent;

    /// <summary>Walks over all of them, several at a time.</summary>
    public static Task Over<T>(IEnumerable<T> all, Func<T, Task> visit) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await visit(one));

    public async Task<ApiAnswer> Send(Sent sent)
    {
        Interlocked.Increment(ref _sent);
        // As it is written: an odd address must arrive as one.
        var address = new Uri(host.Address.GetLeftPart(UriPartial.Authority) + sent.Address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new(sent.Method), address);
        if (sent.Token is { } token) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        if (sent.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            if (sent.MediaType is { } type) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (sent.IsChunked) request.Headers.TransferEncodingChunked = true;
        }
        foreach (var (name, value) in sent.Headers) request.Headers.TryAddWithoutValidation(name, value);
        var message = await Http.SendAsync(request);
        return new((int)message.StatusCode, message, await message.Content.ReadAsStringAsync());
    }

    /// <summary>Sends, and wants a problem with that status and that name.</summary>
    public async Task<ApiAnswer> Expect(Operation operation, Sent sent, int status, params string[] codes)
    {
        var answer = await Send(sent);
        if (Holds(operation, sent, answer, answer.Status == status, $"{status} {string.Join(" or ", codes)}") && status >= 400)
            Holds(operation, sent, answer, codes.Length == 0 || (IsProblem(answer) && codes.Contains(answer.Code)), $"{status} {string.Join(" or ", codes)}");
        Check(operation, sent, answer);
        return answer;
    }

    /// <summary>What holds for every answer: no fault of the server, nothing that the document does not announce, and every failure a problem.</summary>
    public void Check(Operation operation, Sent sent, ApiAnswer answer)
    {
        Holds(operation, sent, answer, answer.Status < 500, "no fault of the server");
        // What the server refuses before it knows which operation is meant is no operation's to announce.
        if (answer.Status < 400 || !IsProblem(answer) || answer.Code is not ("no-such-route" or "method-not-allowed" or "malformed-request" or "address-too-long" or "headers-too-large"))
            Holds(operation, sent, answer, operation.Statuses.Contains(answer.Status), "a status that the document announces");
        if (answer.Status >= 400) Holds(operation, sent, answer, IsProblem(answer), "a problem as RFC 9457 writes it");
        Holds(operation, sent, answer, answer.Header("Request-Id") is { Length: 32 }, "a Request-Id");
    }

    public bool Holds(Operation operation, Sent sent, ApiAnswer answer, bool holds, string wanted)
    {
        if (!holds)
            _found.TryAdd(operation.Name + wanted, $"{operation.Name}: wanted {wanted}\n   sent     {sent}\n   answered {answer.Status} {(answer.Text.Length > 600 ? answer.Text[..600] : answer.Text)}");
        return holds;
    }

    public void Done() => _found.Should().BeEmpty(
        $"{_found.Count} ways were found in which an operation breaks the contract; the first of them:\n{string.Join('\n', _found.Values.Order(StringComparer.Ordinal).Take(MostTold))}\n");

    private static bool IsProblem(ApiAnswer answer)
    {
        if (answer.Header("Content-Type") != "application/problem+json") return false;
        try
        {
            var json = JsonNode.Parse(answer.Text)!.AsObject();
            var code = (string)json["code"]!;
            return (int)json["status"]! == answer.Status && (string)json["type"]! == "/problems/" + code && ((string)json["title"]!).Length > 0 && ((string)json["detail"]!).Length > 0
                && (string)json["traceId"]! == answer.Header("Request-Id") && json["instance"] is not null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException)
        {
            return false;
        }
    }
}
