namespace HrSaas.Contracts.Streams;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>One running host of the store under test, in a database that other hosts of the same suite share.</summary>
public interface IStreamsHost : IAsyncDisposable
{
    IEventStreams For(TenantId tenant);
}

/// <summary>
/// What every adapter of <see cref="IEventStreams"/> promises. Another adapter proves itself by deriving from this suite.
/// </summary>
public abstract partial class EventStreamsContract : IAsyncLifetime
{
    private readonly TenantId _tenant = new(Guid.CreateVersion7());
    private IStreamsHost _one = null!, _two = null!;

    /// <summary>Starts a host; all hosts of one test see the same log.</summary>
    protected abstract Task<IStreamsHost> Start();

    private IEventStreams Streams => _one.For(_tenant);

    private IEventStreams OnTheOtherHost => _two.For(_tenant);

    public virtual async Task InitializeAsync() => (_one, _two) = (await Start(), await Start());

    public virtual async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }

    [Fact]
    public async Task What_was_appended_is_read_back_in_order_with_versions_from_one()
    {
        var stream = Guid.CreateVersion7();
        await Append(Streams, stream, 0, "a", "b");
        await Append(Streams, stream, 2, "c");

        var events = await Read(OnTheOtherHost, stream);

        events.Select(e => ((NoteTaken)e.Event).Text).Should().Equal("a", "b", "c");
        events.Select(e => e.Version).Should().Equal(1, 2, 3);
        events.Select(e => e.Stream).Should().AllBeEquivalentTo(stream);
        (await Read(Streams, stream, after: 2)).Select(e => e.Version).Should().Equal(3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Nothing_is_written_to_a_stream_that_is_not_at_the_expected_version(int expected)
    {
        var stream = Guid.CreateVersion7();
        await Append(Streams, stream, 0, "first");

        (await Append(OnTheOtherHost, stream, expected, "late")).Should().Be(new StaleStream());

        (await Read(Streams, stream)).Should().HaveCount(1);
    }

    [Fact]
    public async Task Several_streams_are_written_as_one()
    {
        Guid a = Guid.CreateVersion7(), b = Guid.CreateVersion7();

        var outcome = await Streams.Append(Command(To(a, 0, "a1"), To(b, 0, "b1", "b2")));

        var committed = outcome.Should().BeOfType<Committed>().Subject;
        (await Read(Streams, a)).Should().HaveCount(1);
        var last = await Read(Streams, b);
        last.Should().HaveCount(2);
        last[^1].Position.Should().Be(committed.Position);
    }

    [Fact]
    public async Task Of_several_streams_none_is_written_when_one_has_moved_on()
    {
        Guid a = Guid.CreateVersion7(), b = Guid.CreateVersion7();
        await Append(Streams, b, 0, "b1");

        (await Streams.Append(Command(To(a, 0, "a1"), To(b, 0, "b1 again")))).Should().Be(new StaleStream());

        (await Read(Streams, a)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_stream_can_be_required_to_be_unchanged_without_being_written_to()
    {
        Guid a = Guid.CreateVersion7(), watched = Guid.CreateVersion7();
        await Append(Streams, watched, 0, "seen");

        (await Streams.Append(Command(To(a, 0, "a1"), To(watched, 1)))).Should().BeOfType<Committed>();
        await Append(OnTheOtherHost, watched, 1, "moved on");
        (await Streams.Append(Command(To(a, 1, "a2"), To(watched, 1)))).Should().Be(new StaleStream());
    }

    [Fact]
    public async Task A_command_sent_again_gets_its_first_record_and_writes_nothing()
    {
        var stream = Guid.CreateVersion7();
        var first = Command(To(stream, 0, "once")) with { Answer = new(stream, 1, new FactId(Guid.CreateVersion7()), new FactId(Guid.CreateVersion7())) };
        var committed = (Committed)await Streams.Append(first);

        var again = await OnTheOtherHost.Append(Command(To(stream, 1, "twice")) with { Key = first.Key with { BodyHash = Guid.NewGuid() } });

        var record = again.Should().BeOfType<AlreadyRecorded>().Subject.Record;
        record.Should().Be(new CommandRecord(first.CommandId, first.Key.BodyHash, first.Answer, committed.Position, committed.RecordedAt));
        (await Read(Streams, stream)).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_command_that_changes_nothing_leaves_its_record_and_no_event()
    {
        var stream = Guid.CreateVersion7();
        await Append(Streams, stream, 0, "a");
        var nothing = Command(To(stream, 1)) with { Answer = new(stream, 1, Changed: false) };

        (await Streams.Append(nothing)).Should().BeOfType<Committed>();

        (await Streams.Prove([], nothing.Key, default)).Record!.Answer.Changed.Should().BeFalse();
        (await Read(Streams, stream)).Should().HaveCount(1);
        (await Streams.Append(Command(To(stream, 0)))).Should().Be(new StaleStream(), "that nothing changes is proved too");
    }

    [Fact]
    public async Task A_name_belongs_to_its_first_owner_for_ever()
    {
        Guid first = Guid.CreateVersion7(), second = Guid.CreateVersion7();
        var claim = new Claim("code", "ACME", first, new NameTaken("ACME"));
        (await Streams.Append(Command(To(first, 0, "a")) with { Claims = [claim] })).Should().BeOfType<Committed>();

        var other = new Claim("code", "ACME", second, new NameTaken("ACME"));
        (await OnTheOtherHost.Append(Command(To(second, 0, "b")) with { Claims = [new Claim("code", "FREE", second, new NameTaken("FREE")), other] }))
            .Should().Be(new ClaimTaken(other));

        (await Read(Streams, second)).Should().BeEmpty();
        (await Streams.Append(Command(To(first, 1, "again")) with { Claims = [claim] })).Should().BeOfType<Committed>();
        (await Streams.Append(Command(To(second, 0, "b")) with { Claims = [new Claim("code", "FREE", second, new NameTaken("FREE"))] }))
            .Should().BeOfType<Committed>("what was refused claimed nothing");
    }

    [Fact]
    public async Task Positions_are_in_commit_order_and_the_moment_of_recording_never_decreases()
    {
        var streams = Enumerable.Range(0, 100).Select(_ => Guid.CreateVersion7()).ToArray();
        await Task.WhenAll(streams.Select((stream, i) => Append(i % 2 == 0 ? Streams : OnTheOtherHost, stream, 0, "x", "y")));

        var events = new List<RecordedEvent>();
        foreach (var stream in streams) events.AddRange(await Read(Streams, stream));

        var inOrder = events.OrderBy(e => e.Position).ToList();
        inOrder.Select(e => e.Position).Should().OnlyHaveUniqueItems();
        inOrder.Zip(inOrder.Skip(1)).Should().OnlyContain(pair => pair.First.RecordedAt <= pair.Second.RecordedAt);
        foreach (var pair in events.Chunk(2)) pair[1].Position.Should().Be(pair[0].Position + 1, "events of one command are not torn apart");
    }

    [Fact]
    public async Task A_proof_tells_fresh_from_stale_and_finds_the_record()
    {
        var stream = Guid.CreateVersion7();
        var first = Command(To(stream, 0, "a"));
        var committed = (Committed)await Streams.Append(first);
        var unused = new CommandKey(Guid.NewGuid(), Guid.NewGuid());

        (await OnTheOtherHost.Prove([new(stream, 1), new(Guid.CreateVersion7(), 0)], unused, default)).Should().Match<Proof>(p => p.IsFresh && p.Record == null && p.Position >= committed.Position);
        (await OnTheOtherHost.Prove([new(stream, 0)], unused, default)).IsFresh.Should().BeFalse();
        (await OnTheOtherHost.Prove([new(stream, 0)], first.Key, default)).Record!.CommandId.Should().Be(first.CommandId);
    }

    [Fact]
    public async Task Whoever_asks_what_is_stale_with_others_is_told_of_their_own_streams_only()
    {
        Guid[] streams = [.. Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7())];
        foreach (var stream in streams) await Streams.Append(Command(To(stream, 0, "a")));
        var other = _one.For(new(Guid.CreateVersion7()));

        var asked = await Task.WhenAll(streams.Select((stream, n) => OnTheOtherHost.Stale([new(stream, n % 2), new(Guid.CreateVersion7(), 0)], null, default)));
        for (var n = 0; n < streams.Length; n++) asked[n].Should().Equal(n % 2 == 0 ? [streams[n]] : Array.Empty<Guid>());

        (await other.Stale([new(streams[0], 0)], null, default)).Should().BeEmpty("another tenant has no such stream");
        (await Streams.Stale([new(streams[0], 1)], DateTimeOffset.UtcNow.AddSeconds(-1), default)).Should().BeEmpty();
        await FluentActions.Awaiting(() => Streams.Stale([new(streams[0], 1)], DateTimeOffset.UtcNow.AddMinutes(5), default)).Should().ThrowAsync<KnownAtInFutureException>();
    }

    [Fact]
    public async Task What_was_known_at_a_moment_is_what_had_been_recorded_by_then()
    {
        var stream = Guid.CreateVersion7();
        var first = (Committed)await Append(Streams, stream, 0, "then");
        var second = (Committed)await Append(OnTheOtherHost, stream, 1, "later");

        (await Read(Streams, stream, knownAt: first.RecordedAt)).Should().HaveCount(1);
        (await Read(Streams, stream, knownAt: second.RecordedAt)).Should().HaveCount(2);
        (await Read(Streams, stream, knownAt: first.RecordedAt.AddTicks(-10))).Should().BeEmpty();
    }

    [Fact]
    public async Task What_will_be_known_cannot_be_asked() =>
        await Streams.Awaiting(s => Read(s, Guid.CreateVersion7(), knownAt: DateTimeOffset.UtcNow.AddMinutes(5))).Should().ThrowAsync<KnownAtInFutureException>();

    [Fact]
    public async Task Another_tenant_sees_neither_streams_nor_records_nor_names()
    {
        var stream = Guid.CreateVersion7();
        var mine = Command(To(stream, 0, "mine")) with { Claims = [new Claim("code", "A", stream, new NameTaken("A"))] };
        await Streams.Append(mine);
        var other = _one.For(new(Guid.CreateVersion7()));

        (await Read(other, stream)).Should().BeEmpty();
        (await other.Prove([new(stream, 0)], mine.Key, default)).Should().Match<Proof>(p => p.IsFresh && p.Record == null);
        (await other.Append(Command(To(stream, 0, "theirs")) with { Key = mine.Key, Claims = [new Claim("code", "A", Guid.CreateVersion7(), new NameTaken("A"))] }))
            .Should().BeOfType<Committed>();
        (await Read(Streams, stream)).Should().ContainSingle().Which.Event.Should().Be(new NoteTaken("mine"));
    }

    [Fact]
    public async Task A_stream_with_an_event_that_this_host_does_not_know_cannot_be_read_and_others_can()
    {
        Guid stream = Guid.CreateVersion7(), other = Guid.CreateVersion7();
        var subject = new PersonId(Guid.CreateVersion7());
        await Streams.Append(Command(To(stream, 0, "known"), new StreamAppend(Notes.Stored, other, 0, [new NoteTaken("fine")], null)));
        await Streams.Append(Command(new StreamAppend(Notes.Stored, stream, 1, [new SecretTold(Identifying<string>.Of("s"))], subject)));

        var reading = () => Streams.Read(Notes.Older, stream, 0, null, default);

        (await reading.Should().ThrowAsync<UnreadableStreamException>()).Which.StoredName.Should().Be("notes.secret-told.v1");
        (await Streams.Read(Notes.Older, other, 0, null, default)).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_stream_of_another_root_is_not_there()
    {
        var stream = Guid.CreateVersion7();
        await Append(Streams, stream, 0, "a note");

        (await Streams.Read(Notes.Elsewhere, stream, 0, null, default)).Should().BeNull();
    }

    [Fact]
    public async Task Identifying_members_come_back_clear_for_who_holds_the_key()
    {
        var stream = Guid.CreateVersion7();
        var person = new PersonId(Guid.CreateVersion7());

        await Streams.Append(Command(new StreamAppend(Notes.Stored, stream, 0, [new SecretTold(Identifying<string>.Of("Zoë \0 Müller"))], person)));

        (await Read(OnTheOtherHost, stream)).Single().Event.Should().Be(new SecretTold(Identifying<string>.Of("Zoë \0 Müller")));
    }

    protected static Append Command(params StreamAppend[] streams) =>
        new(Guid.CreateVersion7(), new(Guid.NewGuid(), Guid.NewGuid()), new(streams[0].Stream, streams[0].ExpectedVersion + streams[0].Events.Count), streams, [], []);

    protected static StreamAppend To(Guid stream, long expected, params string[] texts) =>
        new(Notes.Stored, stream, expected, [.. texts.Select(text => new NoteTaken(text))], null);

    protected static Task<AppendOutcome> Append(IEventStreams streams, Guid stream, long expected, params string[] texts) =>
        streams.Append(Command(To(stream, expected, texts)));

    protected static async Task<IReadOnlyList<RecordedEvent>> Read(IEventStreams streams, Guid stream, long after = 0, DateTimeOffset? knownAt = null) =>
        (await streams.Read(Notes.Stored, stream, after, knownAt, default))!;
}
