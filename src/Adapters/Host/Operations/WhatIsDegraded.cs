namespace HrSaas.Adapters.Host.Operations;

using HrSaas.Application.Kernel;
using Npgsql;

/// <summary>Asks every part that may be degraded.</summary>
internal sealed class WhatIsDegraded(IEnumerable<IDegradable> parts)
{
    /// <summary>A page about what is wrong must not wait for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<Degraded>> Look(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var all = new List<Degraded>();
        foreach (var part in parts)
        {
            try { all.AddRange(await part.Look(patience.Token)); }
            catch (Exception down) when (down is NpgsqlException or StoreUnavailableException or TimeoutException || (down is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                all.Add(new(DegradedNames.DatabaseUnavailable, "database", "The database does not answer.", null, []));
            }
        }
        return all;
    }
}
