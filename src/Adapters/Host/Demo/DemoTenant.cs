namespace HrSaas.Adapters.Host.Demo;

using HrSaas.Adapters.Host.Demo.OracleHr;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;

/// <summary>
/// A company to try things on: the one of Oracle's HR sample. It is loaded once, through the same commands that everybody uses; a load
/// that was cut short goes on at the next start.
/// </summary>
internal sealed class DemoTenant(IServiceScopeFactory scopes, string owner)
{
    public const string Slug = "demo";
    public const string HomeZone = OracleHrCompany.Zone;

    /// <returns>Whether there was anything to load.</returns>
    /// <exception cref="InvalidOperationException">A command was refused.</exception>
    public async Task<bool> Load(CancellationToken cancellation)
    {
        var tenant = await TenantRegistration.FindOrAdd(owner, Slug, HomeZone, cancellation);
        var ids = new DemoIds(tenant);
        var loader = new CompanyLoader(scopes, tenant, ids);
        var (company, steps) = (new OracleHrCompany(OracleHrFiles.Read()), new CompanySteps(ids));
        if (await loader.Ask(ports => ports.GetRequiredService<IKnownPlacesOfWork>().Knows(steps.Location(company.Last.Id), cancellation).AsTask())) return false;
        await loader.Load(company.Plan(steps), cancellation);
        return true;
    }
}
