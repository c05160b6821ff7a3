namespace HrSaas.Specs.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>Where the rules of leave begin and end: the days next to which they say the other thing.</summary>
[Rules("Bounds of the rules of leave", 5)]
public sealed class BoundsOfLeave : LeaveAccountSpecs
{
    private static readonly LeaveAccountEvent[] InAugust = [Opened, Asked(), Approved()];
    private static readonly LeaveSpan Monday = LeaveSpan.Of(August.First);

    [Fact]
    public void On_the_first_day_leave_has_begun()
    {
        LeaveFacts Then(LeaveFacts world) => world with { Today = August.First };
        Given(InAugust).Where(Then).Where(Acts(Employee)).When(new CancelLeave(Week, Why)).ThenRefused(new LeaveHasBegun(August.First));
        Given(InAugust).Where(Then).Where(Acts(Nobody)).When(new CancelLeave(Week, Why)).ThenRefused(new LeaveHasBegun(August.First));
        Given(InAugust).Where(Then).Where(Acts(Hr with { IsEmployee = true })).When(new CancelLeave(Week, Why)).ThenRefused(new LeaveHasBegun(August.First));
        foreach (var other in (LeaveActor[])[Above, Hr]) Given(InAugust).Where(Then).Where(Acts(other)).When(new CancelLeave(Week, Why)).Then(new LeaveCancelled(Week, Why));
    }

    [Fact]
    public void Leave_that_begins_on_the_last_day_is_cut_short_to_it_and_what_begins_after_it_is_called_off()
    {
        Given(InAugust).Where(LastDay("2026-08-03")).When(new CancelLeaveAfterLastDay(Why)).Then(new LeaveCutShort(Week, Monday, Why));
        Given(InAugust).Where(LastDay("2026-08-02")).When(new CancelLeaveAfterLastDay(Why)).Then(new LeaveCancelled(Week, Why));
        Given(InAugust).Where(LastDay("2026-08-06")).When(new CancelLeaveAfterLastDay(Why)).Then(new LeaveCutShort(Week, new(August.First, Day("2026-08-06")), Why));
    }

    [Fact]
    public void Hours_that_go_on_for_another_day_become_whole_days() =>
        Given(Opened, Asked(LeaveSpan.HoursOn(August.First, 3)), Approved()).When(new ExtendLeave(Week, Day("2026-08-04"), Why)).Then(new LeaveExtended(Week, new(August.First, Day("2026-08-04")), Why));

    [Fact]
    public void Leave_is_asked_for_once_and_a_document_is_provided_once()
    {
        Given(Opened, Asked()).When(Ask("2026-08-03", "2026-08-07")).ThenNothing();
        Given(Opened, Asked(), new LeaveDocumentProvided(Week, Identifying<string>.Of("No. 17"))).When(new ProvideLeaveDocument(Week, Identifying<string>.Of("No. 18"))).ThenNothing();
    }

    [Fact]
    public void A_policy_has_to_be_in_force_on_each_day_and_not_on_the_first_alone()
    {
        LeaveFacts With(LeaveFacts world, string until, string? again) => world with
        {
            Versions = [new(Day("2020-01-01"), Day(until), The("policy"), LeaveAccountUnderSpec.Terms), .. again is null ? (Stretch<LeaveTerms>[])[] : [new(Day(again), null, The("policy"), LeaveAccountUnderSpec.Terms)]],
        };
        Given().Where(world => With(world, "2026-08-06", null)).When(Ask("2026-08-03", "2026-08-07")).ThenRefused(new NoLeavePolicyInForce(Day("2026-08-06")));
        Given().Where(world => With(world, "2026-08-05", "2026-08-06")).When(Ask("2026-08-03", "2026-08-07")).ThenRefused(new NoLeavePolicyInForce(Day("2026-08-05")));
        Given().Where(world => With(world, "2026-08-08", null)).When(Ask("2026-08-03", "2026-08-07")).Then(Opened, Asked());
    }

    [Fact]
    public void A_waiting_period_is_over_on_its_last_day_and_a_blackout_holds_on_its_first_and_last()
    {
        var waiting = Following(terms => terms with { UsableAfter = new(80, WaitingUnit.Months) });
        Given().Where(waiting).When(Ask("2026-08-31", "2026-08-31")).ThenRefused(new WithinWaitingPeriod(Day("2026-09-01")));
        Given().Where(waiting).When(Ask("2026-09-01", "2026-09-01")).Then(Opened, Asked(LeaveSpan.Of(Day("2026-09-01"))));

        var sale = Following(terms => terms with { Requests = new() { Blackouts = [new(Day("2026-08-05"), Day("2026-08-06"), "The sale", [])] } });
        foreach (var day in (string[])["2026-08-05", "2026-08-06"]) Given().Where(sale).When(Ask(day, day)).ThenRefused(new LeaveBlackedOut(Day(day), "The sale"));
        foreach (var day in (string[])["2026-08-04", "2026-08-07"]) Given().Where(sale).When(Ask(day, day)).Then(Opened, Asked(LeaveSpan.Of(Day(day))));
        Given().Where(sale).When(Ask("2026-08-06", "2026-08-07")).ThenRefused(new LeaveBlackedOut(Day("2026-08-06"), "The sale"));
    }

