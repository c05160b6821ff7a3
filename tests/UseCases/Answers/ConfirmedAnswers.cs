namespace HrSaas.UseCases.Answers;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>An answer over several roots is made from what a host keeps in memory, and never from what is old.</summary>
public sealed class ConfirmedAnswers(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private static readonly Currency Euro = Currency.Of("EUR")!.Value;
    private readonly Company _company = new(hosts.One);

    [Fact]
    public async Task What_another_host_has_recorded_since_is_in_the_answer()
    {
        await _company.Founded();
        var employment = NewIds.Of<EmploymentId>();
        var person = await _company.Person();
        Company.Accepted(await hosts.One.As<Employments, CommandOutcome>(_company.Tenant, port => port.Hire(
            employment, new(NewIds.Of<FactId>(), person, _company.LegalEntity, new("1"), new(Company.Jan1, Pay: new(new(3000, Euro), PayPeriod.Month), Grade: "P7")), Company.Context())));
        var range = NewIds.Of<PayRangeId>();
        Company.Accepted(await hosts.One.As<PayRanges, CommandOutcome>(_company.Tenant, port => port.Define(
            new(NewIds.Of<FactId>(), range, "P7", Euro, Company.Jan1, new(30000, 36000, 50000)), Company.Context())));
        (await Ratio(hosts.One)).Should().Be("1");

        Company.Accepted(await hosts.Two.As<PayRanges, CommandOutcome>(_company.Tenant, port => port.Change(
            range, new(NewIds.Of<FactId>(), Company.Jan1.AddDays(1), new(30000, 40000, 50000)), Company.Context())));

        (await Ratio(hosts.One)).Should().Be("0.9");
        (await Ratio(hosts.One)).Should().Be("0.9", "what was read afresh is kept");

        async Task<string?> Ratio(UseCaseHost host) =>
            (await host.As<CompensationReadings, CompensationReading?>(_company.Tenant, port => port.On(employment, new(2024, 6, 1), null, default)))!.CompaRatio;
    }
}
