namespace HrSaas.Adapters.Postgres.Imports;

using HrSaas.Application.Importing.Ports;
using HrSaas.Application.Importing.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

/// <summary>Adds uploads, operations and the worker to a host.</summary>
public static class ImportRegistration
{
    public static IServiceCollection AddHrSaasImports(this IServiceCollection services, ImportSettings? settings = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings ?? new());
        services.AddSingleton<ImportSignal>();
        services.AddSingleton<ImportWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportWorker>());
        services.AddScoped<IUploads, Uploads>();
        services.AddScoped<Operations>();
        services.AddScoped<IOperations>(provider => provider.GetRequiredService<Operations>());
        services.AddScoped<IOperationEnds>(provider => provider.GetRequiredService<Operations>());
        return services;
    }
}
