namespace HrSaas.Specs.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>Several requests of one day and of several types, and leave that ends earlier.</summary>
[Rules("Leave that shares a day, and leave that ends earlier", 6)]
public sealed class SharingDays : LeaveAccountSpecs
{
    private static readonly DateOnly Monday = August.First;
    private static readonly LeaveRequestId Third = Id<LeaveRequestId>("the third request");

    [Fact]
    public void Hours_of_all_requests_together_fit_into_the_day()
    {
        // 3 + 3 of eight: two are left.
        LeaveAccountEvent[] six = [Opened, Asked(LeaveSpan.HoursOn(Monday, 3)), Asked(LeaveSpan.HoursOn(Monday, 3), Other)];
        Given(six).When(Hours(2)).Then(Asked(LeaveSpan.HoursOn(Monday, 2), Third));
        Given(six).When(Hours(2.5m)).ThenRefused(new LeaveOverlaps(Week, Monday));
        Given([.. six, new LeaveWithdrawn(Other)]).When(Hours(5)).Then(Asked(LeaveSpan.HoursOn(Monday, 5), Third));
        Given(Opened, Asked(LeaveSpan.HoursOn(Monday, 3)), Asked(LeaveSpan.HoursOn(Day("2026-08-04"), 3), Other)).When(Hours(5)).Then(Asked(LeaveSpan.HoursOn(Monday, 5), Third));
    }

    [Fact]
    public void They_fit_into_the_hours_that_are_worked_on_it()
    {
        LeaveAccountEvent[] two = [Opened, Asked(LeaveSpan.HoursOn(Monday, 2))];
        foreach (var where in (Func<LeaveFacts, LeaveFacts>[])[HalfTime, FourHours, HalfHoliday])
        {
            Given(two).Where(where).When(Hours(2)).Then(Asked(LeaveSpan.HoursOn(Monday, 2), Third));
            Given(two).Where(where).When(Hours(2.5m)).ThenRefused(new LeaveOverlaps(Week, Monday));
        }
    }

    [Fact]
    public void Where_calendar_days_count_each_day_has_the_hours_of_a_day_and_two_halves()
    {
        var saturday = Day("2026-08-08");
        LeaveFacts Calendar(LeaveFacts world) => HalfHoliday(Following(terms => terms with { Counted = CountedDays.CalendarDays })(world)) with { Counting = new(LeaveUnit.Days, CountedDays.CalendarDays, DrawsOnBalance: true) };
        LeaveAccountEvent[] five = [Opened, Asked(LeaveSpan.HoursOn(saturday, 5))];
        Given(five).Where(Calendar).When(Hours(0) with { Span = LeaveSpan.HoursOn(saturday, 3) }).Then(Asked(LeaveSpan.HoursOn(saturday, 3), Third));
        Given(five).Where(Calendar).When(Hours(0) with { Span = LeaveSpan.HoursOn(saturday, 3.5m) }).ThenRefused(new LeaveOverlaps(Week, saturday));
        var (morning, afternoon) = (LeaveSpan.Of(Monday, DayPart.FirstHalf), LeaveSpan.Of(Monday, DayPart.SecondHalf));
        Given(Opened, Asked(morning)).Where(Calendar).When(Hours(0) with { Span = afternoon }).Then(Asked(afternoon, Third));
    }

    [Fact]
    public void Of_half_a_holiday_one_half_is_asked_for_whichever_it_is()
    {
        var (morning, afternoon) = (LeaveSpan.Of(Monday, DayPart.FirstHalf), LeaveSpan.Of(Monday, DayPart.SecondHalf));
        Given().Where(HalfHoliday).When(Hours(0) with { Span = afternoon }).Then(Opened, Asked(afternoon, Third));
        Given(Opened, Asked(morning)).Where(HalfHoliday).When(Hours(0) with { Span = afternoon }).ThenRefused(new LeaveOverlaps(Week, Monday));
        Given(Opened, Asked(morning)).When(Hours(0) with { Span = afternoon }).Then(Asked(afternoon, Third));
    }

