namespace HrSaas.Contracts.Http;

using System.Globalization;
using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Tests.Support;

/// <summary>Leave from a policy to a balance that explains itself.</summary>
public sealed class LeaveOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Why = """{"reason":{"code":"personal"}}""";

    // The first Monday of next August: a week that nobody can have begun yet.
    private static readonly DateOnly Monday = FirstMonday(new(DateTime.UtcNow.Year + 1, 8, 1));

    [Fact]
    public async Task Leave_is_previewed_asked_for_approved_cut_short_and_called_off()
    {
        var company = await Company.Founded(host);
        var week = company.Span(Monday, Monday.AddDays(4));

        var preview = await company.Ana.Send(HttpMethod.Post, "/v1/leave-previews", company.Body(week, also: $"\"employmentId\":\"{company.Employment}\""));
        ((decimal)preview.Json["cost"]!, (decimal)preview.Json["available"]!, (decimal)preview.Json["leaves"]!, preview.Json["refusal"], (string?)preview.Json["chain"]![0])
            .Should().Be((5m, 30m, 25m, null, "manager"));

        var asked = await company.Ana.Do(company.Requests, company.Body(week));
        asked.Header("Location").Should().Be("/v1/leave-requests/" + asked.Id);
        var request = "/v1/leave-requests/" + asked.Id;
        var read = await company.Ana.Get(request);
        ((string?)read.Json["standing"], (string?)read.Json["next"], (decimal)read.Json["cost"]!, read.Json["days"]!.AsArray().Count).Should().Be(("requested", "manager", 5m, 5));
        (await company.Balance(Monday)).Should().Be((25m, 5m));

        (await company.Ana.Post(request + "/approval", "{}", ("If-Match", read.Header("ETag")!))).Code.Should().Be("permission-missing");
        (await company.Boss.Post(request + "/approval", "{}")).Code.Should().Be("if-match-missing");
        await company.Boss.Do(request + "/approval", "{}", ("If-Match", read.Header("ETag")!));
        ((string?)(await company.Ana.Get(request)).Json["standing"]).Should().Be("approved");
        (await company.Boss.Post(request + "/approval", "{}", ("If-Match", read.Header("ETag")!))).Status.Should().Be(412);

        (await company.Ana.Post(company.Requests, company.Body(week))).Code.Should().Be("leave-overlaps");
        await company.Ana.Do(request + "/shortening", $$"""{"lastDay":"{{Iso(Monday.AddDays(2))}}","reason":{"code":"personal"} }""");
        (await company.Balance(Monday.AddDays(4))).Should().Be((27m, 0m));
        await company.Ana.Do(request + "/cancellation", Why);
        (await company.Balance(Monday.AddDays(4))).Should().Be((30m, 0m));
        (await company.Ana.Post(request + "/shortening", $$"""{"lastDay":"{{Iso(Monday)}}","reason":{"code":"personal"} }""")).Code.Should().Be("leave-not-approved");
    }

    [Fact]
    public async Task A_holiday_that_is_added_later_gives_a_day_back_and_as_known_before_it_does_not()
    {
        var company = await Company.Founded(host);
        var asked = await company.Ana.Do(company.Requests, company.Body(company.Span(Monday, Monday.AddDays(4))));
        var before = await company.Statement(Monday.AddDays(4));
        AddsUp(before);

        await company.Hr.Do(company.Calendar + "/holidays", $$"""{"holidays":[{"date":"{{Iso(Monday.AddDays(1))}}","name":"The founder's day","type":"public","extent":"whole-day"}]}""");

        var after = await company.Statement(Monday.AddDays(4));
        AddsUp(after);
        ((decimal)before["balance"]!["amount"]!, (decimal)after["balance"]!["amount"]!).Should().Be((25m, 26m));
        after["inWords"]!.AsArray().Should().NotBeEmpty();
        var day = (await company.Ana.Get("/v1/leave-requests/" + asked.Id)).Json["days"]![1]!;
        ((decimal)day["amount"]!, (string?)day["why"]).Should().Be((0m, "holiday"));
        var then = await company.Statement(Monday.AddDays(4), "&knownAt=" + Uri.EscapeDataString((string)before["knownAt"]!));
        ((decimal)then["balance"]!["amount"]!).Should().Be(25m, "so it was known then");
    }

    [Fact]
    public async Task Of_sixty_four_who_ask_for_the_last_day_one_gets_it()
    {
        var company = await Company.Founded(host);
        await company.Hr.Do(company.Account + "/leave-adjustments", company.Entry(-29));
        var days = Enumerable.Range(0, 64).Select(n => Monday.AddDays(7 * (n / 5) + n % 5)).ToList();

        var answers = await Task.WhenAll(days.Select(day => company.Ana.Post(company.Requests, company.Body(company.Span(day, day)))));

        answers.Count(answer => answer.Status == 201).Should().Be(1);
        answers.Where(answer => answer.Status != 201).Select(answer => (answer.Status, answer.Code)).Distinct().Should().Equal((422, "not-enough-leave"));
        (await company.Balance(new(Monday.Year, 12, 31))).Available.Should().Be(0);
    }

    [Fact]
    public async Task Own_leave_is_asked_for_and_seen_and_that_of_others_only_by_whoever_leads_them()
    {
        var company = await Company.Founded(host);
        var asked = await company.Ana.Do(company.Requests, company.Body(company.Span(Monday, Monday)));
        var request = "/v1/leave-requests/" + asked.Id;
        var stranger = host.Client(company.Tenant, Access.Employee, NewIds.Of<PersonId>());
        var otherBoss = host.Client(company.Tenant, Access.Manager, NewIds.Of<PersonId>());

        (await stranger.Get(company.Account + "/leave-balances")).Status.Should().Be(403);
        (await stranger.Get(request)).Status.Should().Be(403);
        (await stranger.Post(company.Requests, company.Body(company.Span(Monday, Monday)))).Status.Should().Be(403);
        (await stranger.Post(request + "/withdrawal", "{}")).Status.Should().Be(403);
        (await otherBoss.Post(request + "/decline", Why, ("If-Match", "\"2\""))).Status.Should().Be(403);
        (await company.Boss.Get(company.Account + "/leave-balances")).Status.Should().Be(200);
        (await company.Boss.Post(company.Account + "/leave-adjustments", company.Entry(1))).Code.Should().Be("permission-missing");

        var own = host.Client(company.Tenant, Access.HrAdmin, company.Person);
        (await own.Post(request + "/approval", "{}", ("If-Match", "\"2\""))).Code.Should().Be("own-leave-not-decided");

        var open = await company.Boss.Get("/v1/leave-requests?standing=requested&next=manager", ("Wait-For-Position", (string)asked.Json["position"]!));
        open.Json["data"]!.AsArray().Select(row => (string?)row!["id"]).Should().Equal(asked.Id);
        (await stranger.Get("/v1/leave-requests")).Json["data"]!.AsArray().Should().BeEmpty();
        var approved = await company.Boss.Do(request + "/approval", "{}", ("If-Match", (await company.Boss.Get(request)).Header("ETag")!));
        var away = await stranger.Get($"/v1/absences?from={Iso(Monday)}&to={Iso(Monday)}", ("Wait-For-Position", (string)approved.Json["position"]!));
        away.Json["data"]!.AsArray().Select(row => (string?)row!["employmentId"]).Should().Equal(company.Employment);
        away.Text.Should().NotContain("leaveTypeId", "why is nobody's to know");
    }

    [Fact]
    public async Task Leave_after_the_last_day_is_called_off_by_itself()
    {
        var company = await Company.Founded(host);
        var asked = await company.Ana.Do(company.Requests, company.Body(company.Span(Monday, Monday.AddDays(4))));
        await company.Hr.Do(company.Account + "/terminations", $$"""{"lastDay":"{{Iso(Monday.AddDays(1))}}","reason":{"code":"resignation"} }""");

        await Eventually.Holds("the leave ends with the employment",
            async () => (string?)(await company.Hr.Get("/v1/leave-requests/" + asked.Id)).Json["lastDay"] == Iso(Monday.AddDays(1)));
    }

    [Fact]
    public async Task A_policy_changes_from_a_day_and_entries_are_corrected_and_withdrawn()
    {
        var company = await Company.Founded(host);
        var year = new DateOnly(Monday.Year, 12, 31);
        var entered = await company.Hr.Do(company.Account + "/leave-adjustments", company.Entry(2));
        (await company.Balance(year)).Available.Should().Be(32);
        var tag = (await company.Hr.Get(company.Account + "/leave-balances")).Header("ETag")!;
        await company.Hr.Do($"{company.Account}/leave-entries/{entered.Fact}/correction", $$"""{"day":"{{Iso(Monday)}}","amount":3,"reason":{"code":"data-entry-error"} }""", ("If-Match", tag));
        (await company.Balance(year)).Available.Should().Be(33);
        tag = (await company.Hr.Get(company.Account + "/leave-balances")).Header("ETag")!;
        await company.Hr.Do($"{company.Account}/leave-entries/{entered.Fact}/rescission", Why, ("If-Match", tag));
        (await company.Balance(year)).Available.Should().Be(30);

        var changed = await company.Hr.Do(company.Policy + "/changes", Company.Version(Iso(new(Monday.Year, 1, 1)), 24));
        (await company.Balance(year)).Available.Should().Be(24);
        await company.Hr.Do($"{company.Policy}/facts/{changed.Fact}/rescission", """{"reason":{"code":"data-entry-error"}}""", ("If-Match", (await company.Hr.Get(company.Policy)).Header("ETag")!));
        (await company.Balance(year)).Available.Should().Be(30);
    }

    private static void AddsUp(JsonObject statement) =>
        statement["lines"]!.AsArray().Sum(line => (decimal)line!["amount"]!).Should().Be((decimal)statement["balance"]!["amount"]!);

    private static DateOnly FirstMonday(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(1);
        return day;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A company in Madrid where Ana reports to Bea, and everybody has 30 days a year.</summary>
    private sealed class Company
    {
        public required TenantId Tenant { get; init; }

        public required ApiClient Hr { get; init; }

        public required ApiClient Ana { get; init; }

        public required ApiClient Boss { get; init; }

        public required PersonId Person { get; init; }

        public required string Employment { get; init; }

        public required string Type { get; init; }

        public required string Policy { get; init; }

        public required string Calendar { get; init; }

        public string Account => "/v1/employments/" + Employment;

        public string Requests => Account + "/leave-requests";

        public static async Task<Company> Founded(HttpHost host)
        {
            var tenant = await host.NewTenant();
            var hr = host.Client(tenant, Access.HrAdmin);
            var entity = (await hr.Do("/v1/legal-entities", """{"code":"E","name":"E","country":"ES","currency":"EUR","timeZone":"Europe/Madrid","fiscalYearStart":"--01-01"}""")).Id;
            var calendar = (await hr.Do("/v1/holiday-calendars", """{"code":"ES","name":"Spain","country":"ES"}""")).Id;
            var location = (await hr.Do("/v1/locations", """{"code":"MAD","name":"Madrid","country":"ES","timeZone":"Europe/Madrid"}""")).Id;
            await hr.Do($"/v1/locations/{location}/holiday-calendar-assignments", $$"""{"effectiveDate":"2020-01-01","holidayCalendarId":"{{calendar}}"}""");
            var (ana, bea) = ((await hr.Do("/v1/people", """{"name":{"given":"Ana"}}""")).Id, (await hr.Do("/v1/people", """{"name":{"given":"Bea"}}""")).Id);
            await hr.Do("/v1/employments", $$"""{"personId":"{{bea}}","legalEntityId":"{{entity}}","employeeNumber":"1","hireDate":"2020-01-01"}""");
            var hired = await hr.Do("/v1/employments", $$"""{"personId":"{{ana}}","legalEntityId":"{{entity}}","employeeNumber":"2","hireDate":"2020-01-01","locationId":"{{location}}","managerId":"{{bea}}"}""");
            var type = (await hr.Do("/v1/leave-types", """{"code":"ANNUAL","name":"Annual leave","isPaid":true,"unit":"days","counted":"working-days","drawsOnBalance":true}""")).Id;
            var policy = (await hr.Do("/v1/leave-policies", $$"""{"code":"ANNUAL-30","leaveTypeId":"{{type}}",{{Version("2020-01-01", 30)[1..]}} """)).Id;
            var assigned = await hr.Do($"/v1/leave-types/{type}/assignments", $$"""{"effectiveDate":"2020-01-01","group":{"kind":"everybody"},"leavePolicyId":"{{policy}}"}""");
            // Who leads whom is told from read models.
            await hr.Get("/v1/employments", ("Wait-For-Position", (string)assigned.Json["position"]!));
            await hr.Get("/v1/leave-types", ("Wait-For-Position", (string)assigned.Json["position"]!));
            return new()
            {
                Tenant = tenant, Hr = hr, Ana = host.Client(tenant, Access.Employee, new PersonId(Guid.Parse(ana))), Boss = host.Client(tenant, Access.Manager, new PersonId(Guid.Parse(bea))),
                Person = new(Guid.Parse(ana)), Employment = hired.Id, Type = type, Policy = "/v1/leave-policies/" + policy, Calendar = "/v1/holiday-calendars/" + calendar,
            };
        }

        public static string Version(string from, int days) => $$"""
            {"effectiveDate":"{{from}}","name":"{{days}} days","terms":{"unit":"days","leaveYear":{"kind":"calendar"},
             "accrual":{"schedule":"at-once","credited":"first","bands":[{"afterMonths":0,"amount":{{days}}}]},"carryOver":{"limit":0},"approvalChain":[{"approver":"manager"}]} }
            """;

        public string Span(DateOnly first, DateOnly last) => $"\"firstDay\":\"{Iso(first)}\",\"lastDay\":\"{Iso(last)}\"";

        public string Body(string span, string? also = null) => $"{{\"leaveTypeId\":\"{Type}\",{span}{(also is null ? "" : "," + also)}}}";

        public string Entry(int amount) => $$"""{"leaveTypeId":"{{Type}}","day":"{{Iso(new(Monday.Year, 1, 1))}}","amount":{{amount}},"reason":{"code":"goodwill"} }""";

        public async Task<(decimal Available, decimal Reserved)> Balance(DateOnly day)
        {
            var balance = (await Ana.Get($"{Account}/leave-balances?asOf={Iso(day)}")).Json["balances"]![0]!;
            return ((decimal)balance["available"]!, (decimal)balance["reserved"]!);
        }

        public async Task<JsonObject> Statement(DateOnly day, string also = "") => (await Ana.Get($"{Account}/leave-types/{Type}/leave-statement?asOf={Iso(day)}{also}")).Json;
    }
}
