namespace HrSaas.Specs.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Deciding on leave", 2)]
public sealed class DecidingLeave : LeaveAccountSpecs
{
    [Fact]
    public void Whoever_has_to_decide_next_approves_or_declines()
    {
        foreach (var (standing, facts) in Standings)
        {
            var (approve, decline) = (Given(facts).When(new ApproveLeave(Week)), Given(facts).When(new DeclineLeave(Week, Why)));
            if (standing is null)
            {
                approve.ThenRefused<LeaveRequestNotFound>();
                decline.ThenRefused<LeaveRequestNotFound>();
                continue;
            }
            if (standing is LeaveRequestStanding.Requested) approve.Then(Approved());
            else if (standing is LeaveRequestStanding.Approved) approve.ThenNothing();
            else approve.ThenRefused(new LeaveNotOpen(standing.Value));
            if (standing is LeaveRequestStanding.Requested) decline.Then(new LeaveDeclined(Week, Why));
            else if (standing is LeaveRequestStanding.Declined) decline.ThenNothing();
            else decline.ThenRefused(new LeaveNotOpen(standing.Value));
        }
    }

    [Fact]
    public void They_decide_one_after_the_other_and_HR_for_all_who_have_not()
    {
        LeaveAccountEvent[] asked = [Opened, Asked(null, null, Approver.Manager, Approver.ManagersManager)];
        var first = new LeaveApproved(Week, Approver.Manager, IsFinal: false);
        Given(asked).When(new ApproveLeave(Week)).Then(first).Showing(new Reading<LeaveAccount>("the manager’s manager is next", state => state.Find(Week)?.Next, Approver.ManagersManager));
        Given(asked).Where(Acts(Above)).When(new ApproveLeave(Week)).ThenRefused(new AnotherDecides(Approver.Manager));
        Given([.. asked, first]).Where(Acts(Above)).When(new ApproveLeave(Week)).Then(new LeaveApproved(Week, Approver.ManagersManager, IsFinal: true));
        Given([.. asked, first]).When(new DeclineLeave(Week, Why)).ThenRefused(new AnotherDecides(Approver.ManagersManager));
        Given(asked).Where(Acts(Hr)).When(new ApproveLeave(Week)).Then(new LeaveApproved(Week, Approver.Hr, IsFinal: true));
        Given(asked).Where(Acts(Nobody)).When(new ApproveLeave(Week)).ThenRefused(new AnotherDecides(Approver.Manager));
        Given(Opened, Asked(null, null, Approver.Hr)).When(new ApproveLeave(Week)).ThenRefused(new AnotherDecides(Approver.Hr));
    }

    [Fact]
    public void Nobody_decides_on_their_own_leave()
    {
        foreach (var self in (LeaveActor[])[Employee, Hr with { IsEmployee = true }, Above with { IsEmployee = true }])
        {
            Given(Opened, Asked()).Where(Acts(self)).When(new ApproveLeave(Week)).ThenRefused<OwnLeaveNotDecided>();
            Given(Opened, Asked()).Where(Acts(self)).When(new DeclineLeave(Week, Why)).ThenRefused<OwnLeaveNotDecided>();
            Given(Opened, Asked(), Approved()).Where(Acts(self)).When(new ExtendLeave(Week, Day("2026-08-10"), Why)).ThenRefused<OwnLeaveNotDecided>();
        }
    }

    [Fact]
    public void What_is_not_there_any_more_is_not_approved_and_notice_is_not_asked_for_again()
    {
        Given(Opened, Asked()).Where(LastDay("2026-07-31")).When(new ApproveLeave(Week)).ThenRefused(new LeaveOutsideEmployment(Day("2026-08-03")));
        Given(Opened, Asked()).Where(Following(terms => terms with { Accrual = Accrual.AtOnce(4) })).When(new ApproveLeave(Week)).ThenRefused(new NotEnoughLeave(Day("2026-08-07"), "1 day"));
        Given(Opened, Asked()).Where(Following(terms => terms with { Requests = new(NoticeDays: 90) })).When(new ApproveLeave(Week)).Then(Approved());
    }

