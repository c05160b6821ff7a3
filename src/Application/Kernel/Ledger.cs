namespace HrSaas.Application.Kernel;

using System.Runtime.CompilerServices;

/// <summary>
/// What must happen around every command, once: find the state, decide, append, and decide again when others were
/// faster; answer a repeated command with its first answer; accept and refuse only on states that the log confirms, those of other roots included.
/// </summary>
public sealed class Ledger(IEventStreams streams, FoldedStates states, StateReader reader, RunningCommands running, ContendedStreams contended, RequestScope scope)
{
    private const int MostAttempts = 20;

    /// <summary>Decides a command on one aggregate root and records what follows.</summary>
    /// <param name="stream">The root's stream.</param>
    /// <param name="context">Key and expected version, as sent.</param>
    /// <param name="decide">
    /// The rule. It may read other states through the scope's <see cref="StateReader"/>; it is called again when one has changed.
    /// </param>
    /// <param name="answer">What to tell the sender: from the state after the command and the stream's version.</param>
    /// <param name="claims">Names that the command takes for ever.</param>
    /// <param name="versionOf">The version of the resource within the root, where that is not the stream's.</param>
    /// <param name="jointly">
    /// What the command brings about in other roots, from the state before and after it: recorded in the same transaction, or the command is refused.
    /// It is asked only when the command changes something.
    /// </param>
    /// <param name="command">What the port calls the command, for those who watch: the method that calls this, or what that was called by.</param>
    public Task<CommandOutcome> Decide<TState, TEvent>(
        Root<TState, TEvent> root,
        Guid stream,
        CommandContext context,
        Func<TState, ValueTask<Decision<TEvent>>> decide,
        Func<TState, long, Answer> answer,
        Func<TState, IReadOnlyList<Claim>>? claims = null,
        Func<TState, long>? versionOf = null,
        Func<TState, TState, ValueTask<Joint>>? jointly = null,
        [CallerMemberName] string command = "")
        where TState : class, IAggregate<TState, TEvent> where TEvent : class =>
        CommandWatch.IsWanted
            ? Watched(root, stream, context, decide, answer, claims, versionOf, jointly, command)
            : Run(root, stream, context, decide, answer, claims, versionOf, jointly);

    private async Task<CommandOutcome> Watched<TState, TEvent>(
        Root<TState, TEvent> root, Guid stream, CommandContext context, Func<TState, ValueTask<Decision<TEvent>>> decide, Func<TState, long, Answer> answer,
        Func<TState, IReadOnlyList<Claim>>? claims, Func<TState, long>? versionOf, Func<TState, TState, ValueTask<Joint>>? jointly, string command)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class
    {
        using var watch = CommandWatch.Begin(root.Stored, command, scope.Tenant);
        try
        {
            var outcome = await Run(root, stream, context, decide, answer, claims, versionOf, jointly);
            watch.End(outcome);
            return outcome;
        }
        catch (Exception failure)
        {
            watch.Failed(failure);
            throw;
        }
    }

