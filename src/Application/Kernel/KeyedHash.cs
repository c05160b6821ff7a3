namespace HrSaas.Application.Kernel;

/// <summary>
/// A keyed hash (HMAC-SHA256 cut to 128 bits) under this installation's secret: it tells whether two values are the
/// same, and nothing about the value to whoever lacks the secret.
/// </summary>
public interface IKeyedHash
{
    /// <param name="purpose">Keeps hashes for different uses apart: the same value under another purpose has another hash.</param>
    Guid Of(string purpose, ReadOnlySpan<byte> value);
}
