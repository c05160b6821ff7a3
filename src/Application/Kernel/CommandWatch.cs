namespace HrSaas.Application.Kernel;

using System.Diagnostics;

/// <summary>One command as it is traced and measured, while somebody listens.</summary>
public readonly struct CommandWatch : IDisposable
{
    private readonly StoredEvents _root;
    private readonly string _command;
    private readonly long _began;
    private readonly Activity? _span;

    private CommandWatch(StoredEvents root, string command, long began, Activity? span) =>
        (_root, _command, _began, _span) = (root, command, began, span);

    /// <summary>Whether anybody wants to know; asked before anything is made for them.</summary>
    internal static bool IsWanted =>
        Telemetry.Source.HasListeners() || Telemetry.Commands.Enabled || Telemetry.CommandTime.Enabled || Telemetry.Refusals.Enabled;

    internal static CommandWatch Begin(StoredEvents root, string command, TenantId tenant)
    {
        var span = Telemetry.Source.HasListeners() ? Telemetry.Source.StartActivity($"{Telemetry.CommandSpan.Name} {root.Root} {command}") : null;
        if (span is { IsAllDataRequested: true })
            span.SetTag(TelemetryTags.Context, root.Context).SetTag(TelemetryTags.Root, root.Root)
                .SetTag(TelemetryTags.Command, command).SetTag(TelemetryTags.Tenant, tenant.ToString());
        return new(root, command, Stopwatch.GetTimestamp(), span);
    }

    internal void End(CommandOutcome outcome)
    {
        Tell(NameOf(outcome));
        if (outcome is Done done) _span?.SetTag(TelemetryTags.Position, done.Position);
        if (outcome is not Refused { Refusal.Code: var refusal }) return;
        Telemetry.Refusals.Add(1, new(TelemetryTags.Context, _root.Context), new(TelemetryTags.Refusal, refusal));
        _span?.SetTag(TelemetryTags.Refusal, refusal);
    }

    /// <summary>It ended with an exception, whose message may quote what was sent and is not told.</summary>
    internal void Failed(Exception failure)
    {
        Tell("failed");
        _span?.SetStatus(ActivityStatusCode.Error).SetTag(TelemetryTags.Error, failure.GetType().FullName);
    }

    public void Dispose() => _span?.Dispose();

    /// <summary>The value of the tag <see cref="TelemetryTags.Outcome"/>; beside these there is <c>failed</c>.</summary>
    public static string NameOf(CommandOutcome outcome) => outcome switch
    {
        Done { IsReplayed: true } => "replayed",
        Done { Answer.Changed: false } => "unchanged",
        Done => "accepted",
        Refused => "refused",
        VersionDiffers => "version-differs",
        KeyReused => "key-reused",
        StillRunning => "still-running",
        TooContended => "too-contended",
    };

    private void Tell(string outcome)
    {
        Telemetry.Commands.Add(1, new(TelemetryTags.Context, _root.Context), new(TelemetryTags.Root, _root.Root),
            new(TelemetryTags.Command, _command), new(TelemetryTags.Outcome, outcome));
        Telemetry.CommandTime.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds,
            new(TelemetryTags.Context, _root.Context), new(TelemetryTags.Root, _root.Root), new(TelemetryTags.Outcome, outcome));
        _span?.SetTag(TelemetryTags.Outcome, outcome);
    }
}
