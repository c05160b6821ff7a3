namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Correcting and rescinding the hire", 3)]
public sealed class CorrectingTheHire : EmploymentSpecs
{
    [Fact]
    public void A_later_hire_date_keeps_earlier_facts_and_applies_them_on_the_hire_day() =>
        Given(Hired("2026-03-01", Sales, pay: Euros(3000)), Transferred("move", "2026-03-05", To(Support)), PayChanged("raise", "2026-03-06", 3100))
            .When(CorrectHire("correction", "2026-03-10", Sales, pay: Euros(3000)))
            .Then(HireCorrected("correction", "2026-03-10", Sales, Euros(3000)))
            .Showing(StatusOn("2026-03-09", EmploymentStatus.BeforeHire), UnitOn("2026-03-10", Support), PayOn("2026-03-10", 3100),
                FactBehindUnitOn("2026-03-10", "move"), UnitSince("2026-04-01", "2026-03-10"));

    [Fact]
    public void Of_facts_that_a_later_hire_date_has_overtaken_the_latest_applies() =>
        Given(Hired("2026-03-01"), Transferred("second move", "2026-03-06", To(Research)), Transferred("first move", "2026-03-05", To(Support)),
            HireCorrected("correction", "2026-03-10", Sales)).Shows(UnitOn("2026-03-10", Research));

    [Fact]
    public void A_later_hire_date_leaves_later_facts_alone() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-04-01", To(Support)), HireCorrected("correction", "2026-03-10", Sales))
            .Shows(UnitOn("2026-03-31", Sales), UnitOn("2026-04-01", Support));

    [Fact]
    public void An_earlier_hire_date_stretches_the_terms_of_the_hire_back() =>
        Given(Hired("2026-03-01", Sales), Transferred("move", "2026-03-01", To(Support)))
            .When(CorrectHire("correction", "2026-02-01", Sales)).Then(HireCorrected("correction", "2026-02-01", Sales))
            .Showing(UnitOn("2026-02-01", Sales), UnitOn("2026-02-28", Sales), UnitOn("2026-03-01", Support));

    [Fact]
    public void A_correction_replaces_all_terms_of_the_hire() =>
        Given(Hired("2026-03-01", Sales, manager: Ben, pay: Euros(3000))).When(CorrectHire("correction", "2026-03-01", Support))
            .Then(HireCorrected("correction", "2026-03-01", Support))
            .Showing(UnitOn("2026-03-01", Support), ManagerOn("2026-03-01", null), PayOn("2026-03-01", null));

    [Fact]
    public void The_last_correction_of_the_hire_counts() =>
        Given(Hired("2026-03-01"), HireCorrected("first correction", "2026-02-01")).When(CorrectHire("second correction", "2026-04-01"))
            .Then(HireCorrected("second correction", "2026-04-01")).Showing(StatusOn("2026-03-31", EmploymentStatus.BeforeHire));

    [Fact]
    public void A_correction_may_be_named_to_correct_what_it_corrected() =>
        Given(Hired("2026-03-01"), HireCorrected("first correction", "2026-02-01"))
            .When(CorrectHire("second correction", "2026-04-01", fact: "first correction")).Then(HireCorrected("second correction", "2026-04-01"));

    [Fact]
    public void Correcting_the_hire_to_what_it_says_already_records_nothing() =>
        Given(Hired("2026-03-01", Sales)).When(CorrectHire("correction", "2026-03-01", Sales)).ThenNothing();

    [Fact]
    public void Rescinding_a_correction_of_the_hire_brings_back_what_it_replaced() =>
        Given(Hired("2026-03-01", Sales), HireCorrected("correction", "2026-02-01", Support)).When(Rescind("correction")).Then(Rescinded("correction"))
            .Showing(StatusOn("2026-02-28", EmploymentStatus.BeforeHire), UnitOn("2026-03-01", Sales));

    [Fact]
    public void Rescinding_an_earlier_of_two_corrections_leaves_the_later_one_in_force() =>
        Given(Hired("2026-03-01"), HireCorrected("first correction", "2026-02-01"), HireCorrected("second correction", "2026-04-01"))
            .When(Rescind("first correction")).Then(Rescinded("first correction")).Showing(StatusOn("2026-04-01", EmploymentStatus.Active));

    [Fact]
    public void Rescinding_the_later_of_two_corrections_brings_back_the_earlier_one() =>
        Given(Hired("2026-03-01"), HireCorrected("first correction", "2026-02-01"), HireCorrected("second correction", "2026-04-01"))
            .When(Rescind("second correction")).Then(Rescinded("second correction"))
            .Showing(StatusOn("2026-02-01", EmploymentStatus.Active), StatusOn("2026-01-31", EmploymentStatus.BeforeHire));

    [Fact]
    public void The_hire_date_may_be_corrected_to_the_last_day() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(CorrectHire("correction", "2026-06-30")).Then(HireCorrected("correction", "2026-06-30"));

