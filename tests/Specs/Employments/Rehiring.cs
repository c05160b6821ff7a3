namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Rehiring", 2)]
public sealed class Rehiring : EmploymentSpecs
{
    private static Employment Ended => Fold([Hired("2020-01-01"), Terminated("2025-12-31")]);

    private static EmployeeRehired Rehired(string on, bool continues = false, PersonId? manager = null) =>
        new(The("hire"), Ana, Acme, Identifying<EmployeeNumber>.Of(Number), Terms(on, manager: manager), Earlier, continues);

    private static Past After(Employment former, params EmploymentEvent[] facts) => Given(facts).Where(world => world with { Former = former });

    [Fact]
    public void A_person_who_left_is_hired_again_and_their_service_starts_anew() =>
        After(Ended).When(Rehire("2026-03-01")).Then(Rehired("2026-03-01")).Showing(ServiceContinues(false), FormerIs(Earlier));

    [Fact]
    public void A_person_who_left_is_hired_again_and_their_service_continues() =>
        After(Ended).When(Rehire("2026-03-01", continues: true)).Then(Rehired("2026-03-01", continues: true)).Showing(ServiceContinues(true));

    [Fact]
    public void A_rehire_may_begin_on_the_day_after_the_last_day() =>
        After(Ended).When(Rehire("2026-01-01")).Then(Rehired("2026-01-01"));

    [Fact]
    public void A_rehire_does_not_begin_on_the_last_day() =>
        After(Ended).When(Rehire("2025-12-31")).ThenRefused(new FormerEmploymentNotEnded(Day("2025-12-31"), Day("2025-12-31")));

    [Fact]
    public void A_rehire_does_not_begin_while_the_former_employment_goes_on() =>
        After(Fold([Hired("2020-01-01")])).When(Rehire("2026-01-01")).ThenRefused(new FormerEmploymentNotEnded(Day("2026-01-01"), null));

    [Fact]
    public void A_rehire_may_be_recorded_before_the_former_employment_has_ended() =>
        After(Fold([Hired("2020-01-01"), Terminated("2030-12-31")])).When(Rehire("2031-01-01")).Then(Rehired("2031-01-01"));

    [Fact]
    public void A_former_employment_whose_termination_was_withdrawn_goes_on() =>
        After(Fold([Hired("2020-01-01"), Terminated("2025-12-31"), Withdrawn("2025-12-01")])).When(Rehire("2026-01-01"))
            .ThenRefused(new FormerEmploymentNotEnded(Day("2026-01-01"), null));

    [Fact]
    public void There_has_to_be_a_former_employment() =>
        After(Employment.Initial).When(Rehire("2026-03-01")).ThenRefused<EmploymentNotFound>();

    [Fact]
    public void A_void_employment_is_followed_by_a_hire_and_no_rehire() =>
        After(Fold([Hired("2020-01-01"), Rescinded("hire")])).When(Rehire("2026-03-01")).ThenRefused<EmploymentIsVoid>();

    [Fact]
    public void Nobody_who_was_erased_is_rehired() =>
        After(Ended).Where(world => world with { PersonWasErased = true }).When(Rehire("2026-03-01")).ThenRefused(new EmployeeWasErased(Ana));

    [Fact]
    public void The_legal_entity_of_a_rehire_has_to_be_known() =>
        After(Ended).Where(world => world with { LegalEntityIsKnown = false }).When(Rehire("2026-03-01")).ThenRefused(new UnknownLegalEntity(Acme));

    [Fact]
    public void The_manager_of_a_rehire_has_to_be_known() =>
        After(Ended).Where(world => world with { ManagerIsKnown = false }).When(Rehire("2026-03-01", manager: Ben)).ThenRefused(new UnknownManager(Ben));

    [Fact]
    public void Nobody_is_rehired_as_their_own_manager() =>
        After(Ended).When(Rehire("2026-03-01", manager: Ana)).ThenRefused(new OwnManager(Ana));

    [Fact]
    public void Pay_agreed_at_rehire_is_not_negative() =>
        After(Ended).When(Rehire("2026-03-01") with { Terms = Terms("2026-03-01", pay: Euros(-0.01m)) })
            .ThenRefused(Flawed("pay.amount", "negative", "must not be negative."));

    [Fact]
    public void An_employment_that_has_begun_does_not_begin_again_by_a_rehire()
    {
        After(Ended, Rehired("2026-03-01")).When(Rehire("2026-03-01")).ThenRefused<AlreadyHired>();
        After(Ended, Rehired("2026-03-01")).When(Rehire("2026-02-01")).ThenRefused<AlreadyHired>();
        After(Ended, Rehired("2026-03-01"), Terminated("2026-06-30")).When(Rehire("2026-04-01")).ThenRefused<AlreadyHired>();
        After(Ended, Rehired("2026-03-01"), Terminated("2026-06-30")).When(Rehire("2026-07-01")).ThenRefused<AlreadyHired>();
        After(Ended, Rehired("2026-03-01"), Rescinded("hire")).When(Rehire("2026-03-01")).ThenRefused<EmploymentIsVoid>();
    }

