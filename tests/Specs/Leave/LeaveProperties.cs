namespace HrSaas.Specs.Leave;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Properties;
using static HrSaas.Specs.Leave.LeaveWords;

/// <summary>What holds of every account, whatever its policy and whatever happens.</summary>
public sealed class LeaveProperties
{
    [Fact]
    public void A_statement_adds_up_to_the_balance_and_so_do_its_totals_and_its_lots() => Checking.ForLists(500, numbers =>
    {
        var choices = new Choices(numbers);
        var account = RandomAccounts.Account(choices);
        if (LeaveReckoning.StatementOn(account, RandomAccounts.ADay(new([.. numbers.Reverse()]))) is not { } statement) return true;
        var balance = statement.Balance;
        var running = Fraction.Zero;
        foreach (var line in statement.Lines)
        {
            running += line.Amount;
            // A line of several days is as of its last one; what was cut in between stands after it.
            if (line.Kind is not (LineKind.Accrued or LineKind.CutByCap) && line.Balance != running) return false;
        }
        return running == balance.Amount && Sum(statement.LinesOfYear.Select(line => line.Amount)) == balance.Amount
            && Sum(balance.Totals.Select(total => total.Amount)) == balance.Amount && Sum(balance.Lots.Select(lot => lot.Amount)) == balance.Amount
            && statement.Lines.Zip(statement.Lines.Skip(1)).All(pair => pair.First.Day <= pair.Second.Day)
            && statement.Lines.All(line => line.Day <= balance.Day && line.IsPlanned == line.Day > account.Today)
            && StatementProse.Tell(statement).All(sentence => sentence.EndsWith('.') && !sentence.Contains("  ", StringComparison.Ordinal));
    });

    [Fact]
    public void Nothing_that_is_true_later_changes_the_balance_of_a_day() => Checking.ForLists(500, numbers =>
    {
        var account = RandomAccounts.Account(new(numbers));
        var day = RandomAccounts.ADay(new([.. numbers.Reverse()]));
        return LeaveReckoning.StatementOn(account, day) is var all && LeaveReckoning.StatementOn(KnownOn(account, day), day) is var known
            && all?.Balance.Amount == known?.Balance.Amount && (all?.Lines ?? []).SequenceEqual(known?.Lines ?? []);
    });

    [Fact]
    public void The_order_in_which_facts_of_different_days_are_recorded_does_not_matter() => Checking.ForLists(300, numbers =>
    {
        var account = RandomAccounts.Account(new(numbers));
        var day = RandomAccounts.ADay(new([.. numbers.Reverse()]));
        var other = account with { Facts = [.. account.Facts.OrderByDescending(fact => fact.Day)], Leave = [.. account.Leave.Reverse()] };
        return LeaveReckoning.BalanceOn(account, day) is var one && LeaveReckoning.BalanceOn(other, day) is var two
            && one?.Amount == two?.Amount && one?.Available == two?.Available && (one?.Lots ?? []).SequenceEqual(two?.Lots ?? []);
    });

    [Fact]
    public void A_request_costs_the_same_in_one_piece_or_in_two() => Checking.ForLists(400, numbers =>
    {
        var choices = new Choices(numbers);
        var first = RandomAccounts.ADay(choices);
        var (split, last) = (first.AddDays(choices.Below(9)), first.AddDays(10 + choices.Below(20)));
        var account = RandomAccounts.Account(choices);
        return account.Costs(new LeaveSpan(first, last)) == account.Costs(new LeaveSpan(first, split)) + account.Costs(new LeaveSpan(split.AddDays(1), last));
    });

    [Fact]
    public void No_leave_year_gets_more_than_its_entitlement() => Checking.ForLists(500, numbers =>
    {
        var choices = new Choices(numbers);
        var account = RandomAccounts.Account(choices);
        var terms = account.Versions[0].Value;
        account = account with { Versions = [account.Versions[0] with { Until = null }] };
        var most = (Fraction)terms.Accrual.Bands.Max(band => band.Amount);
        if (terms.Rounding is { } rounding) most += rounding.Step;
        var (year, whole) = (Fraction.Zero, true);
        foreach (var line in LeaveReckoning.StatementOn(account, Day("2024-06-30"))?.Lines ?? [])
        {
            year = line.Kind == LineKind.CarriedOver ? Fraction.Zero : line.Kind == LineKind.Accrued ? year + line.Amount : year;
            whole &= year <= most;
        }
        return whole;
    });

