namespace HrSaas.Contracts.Http;

using HrSaas.Adapters.Http.Browsers;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Application.Kernel;

/// <summary>Pages that call the API in a browser: which origins may, and what scripts may read.</summary>
public sealed class CrossOriginRequests(CrossOriginRequests.TwoTenants host) : IClassFixture<CrossOriginRequests.TwoTenants>
{
    private const string Acme = "https://hr.acme.example", Globex = "https://hr.globex.example", Elsewhere = "https://elsewhere.example";

    private readonly ApiClient _acme = host.Acme, _globex = host.Globex, _other = host.Other, _nobody = host.Nobody;

    /// <summary>A host of two tenants with origins of their own, and of one without any.</summary>
    public sealed class TwoTenants : IAsyncLifetime
    {
        private HttpHost _host = null!;

        public Uri Address => _host.Address;

        public ApiClient Acme { get; private set; } = null!;

        public ApiClient Globex { get; private set; } = null!;

        public ApiClient Other { get; private set; } = null!;

        public ApiClient Nobody { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _host = await HttpHost.Alone(configure: settings => settings.Origins = AllowedOrigins.Parse($"acme={CrossOriginRequests.Acme} http://localhost:5173; globex={CrossOriginRequests.Globex}"));
            async Task<ApiClient> Of(string slug) => _host.Client(await TenantRegistration.FindOrAdd(_host.Owner, slug, "Europe/Madrid", default), Access.HrAdmin);
            (Acme, Globex, Other, Nobody) = (await Of("acme"), await Of("globex"), await Of("other"), new(_host.Address, null));
        }

        public Task DisposeAsync() => _host.End();
    }

    [Fact]
    public async Task A_preflight_is_answered_to_nobody_in_particular_for_the_origins_of_all_tenants_and_for_no_others()
    {
        foreach (var origin in (string[])[Acme, Globex, "http://localhost:5173"])
        {
            var answer = await Preflight(origin);
            answer.Status.Should().Be(204);
            answer.Header("Access-Control-Allow-Origin").Should().Be(origin);
            answer.Header("Access-Control-Allow-Methods").Should().Be("GET, HEAD, POST");
            answer.Header("Access-Control-Allow-Headers")!.Split(", ").Should().Contain(["Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "Wait-For-Position", "traceparent"]);
            answer.Header("Access-Control-Max-Age").Should().Be("600");
            answer.Header("Access-Control-Allow-Credentials").Should().BeNull("tokens are sent by scripts, not by the browser");
            answer.Header("Vary").Should().Contain("Origin");
        }
        foreach (var origin in (string[])[Elsewhere, "null", "https://hr.acme.example.evil.example", "http://hr.acme.example", "https://HR.acme.example", Acme + ":8443"])
            (await Preflight(origin)).Header("Access-Control-Allow-Origin").Should().BeNull(origin);
    }

    [Fact]
    public async Task A_request_is_judged_by_the_tenant_of_its_token_before_anything_is_done()
    {
        const string Person = """{"name":{"given":"Ada"}}""";
        var done = await _acme.Post("/v1/people", Person, ("Origin", Acme));
        (done.Status, done.Header("Access-Control-Allow-Origin")).Should().Be((201, Acme));
        done.Header("Access-Control-Expose-Headers")!.Split(", ").Should().Contain(
            ["ETag", "Location", "Link", "Retry-After", "RateLimit", "RateLimit-Policy", "Request-Id", "Idempotent-Replayed", "traceresponse", "Deprecation", "Sunset"]);
        var read = await _acme.Get("/v1/people/" + done.Id, ("Origin", Acme));
        read.Header("Vary").Should().Contain("Origin").And.Contain("Authorization");

        foreach (var (api, origin) in ((ApiClient, string)[])[(_globex, Acme), (_other, Acme), (_acme, Globex), (_acme, Elsewhere), (_acme, "null")])
        {
            var refused = await api.Post("/v1/people", """{"name":{"given":"Eve"}}""", ("Origin", origin));
            (refused.Status, refused.Code).Should().Be((403, "origin-not-allowed"), origin);
        }
        foreach (var api in (ApiClient[])[_globex, _other])
            (await api.Get("/v1/people")).Json["data"]!.AsArray().Should().BeEmpty();
        (await _other.Post("/v1/people", Person)).Status.Should().Be(201, "a program names no origin");
        (await _other.Post("/v1/people", Person, ("Origin", host.Address.GetLeftPart(UriPartial.Authority)))).Status.Should().Be(201, "a page of this server is no stranger");
    }

    [Fact]
    public async Task Scripts_may_read_problems_too_and_pages_of_strangers_nothing()
    {
        foreach (var answer in (ApiAnswer[])[await _nobody.Get("/v1/people", ("Origin", Acme)), await _acme.Post("/v1/people", "{", ("Origin", Acme)), await _acme.Get("/v1/nowhere", ("Origin", Acme))])
        {
            answer.Status.Should().BeGreaterThanOrEqualTo(400);
            answer.Header("Access-Control-Allow-Origin").Should().Be(Acme);
            answer.Header("Access-Control-Expose-Headers").Should().Contain("Request-Id");
            answer.Header("Vary").Should().Contain("Origin");
        }
        (await _nobody.Get("/v1/people", ("Origin", Elsewhere))).Header("Access-Control-Allow-Origin").Should().BeNull();
    }

    private Task<ApiAnswer> Preflight(string origin) => _nobody.Send(
        HttpMethod.Options, "/v1/people", null, ("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization,content-type,idempotency-key"));
}

/// <summary>How lists of origins are written.</summary>
public sealed class OriginLists
{
    [Theory]
    [InlineData("https://hr.acme.example")]
    [InlineData("acme=http://hr.acme.example")]
    [InlineData("acme=https://hr.acme.example/")]
    [InlineData("acme=https://hr.acme.example/app")]
    [InlineData("acme=*")]
    [InlineData("acme=null")]
    [InlineData("acme=https://HR.acme.example")]
    [InlineData("acme=https://x@hr.acme.example")]
    [InlineData("acme=https://a.example; acme=https://b.example")]
    public void A_list_that_says_something_else_is_refused(string list) => FluentActions.Invoking(() => AllowedOrigins.Parse(list)).Should().Throw<FormatException>();
}
