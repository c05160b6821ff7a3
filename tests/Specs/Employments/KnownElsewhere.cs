namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The keys under which other systems know an employment.</summary>
[Rules("External ids", 10)]
public sealed class KnownElsewhere : EmploymentSpecs
{
    private static readonly ExternalId Payroll = new("payroll", "P-1"), OtherKey = new("payroll", "P-2"), Badges = new("badges", "P-1"), None = new("payroll", null);

    private static EmploymentExternalIdChanged Known(string fact, string on, ExternalId id) => new(The(fact), Day(on), Identifying<ExternalId>.Of(id));

    private static ChangeEmploymentExternalId Change(string on, ExternalId id, string fact = "key") => new(The(fact), Day(on), id);

    private static CorrectEmploymentExternalIdChange Correct(string on, ExternalId id, string fact = "key") => new(The(fact), The("correction"), Day(on), id, Mistake);

    [Fact]
    public void Each_system_has_a_timeline_of_its_own_that_is_not_bound_to_the_employment()
    {
        Given(Hired("2026-03-01"), Known("key", "2026-02-01", Payroll), Known("badge", "2026-04-01", Badges), Known("other key", "2026-05-01", OtherKey), Known("end", "2026-08-01", None),
            Terminated("2026-06-30"))
            .Shows(KeysOn("2026-01-31"), KeysOn("2026-02-01", Payroll), KeysOn("2026-04-30", Payroll, Badges), KeysOn("2026-07-31", OtherKey, Badges), KeysOn("2026-08-01", Badges));
    }

    [Fact]
    public void A_key_is_recorded_for_any_day_of_an_employment_that_is_not_void()
    {
        Given().When(Change("2026-04-01", Payroll)).ThenRefused<EmploymentNotFound>();
        Given(Hired("2026-03-01"), Rescinded("hire")).When(Change("2026-04-01", Payroll)).ThenRefused<EmploymentIsVoid>();
        Given(Hired("2026-03-01")).When(Change("2026-02-28", Payroll)).Then(Known("key", "2026-02-28", Payroll));
        Given(Hired("2026-03-01")).When(Change("2026-05-01", Payroll)).Then(Known("key", "2026-05-01", Payroll));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Change("2026-06-30", Payroll)).Then(Known("key", "2026-06-30", Payroll));
        Given(Hired("2026-03-01"), Terminated("2026-06-30")).When(Change("2026-07-01", Payroll)).Then(Known("key", "2026-07-01", Payroll));
    }

    [Fact]
    public void A_recorded_key_is_put_right_on_any_day_of_an_employment_that_is_not_void()
    {
        var key = Known("key", "2026-04-01", Payroll);
        Given().When(Correct("2026-04-01", OtherKey)).ThenRefused<EmploymentNotFound>();
        Given(Hired("2026-03-01"), key, Rescinded("hire")).When(Correct("2026-04-01", OtherKey)).ThenRefused<EmploymentIsVoid>();
        Given(Hired("2026-03-01"), key).When(Correct("2026-02-28", OtherKey)).Then(Corrected("2026-02-28", OtherKey));
        Given(Hired("2026-03-01"), key).When(Correct("2026-05-01", OtherKey)).Then(Corrected("2026-05-01", OtherKey)).Showing(KeysOn("2026-04-30"), KeysOn("2026-05-01", OtherKey));
        Given(Hired("2026-03-01"), key, Terminated("2026-06-30")).When(Correct("2026-06-30", OtherKey)).Then(Corrected("2026-06-30", OtherKey));
        Given(Hired("2026-03-01"), key, Terminated("2026-06-30")).When(Correct("2026-07-01", OtherKey)).Then(Corrected("2026-07-01", OtherKey));
        NamesFactsOfItsKind(key, "key", fact => Correct("2026-05-01", OtherKey, fact));
        Given(Hired("2026-03-01"), key, Corrected("2026-04-01", OtherKey), Rescinded("correction")).Shows(KeysOn("2026-04-01", Payroll));
    }

    [Fact]
    public void What_is_so_already_is_not_recorded_again()
    {
        Given(Hired("2026-03-01"), Known("key", "2026-04-01", Payroll)).When(Change("2026-05-01", Payroll, "again")).ThenNothing();
        Given(Hired("2026-03-01")).When(Change("2026-05-01", None)).ThenNothing();
        Given(Hired("2026-03-01"), Known("key", "2026-04-01", Payroll)).When(Correct("2026-04-01", Payroll)).ThenNothing();
    }

    [Fact]
    public void A_key_is_well_formed()
    {
        Given(Hired("2026-03-01")).When(Change("2026-05-01", new("Pay roll", "1")))
            .ThenRefused(Flawed("externalId.system", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
        Given(Hired("2026-03-01")).When(Change("2026-05-01", new("payroll", " "))).ThenRefused(Flawed("externalId.key", "blank", "must not be blank."));
    }

    [Fact]
    public void Keys_told_with_the_beginning_of_an_employment_are_facts_of_their_own()
    {
        var former = Fold([Hired("2020-01-01"), Terminated("2025-12-31")]);
        var staying = Fold([Hired("2020-01-01")]);
        var rehired = new EmployeeRehired(The("hire"), Ana, Acme, Identifying<EmployeeNumber>.Of(Number), Terms("2026-03-01"), Earlier, ContinuesService: false);

        Given().When(Hire("2026-03-01") with { Keys = [Change("2026-03-01", Payroll), Change("2026-03-01", Badges, "badge")] })
            .Then(Hired("2026-03-01"), Known("key", "2026-03-01", Payroll), Known("badge", "2026-03-01", Badges));
        Given().Where(world => world with { Former = former }).When(Rehire("2026-03-01") with { Keys = [Change("2026-03-01", Payroll)] })
            .Then(rehired, Known("key", "2026-03-01", Payroll));
        Given().Where(world => world with { Former = staying }).When(new MoveToLegalEntity(
                The("hire"), The("termination"), Earlier, Id<LegalEntityId>("Acme abroad"), Terms("2026-03-01"), Resigned, [Change("2026-03-01", Payroll)]))
            .Then(rehired with { LegalEntity = Id<LegalEntityId>("Acme abroad"), ContinuesService = true }, Known("key", "2026-03-01", Payroll));
        Given().When(Hire("2026-03-01") with { Keys = [Change("2026-03-01", new("Pay roll", "1"))] })
            .ThenRefused(Flawed("externalId.system", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }

    private static EmploymentExternalIdChangeCorrected Corrected(string on, ExternalId id) => new(The("key"), The("correction"), Day(on), Identifying<ExternalId>.Of(id), Mistake);

    private static Reading<Employment> KeysOn(string day, params ExternalId[] ids) => new(
        $"on {Say(Day(day))} other systems know it as {(ids.Length == 0 ? "nothing" : string.Join(" and ", ids.Select(EmploymentWords.Say)))}",
        state => string.Join(", ", ((CurrentEmployment)state).ExternalIdsOn(Day(day)).Select(fact => EmploymentWords.Say(fact.Value.Value)).Order()),
        string.Join(", ", ids.Select(EmploymentWords.Say).Order()));
}
