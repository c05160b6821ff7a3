namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;

/// <summary>What can be done with feeds of absences.</summary>
public sealed class AbsenceFeeds(Ledger ledger, IKnownOrganizationOnDay organization, RequestScope scope)
{
    /// <param name="today">In the tenant's home zone.</param>
    public Task<CommandOutcome> Make(MakeAbsenceFeed command, DateOnly today, CommandContext context) =>
        ledger.Decide(Roots.AbsenceFeed, command.Feed.Value, context,
            async state => AbsenceFeed.Decide(state, command, Facts(command.OrgUnit is { } unit && (await organization.PathOf(unit, today, context.Cancellation)).Count > 0)),
            (_, version) => new(command.Feed.Value, version),
            // By its hash the feed of a secret is found. Two secrets with one hash do not come about.
            _ => [new(AbsenceFeedReadings.SecretClaim, AbsenceFeedReadings.KeyOf(command.Secret.Hash), command.Feed.Value, new AbsenceFeedAlreadyMade())]);

    public Task<CommandOutcome> Revoke(AbsenceFeedId id, RevokeAbsenceFeed command, CommandContext context) =>
        ledger.Decide(Roots.AbsenceFeed, id.Value, context, state => new(AbsenceFeed.Decide(state, command, Facts(isUnitOpen: false))), (_, version) => new(id.Value, version));

    private AbsenceFeedFacts Facts(bool isUnitOpen) => new(scope.Caller.Person, scope.Caller.Role, AbsenceFeedReadings.SeesAll(scope.Caller), isUnitOpen);
}
