namespace HrSaas.Contracts.Http.Walking;

using HrSaas.Application.Kernel;
using Xunit.Abstractions;

/// <summary>The rules that hold for every route, proved for every operation of the published document.</summary>
public sealed class TheContract(HttpHost host, ITestOutputHelper output) : WalkedTest(host), IClassFixture<HttpHost>
{
    // What the roles that every tenant has may do, as the documentation promises it. What is not here they may not do: a new permission is hr-admin's alone until somebody says otherwise.
    private static readonly string[] Everybodys =
        ["organization:read", "directory:read", "people:read", "identifiers:read", "birth-dates:read", "addresses:read", "bank-accounts:read", "employments:read", "pay:read", "leave:read", "leave:request", "access:read"];

    private static readonly string[] Managers = [.. Everybodys, "leave:decide", "exceptions:read", "exceptions:write"];

    [Fact]
    public async Task Nobody_gets_anywhere_without_a_token()
    {
        await Walker.Over(WithToken, async operation =>
        {
            var sent = Sent.Of(operation, await World.Path(operation) + "?surprise=1", "{");
            foreach (var (token, code) in ((string?, string)[])[(null, "token-missing"), ("x.y.z", "token-malformed"), ("", "token-missing")])
            {
                var answer = await Walk.Expect(operation, sent with { Token = token }, 401, code, token == "" ? "token-malformed" : code);
                Walk.Holds(operation, sent, answer, answer.Header("WWW-Authenticate")?.StartsWith("Bearer", StringComparison.Ordinal) == true, "WWW-Authenticate");
            }
        });
        Walk.Done();
    }

    [Fact]
    public async Task Each_role_may_do_what_it_holds_and_is_told_by_name_which_permission_it_lacks()
    {
        await World.OwnRoleDefined();
        var roles = new Dictionary<string, string[]?> { [Access.HrAdmin] = null, [Access.Manager] = Managers, [Access.Employee] = Everybodys, [World.OwnRole] = [World.OnlyPermission] };
        await Walker.Over(WithToken, async operation =>
        {
            var path = await World.Path(operation);
            foreach (var (role, held) in roles)
            {
                var sent = Sent.Of(operation, path + operation.NeededQuery) with { Token = World.TokenOf(role) };
                var permission = operation.Permission ?? throw new InvalidOperationException($"{operation.Name} does not say which permission it needs.");
                if (held is null || held.Contains(permission))
                {
                    var answer = await Walk.Send(sent);
                    Walk.Check(operation, sent, answer);
                    Walk.Holds(operation, sent, answer, answer.Status != 401 && (answer.Status != 403 || (held is not null && answer.Code == "not-within-your-scope" && answer.Text.Contains(permission, StringComparison.Ordinal))),
                        $"that {role} may do it, or is told that {permission} does not reach so far");
                    continue;
                }
                // Rights come first: whatever else is wrong with the request, nobody learns it who may not send it.
                foreach (var one in (Sent[])[sent, Sent.Of(operation, path + "?surprise=1", "{") with { Token = sent.Token }])
                {
                    var answer = await Walk.Expect(operation, one, 403, "permission-missing");
                    Walk.Holds(operation, one, answer, answer.Text.Contains(permission, StringComparison.Ordinal), $"the name of the missing permission, for {role}");
                }
            }
        });
        Walk.Done();
    }

    [Fact]
    public async Task What_belongs_to_another_tenant_is_not_there()
    {
        await Walker.Over(WithToken.Where(operation => operation.PathNames.Any()), async operation =>
        {
            var theirs = await Other.Path(operation);
            var body = operation.HasBody ? (await World.Body(operation)).ToJsonString() : null;
            foreach (var path in (string[])[theirs, operation.At(_ => Guid.CreateVersion7().ToString())])
            {
                var sent = Sent.Of(operation, path + operation.NeededQuery, body) with { Token = World.Admin };
                if (operation.IsCommand) sent = sent.With("Idempotency-Key", Guid.NewGuid().ToString());
                if (operation.NeedsIfMatch) sent = sent.With("If-Match", "*");
                var answer = await Walk.Send(sent);
                Walk.Check(operation, sent, answer);
                // A list of what belongs to something is empty where there is no such thing.
                var isEmpty = operation.IsPaged && answer.Status == 200 && answer.Json["data"]!.AsArray().Count == 0;
                Walk.Holds(operation, sent, answer, answer.Status == 404 || isEmpty, "404");
            }
        });
        Walk.Done();
    }

    [Fact]
    public async Task What_a_body_names_of_another_tenant_is_as_unknown_as_what_is_nowhere()
    {
        await Walker.Over(WithToken.Where(operation => operation.HasBody), async operation =>
        {
            var (ours, path) = (await World.Body(operation), await World.Path(operation));
            var theirs = await Other.Body(operation);
            var ids = World.IdsIn(ours, theirs).ToList();
            if (ids.Count == 0) return;
            var nowhere = theirs.ToJsonString();
            foreach (var (_, their) in ids) nowhere = nowhere.Replace(their, Guid.CreateVersion7().ToString(), StringComparison.Ordinal);
            // Other tests of the walk may change what the path names between the two.
            for (var tries = 2; tries > 0; tries--)
            {
                var (sent, first) = await Named(theirs.ToJsonString());
                var (_, second) = await Named(nowhere);
                var same = first.Status == second.Status && (first.Status < 400 || first.Code == second.Code);
                if (!same && tries > 1) continue;
                Walk.Holds(operation, sent, first, same, $"the same answer as for ids that are nowhere, {second.Status} {second.Text}");
                break;
            }

            async Task<(Sent, ApiAnswer)> Named(string body)
            {
                var sent = Sent.Of(operation, path, body) with { Token = World.Admin };
                if (operation.IsCommand) sent = sent.With("Idempotency-Key", Guid.NewGuid().ToString());
                if (operation.NeedsIfMatch) sent = sent.With("If-Match", "*");
                var answer = await Walk.Send(sent);
                Walk.Check(operation, sent, answer);
                return (sent, answer);
            }
        });
        Walk.Done();
    }

