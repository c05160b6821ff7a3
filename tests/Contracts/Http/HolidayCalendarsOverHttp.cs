namespace HrSaas.Contracts.Http;

/// <summary>Holiday calendars and the locations that have them, from beginning to end, on the real store and its read models.</summary>
public sealed class HolidayCalendarsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Mistake = "\"reason\":{\"code\":\"data-entry-error\"}";

    [Fact]
    public async Task A_calendar_has_the_holidays_of_a_year_and_is_put_right_and_told_in_two_times()
    {
        var api = await host.Client();
        var created = await api.Do("/v1/holiday-calendars", """{"code":"ES-MD","name":"Madrid","country":"ES","region":"Comunidad de Madrid"}""");
        var calendar = "/v1/holiday-calendars/" + created.Id;
        created.Header("Location").Should().Be(calendar);
        var year = $$"""{"holidays":[{{Holiday("2027-05-01", "Fiesta del Trabajo")}},{{Holiday("2027-01-01", "Año Nuevo")}},{{Holiday("2027-12-24", "Nochebuena", "optional", "half-day")}},{{Holiday("2028-01-01", "Año Nuevo")}}]}""";
        (await api.Do(calendar + "/holidays", year)).Version.Should().Be(5, "each holiday is a fact of its own");
        (await api.Do(calendar + "/holidays", year)).Version.Should().Be(5, "a year sent again records nothing");

        var before = await api.Get(calendar + "?year=2027&asOf=2027-05-01");
        before.Status.Should().Be(200, before.Text);
        Told(before).Should().Equal("2027-01-01 Año Nuevo public whole-day", "2027-05-01 Fiesta del Trabajo public whole-day", "2027-12-24 Nochebuena optional half-day");
        ((string?)before.Json["holiday"]!["name"]).Should().Be("Fiesta del Trabajo");
        Told(await api.Get(calendar)).Should().HaveCount(4);

        var labour = (string)before.Json["holidays"]![1]!["factId"]!;
        await api.Do($"{calendar}/holidays/{labour}/correction", Body(Members("2027-05-03", "Fiesta del Trabajo (trasladada)", "public", "whole-day"), Mistake), ("If-Match", before.Header("ETag")!));
        var after = await api.Get(calendar + "?year=2027&asOf=2027-05-01");
        Told(after).Should().Contain("2027-05-03 Fiesta del Trabajo (trasladada) public whole-day").And.HaveCount(3);
        after.Json["holiday"].Should().BeNull("the holiday was moved");
        ((string?)after.Json["holidays"]![1]!["factId"]).Should().Be(labour);
        var then = Uri.EscapeDataString((string)before.Json["knownAt"]!);
        Told(await api.Get($"{calendar}?year=2027&knownAt={then}")).Should().Equal(Told(before));

        var eve = (string)after.Json["holidays"]![2]!["factId"]!;
        (await api.Post($"{calendar}/holidays/{eve}/correction", Body(Members("2027-05-03", "Nochebuena", "optional", "half-day"), Mistake), ("If-Match", after.Header("ETag")!)))
            .Code.Should().Be("holiday-date-taken");
        await api.Do($"{calendar}/facts/{eve}/rescission", Body(Mistake), ("If-Match", after.Header("ETag")!));
        await api.Do(calendar + "/holidays", $$"""{"holidays":[{{Holiday("2027-12-24", "Nochebuena", "bank")}}]}""");
        Told(await api.Get(calendar + "?year=2027")).Should().HaveCount(3).And.Contain("2027-12-24 Nochebuena bank whole-day");
        (await api.Get(calendar + "/history")).Json["facts"]!.AsArray().Select(fact => $"{fact!["kind"]} {fact["from"]} {fact["corrections"]!.AsArray().Count} {fact["rescinded"] is not null}")
            .Should().Equal("holiday 2027-05-03 1 False", "holiday 2027-01-01 0 False", "holiday 2027-12-24 0 True", "holiday 2028-01-01 0 False", "holiday 2027-12-24 0 False");
    }

    [Fact]
    public async Task A_location_has_the_holidays_of_one_calendar_and_then_of_another_in_two_times()
    {
        var api = await host.Client();
        var (country, region) = (await Calendar(api, "FR", "France"), await Calendar(api, "FR-GES", "Grand Est"));
        foreach (var one in (string[])[country, region]) await api.Do($"/v1/holiday-calendars/{one}/holidays", $$"""{"holidays":[{{Holiday("2027-05-01", "Fête du Travail")}}]}""");
        var location = "/v1/locations/" + (await api.Do("/v1/locations", """{"code":"SXB","name":"Strasbourg","country":"FR","timeZone":"Europe/Paris"}""")).Id;
        (await api.Get(location + "?asOf=2027-05-01")).Json["holidayCalendarId"].Should().BeNull();

        var unknown = await api.Post(location + "/holiday-calendar-assignments", $$"""{"effectiveDate":"2027-01-01","holidayCalendarId":"{{Guid.CreateVersion7()}}"}""");
        (unknown.Status, unknown.Code).Should().Be((422, "holiday-calendar-not-known"));
        var first = await api.Do(location + "/holiday-calendar-assignments", $$"""{"effectiveDate":"2027-01-01","holidayCalendarId":"{{country}}"}""");
        await api.Do(location + "/holiday-calendar-assignments", $$"""{"effectiveDate":"2028-01-01","holidayCalendarId":"{{region}}"}""");
        (await api.Get(location + "?asOf=2026-12-31")).Json["holidayCalendarId"].Should().BeNull();
        var before = await api.Get(location + "?asOf=2027-05-01");
        Calendar(before).Should().Be(country);
        Calendar(await api.Get(location + "?asOf=2028-01-01")).Should().Be(region);

        var corrected = await api.Do($"{location}/holiday-calendar-assignments/{first.Fact}/correction", Body($"\"effectiveDate\":\"2027-01-01\",\"holidayCalendarId\":\"{region}\"", Mistake), ("If-Match", before.Header("ETag")!));
        var after = await api.Get(location + "?asOf=2027-05-01");
        Calendar(after).Should().Be(region);
        ((string?)after.Json["holidayCalendarSource"]!["factId"]).Should().Be(first.Fact);
        Calendar(await api.Get($"{location}?asOf=2027-05-01&knownAt={Uri.EscapeDataString((string)before.Json["knownAt"]!)}")).Should().Be(country);
        await api.Do($"{location}/facts/{(string)corrected.Json["correctionId"]!}/rescission", Body(Mistake), ("If-Match", after.Header("ETag")!));
        Calendar(await api.Get(location + "?asOf=2027-05-01")).Should().Be(country);
        var none = await api.Do(location + "/holiday-calendar-unassignments", """{"effectiveDate":"2028-06-01"}""");
        var ended = await api.Get(location + "?asOf=2028-06-01");
        (ended.Json["holidayCalendarId"], (string?)ended.Json["holidayCalendarSource"]!["factId"]).Should().Be((null, none.Fact));
        await api.Do($"{location}/holiday-calendar-unassignments/{none.Fact}/correction", Body("\"effectiveDate\":\"2028-07-01\"", Mistake), ("If-Match", ended.Header("ETag")!));
        Calendar(await api.Get(location + "?asOf=2028-06-01")).Should().Be(region);
        var history = await api.Get(location + "/history");
        history.Json["facts"]!.AsArray().Select(fact => (string?)fact!["kind"])
            .Should().Equal("opening", "holiday-calendar-assignment", "holiday-calendar-assignment", "holiday-calendar-unassignment");

        var list = await api.Get("/v1/locations", ("Wait-For-Position", (string)history.Json["position"]!));
        list.Json["data"]!.AsArray().Select(row => $"{row!["code"]} v{row["version"]}").Should().Equal("SXB v7");
    }

    [Fact]
    public async Task Calendars_are_listed_by_code_with_the_name_that_was_known()
    {
        var api = await host.Client();
        var id = await Calendar(api, "FR", "France");
        var last = await api.Do("/v1/holiday-calendars", """{"code":"DE-BE","name":"Berlin","country":"DE","region":"Berlin"}""");
        var before = await api.Get("/v1/holiday-calendars", ("Wait-For-Position", (string)last.Json["position"]!));
        before.Status.Should().Be(200, before.Text);
        Rows(before).Should().Equal("DE-BE Berlin DE Berlin v1", "FR France FR  v1");

        var renamed = await api.Do($"/v1/holiday-calendars/{id}/renamings", """{"name":"France métropolitaine"}""");
        Rows(await api.Get("/v1/holiday-calendars?country=FR", ("Wait-For-Position", (string)renamed.Json["position"]!))).Should().Equal("FR France métropolitaine FR  v2");
        Rows(await api.Get("/v1/holiday-calendars?country=FR&knownAt=" + Uri.EscapeDataString((string)before.Json["knownAt"]!))).Should().Equal("FR France FR  v1");
        var page = await api.Get("/v1/holiday-calendars?limit=1");
        Rows(await api.Get("/v1/holiday-calendars?limit=1&cursor=" + Uri.EscapeDataString((string)page.Json["page"]!["next"]!))).Should().Equal("FR France métropolitaine FR  v2");
        (await api.Get($"/v1/holiday-calendars/{id}/history")).Json["facts"]!.AsArray().Select(fact => $"{fact!["kind"]} {fact["says"]!["name"]}").Should().Equal("renaming France métropolitaine");
    }

    [Fact]
    public async Task What_is_wrong_with_a_calendar_or_its_holidays_is_told_where_it_is()
    {
        var api = await host.Client();
        var calendar = "/v1/holiday-calendars/" + await Calendar(api, "FR", "France");
        (await api.Post("/v1/holiday-calendars", """{"code":"FR","name":"Other","country":"FR"}""")).Code.Should().Be("holiday-calendar-code-taken");
        (await api.Post(calendar + "/holidays", """{"holidays":[{"date":"2027-02-29","name":"x","type":"school","extent":"whole-day"}]}"""))
            .Errors.Should().Equal(("/holidays/0/date", "not-a-day"), ("/holidays/0/type", "not-one-of"));
        (await api.Post(calendar + "/holidays", """{"holidays":[]}""")).Errors.Should().Equal(("/holidays", "out-of-range"));
        (await api.Post(calendar + "/holidays", $$"""{"holidays":[{{Holiday("2027-05-01", "One")}},{{Holiday("2027-05-01", "Two")}}]}""")).Code.Should().Be("holiday-date-taken");
        Told(await api.Get(calendar)).Should().BeEmpty("of a list all are added or none");
        (await api.Get(calendar + "?year=27")).Errors.Should().Equal(("/year", "out-of-range"));
        (await api.Get("/v1/holiday-calendars/" + Guid.CreateVersion7())).Status.Should().Be(404);
        (await api.Post($"/v1/holiday-calendars/{Guid.CreateVersion7()}/holidays", $$"""{"holidays":[{{Holiday("2027-05-01", "One")}}]}""")).Code.Should().Be("holiday-calendar-not-found");
        (await api.Post($"{calendar}/facts/{Guid.CreateVersion7()}/rescission", Body(Mistake))).Status.Should().Be(428);
    }

    private static async Task<string> Calendar(ApiClient api, string code, string name) =>
        (await api.Do("/v1/holiday-calendars", $$"""{"code":"{{code}}","name":"{{name}}","country":"FR"}""")).Id;

    private static string? Calendar(ApiAnswer location) => (string?)location.Json["holidayCalendarId"];

    private static string Holiday(string date, string name, string type = "public", string extent = "whole-day") => Body(Members(date, name, type, extent));

    private static string Body(params string[] members) => "{" + string.Join(',', members) + "}";

    private static string Members(string date, string name, string type, string extent) =>
        $"\"date\":\"{date}\",\"name\":\"{name}\",\"type\":\"{type}\",\"extent\":\"{extent}\"";

    private static IEnumerable<string> Told(ApiAnswer calendar) =>
        calendar.Json["holidays"]!.AsArray().Select(holiday => $"{holiday!["date"]} {holiday["name"]} {holiday["type"]} {holiday["extent"]}");

    private static IEnumerable<string> Rows(ApiAnswer list) =>
        list.Json["data"]!.AsArray().Select(row => $"{row!["code"]} {row["name"]} {row["country"]} {(string?)row["region"]} v{row["version"]}");
}
