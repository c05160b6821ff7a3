namespace HrSaas.Specs.LeaveAccounts;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Asking for leave", 1)]
public sealed class RequestingLeave : LeaveAccountSpecs
{
    [Fact]
    public void The_first_request_opens_the_account() => Given().When(Ask("2026-08-03", "2026-08-07")).Then(Opened, Asked());

    [Fact]
    public void Days_of_a_request_that_stands_are_not_asked_for_again_and_others_are()
    {
        foreach (var (standing, facts) in Standings)
            if (standing is LeaveRequestStanding.Requested or LeaveRequestStanding.Approved)
                Given(facts).When(Ask("2026-08-07", "2026-08-10") with { Request = Other }).ThenRefused(new LeaveOverlaps(Week, Day("2026-08-07")));
            else if (standing is not null)
                Given(facts).When(Ask("2026-08-03", "2026-08-07") with { Request = Other }).Then(Asked(request: Other));
    }

    [Fact]
    public void Two_halves_of_a_day_do_not_overlap_nor_hours_that_fit_into_it()
    {
        var monday = Day("2026-08-03");
        var (morning, afternoon) = (LeaveSpan.Of(monday, DayPart.FirstHalf), LeaveSpan.Of(monday, DayPart.SecondHalf));
        Given(Opened, Asked(morning)).When(Ask("2026-08-03", "2026-08-03") with { Request = Other, Span = afternoon }).Then(Asked(afternoon, Other));
        Given(Opened, Asked(morning)).When(Ask("2026-08-03", "2026-08-03") with { Request = Other, Span = morning }).ThenRefused(new LeaveOverlaps(Week, monday));
        Given(Opened, Asked(LeaveSpan.HoursOn(monday, 3))).When(Ask("2026-08-03", "2026-08-03") with { Request = Other, Span = LeaveSpan.HoursOn(monday, 5) }).Then(Asked(LeaveSpan.HoursOn(monday, 5), Other));
        Given(Opened, Asked(LeaveSpan.HoursOn(monday, 4))).When(Ask("2026-08-03", "2026-08-03") with { Request = Other, Span = LeaveSpan.HoursOn(monday, 5) }).ThenRefused(new LeaveOverlaps(Week, monday));
    }

    [Fact]
    public void A_span_has_a_form()
    {
        void Flawed(LeaveSpan span, string member, string code, string detail) =>
            Given().When(Ask("2026-08-03", "2026-08-07") with { Span = span }).ThenRefused(new NotWellFormed([new(member, code, detail)]));
        Flawed(new(Day("2026-08-07"), Day("2026-08-03")), "lastDay", "before-first-day", "must not be before the first day.");
        Flawed(August with { Hours = 3 }, "hours", "not-of-one-day", "must be of one day, without halves.");
        Flawed(LeaveSpan.HoursOn(Day("2026-08-03"), 25), "hours", "out-of-range", "must be more than 0 and at most 24.");
        Flawed(LeaveSpan.HoursOn(Day("2026-08-03"), 0.00001m), "hours", "too-many-decimals", "must have at most four decimals.");
        Flawed(new(Day("2026-08-03"), Day("2026-08-03"), DayPart.FirstHalf), "ends", "not-as-it-starts", "must be as starts, where the leave is one day.");
        Flawed(August with { Starts = DayPart.FirstHalf }, "starts", "not-the-first-half", "must not be the first half: the leave would have a hole.");
        Flawed(August with { Ends = DayPart.SecondHalf }, "ends", "not-the-second-half", "must not be the second half: the leave would have a hole.");
    }

    [Fact]
    public void A_request_spans_three_years_at_most()
    {
        LeaveFacts Sabbatical(LeaveFacts world) => world with { Counting = new(LeaveUnit.Days, CountedDays.WorkingDays, DrawsOnBalance: false) };
        Given().Where(Sabbatical).When(Ask("2026-08-03", "2029-08-06")).Then(Opened, Asked(new(Day("2026-08-03"), Day("2029-08-06"))));
        Given().Where(Sabbatical).When(Ask("2026-08-03", "2029-08-07")).ThenRefused(new LeaveTooLong(1101, 1100));
        Given().Where(Sabbatical).When(Ask("2026-08-03", "2999-12-31")).ThenRefused(new LeaveTooLong(355_532, 1100));
        Given(Opened, Asked(), Approved()).Where(Sabbatical).When(new ExtendLeave(Week, Day("2029-08-07"), Why)).ThenRefused(new LeaveTooLong(1101, 1100));
    }

    [Fact]
    public void What_lacks_is_said_in_the_unit_of_the_policy()
    {
        LeaveFacts InHours(LeaveFacts world) => Following(terms => terms with { Unit = LeaveUnit.Hours, Accrual = Accrual.AtOnce(39) })(world) with
        {
            Counting = new(LeaveUnit.Hours, CountedDays.WorkingDays, DrawsOnBalance: true),
        };
        Given().Where(InHours).When(Ask("2026-08-03", "2026-08-07")).ThenRefused(new NotEnoughLeave(Day("2026-08-07"), "1 hour"));
        Given().Where(InHours).When(Ask("2026-08-03", "2026-08-10")).ThenRefused(new NotEnoughLeave(Day("2026-08-07"), "1 hour"));
        Given().When(Ask("2026-08-03", "2026-09-15")).ThenRefused(new NotEnoughLeave(Day("2026-09-14"), "1 day"));
    }

