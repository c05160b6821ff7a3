namespace HrSaas.Contracts.Http;

/// <summary>Working patterns from beginning to end, on the real store and its read model.</summary>
public sealed class WorkingPatternsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Early = """{"shifts":[{"start":"06:00","end":"14:00","breaks":[{"minutes":30,"isPaid":false}]}]}""";
    private const string Night = """{"shifts":[{"start":"22:00","end":"06:00"}]}""";

    [Fact]
    public async Task A_pattern_is_defined_changed_put_right_and_told_day_by_day_in_two_times()
    {
        var api = await host.Client();
        var defined = await api.Do("/v1/working-patterns", $$"""
            {"code":"ROT","effectiveDate":"2026-01-01","name":"Early and night","anchor":"2026-01-05",
             "weeks":[{"monday":{{Early}},"tuesday":{{Early}}},{"sunday":{{Night}}}]}
            """);
        var pattern = "/v1/working-patterns/" + defined.Id;
        defined.Header("Location").Should().Be(pattern);
        var read = await api.Get(pattern + "?asOf=2026-01-01");
        ((decimal)read.Json["weeklyHours"]!).Should().Be(11.5m);
        ((string?)read.Json["weeks"]![0]!["monday"]!["shifts"]![0]!["start"]).Should().Be("06:00");

        var days = await api.Get(pattern + "/days?from=2025-12-31&to=2026-01-18");
        days.Status.Should().Be(200, days.Text);
        ((int)days.Json["minutes"]!).Should().Be(480 + 450 + 450 + 480);
        days.Json["days"]!.AsArray().Where(day => (int)day!["minutes"]! > 0).Select(day => $"{day!["day"]} {day["week"]} {day["minutes"]}")
            .Should().Equal("2026-01-04 2 480", "2026-01-05 1 450", "2026-01-06 1 450", "2026-01-18 2 480");
        days.Json["days"]![0]!["week"].Should().BeNull("the pattern had no version yet");

        var changed = await api.Do(pattern + "/changes", """{"effectiveDate":"2026-02-02","name":"Flexible","anchor":"2026-02-02","weeks":[{"monday":{"minutes":462}}]}""");
        var before = await api.Get(pattern + "?asOf=2026-02-02");
        await api.Do($"{pattern}/changes/{changed.Fact}/correction",
            """{"effectiveDate":"2026-03-02","name":"Flexible","anchor":"2026-02-02","weeks":[{"monday":{"minutes":462}}],"reason":{"code":"data-entry-error"}}""", ("If-Match", before.Header("ETag")!));
        ((string?)(await api.Get(pattern + "?asOf=2026-02-02")).Json["name"]).Should().Be("Early and night");
        var then = Uri.EscapeDataString((string)before.Json["knownAt"]!);
        ((string?)(await api.Get($"{pattern}?asOf=2026-02-02&knownAt={then}")).Json["name"]).Should().Be("Flexible");
        ((int)(await api.Get($"{pattern}/days?from=2026-02-02&to=2026-02-02&knownAt={then}")).Json["minutes"]!).Should().Be(462);
        (await api.Get(pattern + "/history")).Json["facts"]!.AsArray().Select(fact => (string?)fact!["kind"]).Should().Equal("definition", "change");

        var last = await api.Do("/v1/working-patterns", """{"code":"NONE","effectiveDate":"2026-03-01","name":"On call","anchor":"2026-01-05","weeks":[{}]}""");
        var list = await api.Get("/v1/working-patterns?asOf=2026-03-02", ("Wait-For-Position", (string)last.Json["position"]!));
        list.Status.Should().Be(200, list.Text);
        list.Json["data"]!.AsArray().Select(row => $"{row!["code"]} {row["name"]} {row["weeks"]} {row["weeklyHours"]} v{row["version"]}")
            .Should().Equal("NONE On call 1 0.0000 v1", "ROT Flexible 1 7.7000 v3");
    }

    [Fact]
    public async Task A_pattern_is_worked_by_from_its_first_version_on()
    {
        var api = await host.Client();
        var pattern = (await api.Do("/v1/working-patterns", $$"""{"code":"ROT","effectiveDate":"2024-02-29","name":"Early","anchor":"2024-02-26","weeks":[{"monday":{{Early}} }]}""")).Id;
        var employment = "/v1/employments/" + await Requests.Hire(api, "1");
        string From(string day) => $$"""{"effectiveDate":"{{day}}","workingPatternId":"{{pattern}}"}""";
        (await api.Post(employment + "/working-time-changes", From("2024-02-28"))).Code.Should().Be("working-pattern-not-begun");
        var changed = await api.Do(employment + "/working-time-changes", From("2024-02-29"));
        (await api.Get(employment + "?asOf=2024-02-28")).Json["workingPatternId"].Should().BeNull();
        var read = await api.Get(employment + "?asOf=2024-02-29");
        ((string?)read.Json["workingPatternId"]).Should().Be(pattern, read.Text);
        var earlier = From("2024-02-28")[..^1] + ",\"reason\":{\"code\":\"data-entry-error\"}}";
        (await api.Post($"{employment}/working-time-changes/{changed.Fact}/correction", earlier, ("If-Match", read.Header("ETag")!))).Code.Should().Be("working-pattern-not-begun");

        var other = (string)read.Json["legalEntityId"]!;
        var person = (await api.Do("/v1/people", """{"name":{"given":"Ana","family":"Sol"}}""")).Id;
        string Hire(string day) => $$"""{"personId":"{{person}}","legalEntityId":"{{other}}","employeeNumber":"2","hireDate":"{{day}}","workingPatternId":"{{pattern}}"}""";
        (await api.Post("/v1/employments", Hire("2024-02-28"))).Code.Should().Be("working-pattern-not-begun");
        var hired = await api.Do("/v1/employments", Hire("2024-02-29"));
        ((string?)(await api.Get($"/v1/employments/{hired.Id}?asOf=2024-02-29")).Json["workingPatternId"]).Should().Be(pattern);
    }

    [Fact]
    public async Task A_pattern_closes_with_a_last_day_that_is_put_right_and_withdrawn_and_may_be_worked_by_all_the_same()
    {
        var api = await host.Client();
        var defined = await api.Do("/v1/working-patterns", $$"""{"code":"ROT","effectiveDate":"2024-01-01","name":"Early","anchor":"2024-02-26","weeks":[{"monday":{{Early}} }]}""");
        var pattern = "/v1/working-patterns/" + defined.Id;
        var closed = await api.Do(pattern + "/closings", """{"lastDay":"2024-06-30"}""");
        (await api.Post(pattern + "/closings", """{"lastDay":"2024-07-31"}""")).Code.Should().Be("working-pattern-already-closed");
        (await api.Post(pattern + "/changes", """{"effectiveDate":"2024-07-01","name":"Late","anchor":"2024-02-26","weeks":[{}]}""")).Code.Should().Be("after-working-pattern-closing");

        var employment = await Requests.Hire(api, "1");
        var late = await api.Do($"/v1/employments/{employment}/working-time-changes", $$"""{"effectiveDate":"2024-08-01","workingPatternId":"{{defined.Id}}"}""");
        var position = ("Wait-For-Position", (string)late.Json["position"]!);
        (await api.Get("/v1/exceptions?asOf=2024-08-01&rule=working-pattern-closed", position)).Json["data"]!.AsArray().Should().ContainSingle()
            .Which!["related"]!["kind"]!.GetValue<string>().Should().Be("working-pattern");
        var listed = (await api.Get("/v1/working-patterns?asOf=2024-06-30", position)).Json["data"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)listed["lastDay"]).Should().Be("2024-06-30");
        (await api.Get("/v1/working-patterns?asOf=2024-07-01")).Json["data"]!.AsArray().Should().BeEmpty("the last day is over");
        var read = await api.Get(pattern + "?asOf=2024-07-01");
        ((bool)read.Json["isOpen"]!, (string?)read.Json["lastDay"], (string?)read.Json["name"]).Should().Be((false, "2024-06-30", "Early"));

        await api.Do($"{pattern}/closings/{closed.Fact}/correction", """{"lastDay":"2024-12-31","reason":{"code":"data-entry-error"}}""", ("If-Match", read.Header("ETag")!));
        read = await api.Get(pattern + "?asOf=2024-07-01");
        ((bool)read.Json["isOpen"]!, (string?)read.Json["lastDay"]).Should().Be((true, "2024-12-31"));
        await api.Do($"{pattern}/facts/{closed.Fact}/rescission", """{"reason":{"code":"data-entry-error"}}""", ("If-Match", read.Header("ETag")!));
        (await api.Get(pattern + "?asOf=2025-07-01")).Json["lastDay"].Should().BeNull();
        (await api.Get(pattern + "/history")).Json["facts"]!.AsArray().Select(fact => (string?)fact!["kind"]).Should().Equal("definition", "closing");
    }

    [Fact]
    public async Task What_is_wrong_with_a_pattern_or_a_range_of_days_is_told_where_it_is()
    {
        var api = await host.Client();
        (await api.Post("/v1/working-patterns", """{"code":"X","effectiveDate":"2026-01-01","name":"X","anchor":"2026-01-05","weeks":[{"monday":{"shifts":[{"start":"8:00","end":"24:00"}]}}]}"""))
            .Errors.Should().Equal(("/weeks/0/monday/shifts/0/start", "not-a-time"), ("/weeks/0/monday/shifts/0/end", "not-a-time"));
        (await api.Post("/v1/working-patterns", """{"code":"X","effectiveDate":"2026-01-01","name":"X","anchor":"2026-01-05","weeks":[{"monday":{"minutes":1441}}]}"""))
            .Errors.Should().Equal(("/weeks/0/monday/minutes", "out-of-range"));
        (await api.Post("/v1/working-patterns", """{"code":"X","effectiveDate":"2026-01-01","name":"X","anchor":"2026-01-05","weeks":[]}"""))
            .Errors.Should().Equal(("/weeks", "out-of-range"));
        (await api.Post("/v1/working-patterns", $$"""{"code":"X","effectiveDate":"2026-01-01","name":"X","anchor":"2026-01-05","weeks":[{"sunday":{{Night}},"monday":{"shifts":[{"start":"05:00","end":"10:00"}] } }]}"""))
            .Code.Should().Be("shifts-overlap");
        var defined = await api.Do("/v1/working-patterns", """{"code":"X","effectiveDate":"2026-01-01","name":"X","anchor":"2026-01-05","weeks":[{}]}""");
        (await api.Post("/v1/working-patterns", """{"code":"X","effectiveDate":"2026-01-01","name":"Y","anchor":"2026-01-05","weeks":[{}]}""")).Code.Should().Be("working-pattern-code-taken");
        var days = $"/v1/working-patterns/{defined.Id}/days";
        (await api.Get(days)).Errors.Should().Equal(("/from", "required"), ("/to", "required"));
        (await api.Get(days + "?from=2026-02-01&to=2026-01-01")).Errors.Should().Equal(("/to", "before-from"));
        (await api.Get(days + "?from=2026-01-01&to=2027-01-02")).Errors.Should().Equal(("/to", "too-far"));
        (await api.Get(days + "?from=2026-01-01&to=2027-01-01")).Status.Should().Be(200);
    }
}
