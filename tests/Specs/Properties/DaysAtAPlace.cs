namespace HrSaas.Specs.Properties;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Which day it is where the zone is another from a day on.</summary>
public sealed class DaysAtAPlace
{
    [Theory]
    // Eastwards: at 12:00 UTC it is midnight in Auckland, and the next day has begun by the zone that the place has on it.
    [InlineData("Europe/Madrid", "Pacific/Auckland", "2026-06-30T11:59:00Z", "2026-06-30")]
    [InlineData("Europe/Madrid", "Pacific/Auckland", "2026-06-30T12:00:00Z", "2026-07-01")]
    // Westwards: the last day in Madrid lasts until midnight in the new zone.
    [InlineData("Europe/Madrid", "Atlantic/Canary", "2026-06-30T22:30:00Z", "2026-06-30")]
    [InlineData("Europe/Madrid", "Atlantic/Canary", "2026-06-30T23:00:00Z", "2026-07-01")]
    [InlineData("Europe/Madrid", "Atlantic/Canary", "2026-06-29T22:00:00Z", "2026-06-30")]
    [InlineData("Etc/GMT+12", "Etc/GMT+12", "2026-07-01T11:59:00Z", "2026-06-30")]
    [InlineData("Pacific/Kiritimati", "Pacific/Kiritimati", "2026-06-30T10:00:00Z", "2026-07-01")]
    public void A_day_begins_at_midnight_by_the_zone_that_is_in_force_on_it(string before, string after, string now, string day)
    {
        var zones = new Timeline<string>([new(DateOnly.MinValue, default, before), new(new(2026, 7, 1), default, after)]);
        Today.In(zones, new Stopped(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)))
            .Should().Be(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_day_never_goes_back()
    {
        var zones = new Timeline<string>([new(DateOnly.MinValue, default, "Pacific/Auckland"), new(new(2026, 7, 1), default, "Pacific/Honolulu")]);
        var from = new DateTimeOffset(2026, 6, 28, 0, 0, 0, TimeSpan.Zero);
        Enumerable.Range(0, 24 * 6).Select(hour => Today.In(zones, new Stopped(from.AddHours(hour)))).Should().BeInAscendingOrder();
    }

    [Fact]
    public void Where_nobody_knows_of_a_zone_the_day_is_that_of_UTC() =>
        Today.In((Timeline<string>?)null, new Stopped(new(2026, 6, 30, 23, 59, 0, TimeSpan.Zero))).Should().Be(new DateOnly(2026, 6, 30));

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
