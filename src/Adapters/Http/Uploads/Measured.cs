namespace HrSaas.Adapters.Http.Uploads;

using System.Security.Cryptography;
using HrSaas.Adapters.Http.Problems;

/// <summary>A stream that is read once, up to so many bytes, and of which a digest is kept where one is wanted.</summary>
internal sealed class Measured(Stream inner, long most, IncrementalHash? digest = null) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Count(await inner.ReadAsync(buffer, cancellationToken), buffer.Span);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is read without blocking anybody.");

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Count(int read, ReadOnlySpan<byte> buffer)
    {
        _read += read;
        if (_read > most) throw HttpProblems.UploadTooLarge.Thrown(FormattableString.Invariant($"More than {most} bytes are not taken at once."));
        digest?.AppendData(buffer[..read]);
        return read;
    }
}
