namespace HrSaas.Application.Organization;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.ReportingLines;

/// <summary>What can be done with the tenant's reporting line. Versions told and expected are those of the position concerned, here.</summary>
public sealed class ReportingLines(Ledger ledger, IKnownPositions known)
{
    public Task<CommandOutcome> Place(PlacePosition command, CommandContext context) =>
        Decide(command.Position, context,
            async state => ReportingLine.Decide(state, command, await About(command.Position, command.ReportsTo, context.Cancellation)), command.Fact);

    public Task<CommandOutcome> CorrectPlacing(CorrectPlacing command, CommandContext context) =>
        Decide(command.Position, context,
            async state => ReportingLine.Decide(state, command, await About(command.Position, command.ReportsTo, context.Cancellation)), command.Fact, command.Correction);

    public Task<CommandOutcome> Rescind(RescindPlacing command, CommandContext context) =>
        Decide(command.Position, context, state => new(ReportingLine.Decide(state, command)), command.Fact);

    private Task<CommandOutcome> Decide(
        PositionId position, CommandContext context, Func<ReportingLine, ValueTask<Decision<ReportingLineEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.ReportingLine, ReportingLine.StreamId, context, decide,
            (state, _) => new(position.Value, state.VersionOf(position), fact, correction),
            versionOf: state => state.VersionOf(position), command: named);

    private async ValueTask<PlacingFacts> About(PositionId position, PositionId? reportsTo, CancellationToken cancellation) => new(
        await known.Find(position, cancellation) is not null,
        reportsTo is not { } above || await known.Find(above, cancellation) is not null);
}
