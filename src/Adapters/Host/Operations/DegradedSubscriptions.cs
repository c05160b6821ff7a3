namespace HrSaas.Adapters.Host.Operations;

using System.Globalization;
using HrSaas.Application.Kernel;

/// <summary>Subscriptions that are behind the log, read models that stand still for a tenant, events that policies have parked.</summary>
internal sealed class DegradedSubscriptions(ISubscriptionStates states, ISubscriptionRepair repair, TimeProvider time) : IDegradable
{
    /// <summary>A takeover after a crash takes a lease and a few pages; who is later than this is not on the way.</summary>
    public static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<Degraded>> Look(CancellationToken cancellation)
    {
        var degraded = new List<Degraded>();
        var all = await states.Read(cancellation);
        var stopped = all.Any(state => state.Stopped > 0) ? await repair.WhatIsStopped(cancellation) : [];
        foreach (var state in all)
        {
            if (state.Behind > Tolerated)
                degraded.Add(new(DegradedNames.SubscriptionBehind, state.Name,
                    string.Create(CultureInfo.InvariantCulture, $"{state.PositionsBehind} events are not taken in; the oldest waits for {state.Behind.TotalSeconds:0} seconds."),
                    time.GetUtcNow() - state.Behind, []));
            if (stopped.Where(model => model.Model == state.Name).ToList() is { Count: > 0 } models)
                degraded.Add(new(DegradedNames.ReadModelStopped, state.Name, $"It stands still for {models.Count} tenants, whose lists are answered with 503.",
                    models.Min(model => model.StoppedAt), [.. models.Select(model => new DegradedPlace(model.Tenant, model.FailedPosition, model.Error, model.StoppedAt))]));
            if (state.Parked > 0)
                degraded.Add(new(DegradedNames.EventsParked, state.Name, $"{state.Parked} events could not be acted upon, and are tried again later and later.",
                    null, [.. (await repair.WhatIsParked(state.Name, cancellation)).Select(parked => new DegradedPlace(parked.Tenant, parked.Position, parked.Error, null))]));
        }
        return degraded;
    }
}
