namespace HrSaas.UseCases;

using System.Security.Cryptography;
using System.Text;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.People;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.People.Persons;

/// <summary>A fresh tenant and the commands that the tests issue in it, on whichever host they say.</summary>
public sealed class Company(UseCaseHost host)
{
    public static readonly DateOnly Jan1 = new(2024, 1, 1);
    private static readonly Reason Why = new("data-entry-error");

    public TenantId Tenant { get; } = new(Guid.CreateVersion7());

    public LegalEntityId LegalEntity { get; } = NewIds.Of<LegalEntityId>();

    public static CommandContext Context(string? key = null, string body = "", long? ifMatch = null) =>
        new(new(Hash(key ?? Guid.NewGuid().ToString()), Hash(body)), ifMatch, default);

    public async Task<Company> Founded()
    {
        Accepted(await host.As<LegalEntities, CommandOutcome>(Tenant, port => port.Register(
            new(LegalEntity, "ACME", "Acme GmbH", "DE", Currency.Of("EUR")!.Value, "Europe/Berlin", MonthDay.Of(1, 1)!.Value), Context())));
        return this;
    }

    public async Task<PersonId> Person(string given = "Ada", string family = "Lovelace", string? preferred = null)
    {
        var id = NewIds.Of<PersonId>();
        Accepted(await host.As<Persons, CommandOutcome>(Tenant, port => port.Register(new(NewIds.Of<FactId>(), id, new(given, family, preferred)), Jan1, Context())));
        return id;
    }

    public async Task<OrgUnitId> Unit(string code, OrgUnitId? parent = null, UseCaseHost? on = null)
    {
        var id = NewIds.Of<OrgUnitId>();
        Accepted(await (on ?? host).As<OrgStructures, CommandOutcome>(Tenant, port => port.Open(new(NewIds.Of<FactId>(), id, code, Jan1, code, parent), Context())));
        return id;
    }

    public Task<CommandOutcome> Reparent(OrgUnitId unit, OrgUnitId parent, UseCaseHost? on = null) =>
        (on ?? host).As<OrgStructures, CommandOutcome>(Tenant, port => port.Reparent(new(NewIds.Of<FactId>(), unit, Jan1.AddDays(1), parent), Context()));

    public Task<CommandOutcome> Merge(OrgUnitId unit, OrgUnitId into, UseCaseHost? on = null) =>
        (on ?? host).As<OrgStructures, CommandOutcome>(Tenant, port => port.Merge(new(NewIds.Of<FactId>(), unit, Jan1.AddDays(1), into, new("reorganisation")), Context()));

    public Task<CommandOutcome> Split(OrgUnitId unit, string part, OrgUnitId taken, UseCaseHost? on = null) =>
        (on ?? host).As<OrgStructures, CommandOutcome>(Tenant, port => port.Split(
            new(NewIds.Of<FactId>(), unit, Jan1.AddDays(1),
                [new(NewIds.Of<FactId>(), NewIds.Of<OrgUnitId>(), part, part, [new(NewIds.Of<FactId>(), taken)])], NewIds.Of<FactId>(), new("reorganisation")), Context()));

    public Task<CommandOutcome> Close(OrgUnitId unit, DateOnly lastDay, UseCaseHost? on = null) =>
        (on ?? host).As<OrgStructures, CommandOutcome>(Tenant, port => port.Close(new(NewIds.Of<FactId>(), unit, lastDay, null, new("reorganisation")), Context()));

    public Task<CommandOutcome> AppointHead(OrgUnitId unit, PersonId head, UseCaseHost? on = null) =>
        (on ?? host).As<OrgStructures, CommandOutcome>(Tenant, port => port.AppointHead(new(NewIds.Of<FactId>(), unit, Jan1, head), Context()));

    public Task<CommandOutcome> Hire(EmploymentId id, PersonId person, string? number, CommandContext? context = null, UseCaseHost? on = null, OrgUnitId? unit = null) =>
        (on ?? host).As<Employments, CommandOutcome>(Tenant, port => port.Hire(
            id, new(NewIds.Of<FactId>(), person, LegalEntity, number is null ? null : new(number), new(Jan1, OrgUnit: unit)), context ?? Context()));

    public async Task<EmploymentId> Employee(string number = "0042")
    {
        var id = NewIds.Of<EmploymentId>();
        Accepted(await Hire(id, await Person(), number));
        return id;
    }

    public Task<CommandOutcome> ChangePay(EmploymentId id, DateOnly from, decimal amount, CommandContext? context = null, UseCaseHost? on = null) =>
        (on ?? host).As<Employments, CommandOutcome>(Tenant, port => port.ChangePay(
            id, new(NewIds.Of<FactId>(), from, new(new(amount, Currency.Of("EUR")!.Value), PayPeriod.Month)), context ?? Context()));

    public Task<CommandOutcome> Transfer(EmploymentId id, DateOnly from, OrgUnitId unit, CommandContext? context = null, UseCaseHost? on = null) =>
        (on ?? host).As<Employments, CommandOutcome>(Tenant, port => port.Transfer(
            id, new(NewIds.Of<FactId>(), from, new(OrgUnit: new(unit))), context ?? Context()));

    public Task<CommandOutcome> Terminate(EmploymentId id, DateOnly lastDay, UseCaseHost? on = null, FactId? fact = null) =>
        (on ?? host).As<Employments, CommandOutcome>(Tenant, port => port.Terminate(id, new(fact ?? NewIds.Of<FactId>(), lastDay, new("resignation")), Context()));

    public Task<CommandOutcome> WithdrawTermination(EmploymentId id, FactId termination, DateOnly on, UseCaseHost? host2 = null) =>
        (host2 ?? host).As<Employments, CommandOutcome>(Tenant, port => port.WithdrawTermination(id, new(NewIds.Of<FactId>(), termination, on, Why), Context()));

    public static Done Accepted(CommandOutcome outcome) => outcome.Should().BeOfType<Done>().Subject;

    private static Guid Hash(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
