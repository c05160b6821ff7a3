namespace HrSaas.Contracts.Http;

using System.Globalization;
using HrSaas.Adapters.Http.Tokens;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Tests.Support;

/// <summary>Feeds of who is away, read without a token.</summary>
public sealed class AbsenceFeedsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private static readonly DateOnly Monday = Enumerable.Range(14, 7).Select(DateOnly.FromDateTime(DateTime.UtcNow).AddDays).First(day => day.DayOfWeek == DayOfWeek.Monday);

    private TenantId _tenant;
    private ApiClient _hr = null!, _ana = null!, _bea = null!;
    private string _unit = "", _employment = "", _type = "";

    private ApiClient Nobody => new(host.Address, null);

    [Fact]
    public async Task A_feed_shows_own_leave_by_a_secret_that_is_shown_once_until_it_is_revoked()
    {
        await Founded();
        var request = await Away(Monday, Monday.AddDays(2), "\"starts\":\"second-half\"");
        var made = await _ana.Post("/v1/absence-feeds", """{"shows":"own-leave"}""", ("Idempotency-Key", "feed"));
        var secret = (string)made.Json["secret"]!;
        secret.Should().MatchRegex("^" + FeedSecrets.Pattern + "$");
        (await _ana.Post("/v1/absence-feeds", """{"shows":"own-leave"}""", ("Idempotency-Key", "feed"))).Json["secret"].Should().BeNull();
        (await _ana.Get("/v1/absence-feeds/" + made.Id)).Text.Should().NotContain(secret).And.Contain($"\"hint\":\"{secret[^4..]}\"");
        (await _bea.Get("/v1/absence-feeds/" + made.Id)).Status.Should().Be(404, "it is not theirs");

        var feed = await Nobody.Get(Path(secret));
        feed.Status.Should().Be(200, feed.Text);
        (feed.Header("Content-Type"), feed.Header("Cache-Control")).Should().Be(("text/calendar; charset=utf-8", "no-cache, private"));
        feed.Text.Should().Contain($"UID:{request}@absences.hrsaas\r\n").And.Contain($"DTSTART;VALUE=DATE:{Written(Monday)}\r\nDTEND;VALUE=DATE:{Written(Monday.AddDays(3))}\r\n")
            .And.Contain("SUMMARY:Leave (from the second half of the first day)\r\n").And.NotContain("Annual");
        feed.Text.Split("\r\n").Should().OnlyContain(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        (await Nobody.Get(Path(secret), ("If-None-Match", feed.Header("ETag")!))).Status.Should().Be(304);

        (await _bea.Post($"/v1/absence-feeds/{made.Id}/revocation", "{}")).Code.Should().Be("absence-feed-of-another");
        await _ana.Do($"/v1/absence-feeds/{made.Id}/revocation", "{}");
        (await Nobody.Get(Path(secret))).Status.Should().Be(404);
        ((bool)(await _hr.Get("/v1/absence-feeds/" + made.Id)).Json["isRevoked"]!).Should().BeTrue();
        host.Log.All.Should().NotContain(line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Feeds_are_listed_to_whoever_made_them_and_all_of_them_to_who_keeps_the_leave_of_everybody()
    {
        await Founded();
        var made = new List<ApiAnswer>();
        foreach (var (maker, body) in new[] { (_ana, """{"shows":"own-leave"}"""), (_bea, """{"shows":"direct-reports"}"""), (_ana, $$"""{"shows":"org-unit","orgUnitId":"{{_unit}}"}""") }) made.Add(await maker.Do("/v1/absence-feeds", body));
        var revoked = await _ana.Do($"/v1/absence-feeds/{made[0].Id}/revocation", "{}");
        var position = ("Wait-For-Position", (string)revoked.Json["position"]!);

        var all = await _hr.Get("/v1/absence-feeds", position);
        Ids(all).Should().Equal(made.Select(feed => feed.Id));
        foreach (var feed in made) all.Text.Should().NotContain((string)feed.Json["secret"]!).And.Contain($"\"hint\":\"{((string)feed.Json["secret"]!)[^4..]}\"");
        var (first, last) = (all.Json["data"]![0]!, all.Json["data"]![2]!);
        ((bool)first["isRevoked"]!, (string)first["makerId"]!, (string)first["shows"]!).Should().Be((true, (string)last["makerId"]!, "own-leave"));
        DateTimeOffset.Parse((string)first["madeAt"]!, CultureInfo.InvariantCulture).Should().BeBefore(DateTimeOffset.Parse((string)first["revokedAt"]!, CultureInfo.InvariantCulture));
        (last["revokedAt"], (string)last["orgUnitId"]!).Should().Be((null, _unit));

        Ids(await _ana.Get("/v1/absence-feeds", position)).Should().Equal(made[0].Id, made[2].Id);
        Ids(await _bea.Get("/v1/absence-feeds", position)).Should().Equal(made[1].Id);
        Ids(await _bea.Get($"/v1/absence-feeds?makerId={(string)first["makerId"]!}", position)).Should().BeEmpty("they are somebody else's");
        Ids(await _hr.Get($"/v1/absence-feeds?makerId={(string)first["makerId"]!}&isRevoked=false", position)).Should().Equal(made[2].Id);
        Ids(await host.Client(_tenant, Access.Employee).Get("/v1/absence-feeds", position)).Should().BeEmpty("no person is behind the login");
        var page = await _hr.Get("/v1/absence-feeds?limit=2", position);
        Ids(page).Concat(Ids(await _hr.Get($"/v1/absence-feeds?limit=2&cursor={(string)page.Json["page"]!["next"]!}"))).Should().Equal(made.Select(feed => feed.Id));
        Ids(await _hr.Get($"/v1/absence-feeds?isRevoked=true&knownAt={Uri.EscapeDataString((string)first["madeAt"]!)}")).Should().BeEmpty("it was not revoked then");

        static IEnumerable<string> Ids(ApiAnswer list) => list.Json["data"]!.AsArray().Select(row => (string)row!["id"]!);
    }

    [Fact]
    public async Task A_team_feed_tells_who_is_away_and_nothing_of_why()
    {
        await Founded();
        await Away(Monday, Monday, "\"starts\":\"first-half\",\"ends\":\"first-half\"");
        var reports = await Secret(_bea, """{"shows":"direct-reports"}""");
        var unit = await Secret(_ana, $$"""{"shows":"org-unit","orgUnitId":"{{_unit}}"}""");
        foreach (var secret in (string[])[reports, unit])
        {
            var feed = await Nobody.Get(Path(secret));
            Unfolded(feed).Should().Contain("SUMMARY:Away: Ana\\, the \\\\ long-named Ünïcøde-Ünïcøde-Ünïcøde-Ünïcøde-Ünïcøde of Madrid (first half of the day)\r\n").And.NotContain("Annual").And.NotContain(_type);
        }
        Unfolded(await Nobody.Get(Path(await Secret(_bea, """{"shows":"own-leave"}""")))).Should().NotContain("BEGIN:VEVENT");
        (await _hr.Post("/v1/absence-feeds", """{"shows":"own-leave"}""")).Code.Should().Be("absence-feed-needs-person");
        (await _ana.Post("/v1/absence-feeds", $$"""{"shows":"org-unit","orgUnitId":"{{Guid.CreateVersion7()}}"}""")).Code.Should().Be("absence-feed-unit-not-open");
        (await _ana.Post("/v1/absence-feeds", """{"shows":"org-unit"}""")).Errors.Should().Equal(("/orgUnitId", "missing"));
    }

    [Fact]
    public async Task A_feed_ends_with_the_right_of_its_maker_and_with_their_employment()
    {
        await Founded();
        await Away(Monday, Monday);
        var role = await _hr.Do("/v1/roles", """{"code":"looker","name":"Looker","grants":[{"permission":"directory:read","reach":"all"}]}""");
        var looker = await Secret(host.Client(_tenant, "looker", await Person("Lou")), $$"""{"shows":"org-unit","orgUnitId":"{{_unit}}"}""");
        (await Nobody.Get(Path(looker))).Text.Should().Contain("BEGIN:VEVENT");
        await _hr.Do($"/v1/roles/{role.Id}/retirement", """{"reason":{"code":"unused"}}""");
        (await Nobody.Get(Path(looker))).Status.Should().Be(404);

        var own = await Secret(_ana, """{"shows":"own-leave"}""");
        (await Nobody.Get(Path(own))).Status.Should().Be(200);
        var yesterday = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await _hr.Do($"/v1/employments/{_employment}/terminations", $$"""{"lastDay":"{{yesterday}}","reason":{"code":"resignation"} }""");
        await Eventually.Holds("the feed ends with the employment", async () => (await Nobody.Get(Path(own))).Status == 404);

        foreach (var wrong in (string[])["x", own[..^1] + (own[^1] == '0' ? '1' : '0'), "hrf_live_" + own[9..], "hrs_test_" + own[9..]])
            (await Nobody.Get(Path(wrong))).Status.Should().Be(404, wrong);
        (await Nobody.Get(Path(own) + "?x=1")).Status.Should().Be(400);
    }

    [Fact]
    public async Task Each_feed_has_the_quota_of_a_caller()
    {
        var alone = await HttpHost.Alone(new(3, TimeSpan.FromHours(1)));
        try
        {
            var tenant = await alone.NewTenant();
            var secret = (string)(await alone.Client(tenant, Access.Employee, NewIds.Of<PersonId>()).Do("/v1/absence-feeds", """{"shows":"own-leave"}""")).Json["secret"]!;
            var nobody = new ApiClient(alone.Address, null);
            for (var n = 0; n < 3; n++) (await nobody.Get(Path(secret))).Status.Should().Be(200);
            (await nobody.Get(Path(secret))).Code.Should().Be("rate-limited");
        }
        finally
        {
            await alone.End();
        }
    }

    /// <summary>Ana and Bea, whom she reports to, work in one unit; leave needs nobody's approval.</summary>
    private async Task Founded()
    {
        _tenant = await host.NewTenant();
        _hr = host.Client(_tenant, Access.HrAdmin);
        var entity = (await _hr.Do("/v1/legal-entities", """{"code":"E","name":"E","country":"ES","currency":"EUR","timeZone":"Europe/Madrid","fiscalYearStart":"--01-01"}""")).Id;
        _unit = (await _hr.Do("/v1/org-units", """{"code":"S","name":"Sales","openedOn":"2020-01-01"}""")).Id;
        var (ana, bea) = (await Person("Ana, the \\\\ long-named Ünïcøde-Ünïcøde-Ünïcøde-Ünïcøde-Ünïcøde of Madrid"), await Person("Bea"));
        await _hr.Do("/v1/employments", $$"""{"personId":"{{bea}}","legalEntityId":"{{entity}}","employeeNumber":"1","hireDate":"2020-01-01","orgUnitId":"{{_unit}}"}""");
        _employment = (await _hr.Do("/v1/employments", $$"""{"personId":"{{ana}}","legalEntityId":"{{entity}}","employeeNumber":"2","hireDate":"2020-01-01","orgUnitId":"{{_unit}}","managerId":"{{bea}}"}""")).Id;
        _type = (await _hr.Do("/v1/leave-types", """{"code":"ANNUAL","name":"Annual leave","isPaid":true,"unit":"days","counted":"calendar-days","drawsOnBalance":true}""")).Id;
        var policy = (await _hr.Do("/v1/leave-policies", $$"""
            {"code":"ANNUAL-30","leaveTypeId":"{{_type}}","effectiveDate":"2020-01-01","name":"30 days",
             "terms":{"unit":"days","counted":"calendar-days","leaveYear":{"kind":"calendar"},"accrual":{"schedule":"at-once","credited":"first","bands":[{"afterMonths":0,"amount":30}]} } }
            """)).Id;
        var assigned = await _hr.Do($"/v1/leave-types/{_type}/assignments", $$"""{"effectiveDate":"2020-01-01","group":{"kind":"everybody"},"leavePolicyId":"{{policy}}"}""");
        foreach (var list in (string[])["/v1/employments", "/v1/leave-types"]) await _hr.Get(list, ("Wait-For-Position", (string)assigned.Json["position"]!));
        (_ana, _bea) = (host.Client(_tenant, Access.Employee, ana), host.Client(_tenant, Access.Manager, bea));
    }

    private async Task<PersonId> Person(string given) => new(Guid.Parse((await _hr.Do("/v1/people", $$$"""{"name":{"given":"{{{given}}}"}}""")).Id));

    private async Task<string> Away(DateOnly first, DateOnly last, string? also = null)
    {
        var asked = await _ana.Do($"/v1/employments/{_employment}/leave-requests", FormattableString.Invariant($"{{\"leaveTypeId\":\"{_type}\",\"firstDay\":\"{first:yyyy-MM-dd}\",\"lastDay\":\"{last:yyyy-MM-dd}\"{(also is null ? "" : "," + also)}}}"));
        await _ana.Get(FormattableString.Invariant($"/v1/absences?from={first:yyyy-MM-dd}&to={last:yyyy-MM-dd}"), ("Wait-For-Position", (string)asked.Json["position"]!));
        return asked.Id;
    }

    private static async Task<string> Secret(ApiClient maker, string body) => (string)(await maker.Do("/v1/absence-feeds", body)).Json["secret"]!;

    private static string Path(string secret) => $"/feeds/{secret}.ics";

    private static string Unfolded(ApiAnswer feed) => feed.Text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static string Written(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
