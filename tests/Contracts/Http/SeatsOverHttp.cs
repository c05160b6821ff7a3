namespace HrSaas.Contracts.Http;

/// <summary>Who holds which position, on the real store and its read models: never more than is budgeted, whoever asks at the same moment.</summary>
public sealed class SeatsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    private int _number;

    [Fact]
    public async Task Whoever_holds_a_position_works_as_what_and_where_it_says_on_every_day_and_as_known_at_a_moment()
    {
        var api = await host.Client();
        var (entity, job, ward3) = await Company(api);
        var ward4 = (await api.Do("/v1/org-units", """{"code":"W4","openedOn":"2020-01-01","name":"Ward 4"}""")).Id;
        var seat = (await api.Do("/v1/positions", Opening("P-1", job, ward3, 1))).Id;
        var ana = await Hire(api, entity, seat);
        var before = Uri.EscapeDataString((string)(await api.Get($"/v1/employments/{ana}?asOf=2021-06-01")).Json["knownAt"]!);
        var moved = await api.Do($"/v1/positions/{seat}/changes", $$"""{"effectiveDate":"2021-01-01","orgUnitId":"{{ward4}}"}""");

        async Task<(string? Job, string? Unit)> On(string query)
        {
            var read = (await api.Get($"/v1/employments/{ana}?{query}")).Json;
            return ((string?)read["jobId"], (string?)read["orgUnitId"]);
        }
        (await On("asOf=2020-12-31")).Should().Be((job, ward3));
        (await On("asOf=2021-01-01")).Should().Be((job, ward4));
        (await On($"asOf=2021-01-01&knownAt={before}")).Should().Be((job, ward3), "it was not known yet that the position moves");
        ((string?)(await api.Get($"/v1/employments/{ana}?asOf=2021-01-01")).Json["sources"]!["orgUnit"]!["factId"]).Should().Be(moved.Fact, "the position's fact says so");

        async Task<IEnumerable<string?>> Found(string query)
        {
            var list = await api.Get(query, ("Wait-For-Position", (string)moved.Json["position"]!));
            list.Status.Should().Be(200, list.Text);
            return [.. list.Json["data"]!.AsArray().Select(row => (string?)row!["orgUnitId"] ?? (string?)row["employmentId"] ?? "found")];
        }
        (await Found($"/v1/employments?asOf=2021-01-01&orgUnitId={ward4}&jobId={job}")).Should().Equal(ward4);
        (await Found($"/v1/employments?asOf=2021-01-01&orgUnitId={ward3}")).Should().BeEmpty();
        (await Found($"/v1/employments?asOf=2020-12-31&orgUnitId={ward3}")).Should().Equal(ward3);
        (await Found($"/v1/employments?asOf=2021-01-01&orgUnitId={ward3}&knownAt={before}")).Should().Equal(ward3);
        (await Found($"/v1/employment-facts?asOf=2021-01-01&orgUnitId={ward4}&attribute=position")).Should().Equal(ana);
        (await Found($"/v1/people?asOf=2021-01-01&orgUnitId[below]={ward4}")).Should().Equal("found");
        (await Found($"/v1/people?asOf=2021-01-01&orgUnitId[below]={ward3}")).Should().BeEmpty();

        Is(await api.Post($"/v1/employments/{ana}/transfers", $$"""{"effectiveDate":"2021-01-01","orgUnitId":"{{ward3}}"}"""), "position-says-where");
        await api.Do($"/v1/employments/{ana}/transfers", $$"""{"effectiveDate":"2022-01-01","positionId":null,"orgUnitId":"{{ward3}}"}""");
        (await On("asOf=2022-01-01")).Should().Be((null, ward3), "the job was the position's");
        Is(await api.Post($"/v1/employments/{ana}/transfers", $$"""{"effectiveDate":"2022-01-01","positionId":"{{Guid.NewGuid()}}"}"""), "unknown-position");
        Is(await api.Post($"/v1/employments/{ana}/working-time-changes", $$"""{"effectiveDate":"2022-01-01","workingPatternId":"{{Guid.NewGuid()}}"}"""), "unknown-working-pattern");
    }

    [Fact]
    public async Task A_seat_is_taken_by_hire_given_up_by_termination_and_follows_every_correction()
    {
        var api = await host.Client();
        var (entity, job, unit) = await Company(api);
        var seat = (await api.Do("/v1/positions", Opening("P-1", job, unit, 1))).Id;
        var ana = await Hire(api, entity, seat);
        Is(await TryHire(api, entity, seat, "2020-03-01"), "seat-is-full");

        var end = await api.Do($"/v1/employments/{ana}/terminations", """{"lastDay":"2020-02-29","reason":{"code":"resignation"}}""");
        Is(await TryHire(api, entity, seat, "2020-02-29"), "seat-is-full");
        var bo = await Hire(api, entity, seat, "2020-03-01");
        Is(await api.Post($"/v1/employments/{ana}/facts/{end.Fact}/rescission", """{"reason":{"code":"data-entry-error"}}""", ("If-Match", "\"2\"")), "seat-is-full");
        Is(await api.Post($"/v1/employments/{ana}/terminations/{end.Fact}/correction",
            """{"lastDay":"2020-03-01","terminationReason":{"code":"resignation"},"reason":{"code":"data-entry-error"}}""", ("If-Match", "\"2\"")), "seat-is-full");
        (await api.Get($"/v1/employments/{ana}")).Version.Should().Be(2, "what was refused has recorded nothing");

        var less = await api.Do($"/v1/employments/{bo}/working-time-changes", """{"effectiveDate":"2020-06-01","fte":0.6}""");
        var chen = await Hire(api, entity, seat, "2020-06-01", 0.4m);
        Is(await api.Post($"/v1/employments/{bo}/facts/{less.Fact}/rescission", """{"reason":{"code":"data-entry-error"}}""", ("If-Match", "\"2\"")), "seat-is-full");
        var gone = await api.Get($"/v1/employments/{chen}?asOf=2020-06-01");
        await api.Do($"/v1/employments/{chen}/facts/{(string)gone.Json["sources"]!["hire"]!["factId"]!}/rescission", """{"reason":{"code":"data-entry-error"}}""", ("If-Match", "\"1\""));
        await api.Do($"/v1/employments/{bo}/facts/{less.Fact}/rescission", """{"reason":{"code":"data-entry-error"}}""", ("If-Match", "\"2\""));

        await api.Do($"/v1/positions/{seat}/freezes", """{"effectiveDate":"2021-01-01"}""");
        await api.Do($"/v1/employments/{bo}/terminations", """{"lastDay":"2020-12-31","reason":{"code":"resignation"}}""");
        Is(await TryHire(api, entity, seat, "2021-01-01"), "position-is-frozen");
        Is(await TryHire(api, entity, seat, "2019-12-31"), "position-is-closed");
    }

    [Fact]
    public async Task Moving_to_another_legal_entity_a_person_keeps_their_seat()
    {
        var api = await host.Client();
        var (entity, job, unit) = await Company(api);
        var other = await Entity(api, "E2");
        var seat = (await api.Do("/v1/positions", Opening("P-1", job, unit, 1))).Id;
        var ana = await Hire(api, entity, seat);

        var next = await api.Do($"/v1/employments/{ana}/move", $$"""{"legalEntityId":"{{other}}","hireDate":"2020-07-01","positionId":"{{seat}}","reason":{"code":"reorganisation"} }""");

        ((string?)(await api.Get($"/v1/employments/{next.Id}?asOf=2020-07-01")).Json["positionId"]).Should().Be(seat);
        (await Vacant(api, next, "asOf=2020-07-01")).Should().BeEmpty();
        Is(await TryHire(api, entity, seat, "2020-07-01"), "seat-is-full");
    }

    [Fact]
    public async Task A_position_in_a_unit_that_is_not_open_is_no_vacancy_on_those_days()
    {
        var api = await host.Client();
        var (_, job, unit) = await Company(api);
        var other = (await api.Do("/v1/org-units", """{"code":"NEXT","openedOn":"2021-06-01","name":"Next"}""")).Id;
        var seat = (await api.Do("/v1/positions", Opening("P-1", job, unit, 1))).Id;
        var closed = await api.Do($"/v1/org-units/{unit}/closings", """{"lastDay":"2020-12-31","reason":{"code":"reorganisation"}}""");

        (await Vacant(api, closed, "asOf=2020-12-31")).Should().Equal("P-1 1 0 2020-01-01..2020-12-31");
        (await Vacant(api, closed, "asOf=2021-01-01")).Should().BeEmpty();

        var moved = await api.Do($"/v1/positions/{seat}/changes", $$"""{"effectiveDate":"2021-03-01","orgUnitId":"{{other}}"}""");
        (await Vacant(api, moved, "asOf=2021-05-31")).Should().BeEmpty("the next unit is not open yet");
        (await Vacant(api, moved, "asOf=2021-06-01")).Should().Equal("P-1 1 0 2021-06-01..");
    }

    [Fact]
    public async Task Of_sixty_four_who_want_the_last_half_of_a_seat_one_gets_it()
    {
        var api = await host.Client();
        var (entity, job, unit) = await Company(api);
        var seat = (await api.Do("/v1/positions", Opening("P-1", job, unit, 1))).Id;
        await Hire(api, entity, seat, fte: 0.5m);
        var waiting = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Hire(api, entity)));

        var answers = await Task.WhenAll(waiting.Select(employment =>
            api.Post($"/v1/employments/{employment}/transfers", $$"""{"effectiveDate":"2020-02-01","positionId":"{{seat}}"}""")));
        answers.Should().OnlyContain(answer => answer.Code == "seat-is-full", "a full time is too much for each of them");
        await Task.WhenAll(waiting.Select(employment => api.Do($"/v1/employments/{employment}/working-time-changes", """{"effectiveDate":"2020-01-01","fte":0.5}""")));
        answers = await Task.WhenAll(waiting.Select(employment =>
            api.Post($"/v1/employments/{employment}/transfers", $$"""{"effectiveDate":"2020-02-01","positionId":"{{seat}}"}""")));

        var won = answers.Where(answer => answer.Status == 200).Should().ContainSingle().Subject;
        answers.Where(answer => answer.Status != 200).Should().HaveCount(63).And.OnlyContain(answer => answer.Status == 422 && answer.Code == "seat-is-full");
        (await Vacant(api, won, "asOf=2020-02-01")).Should().BeEmpty();
        (await Vacant(api, won, "asOf=2020-01-31")).Should().Equal("P-1 1 0.5 2020-01-01..2020-01-31");
    }

    [Fact]
    public async Task What_is_vacant_is_told_of_any_day_and_a_cut_budget_is_an_exception()
    {
        var api = await host.Client();
        var (entity, job, unit) = await Company(api);
        var below = (await api.Do("/v1/org-units", $$"""{"code":"W3A","openedOn":"2020-01-01","name":"Ward 3a","parentId":"{{unit}}"}""")).Id;
        var seat = (await api.Do("/v1/positions", Opening("P-1", job, unit, 2))).Id;
        var other = (await api.Do("/v1/positions", Opening("P-2", job, below, 0.5m))).Id;
        var ana = await Hire(api, entity, seat, "2020-03-01");
        var bo = await Hire(api, entity, seat, "2020-06-01");
        await api.Do($"/v1/employments/{bo}/terminations", """{"lastDay":"2020-08-31","reason":{"code":"resignation"}}""");
        await api.Do($"/v1/positions/{other}/freezes", """{"effectiveDate":"2020-05-01"}""");
        var last = await api.Do($"/v1/positions/{seat}/budget-changes", """{"effectiveDate":"2020-07-01","budget":1}""");

        (await Vacant(api, last, "asOf=2020-02-29")).Should().Equal("P-1 2 0 2020-01-01..2020-05-31", "P-2 0.5 0 2020-01-01..2020-04-30");
        (await Vacant(api, last, "asOf=2020-05-31")).Should().Equal("P-1 2 1 2020-01-01..2020-05-31");
        (await Vacant(api, last, "asOf=2020-06-01")).Should().BeEmpty();
        (await Vacant(api, last, $"asOf=2020-02-29&orgUnitId={unit}")).Should().Equal("P-1 2 0 2020-01-01..2020-05-31");
        (await Vacant(api, last, $"asOf=2020-02-29&orgUnitId[below]={unit}&limit=1")).Should().Equal("P-1 2 0 2020-01-01..2020-05-31");
        (await Vacant(api, last, $"asOf=2020-02-29&orgUnitId[below]={below}")).Should().Equal("P-2 0.5 0 2020-01-01..2020-04-30");

        (await Exceptions(api, last, "2020-06-30")).Should().BeEmpty();
        (await Exceptions(api, last, "2020-07-01")).Should().Equal($"position-over-budget {seat} 2020-07-01..2020-08-31");
        (await Exceptions(api, last, "2020-09-01")).Should().BeEmpty();
        var closed = await api.Do($"/v1/positions/{seat}/closings", """{"lastDay":"2020-12-31"}""");
        (await Exceptions(api, closed, "2021-01-01")).Should().Equal($"position-not-open {ana} 2021-01-01..");
        await api.Do($"/v1/employments/{ana}/working-time-changes", """{"effectiveDate":"2021-02-01","fte":0.5}""");
    }

    private static async Task<IEnumerable<string>> Vacant(ApiClient api, ApiAnswer last, string query)
    {
        var list = await api.Get("/v1/vacancies?" + query, ("Wait-For-Position", (string)last.Json["position"]!));
        list.Status.Should().Be(200, list.Text);
        return [.. list.Json["data"]!.AsArray().Select(row => $"{row!["code"]} {row["budget"]} {row["taken"]} {row["since"]}..{row["lastDay"]}")];
    }

    private static async Task<IEnumerable<string>> Exceptions(ApiClient api, ApiAnswer last, string day)
    {
        var list = await api.Get("/v1/exceptions?asOf=" + day, ("Wait-For-Position", (string)last.Json["position"]!));
        list.Status.Should().Be(200, list.Text);
        return [.. list.Json["data"]!.AsArray().Select(row => $"{row!["rule"]} {row["subject"]!["id"]} {row["since"]}..{row["lastDay"]}")];
    }

    private static async Task<(string Entity, string Job, string Unit)> Company(ApiClient api) => (
        await Entity(api, "E1"),
        (await api.Do("/v1/jobs", """{"code":"NURSE","title":"Nurse"}""")).Id,
        (await api.Do("/v1/org-units", """{"code":"W3","openedOn":"2020-01-01","name":"Ward 3"}""")).Id);

    private static async Task<string> Entity(ApiClient api, string code) => (await api.Do("/v1/legal-entities",
        $$"""{"code":"{{code}}","name":"Clinic","country":"DE","currency":"EUR","timeZone":"Europe/Berlin","fiscalYearStart":"--01-01"}""")).Id;

    private async Task<string> Hire(ApiClient api, string entity, string? seat = null, string day = "2020-01-01", decimal? fte = null)
    {
        var answer = await TryHire(api, entity, seat, day, fte);
        answer.Status.Should().Be(201, answer.Text);
        return answer.Id;
    }

    private async Task<ApiAnswer> TryHire(ApiClient api, string entity, string? seat, string day = "2020-01-01", decimal? fte = null)
    {
        var person = (await api.Do("/v1/people", """{"name":{"given":"Ana"}}""")).Id;
        var terms = (seat is null ? "" : $",\"positionId\":\"{seat}\"") + (fte is null ? "" : FormattableString.Invariant($",\"fte\":{fte}"));
        return await api.Post("/v1/employments", $$"""{"personId":"{{person}}","legalEntityId":"{{entity}}","employeeNumber":"{{Interlocked.Increment(ref _number)}}","hireDate":"{{day}}"{{terms}} }""");
    }

    private static string Opening(string code, string job, string unit, decimal budget) => FormattableString.Invariant(
        $$"""{"code":"{{code}}","openedOn":"2020-01-01","jobId":"{{job}}","orgUnitId":"{{unit}}","budget":{{budget}} }""");

    private static void Is(ApiAnswer answer, string code) => (answer.Status, answer.Code).Should().Be((422, code), answer.Text);
}
