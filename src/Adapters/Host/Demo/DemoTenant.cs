namespace HrSaas.Adapters.Host.Demo;

using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;

/// <summary>
/// A small company to try things on. It is loaded once, through the same commands that everybody uses; a load that was cut
/// short goes on at the next start.
/// </summary>
internal sealed class DemoTenant(IServiceScopeFactory scopes, string owner)
{
    public const string Slug = "demo";
    public const string HomeZone = "Europe/London";

    /// <returns>Whether there was anything to load.</returns>
    /// <exception cref="InvalidOperationException">A command was refused.</exception>
    public async Task<bool> Load(CancellationToken cancellation)
    {
        var tenant = await TenantRegistration.FindOrAdd(owner, Slug, HomeZone, cancellation);
        var ids = new DemoIds(tenant);
        var last = ids.Of<JobId>("complete");
        if (await Do(tenant, ports => ports.GetRequiredService<Jobs>().Find(last, cancellation)) is not null) return false;

        var company = new DemoCompany(ids, Today.In(HomeZone, TimeProvider.System), last);
        foreach (var (name, step) in company.Steps())
        {
            var outcome = await Do(tenant, ports => step(ports, new(ids.KeyOf(name), IfMatch: null, cancellation)));
            if (outcome is not Done) throw new InvalidOperationException($"The demo's step '{name}' ended as {outcome}.");
        }
        return true;
    }

    private async Task<T> Do<T>(TenantId tenant, Func<IServiceProvider, Task<T>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Open(tenant, new("member:demo", Access.HrAdmin, Person: null), correlation: "demo");
        return await step(scope.ServiceProvider);
    }
}
