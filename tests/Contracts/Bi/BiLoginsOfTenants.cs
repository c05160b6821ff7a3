namespace HrSaas.Contracts.Bi;

using System.Security.Cryptography;
using System.Text;
using HrSaas.Adapters.Postgres.Bi;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Contracts.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

/// <summary>Logins of BI tools: they see the views, of one tenant, whatever they try.</summary>
public sealed class BiLoginsOfTenants(HttpHost host) : IClassFixture<HttpHost>
{
    private const string InsufficientPrivilege = "42501", ReadOnly = "25006";

    [Fact]
    public async Task A_login_sees_its_own_tenants_rows_and_as_many_as_the_report_counts()
    {
        var (ours, theirs) = (await Company.Of(host, 3), await Company.Of(host, 2));
        await using var us = await ours.LogIn(host, await new BiLogins(host.Owner).Make(ours.Slug, seesPay: true, default));
        await using var they = await theirs.LogIn(host, await new BiLogins(host.Owner).Make(theirs.Slug, seesPay: false, default));

        (await us.Ask("select count(*) from people where is_employed"), await they.Ask("select count(*) from people where is_employed")).Should().Be(("3", "2"));
        (await us.Ask("select string_agg(employment_id::text, ' ' order by employment_id) from employments")).Should().Be(string.Join(' ', ours.Employments.Order(StringComparer.Ordinal)));
        (await us.Ask("select count(distinct person_id) from headcount_month_ends where day = '2024-03-31'")).Should().Be("3");
        (await us.Ask("select sum(annual_base_pay)::int from pay_month_ends where day = '2024-03-31'")).Should().Be("151200");
        (await us.Ask("select string_agg(distinct path, ' ') from org_unit_paths")).Should().Be("TOP TOP/LOW");
        (await us.Ask("select count(*) from headcount_month_ends h join org_unit_paths p using (org_unit_id) join org_units u on u.org_unit_id = p.above_id where u.code = 'TOP' and h.day = '2024-03-31'")).Should().Be("3");
        (await us.Ask("select is_stopped::text || (known_at > now() - interval '1 hour') from freshness")).Should().Be("falsetrue");
        (await they.Refused("select * from bi.pay_facts"), await they.Refused("select * from bi.pay_month_ends")).Should().Be((InsufficientPrivilege, InsufficientPrivilege));

        var views = await Names(us, "select viewname from pg_views where schemaname = 'bi'");
        views.Should().HaveCountGreaterThan(10);
        foreach (var view in views) await us.Ask($"select count(*) from bi.{view}");
    }

    [Fact]
    public async Task Nothing_that_a_session_can_say_shows_it_rows_of_another_tenant_or_lets_it_change_anything()
    {
        var (ours, theirs) = (await Company.Of(host, 1), await Company.Of(host, 1));
        await using var us = await ours.LogIn(host, await new BiLogins(host.Owner).Make(ours.Slug, seesPay: true, default));

        await us.Run("set default_transaction_read_only = off"); // a session may: that it writes nothing must not rest on it
        foreach (var attack in (string[])
        [
            "set role hrsaas_app", "set role hrsaas_engine", "set role postgres", "set session authorization hrsaas_app",
            "select * from log.events", "select * from log.head", "select log.tenant()", "select * from read.employment_facts", "select * from readable.person_names", "select * from keys.person_keys",
            "select * from tenancy.tenants", "select * from bi.logins", "select * from subscriptions.checkpoints", "insert into bi.logins values ('x', gen_random_uuid(), true)",
            "select bi.make_views()", "select bi.drop_views()", "select bi.close()",
            "create table bi.mine (i int)", "create table public.mine (i int)", "create temporary table mine (i int)", "create function bi.peek(uuid) returns bool language sql as 'select true'", "create schema mine",
            "delete from bi.employments", "update bi.org_units set name = 'x'", "drop view bi.people", "alter role current_user connection limit 1000",
            "select pg_advisory_lock(4871935520118)", "select pg_try_advisory_xact_lock(1, 2)", "select lo_create(0)", "select lo_from_bytea(0, 'x')",
            "copy (select 1) to program 'true'", "select pg_read_file('postgresql.conf')", "select rolpassword from pg_authid", "grant hrsaas_app to current_user",
        ])
            (await us.Refused(attack)).Should().Match(state => state != "" && state != ReadOnly, attack);

        foreach (var disguise in (string[])
        [
            $"set hrsaas.tenant = '{theirs.Tenant}'", "set role hrsaas_bi", "set search_path = bi, read, log", $"select set_config('hrsaas.tenant', '{theirs.Tenant}', false)",
            "set row_security = off", "set enable_seqscan = off", "set default_transaction_read_only = off",
        ])
        {
            await us.Run(disguise);
            (await us.Ask("select string_agg(employment_id::text, '') from bi.employment_facts where attribute = 'employment'")).Should().Be(ours.Employments[0], disguise);
            await us.Run("reset role");
        }
        // A condition that would fail on a row of the other tenant: it never gets to see one.
        (await us.Ask($"select count(*) from bi.employments e where 1 / (case when e.employment_id = '{theirs.Employments[0]}' then 0 else 1 end) = 1")).Should().Be("1");
    }

