namespace HrSaas.Adapters.Host.Operations;

using System.Diagnostics;
using OpenTelemetry.Trace;

/// <summary>
/// Which traces are kept: a share of all, by the trace's id alone. A caller's word on it does not count: it would decide what we pay for, or hide a request. What
/// balancers and probes ask of <c>/health</c> is never kept; nor is a statement that belongs to nothing, such as the subscriptions' looks at the log: there
/// would be thousands of traces of one span each.
/// </summary>
internal sealed class TraceShare(double share) : Sampler
{
    private readonly TraceIdRatioBasedSampler _byId = new(share);

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        if (samplingParameters is { Kind: ActivityKind.Client, ParentContext.SpanId: var parent } && parent == default) return new(SamplingDecision.Drop);
        if (samplingParameters.Tags is { } tags)
            foreach (var (name, value) in tags)
                if (name == "url.path" && value is string path && path.StartsWith("/health/", StringComparison.Ordinal)) return new(SamplingDecision.Drop);
        return _byId.ShouldSample(samplingParameters);
    }
}