    [Fact]
    public void Nor_does_one_in_which_other_versions_or_none_are_in_force_whatever_their_schedules() => Checking.ForLists(800, numbers =>
    {
        var choices = new Choices(numbers);
        var account = RandomAccounts.Account(choices);
        var first = account.Versions[0].Value;
        var versions = new List<Stretch<LeaveTerms>> { account.Versions[0] with { Until = null } };
        for (var n = 1; n < 4; n++)
        {
            var until = versions[^1].From.AddDays(20 + choices.Below(300));
            versions[^1] = versions[^1] with { Until = until };
            versions.Add(new(until.AddDays(choices.Of([0, 0, 40])), null, AFact(1000 + n), RandomAccounts.Terms(choices) with { Year = first.Year }));
        }
        account = account with { Versions = [.. versions] };
        var most = (Fraction)versions.SelectMany(version => version.Value.Accrual.Bands).Max(band => band.Amount);
        // Each way of rounding may bring a step more.
        most = versions.Select(version => version.Value.Rounding).OfType<Rounding>().Distinct().Aggregate(most, (sum, rounding) => sum + rounding.Step);
        return LinesOf(account).GroupBy(line => first.Year.StartOf(line.Period!.Value.First, account.Circumstances.ServiceFrom)).All(year => Sum(year.Select(line => line.Amount)) <= most);
    });

    [Theory]
    [MemberData(nameof(TwoSchedules))]
    public void Whatever_schedule_follows_another_within_a_year_the_year_gets_its_entitlement_to_the_last_fraction(AccrualSchedule before, AccrualSchedule after)
    {
        foreach (var day in new[] { "2024-01-02", "2024-02-29", "2024-03-01", "2024-06-16", "2024-12-31" })
            foreach (var (one, other) in new[] { (CreditDay.First, CreditDay.After), (CreditDay.After, CreditDay.First), (CreditDay.Last, CreditDay.Last) })
            {
                var account = Account("2022-05-17", ("2022-05-17", InDays(AYear(before, one))), (day, InDays(AYear(after, other))), ("2024-12-31", InDays(AYear(before, other))));
                Sum(LinesOf(account).Where(line => line.Period!.Value.First.Year == 2024).Select(line => line.Amount)).Should().Be(25.5m, $"{before} {one}, {after} {other} from {day} on");
            }

        static Accrual AYear(AccrualSchedule schedule, CreditDay credited) => Accrual.Of(schedule, schedule == AccrualSchedule.AtOnce ? CreditDay.First : credited, 25.5m);
    }

    public static TheoryData<AccrualSchedule, AccrualSchedule> TwoSchedules()
    {
        var schedules = Enum.GetValues<AccrualSchedule>().Except([AccrualSchedule.PerHourWorked]).ToList();
        var pairs = new TheoryData<AccrualSchedule, AccrualSchedule>();
        foreach (var before in schedules)
            foreach (var after in schedules) pairs.Add(before, after);
        return pairs;
    }

    [Fact]
    public void What_is_left_at_the_end_is_the_balance_of_every_day_after_it() => Checking.ForLists(300, numbers =>
    {
        var account = RandomAccounts.Account(new(numbers));
        if (account.Circumstances.LastDay is null) account = account with { Circumstances = account.Circumstances with { LastDay = RandomAccounts.ADay(new([.. numbers.Reverse()])) } };
        return LeaveReckoning.LeftAtTheEnd(account) is not { } left || account.Circumstances.LastDay < account.Circumstances.FirstDay
            || new[] { 0, 1, 30, 400 }.All(days => LeaveReckoning.BalanceOn(account, left.Day.AddDays(days)) is not { } balance || balance.Amount == left.Amount && balance.Lots.SequenceEqual(left.Lots));
    });

    [Theory]
    [InlineData(AccrualSchedule.AtOnce)]
    [InlineData(AccrualSchedule.Monthly, 26)]
    [InlineData(AccrualSchedule.Yearly)]
    [InlineData(AccrualSchedule.HalfYearly)]
    [InlineData(AccrualSchedule.Quarterly)]
    [InlineData(AccrualSchedule.Monthly)]
    [InlineData(AccrualSchedule.TwiceAMonth)]
    [InlineData(AccrualSchedule.Weekly)]
    [InlineData(AccrualSchedule.Daily)]
    public void Every_whole_leave_year_gets_its_entitlement_to_the_last_fraction(AccrualSchedule schedule, int? monthsBeginOn = null)
    {
        foreach (var year in new[] { LeaveYear.Calendar, LeaveYear.From(MonthDay.Of(4, 6)!.Value), LeaveYear.From(MonthDay.Of(10, 31)!.Value), LeaveYear.Anniversary })
            foreach (var credited in schedule == AccrualSchedule.AtOnce ? [CreditDay.First] : new[] { CreditDay.First, CreditDay.Last, CreditDay.After })
                foreach (var hired in new[] { "2019-01-01", "2020-02-29", "2019-01-31", "2019-02-20" })
                {
                    var account = Account(hired, InDays(Accrual.Of(schedule, credited, 25.5m) with { MonthsBeginOn = schedule == AccrualSchedule.Monthly ? monthsBeginOn : null }) with { Year = year });
                    var years = Years(LeaveReckoning.StatementOn(account, Day("2030-12-31"))!.Lines).Skip(1).SkipLast(1).ToList();
                    years.Should().OnlyContain(sum => sum == (Fraction)25.5m, $"{schedule} {credited} {year} {hired}").And.HaveCountGreaterThan(7);
                }
    }