    [Fact]
    public void Employment_type_and_policy_have_to_be_there_on_every_day()
    {
        Given().Where(world => world with { Person = null }).When(Ask("2026-08-03", "2026-08-07")).ThenRefused<LeaveAccountNotFound>();
        Given().Where(world => world with { Counting = null }).When(Ask("2026-08-03", "2026-08-07")).ThenRefused(new LeaveTypeNotKnown(Annual));
        Given().Where(world => world with { Versions = [] }).When(Ask("2026-08-03", "2026-08-07")).ThenRefused(new NoLeavePolicyInForce(Day("2026-08-03")));
        Given().When(Ask("2019-12-30", "2020-01-03")).ThenRefused(new LeaveOutsideEmployment(Day("2019-12-30")));
        Given().Where(LastDay("2026-08-05")).When(Ask("2026-08-03", "2026-08-07")).ThenRefused(new LeaveOutsideEmployment(Day("2026-08-06")));
        Given().When(Ask("2026-08-01", "2026-08-02")).ThenRefused<LeaveCostsNothing>();
    }

    [Fact]
    public void What_is_asked_for_has_to_be_there_on_its_days_and_on_all_later_ones()
    {
        Given().When(Ask("2026-08-03", "2026-09-14")).ThenRefused(new NotEnoughLeave(Day("2026-09-14"), "1 day"));
        Given().When(Ask("2026-08-03", "2026-09-11")).Then(Opened, Asked(new(Day("2026-08-03"), Day("2026-09-11"))));
        Given(Opened, Asked(new(Day("2026-10-05"), Day("2026-11-13")))).When(Ask("2026-08-03", "2026-08-03") with { Request = Other }).ThenRefused(new NotEnoughLeave(Day("2026-11-13"), "1 day"));
        Given().Where(world => world with { Counting = new(LeaveUnit.Days, CountedDays.WorkingDays, DrawsOnBalance: false) }).When(Ask("2026-08-03", "2026-09-14"))
            .Then(Opened, Asked(new(Day("2026-08-03"), Day("2026-09-14"))));
    }

    [Fact]
    public void The_policy_says_how_long_before_in_which_steps_and_for_how_long_leave_is_taken()
    {
        var notice = Following(terms => terms with { Requests = new(NoticeDays: 14) });
        Given().Where(notice).When(Ask("2026-06-15", "2026-06-15")).ThenRefused(new NoticeTooShort(Day("2026-06-15"), Day("2026-06-16")));
        Given().Where(notice).When(Ask("2026-06-16", "2026-06-16")).Then(Opened, Asked(LeaveSpan.Of(Day("2026-06-16"))));
        Given().Where(Following(terms => terms with { Requests = new(SmallestUnit: 1) })).When(Ask("2026-08-03", "2026-08-03") with { Span = LeaveSpan.Of(Day("2026-08-03"), DayPart.FirstHalf) })
            .ThenRefused(new NotInSmallestUnits(Day("2026-08-03"), 1));
        var stretch = Following(terms => terms with { Requests = new(LongestStretch: 9) });
        Given().Where(stretch).When(Ask("2026-08-03", "2026-08-14")).ThenRefused(new StretchTooLong(9));
        Given(Opened, Asked()).Where(stretch).When(Ask("2026-08-10", "2026-08-14") with { Request = Other }).ThenRefused(new StretchTooLong(9));
        Given(Opened, Asked()).Where(stretch).When(Ask("2026-08-11", "2026-08-14") with { Request = Other }).Then(Asked(new(Day("2026-08-11"), Day("2026-08-14")), Other));
        Given().Where(Following(terms => terms with { UsableAfter = new(80, WaitingUnit.Months) })).When(Ask("2026-08-03", "2026-08-07")).ThenRefused(new WithinWaitingPeriod(Day("2026-09-01")));
    }

    [Fact]
    public void On_days_of_a_blackout_nobody_of_the_units_or_below_takes_leave()
    {
        OrgUnitId shops = Id<OrgUnitId>("Shops"), lyon = Id<OrgUnitId>("Shops in Lyon");
        LeaveFacts Blacked(LeaveFacts world, params OrgUnitId[] units) => Following(terms => terms with
        {
            Requests = new() { Blackouts = [new(Day("2026-08-05"), Day("2026-08-06"), "The sale", [.. units])] },
        })(world) with { Units = [new(Day("2026-08-05"), [lyon, shops]), new(Day("2026-08-06"), [lyon, shops])] };
        Given().Where(world => Blacked(world)).When(Ask("2026-08-03", "2026-08-07")).ThenRefused(new LeaveBlackedOut(Day("2026-08-05"), "The sale"));
        Given().Where(world => Blacked(world, shops)).When(Ask("2026-08-03", "2026-08-07")).ThenRefused(new LeaveBlackedOut(Day("2026-08-05"), "The sale"));
        Given().Where(world => Blacked(world, Id<OrgUnitId>("Research"))).When(Ask("2026-08-03", "2026-08-07")).Then(Opened, Asked());
        Given().Where(world => Blacked(world)).When(Ask("2026-08-03", "2026-08-04")).Then(Opened, Asked(new(Day("2026-08-03"), Day("2026-08-04"))));
    }

