namespace HrSaas.Adapters.Postgres.Bi;

using System.Security.Cryptography;
using Npgsql;

/// <summary>What somebody is told once: PostgreSQL keeps only what a password is checked with.</summary>
public sealed record BiLogin(string Login, string Password, bool SeesPay);

/// <summary>A login cannot be made, changed or taken away, and why.</summary>
public sealed class BiLoginException(string message) : Exception(message);

/// <summary>
/// Logins of BI tools, one for each tenant (ADR 0052). They are made as the owner of the database, which no request ever is. A login's name says nothing of the tenant, for
/// everybody who can log in may read the names of all roles.
/// </summary>
public sealed class BiLogins(string owner)
{
    /// <summary>The most connections that one login may have open: the one thing of this kind that a session cannot change for itself.</summary>
    private const int MostConnections = 5;

    /// <exception cref="BiLoginException">There is no such tenant, it has a login, or the server lets everybody do what such a login must not.</exception>
    public Task<BiLogin> Make(string slug, bool seesPay, CancellationToken cancellation) => InTransaction(async session =>
    {
        var tenant = await session.TenantOf(slug);
        if (await session.LoginOf(tenant) is { } other) throw new BiLoginException($"The tenant '{slug}' has the login {other.Login} already. Give it another password, or revoke it.");
        if (!await session.Ask<bool>("select bi.close()"))
            throw new BiLoginException("Everybody who can log in to this database may take advisory locks, make temporary tables or write large objects, and with them stop or fill it for all tenants. Let a superuser of the server call bi.close() once.");
        var made = new BiLogin($"hrsaas_bi_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}", NewPassword(), seesPay);
        await session.Run($"""
            create role {made.Login} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit {MostConnections} password '{ScramVerifier.Of(made.Password)}';
            grant hrsaas_bi{(seesPay ? ", hrsaas_bi_pay" : "")} to {made.Login};
            alter role {made.Login} set search_path = bi;
            alter role {made.Login} set default_transaction_read_only = on;
            alter role {made.Login} set statement_timeout = '60s';
            alter role {made.Login} set idle_in_transaction_session_timeout = '60s';
            """);
        await session.Run("insert into bi.logins (login, tenant_id, sees_pay) values ($1, $2, $3)", made.Login, tenant, seesPay);
        return made;
    }, cancellation);

    /// <summary>Another password; sessions that are open go on.</summary>
    /// <exception cref="BiLoginException">There is no such tenant, or it has no login.</exception>
    public Task<BiLogin> Rotate(string slug, CancellationToken cancellation) => InTransaction(async session =>
    {
        var known = await session.LoginOf(await session.TenantOf(slug)) ?? throw HasNone(slug);
        var made = new BiLogin(known.Login, NewPassword(), known.SeesPay);
        await session.Run($"alter role {made.Login} password '{ScramVerifier.Of(made.Password)}'");
        return made;
    }, cancellation);

    /// <summary>No tenant's any more: sessions that are open see no rows from now on, and nobody logs in with it again.</summary>
    /// <returns>The name of the login that was.</returns>
    /// <exception cref="BiLoginException">There is no such tenant, or it has no login.</exception>
    public Task<string> Revoke(string slug, CancellationToken cancellation) => InTransaction(async session =>
    {
        var tenant = await session.TenantOf(slug);
        var known = await session.LoginOf(tenant) ?? throw HasNone(slug);
        await session.Run("delete from bi.logins where tenant_id = $1", tenant);
        await session.Run($"drop role if exists {known.Login}");
        return known.Login;
    }, cancellation);

    private static BiLoginException HasNone(string slug) => new($"The tenant '{slug}' has no login for BI tools.");

    private static string NewPassword() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    private async Task<T> InTransaction<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var done = await work(new(connection, cancellation));
        await transaction.CommitAsync(cancellation);
        return done;
    }

    private sealed class Session(NpgsqlConnection connection, CancellationToken cancellation)
    {
        public async Task<Guid> TenantOf(string slug) =>
            await Ask<Guid?>("select t.id from tenancy.tenants t where t.slug = $1", slug) ?? throw new BiLoginException($"There is no tenant '{slug}'.");

        public async Task<(string Login, bool SeesPay)?> LoginOf(Guid tenant) =>
            await Ask<string?>("select l.login from bi.logins l where l.tenant_id = $1", tenant) is { } login
                ? (login, await Ask<bool>("select l.sees_pay from bi.logins l where l.tenant_id = $1", tenant))
                : null;

        public async Task<T?> Ask<T>(string text, params object[] values)
        {
            await using var command = Command(text, values);
            return await command.ExecuteScalarAsync(cancellation) is T found ? found : default;
        }

        public async Task Run(string text, params object[] values)
        {
            await using var command = Command(text, values);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        private NpgsqlCommand Command(string text, object[] values)
        {
            var command = new NpgsqlCommand(text, connection);
            foreach (var value in values) command.Parameters.Add(new() { Value = value });
            return command;
        }
    }
}