    [Fact]
    public void A_rehire_may_be_corrected_to_the_day_after_the_last_day() =>
        After(Ended, Rehired("2026-03-01")).When(CorrectHire("correction", "2026-01-01")).Then(HireCorrected("correction", "2026-01-01") with { ContinuesService = false });

    [Fact]
    public void A_rehire_is_not_corrected_to_a_day_on_which_the_former_employment_went_on() =>
        After(Ended, Rehired("2026-03-01")).When(CorrectHire("correction", "2025-12-31"))
            .ThenRefused(new FormerEmploymentNotEnded(Day("2025-12-31"), Day("2025-12-31")));

    [Fact]
    public void Rescinding_a_correction_does_not_bring_a_rehire_back_to_a_day_on_which_the_former_employment_went_on() =>
        After(Fold([Hired("2020-01-01"), Terminated("2026-03-31")]), Rehired("2026-03-01"), HireCorrected("correction", "2026-05-01"))
            .When(Rescind("correction")).ThenRefused(new FormerEmploymentNotEnded(Day("2026-03-01"), Day("2026-03-31")));

    [Fact]
    public void Terms_of_a_rehire_can_be_corrected_although_the_former_employment_was_prolonged_since() =>
        After(Fold([Hired("2020-01-01"), Terminated("2026-06-30")]), Rehired("2026-03-01")).When(CorrectHire("correction", "2026-03-01", Sales))
            .Then(HireCorrected("correction", "2026-03-01", Sales) with { ContinuesService = false });

    [Fact]
    public void A_rehire_moves_freely_once_the_former_employment_is_void() =>
        After(Fold([Hired("2020-01-01"), Rescinded("hire")]), Rehired("2026-03-01")).When(CorrectHire("correction", "2019-01-01"))
            .Then(HireCorrected("correction", "2019-01-01") with { ContinuesService = false });

    [Fact]
    public void A_correction_says_whether_service_continues()
    {
        After(Ended, Rehired("2026-03-01")).When(CorrectHire("correction", "2026-03-01") with { ContinuesService = true })
            .Then(HireCorrected("correction", "2026-03-01") with { ContinuesService = true }).Showing(ServiceContinues(true));
        After(Ended, Rehired("2026-03-01", continues: true)).When(CorrectHire("correction", "2026-03-01") with { ContinuesService = false })
            .Then(HireCorrected("correction", "2026-03-01") with { ContinuesService = false }).Showing(ServiceContinues(false));
    }

    [Fact]
    public void A_correction_that_does_not_say_whether_service_continues_leaves_it_as_it_is()
    {
        After(Ended, Rehired("2026-03-01", continues: true)).When(CorrectHire("correction", "2026-02-01"))
            .Then(HireCorrected("correction", "2026-02-01") with { ContinuesService = true }).Showing(ServiceContinues(true));
        After(Ended, Rehired("2026-03-01"), HireCorrected("first correction", "2026-03-01") with { ContinuesService = true }).When(CorrectHire("second correction", "2026-02-01"))
            .Then(HireCorrected("second correction", "2026-02-01") with { ContinuesService = true }).Showing(ServiceContinues(true));
    }

    [Fact]
    public void A_correction_from_before_it_could_say_whether_service_continues_leaves_that_to_the_rehire() =>
        After(Ended, Rehired("2026-03-01", continues: true), HireCorrected("correction", "2026-02-01")).Shows(ServiceContinues(true));

    [Fact]
    public void Rescinding_a_correction_brings_back_whether_service_continued() =>
        After(Ended, Rehired("2026-03-01"), HireCorrected("correction", "2026-03-01") with { ContinuesService = true })
            .When(Rescind("correction")).Then(Rescinded("correction")).Showing(ServiceContinues(false));

    [Fact]
    public void A_correction_that_says_of_service_what_is_recorded_already_records_nothing() =>
        After(Ended, Rehired("2026-03-01", continues: true)).When(CorrectHire("correction", "2026-03-01") with { ContinuesService = true }).ThenNothing();

    [Fact]
    public void Only_the_correction_of_a_rehire_says_whether_service_continues()
    {
        Given(Hired("2026-03-01")).When(CorrectHire("correction", "2026-03-01") with { ContinuesService = true }).ThenRefused<HireFollowsNone>();
        Given(Hired("2026-03-01")).When(CorrectHire("correction", "2026-02-01") with { ContinuesService = false }).ThenRefused<HireFollowsNone>();
    }

    private static Reading<Employment> ServiceContinues(bool continues) =>
        new(continues ? "service continues" : "service starts anew", state => ((CurrentEmployment)state).ContinuesService, continues);

    private static Reading<Employment> FormerIs(EmploymentId former) =>
        new($"it follows {Of(former)}", state => ((CurrentEmployment)state).Former, former);
}
