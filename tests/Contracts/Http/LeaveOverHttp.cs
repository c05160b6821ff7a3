namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Tests.Support;
using static HrSaas.Contracts.Http.LeaveCompany;

/// <summary>Leave from a policy to a balance that explains itself.</summary>
public sealed class LeaveOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Why = """{"reason":{"code":"personal"}}""";

    [Fact]
    public async Task Leave_is_previewed_asked_for_approved_cut_short_and_called_off()
    {
        var company = await LeaveCompany.Founded(host);
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
        var company = await LeaveCompany.Founded(host);
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
    public async Task Own_leave_is_asked_for_and_seen_and_that_of_others_only_by_whoever_leads_them()
    {
        var company = await LeaveCompany.Founded(host);
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
        var company = await LeaveCompany.Founded(host);
        var asked = await company.Ana.Do(company.Requests, company.Body(company.Span(Monday, Monday.AddDays(4))));
        await company.Hr.Do(company.Account + "/terminations", $$"""{"lastDay":"{{Iso(Monday.AddDays(1))}}","reason":{"code":"resignation"} }""");

        await Eventually.Holds("the leave ends with the employment",
            async () => (string?)(await company.Hr.Get("/v1/leave-requests/" + asked.Id)).Json["lastDay"] == Iso(Monday.AddDays(1)));
    }

    [Fact]
    public async Task A_policy_changes_from_a_day_and_entries_are_corrected_and_withdrawn()
    {
        var company = await LeaveCompany.Founded(host);
        var year = new DateOnly(Monday.Year, 12, 31);
        var entered = await company.Hr.Do(company.Account + "/leave-adjustments", company.Entry(2));
        (await company.Balance(year)).Available.Should().Be(32);
        var tag = (await company.Hr.Get(company.Account + "/leave-balances")).Header("ETag")!;
        await company.Hr.Do($"{company.Account}/leave-entries/{entered.Fact}/correction", $$"""{"day":"{{Iso(Monday)}}","amount":3,"reason":{"code":"data-entry-error"} }""", ("If-Match", tag));
        (await company.Balance(year)).Available.Should().Be(33);
        tag = (await company.Hr.Get(company.Account + "/leave-balances")).Header("ETag")!;
        await company.Hr.Do($"{company.Account}/leave-entries/{entered.Fact}/rescission", Why, ("If-Match", tag));
        (await company.Balance(year)).Available.Should().Be(30);

        var changed = await company.Hr.Do(company.Policy + "/changes", LeaveCompany.Version(Iso(new(Monday.Year, 1, 1)), 24));
        (await company.Balance(year)).Available.Should().Be(24);
        await company.Hr.Do($"{company.Policy}/facts/{changed.Fact}/rescission", """{"reason":{"code":"data-entry-error"}}""", ("If-Match", (await company.Hr.Get(company.Policy)).Header("ETag")!));
        (await company.Balance(year)).Available.Should().Be(30);
    }

    private static void AddsUp(JsonObject statement) =>
        statement["lines"]!.AsArray().Sum(line => (decimal)line!["amount"]!).Should().Be((decimal)statement["balance"]!["amount"]!);
}
