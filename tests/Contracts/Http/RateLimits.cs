namespace HrSaas.Contracts.Http;

using HrSaas.Adapters.Http.Limits;
using HrSaas.Application.Kernel;

/// <summary>How many requests a caller may make: exactly so many, in exactly that time, whoever else asks.</summary>
public sealed class RateLimits
{
    private static readonly RateLimit Contract = new(300, TimeSpan.FromSeconds(60));

    private readonly StoppedClock _clock = new();
    private readonly TenantId _tenant = new(Guid.CreateVersion7());

    [Fact]
    public async Task Sixty_four_clients_of_one_caller_get_exactly_the_quota_through_in_every_window()
    {
        var limits = new CallerLimits(Contract, _clock);
        for (var window = 0; window < 3; window++)
        {
            using var start = new Barrier(64);
            var within = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Factory.StartNew(() =>
            {
                start.SignalAndWait();
                return Enumerable.Range(0, 20).Count(_ => limits.Take(_tenant, "member:a").IsWithin);
            }, default, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
            within.Sum().Should().Be(300);
            _clock.Now += TimeSpan.FromSeconds(60);
        }
    }

    [Fact]
    public void What_is_left_and_when_it_is_full_again_is_told()
    {
        var limits = new CallerLimits(Contract, _clock);
        limits.Policy.Should().Be("\"default\";q=300;w=60");
        limits.Take(_tenant, "member:a").Should().Be(new Allowance(true, 299, 60));
        _clock.Now += TimeSpan.FromSeconds(42.5);
        limits.Take(_tenant, "member:a").Should().Be(new Allowance(true, 298, 18));
        for (var n = 0; n < 298; n++) limits.Take(_tenant, "member:a").IsWithin.Should().BeTrue();
        limits.Take(_tenant, "member:a").Should().Be(new Allowance(false, 0, 18));
        _clock.Now += TimeSpan.FromSeconds(17.499);
        limits.Take(_tenant, "member:a").Should().Be(new Allowance(false, 0, 1));
        _clock.Now += TimeSpan.FromSeconds(0.001);
        limits.Take(_tenant, "member:a").Should().Be(new Allowance(true, 299, 60), "the window begins with the request");
    }

    [Fact]
    public void Nobody_uses_up_the_quota_of_somebody_else()
    {
        var limits = new CallerLimits(new(1, TimeSpan.FromSeconds(60)), _clock);
        limits.Take(_tenant, "member:a").IsWithin.Should().BeTrue();
        limits.Take(_tenant, "member:a").IsWithin.Should().BeFalse();
        limits.Take(_tenant, "member:b").IsWithin.Should().BeTrue();
        limits.Take(new(Guid.CreateVersion7()), "member:a").IsWithin.Should().BeTrue();
    }

    [Fact]
    public void However_many_callers_come_what_is_kept_is_bounded_and_nobody_is_let_through_more_often()
    {
        var limits = new CallerLimits(new(1, TimeSpan.FromSeconds(60)), _clock, most: 100);
        for (var window = 0; window < 5; window++)
        {
            foreach (var n in Enumerable.Range(0, 100)) limits.Take(_tenant, $"member:{window}.{n}").IsWithin.Should().BeTrue();
            var more = Enumerable.Range(100, 5_000).Select(n => $"member:{window}.{n}").ToList();
            more.Count(caller => limits.Take(_tenant, caller).IsWithin).Should().BeInRange(1, 1024);
            more.Count(caller => limits.Take(_tenant, caller).IsWithin).Should().Be(0, "they have had theirs, or somebody had it for them");
            Enumerable.Range(0, 100).Count(n => limits.Take(_tenant, $"member:{window}.{n}").IsWithin).Should().Be(0, "who has a count of their own keeps it");
            limits.Kept.Should().BeLessThanOrEqualTo(200);
            _clock.Now += TimeSpan.FromSeconds(60);
        }
    }

    [Fact]
    public void A_caller_who_asks_over_the_end_of_many_windows_is_counted_in_each()
    {
        var limits = new CallerLimits(new(2, TimeSpan.FromSeconds(60)), _clock);
        // Others come and go, so that counts are forgotten in between.
        var within = 0;
        for (var second = 0; second < 600; second += 10, _clock.Now += TimeSpan.FromSeconds(10))
        {
            limits.Take(_tenant, $"member:{second}");
            if (limits.Take(_tenant, "member:a").IsWithin) within++;
        }
        within.Should().Be(20);
    }

    [Fact]
    public void Quota_and_window_have_their_bounds()
    {
        FluentActions.Invoking(() => new RateLimit(-1, TimeSpan.FromSeconds(60))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RateLimit(RateLimit.LargestQuota + 1, TimeSpan.FromSeconds(60))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RateLimit(1, TimeSpan.FromSeconds(0.9))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RateLimit(1, TimeSpan.FromDays(2))).Should().Throw<ArgumentOutOfRangeException>();
    }
}

/// <summary>The same over HTTP, on a host whose callers may ask five times a day.</summary>
public sealed class RateLimitsOverHttp : IAsyncLifetime
{
    private HttpHost _host = null!;

    public async Task InitializeAsync() => _host = await HttpHost.Alone(new(5, TimeSpan.FromDays(1)));

    public Task DisposeAsync() => _host.End();

    [Fact]
    public async Task Every_answer_to_somebody_who_is_known_tells_what_is_left_and_the_sixth_is_refused_with_the_time_to_wait()
    {
        var tenant = await _host.NewTenant();
        var api = _host.Client(tenant, Access.HrAdmin);
        var left = 5;
        foreach (var answer in (ApiAnswer[])
        [
            await api.Get("/v1/legal-entities"),
            await api.Get("/v1/people/01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e"),
            await api.Post("/v1/people", "{}"),
            await api.Post("/v1/people", """{"name":{"given":"Ada"}}"""),
            await api.Post("/v1/people", """{"name":{"given":"Ada"}}""", ("If-Match", "nonsense")),
        ])
        {
            answer.Header("RateLimit-Policy").Should().Be("\"default\";q=5;w=86400", "status {0}", answer.Status);
            answer.Header("RateLimit").Should().MatchRegex($"^\"default\";r={--left};t=[0-9]+$");
        }

        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var refused = await api.Post("/v1/people", """{"name":{"given":"Grace"}}""", key);
        (refused.Status, refused.Code).Should().Be((429, "rate-limited"));
        refused.Header("RateLimit").Should().StartWith("\"default\";r=0;t=");
        refused.Header("Retry-After").Should().Be(refused.Header("RateLimit")!["\"default\";r=0;t=".Length..]);
        refused.Header("Content-Type").Should().Be("application/problem+json");

        (await _host.Client(tenant, Access.Employee).Get("/v1/employments")).Header("RateLimit").Should().StartWith("\"default\";r=4;", "another caller has their own, and is told so with a 403 too");
        (await _host.Client(await _host.NewTenant(), Access.HrAdmin).Get("/v1/people")).Status.Should().Be(200);
        var nobody = await new ApiClient(_host.Address, null).Get("/v1/people");
        (nobody.Status, nobody.Header("RateLimit")).Should().Be((401, null));
    }
}
