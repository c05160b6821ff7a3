namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("What is to come", 10)]
public sealed class WhatIsToCome : EmploymentSpecs
{
    private static Reading<Employment> After(string day, (DueDayKind Kind, string Day)[] coming, bool seesPay = true, string? countsFrom = null, int most = 10)
    {
        var expected = Tell(coming.Select(c => (c.Kind, Day(c.Day))));
        return new($"{(seesPay ? "" : "for whoever may not see pay, ")}{(most == 1 ? "the next after" : "after")} {Say(Day(day))} comes {expected}",
            state => Tell(ComingDays.After((CurrentEmployment)state, [], Day(day), countsFrom is null ? null : Day(countsFrom), seesPay, most).Select(c => (c.Kind, c.Day))), expected);
    }

    private static string Tell(IEnumerable<(DueDayKind Kind, DateOnly Day)> coming) =>
        string.Join(", ", coming.Select(c => $"{What(c.Kind)} on {Say(c.Day)}")) is { Length: > 0 } told ? told : "nothing";

    private static string What(DueDayKind kind) => kind switch
    {
        DueDayKind.Hire => "the hire",
        DueDayKind.LastDay => "the last day",
        DueDayKind.ContractEnd => "the end of the contract",
        DueDayKind.ProbationEnd => "the end of the probation",
        DueDayKind.Notice => "the notice",
        DueDayKind.SuspensionBegin => "the beginning of a suspension",
        DueDayKind.SuspensionEnd => "the end of a suspension",
        DueDayKind.AssignmentChange => "a change of assignment",
        DueDayKind.PayChange => "a change of pay",
        DueDayKind.Anniversary => "an anniversary",
    };

    [Fact]
    public void What_is_recorded_for_the_hire_date_belongs_to_the_hire()
    {
        Given(Hired("2026-03-01"), Transferred("move", "2026-03-01", To(Sales)), PayChanged("raise", "2026-03-01", 3000)).Shows(After("2026-02-28", [(DueDayKind.Hire, "2026-03-01")]));
        Given(Hired("2026-03-01"), Transferred("move", "2026-03-02", To(Sales))).Shows(After("2026-02-28", [(DueDayKind.Hire, "2026-03-01"), (DueDayKind.AssignmentChange, "2026-03-02")]));
    }

    [Fact]
    public void It_is_what_comes_after_the_day_and_up_to_the_last_day()
    {
        EmploymentEvent[] recorded = [Hired("2026-03-01"), Transferred("move", "2026-05-01", To(Sales)), Transferred("move back", "2026-06-30", To(Support)), Transferred("late move", "2026-07-01", To(Sales))];
        Given(recorded).Shows(After("2026-04-30", [(DueDayKind.AssignmentChange, "2026-05-01"), (DueDayKind.AssignmentChange, "2026-06-30"), (DueDayKind.AssignmentChange, "2026-07-01")]), After("2026-05-01", [(DueDayKind.AssignmentChange, "2026-06-30"), (DueDayKind.AssignmentChange, "2026-07-01")]));
        Given([.. recorded, Terminated("2026-06-30")]).Shows(After("2026-05-01", [(DueDayKind.LastDay, "2026-06-30"), (DueDayKind.AssignmentChange, "2026-06-30")]), After("2026-06-30", []));
        Given(recorded).Shows(After("2026-04-30", [(DueDayKind.AssignmentChange, "2026-05-01")], most: 1));
    }

    [Fact]
    public void That_pay_will_change_is_told_to_those_who_may_see_pay() =>
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-05-01", 3000)).Shows(After("2026-04-30", [(DueDayKind.PayChange, "2026-05-01")]), After("2026-04-30", [], seesPay: false));

    [Fact]
    public void A_promotion_is_a_change_of_assignment_and_of_pay() =>
        Given(Hired("2026-03-01"), Promoted("promotion", "2026-05-01", new(Lead, Pay: Euros(4000))))
            .Shows(After("2026-04-30", [(DueDayKind.AssignmentChange, "2026-05-01"), (DueDayKind.PayChange, "2026-05-01")]), After("2026-04-30", [(DueDayKind.AssignmentChange, "2026-05-01")], seesPay: false));

