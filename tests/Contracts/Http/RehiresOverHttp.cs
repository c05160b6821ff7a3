namespace HrSaas.Contracts.Http;

/// <summary>What a rehire says of the service before it, and how that is put right.</summary>
public sealed class RehiresOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task Whether_service_continues_is_put_right_and_withdrawn()
    {
        var api = await host.Client();
        var first = "/v1/employments/" + await Requests.Hire(api, "1");
        await api.Do(first + "/terminations", """{"lastDay":"2024-12-31","reason":{"code":"resignation"}}""");
        var entity = (string)(await api.Get(first)).Json["legalEntityId"]!;
        var again = "/v1/employments/" + (await api.Do(first + "/rehire", $$"""{"legalEntityId":"{{entity}}","hireDate":"2025-01-01","continuesService":false}""")).Id;
        (await Service(again)).Should().Be("2025-01-01");

        (await Correct(first, true)).Code.Should().Be("hire-follows-none");
        var correction = await Correct(again, true);
        correction.Status.Should().Be(200, correction.Text);

        (await Service(again)).Should().Be(await Service(first));
        var facts = await api.Get($"/v1/employment-facts?asOf=2025-06-01&attribute=continues&waitFor={(string)correction.Json["position"]!}");
        facts.Json["data"]!.AsArray().Should().ContainSingle();
        var told = (await api.Get(again + "/history")).Json["facts"]![0]!;
        ((bool)told["says"]!["continuesService"]!, (bool)told["corrections"]![0]!["says"]!["continuesService"]!).Should().Be((false, true), told.ToJsonString());

        await api.Do($"{again}/facts/{(string)correction.Json["correctionId"]!}/rescission", """{"reason":{"code":"data-entry-error"}}""", ("If-Match", (await api.Get(again)).Header("ETag")!));
        (await Service(again)).Should().Be("2025-01-01");

        async Task<string> Service(string employment) => (string)(await api.Get(employment + "/service?asOf=2025-06-01")).Json["countsFrom"]!;

        async Task<ApiAnswer> Correct(string employment, bool continues)
        {
            var read = await api.Get(employment + "?asOf=2025-06-01");
            return await api.Post(employment + "/hire/correction", $$"""{"hireDate":"{{(string)read.Json["hireDate"]!}}","continuesService":{{(continues ? "true" : "false")}},"reason":{"code":"data-entry-error"} }""", ("If-Match", read.Header("ETag")!));
        }
    }
}
