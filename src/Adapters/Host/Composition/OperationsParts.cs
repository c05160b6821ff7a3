namespace HrSaas.Adapters.Host.Composition;

using HrSaas.Adapters.Host.Operations;
using HrSaas.Application.Kernel;

internal static class OperationsParts
{
    /// <summary>What the host does for those who operate it.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, HostSettings settings) => services
        .AddSingleton(settings.OperatorKeyFile is { } file ? OperatorKey.Read(file) : OperatorKey.None)
        .AddSingleton<IDegradable, DegradedSubscriptions>()
        .AddSingleton<IDegradable, ConnectionPools>()
        .AddSingleton<WhatIsDegraded>()
        .AddHostedService<Housekeeping>()
        .AddHostedService<HolidaySourceRounds>()
        .AddHostedService<Gauges>();
}
