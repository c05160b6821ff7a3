namespace HrSaas.Contracts.Holidays;

using HrSaas.Adapters.Holidays.Service;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Organization;
using HrSaas.Application.Organization.Ports;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Tests.Support;
using Microsoft.AspNetCore.Http;

/// <summary>A public service for holidays that is slow, wrong and down, and what was kept of it.</summary>
public sealed class HolidaysFromAService : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60), Short = TimeSpan.FromMilliseconds(50), Pause = TimeSpan.FromMilliseconds(1);
    private readonly List<ServiceInquiry> _services = [];
    private FreshDatabase _fresh = null!;
    private Database _database = null!;
    private FakeHolidayService _fake = null!;

    public async Task InitializeAsync()
    {
        _fresh = await FreshDatabase.Create();
        _database = await Database.Open(_fresh.Connection, FreshDatabase.Secret, default);
        _fake = await FakeHolidayService.Start();
    }

    public async Task DisposeAsync()
    {
        foreach (var service in _services) service.Dispose();
        await _fake.DisposeAsync();
        await _database.DisposeAsync();
        await _fresh.DisposeAsync();
    }

    [Fact]
    public async Task A_country_and_a_region_are_told_without_what_gives_nobody_a_day_off()
    {
        var source = Source();

        Told(await Find(source)).Should().Equal("2027-01-01 Neujahr Public", "2027-12-24 Heiliger Abend Bank");
        Told(await Find(source, "DE-BE")).Should().Equal("2027-01-01 Neujahr Public", "2027-03-08 Internationaler Frauentag Public", "2027-12-24 Heiliger Abend Bank");
        _fake.Asked.Should().Be(1, "what it said is fresh");
        (await Find(source, "DE-XX")).Refusal.Should().Be(new HolidaySourceHasNoRegion("DE", "DE-XX"));
        foreach (var country in (string[])["FR", "AQ"]) (await source.Find(new(country, null, 2027, 2027, null), default)).Refusal.Should().Be(new HolidaySourceHasNoCountry(country));
        _fake.Answer = http => Status(http, 400);
        (await source.Find(new("DE", null, 2999, 2999, null), default)).Refusal.Should().Be(new HolidaySourceHasNoYear(2999));
    }

    [Fact]
    public async Task What_a_service_said_is_served_stale_with_a_mark_while_it_is_down_also_by_another_host()
    {
        var first = await Find(Source());
        first.IsStale.Should().BeFalse();
        _fake.Answer = FakeHolidayService.Fails;

        await using var other = await Database.Open(_fresh.Connection, FreshDatabase.Secret, default);
        var stale = await Find(Source(freshFor: TimeSpan.Zero, database: other));
        Told(stale).Should().Equal(Told(first));
        stale.IsStale.Should().BeTrue();
        stale.FetchedAt!.Value.Should().BeCloseTo(first.FetchedAt!.Value, TimeSpan.FromMilliseconds(1));
        (await Find(Source())).IsStale.Should().BeFalse("for a week it is fresh, whether the service is there or not");

        _fake.Answer = FakeHolidayService.Good;
        var again = await Find(Source(freshFor: TimeSpan.Zero));
        again.IsStale.Should().BeFalse();
        again.FetchedAt!.Value.Should().BeAfter(first.FetchedAt.Value);
    }

    [Fact]
    public async Task A_service_that_is_slow_or_wrong_or_down_is_asked_again_and_then_named()
    {
        var answers = new Dictionary<string, Func<HttpContext, Task>>
        {
            ["It answered with the status 500."] = FakeHolidayService.Fails,
            ["The answer is not of the shape that is known."] = http => FakeHolidayService.Says(http, """[{"date":"2027-01-01","""),
            ["The answer is no list of holidays."] = http => FakeHolidayService.Says(http, """{"message":"hello"}"""),
            ["The answer is about another country or year."] = http => FakeHolidayService.Says(http, """[{"date":"2026-01-01","localName":"Neujahr","countryCode":"DE","types":["Public"]}]"""),
        };
        foreach (var (why, answer) in answers)
        {
            var before = _fake.Asked;
            _fake.Answer = answer;
            (await FluentActions.Awaiting(() => Find(Source())).Should().ThrowAsync<HolidayServiceUnavailableException>()).WithMessage(why);
            (_fake.Asked - before).Should().Be(3, why);
        }
        _fake.Answer = FakeHolidayService.Sleeps;
        (await FluentActions.Awaiting(() => Find(Source(patience: Short))).Should().ThrowAsync<HolidayServiceUnavailableException>()).WithMessage("It did not answer in time.");

        var source = Source();
        await _fake.DisposeAsync();
        (await FluentActions.Awaiting(() => Find(source)).Should().ThrowAsync<HolidayServiceUnavailableException>()).WithMessage("It could not be reached.");
    }

    [Fact]
    public async Task One_failure_is_made_good_by_the_next_try()
    {
        var tries = 0;
        _fake.Answer = http => tries++ == 0 ? FakeHolidayService.Fails(http) : FakeHolidayService.Good(http);

        Told(await Find(Source())).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_service_that_keeps_failing_is_left_alone_and_found_again_when_it_is_back()
    {
        var source = Source(retries: 1, triesBeforeBreak: 2);
        _fake.Answer = FakeHolidayService.Fails;
        await FluentActions.Awaiting(() => Find(source)).Should().ThrowAsync<HolidayServiceUnavailableException>();
        var asked = _fake.Asked;
        (await FluentActions.Awaiting(() => Find(source)).Should().ThrowAsync<HolidayServiceUnavailableException>()).WithMessage("It has failed often, and is left alone for a while.");
        _fake.Asked.Should().Be(asked);

        _fake.Answer = FakeHolidayService.Good;
        await Eventually.Holds("the service is asked again", async () =>
        {
            try
            {
                return Told(await Find(source)).Count > 0;
            }
            catch (HolidayServiceUnavailableException)
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task Where_nobody_has_named_a_service_none_is_asked() =>
        (await Find(Made(new()))).Refusal.Should().Be(new HolidayServiceNotConnected());

    private PublicServiceHolidays Source(TimeSpan? freshFor = null, TimeSpan? patience = null, int retries = 2, int triesBeforeBreak = 100, Database? database = null) => Made(new()
    {
        Address = _fake.Address, FreshFor = freshFor ?? TimeSpan.FromDays(7), Patience = patience ?? Long, Retries = retries, Pause = Pause, TriesBeforeBreak = triesBeforeBreak,
        Break = triesBeforeBreak == 2 ? TimeSpan.FromMilliseconds(500) : TimeSpan.FromSeconds(30),
    }, database);

    private PublicServiceHolidays Made(HolidayServiceSettings settings, Database? database = null)
    {
        _services.Add(new(settings));
        return new(_services[^1], new KeptHolidays(database ?? _database), TimeProvider.System);
    }

    private static async Task<HolidaysFound> Find(PublicServiceHolidays source, string? region = null) => await source.Find(new("DE", region, 2027, 2027, null), default);

    private static List<string> Told(HolidaysFound found) => [.. found.Holidays.Select(said => FormattableString.Invariant($"{said.Date:yyyy-MM-dd} {said.Holiday.Name} {said.Holiday.Type}"))];

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
