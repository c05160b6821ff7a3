namespace HrSaas.Contracts.Streams;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>What is sent at the same moment, by one tenant or several, on one host or two.</summary>
public abstract partial class EventStreamsContract
{
    [Fact]
    public async Task Of_many_appends_at_the_same_version_on_two_hosts_exactly_one_is_committed()
    {
        var stream = Guid.CreateVersion7();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Append(i % 2 == 0 ? Streams : OnTheOtherHost, stream, 0, $"{i}")));

        outcomes.OfType<Committed>().Should().HaveCount(1);
        outcomes.OfType<StaleStream>().Should().HaveCount(63);
        (await Read(Streams, stream)).Should().HaveCount(1);
    }

    [Fact]
    public async Task Of_many_requests_with_one_key_on_two_hosts_exactly_one_is_carried_out()
    {
        var key = new CommandKey(Guid.NewGuid(), Guid.NewGuid());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(i =>
            (i % 2 == 0 ? Streams : OnTheOtherHost).Append(Command(To(Guid.CreateVersion7(), 0, "hired")) with { Key = key })));

        outcomes.OfType<Committed>().Should().HaveCount(1);
        outcomes.OfType<AlreadyRecorded>().Select(o => o.Record).Distinct().Should().HaveCount(1);
    }

    [Fact]
    public async Task Of_many_claims_of_one_name_on_two_hosts_one_wins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(i =>
        {
            var owner = Guid.CreateVersion7();
            return (i % 2 == 0 ? Streams : OnTheOtherHost).Append(
                Command(To(owner, 0, "mine")) with { Claims = [new Claim("code", "X", owner, new NameTaken("X"))] });
        }));

        outcomes.OfType<Committed>().Should().HaveCount(1);
        outcomes.OfType<ClaimTaken>().Should().HaveCount(31);
    }

    [Fact]
    public async Task Each_command_of_many_at_once_gets_its_own_outcome()
    {
        var taken = Guid.CreateVersion7();
        await Append(Streams, taken, 0, "here");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            i % 4 == 0 ? Append(Streams, taken, 0, "stale") : Append(Streams, Guid.CreateVersion7(), 0, $"{i}")));

        for (var i = 0; i < 40; i++)
            outcomes[i].Should().BeOfType(i % 4 == 0 ? typeof(StaleStream) : typeof(Committed), $"command {i}");
    }

    /// <summary>Tenants share a batch: one whose commands all fit, one with a stale command, one with a key that was used.</summary>
    [Fact]
    public async Task Each_of_several_tenants_commands_at_once_is_told_the_position_at_which_it_was_recorded()
    {
        var tenants = Enumerable.Range(0, 3).Select(_ => _one.For(new(Guid.CreateVersion7()))).ToArray();
        var taken = Guid.CreateVersion7();
        var used = Command(To(Guid.CreateVersion7(), 0, "used"));
        await Append(tenants[1], taken, 0, "here");
        var first = (Committed)await tenants[2].Append(used);
        var sent = Enumerable.Range(0, 30).Select(i => (Tenant: tenants[i % 3], Command: (i % 3, i % 5) switch
        {
            (1, 0) => Command(To(taken, 0, "stale")),
            (2, 0) => used,
            (_, 1) => Command(To(Guid.CreateVersion7(), 0)),
            (_, 2) => Command(To(Guid.CreateVersion7(), 0, "a"), To(Guid.CreateVersion7(), 0, "b", "c")),
            _ => Command(To(Guid.CreateVersion7(), 0, "a")),
        })).ToArray();

        for (var time = 0; time < 12; time++) // until it has been tried quickly again
        {
            var again = sent.Select(s => (s.Tenant, Command: s.Command == used || s.Command.Streams[0].Stream == taken ? s.Command : Renewed(s.Command))).ToArray();
            var outcomes = await Task.WhenAll(again.Select(s => s.Tenant.Append(s.Command)));

            for (var i = 0; i < again.Length; i++)
            {
                if (again[i].Command == used) outcomes[i].Should().BeOfType<AlreadyRecorded>().Which.Record.Position.Should().Be(first.Position);
                else if (again[i].Command.Streams[0].Stream == taken) outcomes[i].Should().Be(new StaleStream());
                else
                {
                    var committed = outcomes[i].Should().BeOfType<Committed>().Subject;
                    (await again[i].Tenant.Prove([], again[i].Command.Key, default)).Record!.Position.Should().Be(committed.Position);
                    if (again[i].Command.Streams[^1].Events.Count == 0) continue;
                    var last = (await Read(again[i].Tenant, again[i].Command.Streams[^1].Stream))[^1];
                    (last.Position, last.RecordedAt).Should().Be((committed.Position, committed.RecordedAt));
                }
            }
        }
    }

    /// <summary>The same to streams of its own, under a key of its own.</summary>
    private static Append Renewed(Append command) => Command([.. command.Streams.Select(stream => stream with { Stream = Guid.CreateVersion7() })]);
}
