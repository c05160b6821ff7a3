namespace HrSaas.Adapters.Host.Operations;

using OpenTelemetry.Trace;

/// <summary>
/// Which traces are kept: a share of all, by the trace's id alone. A caller's word on it does not count: it would decide what we pay for, or hide a request. What
/// balancers and probes ask of <c>/health</c> is never kept.
/// </summary>
internal sealed class TraceShare(double share) : Sampler
{
    private readonly TraceIdRatioBasedSampler _byId = new(share);

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        if (samplingParameters.Tags is { } tags)
            foreach (var (name, value) in tags)
                if (name == "url.path" && value is string path && path.StartsWith("/health/", StringComparison.Ordinal)) return new(SamplingDecision.Drop);
        return _byId.ShouldSample(samplingParameters);
    }
}