    [Fact]
    public void What_is_available_is_what_a_request_for_the_day_may_cost() => Checking.ForLists(800, numbers =>
    {
        var account = RandomAccounts.Account(new(numbers));
        var day = RandomAccounts.ADay(new([.. numbers.Reverse()]));
        if (LeaveReckoning.BalanceOn(account, day) is not { } balance || !account.Circumstances.IsEmployedOn(day)) return true;
        return new[] { DayPart.Whole, DayPart.FirstHalf }.All(part =>
        {
            var leave = Leave(99, LeaveSpan.Of(day, part));
            var cost = account.Costs(leave.Span);
            return cost.IsZero || LeaveReckoning.OverdrawnBy(account, leave) is null == cost <= balance.Available;
        });
    });

    [Fact]
    public void The_reckoning_agrees_with_one_that_goes_day_by_day() => Checking.ForLists(100, numbers =>
    {
        var choices = new Choices(numbers);
        var credited = choices.Of([CreditDay.First, CreditDay.After]);
        var carryOver = choices.Of([CarryOver.Everything, new(Limit: 5), new(Limit: 4, new(On: MonthDay.Of(3, 31))), new(Limit: null, new(AfterMonths: 14)), new(Limit: 0, CarriesDebt: false)]);
        var terms = InDays(Accrual.Of(AccrualSchedule.Monthly, credited, choices.Of([12m, 25m]))) with { CarryOver = carryOver, Cap = choices.Of([null, (decimal?)8]) };
        var account = RandomAccounts.WithMore(Account(choices.Of(["2020-01-01", "2020-02-29", "2020-03-15"]), terms), choices);
        account = account with
        {
            Facts = [.. account.Facts.Where(fact => fact is AccountFact.Adjustment)],
            Circumstances = account.Circumstances with { UnpaidAbsences = [] },
        };
        var day = RandomAccounts.ADay(new([.. numbers.Reverse()]));
        return day < account.Circumstances.FirstDay || LeaveReckoning.BalanceOn(account, day)!.Amount == NaiveLeave.BalanceOn(account, day);
    });

    /// <summary>What has come in each leave year, the one that goes on left out: by lines of all kinds, or of one.</summary>
    private static IEnumerable<Fraction> Years(IEnumerable<LeaveLine> lines, LineKind? kind = null)
    {
        var sum = Fraction.Zero;
        foreach (var line in lines)
        {
            if (line.Kind != LineKind.CarriedOver)
            {
                if ((kind ?? line.Kind) == line.Kind) sum += line.Amount;
                continue;
            }
            yield return sum;
            sum = Fraction.Zero;
        }
    }

    /// <summary>The account as if nothing were known of any later day, but for its opening: what lies before that is in it.</summary>
    private static AccountInFull KnownOn(AccountInFull account, DateOnly day)
    {
        var circumstances = account.Circumstances;
        return account with
        {
            Versions = Until(account.Versions, day), Facts = [.. account.Facts.Where(fact => fact.Day <= day || fact is AccountFact.Opening)], Leave = [.. account.Leave.Where(leave => leave.Span.First <= day)],
            Circumstances = circumstances with
            {
                LastDay = circumstances.LastDay < day ? circumstances.LastDay : null, Fte = Until(circumstances.Fte, day), Patterns = Until(circumstances.Patterns, day),
                UnpaidAbsences = Until(circumstances.UnpaidAbsences, day),
            },
        };
    }

    private static ImmutableArray<Stretch<T>> Until<T>(ImmutableArray<Stretch<T>> stretches, DateOnly day) =>
        [.. stretches.Where(stretch => stretch.From <= day).Select(stretch => stretch.Until > day ? stretch with { Until = null } : stretch)];

    private static IEnumerable<LeaveLine> LinesOf(AccountInFull account) =>
        (LeaveReckoning.StatementOn(account, Day("2025-06-30"))?.Lines ?? []).Where(line => line.Kind == LineKind.Accrued);

    private static Fraction Sum(IEnumerable<Fraction> amounts) => amounts.Aggregate(Fraction.Zero, (sum, amount) => sum + amount);
}
