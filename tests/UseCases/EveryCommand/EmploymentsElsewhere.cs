namespace HrSaas.UseCases.EveryCommand;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using static Company;

/// <summary>No two employments are known under one key in one system, and a wrong entry can be put right.</summary>
public sealed class EmploymentsElsewhere(TwoHosts hosts) : IClassFixture<TwoHosts>, IAsyncLifetime
{
    private static readonly ExternalId Payroll = new("payroll", "P-1"), Other = new("payroll", "P-2");
    private static readonly Reason Why = new("data-entry-error");
    private Company _company = null!;

    public async Task InitializeAsync() => _company = await new Company(hosts.One).Founded();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_key_recorded_for_the_wrong_employment_is_free_once_it_is_rescinded_or_corrected_there()
    {
        EmploymentId wrong = await _company.Employee("1"), right = await _company.Employee("2");
        var fact = Accepted(await Record(wrong, Payroll)).Answer.Fact!.Value;
        (await Record(right, Payroll)).Should().Be(new Refused(new ExternalIdTaken(wrong)));

        Accepted(await Rescind(wrong, fact, hosts.Two));
        var taken = Accepted(await Record(right, Payroll)).Answer.Fact!.Value;
        (await Record(wrong, Payroll)).Should().Be(new Refused(new ExternalIdTaken(right)));

        var correction = Accepted(await Correct(right, taken, Other)).Answer.Correction!.Value;
        Accepted(await Record(wrong, Payroll, hosts.Two));
        (await Rescind(right, correction)).Should().Be(new Refused(new ExternalIdTaken(wrong)), "the rescission of a correction would bring it back");
        Accepted(await Record(right, new("badges", "P-1"))).Answer.Changed.Should().BeTrue("it is another system");
    }

    [Fact]
    public async Task A_void_employment_keeps_no_key_from_others()
    {
        EmploymentId first = NewIds.Of<EmploymentId>(), second = NewIds.Of<EmploymentId>();
        var hire = Accepted(await Hire(first, "11")).Answer.Fact!.Value;
        (await Hire(second, "12")).Should().Be(new Refused(new ExternalIdTaken(first)));

        Accepted(await Rescind(first, hire));

        Accepted(await Hire(second, "12", hosts.Two));
    }

    [Fact]
    public async Task A_rehire_and_a_move_bring_keys_of_their_own()
    {
        EmploymentId former = NewIds.Of<EmploymentId>(), next = NewIds.Of<EmploymentId>();
        Accepted(await Hire(former, "21"));
        Accepted(await _company.Terminate(former, Jan1.AddDays(10)));

        (await Rehire(former, next, Payroll)).Should().Be(new Refused(new ExternalIdTaken(former)), "the employment that ended is still known under it");
        Accepted(await Rehire(former, next, Other));
    }

    [Fact]
    public async Task Of_many_that_are_given_one_key_at_the_same_moment_one_has_it()
    {
        var employments = new List<EmploymentId>();
        for (var n = 0; n < 8; n++) employments.Add(await _company.Employee($"3{n}"));
        Accepted(await Rescind(employments[0], Accepted(await Record(employments[0], Payroll)).Answer.Fact!.Value));

        var outcomes = await Task.WhenAll(employments.Select((employment, n) => Record(employment, Payroll, n % 2 == 0 ? hosts.One : hosts.Two)));

        outcomes.OfType<Done>().Should().HaveCount(1);
        outcomes.OfType<Refused>().Select(refused => refused.Refusal).Should().HaveCount(7).And.AllBeOfType<ExternalIdTaken>();
    }

    [Fact]
    public async Task An_employment_and_its_person_may_bear_the_same_key()
    {
        var employment = await _company.Employee("41");
        Accepted(await Record(employment, Payroll));
        var person = await _company.Person();

        Accepted(await hosts.One.As<PersonDetails, CommandOutcome>(_company.Tenant, port => port.ChangeExternalId(person, new(NewIds.Of<FactId>(), Jan1, Payroll), Context())));
    }

    private async Task<CommandOutcome> Hire(EmploymentId id, string number, UseCaseHost? on = null)
    {
        var person = await _company.Person();
        return await (on ?? hosts.One).As<Employments, CommandOutcome>(_company.Tenant, port => port.Hire(
            id, new(NewIds.Of<FactId>(), person, _company.LegalEntity, new(number), new(Jan1), [new(NewIds.Of<FactId>(), Jan1, Payroll)]), Context()));
    }

    private Task<CommandOutcome> Rehire(EmploymentId former, EmploymentId next, ExternalId id) => hosts.One.As<Employments, CommandOutcome>(_company.Tenant, port => port.Rehire(
        next, new(NewIds.Of<FactId>(), former, _company.LegalEntity, new(Jan1.AddDays(20)), true, [new(NewIds.Of<FactId>(), Jan1.AddDays(20), id)]), Context()));

    private Task<CommandOutcome> Record(EmploymentId employment, ExternalId id, UseCaseHost? on = null) =>
        (on ?? hosts.One).As<Employments, CommandOutcome>(_company.Tenant, port => port.ChangeExternalId(employment, new(NewIds.Of<FactId>(), Jan1, id), Context()));

    private Task<CommandOutcome> Correct(EmploymentId employment, FactId fact, ExternalId id) => hosts.One.As<Employments, CommandOutcome>(
        _company.Tenant, port => port.CorrectExternalIdChange(employment, new(fact, NewIds.Of<FactId>(), Jan1, id, Why), Context()));

    private Task<CommandOutcome> Rescind(EmploymentId employment, FactId fact, UseCaseHost? on = null) =>
        (on ?? hosts.One).As<Employments, CommandOutcome>(_company.Tenant, port => port.Rescind(employment, new(fact, Why), Context()));
}