    [Fact]
    public void The_hire_date_is_not_corrected_to_a_day_after_the_last_day() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(CorrectHire("correction", "2026-07-01"))
            .ThenRefused(new HireDateAfterLastDay(Day("2026-07-01"), Day("2026-06-30")));

    [Fact]
    public void Once_the_termination_is_withdrawn_its_day_no_longer_bounds_the_hire_date() =>
        Given(Hired("2026-03-01"), Terminated("2026-06-30"), Withdrawn("2026-06-01")).When(CorrectHire("correction", "2026-07-01"))
            .Then(HireCorrected("correction", "2026-07-01"));

    [Fact]
    public void Rescinding_a_correction_does_not_bring_back_a_hire_date_after_the_last_day() =>
        Given(Hired("2026-03-01"), HireCorrected("correction", "2026-01-01"), Terminated("2026-02-15")).When(Rescind("correction"))
            .ThenRefused(new HireDateAfterLastDay(Day("2026-03-01"), Day("2026-02-15")));

    [Fact]
    public void A_corrected_hire_may_name_again_who_was_merged_since()
    {
        Given(Hired("2026-03-01", manager: Ben)).Where(world => world with { ManagerRemains = Cleo }).When(CorrectHire("correction", "2026-03-02", manager: Ben))
            .Then(HireCorrected("correction", "2026-03-02", manager: Ben));
        Given(Hired("2026-03-01", manager: Ben)).Where(world => world with { EmployeeRemains = Ben }).When(CorrectHire("correction", "2026-03-02", manager: Ben))
            .Then(HireCorrected("correction", "2026-03-02", manager: Ben));
        Given(Hired("2026-03-01")).Where(world => world with { ManagerRemains = Cleo }).When(CorrectHire("correction", "2026-03-02", manager: Ben))
            .ThenRefused(new ManagerWasMerged(Ben, Cleo));
    }

    [Fact]
    public void A_corrected_hire_names_only_what_is_known()
    {
        Given(Hired("2026-03-01")).Where(world => world with { OrgUnitIsKnown = false }).When(CorrectHire("correction", "2026-03-01", Sales))
            .ThenRefused(new UnknownOrgUnit(Sales));
        Given(Hired("2026-03-01")).When(CorrectHire("correction", "2026-03-01", manager: Ana)).ThenRefused(new OwnManager(Ana));
        Given(Hired("2026-03-01")).When(CorrectHire("correction", "2026-03-01", pay: Euros(-1)))
            .ThenRefused(Flawed("pay.amount", "negative", "must not be negative."));
    }

    [Fact]
    public void Only_the_hire_is_corrected_as_a_hire()
    {
        Given(Hired("2026-03-01"), PayChanged("raise", "2026-04-01", 3000)).When(CorrectHire("correction", "2026-03-01", Sales, "raise"))
            .ThenRefused(new FactOfAnotherKind(The("raise")));
        Given(Hired("2026-03-01")).When(CorrectHire("correction", "2026-03-01", Sales, "unheard-of fact"))
            .ThenRefused(new FactNotFound(The("unheard-of fact")));
    }

    [Fact]
    public void Rescinding_the_hire_makes_the_employment_void() =>
        Given(Hired("2026-03-01", Sales), PayChanged("raise", "2026-04-01", 3000)).When(Rescind("hire")).Then(Rescinded("hire"))
            .Showing(StatusOn("2026-03-01", EmploymentStatus.Void), StatusOn("2026-02-01", EmploymentStatus.Void));

    [Fact]
    public void The_hire_can_be_rescinded_before_it_takes_effect_and_after_the_last_day()
    {
        Given(Hired("2031-03-01")).When(Rescind("hire")).Then(Rescinded("hire"));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Rescind("hire")).Then(Rescinded("hire"));
    }

    [Fact]
    public void Rescinding_the_hire_again_records_nothing() =>
        Given(Hired("2026-03-01"), Rescinded("hire")).When(Rescind("hire")).ThenNothing();

    [Fact]
    public void A_reason_has_a_code_in_kebab_case_and_perhaps_a_short_note()
    {
        Given(Hired("2026-03-01")).When(CorrectHire("correction", "2026-02-01") with { Reason = new("Data entry") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
        Given(Hired("2026-03-01")).When(Rescind("hire") with { Reason = new("") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
        Given(Hired("2026-03-01")).When(Rescind("hire") with { Reason = new("data-entry", Identifying<string>.Of(new('x', 2001))) })
            .ThenRefused(Flawed("reason.note", "too-long", "must have at most 2000 characters."));
        Given(Hired("2026-03-01")).When(Rescind("hire") with { Reason = new("data-entry", Identifying<string>.Of(" ")) })
            .ThenRefused(Flawed("reason.note", "blank", "must not be blank; leave it out."));
    }
}
