namespace HrSaas.Domain.Kernel;

/// <summary>
/// An attribute that a fact names. A fact sets only what it names: <c>Named&lt;T&gt;?</c> is null where the fact
/// says nothing about the attribute, and a <see cref="Named{T}"/> of null where it says that there is none.
/// </summary>
public readonly record struct Named<T>(T To);
