namespace HrSaas.Adapters.Host.Demo;

using HrSaas.Application.Kernel;

/// <summary>Carries a plan out in a tenant, through the same inbound ports that everybody's commands go through.</summary>
internal sealed class CompanyLoader(IServiceScopeFactory scopes, TenantId tenant, DemoIds ids)
{
    // The store commits what waits at one moment together: more commands at once cost less each, up to about this many.
    private const int LanesAtOnce = 16;

    /// <summary>Commands that were done by an earlier load that was cut short are answered and not done again.</summary>
    /// <exception cref="InvalidOperationException">A command was refused.</exception>
    public async Task Load(CompanyPlan plan, CancellationToken cancellation)
    {
        foreach (var stage in plan.Stages)
            await Parallel.ForEachAsync(stage, new ParallelOptions { MaxDegreeOfParallelism = LanesAtOnce, CancellationToken = cancellation }, Follow);
    }

    public async Task<T> Ask<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Open(tenant, new("member:demo", Access.HrAdmin, Person: null), correlation: "demo");
        return await ask(scope.ServiceProvider);
    }

    private async ValueTask Follow(Lane lane, CancellationToken cancellation)
    {
        foreach (var (name, step) in lane.Steps)
        {
            var outcome = await Ask(ports => step(ports, new(ids.KeyOf(name), IfMatch: null, cancellation)));
            if (outcome is not Done) throw new InvalidOperationException($"The step '{name}' ended as {outcome}.");
        }
    }
}