    [Fact]
    public void The_chain_of_approval_is_that_of_the_policy_for_what_the_request_costs()
    {
        var chain = Following(terms => terms with { ApprovalChain = [new(Approver.Manager), new(Approver.ManagersManager, 5), new(Approver.Hr, 6)] });
        Given().Where(chain).When(Ask("2026-08-03", "2026-08-06")).Then(Opened, Asked(new(Day("2026-08-03"), Day("2026-08-06")), null, Approver.Manager));
        Given().Where(chain).When(Ask("2026-08-03", "2026-08-07")).Then(Opened, Asked(null, null, Approver.Manager, Approver.ManagersManager));
        Given().Where(Following(terms => terms with { ApprovalChain = [] })).When(Ask("2026-08-03", "2026-08-07")).Then(Opened, Asked() with { Chain = ApprovalChain.Nobody })
            .Showing(new Reading<LeaveAccount>("the leave is approved", state => state.Find(Week)?.Standing, LeaveRequestStanding.Approved));
    }

    [Fact]
    public void A_note_is_at_most_two_thousand_characters_long() =>
        Given().When(Ask("2026-08-03", "2026-08-07") with { Note = Identifying<string>.Of(new('x', 2001)) })
            .ThenRefused(new NotWellFormed([new("note", "too-long", "must have at most 2000 characters.")]));

    [Fact]
    public void Only_what_is_not_decided_is_withdrawn()
    {
        foreach (var (standing, facts) in Standings)
        {
            var withdraw = Given(facts).When(new WithdrawLeave(Week));
            if (standing is null) withdraw.ThenRefused<LeaveRequestNotFound>();
            else if (standing is LeaveRequestStanding.Requested) withdraw.Then(new LeaveWithdrawn(Week));
            else if (standing is LeaveRequestStanding.Withdrawn) withdraw.ThenNothing();
            else withdraw.ThenRefused(new LeaveNotOpen(standing.Value));
        }
    }

    [Fact]
    public void A_document_is_due_as_the_policy_said_when_leave_was_asked_for_or_last_changed()
    {
        var wanted = Following(terms => terms with { Requests = new(DocumentAfterDays: 3, DocumentDueDays: 4) });
        var (three, due) = (new LeaveSpan(Day("2026-08-03"), Day("2026-08-05")), Day("2026-08-07"));
        Given().Where(wanted).When(Ask("2026-08-03", "2026-08-05")).Then(Opened, Asked(three));
        Given().Where(wanted).When(Ask("2026-08-03", "2026-08-07")).Then(Opened, Asked() with { DocumentDueOn = due });

        LeaveAccountEvent[] approved = [Opened, Asked() with { DocumentDueOn = due }, Approved()];
        Given(approved).Where(wanted).When(new CutLeaveShort(Week, Day("2026-08-05"), Why)).Then(new LeaveCutShort(Week, three, Why));
        Given(approved).Where(wanted).When(new CutLeaveShort(Week, Day("2026-08-06"), Why)).Then(new LeaveCutShort(Week, new(Day("2026-08-03"), Day("2026-08-06")), Why, due));
        Given(Opened, Asked(three), Approved()).Where(wanted).When(new ExtendLeave(Week, August.Last, Why)).Then(new LeaveExtended(Week, August, Why, due));
        Given(approved).Where(LastDay("2026-08-05")).When(new CancelLeaveAfterLastDay(Why)).Then(new LeaveCutShort(Week, three, Why, due));
        Given(approved).When(new CancelLeaveAfterLastDay(Why)).ThenNothing()
            .Showing(new Reading<LeaveAccount>("the document is due on 7 August, though the policy wants none any more", state => state.Find(Week)?.DocumentDueOn, due));
    }

    [Fact]
    public void A_document_is_provided_for_leave_that_stands()
    {
        var reference = Identifying<string>.Of("Sick notes, no. 17");
        foreach (var (standing, facts) in Standings)
        {
            var provide = Given(facts).When(new ProvideLeaveDocument(Week, reference));
            if (standing is null) provide.ThenRefused<LeaveRequestNotFound>();
            else if (standing is LeaveRequestStanding.Requested or LeaveRequestStanding.Approved) provide.Then(new LeaveDocumentProvided(Week, reference));
            else provide.ThenRefused(new LeaveNotApproved(standing.Value));
        }
        Given(Opened, Asked()).When(new ProvideLeaveDocument(Week, Identifying<string>.Of(" "))).ThenRefused(new NotWellFormed([new("reference", "blank", "must not be blank.")]));
    }
}
