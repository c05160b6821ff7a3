namespace HrSaas.Application.Kernel;

/// <summary>Ids of streams that go with another stream, so that the one leads to the other.</summary>
public static class StreamIds
{
    /// <summary>The id beside one of version 7, of version 8: made by a rule of our own (RFC 9562), it is nobody else's. Beside that one is the first again.</summary>
    public static Guid Beside(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6] ^= 0xF0;
        return new(bytes, bigEndian: true);
    }
}
