namespace HrSaas.EndToEnd.Observing;

using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

/// <summary>A span as it was sent.</summary>
internal sealed record SentSpan(string Name, string Trace, string Id, string Parent);

/// <summary>A collector as far as tests need one: takes what a host sends over HTTP (OTLP, protobuf) and keeps it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();

    private OtlpReceiver(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public IReadOnlyList<SentSpan> Spans => [.. _received.Where(request => request.Path == "/v1/traces").SelectMany(request => SpansIn(request.Body))];

    /// <summary>Whether any measure of that name has come.</summary>
    public bool HasMeasure(string name) => _received.Any(request => request.Path == "/v1/metrics" && Contains(request.Body, name));

    /// <summary>Whether a text is in what has come of traces.</summary>
    public bool Traces(string text) => _received.Any(request => request.Path == "/v1/traces" && Contains(request.Body, text));

    /// <summary>Whether a text is anywhere in what has come.</summary>
    public bool Tells(string text) => _received.Any(request => Contains(request.Body, text));

    public static async Task<OtlpReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var receiver = new OtlpReceiver(app);
        app.Run(receiver.Receive);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Receive(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _received.Enqueue((http.Request.Path.Value!, body.ToArray()));
        http.Response.ContentType = "application/x-protobuf";
    }

    private static bool Contains(byte[] body, string text) => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    // ExportTraceServiceRequest.resource_spans = 1, .scope_spans = 2, .spans = 2; Span: trace_id = 1, span_id = 2, parent_span_id = 4, name = 5.
    private static IEnumerable<SentSpan> SpansIn(byte[] request) =>
        from resource in Fields(request) where resource.Number == 1
        from scope in Fields(resource.Bytes) where scope.Number == 2
        from span in Fields(scope.Bytes) where span.Number == 2
        let members = Fields(span.Bytes).ToLookup(field => field.Number, field => field.Bytes)
        select new SentSpan(Encoding.UTF8.GetString(members[5].Single()), Hex(members[1]), Hex(members[2]), Hex(members[4]));

    private static string Hex(IEnumerable<byte[]> bytes) => Convert.ToHexStringLower(bytes.FirstOrDefault() ?? []);

    /// <summary>The members of a protobuf message that have a length; the others are passed over.</summary>
    private static List<(int Number, byte[] Bytes)> Fields(byte[] message)
    {
        var fields = new List<(int, byte[])>();
        var at = 0;
        while (at < message.Length)
        {
            var key = Varint();
            switch (key & 7)
            {
                case 0: Varint(); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                case 2:
                    var length = (int)Varint();
                    fields.Add(((int)(key >> 3), message[at..(at + length)]));
                    at += length;
                    break;
                default: throw new InvalidDataException($"Wire type {key & 7} is none of protobuf 3.");
            }
        }
        return fields;

        ulong Varint()
        {
            ulong value = 0;
            for (var shift = 0; ; shift += 7)
            {
                var next = message[at++];
                value |= (ulong)(next & 0x7f) << shift;
                if (next < 0x80) return value;
            }
        }
    }
}
