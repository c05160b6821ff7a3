namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Transferring", 4)]
public sealed class Transferring : EmploymentSpecs
{
    [Fact]
    public void What_a_fact_says_of_a_location_that_is_void_since_may_stay_when_it_is_put_right()
    {
        var further = new Transfer(new(Sales), new(Lyon));
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Lyon))).Where(world => world with { LocationIsKnown = false })
            .When(CorrectTransfer("move", "correction", "2026-04-01", further)).Then(TransferCorrected("move", "correction", "2026-04-01", further));
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Lyon))).Where(world => world with { LocationIsKnown = false })
            .When(CorrectTransfer("move", "correction", "2026-05-01", further)).ThenRefused(new UnknownLocation(Lyon));
    }

    [Fact]
    public void An_employee_moves_to_another_unit_from_a_day() =>
        Given(Hired("2026-03-01", Sales)).When(TransferTo("move", "2026-04-01", To(Support))).Then(Transferred("move", "2026-04-01", To(Support)))
            .Showing(UnitOn("2026-03-31", Sales), UnitOn("2026-04-01", Support), FactBehindUnitOn("2026-04-01", "move"),
                FactBehindUnitOn("2026-03-31", "hire"));

    [Fact]
    public void A_transfer_leaves_alone_what_it_does_not_name() =>
        Given(Hired("2026-03-01", Sales, Madrid, Ben, pay: Euros(3000))).When(TransferTo("move", "2026-04-01", To(Lyon)))
            .Then(Transferred("move", "2026-04-01", To(Lyon)))
            .Showing(LocationOn("2026-04-01", Lyon), UnitOn("2026-04-01", Sales), ManagerOn("2026-04-01", Ben), PayOn("2026-04-01", 3000));

    [Fact]
    public void Unit_location_and_manager_are_timelines_of_their_own() =>
        Given(Hired("2026-03-01", Sales, Madrid, Ben), Transferred("new manager", "2026-06-01", To(Cleo)),
            Transferred("move", "2026-05-01", new(OrgUnit: new(Support), Manager: new(null))), Transferred("relocation", "2026-04-01", To(Lyon)))
            .Shows(UnitOn("2026-04-30", Sales), UnitOn("2026-05-01", Support), UnitOn("2026-06-01", Support),
                LocationOn("2026-04-01", Lyon), LocationOn("2026-06-01", Lyon),
                ManagerOn("2026-04-30", Ben), ManagerOn("2026-05-01", null), ManagerOn("2026-06-01", Cleo));

    [Fact]
    public void An_earlier_dated_transfer_leaves_later_ones_alone() =>
        Given(Hired("2026-03-01", Sales), Transferred("later move", "2026-06-01", To(Support))).When(TransferTo("earlier move", "2026-04-01", To(Research)))
            .Then(Transferred("earlier move", "2026-04-01", To(Research)))
            .Showing(UnitOn("2026-05-31", Research), UnitOn("2026-06-01", Support));

    [Fact]
    public void Of_two_transfers_of_one_day_the_one_recorded_last_counts() =>
        Given(Hired("2026-03-01", Sales), Transferred("first move", "2026-04-01", To(Support))).When(TransferTo("second move", "2026-04-01", To(Research)))
            .Then(Transferred("second move", "2026-04-01", To(Research))).Showing(UnitOn("2026-04-01", Research));

    [Fact]
    public void A_corrected_transfer_keeps_its_place_among_the_facts_of_a_day() =>
        Given(Hired("2026-03-01", Sales), Transferred("first move", "2026-04-01", To(Support)), Transferred("second move", "2026-04-01", To(Research)))
            .When(CorrectTransfer("first move", "correction", "2026-04-01", To(Sales))).Then(TransferCorrected("first move", "correction", "2026-04-01", To(Sales)))
            .Showing(UnitOn("2026-04-01", Research));

    [Fact]
    public void A_transfer_moved_to_the_day_of_one_recorded_later_comes_before_it() =>
        Given(Hired("2026-03-01"), Transferred("first move", "2026-04-01", To(Support)), Transferred("second move", "2026-05-01", To(Research)),
            TransferCorrected("first move", "correction", "2026-05-01", To(Support))).Shows(UnitOn("2026-05-01", Research), UnitOn("2026-04-30", null));

    [Fact]
    public void A_transfer_moved_to_the_day_of_one_recorded_earlier_comes_after_it() =>
        Given(Hired("2026-03-01"), Transferred("first move", "2026-05-01", To(Support)), Transferred("second move", "2026-04-01", To(Research)),
            TransferCorrected("second move", "correction", "2026-05-01", To(Research))).Shows(UnitOn("2026-05-01", Research));

    [Fact]
    public void A_transfer_may_say_that_there_is_no_manager_any_more() =>
        Given(Hired("2026-03-01", manager: Ben)).When(TransferTo("move", "2026-04-01", new(Manager: new(null))))
            .Then(Transferred("move", "2026-04-01", new(Manager: new(null)))).Showing(ManagerOn("2026-04-01", null), ManagerOn("2026-03-31", Ben));

    [Fact]
    public void A_transfer_may_take_effect_on_the_hire_date() =>
        Given(Hired("2026-03-01", Sales)).When(TransferTo("move", "2026-03-01", To(Support))).Then(Transferred("move", "2026-03-01", To(Support)))
            .Showing(UnitOn("2026-03-01", Support));

    [Fact]
    public void A_transfer_may_take_effect_on_29_February() =>
        Given(Hired("2028-01-01", Sales)).When(TransferTo("move", "2028-02-29", To(Support))).Then(Transferred("move", "2028-02-29", To(Support)))
            .Showing(UnitOn("2028-02-28", Sales), UnitOn("2028-02-29", Support), UnitOn("2028-03-01", Support));

    [Fact]
    public void Somebody_hired_in_future_can_be_transferred_from_the_hire_date_on() =>
        Given(Hired("2031-03-01", Sales)).When(TransferTo("move", "2031-05-01", To(Support))).Then(Transferred("move", "2031-05-01", To(Support)));

    [Fact]
    public void A_transfer_does_not_take_effect_before_the_hire_date() =>
        Given(Hired("2026-03-01")).When(TransferTo("move", "2026-02-28", To(Sales)))
            .ThenRefused(new BeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));

    [Fact]
    public void A_transfer_may_take_effect_on_the_last_day() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(TransferTo("move", "2026-06-30", To(Sales))).Then(Transferred("move", "2026-06-30", To(Sales)));

    [Fact]
    public void A_transfer_does_not_take_effect_after_the_last_day() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(TransferTo("move", "2026-07-01", To(Sales)))
            .ThenRefused(new AfterLastDay(Day("2026-07-01"), Day("2026-06-30")));

    [Fact]
    public void A_transfer_to_where_the_employee_is_on_that_day_records_nothing() =>
        Given(Hired("2026-03-01", Sales, Madrid), Transferred("later move", "2026-06-01", To(Support)))
            .When(TransferTo("move", "2026-04-01", new(new(Sales), new(Madrid), new(null)))).ThenNothing();

    [Fact]
    public void A_transfer_that_changes_one_of_what_it_names_is_recorded_as_asked() =>
        Given(Hired("2026-03-01", Sales, Madrid)).When(TransferTo("move", "2026-04-01", new(new(Sales), new(Lyon))))
            .Then(Transferred("move", "2026-04-01", new(new(Sales), new(Lyon))));

    [Fact]
    public void A_transfer_names_something() =>
        Given(Hired("2026-03-01")).When(TransferTo("move", "2026-04-01", new())).ThenRefused<TransferNamesNothing>();

    [Fact]
    public void Nobody_becomes_their_own_manager() =>
        Given(Hired("2026-03-01")).When(TransferTo("move", "2026-04-01", To(Ana))).ThenRefused(new OwnManager(Ana));

    [Fact]
    public void Nobody_becomes_their_own_manager_under_another_id_of_theirs()
    {
        Given(Hired("2026-03-01")).Where(world => world with { ManagerRemains = Ana }).When(TransferTo("move", "2026-04-01", To(Ben))).ThenRefused(new OwnManager(Ana));
        Given(Hired("2026-03-01")).Where(world => world with { EmployeeRemains = Ben }).When(TransferTo("move", "2026-04-01", To(Ben))).ThenRefused(new OwnManager(Ana));
        Given(Hired("2026-03-01")).Where(world => world with { ManagerRemains = Cleo, EmployeeRemains = Cleo }).When(TransferTo("move", "2026-04-01", To(Ben)))
            .ThenRefused(new OwnManager(Ana));
    }

    [Fact]
    public void A_manager_who_was_merged_is_named_under_the_id_of_who_remains_and_may_be_named_again_by_a_correction()
    {
        Given(Hired("2026-03-01")).Where(world => world with { ManagerRemains = Cleo }).When(TransferTo("move", "2026-04-01", To(Ben))).ThenRefused(new ManagerWasMerged(Ben, Cleo));
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Ben))).Where(world => world with { ManagerRemains = Cleo })
            .When(CorrectTransfer("move", "correction", "2026-05-01", To(Ben))).Then(TransferCorrected("move", "correction", "2026-05-01", To(Ben)));
    }

    [Fact]
    public void A_transfer_names_only_what_is_known()
    {
        Given(Hired("2026-03-01")).Where(world => world with { OrgUnitIsKnown = false }).When(TransferTo("move", "2026-04-01", To(Sales)))
            .ThenRefused(new UnknownOrgUnit(Sales));
        Given(Hired("2026-03-01")).Where(world => world with { LocationIsKnown = false }).When(TransferTo("move", "2026-04-01", To(Lyon)))
            .ThenRefused(new UnknownLocation(Lyon));
        Given(Hired("2026-03-01")).Where(world => world with { ManagerIsKnown = false }).When(TransferTo("move", "2026-04-01", To(Ben)))
            .ThenRefused(new UnknownManager(Ben));
    }

    [Fact]
    public void Where_there_is_to_be_no_unit_none_need_be_known() =>
        Given(Hired("2026-03-01", Sales)).Where(world => world with { OrgUnitIsKnown = false }).When(TransferTo("move", "2026-04-01", new(OrgUnit: new(null))))
            .Then(Transferred("move", "2026-04-01", new(OrgUnit: new(null)))).Showing(UnitOn("2026-04-01", null));

    [Fact]
    public void A_correction_moves_a_transfer_to_another_day() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-04-01", To(Support))).When(CorrectTransfer("move", "correction", "2026-05-01", To(Support)))
            .Then(TransferCorrected("move", "correction", "2026-05-01", To(Support)))
            .Showing(UnitOn("2026-04-30", Sales), UnitOn("2026-05-01", Support), FactBehindUnitOn("2026-05-01", "move"));

    [Fact]
    public void A_correction_may_move_a_transfer_past_another_one() =>
        Given(Hired("2026-03-01", Sales), Transferred("first move", "2026-04-01", To(Support)), Transferred("second move", "2026-05-01", To(Research)))
            .When(CorrectTransfer("first move", "correction", "2026-06-01", To(Support))).Then(TransferCorrected("first move", "correction", "2026-06-01", To(Support)))
            .Showing(UnitOn("2026-04-30", Sales), UnitOn("2026-05-01", Research), UnitOn("2026-06-01", Support));

    [Fact]
    public void A_correction_replaces_all_that_a_transfer_named() =>
        Given(Hired("2026-03-01", Sales, Madrid), Transferred("move", "2026-04-01", new(new(Support), new(Lyon))))
            .When(CorrectTransfer("move", "correction", "2026-04-01", To(Support))).Then(TransferCorrected("move", "correction", "2026-04-01", To(Support)))
            .Showing(UnitOn("2026-04-01", Support), LocationOn("2026-04-01", Madrid));

    [Fact]
    public void A_correction_of_a_correction_counts_and_rescinding_it_brings_back_the_first() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-04-01", To(Support)),
            TransferCorrected("move", "first correction", "2026-04-02", To(Support)), TransferCorrected("move", "second correction", "2026-04-03", To(Research)))
            .When(Rescind("second correction")).Then(Rescinded("second correction"))
            .Showing(UnitOn("2026-04-01", Sales), UnitOn("2026-04-02", Support), UnitOn("2026-04-03", Support));

    [Fact]
    public void Rescinding_a_transfer_is_as_if_it_had_never_been() =>
        Given(Hired("2026-03-01", Sales), Transferred("first move", "2026-04-01", To(Support)), Transferred("second move", "2026-05-01", To(Research)))
            .When(Rescind("second move")).Then(Rescinded("second move")).Showing(UnitOn("2026-05-01", Support));

    [Fact]
    public void Rescinding_a_transfer_withdraws_its_corrections_with_it() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-04-01", To(Support)), TransferCorrected("move", "correction", "2026-05-01", To(Research)))
            .When(Rescind("move")).Then(Rescinded("move")).Showing(UnitOn("2026-05-01", Sales));

    [Fact]
    public void Rescinding_again_records_nothing()
    {
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support)), Rescinded("move")).When(Rescind("move")).ThenNothing();
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support)),
            TransferCorrected("move", "correction", "2026-05-01", To(Research)), Rescinded("correction")).When(Rescind("correction")).ThenNothing();
    }

    [Fact]
    public void Correcting_a_transfer_to_what_it_says_already_records_nothing() =>
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support))).When(CorrectTransfer("move", "correction", "2026-04-01", To(Support))).ThenNothing();

    [Fact]
    public void Correcting_a_transfer_back_to_what_it_said_at_first_is_a_correction() =>
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support)), TransferCorrected("move", "first correction", "2026-04-01", To(Research)))
            .When(CorrectTransfer("move", "second correction", "2026-04-01", To(Support)))
            .Then(TransferCorrected("move", "second correction", "2026-04-01", To(Support)));

    [Fact]
    public void A_rescinded_transfer_is_not_corrected() =>
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support)), Rescinded("move"))
            .When(CorrectTransfer("move", "correction", "2026-05-01", To(Support))).ThenRefused(new FactIsRescinded(The("move")));

    [Fact]
    public void A_correction_of_a_rescinded_transfer_is_not_rescinded_by_itself() =>
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support)), TransferCorrected("move", "correction", "2026-05-01", To(Support)), Rescinded("move"))
            .When(Rescind("correction")).ThenRefused(new FactIsRescinded(The("correction")));

    [Fact]
    public void A_correction_does_not_move_a_transfer_out_of_the_employment()
    {
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support))).When(CorrectTransfer("move", "correction", "2026-02-28", To(Support)))
            .ThenRefused(new BeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support)), Terminated("2026-06-30"))
            .When(CorrectTransfer("move", "correction", "2026-07-01", To(Support))).ThenRefused(new AfterLastDay(Day("2026-07-01"), Day("2026-06-30")));
    }

    [Fact]
    public void A_correction_may_move_a_transfer_to_the_hire_date_and_to_the_last_day()
    {
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support)), Terminated("2026-06-30"))
            .When(CorrectTransfer("move", "correction", "2026-06-30", To(Support))).Then(TransferCorrected("move", "correction", "2026-06-30", To(Support)));
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support)))
            .When(CorrectTransfer("move", "correction", "2026-03-01", To(Support))).Then(TransferCorrected("move", "correction", "2026-03-01", To(Support)));
    }

    [Fact]
    public void A_transfer_whose_day_was_overtaken_by_a_later_hire_date_can_be_corrected_where_it_is() =>
        Given(Hired("2026-03-01"), Transferred("move", "2026-03-05", To(Support)), HireCorrected("later hire", "2026-03-10"))
            .When(CorrectTransfer("move", "correction", "2026-03-05", To(Research))).Then(TransferCorrected("move", "correction", "2026-03-05", To(Research)))
            .Showing(UnitOn("2026-03-10", Research));

    [Fact]
    public void On_the_hire_day_a_transfer_of_that_day_comes_after_those_that_a_later_hire_date_has_overtaken() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-03-05", To(Support)), HireCorrected("later hire", "2026-03-10", Sales))
            .When(TransferTo("move back", "2026-03-10", To(Sales))).Then(Transferred("move back", "2026-03-10", To(Sales)))
            .Showing(UnitOn("2026-03-10", Sales));

    [Fact]
    public void What_a_transfer_that_a_later_hire_date_has_overtaken_says_already_is_not_said_again() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-03-05", To(Support)), HireCorrected("later hire", "2026-03-10", Sales))
            .When(TransferTo("same move", "2026-03-10", To(Support))).ThenNothing();

    [Fact]
    public void A_transfer_after_the_last_day_is_kept_and_can_be_corrected_where_it_is() =>
        Given(Hired("2026-03-01"), Transferred("move", "2026-08-01", To(Support)), Terminated("2026-06-30"))
            .When(CorrectTransfer("move", "correction", "2026-08-01", To(Research))).Then(TransferCorrected("move", "correction", "2026-08-01", To(Research)));

    [Fact]
    public void Rescinding_a_correction_may_bring_a_transfer_back_to_before_a_later_hire_date() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-03-05", To(Support)), TransferCorrected("move", "correction", "2026-04-01", To(Support)),
            HireCorrected("later hire", "2026-03-10", Sales)).When(Rescind("correction")).Then(Rescinded("correction")).Showing(UnitOn("2026-03-10", Support));

    [Fact]
    public void A_correction_names_a_transfer_and_only_what_is_known()
    {
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3000)).When(CorrectTransfer("raise", "correction", "2026-04-01", To(Support)))
            .ThenRefused(new FactOfAnotherKind(The("raise")));
        Given(Hired("2026-03-01")).When(CorrectTransfer("hire", "correction", "2026-04-01", To(Support))).ThenRefused(new FactOfAnotherKind(The("hire")));
        Given(Hired("2026-03-01")).When(CorrectTransfer("move", "correction", "2026-04-01", To(Support))).ThenRefused(new FactNotFound(The("move")));
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support))).Where(world => world with { LocationIsKnown = false })
            .When(CorrectTransfer("move", "correction", "2026-04-01", To(Lyon))).ThenRefused(new UnknownLocation(Lyon));
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support))).When(CorrectTransfer("move", "correction", "2026-04-01", To(Ana)))
            .ThenRefused(new OwnManager(Ana));
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support))).When(CorrectTransfer("move", "correction", "2026-04-01", new()))
            .ThenRefused<TransferNamesNothing>();
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Support)))
            .When(CorrectTransfer("move", "correction", "2026-05-01", To(Support)) with { Reason = new("-") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }

    [Fact]
    public void Rescinding_names_a_fact_of_this_employment() =>
        Given(Hired("2026-03-01")).When(Rescind("unheard-of fact")).ThenRefused(new FactNotFound(The("unheard-of fact")));
}
