namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Jobs, positions and managers", 4)]
public sealed class HoldingPositions : EmploymentSpecs
{
    [Fact]
    public void A_transfer_may_be_to_another_job() =>
        Given(Hired("2026-03-01", job: Engineer)).When(TransferTo("move", "2026-04-01", To(Lead))).Then(Transferred("move", "2026-04-01", To(Lead)))
            .Showing(JobOn("2026-03-31", Engineer), JobOn("2026-04-01", Lead));

    [Fact]
    public void A_transfer_to_a_position_keeps_what_lies_beneath_it() =>
        Given(Hired("2026-03-01", Sales, job: Engineer)).When(TransferTo("seating", "2026-04-01", To(Desk))).Then(Transferred("seating", "2026-04-01", To(Desk)))
            .Showing(PositionOn("2026-03-31", null), PositionOn("2026-04-01", Desk), JobOn("2026-04-01", Engineer), UnitOn("2026-04-01", Sales));

    [Fact]
    public void Where_a_position_is_held_job_unit_and_location_change_only_with_it()
    {
        foreach (var transfer in new[] { To(Lead), To(Support), To(Lyon) })
            Given(Hired("2026-03-01"), Transferred("seating", "2026-04-01", To(Desk))).When(TransferTo("move", "2026-04-01", transfer))
                .ThenRefused(new PositionSaysWhere(Day("2026-04-01"), Desk));
        Given(Hired("2026-03-01"), Transferred("seating", "2026-04-01", To(Desk))).When(TransferTo("move", "2026-03-31", To(Support)))
            .Then(Transferred("move", "2026-03-31", To(Support)));
        var away = new Transfer(OrgUnit: new(Support), Position: new(null));
        Given(Hired("2026-03-01"), Transferred("seating", "2026-04-01", To(Desk))).When(TransferTo("move", "2026-05-01", away)).Then(Transferred("move", "2026-05-01", away))
            .Showing(PositionOn("2026-04-30", Desk), PositionOn("2026-05-01", null), UnitOn("2026-05-01", Support));
    }

    [Fact]
    public void The_manager_may_change_whatever_position_is_held() =>
        Given(Hired("2026-03-01"), Transferred("seating", "2026-04-01", To(Desk))).When(ChangeManager("change", "2026-05-01", Ben))
            .Then(Transferred("change", "2026-05-01", To(Ben))).Showing(ManagerOn("2026-05-01", Ben), PositionOn("2026-05-01", Desk));

    [Fact]
    public void A_transfer_to_the_position_that_is_held_records_nothing() =>
        Given(Hired("2026-03-01"), Transferred("seating", "2026-04-01", To(Desk))).When(TransferTo("seating again", "2026-05-01", To(Desk))).ThenNothing();

    [Fact]
    public void Jobs_and_positions_are_known_ones()
    {
        Given(Hired("2026-03-01")).Where(world => world with { JobIsKnown = false }).When(TransferTo("move", "2026-04-01", To(Lead))).ThenRefused(new UnknownJob(Lead));
        Given(Hired("2026-03-01")).Where(world => world with { PositionIsKnown = false }).When(TransferTo("seating", "2026-04-01", To(Desk)))
            .ThenRefused(new UnknownPosition(Desk));
        Given().Where(world => world with { PositionIsKnown = false }).When(Hire("2026-03-01") with { Terms = new(Day("2026-03-01"), Position: Desk) })
            .ThenRefused(new UnknownPosition(Desk));
        Given().Where(world => world with { WorkingPatternIsKnown = false }).When(Hire("2026-03-01") with { Terms = new(Day("2026-03-01"), WorkingPattern: Weekdays) })
            .ThenRefused(new UnknownWorkingPattern(Weekdays));
    }

    [Fact]
    public void A_hire_may_bring_position_fte_and_pattern()
    {
        var terms = new HireTerms(Day("2026-03-01"), Position: Desk, Fte: new Fte(0.5m), WorkingPattern: Mornings, Grade: "P6");
        Given().When(Hire("2026-03-01") with { Terms = terms }).Then(Hired("2026-03-01") with { Terms = terms })
            .Showing(PositionOn("2026-03-01", Desk), FteOn("2026-03-01", 0.5m), PatternOn("2026-03-01", Mornings), GradeOn("2026-03-01", "P6"));
    }

    [Fact]
    public void Another_manager_comes_from_a_day_and_may_be_nobody()
    {
        Given(Hired("2026-03-01", manager: Ben)).When(ChangeManager("change", "2026-04-01", Cleo)).Then(Transferred("change", "2026-04-01", To(Cleo)))
            .Showing(ManagerOn("2026-03-31", Ben), ManagerOn("2026-04-01", Cleo));
        Given(Hired("2026-03-01", manager: Ben)).When(ChangeManager("change", "2026-04-01", null)).Then(Transferred("change", "2026-04-01", new(Manager: new(null))));
        Given(Hired("2026-03-01", manager: Ben)).When(ChangeManager("change", "2026-04-01", Ben)).ThenNothing();
    }

    [Fact]
    public void The_manager_is_a_known_other_person_on_a_day_of_the_employment()
    {
        Given(Hired("2026-03-01")).When(ChangeManager("change", "2026-04-01", Ana)).ThenRefused(new OwnManager(Ana));
        Given(Hired("2026-03-01")).Where(world => world with { ManagerIsKnown = false }).When(ChangeManager("change", "2026-04-01", Ben)).ThenRefused(new UnknownManager(Ben));
        Given(Hired("2026-03-01")).When(ChangeManager("change", "2026-02-28", Ben)).ThenRefused(new BeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(ChangeManager("change", "2026-06-30", Ben)).Then(Transferred("change", "2026-06-30", To(Ben)));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(ChangeManager("change", "2026-07-01", Ben))
            .ThenRefused(new AfterLastDay(Day("2026-07-01"), Day("2026-06-30")));
        Given().When(ChangeManager("change", "2026-04-01", Ben)).ThenRefused<EmploymentNotFound>();
        Given(Hired("2026-03-01"), Rescinded("hire")).When(ChangeManager("change", "2026-04-01", Ben)).ThenRefused<EmploymentIsVoid>();
    }
}
