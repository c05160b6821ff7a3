namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeaveTypes;

/// <summary>
/// Tells how much leave there is and why, from the streams of all that it rests on. It is the one place where a balance is told: lists, previews and refusals reckon
/// with the same function.
/// </summary>
public sealed class LeaveBalanceReadings(StateReader reader, FactsForLeave facts, LeaveActors actors, ILeaveTypesInUse types)
{
    /// <summary>The balances of a day, as known at a moment or now; null when there is no employment of that id.</summary>
    /// <param name="asOf">Null for today where the employer is.</param>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">It is of nobody whom the caller's rights reach today.</exception>
    public async Task<LeaveBalancesReading?> On(EmploymentId id, DateOnly? asOf, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        await actors.Check(Permission.ReadLeave, id, cancellation);
        var all = await types.All(cancellation);
        reader.TellAsKnownAt(knownAt);
        return await reader.Confirmed(async () =>
        {
            var account = await reader.Find(Roots.LeaveAccount, LeaveKeys.StreamOf(id), cancellation);
            if (await facts.TodayOf(id, knownAt, cancellation) is not { } today) return null;
            var day = asOf ?? today;
            var told = new List<LeaveBalanceTold>();
            foreach (var type in all)
                if (await facts.InFull(id, type, knownAt, cancellation) is var (defined, inFull, _) && LeaveReckoning.BalanceOn(inFull, day) is { } balance) told.Add(Tell(defined, balance));
            return new LeaveBalancesReading(id, account.Version, told, day, knownAt ?? reader.LatestRead.RecordedAt, reader.LatestRead.Position);
        }, cancellation);
    }

    /// <summary>The statement of one leave type; null when there is no employment of that id, or it has no such leave on the day.</summary>
    /// <param name="asOf">Null for today where the employer is.</param>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">It is of nobody whom the caller's rights reach today.</exception>
    public async Task<LeaveStatementReading?> Statement(EmploymentId id, LeaveTypeId type, DateOnly? asOf, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        await actors.Check(Permission.ReadLeave, id, cancellation);
        reader.TellAsKnownAt(knownAt);
        return await reader.Confirmed(async () =>
        {
            if ((asOf ?? await facts.TodayOf(id, knownAt, cancellation)) is not { } day) return null;
            if (await facts.InFull(id, type, knownAt, cancellation) is not var (defined, inFull, version) || LeaveReckoning.StatementOn(inFull, day) is not { } statement) return null;
            return new LeaveStatementReading(
                id, version, Tell(defined, statement.Balance), [.. statement.LinesOfYear.Select(Tell)], StatementProse.Tell(statement),
                day, knownAt ?? reader.LatestRead.RecordedAt, reader.LatestRead.Position);
        }, cancellation);
    }

    internal static LeaveBalanceTold Tell(DefinedLeaveType type, LeaveBalance balance) => new(
        type.Id, type.Code, type.Says.Name, balance.Unit, Told.Of(balance.Amount), Told.Exactly(balance.Amount), Told.Of(balance.Available), Told.Of(balance.Reserved),
        Told.Of(balance.Approved), balance.Year.First, balance.Year.Last, [.. balance.Totals.Select(total => new LeaveTotal(total.Kind, Told.Of(total.Amount)))],
        [.. balance.Lots.Select(lot => new LeaveLot(lot.Since, lot.UsableUntil, Told.Of(lot.Amount)))], OverdrawnOn(type, balance), balance.IsProjected);

    /// <summary>What does not draw on a balance overdraws none.</summary>
    internal static DateOnly? OverdrawnOn(DefinedLeaveType type, LeaveBalance balance) => type.Counting.DrawsOnBalance ? balance.Overdrawn?.Day : null;

    private static LeaveLineTold Tell(LeaveLine line) => new(
        line.Day, line.Kind, Told.Of(line.Amount), Told.Exactly(line.Amount), Told.Of(line.Balance), line.Period?.First, line.Period?.Last,
        line.Share is { } share ? FormattableString.Invariant($"{share.Numerator}/{share.Denominator}") : null, line.Cause, Told.Of(line.Entitlement), Told.Of(line.Limit), line.By,
        line.Request is { } request ? new LeaveRequestId(request) : null, line.IsPlanned);
}
