namespace HrSaas.Application.Watching;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;

/// <summary>The aggregate roots of Watching, as the ledger knows them.</summary>
public static class Roots
{
    public static Root<WatchedException, WatchedExceptionEvent> WatchedException { get; } =
        new("watched exception", StoredWatchedExceptionEvents.Map, state => state.Subject);
}
