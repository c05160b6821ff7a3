namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;

/// <summary>How much leave of one type everybody has on a day: each balance is reckoned as <see cref="LeaveBalanceReadings"/> reckons it, so that no list says anything else.</summary>
public sealed class LeaveBalanceList(StateReader reader, FactsForLeave facts, ILeaveAccountHolders holders)
{
    // Whoever has no such leave is in no row: a page looks at some at once, that short pages need not ask for each.
    private const int LeastAtOnce = 50;

    /// <summary>By employment. Only those of whom the caller may see the leave, and who have leave of the type on the day.</summary>
    /// <exception cref="ReadModelUnavailableException">Who is employed cannot be told now.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<Page<LeaveBalanceRow, LeaveHolderKey>> List(LeaveBalanceFilter filter, PageOf<LeaveHolderKey> page, CancellationToken cancellation)
    {
        var rows = new List<LeaveBalanceRow>();
        var after = page.After;
        while (true)
        {
            var some = await holders.Employed(filter.OrgUnit, page with { Limit = Math.Max(page.Limit, LeastAtOnce), After = after }, cancellation);
            reader.TellAsKnownAt(some.KnownAt);
            var (known, room) = (page.KnownAt, page.Limit - rows.Count);
            var (told, last) = await reader.Confirmed(() => Reckoned(filter.Type, some, known, room, cancellation), cancellation);
            rows.AddRange(told);
            var more = last < some.Rows.Count ? new(some.AsOf, some.KnownAt, new(some.Rows[last - 1].Employment)) : some.Next;
            if (more is null || rows.Count == page.Limit) return new(rows, more, some.AsOf, some.KnownAt, some.Position);
            after = more;
        }
    }

    /// <returns>At most as many rows as there is room for, and how many of those employed they are about.</returns>
    private async ValueTask<(List<LeaveBalanceRow> Rows, int Of)> Reckoned(
        LeaveTypeId type, Page<LeaveAccountHolder, LeaveHolderKey> some, DateTimeOffset? knownAt, int room, CancellationToken cancellation)
    {
        var rows = new List<LeaveBalanceRow>();
        for (var i = 0; i < some.Rows.Count; i++)
        {
            var (employment, person) = some.Rows[i];
            if (await facts.InFull(employment, type, knownAt, cancellation) is not var (defined, inFull, version) || LeaveReckoning.BalanceOn(inFull, some.AsOf) is not { } balance) continue;
            rows.Add(new(
                employment, person, balance.Unit, Told.Of(balance.Amount), Told.Of(balance.Available), Told.Of(balance.Reserved), Told.Of(balance.Approved),
                balance.Year.First, balance.Year.Last, LeaveBalanceReadings.OverdrawnOn(defined, balance), balance.IsProjected, version));
            if (rows.Count == room) return (rows, i + 1);
        }
        return (rows, some.Rows.Count);
    }
}

/// <param name="OrgUnit">Only those who are, on the day, in this unit or in one below it; null for all.</param>
public sealed record LeaveBalanceFilter(LeaveTypeId Type, OrgUnitId? OrgUnit = null);

/// <summary>The leave that somebody has of one type on a day.</summary>
/// <param name="Amount">What is there at the end of the day.</param>
/// <param name="Available">The most that a request for the day may use, so that no later day is overdrawn.</param>
/// <param name="Reserved">Asked for and not decided, whatever its days.</param>
/// <param name="Approved">Approved, and still to come after the day.</param>
/// <param name="YearFrom">The first day of the leave year.</param>
/// <param name="YearTo">Its last day.</param>
/// <param name="OverdrawnOn">The first day from this one on, on which more is gone than there may be, because something else was put right; absent where there is none.</param>
/// <param name="IsProjected">The day is after today: so it will be if all goes as planned.</param>
/// <param name="Version">That of the leave account at the moment asked for; 0 while nothing is recorded in it.</param>
public sealed record LeaveBalanceRow(
    EmploymentId Employment, PersonId Person, LeaveUnit Unit, decimal Amount, decimal Available, decimal Reserved, decimal Approved, DateOnly YearFrom, DateOnly YearTo,
    DateOnly? OverdrawnOn, bool IsProjected, long Version);