    [Fact]
    public void A_reason_has_a_code()
    {
        var flaw = new NotWellFormed([new("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.")]);
        foreach (var command in (object[])[new DeclineLeave(Week, new("No")), new CancelLeave(Week, new("No")), new CutLeaveShort(Week, Day("2026-08-05"), new("No")), new ExtendLeave(Week, Day("2026-08-10"), new("No")),
            new CancelLeaveAfterLastDay(new("No"))])
            Given(Opened, Asked(), Approved()).When(command).ThenRefused(flaw);
    }
}

[Rules("Changing leave", 3)]
public sealed class ChangingLeave : LeaveAccountSpecs
{
    private static readonly LeaveSpan Short = new(Day("2026-08-03"), Day("2026-08-05")), Long = new(Day("2026-08-03"), Day("2026-08-10"));

    [Fact]
    public void Approved_leave_is_cancelled_cut_short_and_extended()
    {
        foreach (var (standing, facts) in Standings)
        {
            var (cancel, cut, extend) = (Given(facts).When(new CancelLeave(Week, Why)), Given(facts).When(new CutLeaveShort(Week, Short.Last, Why)), Given(facts).When(new ExtendLeave(Week, Long.Last, Why)));
            if (standing is LeaveRequestStanding.Approved)
            {
                cancel.Then(new LeaveCancelled(Week, Why));
                cut.Then(new LeaveCutShort(Week, Short, Why));
                extend.Then(new LeaveExtended(Week, Long, Why));
                continue;
            }
            foreach (var (command, isCancel) in ((Question, bool)[])[(cancel, true), (cut, false), (extend, false)])
                if (standing is null) command.ThenRefused<LeaveRequestNotFound>();
                else if (isCancel && standing is LeaveRequestStanding.Cancelled) command.ThenNothing();
                else command.ThenRefused(new LeaveNotApproved(standing.Value));
        }
    }

    [Fact]
    public void Leave_that_has_begun_is_called_off_by_those_who_decide_and_cut_short_by_whoever_takes_it()
    {
        LeaveFacts Then(LeaveFacts world) => world with { Today = Day("2026-08-04") };
        Given(Opened, Asked(), Approved()).Where(Acts(Employee)).When(new CancelLeave(Week, Why)).Then(new LeaveCancelled(Week, Why));
        Given(Opened, Asked(), Approved()).Where(Then).Where(Acts(Employee)).When(new CancelLeave(Week, Why)).ThenRefused(new LeaveHasBegun(Day("2026-08-03")));
        Given(Opened, Asked(), Approved()).Where(Then).When(new CancelLeave(Week, Why)).Then(new LeaveCancelled(Week, Why));
        Given(Opened, Asked(), Approved()).Where(Then).Where(Acts(Employee)).When(new CutLeaveShort(Week, Short.Last, Why)).Then(new LeaveCutShort(Week, Short, Why));
    }

    [Fact]
    public void Days_that_are_over_are_given_back_by_those_who_decide_and_not_by_whoever_took_them()
    {
        LeaveAccountEvent[] approved = [Opened, Asked(), Approved()];
        LeaveFacts On(LeaveFacts world, string today) => world with { Today = Day(today) };
        Given(approved).Where(world => On(world, "2026-08-06")).Where(Acts(Employee)).When(new CutLeaveShort(Week, Short.Last, Why)).Then(new LeaveCutShort(Week, Short, Why));
        foreach (var today in (string[])["2026-08-07", "2026-10-01"])
        {
            Given(approved).Where(world => On(world, today)).Where(Acts(Employee)).When(new CutLeaveShort(Week, Short.Last, Why)).ThenRefused(new LeaveAlreadyTaken(Day(today).AddDays(-1)));
            Given(approved).Where(world => On(world, today)).Where(Acts(Hr with { IsEmployee = true })).When(new CutLeaveShort(Week, Short.Last, Why)).ThenRefused(new LeaveAlreadyTaken(Day(today).AddDays(-1)));
            foreach (var other in (LeaveActor[])[LeaveAccountUnderSpec.World.Actor, Above, Hr]) Given(approved).Where(world => On(world, today)).Where(Acts(other)).When(new CutLeaveShort(Week, Short.Last, Why)).Then(new LeaveCutShort(Week, Short, Why));
        }
    }

