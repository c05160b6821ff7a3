namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Moving to another legal entity", 3)]
public sealed class MovingBetweenLegalEntities : EmploymentSpecs
{
    private static readonly LegalEntityId Globex = Id<LegalEntityId>("Globex");
    private static readonly Employment Former = Fold([Hired("2025-01-01")]);

    private static MoveToLegalEntity Move(string on, PersonId? manager = null, LegalEntityId? to = null) =>
        new(The("hire"), The("termination"), Earlier, to ?? Globex, Terms(on, manager: manager), new("moved"));

    [Fact]
    public void A_new_employment_begins_and_continues_service() =>
        Given().Where(world => world with { Former = Former }).When(Move("2026-03-01"))
            .Then(new EmployeeRehired(The("hire"), Ana, Globex, Identifying<EmployeeNumber>.Of(Number), Terms("2026-03-01"), Earlier, ContinuesService: true));

    [Fact]
    public void A_move_is_from_an_employment_that_is_there_to_another_legal_entity_that_is_known()
    {
        Given().When(Move("2026-03-01")).ThenRefused<EmploymentNotFound>();
        Given().Where(world => world with { Former = Fold([Hired("2025-01-01"), Rescinded("hire")]) }).When(Move("2026-03-01")).ThenRefused<EmploymentIsVoid>();
        Given().Where(world => world with { Former = Former }).When(Move("2026-03-01", to: Acme)).ThenRefused(new MoveWithinLegalEntity(Acme));
        Given().Where(world => world with { Former = Former, LegalEntityIsKnown = false }).When(Move("2026-03-01")).ThenRefused(new UnknownLegalEntity(Globex));
        Given().Where(world => world with { Former = Former, PersonWasErased = true }).When(Move("2026-03-01")).ThenRefused(new EmployeeWasErased(Ana));
        Given().Where(world => world with { Former = Former }).When(Move("2026-03-01", manager: Ana)).ThenRefused(new OwnManager(Ana));
        Given().Where(world => world with { Former = Former }).When(Move("2026-03-01") with { Reason = new("-") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }

    [Fact]
    public void Whose_last_day_is_set_does_not_move_so_that_a_move_sent_twice_makes_one_employment()
    {
        foreach (var last in new[] { "2026-02-28", "2026-06-30" })
            Given().Where(world => world with { Former = Fold([Hired("2025-01-01"), Terminated(last)]) }).When(Move("2026-03-01")).ThenRefused(new AlreadyTerminated(The("termination"), Day(last)));
    }

    [Fact]
    public void A_move_begins_an_employment_that_has_not_begun()
    {
        foreach (var day in new[] { "2026-02-28", "2026-03-01" })
            Given(Hired("2026-03-01")).Where(world => world with { Former = Former }).When(Move(day)).ThenRefused<AlreadyHired>();
        foreach (var day in new[] { "2026-06-30", "2026-07-01" })
            Given(Hired("2026-03-01"), Terminated("2026-06-30")).Where(world => world with { Former = Former }).When(Move(day)).ThenRefused<AlreadyHired>();
        Given(Hired("2026-03-01"), Rescinded("hire")).Where(world => world with { Former = Former }).When(Move("2026-03-01")).ThenRefused<EmploymentIsVoid>();
    }
}