    [Fact]
    public void An_allowance_changes_pay_when_it_begins_and_after_it_ends()
    {
        AllowanceGranted Granted(string fact, string on, string code, decimal amount) => new(The(fact), Day(on), new(code, Euros(amount)));
        EmploymentEvent[] recorded =
        [
            Hired("2026-03-01"), Granted("meals", "2026-03-01", "meals", 50), Granted("car", "2026-05-01", "car", 300), new AllowanceEnded(The("no car"), Day("2026-06-30"), "car"),
            new AllowanceEnded(The("no meals"), Day("2026-06-30"), "meals"), Granted("car again", "2026-09-01", "car", 400),
        ];
        Given(recorded).Shows(After("2026-04-30", [(DueDayKind.PayChange, "2026-05-01"), (DueDayKind.PayChange, "2026-07-01"), (DueDayKind.PayChange, "2026-09-01")]), After("2026-04-30", [], seesPay: false),
            After("2026-02-28", [(DueDayKind.Hire, "2026-03-01"), (DueDayKind.PayChange, "2026-05-01")], most: 2));
        Given(Hired("2026-03-01"), Granted("car", "2026-05-01", "car", 300), Granted("better car", "2026-06-01", "car", 400)).Shows(After("2026-02-28", [(DueDayKind.Hire, "2026-03-01"), (DueDayKind.PayChange, "2026-05-01"), (DueDayKind.PayChange, "2026-06-01")]));
        Given([.. recorded, Terminated("2026-06-30")]).Shows(After("2026-04-30", [(DueDayKind.PayChange, "2026-05-01"), (DueDayKind.LastDay, "2026-06-30")]));
    }

    [Fact]
    public void Each_of_unit_location_manager_job_position_and_working_time_is_a_change_of_assignment()
    {
        foreach (var change in (EmploymentEvent[])
        [
            Transferred("move", "2026-05-01", To(Sales)), Transferred("move", "2026-05-01", To(Madrid)), Transferred("move", "2026-05-01", To(Ben)), Transferred("move", "2026-05-01", To(Engineer)),
            Transferred("move", "2026-05-01", To(Desk)), WorkingTimeChanged("half time", "2026-05-01", Share(0.5m)), WorkingTimeChanged("mornings", "2026-05-01", new(WorkingPattern: new(Mornings))),
        ])
            Given(Hired("2026-03-01"), change).Shows(After("2026-04-30", [(DueDayKind.AssignmentChange, "2026-05-01")]));
        Given(Hired("2026-03-01"), new GradeChanged(The("grade"), Day("2026-05-01"), new("G5"))).Shows(After("2026-04-30", [(DueDayKind.PayChange, "2026-05-01")]));
        Given(Hired("2026-03-01"), new ContractChanged(The("contract"), Day("2026-05-01"), new(new ContractTerm(ContractType.Permanent)))).Shows(After("2026-04-30", []));
    }

    [Fact]
    public void A_suspension_begins_and_ends_but_not_where_somebody_came_back_before()
    {
        EmploymentEvent[] suspended = [Hired("2026-03-01"), new EmployeeSuspended(The("suspension"), Day("2026-05-01"), new(SuspensionType.Unpaid, Day("2026-06-30")))];
        Given(suspended).Shows(After("2026-04-30", [(DueDayKind.SuspensionBegin, "2026-05-01"), (DueDayKind.SuspensionEnd, "2026-06-30")]));
        Given([.. suspended, new EmployeeReturned(The("return"), Day("2026-06-01"))]).Shows(After("2026-04-30", [(DueDayKind.SuspensionBegin, "2026-05-01")]));
    }

    [Fact]
    public void A_probation_that_was_extended_ends_once()
    {
        EmploymentEvent[] recorded = [Hired("2026-03-01") with { Terms = new(Day("2026-03-01"), Contract: new(ContractType.Permanent, ProbationEndsOn: Day("2026-05-31"))) }, new ContractChanged(The("extension"), Day("2026-05-15"), new(ProbationEndsOn: Day("2026-07-31")))];
        Given(recorded).Shows(After("2026-05-01", [(DueDayKind.ProbationEnd, "2026-07-31")]));
    }

    [Fact]
    public void A_contract_that_was_extended_ends_once()
    {
        var hired = Hired("2026-03-01") with { Terms = new(Day("2026-03-01"), Contract: new(ContractType.FixedTerm, Day("2026-08-31"), Day("2026-05-31"))) };
        Given(hired).Shows(After("2026-03-01", [(DueDayKind.ProbationEnd, "2026-05-31"), (DueDayKind.ContractEnd, "2026-08-31")]));
        Given(hired, new ContractChanged(The("extension"), Day("2026-07-01"), new(new ContractTerm(ContractType.FixedTerm, Day("2026-12-31")))))
            .Shows(After("2026-06-01", [(DueDayKind.ContractEnd, "2026-12-31")]));
    }

    [Fact]
    public void Whoever_began_on_29_February_has_the_anniversary_on_1_March_of_other_years()
    {
        Given(Hired("2024-02-29")).Shows(After("2026-02-28", [(DueDayKind.Anniversary, "2026-03-01")], countsFrom: "2024-02-29"));
        Given(Hired("2024-02-29")).Shows(After("2027-03-01", [(DueDayKind.Anniversary, "2028-02-29")], countsFrom: "2024-02-29"));
    }
}
