namespace HrSaas.Application.Watching;

using HrSaas.Application.Kernel;
using HrSaas.Application.Watching.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;

/// <summary>What can be done with exceptions: by whom the permission reaches them, and by whoever owns them today.</summary>
public sealed class WatchedExceptions(Ledger ledger, IOpenExceptions exceptions, ExceptionSights sights, RequestScope scope)
{
    /// <param name="openOn">A day on which the exception is there.</param>
    public Task<CommandOutcome> Acknowledge(AcknowledgeException command, DateOnly openOn, DateOnly today, CommandContext context) =>
        ledger.Decide(Roots.WatchedException, command.Exception.Value, context,
            async state => WatchedException.Decide(state, command, await Within(command.Exception, openOn, today, context.Cancellation)),
            (_, version) => new(command.Exception.Value, version));

    public Task<CommandOutcome> WithdrawAcknowledgement(WithdrawAcknowledgement command, DateOnly today, CommandContext context) =>
        ledger.Decide(Roots.WatchedException, command.Exception.Value, context,
            async state =>
            {
                if (!scope.Caller.Rights.HoldOfAll(Permission.WriteExceptions)) await Within(command.Exception, today, today, context.Cancellation);
                return WatchedException.Decide(state, command);
            },
            (_, version) => new(command.Exception.Value, version));

    /// <exception cref="NotWithinScopeException">The caller does not own it, and their rights do not reach whom it is about.</exception>
    private async Task<OpenException?> Within(ExceptionId id, DateOnly day, DateOnly today, CancellationToken cancellation)
    {
        var found = await exceptions.Find(id, day, cancellation);
        return await sights.Has(Permission.WriteExceptions, day == today ? found?.Open.Owner : null, found?.Employment, cancellation)
            ? found?.Open
            : throw new NotWithinScopeException(Permission.WriteExceptions);
    }
}
