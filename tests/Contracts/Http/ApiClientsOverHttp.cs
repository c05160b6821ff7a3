namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Application.Kernel;
using Microsoft.Extensions.DependencyInjection;
using HrSaas.Tests.Support;
using Npgsql;

/// <summary>Programs that are let in: their secrets, what they may do, and how they end.</summary>
public sealed class ApiClientsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task A_secret_is_shown_once_and_is_nowhere_else()
    {
        var api = await host.Client();
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        const string Body = """{"name":"Payroll export","roleCode":"hr-admin","lastDay":"2999-12-31"}""";
        var first = await api.Do("/v1/api-clients", Body, key);
        var secret = (string)first.Json["secret"]!;
        secret.Should().MatchRegex("^hrs_test_[0-9A-Za-z]{68}$");
        first.Header("Location").Should().Be("/v1/api-clients/" + first.Id);

        var again = await api.Do("/v1/api-clients", Body, key);
        again.Header("Idempotent-Replayed").Should().Be("true");
        (again.Id, again.Json["secret"]).Should().Be((first.Id, null));

        (await new ApiClient(host.Address, secret).Get("/v1/legal-entities")).Status.Should().Be(200);
        (await new ApiClient(host.Address, secret).Post("/v1/people", "{}")).Status.Should().Be(400);
        (await new ApiClient(host.Address, secret + "x").Get("/v1/legal-entities")).Code.Should().Be("api-secret-malformed");
        (await new ApiClient(host.Address, secret).Post("/v1/people", """{"name":{"given":"Ada"}}""")).Status.Should().Be(201);
        var reading = await api.Get("/v1/api-clients/" + first.Id);
        var list = await api.Get("/v1/api-clients?waitFor=" + (string)first.Json["position"]!);
        ((string?)reading.Json["secrets"]![0]!["hint"]).Should().Be(secret[^4..]);
        list.Json["data"]!.AsArray().Select(row => (string?)row!["name"]).Should().Equal("Payroll export");

        // Not even the random part of it.
        var core = secret[31..71];
        foreach (var text in (string[])[again.Text, reading.Text, list.Text, (await api.Get("/openapi/v1.json")).Text]) text.Should().NotContain(core);
        host.Log.All.Where(line => line.Contains(core, StringComparison.Ordinal)).Should().BeEmpty();
        (await TablesWith(core)).Should().BeEmpty();
        (await TablesWith("Payroll export")).Should().Contain("log.events", "else nothing was looked at");
    }

    [Fact]
    public async Task Rotation_leaves_no_gap_and_revocation_ends_it()
    {
        var api = await host.Client();
        var client = await api.Do("/v1/api-clients", """{"name":"Sync","roleCode":"hr-admin"}""");
        var path = "/v1/api-clients/" + client.Id;
        var old = Login(client);
        var rotated = await api.Do(path + "/secrets", """{"previousGoodUntil":"2999-12-31T12:00:00+02:00"}""");
        var fresh = Login(rotated);
        foreach (var login in (ApiClient[])[old, fresh]) (await login.Get("/v1/people")).Status.Should().Be(200);
        (await api.Post(path + "/secrets", "{}")).Code.Should().Be("two-secrets-are-good");

        var secrets = (await api.Get(path)).Json["secrets"]!;
        ((string?)secrets[0]!["goodUntil"]).Should().Be("2999-12-31T10:00:00Z");
        secrets[1]!["goodUntil"].Should().BeNull();
        await api.Do($"{path}/secrets/{(string)secrets[0]!["id"]!}/revocation", "{}");
        (await old.Get("/v1/people")).Code.Should().Be("api-secret-not-good");
        (await fresh.Get("/v1/people")).Status.Should().Be(200);

        var third = Login(await api.Do(path + "/secrets", """{"previousGoodUntil":"2020-01-01T00:00:00Z"}"""));
        (await fresh.Get("/v1/people")).Code.Should().Be("api-secret-not-good", "its moment was over when it was given");
        (await third.Get("/v1/people")).Status.Should().Be(200);
        await api.Do(path + "/revocation", """{"reason":{"code":"retired"}}""");
        var refused = await third.Get("/v1/people");
        (refused.Status, refused.Code).Should().Be((401, "api-secret-not-good"));
        refused.Header("WWW-Authenticate").Should().StartWith("Bearer error=\"invalid_token\"");
        ((bool)(await api.Get(path)).Json["isRevoked"]!).Should().BeTrue();
    }

    [Fact]
    public async Task A_client_may_do_what_its_role_allows_and_nothing_else()
    {
        var tenant = await host.NewTenant();
        var api = host.Client(tenant, Access.HrAdmin);
        (await api.Post("/v1/api-clients", """{"name":"Sync","roleCode":"no-such-role"}""")).Code.Should().Be("role-to-bear-not-known");
        var role = await api.Do("/v1/roles", """{"code":"sync","name":"Sync","grants":[{"permission":"organization:read","reach":"all"},{"permission":"access:write","reach":"all"}]}""");
        var client = await api.Do("/v1/api-clients", """{"name":"Sync","roleCode":"sync"}""");
        var login = Login(client);
        (await login.Get("/v1/legal-entities")).Status.Should().Be(200);
        (await login.Get("/v1/people")).Code.Should().Be("permission-missing");
        (await login.Post("/v1/api-clients", """{"name":"Mine","roleCode":"hr-admin"}""")).Code.Should().Be("role-beyond-your-own");
        var own = await login.Do("/v1/api-clients", """{"name":"Mine","roleCode":"sync"}""");
        ((string)own.Json["secret"]!).Should().StartWith("hrs_test_");

        await api.Do($"/v1/roles/{role.Id}/retirement", """{"reason":{"code":"unused"}}""");
        (await login.Get("/v1/legal-entities")).Code.Should().Be("role-unknown");
        (await host.Client(tenant, Access.Employee).Post("/v1/api-clients", """{"name":"X","roleCode":"employee"}""")).Code.Should().Be("permission-missing");
        (await host.Client(tenant, Access.Employee).Get("/v1/api-clients")).Code.Should().Be("not-within-your-scope");
        (await (await host.Client()).Get("/v1/api-clients/" + client.Id)).Status.Should().Be(404, "it is another tenant's");
        (await ActorsOf(own.Id)).Should().Equal("client:" + client.Id);
    }

    [Fact]
    public async Task When_it_was_last_used_is_told_to_the_minute()
    {
        var api = await host.Client();
        var client = await api.Do("/v1/api-clients", """{"name":"Sync","roleCode":"hr-admin"}""");
        var noted = host.Services.GetRequiredService<NotedUses>();
        await noted.Write(default);
        (await api.Get("/v1/api-clients/" + client.Id)).Json["lastUsedAt"].Should().BeNull();
        var before = DateTimeOffset.UtcNow.AddMinutes(-1);
        await Login(client).Get("/v1/people");
        await noted.Write(default);
        var used = (DateTimeOffset)(await api.Get("/v1/api-clients/" + client.Id)).Json["lastUsedAt"]!;
        used.Should().BeAfter(before).And.BeOnOrBefore(DateTimeOffset.UtcNow);
        used.Second.Should().Be(0);
    }

    [Fact]
    public async Task A_secret_of_another_tenant_or_of_nobody_opens_nothing()
    {
        var secrets = host.Services.GetRequiredService<HrSaas.Adapters.Http.Tokens.ApiSecrets>();
        (await new ApiClient(host.Address, secrets.Make(await host.NewTenant()).Text).Get("/v1/people")).Code.Should().Be("api-secret-not-good");
        (await new ApiClient(host.Address, secrets.Make(new(Guid.CreateVersion7())).Text).Get("/v1/people")).Code.Should().Be("tenant-unknown");
        (await new ApiClient(host.Address, "hrs_" + new string('x', 9000)).Get("/v1/people")).Code.Should().Be("api-secret-malformed");
    }

    private ApiClient Login(ApiAnswer made) => new(host.Address, (string)made.Json["secret"]!);

    private async Task<List<string>> TablesWith(string text)
    {
        await using var source = NpgsqlDataSource.Create(host.Owner);
        var tables = await AllTables.Of(source);
        tables.Should().Contain("log.events").And.Contain("log.commands");
        var found = new List<string>();
        foreach (var table in tables)
        {
            await using var search = source.CreateCommand($"select exists (select from {table} t where t::text like '%' || $1 || '%')");
            search.Parameters.Add(new() { Value = text });
            if ((bool)(await search.ExecuteScalarAsync())!) found.Add(table);
        }
        return found;
    }

    private async Task<List<string>> ActorsOf(string stream)
    {
        await using var source = NpgsqlDataSource.Create(host.Owner);
        await using var read = source.CreateCommand("select distinct actor from log.events where stream_id = $1");
        read.Parameters.Add(new() { Value = Guid.Parse(stream) });
        await using var reader = await read.ExecuteReaderAsync();
        var actors = new List<string>();
        while (await reader.ReadAsync()) actors.Add(reader.GetString(0));
        return actors;
    }
}
