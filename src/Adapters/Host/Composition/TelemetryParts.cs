namespace HrSaas.Adapters.Host.Composition;

using System.Reflection;
using HrSaas.Adapters.Host.Operations;
using HrSaas.Application.Kernel;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

internal static class TelemetryParts
{
    /// <summary>OpenTelemetry's own settings: they are read, with those of protocol and headers, by its exporter too.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", TraceEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", MetricEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";

    /// <summary>Sends traces and measures to where OpenTelemetry's settings say; without them, nobody listens and nothing is sent.</summary>
    /// <exception cref="SettingsException">The share of traced requests is no share.</exception>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, HostSettings settings, IConfiguration configuration)
    {
        if (settings.TraceShare is not (>= 0 and <= 1)) throw new SettingsException("HrSaas__TraceShare is a share, from 0 to 1.");
        bool hasTraces = IsSet(Endpoint) || IsSet(TraceEndpoint), hasMetrics = IsSet(Endpoint) || IsSet(MetricEndpoint);
        if (!hasTraces && !hasMetrics) return services;

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(
            configuration["OTEL_SERVICE_NAME"] ?? "hrsaas", serviceVersion: typeof(HrSaasHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion));
        if (hasTraces)
            telemetry.WithTracing(traces => traces
                .AddSource(Telemetry.Name, "Microsoft.AspNetCore", "Npgsql")
                .SetSampler(new TraceShare(settings.TraceShare))
                .AddOtlpExporter());
        if (hasMetrics)
            telemetry.WithMetrics(metrics => metrics
                .AddMeter(Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime")
                .AddOtlpExporter());
        return services;

        bool IsSet(string name) => !string.IsNullOrEmpty(configuration[name]);
    }
}
