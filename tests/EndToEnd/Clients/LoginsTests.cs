namespace HrSaas.EndToEnd.Clients;

using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Tests.Support;

/// <summary>A real OpenID Connect provider in front: a service and a person log in there, and use the API with what they get.</summary>
public sealed partial class LoginsTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_service_and_a_person_log_in_at_a_real_provider_and_go_on_when_its_keys_rotate()
    {
        var issuer = $"http://127.0.0.1:{ClientsTests.FreePort()}";
        await using var provider = NodeProcess.StartNode("provider.mjs", issuer.Split(':')[^1]);
        await Eventually.Holds("the provider is up", () => Task.FromResult(provider.Output.Contains("The provider is up.", StringComparison.Ordinal)));
        await using var host = await HostProcess.Start(new(_data.Path) { Settings = new Dictionary<string, string> { ["HrSaas__Authority"] = issuer, ["HrSaas__Audience"] = "urn:hrsaas" } });
        using var http = new HttpClient { BaseAddress = host.Address };
        using var login = new Login(issuer);
        var tenant = await TenantRegistration.FindOrAdd(_data.Connection, "acme", "Europe/Madrid", default);
        await login.SpeakFor(tenant.ToString());

        // The service: client credentials (RFC 6749, 4.4).
        var service = new Api(http, await login.Service());
        var (ada, bob) = (await Hire(service, "Ada"), await Hire(service, "Bob"));

        // The person: authorization code with PKCE (RFC 7636), consent included.
        var person = new Api(http, await login.Person("employee:" + ada.Person));
        (await person.Get("/v1/employments/" + ada.Employment)).Status.Should().Be(HttpStatusCode.OK);
        (await person.Get("/v1/employments/" + bob.Employment)).Status.Should().Be(HttpStatusCode.Forbidden, "an employee reads their own");
        (await person.Post("/v1/jobs", """{"code":"J","title":"Job"}""")).Status.Should().Be(HttpStatusCode.Forbidden);

        await login.RotateKeys();
        var renewed = new Api(http, await login.Service());
        // The provider was asked for its keys a moment ago, and is spared for a while.
        await Eventually.Holds("the new key is found without a restart", async () => (await renewed.Get("/v1/people")).Status == HttpStatusCode.OK);
        (await service.Get("/v1/people")).Status.Should().Be(HttpStatusCode.OK, "the key before is still published");
        using var another = new Login(issuer);
        (await new Api(http, await another.Person("no-such-role")).Get("/v1/people")).Code.Should().Be("role-unknown");
    }

    private static async Task<(string Person, string Employment)> Hire(Api api, string given)
    {
        var entity = (await api.Do("/v1/legal-entities", $$"""{"code":"{{given}}","name":"E","country":"ES","currency":"EUR","timeZone":"Europe/Madrid","fiscalYearStart":"--01-01"}""")).Text("id");
        var person = (await api.Do("/v1/people", $$"""{"name":{"given":"{{given}}"} }""")).Text("id");
        var employment = await api.Do("/v1/employments", $$"""{"personId":"{{person}}","legalEntityId":"{{entity}}","employeeNumber":"{{given}}","hireDate":"2024-01-01"}""");
        return (person, employment.Text("id"));
    }

    /// <summary>A browser, as far as logging in needs one.</summary>
    private sealed partial class Login(string issuer) : IDisposable
    {
        private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(issuer) };

        public void Dispose() => _http.Dispose();

        public async Task SpeakFor(string tenant) => await _http.PutAsync(new Uri("/test/tenant", UriKind.Relative), new StringContent(tenant));

        public async Task RotateKeys() => await _http.PostAsync(new Uri("/test/rotate", UriKind.Relative), null);

        public Task<string> Service() => Token(new() { ["grant_type"] = "client_credentials", ["client_id"] = "payroll", ["client_secret"] = "a-secret-of-payroll", ["scope"] = "hr", ["resource"] = "urn:hrsaas" });

        public async Task<string> Person(string name)
        {
            var verifier = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            var challenge = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            var back = issuer + "/test/callback";
            var at = $"/auth?client_id=web&response_type=code&scope=openid%20hr&resource=urn:hrsaas&redirect_uri={Uri.EscapeDataString(back)}&code_challenge={challenge}&code_challenge_method=S256&prompt=login";
            // Redirections, forms to log in and to consent, and at last the code.
            for (var step = 0; step < 20; step++)
            {
                using var answer = await _http.GetAsync(new Uri(at, UriKind.RelativeOrAbsolute));
                if (answer.Headers.Location is { } next)
                {
                    at = next.ToString();
                    if (!at.StartsWith(back, StringComparison.Ordinal)) continue;
                    return await Token(new() { ["grant_type"] = "authorization_code", ["client_id"] = "web", ["code"] = Code().Match(at).Groups[1].Value, ["redirect_uri"] = back, ["code_verifier"] = verifier });
                }
                var page = await answer.Content.ReadAsStringAsync();
                using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["prompt"] = Prompt().Match(page).Groups[1].Value, ["login"] = name, ["password"] = "any" });
                using var sent = await _http.PostAsync(new Uri(Action().Match(page).Groups[1].Value, UriKind.RelativeOrAbsolute), form);
                at = sent.Headers.Location?.ToString() ?? throw new InvalidOperationException($"The provider's form answered {(int)sent.StatusCode}: {page}");
            }
            throw new InvalidOperationException("The provider goes round in circles.");
        }

        private async Task<string> Token(Dictionary<string, string> asked)
        {
            using var form = new FormUrlEncodedContent(asked);
            using var answer = await _http.PostAsync(new Uri("/token", UriKind.Relative), form);
            var text = await answer.Content.ReadAsStringAsync();
            return (string?)JsonNode.Parse(text)!["access_token"] ?? throw new InvalidOperationException(text);
        }

        [GeneratedRegex("[?&]code=([^&]+)")]
        private static partial Regex Code();

        [GeneratedRegex("name=\"prompt\" value=\"([^\"]+)\"")]
        private static partial Regex Prompt();

        [GeneratedRegex("action=\"([^\"]+)\"")]
        private static partial Regex Action();
    }
}
