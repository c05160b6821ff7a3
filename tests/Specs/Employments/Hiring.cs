namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Hiring", 1)]
public sealed class Hiring : EmploymentSpecs
{
    [Fact]
    public void A_person_is_hired_from_a_day_on_terms() =>
        Given().When(Hire("2026-03-01", Sales, Madrid, Ben, Engineer, Euros(3000)))
            .Then(Hired("2026-03-01", Sales, Madrid, Ben, Engineer, Euros(3000)))
            .Showing(StatusOn("2026-02-28", EmploymentStatus.BeforeHire), StatusOn("2026-03-01", EmploymentStatus.Active),
                UnitOn("2026-03-01", Sales), LocationOn("2026-03-01", Madrid), ManagerOn("2026-03-01", Ben), PayOn("2026-03-01", 3000),
                JobOn("2026-03-01", Engineer));

    [Fact]
    public void A_person_may_be_hired_and_not_yet_assigned() =>
        Given().When(Hire("2026-03-01")).Then(Hired("2026-03-01"))
            .Showing(UnitOn("2026-03-01", null), ManagerOn("2026-03-01", null), PayOn("2026-03-01", null), LastDayIs(null));

    [Fact]
    public void A_hire_may_begin_on_29_February() =>
        Given().When(Hire("2028-02-29")).Then(Hired("2028-02-29"))
            .Showing(StatusOn("2028-02-28", EmploymentStatus.BeforeHire), StatusOn("2028-02-29", EmploymentStatus.Active));

    [Fact]
    public void Before_the_hire_date_nothing_is_true_of_an_employment() =>
        Given(Hired("2026-03-01", Sales)).Shows(NothingOn("2026-02-28"), StatusOn("2026-02-28", EmploymentStatus.BeforeHire));

    [Fact]
    public void An_employment_begins_with_one_hire() =>
        Given(Hired("2026-03-01")).When(Hire("2026-03-01")).ThenRefused<AlreadyHired>();

    [Fact]
    public void Another_hire_date_for_the_same_employment_is_a_correction_and_no_hire() =>
        Given(Hired("2026-03-01")).When(Hire("2026-02-01")).ThenRefused<AlreadyHired>();

