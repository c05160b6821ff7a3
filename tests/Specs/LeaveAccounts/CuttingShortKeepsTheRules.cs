namespace HrSaas.Specs.LeaveAccounts;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Leave;
using HrSaas.Specs.Properties;
using static HrSaas.Specs.Dsl.Names;

/// <summary>
/// Why leave that is cut short is not asked every rule again: whatever the policy and whatever else is taken, leave that keeps them all keeps them when it ends earlier, unless nothing is left of it.
/// </summary>
public sealed class CuttingShortKeepsTheRules
{
    private static readonly LeaveTypeId Annual = Id<LeaveTypeId>("annual leave");
    private static readonly LeaveRequestId Wanted = Id<LeaveRequestId>("the leave");

    [Fact]
    public void Leave_that_keeps_every_rule_keeps_them_on_whatever_day_it_is_cut_short() => Checking.ForLists(600, numbers =>
    {
        // What happens to the account uses up the numbers: the leave and the rules are read from the other end.
        var choices = new Choices([.. numbers.Reverse()]);
        var (facts, others) = World(RandomAccounts.Account(new(numbers)), choices);
        var first = RandomAccounts.ADay(choices);
        var span = new LeaveSpan(first, first.AddDays(1 + choices.Below(25)), choices.Of([DayPart.Whole, DayPart.Whole, DayPart.SecondHalf]), choices.Of([DayPart.Whole, DayPart.Whole, DayPart.FirstHalf]));
        var account = others with { Requests = others.Requests.Add(Request(Wanted, span)) };
        if (JudgingLeave.WhyNot(new(account, Wanted, Annual, span, facts)) is not null) return true;
        for (var last = first; last < span.Last; last = last.AddDays(1))
        {
            var decided = LeaveAccount.Decide(account, new CutLeaveShort(Wanted, last, new("personal")), facts);
            if (decided.Refusal is LeaveCostsNothing) continue;
            if (decided.Events is not [LeaveCutShort cut] || JudgingLeave.WhyNot(new(account, Wanted, Annual, cut.Span, facts)) is not null) return false;
        }
        return true;
    });

    [Fact]
    public void A_part_of_a_sandwich_costs_no_more_than_the_whole()
    {
        // Friday to Monday costs four with the days off between; cut to Saturday or Sunday it costs the Friday, and so much is left in whole days.
        var sandwich = LeaveAccountUnderSpec.Terms with { Sandwich = SandwichRule.DaysOff, Requests = new(SmallestUnit: 1) };
        var facts = LeaveAccountUnderSpec.World with { Versions = [new(Day("2020-01-01"), null, Id<FactId>("the policy"), sandwich)] };
        var span = new LeaveSpan(Day("2026-08-07"), Day("2026-08-10"));
        var account = new OpenLeaveAccount(facts.Employment, facts.Person!.Value, FactLog<LeaveEntry>.Empty, [Request(Wanted, span)], 3);

        foreach (var (last, cost) in new[] { ("2026-08-10", 4), ("2026-08-09", 1), ("2026-08-08", 1), ("2026-08-07", 1) })
        {
            var cut = span with { Last = Day(last) };
            LeaveReckoning.Count(account.InFull(Annual, facts, Wanted), cut).Aggregate(Fraction.Zero, (sum, day) => sum + day.Amount).Should().Be(cost);
            JudgingLeave.WhyNot(new(account, Wanted, Annual, cut, facts)).Should().BeNull();
        }
    }

    /// <summary>An account with other leave, entries and absences, and a policy with every rule that a request can break.</summary>
    private static (LeaveFacts Facts, OpenLeaveAccount Others) World(AccountInFull account, Choices choices)
    {
        var blackout = RandomAccounts.ADay(choices);
        var rules = new RequestRules(choices.Of([null, (decimal?)0.5m, 1]), LongestStretch: choices.Of([null, (decimal?)15, 10]))
        {
            Blackouts = choices.Below(3) == 1 ? [new(blackout, blackout.AddDays(6), "The sale", [])] : [],
        };
        var (sandwich, parts) = (choices.Of(Enum.GetValues<SandwichRule>()), choices.Of(Enum.GetValues<PartDays>()));
        var counted = choices.Below(4) == 1 ? CountedDays.CalendarDays : CountedDays.WorkingDays;
        ImmutableArray<Stretch<LeaveTerms>> versions = [.. account.Versions.Select(version => version with
        {
            Value = version.Value with { Requests = rules, Sandwich = sandwich, PartDays = parts, Counted = counted, NegativeLimit = choices.Of([3m, 0m, 20m]) },
        })];
        var facts = LeaveAccountUnderSpec.World with
        {
            Counting = new(LeaveUnit.Days, counted, DrawsOnBalance: true), Circumstances = account.Circumstances, Versions = versions, Today = account.Today, Actor = LeaveAccountUnderSpec.World.Actor,
            HandOver = account.Facts.OfType<AccountFact.HandOver>().FirstOrDefault(),
        };
        var entries = account.Facts.Aggregate(FactLog<LeaveEntry>.Empty, (log, fact) => fact switch
        {
            AccountFact.Opening it => log.Record(it.Fact, it.Day, new(LeaveEntryKind.Opening, Annual, it.Amount.ToDecimal())),
            AccountFact.Adjustment it => log.Record(it.Fact, it.Day, new(LeaveEntryKind.Adjustment, Annual, it.Amount.ToDecimal(), it.UsableUntil)),
            AccountFact.HoursWorked it => log.Record(it.Fact, it.Day, new(LeaveEntryKind.HoursWorked, null, it.Hours.ToDecimal())),
            _ => log,
        });
        return (facts, new(facts.Employment, facts.Person!.Value, entries, [.. account.Leave.Select(leave => Request(new(leave.Request), leave.Span))], 1));
    }

    private static LeaveRequest Request(LeaveRequestId id, LeaveSpan span) => new(id, Annual, span, Day("2020-01-01"), ApprovalChain.Nobody, LeaveRequestStanding.Approved, 0, false, 1);
}
