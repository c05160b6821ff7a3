namespace HrSaas.Contracts.Streams;

using HrSaas.Adapters.Postgres;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Npgsql;

/// <summary>The walls between tenants, tried from inside the application's own role.</summary>
public sealed class Walls(SharedDatabase shared) : IClassFixture<SharedDatabase>, IAsyncLifetime
{
    private static readonly string[] TenantTables = ["log.events", "log.commands", "log.claims", "keys.person_keys"];
    private readonly TenantId _mine = new(Guid.CreateVersion7()), _theirs = new(Guid.CreateVersion7());
    private PostgresHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await PostgresHost.Start(shared.Database.Connection);
        foreach (var tenant in new[] { _mine, _theirs })
        {
            var stream = Guid.CreateVersion7();
            await _host.For(tenant).Append(new(
                Guid.CreateVersion7(), new(Guid.NewGuid(), Guid.NewGuid()), new(stream, 1),
                [new(Notes.Stored, stream, 0, [new SecretTold(Identifying<string>.Of("s"))], new PersonId(stream))],
                [new("code", "A", stream, new NameTaken("A"))], []));
        }
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Without_a_tenant_there_are_no_rows()
    {
        foreach (var table in TenantTables) (await Count($"select count(*) from {table}")).Should().Be(0, table);
    }

    [Fact]
    public async Task With_a_tenant_there_are_its_rows_and_no_others()
    {
        foreach (var table in TenantTables) (await Count($"select count(*) filter (where tenant_id <> '{_mine}') * 1000 + count(*) from {table}", _mine)).Should().Be(1, table);
    }

    [Fact]
    public async Task A_pooled_connection_does_not_remember_the_tenant_that_used_it_before()
    {
        var one = new NpgsqlConnectionStringBuilder(_host.Database.AppConnectionString) { MaxPoolSize = 1 };
        await using var pool = NpgsqlDataSource.Create(one.ConnectionString);
        int Backend(NpgsqlConnection connection) => connection.ProcessID;
        int before;
        await using (var connection = await pool.OpenConnectionAsync())
        {
            before = Backend(connection);
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { TenantSetting.Command(_theirs), new("select 1") } };
            await batch.ExecuteNonQueryAsync();
            await using var inSession = new NpgsqlCommand("select count(*) from log.events", connection);
            (await inSession.ExecuteScalarAsync()).Should().Be(0L, "the setting went with its transaction");
            await using var set = new NpgsqlCommand($"set hrsaas.tenant = '{_theirs}'", connection);
            await set.ExecuteNonQueryAsync();
        }
        await using var again = await pool.OpenConnectionAsync();
        Backend(again).Should().Be(before);
        await using var count = new NpgsqlCommand("select count(*) from log.events", again);
        (await count.ExecuteScalarAsync()).Should().Be(0L, "the pool resets what a session was told");
    }

    [Fact]
    public async Task A_session_that_was_told_another_tenant_still_reads_the_one_of_the_request()
    {
        await using var connection = await _host.Database.App.OpenConnectionAsync();
        await using var set = new NpgsqlCommand($"set hrsaas.tenant = '{_theirs}'", connection);
        await set.ExecuteNonQueryAsync();

        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { TenantSetting.Command(_mine), new("select string_agg(tenant_id::text, ',') from log.events") } };
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();

        reader.GetString(0).Should().Be(_mine.ToString());
    }

    [Theory]
    [InlineData("set role hrsaas_engine")]
    [InlineData("set session authorization hrsaas_engine")]
    [InlineData("set row_security = off; select * from log.events")]
    [InlineData("alter table log.events disable row level security")]
    [InlineData("update log.events set payload = '{}'")]
    [InlineData("delete from log.events")]
    [InlineData("truncate log.events")]
    [InlineData("delete from log.commands")]
    [InlineData("update log.claims set owner = owner")]
    [InlineData("create table public.copy as select 1")]
    [InlineData("insert into tenancy.tenants (id, slug, home_zone) values (gen_random_uuid(), 'x', 'UTC')")]
    public async Task The_application_cannot_climb_over_the_wall_or_change_what_was_recorded(string attempt) =>
        (await FluentActions.Awaiting(() => Count(attempt, _mine)).Should().ThrowAsync<PostgresException>())
            .Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task Nothing_can_be_written_for_another_tenant() =>
        (await FluentActions.Awaiting(() => Count($"insert into log.claims values ('{_theirs}', 'code', 'B', gen_random_uuid(), 1)", _mine))
            .Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task Every_table_with_a_tenant_that_the_application_reads_has_row_security_and_every_view_its_invokers_rights()
    {
        await using var owner = NpgsqlDataSource.Create(shared.Database.Connection);
        await using var command = owner.CreateCommand("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migration')
              and (c.relkind in ('r', 'p') and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
                       and has_table_privilege('hrsaas_app', c.oid, 'select, insert, update, delete')
                       -- What the engine owns it writes for every tenant; the rest binds its owner too.
                       and not (c.relrowsecurity and (c.relforcerowsecurity or pg_get_userbyid(c.relowner) = 'hrsaas_engine'))
                -- The views for BI tools have walls of their own, and the application has no business there.
                or c.relkind = 'v' and not coalesce(c.reloptions::text[] @> '{security_invoker=true}', false) and (n.nspname <> 'bi' or has_table_privilege('hrsaas_app', c.oid, 'select'))
                or c.relkind = 'm')
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var open = new List<string>();
        while (await reader.ReadAsync()) open.Add(reader.GetString(0));
        open.Should().BeEmpty();
    }

    [Fact]
    public async Task A_view_shows_no_more_than_its_tables()
    {
        await using var owner = NpgsqlDataSource.Create(shared.Database.Connection);
        await using var command = owner.CreateCommand("create view log.everything with (security_invoker = true) as select * from log.events; grant select on log.everything to hrsaas_app");
        await command.ExecuteNonQueryAsync();

        (await Count("select count(*) from log.everything", _mine)).Should().Be(1);
    }

    [Fact]
    public async Task The_engine_reads_every_tenant_and_writes_no_event()
    {
        await using var count = _host.Database.Engine.CreateCommand($"select count(distinct tenant_id) from log.events where tenant_id in ('{_mine}', '{_theirs}')");
        (await count.ExecuteScalarAsync()).Should().Be(2L);
        await using var write = _host.Database.Engine.CreateCommand("delete from log.events");
        await write.Awaiting(w => w.ExecuteNonQueryAsync()).Should().ThrowAsync<PostgresException>();
    }

    private async Task<long> Count(string sql, TenantId? tenant = null)
    {
        await using var connection = await _host.Database.App.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var set = new NpgsqlCommand($"select set_config('hrsaas.tenant', '{tenant?.ToString() ?? ""}', true)", connection);
        await set.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is long count ? count : 0;
    }
}
