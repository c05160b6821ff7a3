namespace HrSaas.Application.Kernel;

/// <summary>Encrypts and decrypts identifying values of one person.</summary>
public interface IPersonCipher
{
    string Encrypt(ReadOnlySpan<byte> clear);

    /// <summary>The clear bytes, or null when the person's key has been destroyed.</summary>
    byte[]? Decrypt(string cipher);
}

/// <summary>
/// The cipher under which identifying members are written and read while one event is serialised, which happens
/// without awaiting: the scope belongs to the thread and ends with the <c>using</c>.
/// </summary>
public readonly ref struct PersonalDataScope : IDisposable
{
    [ThreadStatic] private static IPersonCipher? _current;

    public PersonalDataScope(IPersonCipher? cipher) => _current = cipher;

    /// <exception cref="InvalidOperationException">The event has identifying members, and no subject was named for it.</exception>
    public static IPersonCipher Current =>
        _current ?? throw new InvalidOperationException("Identifying data can only be stored under a person's key; no subject was named.");

    public void Dispose() => _current = null;
}
