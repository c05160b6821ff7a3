namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using HrSaas.Adapters.Http.Tokens;
using HrSaas.Application.Kernel;
using Microsoft.Extensions.Logging;

/// <summary>Keys of an OpenID Connect provider: found, rotated and kept without a restart, whatever the provider does.</summary>
public sealed class OidcProviders : IAsyncLifetime
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly StoppedClock _clock = new();
    private readonly LogLines _log = new();
    private FakeProvider _provider = null!;
    private OidcKeys _keys = null!;
    private HttpHost? _host;

    public async Task InitializeAsync()
    {
        _provider = await FakeProvider.Start();
        _keys = Of(_provider.Issuer);
    }

    public async Task DisposeAsync()
    {
        _keys.Dispose();
        if (_host is not null) await _host.End();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Keys_are_found_by_discovery_and_rotated_without_a_restart()
    {
        _keys.Find("key-1").Should().BeNull();
        (await _keys.LookAgain(default)).Should().BeTrue();
        var first = _keys.Find("key-1");
        first.Should().NotBeNull();

        _provider.Rotate("key-2");
        Later();
        (await _keys.LookAgain(default)).Should().BeTrue();
        _keys.Find("key-2").Should().NotBeNull();
        _keys.Find("key-1").Should().NotBeNull();
        _provider.Rotate("key-3");
        Later();
        await _keys.LookAgain(default);
        _keys.Find("key-1").Should().BeNull("the provider has withdrawn it");
        var third = _keys.Find("key-3");
        Later();
        (await _keys.LookAgain(default)).Should().BeFalse("nothing has changed");
        _keys.Find("key-3").Should().BeSameAs(third, "tokens that were verified stay so");
    }

    [Fact]
    public async Task Keys_that_nobody_has_cannot_hammer_the_provider()
    {
        await _keys.LookAgain(default);
        foreach (var _ in Enumerable.Range(0, 500)) (await _keys.LookAgain(default)).Should().BeFalse();
        _provider.Looks.Should().Be(1);
        Later();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => _keys.LookAgain(default).AsTask())));
        _provider.Looks.Should().Be(2);
        _provider.IsDown = true;
        Later();
        foreach (var _ in Enumerable.Range(0, 100)) await _keys.LookAgain(default);
        _provider.Looks.Should().Be(3, "a provider that is away is spared too");
    }

    [Fact]
    public async Task While_the_provider_is_away_or_wrong_the_last_keys_are_in_force()
    {
        await _keys.LookAgain(default);
        _provider.Rotate("key-2");
        var wrongs = new (string What, Action<FakeProvider> Begin, Action<FakeProvider> End)[]
        {
            ("down", p => p.IsDown = true, p => p.IsDown = false),
            ("another issuer", p => p.SaysIssuer = "https://evil.example", p => p.SaysIssuer = null),
            ("keys over plain http", p => p.SaysKeysAt = "http://192.0.2.1/keys", p => p.SaysKeysAt = null),
            ("no keys", p => p.SaysKeys = """{"keys":[]}""", p => p.SaysKeys = null),
            ("no JSON", p => p.SaysKeys = "<html>", p => p.SaysKeys = null),
            ("too much", p => p.SaysKeys = new string(' ', 300_000), p => p.SaysKeys = null),
        };
        foreach (var (what, begin, end) in wrongs)
        {
            begin(_provider);
            Later();
            (await _keys.LookAgain(default)).Should().BeFalse(what);
            _keys.Find("key-1").Should().NotBeNull(what);
            _keys.Find("key-2").Should().BeNull(what);
            end(_provider);
        }
        _log.All.Count(line => line.Contains("stay in force", StringComparison.Ordinal)).Should().Be(wrongs.Length);
        Later();
        (await _keys.LookAgain(default)).Should().BeTrue();
        _keys.Find("key-2").Should().NotBeNull();
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_given_up_and_the_last_keys_are_in_force()
    {
        using var keys = Of(_provider.Issuer, patience: TimeSpan.FromMilliseconds(300));
        // However busy this machine is, one of the looks is quick enough.
        while (!await keys.LookAgain(default)) Later();
        _provider.IsStuck = true;
        _provider.Rotate("key-2");
        Later();
        (await keys.LookAgain(default)).Should().BeFalse();
        keys.Find("key-1").Should().NotBeNull();
        keys.Find("key-2").Should().BeNull();
    }

    [Fact]
    public async Task Whoever_waits_for_a_stuck_provider_may_leave()
    {
        _provider.IsStuck = true;
        using var keys = Of(_provider.Issuer, patience: TimeSpan.FromMinutes(10));
        using var left = new CancellationTokenSource();
        var waiting = keys.LookAgain(left.Token).AsTask();
        await left.CancelAsync();
        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData("http://login.example/realm", true)]
    [InlineData("http://127.0.0.1/realm", false)]
    [InlineData("https://login.example/realm?x=1", true)]
    [InlineData("https://somebody@login.example/realm", true)]
    [InlineData("login.example", true)]
    public void An_issuer_is_an_https_address_or_in_development_a_loopback_one(string issuer, bool isDevelopment) =>
        FluentActions.Invoking(() => new OidcKeys(issuer, isDevelopment, TimeSpan.FromSeconds(1), Pause, _clock, new Logger<OidcKeys>(new LoggerFactory()))).Should().Throw<ArgumentException>();

    [Fact]
    public async Task Tokens_of_a_provider_open_the_API_with_the_claims_as_they_are_called_there_and_a_new_key_at_once()
    {
        var host = _host = await HttpHost.Alone(configure: settings =>
        {
            (settings.Authority, settings.Issuer, settings.AuthorityPause) = (_provider.Issuer, _provider.Issuer, TimeSpan.Zero);
            (settings.TenantClaim, settings.RoleClaim, settings.PersonClaim) = ("https://hr.example/tenant", "roles", "hr_person");
        });
        var tenant = await host.NewTenant();
        string Token(JsonNode role) => _provider.Token(new() { ["https://hr.example/tenant"] = tenant.Value.ToString(), ["roles"] = role });

        (await new ApiClient(host.Address, Token("hr-admin")).Get("/v1/people")).Status.Should().Be(200);
        (await new ApiClient(host.Address, Token(new JsonArray("hr-admin"))).Get("/v1/people")).Status.Should().Be(200, "some providers give a list");
        (await new ApiClient(host.Address, Token(new JsonArray("hr-admin", "manager"))).Get("/v1/people")).Code.Should().Be("token-malformed", "a caller has one role");
        (await new ApiClient(host.Address, _provider.Token(new() { ["tenant"] = tenant.Value.ToString() })).Get("/v1/people")).Code.Should().Be("token-without-tenant");
        (await host.Client(tenant, Access.HrAdmin).Get("/v1/people")).Code.Should().Be("token-key-unknown", "the keys of development are not the provider's");

        var before = Token("hr-admin");
        _provider.Rotate("key-2");
        (await new ApiClient(host.Address, Token("hr-admin")).Get("/v1/people")).Status.Should().Be(200, "the key is new, and asked for at once");
        (await new ApiClient(host.Address, before).Get("/v1/people")).Status.Should().Be(200);
        _provider.Rotate("key-3");
        (await new ApiClient(host.Address, Token("hr-admin")).Get("/v1/people")).Status.Should().Be(200);
        (await new ApiClient(host.Address, before).Get("/v1/people")).Code.Should().Be("token-key-unknown", "the provider has withdrawn it, and a token is no better than its key");
    }

    private OidcKeys Of(string issuer, TimeSpan? patience = null)
    {
        var factory = new LoggerFactory([_log]);
        return new(issuer, isDevelopment: true, patience ?? TimeSpan.FromMinutes(10), Pause, _clock, factory.CreateLogger<OidcKeys>());
    }

    private void Later() => _clock.Now += Pause;
}
