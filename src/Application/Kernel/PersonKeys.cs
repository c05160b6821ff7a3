namespace HrSaas.Application.Kernel;

/// <summary>The key of one person, 256 bits, never on disk but wrapped.</summary>
public sealed record PersonKey(PersonId Person, byte[] Secret);

/// <summary>The keys that identifying data is encrypted under, kept apart from the log so that destroying one erases a person there and in every backup.</summary>
public interface IPersonKeys
{
    /// <summary>The key, or null when there is none or it has been destroyed.</summary>
    ValueTask<PersonKey?> Find(TenantId tenant, PersonId person, CancellationToken cancellation);

    /// <summary>The person's key, made and durable when there was none. A destroyed key is never made again.</summary>
    /// <exception cref="PersonErasedException">The key has been destroyed.</exception>
    ValueTask<PersonKey> FindOrCreate(TenantId tenant, PersonId person, CancellationToken cancellation);

    /// <summary>Destroys the keys for ever, also of whom has none: none is made for them again. Doing it twice is no error.</summary>
    Task Destroy(TenantId tenant, IReadOnlyCollection<PersonId> persons, CancellationToken cancellation);
}

/// <summary>The person's key has been destroyed: nothing identifying can be recorded about them again.</summary>
public sealed class PersonErasedException(PersonId person) : Exception($"The key of person {person} has been destroyed.");