    [Fact]
    public void Cut_short_is_earlier_and_extended_is_later()
    {
        LeaveAccountEvent[] approved = [Opened, Asked(), Approved()];
        Given(approved).When(new CutLeaveShort(Week, Day("2026-08-02"), Why)).ThenRefused(new NotCutShort(August.First, August.Last));
        Given(approved).When(new CutLeaveShort(Week, Day("2026-08-08"), Why)).ThenRefused(new NotCutShort(August.First, August.Last));
        Given(approved).When(new CutLeaveShort(Week, August.Last, Why)).ThenNothing();
        Given(approved).When(new ExtendLeave(Week, Short.Last, Why)).ThenRefused(new NotExtended(August.Last));
        Given(approved).When(new ExtendLeave(Week, August.Last, Why)).ThenNothing();
    }

    [Fact]
    public void An_edit_keeps_every_rule()
    {
        LeaveAccountEvent[] approved = [Opened, Asked(), Approved()];
        Given([.. approved, Asked(LeaveSpan.Of(Day("2026-08-10")), Other)]).When(new ExtendLeave(Week, Day("2026-08-10"), Why)).ThenRefused(new LeaveOverlaps(Other, Day("2026-08-10")));
        Given(approved).When(new ExtendLeave(Week, Day("2026-09-14"), Why)).ThenRefused(new NotEnoughLeave(Day("2026-09-14"), "1 day"));
        Given(approved).Where(Following(terms => terms with { Requests = new(LongestStretch: 5) })).When(new ExtendLeave(Week, Day("2026-08-10"), Why)).ThenRefused(new StretchTooLong(5));
    }

    [Fact]
    public void Half_days_stay_halves_where_the_leave_still_begins_with_them()
    {
        var morning = LeaveSpan.Of(Day("2026-08-03"), DayPart.FirstHalf);
        Given(Opened, Asked(morning), Approved()).When(new ExtendLeave(Week, Day("2026-08-04"), Why)).Then(new LeaveExtended(Week, new(Day("2026-08-03"), Day("2026-08-04")), Why));
        var fromNoon = August with { Starts = DayPart.SecondHalf };
        Given(Opened, Asked(fromNoon), Approved()).When(new CutLeaveShort(Week, Day("2026-08-03"), Why)).Then(new LeaveCutShort(Week, LeaveSpan.Of(Day("2026-08-03"), DayPart.SecondHalf), Why));
    }

    [Fact]
    public void Leave_after_the_last_day_is_called_off_and_what_spans_it_is_cut_short()
    {
        var command = new CancelLeaveAfterLastDay(Why);
        foreach (var (standing, facts) in Standings)
        {
            Given(facts).When(command).ThenNothing();
            if (standing is LeaveRequestStanding.Requested or LeaveRequestStanding.Approved)
            {
                Given(facts).Where(LastDay("2026-07-31")).When(command).Then(new LeaveCancelled(Week, Why));
                Given(facts).Where(LastDay("2026-08-05")).When(command).Then(new LeaveCutShort(Week, Short, Why));
                Given(facts).Where(LastDay("2026-08-07")).When(command).ThenNothing();
            }
            else Given(facts).Where(LastDay("2026-07-31")).When(command).ThenNothing();
        }
        Given().Where(world => world with { Person = null }).When(command).ThenRefused<LeaveAccountNotFound>();
    }
}
