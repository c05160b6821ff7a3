namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Contracts.Http.Walking;

/// <summary>What the API says about itself: the OpenAPI document, walked operation by operation, and the pages behind problems.</summary>
public sealed class Documents(HttpHost host) : IClassFixture<HttpHost>
{
    private readonly ApiClient _anonymous = new(host.Address, null);

    [Fact]
    public async Task The_document_is_OpenAPI_3_1_and_describes_every_operation_in_full()
    {
        var document = await PublishedApi.DocumentOf(host);
        ((string?)document["openapi"]).Should().StartWith("3.1");
        var operations = Operations(document).ToList();
        operations.Should().HaveCountGreaterThanOrEqualTo(43, "none of them goes");
        operations.Select(operation => (string?)operation.Operation["operationId"]).Should().OnlyHaveUniqueItems();
        foreach (var (method, path, operation) in operations)
        {
            var what = method + " " + path;
            ((string?)operation["summary"]).Should().NotBeNullOrEmpty(what);
            operation["tags"]!.AsArray().Should().ContainSingle(what);
            var responses = operation["responses"]!.AsObject();
            foreach (var status in (string[])["400", "500"])
                responses[status]!["content"]!["application/problem+json"].Should().NotBeNull(what);
            if (path == "/dev/token") continue;
            operation["security"]!.AsArray().Should().NotBeEmpty(what);
            foreach (var status in (string[])["401", "403"]) responses.ContainsKey(status).Should().BeTrue(what);
            var headers = operation["parameters"]!.AsArray().Where(parameter => (string?)parameter!["in"] == "header")
                .ToDictionary(parameter => (string)parameter!["name"]!, parameter => (bool?)parameter!["required"] ?? false);
            if (method != "post") continue;
            if (path.EndsWith("/preview", StringComparison.Ordinal) || path.EndsWith("-previews", StringComparison.Ordinal))
            {
                headers.Should().NotContainKey("Idempotency-Key", "{0} records nothing", what);
                continue;
            }
            // An operation is cancelled or it is not: asked again, nothing is done again.
            if (path.EndsWith("/cancellation", StringComparison.Ordinal)) continue;
            headers.Should().Contain("Idempotency-Key", true, what);
            if (path.EndsWith("/correction", StringComparison.Ordinal) || path.EndsWith("/rescission", StringComparison.Ordinal))
            {
                headers.Should().Contain("If-Match", true, what);
                responses.ContainsKey("428").Should().BeTrue(what);
            }
        }
    }

    [Fact]
    public async Task Every_operation_but_the_development_token_asks_for_a_token_and_answers_with_a_problem()
    {
        var document = await PublishedApi.DocumentOf(host);
        foreach (var (method, path, _) in Operations(document).Where(operation => operation.Path != "/dev/token"))
        {
            var concrete = System.Text.RegularExpressions.Regex.Replace(path, "{[^}]+}", "01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e");
            var answer = await _anonymous.Send(new(method.ToUpperInvariant()), concrete, method == "post" ? "{}" : null);
            answer.Status.Should().Be(401, path);
            answer.Code.Should().Be("token-missing");
            answer.Header("WWW-Authenticate").Should().Be("Bearer");
            answer.Header("Content-Type").Should().Be("application/problem+json");
        }
    }

    [Fact]
    public async Task Every_body_has_a_schema_that_refuses_unknown_members_and_an_example_that_is_accepted_as_well_formed()
    {
        var api = await host.Client();
        var document = await PublishedApi.DocumentOf(host);
        foreach (var (method, path, operation) in Operations(document).Where(operation => operation.Method == "post" && operation.Path != "/dev/token"))
        {
            // Files are sent as a form, and a cancellation says nothing.
            if (operation["requestBody"]?["content"]?["application/json"] is not { } content) continue;
            var name = ((string)content["schema"]!["$ref"]!).Split('/')[^1];
            ((bool)document["components"]!["schemas"]![name]!["additionalProperties"]!).Should().BeFalse(path);
            var concrete = System.Text.RegularExpressions.Regex.Replace(path, "{[^}]+}", "01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e");
            // The writer of the document leaves out an example that is an empty object.
            var answer = await api.Post(concrete, content["example"]?.ToJsonString() ?? "{}", ("If-Match", "\"0\""));
            answer.Status.Should().NotBe(400, path + answer.Text).And.NotBe(500, path);
        }
    }

    [Fact]
    public async Task Answers_may_grow_and_say_where_they_may_hold_null()
    {
        var schemas = (await _anonymous.Get("/openapi/v1.json")).Json["components"]!["schemas"]!;
        var reading = schemas["EmploymentReading"]!;
        reading["additionalProperties"].Should().BeNull();
        reading["properties"]!["employeeNumber"]!["type"]!.AsArray().Select(type => (string?)type).Should().BeEquivalentTo("null", "string");
        ((string?)reading["properties"]!["orgUnitId"]!["type"]).Should().Be("string");
        reading["required"]!.AsArray().Select(name => (string?)name).Should().Contain(["id", "version", "asOf", "knownAt", "position"]).And.NotContain("orgUnitId");
    }

    [Fact]
    public async Task The_parts_of_the_document_are_all_of_it_and_each_stands_for_itself()
    {
        var whole = (await _anonymous.Get("/openapi/v1.json")).Json;
        var seen = new List<string>();
        foreach (var tag in whole["tags"]!.AsArray().Select(tag => (string)tag!["name"]!))
        {
            var answer = await _anonymous.Get($"/openapi/v1/{tag.ToLowerInvariant()}.json");
            var part = answer.Json;
            foreach (var (method, path, operation) in Operations(part))
            {
                operation.ToJsonString().Should().Be(whole["paths"]![path]![method]!.ToJsonString());
                seen.Add(method + path);
            }
            foreach (System.Text.RegularExpressions.Match reference in System.Text.RegularExpressions.Regex.Matches(answer.Text, "\"#/components/([^/\"]+)/([^\"]+)\""))
                part["components"]![reference.Groups[1].Value]![reference.Groups[2].Value].Should().NotBeNull(reference.Value);
            answer.Text.Length.Should().BeLessThan(whole.ToJsonString().Length, tag);
        }
        seen.Should().BeEquivalentTo(Operations(whole).Select(one => one.Method + one.Path));
    }

    [Fact]
    public async Task Every_problem_of_the_protocol_has_a_page()
    {
        foreach (var problem in HttpProblems.All)
        {
            var page = await _anonymous.Get("/problems/" + problem.Code);
            page.Status.Should().Be(200, problem.Code);
            page.Text.Should().Contain("How to get out of it");
        }
        (await _anonymous.Get("/problems/before-hire-date")).Text.Should().Contain("hire");
        (await _anonymous.Get("/problems")).Text.Should().Contain("/problems/before-hire-date");
        (await _anonymous.Get("/problems/nonsense")).Code.Should().Be("no-such-problem");
    }

    private static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key is "get" or "post"
        select (operation.Key, path.Key, operation.Value!);
}