    [Fact]
    public void Whatever_is_against_leave_as_it_was_is_no_reason_to_keep_it_longer()
    {
        LeaveAccountEvent[] approved = [Opened, Asked(), Approved()];
        var (cut, then) = (new CutLeaveShort(Week, Day("2026-08-04"), Why), new LeaveCutShort(Week, new(Monday, Day("2026-08-04")), Why));
        Given(approved).Where(Following(terms => terms with { Requests = new() { Blackouts = [new(Day("2026-08-03"), Day("2026-08-03"), "The sale", [])] } })).When(cut).Then(then);
        Given(approved).Where(Following(terms => terms with { Accrual = Accrual.AtOnce(1) })).When(cut).Then(then);
        Given(approved).Where(Following(terms => terms with { UsableAfter = new(80, WaitingUnit.Months) })).When(cut).Then(then);
        Given(approved).Where(world => world with { Versions = [] }).When(cut).Then(then);
    }

    [Fact]
    public void Leave_of_which_nothing_is_left_is_cancelled_and_not_cut_short()
    {
        var fromSaturday = new LeaveSpan(Day("2026-08-01"), Day("2026-08-07"));
        Given(Opened, Asked(fromSaturday), Approved()).When(new CutLeaveShort(Week, Day("2026-08-02"), Why)).ThenRefused<LeaveCostsNothing>();
        Given(Opened, Asked(fromSaturday), Approved()).When(new CutLeaveShort(Week, Monday, Why)).Then(new LeaveCutShort(Week, new(Day("2026-08-01"), Monday), Why));
    }

    [Fact]
    public void Leave_of_another_type_takes_nothing_of_this_one()
    {
        var six = new LeaveSpan(Day("2026-09-07"), Day("2026-10-16"));
        Given(Opened, Asked() with { Type = Id<LeaveTypeId>("sick leave") }).When(Ask("2026-09-07", "2026-10-16") with { Request = Other }).Then(Asked(six, Other));
        Given(Opened, Asked()).When(Ask("2026-09-07", "2026-10-16") with { Request = Other }).ThenRefused(new NotEnoughLeave(Day("2026-10-12"), "1 day"));
        Given(Opened, Asked()).Where(world => world with { HandOver = new(The("hand-over"), Day("2020-01-01"), [new Lot(Day("2020-01-01"), Day("2026-12-31"), 5)]) })
            .When(Ask("2026-09-07", "2026-10-16") with { Request = Other }).Then(Asked(six, Other));
    }

    [Fact]
    public void Hours_worked_earn_leave_of_every_type_that_is_earned_by_the_hour()
    {
        LeaveAccountEvent[] worked = [Opened, new HoursWorkedRecorded(The("hours"), Day("2026-05-01"), new(LeaveEntryKind.HoursWorked, null, 150))];
        var hourly = Following(terms => terms with { Accrual = new(AccrualSchedule.PerHourWorked, CreditDay.First, []) { Hourly = new(1, 30) } });
        Given(worked).Where(hourly).When(Ask("2026-08-03", "2026-08-07")).Then(Asked());
        Given(worked).Where(hourly).When(Ask("2026-08-03", "2026-08-10")).ThenRefused(new NotEnoughLeave(Day("2026-08-10"), "1 day"));
    }

    [Fact]
    public void A_request_is_of_the_version_that_its_last_event_made_and_keeps_the_day_of_its_document()
    {
        var due = Day("2026-08-07");
        Given(Opened, Asked(), Asked(LeaveSpan.Of(Day("2026-09-07")), Other), Approved()).Shows(
            new("the approval was the fourth event", state => state.Find(Week)?.Version, 4L), new("the other request was the third", state => state.Find(Other)?.Version, 3L));
        Given(Opened, Asked(), Approved(), new LeaveExtended(Week, new(Monday, Day("2026-08-10")), Why, due)).Shows(new Reading<LeaveAccount>("a document is due since it was extended", state => state.Find(Week)?.DocumentDueOn, due));
        Given(Opened, Asked() with { DocumentDueOn = due }, Approved(), new LeaveCutShort(Week, LeaveSpan.Of(Monday), Why)).Shows(new Reading<LeaveAccount>("no document is due any more", state => state.Find(Week)?.DocumentDueOn, null));
    }

