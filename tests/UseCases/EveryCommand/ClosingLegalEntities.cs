namespace HrSaas.UseCases.EveryCommand;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;
using static Company;

/// <summary>Legal entities that change and close, and those who employ people in them, with two hosts that each remember states.</summary>
public sealed class ClosingLegalEntities(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private static readonly Reason Why = new("data-entry-error");
    private readonly LegalEntityId _globex = NewIds.Of<LegalEntityId>();

    [Fact]
    public async Task Whoever_comes_to_a_closed_legal_entity_is_taken_and_never_refused()
    {
        var company = await new Company(hosts.One).Founded();
        Accepted(await hosts.One.As<LegalEntities, CommandOutcome>(company.Tenant, port => port.Register(
            new(_globex, "GLOBEX", "Globex SARL", "FR", Currency.Of("EUR")!.Value, "Europe/Paris", MonthDay.Of(1, 1)!.Value), Context())));
        var (here, left, person) = (await company.Employee("1"), await company.Employee("2"), await company.Person());
        Accepted(await company.Terminate(left, Jan1.AddDays(10)));
        Accepted(await Hire(company, NewIds.Of<EmploymentId>(), await company.Person(), "3", Jan1.AddDays(30)));

        var closing = NewIds.Of<FactId>();
        Accepted(await hosts.Two.As<LegalEntities, CommandOutcome>(company.Tenant, port => port.Close(_globex, new(closing, Jan1.AddDays(29)), Context())));
        var late = Jan1.AddDays(30);
        var next = NewIds.Of<EmploymentId>();
        Accepted(await Hire(company, next, person, "4", late));
        Accepted(await CorrectHire(company, next, late.AddDays(1)));
        Accepted(await hosts.One.As<Employments, CommandOutcome>(company.Tenant, port => port.Rehire(NewIds.Of<EmploymentId>(), new(NewIds.Of<FactId>(), left, _globex, new(late), false), Context())));
        Accepted(await Move(company, here, NewIds.Of<EmploymentId>(), late));
    }

    [Fact]
    public async Task Today_is_told_by_the_zone_that_another_host_has_just_recorded()
    {
        var company = await new Company(hosts.One).Founded();
        var employment = await company.Employee();

        // Between the two it is always another day.
        DateOnly? west = null, east = null;
        foreach (var (zone, told) in ((string, Action<DateOnly>)[])[("Etc/GMT+12", day => west = day), ("Pacific/Kiritimati", day => east = day)])
        {
            Accepted(await hosts.Two.As<LegalEntities, CommandOutcome>(company.Tenant, port =>
                port.Change(company.LegalEntity, new(NewIds.Of<FactId>(), Jan1, new(TimeZone: zone)), Context())));
            told((await hosts.One.As<EmploymentReadings, EmploymentReading?>(company.Tenant, port => port.On(employment, null, null, default)))!.AsOf);
        }
        east.Should().BeAfter(west!.Value);
    }

    private Task<CommandOutcome> Hire(Company company, EmploymentId id, PersonId person, string number, DateOnly from) => hosts.One.As<Employments, CommandOutcome>(
        company.Tenant, port => port.Hire(id, new(NewIds.Of<FactId>(), person, _globex, new(number), new(from)), Context()));

    private Task<CommandOutcome> CorrectHire(Company company, EmploymentId id, DateOnly from) =>
        hosts.One.As<Employments, CommandOutcome>(company.Tenant, port => port.CorrectHire(id, new(from), null, Why, Context()));

    private Task<CommandOutcome> Move(Company company, EmploymentId former, EmploymentId next, DateOnly from) => hosts.One.As<Employments, CommandOutcome>(
        company.Tenant, port => port.Move(next, new(NewIds.Of<FactId>(), NewIds.Of<FactId>(), former, _globex, new(from), new("moved")), Context()));
}
