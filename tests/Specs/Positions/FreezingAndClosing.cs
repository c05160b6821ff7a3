namespace HrSaas.Specs.Positions;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Freezing and closing a position", 3)]
public sealed class FreezingAndClosingPositions : PositionSpecs
{
    [Fact]
    public void A_position_is_frozen_from_a_day_until_it_is_thawed()
    {
        Given(Opened()).When(Freeze("freeze", "2021-01-01")).Then(Frozen("freeze", "2021-01-01"))
            .Showing(StatusOn("2020-12-31", PositionStatus.Open), StatusOn("2021-01-01", PositionStatus.Frozen));
        Given(Opened(), Frozen("freeze", "2021-01-01")).When(Thaw("thaw", "2021-07-01")).Then(Thawed("thaw", "2021-07-01"))
            .Showing(StatusOn("2021-06-30", PositionStatus.Frozen), StatusOn("2021-07-01", PositionStatus.Open));
    }

    [Fact]
    public void Freezing_what_is_frozen_and_thawing_what_is_not_records_nothing()
    {
        Given(Opened(), Frozen("freeze", "2021-01-01")).When(Freeze("second freeze", "2021-02-01")).ThenNothing();
        Given(Opened()).When(Thaw("thaw", "2021-01-01")).ThenNothing();
        Given(Opened(), Frozen("freeze", "2021-01-01"), Thawed("thaw", "2021-01-01")).When(Freeze("second freeze", "2021-01-01")).Then(Frozen("second freeze", "2021-01-01"))
            .Showing(StatusOn("2021-01-01", PositionStatus.Frozen));
    }

