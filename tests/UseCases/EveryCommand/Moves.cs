namespace HrSaas.UseCases.EveryCommand;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using static Company;

/// <summary>A move to another legal entity ends one employment and begins another, or does neither.</summary>
public sealed class Moves(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private readonly LegalEntityId _globex = NewIds.Of<LegalEntityId>();

    [Fact]
    public async Task A_move_ends_one_employment_and_begins_another_in_one_transaction()
    {
        var company = await Founded();
        EmploymentId one = await company.Employee(), next = NewIds.Of<EmploymentId>();

        Accepted(await Move(company, one, next, new(2024, 6, 1)));

        var (former, current) = (await State(company, one), await State(company, next));
        (former.LastDay, current.HireDate).Should().Be((new DateOnly(2024, 5, 31), new DateOnly(2024, 6, 1)));
        (current.Person, current.LegalEntity, current.Former, current.ContinuesService).Should().Be((former.Person, _globex, one, true));
        current.Number.Value.Should().Be(former.Number.Value);
    }

    [Fact]
    public async Task Where_the_former_employment_cannot_end_on_the_day_before_no_other_begins()
    {
        var company = await Founded();
        EmploymentId one = await company.Employee(), next = NewIds.Of<EmploymentId>();

        (await Move(company, one, next, Jan1)).Should().BeOfType<Refused>().Which.Refusal.Should().BeOfType<LastDayBeforeHireDate>();
        Accepted(await company.Terminate(one, new(2024, 4, 30)));
        (await Move(company, one, next, new(2024, 6, 1))).Should().BeOfType<Refused>().Which.Refusal.Should().BeOfType<AlreadyTerminated>();

        // Nor from the day after a last day that was set before: that is a rehire.
        (await Move(company, one, next, new(2024, 5, 1))).Should().BeOfType<Refused>().Which.Refusal.Should().BeOfType<AlreadyTerminated>();
        (await Find(company, next)).Should().Be(Employment.Initial);
    }

    [Fact]
    public async Task A_move_that_is_sent_several_times_at_once_makes_one_employment()
    {
        var company = await Founded();
        EmploymentId one = await company.Employee();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Move(company, one, NewIds.Of<EmploymentId>(), new(2024, 6, 1))));

        outcomes.OfType<Done>().Should().ContainSingle();
        outcomes.OfType<Refused>().Select(refused => refused.Refusal).Should().HaveCount(7).And.AllBeOfType<AlreadyTerminated>();
    }

    [Fact]
    public async Task Of_a_move_and_a_termination_at_the_same_moment_each_sees_the_other()
    {
        for (var round = 0; round < 5; round++)
        {
            var company = await Founded();
            EmploymentId one = await company.Employee(), next = NewIds.Of<EmploymentId>();

            var outcomes = await Task.WhenAll(Move(company, one, next, new(2024, 6, 1)), company.Terminate(one, new(2024, 4, 30), hosts.Two));

            outcomes.OfType<Done>().Should().HaveCount(1);
            outcomes.OfType<Refused>().Should().ContainSingle().Which.Refusal.Should().BeOfType<AlreadyTerminated>();
        }
    }

    private async Task<Company> Founded()
    {
        var company = await new Company(hosts.One).Founded();
        Accepted(await hosts.One.As<LegalEntities, CommandOutcome>(company.Tenant, port => port.Register(
            new(_globex, "GLOBEX", "Globex SARL", "FR", Currency.Of("EUR")!.Value, "Europe/Paris", MonthDay.Of(1, 1)!.Value), Context())));
        return company;
    }

    private Task<CommandOutcome> Move(Company company, EmploymentId former, EmploymentId next, DateOnly from) => hosts.One.As<Employments, CommandOutcome>(
        company.Tenant, port => port.Move(next, new(NewIds.Of<FactId>(), NewIds.Of<FactId>(), former, _globex, new(from), new("moved")), Context()));

    private async Task<CurrentEmployment> State(Company company, EmploymentId id) => (CurrentEmployment)await Find(company, id);

    private async Task<Employment> Find(Company company, EmploymentId id) => (await hosts.Two.As<StateReader, Folded<Employment>>(
        company.Tenant, reader => reader.Current(HrSaas.Application.Employment.Roots.Employment, id.Value, default))).State;
}