    [Fact]
    public void Bounds_of_what_is_entered_and_asked_for()
    {
        var adjust = new AdjustLeaveBalance(The("adjustment"), Day("2026-05-01"), Annual, -100_001, null, Why);
        Given().When(adjust).ThenRefused(new NotWellFormed([new("amount", "too-large", "must be between -100000 and 100000.")]));
        foreach (var most in (decimal[])[100_000, -100_000]) Given().When(adjust with { Amount = most }).Then(Opened, Adjusted(most));
        Given().When(adjust with { Amount = 2, UsableUntil = adjust.Day }).Then(Opened, Adjusted(2) with { Entry = new(LeaveEntryKind.Adjustment, Annual, 2, adjust.Day) });
        LeaveAccount.Decide(Fold([Opened, Adjusted(2)]), adjust with { Amount = 3 }, LeaveAccountUnderSpec.World).Events.Should().BeEmpty("a fact is recorded once");
        Given().When(Hours(0)).ThenRefused(new NotWellFormed([new("hours", "out-of-range", "must be more than 0 and at most 24.")]));
        Given().When(Hours(24)).Then(Opened, Asked(LeaveSpan.HoursOn(Monday, 24), Third));

        LeaveBalanceAdjusted Adjusted(decimal amount) => new(The("adjustment"), Day("2026-05-01"), new(LeaveEntryKind.Adjustment, Annual, amount), Why);
    }

    [Fact]
    public void A_stretch_reaches_over_a_request_to_another_that_adjoins_it()
    {
        // Three days, two and five, without a working day between: ten.
        LeaveAccountEvent[] before = [Opened, Asked(new(Day("2026-07-27"), Day("2026-07-29"))), Asked(new(Day("2026-07-30"), Day("2026-07-31")), Other)];
        Given(before).Where(Following(terms => terms with { Requests = new(LongestStretch: 9) })).When(Hours(0) with { Span = August }).ThenRefused(new StretchTooLong(9));
        Given(before).Where(Following(terms => terms with { Requests = new(LongestStretch: 10) })).When(Hours(0) with { Span = August }).Then(Asked(request: Third));
    }

    [Fact]
    public void A_blackout_of_a_unit_holds_on_its_first_and_last_day_for_whoever_is_in_it_then()
    {
        var shops = Id<OrgUnitId>("Shops");
        var sale = Following(terms => terms with { Requests = new() { Blackouts = [new(Day("2026-08-04"), Day("2026-08-05"), "The sale", [shops])] } });
        Func<LeaveFacts, LeaveFacts> In(string day) => world => sale(world) with { Units = [new(Day(day), [shops])] };
        foreach (var day in (string[])["2026-08-04", "2026-08-05"]) Given().Where(In(day)).When(Ask("2026-08-03", "2026-08-07")).ThenRefused(new LeaveBlackedOut(Day(day), "The sale"));
        foreach (var day in (string[])["2026-08-03", "2026-08-06"]) Given().Where(In(day)).When(Ask("2026-08-03", "2026-08-07")).Then(Opened, Asked());
    }

    [Fact]
    public void The_longest_stretch_and_the_longest_request_are_allowed()
    {
        Given().Where(Following(terms => terms with { Requests = new(LongestStretch: 5) })).When(Ask("2026-08-03", "2026-08-07")).Then(Opened, Asked());
        JudgingLeave.IsCounted(new(Monday, Monday.AddDays(1099))).Should().BeTrue();
        JudgingLeave.IsCounted(new(Monday, Monday.AddDays(1100))).Should().BeFalse();
    }

    private static RequestLeave Hours(decimal hours) => new(Third, Annual, LeaveSpan.HoursOn(Monday, hours));

    private static LeaveFacts HalfTime(LeaveFacts world) =>
        world with { Circumstances = world.Circumstances with { Fte = [new(Day("2020-01-01"), null, The("half time"), new(0.5m))] } };

    private static LeaveFacts FourHours(LeaveFacts world) =>
        world with { Circumstances = world.Circumstances with { Patterns = [new(Day("2020-01-01"), null, The("pattern"), new(Day("2024-01-01"), [240, 480, 480, 480, 480, 0, 0]))] } };

    private static LeaveFacts HalfHoliday(LeaveFacts world) =>
        world with { Circumstances = world.Circumstances with { Holidays = [new(Day("2020-01-01"), null, The("calendar"), new([new(Monday, "Feast", HolidayKind.Public, IsHalfDay: true, The("feast"))]))] } };
}
