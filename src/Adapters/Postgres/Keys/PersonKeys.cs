namespace HrSaas.Adapters.Postgres.Keys;

using System.Security.Cryptography;
using HrSaas.Adapters.Postgres.Log;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>
/// Keys of persons in a schema of their own, each wrapped (AES-256-GCM) under the installation's master key, which is never in the database.
/// </summary>
/// <param name="masterKey">256 bits.</param>
public sealed class PersonKeys(Database database, byte[] masterKey) : IPersonKeys
{
    private const int Nonce = 12, Tag = 16;

    public async ValueTask<PersonKey?> Find(TenantId tenant, PersonId person, CancellationToken cancellation) =>
        await Row(tenant, person, cancellation) is (true, { } wrapped) ? new(person, Unwrap(tenant, person, wrapped)) : null;

    public async ValueTask<PersonKey> FindOrCreate(TenantId tenant, PersonId person, CancellationToken cancellation)
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        await Execute(tenant, "insert into keys.person_keys (tenant_id, person_id, wrapped) values (log.tenant(), $1, $2) on conflict do nothing",
            cancellation, person.Value, Wrap(tenant, person, secret));
        return await Find(tenant, person, cancellation) ?? throw new PersonErasedException(person);
    }

    public Task Destroy(TenantId tenant, IReadOnlyCollection<PersonId> persons, CancellationToken cancellation) => Execute(tenant,
        """
        insert into keys.person_keys (tenant_id, person_id, wrapped, destroyed_at)
        select log.tenant(), p.id, null, clock_timestamp() from (select distinct id from unnest($1::uuid[]) as u(id)) p
        on conflict (tenant_id, person_id) do update set wrapped = null, destroyed_at = excluded.destroyed_at where keys.person_keys.wrapped is not null
        """, cancellation, persons.Select(person => person.Value).ToArray());

    private Task<(bool Found, byte[]? Wrapped)> Row(TenantId tenant, PersonId person, CancellationToken cancellation) => StoreFaults.Named<(bool, byte[]?)>(async () =>
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                TenantSetting.Command(tenant),
                new("select wrapped from keys.person_keys where tenant_id = log.tenant() and person_id = $1") { Parameters = { new() { Value = person.Value } } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (true, reader.IsDBNull(0) ? null : reader.GetFieldValue<byte[]>(0)) : (false, null);
    });

    private Task Execute(TenantId tenant, string sql, CancellationToken cancellation, params object[] values) => StoreFaults.Named(async () =>
    {
        await using var connection = await database.App.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { TenantSetting.Command(tenant), new(sql) } };
        foreach (var value in values) batch.BatchCommands[1].Parameters.Add(new() { Value = value });
        return await batch.ExecuteNonQueryAsync(cancellation);
    });

    private byte[] Wrap(TenantId tenant, PersonId person, byte[] secret)
    {
        var wrapped = new byte[Nonce + secret.Length + Tag];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, Nonce));
        using var aes = new AesGcm(masterKey, Tag);
        aes.Encrypt(wrapped.AsSpan(0, Nonce), secret, wrapped.AsSpan(Nonce, secret.Length), wrapped.AsSpan(Nonce + secret.Length), Context(tenant, person));
        return wrapped;
    }

    private byte[] Unwrap(TenantId tenant, PersonId person, byte[] wrapped)
    {
        var secret = new byte[wrapped.Length - Nonce - Tag];
        using var aes = new AesGcm(masterKey, Tag);
        aes.Decrypt(wrapped.AsSpan(0, Nonce), wrapped.AsSpan(Nonce, secret.Length), wrapped.AsSpan(Nonce + secret.Length), secret, Context(tenant, person));
        return secret;
    }

    private static byte[] Context(TenantId tenant, PersonId person) => [.. tenant.Value.ToByteArray(), .. person.Value.ToByteArray()];
}
