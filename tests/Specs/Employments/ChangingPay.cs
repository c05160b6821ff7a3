namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Changing pay", 5)]
public sealed class ChangingPay : EmploymentSpecs
{
    [Fact]
    public void Base_pay_changes_from_a_day() =>
        Given(Hired("2026-03-01", pay: Euros(3000))).When(ChangePay("raise", "2026-04-01", 3200)).Then(PayChanged("raise", "2026-04-01", 3200))
            .Showing(PayOn("2026-03-31", 3000), PayOn("2026-04-01", 3200));

    [Fact]
    public void An_earlier_dated_change_leaves_later_ones_alone() =>
        Given(Hired("2026-03-01"), PayChanged("later raise", "2026-06-01", 3500)).When(ChangePay("earlier raise", "2026-04-01", 3200))
            .Then(PayChanged("earlier raise", "2026-04-01", 3200)).Showing(PayOn("2026-05-31", 3200), PayOn("2026-06-01", 3500));

    [Fact]
    public void Of_two_changes_of_one_day_the_one_recorded_last_counts() =>
        Given(Hired("2026-03-01"), PayChanged("first raise", "2026-04-01", 3200)).When(ChangePay("second raise", "2026-04-01", 3300))
            .Then(PayChanged("second raise", "2026-04-01", 3300)).Showing(PayOn("2026-04-01", 3300));

    [Fact]
    public void A_change_to_the_pay_in_force_on_that_day_records_nothing() =>
        Given(Hired("2026-03-01", pay: Euros(3000)), PayChanged("raise", "2026-06-01", 3500)).When(ChangePay("change", "2026-04-01", 3000)).ThenNothing();

    [Fact]
    public void Zeros_after_the_point_make_no_other_amount() =>
        Given(Hired("2026-03-01", pay: Euros(3000))).When(ChangePay("change", "2026-04-01", 3000.00m)).ThenNothing();

    [Fact]
    public void The_same_amount_for_another_period_or_in_another_currency_is_another_pay()
    {
        var yearly = Euros(3000, PayPeriod.Year);
        Given(Hired("2026-03-01", pay: Euros(3000))).When(new ChangePay(The("change"), Day("2026-04-01"), yearly))
            .Then(new PayChanged(The("change"), Day("2026-04-01"), yearly));
        var dollars = new BasePay(new(3000, Currency.Of("USD")!.Value), PayPeriod.Month);
        Given(Hired("2026-03-01", pay: Euros(3000))).When(new ChangePay(The("change"), Day("2026-04-01"), dollars))
            .Then(new PayChanged(The("change"), Day("2026-04-01"), dollars));
    }

    [Fact]
    public void Pay_is_kept_for_whatever_period_it_was_agreed()
    {
        foreach (var period in Enum.GetValues<PayPeriod>())
            Given(Hired("2026-03-01")).When(new ChangePay(The("change"), Day("2026-04-01"), Euros(12.5m, period)))
                .Then(new PayChanged(The("change"), Day("2026-04-01"), Euros(12.5m, period)));
    }

    [Fact]
    public void Pay_may_be_nothing_and_have_four_decimals()
    {
        Given(Hired("2026-03-01")).When(ChangePay("change", "2026-04-01", 0)).Then(PayChanged("change", "2026-04-01", 0));
        Given(Hired("2026-03-01")).When(ChangePay("change", "2026-04-01", 19.1234m)).Then(PayChanged("change", "2026-04-01", 19.1234m));
        Given(Hired("2026-03-01")).When(ChangePay("change", "2026-04-01", 19.12340m)).Then(PayChanged("change", "2026-04-01", 19.12340m));
    }

    [Fact]
    public void Pay_is_not_negative_nor_finer_than_four_decimals_nor_absurd()
    {
        Given(Hired("2026-03-01")).When(ChangePay("change", "2026-04-01", -0.0001m)).ThenRefused(Flawed("pay.amount", "negative", "must not be negative."));
        Given(Hired("2026-03-01")).When(ChangePay("change", "2026-04-01", 19.12345m))
            .ThenRefused(Flawed("pay.amount", "too-many-decimals", "must have at most four decimals."));
        Given(Hired("2026-03-01")).When(ChangePay("change", "2026-04-01", 1_000_000_000_000m))
            .ThenRefused(Flawed("pay.amount", "too-large", "must have at most twelve digits before the point."));
        Given(Hired("2026-03-01")).When(ChangePay("change", "2026-04-01", 999_999_999_999.9999m)).Then(PayChanged("change", "2026-04-01", 999_999_999_999.9999m));
    }

