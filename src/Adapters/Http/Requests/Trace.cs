namespace HrSaas.Adapters.Http.Requests;

using System.Collections;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;

/// <summary>
/// The one id of a request: in its problems, in the <c>Request-Id</c> header, in logs and in the envelope of what it recorded.
/// It is the W3C trace id: the caller's, where they sent a <c>traceparent</c>.
/// </summary>
internal sealed class Trace : IReadOnlyList<KeyValuePair<string, object?>>
{
    private Trace(string id, string response) => (Id, Response) = (id, response);

    /// <summary>32 hex digits.</summary>
    public string Id { get; }

    /// <summary>The value of <c>traceresponse</c> (W3C Trace Context, level 2).</summary>
    public string Response { get; }

    /// <summary>As a scope of log lines, it is what they have in common.</summary>
    int IReadOnlyCollection<KeyValuePair<string, object?>>.Count => 1;

    KeyValuePair<string, object?> IReadOnlyList<KeyValuePair<string, object?>>.this[int index] =>
        index == 0 ? new("TraceId", Id) : throw new ArgumentOutOfRangeException(nameof(index));

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator()
    {
        yield return new("TraceId", Id);
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)this).GetEnumerator();

    public override string ToString() => Id;

    public static Trace Of(HttpContext http) => http.Features.Get<Trace>() ?? Begin(http);

    public static Trace Begin(HttpContext http)
    {
        var trace = Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? Of(activity) : Read(http);
        http.Features.Set(trace);
        http.Response.Headers["Request-Id"] = trace.Id;
        http.Response.Headers["traceresponse"] = trace.Response;
        return trace;
    }

    // The id of a W3C activity is exactly what the header wants.
    private static Trace Of(Activity activity) => new(activity.TraceId.ToHexString(), activity.Id!);

    // Nobody listens, so the server has started no activity.
    private static Trace Read(HttpContext http)
    {
        var id = ActivityContext.TryParse(http.Request.Headers.TraceParent, null, out var parent) ? parent.TraceId : ActivityTraceId.CreateRandom();
        var text = id.ToHexString();
        return new(text, string.Concat("00-", text, "-", ActivitySpanId.CreateRandom().ToHexString(), "-00"));
    }
}
