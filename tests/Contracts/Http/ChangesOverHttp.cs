namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Tests.Support;

/// <summary>The feed of changes: every event of the tenant once and in order, without what it says, as pages and as a live stream.</summary>
public sealed class ChangesOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task Everything_that_is_recorded_is_told_once_in_order_and_without_what_it_says()
    {
        var (api, employment, unit, _) = await Story();

        var told = await All(api, "/v1/changes?limit=2");
        told.Select(change => (string)change["type"]!).Should().Equal(
            "organization.org-unit-opened", "people.person-registered", "organization.legal-entity-registered", "employment.employee-hired", "employment.pay-changed",
            "employment.pay-change-corrected", "organization.org-unit-renamed");
        told.Select(change => (string)change["id"]!).Should().OnlyHaveUniqueItems();
        var (raise, put, renamed) = (told[4], told[5], told[6]);
        ((string?)raise["context"], (string?)raise["subject"]!["kind"], (string?)raise["subject"]!["id"], (string?)raise["resource"], (int)raise["version"]!, (string?)raise["effectiveDate"]).Should().Be(
            ("employment", "employment", employment, "/v1/employments/" + employment, 2, "2024-07-01"));
        raise["members"]!.AsArray().Select(member => (string?)member).Should().Equal("effectiveDate", "pay.amount", "pay.per");
        ((string?)put["factId"], put["correctionId"] is not null).Should().Be(((string?)raise["factId"], true));
        ((string?)renamed["resource"], (bool)renamed["isTombstone"]!).Should().Be(("/v1/org-units/" + unit, false), "one stream holds all units, and each is told as itself");
        string.Concat(told.Select(change => change.ToJsonString())).Should().NotContainAny("Lovelace", "3333", "Atelier");
        (await api.Get((string)raise["resource"]!)).Status.Should().Be(200);
    }

    [Fact]
    public async Task The_feed_is_narrowed_by_context_and_subject_and_goes_on_from_any_place()
    {
        var (api, employment, unit, _) = await Story();
        async Task<IEnumerable<string>> Types(string query) => (await All(api, "/v1/changes?" + query)).Select(change => ((string)change["type"]!).Split('.')[1]);

        (await Types("limit=1&context=employment")).Should().Equal("employee-hired", "pay-changed", "pay-change-corrected");
        (await Types($"limit=1&subject=employment:{employment}")).Should().Equal("employee-hired", "pay-changed", "pay-change-corrected");
        (await Types($"subject=org-unit:{unit}")).Should().Equal("org-unit-opened", "org-unit-renamed");
        (await Types($"subject=person:{employment}")).Should().BeEmpty("it is the id of an employment");
        (await Types($"subject=position:{unit}")).Should().BeEmpty();
        var all = await All(api, "/v1/changes");
        (await Types("after=" + (string)all[4]["cursor"]!)).Should().Equal("pay-change-corrected", "org-unit-renamed");

        var end = (await api.Get("/v1/changes?context=watching")).Json["page"]!;
        ((bool)end["isEnd"]!).Should().BeTrue("nothing up to there is missing");
        var asked = await api.Get("/v1/changes?after=" + (string)end["next"]!);
        asked.Json["data"]!.AsArray().Should().BeEmpty();
        // Others of this host record things, too: the log's end may move between the two.
        await Eventually.Holds("asking often costs little", async () =>
        {
            asked = await api.Get("/v1/changes?after=" + (string)end["next"]!);
            return (await api.Get("/v1/changes?after=" + (string)end["next"]!, ("If-None-Match", asked.Header("ETag")!))).Status == 304;
        });

        await api.Do($"/v1/org-units/{unit}/renamings", """{"effectiveDate":"2025-01-01","name":"Studio"}""");
        (await Types("after=" + (string)end["next"]!)).Should().Equal("org-unit-renamed");
    }

    [Fact]
    public async Task A_place_is_of_one_tenant_and_rights_are_needed_for_everybody()
    {
        var (api, _, _, tenant) = await Story();
        var cursor = (string)(await All(api, "/v1/changes"))[0]["cursor"]!;

        var stranger = await host.Client();
        foreach (var path in (string[])["/v1/changes?after=", "/v1/changes/stream?after="])
        {
            (await stranger.Get(path + cursor)).Errors.Should().Equal(("/after", "not-a-cursor"));
            (await api.Get(path + cursor[..^2] + "zz")).Errors.Should().Equal(("/after", "not-a-cursor"));
            (await host.Client(tenant, Access.Manager, new PersonId(Guid.CreateVersion7())).Get(path + cursor)).Code.Should().Be("permission-missing");
        }
        (await api.Get("/v1/changes/stream", ("Last-Event-ID", "nothing"))).Errors.Should().Equal(("/Last-Event-ID", "not-a-cursor"));
        (await api.Get("/v1/changes?subject=moon:1&context=moon")).Errors.Should().BeEquivalentTo([("/subject", "not-a-subject"), ("/context", "not-one-of")]);
        (await new ApiClient(host.Address, null).Get("/v1/changes/stream")).Status.Should().Be(401);
        (await api.Post("/v1/changes/stream", "{}")).Status.Should().Be(405);
        (await api.Get("/v1/changes/stream?surprise=1")).Code.Should().Be("unknown-parameter");
    }

    [Fact]
    public async Task A_stream_tells_what_is_recorded_when_it_is_and_goes_on_where_a_client_left()
    {
        var (api, employment, _, _) = await Story();
        string left;
        await using (var stream = await Events.Open(host.Address, api.Token!, "/v1/changes/stream"))
        {
            await api.Do($"/v1/employments/{employment}/pay-changes", """{"effectiveDate":"2025-01-01","pay":{"amount":"4444.00","currency":"EUR","per":"month"}}""");
            await api.Do($"/v1/employments/{employment}/pay-changes", """{"effectiveDate":"2025-02-01","pay":{"amount":"4445.00","currency":"EUR","per":"month"}}""");
            var first = await stream.Next();
            ((string?)first.Data["type"], (string?)first.Data["cursor"]).Should().Be(("employment.pay-changed", first.Id), "it begins with what is recorded after it was opened");
            left = first.Id;
        }
        await api.Do($"/v1/employments/{employment}/pay-changes", """{"effectiveDate":"2025-03-01","pay":{"amount":"4446.00","currency":"EUR","per":"month"}}""");

        await using var again = await Events.Open(host.Address, api.Token!, "/v1/changes/stream", left);
        (await again.Next()).Data["effectiveDate"]!.GetValue<string>().Should().Be("2025-02-01");
        (await again.Next()).Data["effectiveDate"]!.GetValue<string>().Should().Be("2025-03-01");
        await api.Do("/v1/jobs", """{"code":"NURSE","title":"Nurse"}""");
        (await again.Next()).Data["subject"]!["kind"]!.GetValue<string>().Should().Be("job");

        await using var narrow = await Events.Open(host.Address, api.Token!, "/v1/changes/stream?context=organization", left);
        (await narrow.Next()).Data["type"]!.GetValue<string>().Should().Be("organization.job-defined");
    }

    [Fact]
    public async Task A_stream_ends_when_its_reader_may_read_no_more_and_says_in_between_that_it_is_there()
    {
        var alone = await HttpHost.Alone(configure: settings => (settings.StreamHeartbeat, settings.StreamsOfACaller) = (TimeSpan.FromMilliseconds(30), 2));
        try
        {
            var tenant = await alone.NewTenant();
            var admin = alone.Client(tenant, Access.HrAdmin);
            var role = await admin.Do("/v1/roles", """{"code":"follower","name":"Follower","grants":[{"permission":"changes:read","reach":"all"}]}""");
            var token = alone.Client(tenant, "follower").Token!;
            await using var stream = await Events.Open(alone.Address, token, "/v1/changes/stream");
            await using (await Events.Open(alone.Address, token, "/v1/changes/stream"))
                (await new ApiClient(alone.Address, token).Get("/v1/changes/stream")).Code.Should().Be("too-many-streams");
            await stream.Comment("still here");
            // The one that was closed gives its place back, once the host has noticed.
            await Eventually.Holds("there is room again", async () =>
            {
                try
                {
                    await using var another = await Events.Open(alone.Address, token, "/v1/changes/stream");
                    return true;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            });

            await admin.Do($"/v1/roles/{role.Id}/retirement", """{"reason":{"code":"unused"}}""");
            var last = await stream.Next("end");
            ((string?)last.Data["code"]).Should().Be("role-unknown");
            (await stream.IsOver()).Should().BeTrue();
        }
        finally
        {
            await alone.End();
        }
    }

    [Fact]
    public async Task Every_kind_of_subject_can_be_read_where_it_says()
    {
        var paths = (await new ApiClient(host.Address, null).Get("/openapi/v1.json")).Json["paths"]!.AsObject().Where(path => path.Value!["get"] is not null).Select(path => path.Key).ToList();

        foreach (var kind in Enum.GetValues<ChangeKind>())
            paths.Should().Contain(path => path.StartsWith(Adapters.Http.Answers.ToldChange.PathOf(kind) + "/{", StringComparison.Ordinal), "{0} has a resource", kind);
    }

    private static async Task<List<JsonObject>> All(ApiClient api, string path)
    {
        var told = new List<JsonObject>();
        for (var next = path; ;)
        {
            var page = await api.Get(next);
            page.Status.Should().Be(200, page.Text);
            told.AddRange(page.Json["data"]!.AsArray().Select(change => change!.AsObject()));
            if ((bool)page.Json["page"]!["isEnd"]!) return told;
            next = $"{path}{(path.Contains('?') ? '&' : '?')}after={(string)page.Json["page"]!["next"]!}";
        }
    }

    /// <summary>A tenant in which somebody was hired, whose pay was changed and corrected, and a unit renamed.</summary>
    private async Task<(ApiClient Api, string Employment, string Unit, TenantId Tenant)> Story()
    {
        var tenant = await host.NewTenant();
        var api = host.Client(tenant, Access.HrAdmin);
        var unit = (await api.Do("/v1/org-units", """{"code":"A","name":"Studio","openedOn":"2023-01-01"}""")).Id;
        var person = (await api.Do("/v1/people", """{"name":{"given":"Ada","family":"Lovelace"}}""")).Id;
        var entity = (await api.Do("/v1/legal-entities", """{"code":"E1","name":"Acme","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""")).Id;
        var employment = (await api.Do("/v1/employments", $$"""{"personId":"{{person}}","legalEntityId":"{{entity}}","employeeNumber":"1","hireDate":"2024-01-01"}""")).Id;
        var raise = await api.Do($"/v1/employments/{employment}/pay-changes", """{"effectiveDate":"2024-07-01","pay":{"amount":"3333.00","currency":"EUR","per":"month"}}""");
        await api.Do($"/v1/employments/{employment}/pay-changes/{raise.Fact}/correction",
            """{"effectiveDate":"2024-08-01","pay":{"amount":"3333.00","currency":"EUR","per":"month"},"reason":{"code":"wrong-day"}}""", ("If-Match", "\"2\""));
        await api.Do($"/v1/org-units/{unit}/renamings", """{"effectiveDate":"2024-01-01","name":"Atelier"}""");
        return (api, employment, unit, tenant);
    }
}
