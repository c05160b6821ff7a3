namespace HrSaas.Specs.Dsl;

using System.Text.Json;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>
/// The vocabulary of a specification: given facts, when a command, then exactly these events, nothing, or that refusal.
/// Each spec also proves that the stored JSON of every event reads back as the same event, that a replay of it makes
/// the same state, that history names its facts, and that the same command sent a second time records nothing.
/// </summary>
public abstract class Specs<TRoot, TState, TEvent, TWorld>
    where TRoot : IRootUnderSpec<TState, TEvent, TWorld>
    where TState : class, IAggregate<TState, TEvent> where TEvent : class where TWorld : class
{
    protected static Past Given(params TEvent[] facts) => new(facts, TRoot.World);

    protected static TState Fold(IEnumerable<TEvent> events) => events.Aggregate(TState.Initial, TState.Evolve);

    /// <summary>What has been recorded, and what other roots say.</summary>
    public sealed class Past(IReadOnlyList<TEvent> facts, TWorld world)
    {
        public Past Where(Func<TWorld, TWorld> change) => new(facts, change(world));

        public Question When(object command) => new(facts, world, command);

        /// <summary>What the facts amount to, read without a command.</summary>
        public Past Shows(params Reading<TState>[] readings)
        {
            var state = Fold(facts);
            ProveReplay(facts, state);
            foreach (var reading in readings) reading.Check(state);
            Scenario.Add(new(TRoot.Context, TRoot.Name, [.. facts.Select(TRoot.Say)], null, null, null, null, [], null,
                "", "", [.. readings.Select(reading => reading.Words)]));
            return this;
        }
    }

    /// <summary>A command put to those facts.</summary>
    public sealed class Question(IReadOnlyList<TEvent> facts, TWorld world, object command)
    {
        private readonly TState _before = Fold(facts);

        private Decision<TEvent> Answer => TRoot.Decide(_before, command, world);

        public Outcome Then(params TEvent[] expected)
        {
            var answer = Answer;
            answer.Refusal.Should().BeNull();
            answer.Events.Should().Equal(expected);
            expected.Should().NotBeEmpty("a command that records nothing is told by ThenNothing");
            return Conclude(answer, [.. expected.Select(TRoot.Say)]);
        }

        public Outcome ThenNothing()
        {
            var answer = Answer;
            answer.Refusal.Should().BeNull();
            answer.Events.Should().BeEmpty();
            return Conclude(answer, ["nothing is recorded"]);
        }

        /// <summary>Refused with exactly this refusal, values and all.</summary>
        public void ThenRefused<TRefusal>(TRefusal expected) where TRefusal : Refusal
        {
            var answer = Answer;
            answer.Events.Should().BeEmpty();
            answer.Refusal.Should().Be(expected);
            Conclude(answer, [$"refused, `{expected.Code}`: {Names.In(expected.Detail)}"]);
        }

        /// <summary>Refused with a refusal that has no values.</summary>
        public void ThenRefused<TRefusal>() where TRefusal : Refusal, new() => ThenRefused(new TRefusal());

        private Outcome Conclude(Decision<TEvent> answer, IReadOnlyList<string> then)
        {
            var after = answer.Events.Aggregate(_before, TState.Evolve);
            ProveReplay([.. facts, .. answer.Events], after);
            ProveSecondIssue(after);
            if (Scenario.IsRecording)
                Scenario.Add(new(TRoot.Context, TRoot.Name, [.. facts.Select(TRoot.Say)], TRoot.SayWorld(world), TRoot.SayCommand(command),
                    command.GetType(), TRoot.StatusFor(_before, command), [.. answer.Events.Select(e => e.GetType())],
                    answer.Refusal, TRoot.LifeOf(_before, command), TRoot.LifeOf(after, command), then));
            return new(after);
        }

        private void ProveSecondIssue(TState after)
        {
            TRoot.Decide(after, command, world).Events.Should().BeEmpty("the same command again must record nothing");
            TRoot.Decide(after, TRoot.Again(command), world).Events.Should().BeEmpty("the same intention under fresh ids must record nothing");
        }
    }

    /// <summary>What was decided, and can now be read.</summary>
    public sealed class Outcome(TState after)
    {
        public Outcome Showing(params Reading<TState>[] readings)
        {
            foreach (var reading in readings) reading.Check(after);
            Scenario.ReplaceLast(scenario => scenario with { Then = [.. scenario.Then, .. readings.Select(reading => reading.Words)] });
            return this;
        }
    }

    private static void ProveReplay(IReadOnlyList<TEvent> events, TState state)
    {
        var read = events.Select(ThroughJson).ToList();
        read.Should().Equal(events);
        Fold(read).Should().Be(state);
        ProveHistory(events);
    }

    /// <summary>History knows what became of every fact, whatever was recorded.</summary>
    private static void ProveHistory(IReadOnlyList<TEvent> events)
    {
        var told = events.Select(e => TRoot.ChangeOf(e) ?? new FactChange.Introduces()).ToList();
        History.Of(events, e => TRoot.ChangeOf(e) ?? new FactChange.Introduces()).Select(fact => fact.Id)
            .Should().Equal(told.OfType<FactChange.Records>().Select(records => records.Fact));
        // An event is a fact, whatever state it meets.
        foreach (var e in events) TState.Evolve(TState.Initial, e).Should().NotBeNull();
    }

    private static TEvent ThroughJson(TEvent @event)
    {
        using var scope = new PersonalDataScope(ReversedBase64.Instance);
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json)) TRoot.Stored.Write(@event, writer);
        return (TEvent)TRoot.Stored.Read(TRoot.Stored.NameOf(@event), json.ToArray())!;
    }

    /// <summary>Not secret, but unreadable enough to show that identifying data went through the cipher.</summary>
    private sealed class ReversedBase64 : IPersonCipher
    {
        internal static ReversedBase64 Instance { get; } = new();

        public string Encrypt(ReadOnlySpan<byte> clear) => new([.. Convert.ToBase64String(clear).Reverse()]);

        public byte[]? Decrypt(string cipher) => Convert.FromBase64String(new([.. cipher.Reverse()]));
    }
}

/// <summary>One thing read off a state, what it should be, and how that is said.</summary>
public sealed record Reading<TState>(string Words, Func<TState, object?> Read, object? Expected)
{
    internal void Check(TState state) => Read(state).Should().Be(Expected, "{0}", Words);
}
