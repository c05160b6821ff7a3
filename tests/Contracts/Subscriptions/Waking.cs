namespace HrSaas.Contracts.Subscriptions;

using System.Diagnostics;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization.Queries;
using HrSaas.Tests.Support;

/// <summary>Whoever follows the log is woken on its own host and by other hosts, and finds by looking what it was not told.</summary>
public sealed class Waking : IAsyncLifetime
{
    private static readonly TimeSpan Never = TimeSpan.FromMinutes(10);
    private readonly TenantId _tenant = new(Guid.CreateVersion7());
    private FreshDatabase _database = null!;

    public async Task InitializeAsync() => _database = await FreshDatabase.Create();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task On_one_host_nobody_has_to_be_told_by_the_database()
    {
        await using var host = await FollowingHost.Start(_database.Connection, Settings(poll: Never, listens: false), notifies: false);

        await ShowsWhatIsRecorded(host, host);
    }

    [Fact]
    public async Task A_host_hears_of_what_another_has_recorded()
    {
        await using var writer = await FollowingHost.Start(_database.Connection, follows: false);
        await using var host = await FollowingHost.Start(_database.Connection, Settings(poll: Never, listens: true));
        await using var notifier = await FollowingHost.Start(_database.Connection, Settings(poll: Never, listens: true));

        await ShowsWhatIsRecorded(notifier, host);
        await ShowsWhatIsRecorded(host, notifier);
    }

    [Fact]
    public async Task What_nobody_told_is_found_by_looking()
    {
        await using var writer = await FollowingHost.Start(_database.Connection, follows: false, notifies: false);
        await using var host = await FollowingHost.Start(_database.Connection, Settings(poll: TimeSpan.FromMilliseconds(50), listens: false), notifies: false);

        await ShowsWhatIsRecorded(writer, host);
    }

    [Fact]
    public async Task Waiting_ends_at_its_bound()
    {
        await using var host = await FollowingHost.Start(_database.Connection);
        var began = Stopwatch.GetTimestamp();

        var reached = await host.For(_tenant, services => Progress(services).WaitFor(ILocationList.Model, 1_000_000, TimeSpan.FromMilliseconds(200), default));

        reached.Should().BeFalse();
        Stopwatch.GetElapsedTime(began).Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    private static SubscriptionSettings Settings(TimeSpan poll, bool listens)
    {
        var settings = FollowingHost.Fast;
        (settings.Poll, settings.Listens) = (poll, listens);
        // With a long lease nothing but a signal ends the sleep of an owner that must not poll.
        if (poll == Never) settings.Lease = Never;
        return settings;
    }

    private async Task ShowsWhatIsRecorded(FollowingHost writer, FollowingHost reader)
    {
        for (var n = 0; n < 10; n++)
        {
            var committed = await writer.OpenLocation(_tenant);
            (await reader.Reaches(_tenant, ILocationList.Model, committed.Position)).Should().BeTrue();
        }
    }

    private static IReadModelProgress Progress(IServiceProvider services) =>
        (IReadModelProgress)services.GetService(typeof(IReadModelProgress))!;
}