    [Fact]
    public void Pay_does_not_change_before_the_hire_date_or_after_the_last_day()
    {
        Given(Hired("2026-03-01")).When(ChangePay("change", "2026-02-28", 3000)).ThenRefused(new BeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(ChangePay("change", "2026-07-01", 3000))
            .ThenRefused(new AfterLastDay(Day("2026-07-01"), Day("2026-06-30")));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(ChangePay("change", "2026-06-30", 3000)).Then(PayChanged("change", "2026-06-30", 3000));
        Given(Hired("2026-03-01")).When(ChangePay("change", "2026-03-01", 3000)).Then(PayChanged("change", "2026-03-01", 3000));
    }

    [Fact]
    public void A_correction_moves_a_pay_change_and_says_another_pay() =>
        Given(Hired("2026-03-01", pay: Euros(3000)), PayChanged("raise", "2026-04-01", 3200)).When(CorrectPayChange("raise", "correction", "2026-05-01", 3300))
            .Then(PayChangeCorrected("raise", "correction", "2026-05-01", 3300)).Showing(PayOn("2026-04-30", 3000), PayOn("2026-05-01", 3300));

    [Fact]
    public void Rescinding_a_correction_brings_back_the_pay_change_as_it_was() =>
        Given(Hired("2026-03-01", pay: Euros(3000)), PayChanged("raise", "2026-04-01", 3200), PayChangeCorrected("raise", "correction", "2026-05-01", 3300))
            .When(Rescind("correction")).Then(Rescinded("correction")).Showing(PayOn("2026-04-01", 3200), PayOn("2026-05-01", 3200));

    [Fact]
    public void Rescinding_a_pay_change_brings_back_the_pay_before_it() =>
        Given(Hired("2026-03-01", pay: Euros(3000)), PayChanged("raise", "2026-04-01", 3200)).When(Rescind("raise")).Then(Rescinded("raise"))
            .Showing(PayOn("2026-04-01", 3000));

    [Fact]
    public void Correcting_a_pay_change_to_what_it_says_already_records_nothing() =>
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3200)).When(CorrectPayChange("raise", "correction", "2026-04-01", 3200)).ThenNothing();

    [Fact]
    public void A_correction_does_not_move_a_pay_change_out_of_the_employment()
    {
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3200)).When(CorrectPayChange("raise", "correction", "2026-02-28", 3200))
            .ThenRefused(new BeforeHireDate(Day("2026-02-28"), Day("2026-03-01")));
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3200), Terminated("2026-06-30"))
            .When(CorrectPayChange("raise", "correction", "2026-07-01", 3200)).ThenRefused(new AfterLastDay(Day("2026-07-01"), Day("2026-06-30")));
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3200), Terminated("2026-06-30"))
            .When(CorrectPayChange("raise", "correction", "2026-06-30", 3200)).Then(PayChangeCorrected("raise", "correction", "2026-06-30", 3200));
    }

    [Fact]
    public void A_correction_names_a_pay_change_that_stands_and_pay_as_pay_is()
    {
        Given(Hired("2026-03-01"), Transferred("move", "2026-04-01", To(Sales))).When(CorrectPayChange("move", "correction", "2026-04-01", 3000))
            .ThenRefused(new FactOfAnotherKind(The("move")));
        Given(Hired("2026-03-01")).When(CorrectPayChange("raise", "correction", "2026-04-01", 3000)).ThenRefused(new FactNotFound(The("raise")));
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3200), Rescinded("raise")).When(CorrectPayChange("raise", "correction", "2026-04-01", 3000))
            .ThenRefused(new FactIsRescinded(The("raise")));
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3200)).When(CorrectPayChange("raise", "correction", "2026-04-01", -1))
            .ThenRefused(Flawed("pay.amount", "negative", "must not be negative."));
    }
}
