namespace HrSaas.Adapters.Http.Requests;

using System.Buffers;
using System.Text.Json;

/// <summary>A buffer with a JSON writer over it, used again by the next answer that needs one.</summary>
internal sealed class PooledJson : IDisposable
{
    private const int Largest = 256 * 1024;
    private static readonly System.Collections.Concurrent.ConcurrentQueue<PooledJson> Idle = [];

    // Answers are read by programs: < and > stay as they are, and so does every script.
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    private PooledJson() => Writer = new(_buffer, Options);

    public Utf8JsonWriter Writer { get; }

    public ReadOnlyMemory<byte> Written
    {
        get
        {
            Writer.Flush();
            return _buffer.WrittenMemory;
        }
    }

    public static PooledJson Rent() => Idle.TryDequeue(out var pooled) ? pooled : new();

    public void Dispose()
    {
        if (_buffer.Capacity > Largest || Idle.Count > 64) return;
        _buffer.ResetWrittenCount();
        Writer.Reset(_buffer);
        Idle.Enqueue(this);
    }
}
