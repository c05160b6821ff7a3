namespace HrSaas.EndToEnd.Clients;

using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Tests.Support;

/// <summary>What ical.js, the parser behind Thunderbird's calendar, makes of a feed of absences.</summary>
public sealed class FeedsTests : IDisposable
{
    private const string Name = "Ana; \\ Ünïcøde-Ünïcøde-Ünïcøde-Ünïcøde-Ünïcøde, of the long name";

    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Calendar_programs_read_a_feed_as_it_is_meant()
    {
        await using var host = await HostProcess.Start(new(_data.Path));
        using var http = new HttpClient { BaseAddress = host.Address };
        await TenantRegistration.FindOrAdd(_data.Connection, "acme", "Europe/Madrid", default);
        var hr = await Api.For(http, "acme");
        var first = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(10);
        await Employed(hr, first);
        var ana = await Login(http);
        var secret = (await ana.Do("/v1/absence-feeds", """{"shows":"own-leave"}""")).Text("secret");
        var team = (await ana.Do("/v1/absence-feeds", new { shows = "org-unit", orgUnitId = _unit })).Text("secret");

        JsonArray events = [];
        await Eventually.Holds("the absences are in the feed", async () => (events = await Read(host.Address, secret)).Count == 2);
        Told(events[0]!).Should().Be((Iso(first), Iso(first.AddDays(3)), true, 3m));
        Told(events[1]!).Should().Be((Iso(first.AddDays(5)), Iso(first.AddDays(6)), true, 1m));
        events.Select(one => (string?)one!["summary"]).Should().Equal("Leave", "Leave (first half of the day)");
        events.Select(one => (string?)one!["uid"]).Should().OnlyHaveUniqueItems().And.Equal((await Read(host.Address, secret)).Select(one => (string?)one!["uid"]), "an event is the same whenever it is read");
        (await Read(host.Address, team)).Select(one => (string?)one!["summary"]).Should().Equal($"Away: {Name}", $"Away: {Name} (first half of the day)");
    }

    private string _unit = "";

    private async Task Employed(Api hr, DateOnly first)
    {
        var entity = (await hr.Do("/v1/legal-entities", """{"code":"E","name":"E","country":"ES","currency":"EUR","timeZone":"Europe/Madrid","fiscalYearStart":"--01-01"}""")).Text("id");
        _unit = (await hr.Do("/v1/org-units", """{"code":"S","name":"Sales","openedOn":"2020-01-01"}""")).Text("id");
        var person = (await hr.Do("/v1/people", new { name = new { given = Name } })).Text("id");
        var employment = (await hr.Do("/v1/employments", new { personId = person, legalEntityId = entity, employeeNumber = "1", hireDate = "2020-01-01", orgUnitId = _unit })).Text("id");
        var type = (await hr.Do("/v1/leave-types", """{"code":"ANNUAL","name":"Annual leave","isPaid":true,"unit":"days","counted":"calendar-days","drawsOnBalance":true}""")).Text("id");
        var policy = (await hr.Do("/v1/leave-policies", $$"""
            {"code":"ANNUAL-30","leaveTypeId":"{{type}}","effectiveDate":"2020-01-01","name":"30 days",
             "terms":{"unit":"days","counted":"calendar-days","leaveYear":{"kind":"calendar"},"accrual":{"schedule":"at-once","credited":"first","bands":[{"afterMonths":0,"amount":30}]} } }
            """)).Text("id");
        await hr.Do($"/v1/leave-types/{type}/assignments", new { effectiveDate = "2020-01-01", group = new { kind = "everybody" }, leavePolicyId = policy });
        await hr.Do($"/v1/employments/{employment}/leave-requests", new { leaveTypeId = type, firstDay = Iso(first), lastDay = Iso(first.AddDays(2)) });
        await hr.Do($"/v1/employments/{employment}/leave-requests", new { leaveTypeId = type, firstDay = Iso(first.AddDays(5)), lastDay = Iso(first.AddDays(5)), starts = "first-half", ends = "first-half" });
    }

    private static async Task<Api> Login(HttpClient http)
    {
        using var answer = await http.PostAsJsonAsync("/dev/token", new { tenant = "acme", role = "employee", employeeNumber = "1" });
        return new(http, (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"]!);
    }

    private static async Task<JsonArray> Read(Uri host, string secret)
    {
        var (exit, output) = await NodeProcess.Node("feed.mjs", new Uri(host, $"/feeds/{secret}.ics").ToString());
        exit.Should().Be(0, output);
        return JsonNode.Parse(output)!.AsArray();
    }

    private static (string?, string?, bool, decimal) Told(JsonNode one) => ((string?)one["first"], (string?)one["after"], (bool)one["isAllDay"]!, (decimal)one["days"]!);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
