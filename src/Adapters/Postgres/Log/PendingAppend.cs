namespace HrSaas.Adapters.Postgres.Log;

using System.Diagnostics;
using HrSaas.Application.Kernel;

/// <summary>An event in the form in which it is stored.</summary>
internal readonly record struct StoredRow(Guid Stream, int Version, Guid EventId, string Type, Guid? Subject, byte[] Payload);

/// <summary>One command's append, serialised and waiting for the committer.</summary>
internal sealed class PendingAppend(TenantId tenant, Append append, StoredRow[] events, Caller caller, string correlation, Guid? causation)
    : TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public TenantId Tenant { get; } = tenant;
    public Append Append { get; } = append;
    public StoredRow[] Events { get; } = events;
    public string Actor { get; } = caller.Id;
    public string Correlation { get; } = correlation;
    public Guid? Causation { get; } = causation;

    /// <summary>The span in which the command runs; null when nobody listens.</summary>
    public Activity? Span { get; } = Telemetry.Source.HasListeners() ? Activity.Current : null;

    /// <summary>Since when it waits; longer than the committer's patience, and it is given up before it is sent.</summary>
    public long EnqueuedAt { get; } = TimeProvider.System.GetTimestamp();
}
