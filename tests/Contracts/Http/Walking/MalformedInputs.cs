namespace HrSaas.Contracts.Http.Walking;

using System.Globalization;
using Xunit.Abstractions;

/// <summary>What is not of the form that an operation takes: refused by name, and never a fault of the server.</summary>
public sealed class MalformedInputs(HttpHost host, ITestOutputHelper output) : WalkedTest(host), IClassFixture<HttpHost>
{
    private const int PerOperation = 1000;

    private IEnumerable<Operation> WithBody => Api.Operations.Where(operation => operation.HasBody);

    [Fact]
    public async Task A_thousand_malformed_inputs_of_each_operation_are_no_fault_of_the_server()
    {
        var began = TimeProvider.System.GetTimestamp();
        await Walker.Over(Api.Operations, async operation =>
        {
            var path = await World.Path(operation);
            var body = operation.HasBody ? (await World.Body(operation)).ToJsonString() : null;
            var seed = operation.Name.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));
            for (var i = 0; i < PerOperation; i++)
            {
                var sent = new Mutations(unchecked(seed + i)).Of(operation, path, body) with { Token = World.Admin };
                Walk.Check(operation, sent, await Walk.Send(sent));
            }
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Walk.Requests} requests in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s"));
        Walk.Done();
    }

    [Fact]
    public async Task Members_and_parameters_that_are_not_known_are_refused()
    {
        await Walker.Over(Api.Operations, async operation =>
        {
            var path = await World.Path(operation);
            var body = operation.HasBody ? (await World.Body(operation)).ToJsonString() : null;
            var sent = Sent.Of(operation, path + operation.NeededQuery + (operation.NeededQuery.Length > 0 ? "&" : "?") + "surprise=1", body) with { Token = World.Admin };
            if (operation.IsCommand) sent = sent.With("Idempotency-Key", Guid.NewGuid().ToString()).With("If-Match", "*");
            await Walk.Expect(operation, sent, 400, "unknown-parameter");
            foreach (var name in operation.Queries.Select(parameter => (string)parameter["name"]!))
                await Walk.Expect(operation, Sent.Of(operation, $"{path}?{name}=1&{name}=1") with { Token = World.Admin }, 400, "malformed-parameter");
            if (body is null) return;
            foreach (var place in Enumerable.Range(0, body.Length).Where(i => body[i] == '{'))
            {
                var more = body.Insert(place + 1, "\"surprise\":1" + (body[place + 1] == '}' ? "" : ","));
                var answer = await Walk.Expect(operation, Sent.Of(operation, path, more) with { Token = World.Admin, Headers = sent.Headers }, 400, "malformed-body");
                if (answer.Status == 400) Walk.Holds(operation, sent, answer, answer.Errors.Any(error => error.Pointer.EndsWith("/surprise", StringComparison.Ordinal) && error.Code == "unknown-member"), "the member by its pointer: " + more);
            }
        });
        Walk.Done();
    }

    [Fact]
    public async Task Pages_have_bounds_and_a_cursor_is_good_for_its_list_only()
    {
        var lists = Api.Operations.Where(operation => operation.IsPaged).ToList();
        var cursor = await CursorOfTheOther(lists.Single(list => list.Path == "/v1/jobs"));
        await Walker.Over(lists, async list =>
        {
            var path = await World.Path(list);
            foreach (var limit in (string[])["0", "201", "-1", "x", "", "1.5", "99999999999"])
                await Walk.Expect(list, Sent.Of(list, path + With(list, "limit=" + limit)) with { Token = World.Admin }, 400, "malformed-parameter");
            foreach (var limit in (string[])["1", "200"])
                await Walk.Expect(list, Sent.Of(list, path + With(list, "limit=" + limit)) with { Token = World.Admin }, 200);
            foreach (var odd in (string[])["x", cursor, "%20", new string('A', 60)])
                await Walk.Expect(list, Sent.Of(list, path + With(list, "cursor=" + odd)) with { Token = World.Admin }, 400, "cursor-of-another-list");
        });
        Walk.Done();
    }

    /// <summary>Where a list of the other tenant goes on.</summary>
    private async Task<string> CursorOfTheOther(Operation list)
    {
        var making = Api.Operations.Single(operation => operation.Method == "POST" && operation.Path == list.Path);
        var (_, _, last) = (await Other.Command(making), await Other.Command(making), await Other.Command(making));
        var first = await Walk.Send((Sent.Of(list, list.Path + "?limit=1") with { Token = Other.Admin }).With("Wait-For-Position", (string)last.Answer.Json["position"]!));
        return (string)first.Json["page"]!["next"]!;
    }

    [Fact]
    public async Task Bodies_that_are_too_large_or_no_json_are_refused_before_they_are_read()
    {
        await Walker.Over(WithBody, async operation =>
        {
            var sent = Sent.Of(operation, await World.Path(operation), new string(' ', 70_000) + "{}") with { Token = World.Admin };
            if (operation.IsCommand) sent = sent.With("Idempotency-Key", "unseen").With("If-Match", "*");
            await Walk.Expect(operation, sent, 413, "body-too-large");
            await Walk.Expect(operation, sent with { IsChunked = true }, 413, "body-too-large");
            foreach (var type in (string?[])["text/plain", "application/xml", "application/json; charset=utf-16", "multipart/form-data; boundary=x", null])
                await Walk.Expect(operation, sent with { Body = "{}"u8.ToArray(), MediaType = type }, 415, "media-type-not-supported");
            await Walk.Expect(operation, sent with { Body = [] }, 400, "malformed-json");
        });
        Walk.Done();
    }

    [Fact]
    public async Task Addresses_take_the_methods_that_are_published_and_tell_which()
    {
        await Walker.Over(Api.Addresses, async address =>
        {
            var taken = address.Select(operation => operation.Method).ToHashSet();
            var any = address.First();
            foreach (var method in (string[])["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
            {
                if (taken.Contains(method)) continue;
                var sent = new Sent(method, await World.Path(any)) { Token = World.Admin };
                var answer = await Walk.Expect(any, sent, 405, "method-not-allowed");
                Walk.Holds(any, sent, answer, answer.Header("Allow")?.Split(", ").ToHashSet().SetEquals(taken) == true, "Allow: " + string.Join(", ", taken));
            }
        });
        Walk.Done();
    }

    [Fact]
    public async Task Ids_that_are_none_are_refused_by_name()
    {
        await Walker.Over(WithToken.Where(operation => operation.PathNames.Any()), async operation =>
        {
            var body = operation.HasBody ? (await World.Body(operation)).ToJsonString() : null;
            foreach (var odd in (string[])["x", "01981f2e5b7a7c3d9e104f2a6b8c0d1e", "%7B01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e%7D"])
            {
                var sent = Sent.Of(operation, operation.At(_ => odd) + operation.NeededQuery, body) with { Token = World.Admin };
                if (operation.IsCommand) sent = sent.With("Idempotency-Key", Guid.NewGuid().ToString()).With("If-Match", "*");
                await Walk.Expect(operation, sent, 400, "malformed-id");
            }
        });
        Walk.Done();
    }

    private static string With(Operation list, string query) => list.NeededQuery.Length > 0 ? $"{list.NeededQuery}&{query}" : "?" + query;
}