    private async Task<CommandOutcome> Run<TState, TEvent>(
        Root<TState, TEvent> root, Guid stream, CommandContext context, Func<TState, ValueTask<Decision<TEvent>>> decide, Func<TState, long, Answer> answer,
        Func<TState, IReadOnlyList<Claim>>? claims, Func<TState, long>? versionOf, Func<TState, TState, ValueTask<Joint>>? jointly)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class
    {
        using var turn = await running.Enter(scope.Tenant, context.Key.Key, context.Cancellation);
        if (!turn.IsMine) return new StillRunning();

        var commandId = Guid.CreateVersion7();
        var place = await contended.EnterIfContended(scope.Tenant, stream, context.Cancellation);
        try
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                if (attempt > 0)
                {
                    Telemetry.Retries.Add(1, new KeyValuePair<string, object?>(TelemetryTags.Root, root.Stored.Root));
                    place ??= await contended.Enter(scope.Tenant, stream, context.Cancellation);
                }
                reader.Restart();
                var before = await reader.Find(root, stream, context.Cancellation);
                var version = versionOf?.Invoke(before.State) ?? before.Version;
                var decision = context.IfMatch is { } expected && expected != version
                    ? (Decision<TEvent>?)null
                    : await decide(before.State);
                var joint = Joint.Nothing;
                if (jointly is not null && decision is { Refusal: null, Events.IsEmpty: false } changes)
                {
                    joint = await jointly(before.State, After(before.State, changes));
                    if (joint.Refusal is { } refused) decision = refused;
                }

                if (decision is not { Refusal: null } accepted)
                {
                    if (await Confirm(context) is not { } proof) continue;
                    if (proof.Record is { } record) return Replay(record, context);
                    return decision is { Refusal: { } refusal } ? new Refused(refusal) : new VersionDiffers(version);
                }

                try
                {
                    if (await Record(root, stream, context, commandId, before, accepted, answer, claims, joint) is { } outcome) return outcome;
                }
                // What was recorded before the person was erased is answered as it was.
                catch (PersonErasedException)
                {
                    if ((await streams.Prove([], context.Key, context.Cancellation)).Record is { } earlier) return Replay(earlier, context);
                    throw;
                }
            }
            return new TooContended();
        }
        finally
        {
            place?.Dispose();
        }
    }

    /// <summary>Appends; null when something the decision rested on has changed and it has to be made again.</summary>
    private async Task<CommandOutcome?> Record<TState, TEvent>(
        Root<TState, TEvent> root, Guid stream, CommandContext context, Guid commandId, Folded<TState> before,
        Decision<TEvent> decision, Func<TState, long, Answer> answer, Func<TState, IReadOnlyList<Claim>>? claims, Joint joint)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class
    {
        var after = After(before.State, decision);
        var version = before.Version + decision.Events.Length;
        // A command that changed nothing has recorded no fact: the id made for one is told to nobody.
        var done = decision.Events.Length > 0 ? answer(after, version) : answer(after, version) with { Changed = false, Fact = null, Correction = null };
        var append = new Append(
            commandId, context.Key, done,
            // What was read elsewhere has to be unchanged. The root's own events come last: their position is the one that the answer tells.
            [.. Unchanged(root.Stored, stream, joint), .. joint.Streams, new(root.Stored, stream, before.Version, decision.Events, root.Subject(after))],
            [.. joint.Claims, .. claims?.Invoke(after) ?? []],
            [.. Elsewhere(stream, joint).Select(read => read.Position).Distinct()]);

        switch (await streams.Append(append))
        {
            case Committed committed:
                joint.Keep(states, scope.Tenant, committed, eventsAfter: decision.Events.Length);
                if (decision.Events.Length > 0)
                    states.Keep(scope.Tenant, stream, new Folded<TState>(after, version, committed.Position, committed.RecordedAt));
                return new Done(done, committed.Position, committed.RecordedAt, IsReplayed: false);
            case AlreadyRecorded recorded:
                return Replay(recorded.Record, context);
            case ClaimTaken taken:
                return new Refused(taken.Claim.IfTaken);
            case StaleStream:
                await Refresh();
                return null;
            case var unknown:
                throw new InvalidOperationException($"An append ended as {unknown}.");
        }
    }

    /// <summary>
    /// One read of the versions that the decision rested on and of the key's record. Null when one of them has moved on:
    /// the states are then read afresh and the decision has to be made again.
    /// </summary>
    private async Task<Proof?> Confirm(CommandContext context)
    {
        var proof = await streams.Prove([.. reader.Reads.Select(read => read.At)], context.Key, context.Cancellation);
        if (proof.IsFresh || proof.Record is not null) return proof;
        await Refresh();
        return null;
    }

    /// <summary>Catches up with what others have recorded: one round trip for each state that the decision rested on.</summary>
    private async Task Refresh()
    {
        foreach (var read in reader.Reads) await read.CatchUp();
    }

    private IEnumerable<StreamAppend> Unchanged(StoredEvents stored, Guid own, Joint joint) =>
        Elsewhere(own, joint).Select(read => read.At).Distinct().Select(at => new StreamAppend(stored, at.Stream, at.Version, [], null));

    /// <summary>What the decision read in streams that it does not write.</summary>
    private IEnumerable<StateRead> Elsewhere(Guid own, Joint joint) => reader.Reads.Count == 1 ? [] :
        reader.Reads.Where(read => read.At.Stream != own && joint.Streams.All(other => other.Stream != read.At.Stream));

    private static TState After<TState, TEvent>(TState state, Decision<TEvent> decision)
        where TState : class, IAggregate<TState, TEvent> where TEvent : class
    {
        foreach (var @event in decision.Events) state = TState.Evolve(state, @event);
        return state;
    }

    private static CommandOutcome Replay(CommandRecord record, CommandContext context) =>
        record.BodyHash == context.Key.BodyHash
            ? new Done(record.Answer, record.Position, record.RecordedAt, IsReplayed: true)
            : new KeyReused();
}