    [Fact]
    public void A_freeze_or_thaw_is_put_right_by_its_day_and_withdrawn_by_rescinding_it()
    {
        Given(Opened(), Frozen("freeze", "2021-01-01"), Thawed("thaw", "2021-07-01")).When(CorrectFreeze("thaw", "correction", "2021-03-01"))
            .Then(new PositionFreezeCorrected(The("thaw"), The("correction"), Day("2021-03-01"), Mistake)).Showing(StatusOn("2021-03-01", PositionStatus.Open));
        Given(Opened(), Frozen("freeze", "2021-01-01")).When(CorrectFreeze("freeze", "correction", "2020-03-01"))
            .Then(new PositionFreezeCorrected(The("freeze"), The("correction"), Day("2020-03-01"), Mistake)).Showing(StatusOn("2020-03-01", PositionStatus.Frozen));
        Given(Opened(), Frozen("freeze", "2021-01-01")).When(CorrectFreeze("freeze", "correction", "2021-01-01")).ThenNothing();
        Given(Opened()).When(CorrectFreeze("freeze", "correction", "2021-01-01")).ThenRefused(new FactNotFound(The("freeze")));
        Given(Opened(), Frozen("freeze", "2021-01-01")).When(CorrectFreeze("freeze", "correction", "2020-03-01") with { Reason = new("") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
        Given(Opened(), Frozen("freeze", "2021-01-01")).When(Rescind("freeze")).Then(Rescinded("freeze")).Showing(StatusOn("2021-01-01", PositionStatus.Open));
    }

    [Fact]
    public void A_position_closes_after_its_last_day()
    {
        Given(Opened()).When(Close("closing", "2021-12-31")).Then(Closed("closing", "2021-12-31"))
            .Showing(StatusOn("2021-12-31", PositionStatus.Open), StatusOn("2022-01-01", PositionStatus.Closed), NotThereOn("2022-01-01"));
        Given(Opened(), Frozen("freeze", "2021-01-01")).When(Close("closing", "2021-12-31")).Then(Closed("closing", "2021-12-31"));
        Given(Opened()).When(Close("closing", "2019-12-31")).ThenRefused(Before("2019-12-31"));
    }

    [Fact]
    public void A_position_has_one_last_day_which_a_correction_moves_and_a_rescission_takes_away()
    {
        Given(Opened(), Closed("closing", "2021-12-31")).When(Close("second closing", "2021-12-31")).ThenNothing();
        Given(Opened(), Closed("closing", "2021-12-31")).When(Close("second closing", "2022-12-31")).ThenRefused(new PositionAlreadyClosed(Day("2021-12-31")));
        Given(Opened(), Closed("closing", "2021-12-31"), Rescinded("closing")).When(Close("second closing", "2020-12-31")).Then(Closed("second closing", "2020-12-31"));
        Given(Opened(), Closed("closing", "2021-12-31")).When(CorrectClosing("closing", "correction", "2022-06-30")).Then(ClosingCorrected("closing", "correction", "2022-06-30"))
            .Showing(StatusOn("2022-06-30", PositionStatus.Open));
        Given(Opened(), Closed("closing", "2021-12-31")).When(CorrectClosing("closing", "correction", "2021-06-30")).Then(ClosingCorrected("closing", "correction", "2021-06-30"));
        Given(Opened(), Closed("closing", "2021-12-31")).When(CorrectClosing("closing", "correction", "2021-12-31")).ThenNothing();
        Given(Opened(), Closed("closing", "2021-12-31")).When(CorrectClosing("closing", "correction", "2019-12-31")).ThenRefused(Before("2019-12-31"));
        Given(Opened(), Closed("closing", "2021-12-31")).When(CorrectClosing("closing", "correction", "2022-12-31") with { Reason = new("") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
        Given(Opened()).When(CorrectClosing("closing", "correction", "2021-12-31")).ThenRefused(new FactNotFound(The("closing")));
        Given(Opened(), Frozen("freeze", "2021-01-01"), Closed("closing", "2021-12-31")).When(CorrectClosing("closing", "correction", "2021-06-30")).Then(ClosingCorrected("closing", "correction", "2021-06-30"));
        Given(Opened(), Closed("closing", "2021-12-31")).When(Rescind("closing")).Then(Rescinded("closing")).Showing(StatusOn("2022-01-01", PositionStatus.Open));
    }

    [Fact]
    public void What_was_recorded_for_days_after_an_earlier_last_day_is_kept_and_counts_again_when_the_closing_is_withdrawn()
    {
        Given(Opened(), Budgeted("change", "2023-01-01", 2), Closed("closing", "2021-12-31")).Shows(NotThereOn("2023-01-01"));
        Given(Opened(), Budgeted("change", "2023-01-01", 2), Closed("closing", "2021-12-31")).When(Rescind("closing")).Then(Rescinded("closing")).Showing(BudgetOn("2023-01-01", 2));
        Given(Opened(), Budgeted("change", "2023-01-01", 2), Closed("closing", "2021-12-31")).When(Rescind("change")).Then(Rescinded("change"));
        Given(Opened(), Budgeted("change", "2023-01-01", 2), Closed("closing", "2021-12-31")).When(CorrectBudget("change", "correction", "2023-01-01", 3))
            .Then(new PositionBudgetChangeCorrected(The("change"), The("correction"), Day("2023-01-01"), new(3), Mistake));
    }

    [Fact]
    public void Nothing_is_recorded_for_a_day_before_the_opening_or_after_the_last_day()
    {
        PositionEvent[] facts =
            [Opened(), Changed("change", "2021-01-01", new(OrgUnit: Ward4)), Budgeted("budget", "2021-01-01", 2), Frozen("freeze", "2021-01-01"), Thawed("thaw", "2021-02-01"), Closed("closing", "2021-12-31")];
        foreach (var (day, refusal) in new (string, Refusal)[] { ("2019-12-31", Before("2019-12-31")), ("2022-01-01", After("2022-01-01", "2021-12-31")) })
            foreach (var command in new object[]
            {
                Change("new change", day, new(WardNurse)), CorrectChange("change", "correction", day, new(WardNurse)), Budget("new budget", day, 3), CorrectBudget("budget", "correction", day, 3),
                Freeze("new freeze", day), Thaw("new thaw", day), CorrectFreeze("freeze", "correction", day),
            })
                Given(facts).When(command).ThenRefused(refusal);
        Given(Opened(), Budgeted("budget", "2020-02-01", 2), OpeningCorrected("correction", "2021-01-01")).When(Rescind("budget")).Then(Rescinded("budget"));
    }

    [Fact]
    public void A_frozen_position_is_changed_like_any_other()
    {
        PositionEvent[] facts = [Opened(), Frozen("freeze", "2021-01-01"), Changed("change", "2021-02-01", new(OrgUnit: Ward4)), Budgeted("budget", "2021-02-01", 2), Thawed("thaw", "2022-01-01")];
        Given(facts).When(Change("new change", "2021-03-01", new(WardNurse))).Then(Changed("new change", "2021-03-01", new(WardNurse)));
        Given(facts).When(CorrectChange("change", "correction", "2021-03-01", new(WardNurse))).Then(new PositionChangeCorrected(The("change"), The("correction"), Day("2021-03-01"), new(WardNurse), Mistake));
        Given(facts).When(Budget("new budget", "2021-03-01", 3)).Then(Budgeted("new budget", "2021-03-01", 3));
        Given(facts).When(CorrectBudget("budget", "correction", "2021-03-01", 3)).Then(new PositionBudgetChangeCorrected(The("budget"), The("correction"), Day("2021-03-01"), new(3), Mistake));
        Given(facts).When(CorrectFreeze("freeze", "correction", "2021-03-01")).Then(new PositionFreezeCorrected(The("freeze"), The("correction"), Day("2021-03-01"), Mistake));
        Given(facts).When(Rescind("budget")).Then(Rescinded("budget")).Showing(BudgetOn("2021-03-01", 1));
    }

    [Fact]
    public void Nothing_is_recorded_about_a_position_that_is_not_there_or_void()
    {
        object[] commands =
        [
            CorrectOpening("correction", "2020-01-01"), Change("change", "2021-01-01", new(WardNurse)), CorrectChange("change", "correction", "2021-01-01", new(WardNurse)),
            Budget("budget", "2021-01-01", 2), CorrectBudget("budget", "correction", "2021-01-01", 2), Freeze("freeze", "2021-01-01"), Thaw("thaw", "2021-01-01"),
            CorrectFreeze("freeze", "correction", "2021-01-01"), Close("closing", "2021-12-31"), CorrectClosing("closing", "correction", "2021-12-31"), Rescind("change"),
        ];
        foreach (var command in commands) Given().When(command).ThenRefused<PositionNotFound>();
        foreach (var command in commands) Given(Opened(), Rescinded("opening")).When(command).ThenRefused<PositionIsVoid>();
        Given(Opened()).When(CorrectOpening("correction", "2019-12-31")).Then(OpeningCorrected("correction", "2019-12-31"));
    }
}
