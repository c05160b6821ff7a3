namespace HrSaas.Application.Kernel;

/// <summary>How a command arrived: its idempotency key, and the version its sender believes the resource to have.</summary>
/// <param name="IfMatch">Null when the sender named no version.</param>
public sealed record CommandContext(CommandKey Key, long? IfMatch, CancellationToken Cancellation)
{
    /// <summary>To be awaited after each of many steps of what a policy does, so that it stays with this host; it throws where another has taken over.</summary>
    public Func<Task> StepDone { get; init; } = static () => Task.CompletedTask;
}

/// <summary>What the sender of a command is told.</summary>
public abstract record CommandOutcome
{
    private protected CommandOutcome() { }
}

/// <summary>It is done, now or (replayed) before, under the same key.</summary>
public sealed record Done(Answer Answer, long Position, DateTimeOffset RecordedAt, bool IsReplayed) : CommandOutcome;

/// <summary>A rule says no, on a state that was proved to be the log's.</summary>
public sealed record Refused(Refusal Refusal) : CommandOutcome;

/// <summary>The resource has another version than the sender believed.</summary>
public sealed record VersionDiffers(long Current) : CommandOutcome;

/// <summary>The key was used before, for a request with another body.</summary>
public sealed record KeyReused : CommandOutcome;

/// <summary>The first request under the same key is still running.</summary>
public sealed record StillRunning : CommandOutcome;

/// <summary>Others kept changing what the decision rested on; sending it again is safe.</summary>
public sealed record TooContended : CommandOutcome;
