namespace HrSaas.Contracts.Http;

using System.Globalization;
using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>The conventions of every route: errors, idempotency, preconditions, waiting, times, paging.</summary>
public sealed class Requests(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Person = """{"name":{"given":"Ada","family":"Lovelace"}}""";
    private const string Nobody = "01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e";

    [Fact]
    public async Task All_that_is_wrong_with_a_body_is_told_at_once_by_pointers()
    {
        var api = await host.Client();
        var answer = await api.Post("/v1/employments", """
            {"personId":"x","legalEntityId":7,"hireDate":"2026-02-30","hireDate":"2026-01-01","surprise":{"a":[1,2]},
             "pay":{"amount":4200,"currency":"XXX","per":"fortnight","more":1},"employeeNumber":" ","a/b~c":1}
            """);
        (answer.Status, answer.Code).Should().Be((400, "malformed-body"));
        answer.Errors.Should().BeEquivalentTo(new[]
        {
            ("/personId", "not-an-id"), ("/legalEntityId", "wrong-type"), ("/hireDate", "not-a-day"), ("/hireDate", "duplicate-member"),
            ("/surprise", "unknown-member"), ("/pay/amount", "wrong-type"), ("/pay/currency", "unknown-currency"), ("/pay/per", "not-one-of"),
            ("/pay/more", "unknown-member"), ("/employeeNumber", "blank"), ("/a~1b~0c", "unknown-member"),
        });
    }

    [Theory]
    [InlineData("", "malformed-json")]
    [InlineData("{", "malformed-json")]
    [InlineData("{}{}", "malformed-json")]
    [InlineData("{\"name\":{},}", "malformed-json")]
    [InlineData("[]", "malformed-body")]
    [InlineData("null", "malformed-body")]
    [InlineData("{}", "malformed-body")]
    [InlineData("{\"name\":[[[[[[[[[[1]]]]]]]]]]}", "too-deep")]
    [InlineData("{\"name\":{\"given\":\"\\ud800\"}}", "malformed-body")]
    [InlineData("{\"name\":{\"given\":\"a\\u0000b\"}}", "malformed-body")]
    [InlineData("{\"\\ud800\":1,\"name\":{\"given\":\"a\"}}", "malformed-body")]
    public async Task What_is_no_body_of_the_operation_is_refused_by_name(string body, string code)
    {
        var answer = await (await host.Client()).Post("/v1/people", body);
        (answer.Status, answer.Code).Should().Be((400, code));
    }

    [Fact]
    public async Task Sizes_and_media_types_are_refused_by_name()
    {
        var api = await host.Client();
        (await api.Post("/v1/people", $$"""{"name":{"given":"{{new string('x', 70_000)}}"} }""")).Code.Should().Be("body-too-large");
        foreach (var type in (string[])["text/plain", "application/json; charset=latin1", "application/xml", "application/json; odd=1"])
            (await api.Post("/v1/people", Person, ("Content-Type", type))).Code.Should().Be("media-type-not-supported", type);
        (await api.Post("/v1/people", Person, ("Content-Encoding", "gzip"))).Code.Should().Be("media-type-not-supported");
        (await api.Post("/v1/people", Person, ("Content-Type", "Application/JSON; charset=\"UTF-8\""))).Status.Should().Be(201);
    }

    [Fact]
    public async Task Addresses_methods_ids_and_parameters_are_refused_by_name()
    {
        var api = await host.Client();
        Is(await api.Get("/v1/nothing"), 404, "no-such-route");
        Is(await api.Get("/"), 404, "no-such-route");
        var method = await api.Send(HttpMethod.Delete, "/v1/people/" + Nobody, null);
        Is(method, 405, "method-not-allowed");
        method.Header("Allow").Should().Contain("GET");
        Is(await api.Get("/v1/people/17"), 400, "malformed-id");
        Is(await api.Get("/v1/people/" + Nobody), 404, "not-known");
        Is(await api.Post($"/v1/people/{Nobody}/name-changes", """{"effectiveDate":"2026-01-01","name":{"given":"A"}}"""), 404, "person-not-found");
        Is(await api.Post("/v1/people?dry=1", Person), 400, "unknown-parameter");
        Is(await api.Get($"/v1/people/{Nobody}?asof=2026-01-01"), 400, "unknown-parameter");
        var malformed = await api.Get("/v1/employments?asOf=tomorrow&knownAt=now&limit=201&managerId=me&status=happy&waitFor=5");
        Is(malformed, 400, "malformed-parameter");
        malformed.Errors.Select(error => error.Pointer).Should().BeEquivalentTo("/asOf", "/knownAt", "/limit", "/managerId", "/status", "/waitFor");
        Is(await api.Get("/v1/people?limit=0"), 400, "malformed-parameter");
        Is(await api.Get("/v1/people?limit=1&limit=2"), 400, "malformed-parameter");
        Is(await api.Get("/v1/people?cursor=abc"), 400, "cursor-of-another-list");
    }

    [Fact]
    public async Task Problem_request_id_and_trace_are_one_and_the_callers_trace_goes_on()
    {
        var api = await host.Client();
        var answer = await api.Get("/v1/people/" + Nobody, ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        ((string?)answer.Json["traceId"]).Should().Be("4bf92f3577b34da6a3ce929d0e0e4736");
        answer.Header("Request-Id").Should().Be("4bf92f3577b34da6a3ce929d0e0e4736");
        answer.Header("traceresponse").Should().MatchRegex("^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-0[01]$");
        ((string?)answer.Json["type"]).Should().Be("/problems/not-known");
        ((string?)answer.Json["instance"]).Should().Be("/v1/people/" + Nobody);
        var other = await api.Get("/v1/people/" + Nobody, ("traceparent", "nonsense"));
        other.Header("Request-Id").Should().MatchRegex("^[0-9a-f]{32}$").And.Be((string?)other.Json["traceId"]);
    }

    [Fact]
    public async Task The_same_key_and_body_is_done_once_and_answered_the_same()
    {
        var api = await host.Client();
        var first = await api.Post("/v1/people", Person, ("Idempotency-Key", "k-1"));
        var second = await api.Post("/v1/people", Person, ("Idempotency-Key", "k-1"));
        (second.Status, second.Text).Should().Be((201, first.Text));
        second.Header("Location").Should().Be(first.Header("Location"));
        (first.Header("Idempotent-Replayed"), second.Header("Idempotent-Replayed")).Should().Be((null, "true"));
        Is(await api.Post("/v1/people", """{"name":{"given":"Ada"}}""", ("Idempotency-Key", "k-1")), 422, "idempotency-key-reused");
        (await api.Post("/v1/people", Person, ("Idempotency-Key", "k-2"))).Id.Should().NotBe(first.Id);
        Is(await api.Send(HttpMethod.Post, "/v1/people", Person), 400, "idempotency-key-missing");
        Is(await api.Post("/v1/people", Person, ("Idempotency-Key", new string('k', 256))), 400, "idempotency-key-malformed");
        Is(await api.Post("/v1/people", Person, ("Idempotency-Key", "a b")), 400, "idempotency-key-malformed");
    }

    [Fact]
    public async Task A_key_is_the_callers_the_paths_and_the_tenants_own()
    {
        var tenant = await host.NewTenant();
        var one = host.Client(tenant, Access.HrAdmin);
        var other = host.Client(tenant, Access.HrAdmin, new(Guid.CreateVersion7()));
        var elsewhere = await host.Client();
        var ids = new List<string>();
        foreach (var api in (ApiClient[])[one, other, elsewhere]) ids.Add((await api.Do("/v1/people", Person, ("Idempotency-Key", "same"))).Id);
        ids.Should().OnlyHaveUniqueItems();
        var change = """{"effectiveDate":"2026-01-01","name":{"given":"A"}}""";
        foreach (var id in ids.Take(2)) (await one.Do($"/v1/people/{id}/name-changes", change, ("Idempotency-Key", "same"))).Id.Should().Be(id);
    }

    [Fact]
    public async Task Fifty_requests_at_once_under_one_key_do_one_thing()
    {
        var api = await host.Client();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => api.Post("/v1/people", Person, ("Idempotency-Key", "together"))));
        answers.Where(answer => answer.Status == 201).Select(answer => answer.Id).Distinct().Should().ContainSingle();
        answers.Where(answer => answer.Status != 201 && (answer.Code, answer.Header("Retry-After")) != ("still-running", "1")).Should().BeEmpty();
    }

    [Fact]
    public async Task Rights_are_checked_before_a_replay_and_before_anything_is_read()
    {
        var tenant = await host.NewTenant();
        await host.Client(tenant, Access.HrAdmin).Do("/v1/people", Person, ("Idempotency-Key", "k"));
        var answer = await host.Client(tenant, Access.Employee).Post("/v1/people", "not even JSON", ("Idempotency-Key", "k"));
        Is(answer, 403, "permission-missing");
        ((string?)answer.Json["detail"]).Should().Contain("people:write");
        Is(await host.Client(tenant, "janitor").Get("/v1/people"), 403, "role-unknown");
        Is(await host.Client(new(Guid.NewGuid()), Access.HrAdmin).Get("/v1/people"), 403, "tenant-unknown");
    }

    [Fact]
    public async Task A_suspended_tenant_is_refused_by_name()
    {
        var tenant = await host.NewTenant();
        var api = host.Client(tenant, Access.HrAdmin);
        await api.Do("/v1/people", Person);
        await using var source = NpgsqlDataSource.Create(host.Owner);
        await using var suspend = source.CreateCommand("update tenancy.tenants set status = 'suspended' where id = $1");
        suspend.Parameters.Add(new() { Value = tenant.Value });
        (await suspend.ExecuteNonQueryAsync()).Should().Be(1);
        await Tests.Support.Eventually.Holds("the suspended tenant is refused", async () => (await api.Get("/v1/people")) is { Status: 403, Code: "tenant-suspended" });
    }

    [Fact]
    public async Task A_correction_needs_the_version_that_its_sender_has_seen()
    {
        var api = await host.Client();
        var person = await api.Do("/v1/people", Person);
        var path = $"/v1/people/{person.Id}";
        var body = """{"name":{"given":"Ada","family":"King"},"reason":{"code":"typo"}}""";
        Is(await api.Post(path + "/registration/correction", body), 428, "if-match-missing");
        Is(await api.Post(path + "/registration/correction", body, ("If-Match", "7")), 400, "if-match-malformed");
        Is(await api.Post(path + "/registration/correction", body, ("If-Match", "W/\"1.x\"")), 400, "if-match-malformed");
        var read = await api.Get(path);
        await api.Do(path + "/name-changes", """{"effectiveDate":"2026-01-01","name":{"given":"Countess"}}""");
        var stale = await api.Post(path + "/registration/correction", body, ("If-Match", read.Header("ETag")!));
        Is(stale, 412, "version-differs");
        stale.Header("ETag").Should().Be((await api.Get(path)).Header("ETag"));
        (await api.Post(path + "/registration/correction", body, ("If-Match", stale.Header("ETag")!))).Version.Should().Be(3);
    }

    [Fact]
    public async Task A_client_that_has_the_answer_is_told_so()
    {
        var api = await host.Client();
        var person = await api.Do("/v1/people", Person);
        var first = await api.Get("/v1/people/" + person.Id);
        var second = await api.Get("/v1/people/" + person.Id, ("If-None-Match", first.Header("ETag")!));
        (second.Status, second.Text).Should().Be((304, ""));
        second.Header("ETag").Should().Be(first.Header("ETag"));
        (await api.Get("/v1/people/" + person.Id, ("If-None-Match", "\"1.other\", " + first.Header("ETag")!))).Status.Should().Be(304);
        await api.Do($"/v1/people/{person.Id}/name-changes", """{"effectiveDate":"2100-01-01","name":{"given":"Later"}}""");
        (await api.Get("/v1/people/" + person.Id, ("If-None-Match", first.Header("ETag")!))).Status.Should().Be(200);
    }

    [Fact]
    public async Task What_changes_nothing_is_accepted_and_records_nothing()
    {
        var api = await host.Client();
        var person = await api.Do("/v1/people", Person);
        var answer = await api.Do($"/v1/people/{person.Id}/name-changes", """{"effectiveDate":"2026-01-01","name":{"given":"Ada","family":"Lovelace"}}""");
        ((bool)answer.Json["changed"]!, answer.Version, answer.Json.ContainsKey("factId")).Should().Be((false, 1L, false));
    }

    [Fact]
    public async Task A_moment_to_come_is_refused_and_a_moment_past_is_answered_for()
    {
        var api = await host.Client();
        var person = await api.Do("/v1/people", Person);
        var future = DateTimeOffset.UtcNow.AddMinutes(5).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        foreach (var path in (string[])[$"/v1/people/{person.Id}", $"/v1/people/{person.Id}/history", "/v1/people", "/v1/employments", "/v1/employment-facts", "/v1/org-units"])
            Is(await api.Get($"{path}?knownAt={future}"), 400, "known-at-in-future");
        Is(await api.Get($"/v1/people/{person.Id}?knownAt=2001-01-01T00:00:00Z"), 404, "not-known");
        (await api.Get($"/v1/people/{person.Id}?knownAt=2001-01-01T00:00:00%2B02:00")).Code.Should().Be("not-known");
    }

    [Fact]
    public async Task Pages_follow_one_another_and_a_cursor_fits_its_own_list_only()
    {
        var api = await host.Client();
        var last = "";
        for (var i = 0; i < 5; i++)
            last = (string)(await api.Do("/v1/people", $$$"""{"name":{"family":"Family {{{i}}}"}}""")).Json["position"]!;
        var names = new List<string?>();
        var path = "/v1/people?limit=2&nameStartsWith=fam&waitFor=" + last;
        for (var pages = 1; ; pages++)
        {
            var page = await api.Get(path);
            page.Status.Should().Be(200, page.Text);
            names.AddRange(page.Json["data"]!.AsArray().Select(row => (string?)row!["name"]!["family"]));
            if ((string?)page.Json["page"]!["next"] is not { } next)
            {
                pages.Should().Be(3);
                page.Header("Link").Should().BeNull();
                break;
            }
            next.Should().NotContain("Family");
            page.Header("Link").Should().Be($"</v1/people?nameStartsWith=fam&limit=2&cursor={next}>; rel=\"next\"");
            if (pages == 1)
            {
                Is(await api.Get("/v1/people?cursor=" + next), 400, "cursor-of-another-list");
                Is(await (await host.Client()).Get("/v1/people?nameStartsWith=fam&cursor=" + next), 400, "cursor-of-another-list");
                await api.Do("/v1/people", """{"name":{"family":"Family 0b"}}""");
            }
            path = page.Header("Link")!.Split('<', '>')[1];
        }
        names.Should().Equal("Family 0", "Family 1", "Family 2", "Family 3", "Family 4");
    }

    [Fact]
    public async Task A_token_in_development_names_the_person_behind_the_number_and_nothing_identifying()
    {
        var tenant = await host.NewTenant();
        var employment = await Hire(host.Client(tenant, Access.HrAdmin), "000417");
        var anonymous = new ApiClient(host.Address, null);
        var answer = await anonymous.Send(HttpMethod.Post, "/dev/token", $$"""{"tenant":"{{tenant}}","role":"employee","employeeNumber":"000417"}""");
        answer.Status.Should().Be(200, answer.Text);
        var token = (string)answer.Json["access_token"]!;
        System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1])).Should().NotContain("000417");
        (await new ApiClient(host.Address, token).Get("/v1/employments/" + employment)).Status.Should().Be(200);
        Is(await anonymous.Send(HttpMethod.Post, "/dev/token", $$"""{"tenant":"{{tenant}}","role":"employee","employeeNumber":"9"}"""), 404, "not-known");
        Is(await anonymous.Send(HttpMethod.Post, "/dev/token", """{"tenant":"nobody","role":"employee"}"""), 403, "tenant-unknown");
        Is(await anonymous.Send(HttpMethod.Post, "/dev/token", $$"""{"tenant":"{{tenant}}","role":"owner"}"""), 403, "role-unknown");
    }

    [Fact]
    public async Task Nothing_identifying_reaches_the_log_or_a_problem()
    {
        var api = await host.Client();
        var person = await api.Do("/v1/people", """{"name":{"given":"Marker-7f3a","family":"Marker-9c1b"}}""");
        var refused = await api.Post($"/v1/people/{person.Id}/name-changes", """{"effectiveDate":"2026-01-01","name":{"given":"Marker-7f3a\u0007"}}""");
        refused.Status.Should().Be(400);
        refused.Text.Should().NotContain("Marker");
        await api.Get("/v1/people?limit=1&waitFor=" + (string)person.Json["position"]!);
        host.Log.All.Should().NotContain(line => line.Contains("Marker-", StringComparison.Ordinal));
    }

    internal static async Task<string> Hire(ApiClient api, string number, string? manager = null)
    {
        var code = Guid.NewGuid().ToString("N")[..12];
        var entity = await api.Do("/v1/legal-entities", $$"""{"code":"{{code}}","name":"E","country":"ES","currency":"EUR","timeZone":"Europe/Madrid","fiscalYearStart":"--01-01"}""");
        var person = await api.Do("/v1/people", Person);
        return (await api.Do("/v1/employments", $$"""
            {"personId":"{{person.Id}}","legalEntityId":"{{entity.Id}}","employeeNumber":"{{number}}","hireDate":"2024-01-01",
             "managerId":{{(manager is null ? "null" : $"\"{manager}\"")}},"pay":{"amount":"4200.00","currency":"EUR","per":"month"} }
            """)).Id;
    }

    private static void Is(ApiAnswer answer, int status, string code)
    {
        answer.Header("Content-Type").Should().Be("application/problem+json", answer.Text);
        (answer.Status, answer.Code).Should().Be((status, code), answer.Text);
        ((int)answer.Json["status"]!).Should().Be(status);
    }
}
