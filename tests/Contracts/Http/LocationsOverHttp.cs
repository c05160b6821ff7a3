namespace HrSaas.Contracts.Http;

/// <summary>Locations from day to day, on the real store and its read model.</summary>
public sealed class LocationsOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task A_location_moves_to_another_zone_is_put_right_closed_and_told_in_two_times()
    {
        var api = await host.Client();
        var opened = await api.Do("/v1/locations", """{"code":"OFF","name":"Office","country":"ES","region":"Madrid","timeZone":"Europe/Madrid"}""");
        var location = "/v1/locations/" + opened.Id;
        var moved = await api.Do(location + "/changes", """{"effectiveDate":"2024-02-29","name":"Las Palmas","region":"Canarias","timeZone":"Atlantic/Canary"}""");
        var before = (await api.Get(location + "?asOf=2024-02-28")).Json;
        ((string?)before["name"], (string?)before["region"], (string?)before["timeZone"]).Should().Be(("Office", "Madrid", "Europe/Madrid"));
        var then = await api.Get(location + "?asOf=2024-02-29");
        ((string?)then.Json["name"], (string?)then.Json["region"], (string?)then.Json["timeZone"], (string?)then.Json["sources"]!["timeZone"]!["factId"])
            .Should().Be(("Las Palmas", "Canarias", "Atlantic/Canary", moved.Fact));

        await api.Do($"{location}/changes/{moved.Fact}/correction", """{"effectiveDate":"2024-03-01","timeZone":"Atlantic/Canary","reason":{"code":"data-entry-error"}}""", ("If-Match", then.Header("ETag")!));
        ((string?)(await api.Get(location + "?asOf=2024-02-29")).Json["timeZone"]).Should().Be("Europe/Madrid");
        ((string?)(await api.Get(location + "?asOf=2024-03-01")).Json["name"]).Should().Be("Office");
        var knownAt = Uri.EscapeDataString((string)then.Json["knownAt"]!);
        ((string?)(await api.Get($"{location}?asOf=2024-02-29&knownAt={knownAt}")).Json["timeZone"]).Should().Be("Atlantic/Canary");

        var closed = await api.Do(location + "/closings", """{"lastDay":"2025-12-31"}""");
        ((bool)(await api.Get(location)).Json["isOpen"]!).Should().BeFalse("today is later");
        (await api.Post(location + "/changes", """{"effectiveDate":"2026-01-01","name":"Ruin"}""")).Code.Should().Be("after-location-closing");
        (await api.Get(location + "/history")).Json["facts"]!.AsArray().Select(fact => (string?)fact!["kind"]).Should().Equal("opening", "change", "closing");
        var employment = await Requests.Hire(api, "1");
        var late = $$"""{"effectiveDate":"2026-01-01","locationId":"{{opened.Id}}"}""";
        await api.Do($"/v1/employments/{employment}/transfers", late.Replace("2026-01-01", "2025-12-31", StringComparison.Ordinal));

        var other = await api.Do("/v1/locations", """{"code":"OTH","name":"Other","country":"ES","timeZone":"Europe/Madrid"}""");
        var position = ("Wait-For-Position", (string)other.Json["position"]!);
        async Task<IEnumerable<string>> List(string query)
        {
            var list = await api.Get("/v1/locations?" + query, position);
            list.Status.Should().Be(200, list.Text);
            return [.. list.Json["data"]!.AsArray().Select(row => $"{row!["code"]} {row["name"]} {row["timeZone"]} {row["lastDay"]} v{row["version"]}")];
        }
        (await List("asOf=2024-03-01")).Should().Equal("OFF Office Atlantic/Canary 2025-12-31 v4", "OTH Other Europe/Madrid  v1");
        (await List($"asOf=2024-02-29&knownAt={knownAt}")).Should().Equal("OFF Las Palmas Atlantic/Canary  v2");
        (await List("asOf=2026-01-01")).Should().Equal("OTH Other Europe/Madrid  v1");
        var exceptions = (await api.Get("/v1/exceptions?asOf=2026-06-01&rule=location-closed", position)).Json["data"]!.AsArray();
        exceptions.Select(row => $"{row!["subject"]!["id"]} {row["since"]} {row["related"]!["kind"]}").Should().Equal($"{employment} 2026-01-01 location");
        await api.Do($"{location}/facts/{closed.Fact}/rescission", """{"reason":{"code":"reopened"}}""", ("If-Match", "\"4\""));
        ((bool)(await api.Get(location)).Json["isOpen"]!).Should().BeTrue();
    }
}