    [Fact]
    public async Task A_command_needs_a_key_and_sent_again_under_it_is_answered_again_and_done_once()
    {
        var refused = new System.Collections.Concurrent.ConcurrentBag<string>();
        var commands = Api.Operations.Where(operation => operation.IsCommand).ToList();
        await Walker.Over(commands, async operation =>
        {
            var (sent, answer) = await World.Command(operation);
            Walk.Check(operation, sent, answer);
            await Walk.Expect(operation, sent with { Headers = [.. sent.Headers.Where(header => header.Name != "Idempotency-Key")] }, 400, "idempotency-key-missing");
            foreach (var odd in (string[])["a b", new string('k', 256)])
                await Walk.Expect(operation, sent with { Headers = [.. sent.Headers.Where(header => header.Name != "Idempotency-Key"), ("Idempotency-Key", odd)] }, 400, "idempotency-key-malformed");
            if (answer.Status is not (200 or 201))
            {
                refused.Add($"{operation.Name}: {answer.Code} {(string?)answer.Json["detail"]} {sent}");
                return;
            }
            Walk.Holds(operation, sent, answer, answer.Header("Idempotent-Replayed") is null && operation.Statuses.Contains(201) == (answer.Header("Location") is not null), "a first answer, with Location for what is made");
            var again = await Walk.Expect(operation, sent, answer.Status);
            Walk.Holds(operation, sent, again, again.Header("Idempotent-Replayed") == "true" && again.Text == WithoutWhatIsShownOnce(answer) && again.Header("Location") == answer.Header("Location"), "the same answer, with Idempotent-Replayed: true");
            await Walk.Expect(operation, sent with { Body = [.. sent.Body!, (byte)' '] }, 422, "idempotency-key-reused");
        });
        foreach (var one in World.RefusedWhole.Order()) output.WriteLine("whole: " + one);
        foreach (var one in refused.Order()) output.WriteLine(one);
        Walk.Done();
        World.NotMade.Should().BeEmpty("what makes something has an example that is accepted");
        refused.Should().HaveCountLessThan(commands.Count / 3, "the examples of the document can be sent as they are, but for the ids:\n{0}\n", string.Join('\n', refused));
    }

    [Fact]
    public async Task A_version_that_must_be_named_is_asked_for_and_one_that_has_gone_by_is_refused()
    {
        await Walker.Over(Api.Operations.Where(operation => operation.TakesIfMatch), async operation =>
        {
            var sent = Sent.Of(operation, await World.Path(operation), (await World.Body(operation)).ToJsonString()) with { Token = World.Admin };
            if (operation.NeedsIfMatch) await Walk.Expect(operation, sent.With("Idempotency-Key", "unseen"), 428, "if-match-missing");
            foreach (var odd in (string[])["7", "W/\"7\"", "\"7\", \"8\"", "\"x\""])
                await Walk.Expect(operation, sent.With("Idempotency-Key", "unseen").With("If-Match", odd), 400, "if-match-malformed");
            var stale = await Walk.Expect(operation, sent.With("Idempotency-Key", Guid.NewGuid().ToString()).With("If-Match", "\"999999\""), 412, "version-differs");
            Walk.Holds(operation, sent, stale, stale.Header("ETag") is ['"', ..], "the current ETag beside the 412");
        });
        Walk.Done();
    }

    [Fact]
    public async Task A_read_has_a_tag_under_which_it_is_not_sent_again()
    {
        await Walker.Over(Api.Operations.Where(operation => operation.IsTagged), async operation =>
        {
            var sent = Sent.Of(operation, await World.Path(operation) + operation.NeededQuery + (operation.Queries.Any(one => (string?)one["name"] == "knownAt") ? Also(operation, "knownAt=" + await World.Now()) : "")) with { Token = World.Admin };
            var answer = await Walk.Expect(operation, sent, 200);
            if (answer.Status != 200 || !Walk.Holds(operation, sent, answer, answer.Header("ETag") is ['"', .., '"'], "a strong ETag")) return;
            foreach (var known in (string[])[answer.Header("ETag")!, "W/" + answer.Header("ETag"), "\"1\", " + answer.Header("ETag"), "*"])
            {
                var again = await Walk.Expect(operation, sent.With("If-None-Match", known), 304);
                Walk.Holds(operation, sent, again, again.Text.Length == 0 && again.Header("ETag") == answer.Header("ETag"), "no body, and the same ETag");
            }
            await Walk.Expect(operation, sent.With("If-None-Match", "\"1.0\""), 200);
        });
        Walk.Done();
    }

    private static string Also(Operation operation, string query) => (operation.NeededQuery.Length > 0 ? "&" : "?") + query;

    /// <summary>A secret is shown in the first answer alone: nothing that could show it again is kept (ADR 0041).</summary>
    private static string WithoutWhatIsShownOnce(ApiAnswer first)
    {
        var answer = first.Json;
        return answer.Remove("secret") ? answer.ToJsonString() : first.Text;
    }
}
