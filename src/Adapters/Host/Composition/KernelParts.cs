namespace HrSaas.Adapters.Host.Composition;

using HrSaas.Application.Kernel;

internal static class KernelParts
{
    /// <summary>What surrounds every command and every read.</summary>
    public static IServiceCollection AddKernel(this IServiceCollection services, HostSettings settings) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new LogSignal())
        .AddSingleton(new FoldedStates(settings.FoldedEvents))
        .AddSingleton(new ContendedStreams())
        .AddSingleton(new RunningCommands(patience: TimeSpan.FromSeconds(5)))
        .AddScoped<RequestScope>()
        .AddScoped<StateReader>()
        .AddTransient<Ledger>();
}
