namespace HrSaas.Domain.Kernel;

/// <summary>
/// Marks identifying personal data: from the first event on it is ciphertext under the person's own key wherever
/// it is durable. When the key is destroyed (erasure) the value is gone for ever, and says so.
/// </summary>
public sealed record Identifying<T> where T : class
{
    private Identifying(T? value) => Value = value;

    /// <summary>The value, or null once the person has been erased.</summary>
    public T? Value { get; }

    public bool IsErased => Value is null;

    public static Identifying<T> Of(T value) => new(value);

    /// <summary>What is left of a value whose key has been destroyed.</summary>
    public static Identifying<T> Erased { get; } = new((T?)null);

    /// <summary>Never the value: it must not reach a log by way of a format string.</summary>
    public override string ToString() => IsErased ? "(erased)" : "(identifying)";
}
