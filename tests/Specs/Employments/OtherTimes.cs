namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Where there is no employment, and where it is in another time", 8)]
public sealed class OtherTimes : EmploymentSpecs
{
    private static readonly object[] AllButHires =
    [
        CorrectHire("correction", "2026-03-01", Sales), TransferTo("move", "2026-04-01", To(Sales)),
        CorrectTransfer("move", "correction", "2026-04-01", To(Lyon)), ChangePay("raise", "2026-04-01", 3000),
        CorrectPayChange("raise", "correction", "2026-04-01", 3100), Terminate("2026-06-30"), CorrectTermination("correction", "2026-07-31"),
        Withdraw("2026-06-15"), Rescind("move"),
    ];

    [Fact]
    public void Before_anybody_is_hired_nothing_else_can_be_recorded()
    {
        foreach (var command in AllButHires) Given().When(command).ThenRefused<EmploymentNotFound>();
    }

    [Fact]
    public void After_the_hire_was_rescinded_nothing_more_is_recorded()
    {
        EmploymentEvent[] rescinded =
            [Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Sales)), PayChanged("raise", "2026-04-01", 3000), Terminated("2026-06-30"), Rescinded("hire")];
        foreach (var command in AllButHires) Given(rescinded).When(command).ThenRefused<EmploymentIsVoid>();
        Given(rescinded).When(Hire("2026-03-01")).ThenRefused<EmploymentIsVoid>();
        Given(rescinded).When(Rehire("2026-03-01")).ThenRefused<EmploymentIsVoid>();
    }

    [Fact]
    public void Facts_that_a_later_hire_date_has_overtaken_can_be_rescinded() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-03-05", To(Support)), HireCorrected("later hire", "2026-03-10", Sales))
            .When(Rescind("move")).Then(Rescinded("move")).Showing(UnitOn("2026-03-10", Sales));

    [Fact]
    public void Facts_after_the_last_day_can_be_rescinded() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-08-01", To(Support)), Terminated("2026-06-30")).When(Rescind("move")).Then(Rescinded("move"));

    [Fact]
    public void Moving_the_hire_date_out_again_brings_facts_back_to_their_own_days() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-03-05", To(Support)), HireCorrected("later hire", "2026-03-10", Sales),
            HireCorrected("hire after all", "2026-03-02", Sales)).Shows(UnitOn("2026-03-04", Sales), UnitOn("2026-03-05", Support));

    [Fact]
    public void What_takes_effect_in_future_is_there_when_its_day_comes() =>
        Given(Hired("2099-03-01", Sales), PayChanged("raise", "2099-05-01", 4000), Terminated("2099-12-31"))
            .Shows(StatusOn("2026-01-01", EmploymentStatus.BeforeHire), StatusOn("2099-03-01", EmploymentStatus.Active),
                PayOn("2099-04-30", null), PayOn("2099-05-01", 4000), StatusOn("2100-01-01", EmploymentStatus.Ended));

    [Fact]
    public void An_employment_may_last_to_the_last_of_all_days() =>
        Given(Hired("2026-03-01", Sales)).When(Terminate("9999-12-31")).Then(Terminated("9999-12-31"))
            .Showing(StatusOn("9999-12-31", EmploymentStatus.Active));

    [Fact]
    public void History_tells_what_was_said_put_right_and_withdrawn_in_recorded_order()
    {
        EmploymentEvent[] events =
        [
            Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Sales)), TransferCorrected("move", "correction", "2026-05-01", To(Support)),
            PayChanged("raise", "2026-02-01", 3000), Rescinded("correction"), Rescinded("raise"),
        ];
        var history = History.Of(events, Employment.ChangeOf);
        history.Select(fact => fact.Id).Should().Equal(The("hire"), The("move"), The("raise"));
        history.Select(fact => fact.By.Place).Should().Equal(1, 2, 4);
        var move = history[1];
        (move.FirstFrom, move.From).Should().Be((Day("2026-04-01"), Day("2026-04-01")));
        move.Says.Should().Be(events[1]);
        move.Corrections.Should().Equal(new CorrectionInHistory<EmploymentEvent>(
            The("correction"), Day("2026-05-01"), new(events[2], 3), new(events[4], 5)));
        move.Rescinded.Should().BeNull();
        history[2].Rescinded.Should().Be(new Told<EmploymentEvent>(events[5], 6));
        var before = History.Of(events[..4], Employment.ChangeOf)[1];
        before.From.Should().Be(Day("2026-05-01"));
        before.Says.Should().Be(events[2]);
        var again = TransferCorrected("move", "second correction", "2026-06-01", To(Research));
        var twice = History.Of([.. events[..4], again], Employment.ChangeOf)[1];
        twice.From.Should().Be(Day("2026-06-01"));
        twice.Says.Should().Be(again);
    }

    [Fact]
    public void What_a_person_is_on_a_day_is_a_timeline_with_first_and_last_day_included()
    {
        var employment = (CurrentEmployment)Fold(
            [Hired("2026-03-01", Sales), Transferred("move", "2026-04-01", To(Support)), Transferred("other move", "2026-04-01", To(Research)), Terminated("2026-06-30")]);
        employment.OrgUnits.Between(employment.HireDate, employment.LastDay).Should().Equal(
            new Stretch<OrgUnitId?>(Day("2026-03-01"), Day("2026-04-01"), The("hire"), Sales),
            new Stretch<OrgUnitId?>(Day("2026-04-01"), Day("2026-07-01"), The("other move"), Research));
        employment.OrgUnits.Entries.Should().HaveCount(3);
        employment.Subject.Should().Be(Ana);
        Fold([Hired("2026-03-01"), Rescinded("hire")]).Subject.Should().Be(Ana);
        Employment.Initial.Subject.Should().BeNull();
    }
}
