namespace HrSaas.Adapters.Host.Operations;

using System.Buffers;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

/// <summary>
/// Each entry of the log as one line of JSON: when, how bad, from where, what, and the trace id of the request that it is about. Of an exception it tells
/// kind and place, and no message: that may quote what somebody sent.
/// </summary>
internal sealed class JsonLines() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "hrsaas-json";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("time", DateTime.UtcNow);
            json.WriteString("level", LevelOf(logEntry.LogLevel));
            json.WriteString("category", logEntry.Category);
            if (logEntry.EventId.Id != 0) json.WriteNumber("eventId", logEntry.EventId.Id);
            json.WriteString("message", logEntry.Formatter(logEntry.State, null));
            scopeProvider?.ForEachScope(static (scope, ids) => ids.Take(scope), new Ids(json));
            if (logEntry.State is IReadOnlyList<KeyValuePair<string, object?>> { Count: > 1 } values)
            {
                json.WriteStartObject("values");
                foreach (var (name, value) in values)
                    if (name != "{OriginalFormat}") json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
                json.WriteEndObject();
            }
            if (logEntry.Exception is { } failure) Write(json, failure);
            json.WriteEndObject();
        }
        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, Exception failure)
    {
        json.WriteStartArray("failures");
        for (var at = failure; at is not null; at = at.InnerException)
        {
            json.WriteStartObject();
            json.WriteString("kind", at.GetType().FullName);
            if (at is DbException { SqlState: { } state }) json.WriteString("sqlState", state);
            json.WriteString("where", new StackTrace(at, fNeedFileInfo: true).ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string LevelOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warning",
        LogLevel.Error => "error",
        LogLevel.Critical => "critical",
        LogLevel.None => "none",
        var other => other.ToString(),
    };

    /// <summary>The ids of the scopes around an entry, each once: a request has its own, and a span that is traced has the same.</summary>
    private sealed class Ids(Utf8JsonWriter json)
    {
        private bool _trace, _span;

        public void Take(object? scope)
        {
            if (scope is not IEnumerable<KeyValuePair<string, object?>> values) return;
            foreach (var (name, value) in values)
            {
                if (name == "TraceId" && !_trace) json.WriteString("traceId", value?.ToString());
                else if (name == "SpanId" && !_span) json.WriteString("spanId", value?.ToString());
                (_trace, _span) = (_trace || name == "TraceId", _span || name == "SpanId");
            }
        }
    }
}
