namespace HrSaas.Contracts.Http;

using System.Globalization;

/// <summary>Birth dates against the clock of the host.</summary>
public sealed class BirthDatesOverHttp(HttpHost host) : IClassFixture<HttpHost>
{
    [Fact]
    public async Task Nobody_is_registered_or_corrected_to_be_born_after_today()
    {
        var api = await host.Client();
        // In no zone is today two days ahead.
        var later = DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (await api.Post("/v1/people", $$"""{"name":{"given":"Ana"},"birthDate":"{{later}}"}""")).Code.Should().Be("birth-date-in-future");
        var person = "/v1/people/" + (await api.Do("/v1/people", """{"name":{"given":"Ana"}}""")).Id;
        (await api.Post(person + "/birth-date", $$"""{"birthDate":"{{later}}"}""")).Code.Should().Be("birth-date-in-future");

        var born = await api.Do(person + "/birth-date", """{"birthDate":"1988-02-29"}""");
        var corrected = await api.Post($"{person}/birth-date/{born.Fact}/correction", $$"""{"birthDate":"{{later}}","reason":{"code":"data-entry-error"} }""", ("If-Match", (await api.Get(person)).Header("ETag")!));

        (corrected.Status, corrected.Code).Should().Be((422, "birth-date-in-future"));
        ((string?)(await api.Get(person)).Json["birthDate"]).Should().Be("1988-02-29");
    }
}
