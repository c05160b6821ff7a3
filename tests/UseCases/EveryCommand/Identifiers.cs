namespace HrSaas.UseCases.EveryCommand;

using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using static Company;

/// <summary>No two persons have one national identifier, and a wrong entry can be put right.</summary>
public sealed class Identifiers(TwoHosts hosts) : IClassFixture<TwoHosts>, IAsyncLifetime
{
    private static readonly NationalIdentifier TaxId = new("DE", "tax-id", "86 095 742 719"), Other = new("DE", "tax-id", "65929970489");
    private static readonly Reason Why = new("data-entry-error");
    private Company _company = null!;

    public async Task InitializeAsync() => _company = await new Company(hosts.One).Founded();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_number_recorded_for_the_wrong_person_is_free_once_it_is_rescinded_or_corrected_there()
    {
        PersonId wrong = await _company.Person(), right = await _company.Person(), third = await _company.Person();
        var fact = Accepted(await Record(wrong, TaxId)).Answer.Fact!.Value;
        (await Record(right, TaxId)).Should().Be(new Refused(new IdentifierTaken(wrong)));

        Accepted(await Rescind(wrong, fact, hosts.Two));
        var taken = Accepted(await Record(right, TaxId)).Answer.Fact!.Value;
        (await Record(wrong, TaxId)).Should().Be(new Refused(new IdentifierTaken(right)));

        Accepted(await Correct(right, taken, Other));
        Accepted(await Record(third, TaxId, hosts.Two));
        (await Record(wrong, TaxId)).Should().Be(new Refused(new IdentifierTaken(third)));
        (await Record(third, Other)).Should().Be(new Refused(new IdentifierTaken(right)));
        (await Record(third, new("DE", "social-insurance", "86095742719"))).Should().BeOfType<Done>("it is a number of another kind");
    }

    [Fact]
    public async Task A_number_comes_back_by_a_rescission_only_while_nobody_else_has_it()
    {
        PersonId first = await _company.Person(), second = await _company.Person();
        var fact = Accepted(await Record(first, TaxId)).Answer.Fact!.Value;
        var correction = Accepted(await Correct(first, fact, Other)).Answer.Correction!.Value;
        var taken = Accepted(await Record(second, TaxId)).Answer.Fact!.Value;

        (await Rescind(first, correction)).Should().Be(new Refused(new IdentifierTaken(second)));
        Accepted(await Rescind(second, taken));
        Accepted(await Rescind(first, correction));
        (await Record(second, TaxId)).Should().Be(new Refused(new IdentifierTaken(first)));
        Accepted(await Record(first, TaxId)).Answer.Changed.Should().BeFalse("the same person may say it again");
    }

    [Fact]
    public async Task Of_many_who_are_given_one_number_at_the_same_moment_one_has_it()
    {
        var earlier = await _company.Person();
        Accepted(await Rescind(earlier, Accepted(await Record(earlier, TaxId)).Answer.Fact!.Value));
        var persons = new List<PersonId> { earlier };
        for (var n = 0; n < 11; n++) persons.Add(await _company.Person());

        var outcomes = await Task.WhenAll(persons.Select((person, n) => Record(person, TaxId, n % 2 == 0 ? hosts.One : hosts.Two)));

        outcomes.OfType<Done>().Should().HaveCount(1);
        outcomes.OfType<Refused>().Select(refused => refused.Refusal).Should().HaveCount(11).And.AllBeOfType<IdentifierTaken>();
    }

    [Fact]
    public async Task External_ids_are_unique_per_system_and_those_told_at_registration_too()
    {
        Accepted(await Register(new("payroll", "P-1")));

        Accepted(await Register(new("badges", "P-1")));
        Accepted(await Register(new("payroll", "p-1")));
        (await Register(new("payroll", "P-1"))).Should().BeOfType<Refused>().Which.Refusal.Should().BeOfType<IdentifierTaken>();
    }

    private Task<CommandOutcome> Register(ExternalId id) => hosts.One.As<Persons, CommandOutcome>(_company.Tenant, port => port.Register(
        new(NewIds.Of<FactId>(), NewIds.Of<PersonId>(), new("Ada", null), [new ChangeExternalId(NewIds.Of<FactId>(), Jan1, id)]), Jan1, Context()));

    private Task<CommandOutcome> Record(PersonId person, NationalIdentifier identifier, UseCaseHost? on = null) =>
        (on ?? hosts.One).As<PersonDetails, CommandOutcome>(_company.Tenant, port => port.ChangeNationalIdentifier(person, new(NewIds.Of<FactId>(), Jan1, identifier), Context()));

    private Task<CommandOutcome> Correct(PersonId person, FactId fact, NationalIdentifier identifier) =>
        hosts.One.As<PersonDetails, CommandOutcome>(_company.Tenant, port => port.CorrectNationalIdentifierChange(
            person, new(fact, NewIds.Of<FactId>(), Jan1, identifier, Why), Context()));

    private Task<CommandOutcome> Rescind(PersonId person, FactId fact, UseCaseHost? on = null) =>
        (on ?? hosts.One).As<Persons, CommandOutcome>(_company.Tenant, port => port.Rescind(person, new(fact, Why), Context()));
}