    [Fact]
    public async Task A_password_is_told_once_changed_and_taken_away_and_an_open_session_sees_nothing_more()
    {
        var company = await Company.Of(host, 1);
        var logins = new BiLogins(host.Owner);
        var made = await logins.Make(company.Slug, seesPay: false, default);
        made.Login.Should().NotContain(company.Slug).And.NotContain(company.Tenant.ToString()!.Replace("-", "", StringComparison.Ordinal));
        (await Verifies(made)).Should().BeTrue();
        await FluentActions.Awaiting(() => logins.Make(company.Slug, seesPay: false, default)).Should().ThrowAsync<BiLoginException>();
        await FluentActions.Awaiting(() => logins.Make("nobody-here", seesPay: false, default)).Should().ThrowAsync<BiLoginException>();

        var again = await logins.Rotate(company.Slug, default);
        (again.Login, await Verifies(again), await Verifies(made)).Should().Be((made.Login, true, false));
        await using var session = await company.LogIn(host, again);
        (await session.Ask("select count(*) from employments")).Should().Be("1");

        (await logins.Revoke(company.Slug, default)).Should().Be(made.Login);
        var seen = await session.Refused("select 1 / count(*) from bi.employments");
        seen.Should().NotBe("", "no row is left to be counted");
        await FluentActions.Awaiting(() => company.LogIn(host, again)).Should().ThrowAsync<PostgresException>();
        await FluentActions.Awaiting(() => logins.Rotate(company.Slug, default)).Should().ThrowAsync<BiLoginException>();
        (await logins.Make(company.Slug, seesPay: false, default)).Login.Should().NotBe(made.Login);

        async Task<bool> Verifies(BiLogin login)
        {
            await using var source = NpgsqlDataSource.Create(host.Owner);
            await using var command = source.CreateCommand($"select rolpassword from pg_authid where rolname = '{login.Login}'");
            var parts = ((string)(await command.ExecuteScalarAsync())!).Split('$', ':');
            var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(login.Password), Convert.FromBase64String(parts[2]), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), HashAlgorithmName.SHA256, 32);
            return parts[0] == "SCRAM-SHA-256" && parts[4] == Convert.ToBase64String(HMACSHA256.HashData(salted, "Server Key"u8));
        }
    }

    [Fact]
    public async Task The_views_are_there_again_when_a_read_model_has_been_rebuilt_under_them()
    {
        var alone = await HttpHost.Alone();
        try
        {
            var company = await Company.Of(alone, 2);
            await using var us = await company.LogIn(alone, await new BiLogins(alone.Owner).Make(company.Slug, seesPay: true, default));
            var before = await us.Ask("select md5(string_agg(f::text, '' order by f::text)) from bi.employment_fact_history f");

            foreach (var model in ReadModelRebuild.Names) await alone.Services.GetRequiredService<ReadModelRebuild>().Rebuild(model, default);

            (await us.Ask("select md5(string_agg(f::text, '' order by f::text)) from bi.employment_fact_history f")).Should().Be(before);
            (await us.Ask("select count(*) from bi.pay_facts where attribute = 'pay'")).Should().Be("2");
        }
        finally
        {
            await alone.End();
        }
    }

    [Fact]
    public async Task Every_view_and_every_column_says_what_it_means()
    {
        await using var source = NpgsqlDataSource.Create(host.Owner);
        await using var command = source.CreateCommand("""
            select c.relname || coalesce('.' || a.attname, '') from pg_class c
            join lateral (select 0 as attnum, null::name as attname union all select a.attnum, a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0) a on true
            where c.relnamespace = 'bi'::regnamespace and c.relkind = 'v' and coalesce(col_description(c.oid, a.attnum), case a.attnum when 0 then obj_description(c.oid, 'pg_class') end) is null
            """);
        var silent = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) silent.Add(reader.GetString(0));
        silent.Should().BeEmpty("each needs a comment in the script that makes the views: it is what BI tools show");
    }

    private static async Task<List<string>> Names(Session session, string query) => [.. (await session.Ask($"select string_agg(n::text, ' ') from ({query}) as q(n)"))!.Split(' ')];

    private sealed record Company(TenantId Tenant, string Slug, IReadOnlyList<string> Employments)
    {
        /// <summary>So many people in a unit below another, paid 4200 a month.</summary>
        public static async Task<Company> Of(HttpHost host, int people)
        {
            var tenant = await host.NewTenant();
            var api = host.Client(tenant, Access.HrAdmin);
            var top = (await api.Do("/v1/org-units", """{"code":"TOP","name":"Top","openedOn":"2023-01-01"}""")).Id;
            var low = (await api.Do("/v1/org-units", $$"""{"code":"LOW","name":"Low","openedOn":"2023-01-01","parentId":"{{top}}"}""")).Id;
            var employments = new List<string>();
            var position = "";
            for (var i = 0; i < people; i++)
            {
                employments.Add(await Requests.Hire(api, $"{i}"));
                position = (string)(await api.Do($"/v1/employments/{employments[^1]}/transfers", $$"""{"effectiveDate":"2024-01-02","orgUnitId":"{{low}}"}""")).Json["position"]!;
            }
            (await api.Get("/v1/reports/headcount?asOf=2024-03-31", ("Wait-For-Position", position))).Status.Should().Be(200);
            await using var source = NpgsqlDataSource.Create(host.Owner);
            await using var command = source.CreateCommand("select slug from tenancy.tenants where id = $1");
            command.Parameters.Add(new() { Value = tenant.Value });
            return new(tenant, (string)(await command.ExecuteScalarAsync())!, employments);
        }

        public Task<Session> LogIn(HttpHost host, BiLogin login) => Session.Of(host.Owner, login);
    }

    private sealed class Session(NpgsqlConnection connection) : IAsyncDisposable
    {
        public static async Task<Session> Of(string owner, BiLogin login)
        {
            var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Username = login.Login, Password = login.Password, Pooling = false }.ConnectionString);
            await connection.OpenAsync();
            return new(connection);
        }

        public async Task Run(string text)
        {
            await using var command = new NpgsqlCommand(text, connection);
            await command.ExecuteNonQueryAsync();
        }

        public async Task<string?> Ask(string text)
        {
            await using var command = new NpgsqlCommand(text, connection);
            return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        }

        /// <summary>The SQLSTATE; empty where it was done.</summary>
        public async Task<string> Refused(string text)
        {
            try
            {
                await Run(text);
                return "";
            }
            catch (PostgresException refused)
            {
                return refused.SqlState;
            }
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