    [Fact]
    public void Somebody_whose_last_day_is_set_or_past_is_not_hired_into_the_same_employment_again()
    {
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Hire("2026-05-01")).ThenRefused<AlreadyHired>();
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Hire("2026-07-01")).ThenRefused<AlreadyHired>();
    }

    [Fact]
    public void A_person_may_have_two_employments_at_once_by_being_hired_twice()
    {
        var first = Fold([Hired("2026-03-01", Sales)]);
        Given().Where(world => world with { NumberOfPerson = Number }).When(Hire("2026-03-01", Support)).Then(Hired("2026-03-01", Support))
            .Showing(UnitOn("2026-03-01", Support));
        first.StatusOn(Day("2026-03-01")).Should().Be(EmploymentStatus.Active);
    }

    [Fact]
    public void The_person_has_to_be_known() =>
        Given().Where(world => world with { PersonIsKnown = false }).When(Hire("2026-03-01")).ThenRefused(new UnknownPerson(Ana));

    [Fact]
    public void Who_was_merged_is_hired_as_who_remains() =>
        Given().Where(world => world with { Remains = Id<PersonId>("Bea") }).When(Hire("2026-03-01")).ThenRefused(new PersonWasMerged(Ana, Id<PersonId>("Bea")));

    [Fact]
    public void Nobody_who_was_erased_is_hired() =>
        Given().Where(world => world with { PersonIsKnown = false, PersonWasErased = true }).When(Hire("2026-03-01")).ThenRefused(new EmployeeWasErased(Ana));

    [Fact]
    public void The_legal_entity_has_to_be_known() =>
        Given().Where(world => world with { LegalEntityIsKnown = false }).When(Hire("2026-03-01")).ThenRefused(new UnknownLegalEntity(Acme));

    [Fact]
    public void The_job_named_has_to_be_known() =>
        Given().Where(world => world with { JobIsKnown = false }).When(Hire("2026-03-01", job: Engineer)).ThenRefused(new UnknownJob(Engineer));

    [Fact]
    public void The_unit_named_has_to_be_known() =>
        Given().Where(world => world with { OrgUnitIsKnown = false }).When(Hire("2026-03-01", Sales)).ThenRefused(new UnknownOrgUnit(Sales));

    [Fact]
    public void The_location_named_has_to_be_known() =>
        Given().Where(world => world with { LocationIsKnown = false }).When(Hire("2026-03-01", location: Lyon)).ThenRefused(new UnknownLocation(Lyon));

    [Fact]
    public void The_manager_named_has_to_be_known() =>
        Given().Where(world => world with { ManagerIsKnown = false }).When(Hire("2026-03-01", manager: Ben)).ThenRefused(new UnknownManager(Ben));

    [Fact]
    public void What_is_not_named_need_not_be_known() =>
        Given().Where(world => world with { JobIsKnown = false, OrgUnitIsKnown = false, LocationIsKnown = false, ManagerIsKnown = false })
            .When(Hire("2026-03-01")).Then(Hired("2026-03-01"));

    [Fact]
    public void Nobody_is_hired_as_their_own_manager() =>
        Given().When(Hire("2026-03-01", manager: Ana)).ThenRefused(new OwnManager(Ana));

    [Fact]
    public void A_manager_who_was_merged_into_another_is_named_under_the_id_of_who_remains() =>
        Given().Where(world => world with { ManagerRemains = Cleo }).When(Hire("2026-03-01", manager: Ben)).ThenRefused(new ManagerWasMerged(Ben, Cleo));

    [Fact]
    public void Nobody_is_hired_under_another_registration_of_their_own() =>
        Given().Where(world => world with { ManagerRemains = Ana }).When(Hire("2026-03-01", manager: Ben)).ThenRefused(new OwnManager(Ana));

    [Fact]
    public void A_first_employment_brings_an_employee_number() =>
        Given().When(Hire("2026-03-01") with { Number = null }).ThenRefused<EmployeeNumberMissing>();

    [Fact]
    public void A_later_employment_takes_over_the_person_s_employee_number() =>
        Given().Where(world => world with { NumberOfPerson = Number }).When(Hire("2026-03-01") with { Number = null }).Then(Hired("2026-03-01"));

    [Fact]
    public void A_later_employment_may_name_the_person_s_employee_number() =>
        Given().Where(world => world with { NumberOfPerson = Number }).When(Hire("2026-03-01")).Then(Hired("2026-03-01"));

    [Fact]
    public void All_employments_of_a_person_share_one_employee_number() =>
        Given().Where(world => world with { NumberOfPerson = new("0043") }).When(Hire("2026-03-01")).ThenRefused<PersonHasAnotherEmployeeNumber>();

    [Fact]
    public void Leading_zeros_of_an_employee_number_count() =>
        Given().Where(world => world with { NumberOfPerson = new("42") }).When(Hire("2026-03-01")).ThenRefused<PersonHasAnotherEmployeeNumber>();

    [Fact]
    public void An_employee_number_has_1_to_40_characters_and_no_control_characters()
    {
        Given().When(Hire("2026-03-01") with { Number = new(" ") }).ThenRefused(Flawed("employeeNumber", "blank", "must not be blank."));
        Given().When(Hire("2026-03-01") with { Number = new(new('7', 41)) })
            .ThenRefused(Flawed("employeeNumber", "too-long", "must have at most 40 characters."));
        Given().When(Hire("2026-03-01") with { Number = new("4\t2") })
            .ThenRefused(Flawed("employeeNumber", "control-characters", "must have no control characters."));
        Given().When(Hire("2026-03-01") with { Number = new(new('7', 40)) })
            .Then(Hired("2026-03-01") with { Number = Identifying<EmployeeNumber>.Of(new(new('7', 40))) });
    }

    [Fact]
    public void An_employee_number_does_not_begin_or_end_with_a_space_so_that_no_two_look_the_same()
    {
        Given().When(Hire("2026-03-01") with { Number = new(" 42") }).ThenRefused(Flawed("employeeNumber", "surrounding-space", "must not begin or end with a space."));
        Given().When(Hire("2026-03-01") with { Number = new("42 ") }).ThenRefused(Flawed("employeeNumber", "surrounding-space", "must not begin or end with a space."));
        Given().When(Hire("2026-03-01") with { Number = new("4 2") }).Then(Hired("2026-03-01") with { Number = Identifying<EmployeeNumber>.Of(new("4 2")) });
    }

    [Fact]
    public void Pay_agreed_at_hire_is_not_negative() =>
        Given().When(Hire("2026-03-01", pay: Euros(-1))).ThenRefused(Flawed("pay.amount", "negative", "must not be negative."));
}