    [Fact]
    public void A_stretch_is_of_one_type_and_reaches_over_requests_before_and_after()
    {
        var stretch = Following(terms => terms with { Requests = new(LongestStretch: 9) });
        var before = new LeaveSpan(Day("2026-07-27"), Day("2026-07-31"));
        Given(Opened, Asked()).Where(stretch).When(Ask("2026-07-27", "2026-07-31") with { Request = Other }).ThenRefused(new StretchTooLong(9));
        Given(Opened, Asked() with { Type = Id<LeaveTypeId>("unpaid leave") }).Where(stretch).When(Ask("2026-07-27", "2026-07-31") with { Request = Other }).Then(Asked(before, Other));
        Given(Opened, Asked(new(Day("2026-07-27"), Day("2026-07-29"))), Asked(new(Day("2026-08-05"), Day("2026-08-07")), Other)).Where(stretch)
            .When(Ask("2026-07-30", "2026-08-04") with { Request = Id<LeaveRequestId>("the third request") }).ThenRefused(new StretchTooLong(9));
    }

    [Fact]
    public void Hours_do_not_share_a_day_with_a_half_of_it()
    {
        var hours = Ask("2026-08-03", "2026-08-03") with { Request = Other, Span = LeaveSpan.HoursOn(August.First, 2) };
        Given(Opened, Asked(LeaveSpan.Of(August.First, DayPart.FirstHalf))).When(hours).ThenRefused(new LeaveOverlaps(Week, August.First));
        Given(Opened, Asked(LeaveSpan.HoursOn(August.First, 2))).When(Ask("2026-08-03", "2026-08-03") with { Request = Other, Span = LeaveSpan.Of(August.First, DayPart.SecondHalf) })
            .ThenRefused(new LeaveOverlaps(Week, August.First));
    }

    [Fact]
    public void The_same_entry_twice_is_a_slip_unless_the_first_was_withdrawn()
    {
        var entry = new LeaveEntry(LeaveEntryKind.Adjustment, Annual, 2);
        var first = new LeaveBalanceAdjusted(The("adjustment"), Day("2026-05-01"), entry, Why);
        var again = new AdjustLeaveBalance(The("other adjustment"), Day("2026-05-01"), Annual, 2, null, Why);
        Given(Opened, first).When(again).ThenNothing();
        Given(Opened, first).When(again with { Amount = 3 }).Then(new LeaveBalanceAdjusted(The("other adjustment"), Day("2026-05-01"), entry with { Amount = 3 }, Why));
        Given(Opened, first, new LeaveEntryRescinded(The("adjustment"), Why)).When(again).Then(new LeaveBalanceAdjusted(The("other adjustment"), Day("2026-05-01"), entry, Why));
    }

    [Fact]
    public void Entries_are_of_days_of_the_employment_and_their_reasons_have_a_code()
    {
        var flaw = new NotWellFormed([new("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.")]);
        LeaveAccountEvent[] once = [Opened, new LeaveBalanceAdjusted(The("adjustment"), Day("2026-05-01"), new(LeaveEntryKind.Adjustment, Annual, 2), Why)];
        Given(once).When(new AdjustLeaveBalance(The("other"), Day("2026-05-01"), Annual, 3, null, new("No"))).ThenRefused(flaw);
        Given(once).When(new CorrectLeaveEntry(The("adjustment"), The("correction"), Day("2026-05-01"), 3, null, new("No"))).ThenRefused(flaw);
        Given(once).When(new RescindLeaveEntry(The("adjustment"), new("No"))).ThenRefused(flaw);
        Given(once).When(new RescindLeaveEntry(The("nothing"), Why)).ThenRefused(new FactNotFound(The("nothing")));
        var leaves = new AdjustLeaveBalance(The("other"), Day("2026-06-30"), Annual, 3, null, Why);
        Given(once).Where(LastDay("2026-06-30")).When(leaves).Then(new LeaveBalanceAdjusted(The("other"), Day("2026-06-30"), new(LeaveEntryKind.Adjustment, Annual, 3), Why));
        Given(once).Where(LastDay("2026-06-29")).When(leaves).ThenRefused(new LeaveOutsideEmployment(Day("2026-06-30")));
        Given(once).Where(world => world with { Counting = null }).When(new RecordWorkingHours(The("hours"), Day("2026-05-01"), 8)).Then(new HoursWorkedRecorded(The("hours"), Day("2026-05-01"), new(LeaveEntryKind.HoursWorked, null, 8)));
    }
}
