namespace HrSaas.Contracts.Http;

using System.Text.Json;
using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Contracts.Holidays;
using HrSaas.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

/// <summary>Years of holidays from what comes with the product, from a file and from a public service, over HTTP.</summary>
public sealed class HolidaysFromSources(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Mistake = "\"reason\":{\"code\":\"data-entry-error\"}";

    [Fact]
    public async Task A_packaged_calendar_is_brought_in_and_what_was_changed_by_hand_is_told()
    {
        var api = await host.Client();
        var packaged = await api.Get("/v1/packaged-holiday-calendars?limit=200");
        packaged.Json["data"]!.AsArray().Select(row => $"{row!["country"]} {row["region"]} {row["firstYear"]} {row["lastYear"]}").Should().Contain(["DE  2026 2028", "DE BE 2026 2028", "GB SCT 2026 2028", "US  2026 2028"]);
        var calendar = await Calendar(api);

        var brought = await Bring(api, calendar, "packaged", "\"region\":\"BE\"", 2027, 2027);
        ((bool)brought.Json["changed"]!).Should().BeTrue();
        ((bool)(await Bring(api, calendar, "packaged", "\"region\":\"BE\"", 2027, 2027)).Json["changed"]!).Should().BeFalse();
        var before = await api.Get(calendar + "?year=2027");
        Told(before).Should().HaveCount(12).And.Contain("2027-03-08 Internationaler Frauentag public whole-day").And.Contain("2027-12-31 Silvester bank half-day");
        before.Json["sources"]!.ToJsonString().Should().Be("""[{"year":2027,"kind":"packaged","region":"BE","isStale":false}]""");
        before.Json["byHand"]!.AsArray().Should().BeEmpty();

        var women = (string)before.Json["holidays"]!.AsArray().Single(holiday => (string?)holiday!["date"] == "2027-03-08")!["factId"]!;
        await api.Do($"{calendar}/holidays/{women}/correction", $$"""{"date":"2027-03-08","name":"Frauentag","type":"public","extent":"whole-day",{{Mistake}}}""", ("If-Match", before.Header("ETag")!));
        await Bring(api, calendar, "packaged", "\"region\":\"BE\"", 2026, 2028);
        var after = await api.Get(calendar + "?year=2027");
        Told(after).Should().HaveCount(12).And.Contain("2027-03-08 Frauentag public whole-day");
        var byHand = after.Json["byHand"]!.AsArray().Should().ContainSingle().Which!;
        ((string?)byHand["date"], (string?)byHand["said"]!["name"], (string?)byHand["kept"]!["name"]).Should().Be(("2027-03-08", "Internationaler Frauentag", "Frauentag"));
        Told(await api.Get(calendar + "?year=2026")).Should().HaveCount(12);

        (await Post(api, calendar, "packaged", "\"region\":\"BE\"", 2028, 2029)).Code.Should().Be("holiday-source-has-no-year");
        (await Post(api, calendar, "packaged", "\"region\":\"XX\"", 2027, 2027)).Code.Should().Be("holiday-source-has-no-region");
        (await Post(api, calendar, "public-service", null, 2027, 2027)).Code.Should().Be("holiday-service-not-connected");
        (await Post(host.Client(await host.NewTenant(), Access.Employee), calendar, "packaged", null, 2027, 2027)).Code.Should().Be("permission-missing");
    }

    [Fact]
    public async Task A_file_is_brought_in_and_another_changes_what_differs()
    {
        var api = await host.Client();
        var calendar = await Calendar(api);
        await Bring(api, calendar, "icalendar-file", Content("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20200308\r\nSUMMARY:Frauentag\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"), 2027, 2028);
        Told(await api.Get(calendar)).Should().Equal("2027-03-08 Frauentag public whole-day", "2028-03-08 Frauentag public whole-day");
        var fact = (string)(await api.Get(calendar)).Json["holidays"]![0]!["factId"]!;

        await Bring(api, calendar, "json-file", Content("""{"holidays":[{"date":"2027-03-09","name":"Frauentag"}]}"""), 2027, 2027);
        var moved = await api.Get(calendar);
        Told(moved).Should().Equal("2027-03-09 Frauentag public whole-day", "2028-03-08 Frauentag public whole-day");
        ((string?)moved.Json["holidays"]![0]!["factId"]).Should().Be(fact, "it was moved");

        var wrong = await Post(api, calendar, "icalendar-file", Content("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270308T100000Z\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR"), 2027, 2027);
        (wrong.Status, wrong.Code, (string?)wrong.Json["detail"]).Should().Be((422, "holiday-file-not-understood", "Line 3 of the file has a time of day, which is not understood."));
        (await Post(api, calendar, "json-file", Content(new string('x', 60_001)), 2027, 2027)).Code.Should().Be("malformed-body");
        (await Post(api, calendar, "json-file", Content(new string('x', 70_000)), 2027, 2027)).Code.Should().Be("body-too-large");
    }

    [Fact]
    public async Task What_a_service_said_is_told_with_its_mark_and_without_anything_kept_the_command_may_be_sent_again()
    {
        await using var fake = await FakeHolidayService.Start();
        var alone = await HttpHost.Alone(holidays: new() { Address = fake.Address, FreshFor = TimeSpan.Zero, Retries = 0, Patience = TimeSpan.FromSeconds(60), TriesBeforeBreak = 100 });
        try
        {
            var api = await alone.Client();
            var calendar = await Calendar(api);
            fake.Answer = FakeHolidayService.Fails;
            var body = Body("public-service", "\"region\":\"DE-BE\"", 2027, 2027);
            var failed = await api.Post(calendar + "/sourced-years", body, ("Idempotency-Key", "berlin"));
            (failed.Status, failed.Code, failed.Header("Retry-After")).Should().Be((503, "holiday-service-unavailable", "30"));

            fake.Answer = FakeHolidayService.Good;
            await api.Do(calendar + "/sourced-years", body, ("Idempotency-Key", "berlin"));
            var read = await api.Get(calendar);
            Told(read).Should().Equal("2027-01-01 Neujahr public whole-day", "2027-03-08 Internationaler Frauentag public whole-day", "2027-12-24 Heiliger Abend bank whole-day");
            ((string?)read.Json["sources"]![0]!["kind"], (bool)read.Json["sources"]![0]!["isStale"]!).Should().Be(("public-service", false));

            fake.Answer = FakeHolidayService.Fails;
            await api.Do(calendar + "/sourced-years", body);
            var stale = (await api.Get(calendar)).Json["sources"]![0]!;
            ((bool)stale["isStale"]!, DateTimeOffset.Parse((string)stale["fetchedAt"]!, System.Globalization.CultureInfo.InvariantCulture) < DateTimeOffset.UtcNow).Should().Be((true, true));
        }
        finally
        {
            await alone.End();
        }
    }

    [Fact]
    public async Task What_a_source_says_otherwise_by_now_is_told_and_watched_until_the_year_is_brought_in_again()
    {
        await using var fake = await FakeHolidayService.Start();
        var alone = await HttpHost.Alone(holidays: new() { Address = fake.Address, FreshFor = TimeSpan.Zero, Retries = 0, Patience = TimeSpan.FromSeconds(60), TriesBeforeBreak = 100 });
        try
        {
            var tenant = await alone.NewTenant();
            var api = alone.Client(tenant, Access.HrAdmin);
            var (calendar, next) = (await Calendar(api), DateTime.UtcNow.Year + 1);
            await Bring(api, calendar, "public-service", null, next, next);
            await Look(alone, tenant, calendar);
            (await api.Get(calendar)).Json["sources"]![0]!["differsSince"].Should().BeNull("it says what it said");

            fake.Answer = http => FakeHolidayService.Says(http, FormattableString.Invariant($$"""[{"date":"{{next}}-01-02","localName":"Neujahr","countryCode":"DE","counties":null,"types":["Public"]},{"date":"{{next}}-12-24","localName":"Heiliger Abend","countryCode":"DE","counties":null,"types":["Bank"]}]"""));
            await Look(alone, tenant, calendar);
            ((bool)(await api.Do(calendar + "/source-comparisons", FormattableString.Invariant($"{{\"year\":{next}}}"))).Json["changed"]!).Should().BeFalse("it was found already");
            var read = await api.Get(calendar);
            read.Json["sources"]![0]!["changes"]!.AsArray().Select(change => $"{change!["date"]} {change["broughtIn"]?["name"]} {change["now"]?["name"]}").Should().Equal($"{next}-01-01 Neujahr ", $"{next}-01-02  Neujahr");
            Told(read)[0].Should().StartWith($"{next}-01-01", "nothing has come of it yet");

            var row = (await Exceptions(api, read)).Should().ContainSingle().Which!;
            (calendar.EndsWith((string)row["subject"]!["id"]!, StringComparison.Ordinal), (string?)row["subject"]!["kind"], (string?)row["owner"]!["role"]).Should().Be((true, "holiday-calendar", "hr-admin"));
            ((string?)row["since"]).Should().Be((string?)read.Json["sources"]![0]!["differsSince"]);
            fake.Answer = FakeHolidayService.Fails;
            await Look(alone, tenant, calendar);
            (await Exceptions(api, await api.Get(calendar))).Should().ContainSingle("it is not known otherwise");

            fake.Answer = FakeHolidayService.Good;
            await Look(alone, tenant, calendar);
            (await Exceptions(api, await api.Get(calendar))).Should().BeEmpty("it agrees again");
        }
        finally
        {
            await alone.End();
        }
    }

    private static async Task<IReadOnlyList<JsonNode?>> Exceptions(ApiClient api, ApiAnswer read) =>
        [.. (await api.Get("/v1/exceptions?rule=holiday-source-differs", ("Wait-For-Position", (string)read.Json["position"]!))).Json["data"]!.AsArray()];

    private static async Task Look(HttpHost host, TenantId tenant, string calendar)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Open(tenant, new("policy:compare-with-holiday-sources", "policy", null), correlation: "");
        await scope.ServiceProvider.GetRequiredService<HolidaySourceWatch>().Look(new(Guid.Parse(calendar.Split('/')[^1])), default);
    }

    private static async Task<string> Calendar(ApiClient api) => "/v1/holiday-calendars/" + (await api.Do("/v1/holiday-calendars", """{"code":"DE-BE","name":"Berlin","country":"DE","region":"Berlin"}""")).Id;

    private static Task<ApiAnswer> Bring(ApiClient api, string calendar, string source, string? also, int first, int last) => api.Do(calendar + "/sourced-years", Body(source, also, first, last));

    private static Task<ApiAnswer> Post(ApiClient api, string calendar, string source, string? also, int first, int last) => api.Post(calendar + "/sourced-years", Body(source, also, first, last));

    private static string Content(string file) => $"\"content\":{JsonSerializer.Serialize(file)}";

    private static string Body(string source, string? also, int first, int last) => FormattableString.Invariant($"{{\"source\":\"{source}\",\"firstYear\":{first},\"lastYear\":{last}{(also is null ? "" : "," + also)}}}");

    private static List<string> Told(ApiAnswer answer) => [.. answer.Json["holidays"]!.AsArray().Select(holiday => $"{holiday!["date"]} {holiday["name"]} {holiday["type"]} {holiday["extent"]}")];
}
