namespace HrSaas.Adapters.Host.Demo;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.People;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Domain.People.Persons;

/// <summary>The commands that companies are loaded with. Things are named as their files name them; the names become ids.</summary>
internal sealed class CompanySteps(DemoIds ids)
{
    public LegalEntityId LegalEntity { get; } = ids.Of<LegalEntityId>("employer");

    public LocationId Location(string name) => ids.Of<LocationId>(name);

    public JobId Job(string name) => ids.Of<JobId>(name);

    public OrgUnitId Unit(string name) => ids.Of<OrgUnitId>(name);

    public PersonId Person(string name) => ids.Of<PersonId>(name);

    public FactId Fact(string name) => ids.Of<FactId>(name);

    public Lane Employer(string code, string name, string country, Currency currency, string zone)
    {
        var command = new RegisterLegalEntity(LegalEntity, code, name, country, currency, zone, MonthDay.Of(1, 1)!.Value);
        return One($"legal entity {code}", (ports, context) => ports.GetRequiredService<LegalEntities>().Register(command, context));
    }

    public Lane Place(string code, string name, string country, string? region, string zone)
    {
        var command = new OpenLocation(Location(code), code, name, country, region, zone);
        return One($"location {code}", (ports, context) => ports.GetRequiredService<Locations>().Open(command, context));
    }

    public Lane Work(string name, string code, string title, string? family, string? grade)
    {
        var command = new DefineJob(Job(name), code, title, family, grade);
        return One($"job {code}", (ports, context) => ports.GetRequiredService<Jobs>().Define(command, context));
    }

    /// <param name="amounts">Full-time, a year.</param>
    public Lane Range(string grade, Currency currency, DateOnly from, RangeAmounts amounts)
    {
        var command = new DefinePayRange(Fact($"range {grade}"), ids.Of<PayRangeId>(grade), grade, currency, from, amounts);
        return One($"range {grade}", (ports, context) => ports.GetRequiredService<PayRanges>().Define(command, context));
    }

    public (string, DemoStep) Open(string unit, string code, string name, string? parent, DateOnly from)
    {
        var command = new OpenOrgUnit(Fact($"unit {unit}"), Unit(unit), code, from, name, parent is null ? null : Unit(parent));
        return ($"unit {unit}", (ports, context) => ports.GetRequiredService<OrgStructures>().Open(command, context));
    }

    public (string, DemoStep) Head(string unit, string person, DateOnly from)
    {
        var command = new AppointHead(Fact($"unit {unit} is headed"), Unit(unit), from, Person(person));
        return ($"unit {unit} is headed", (ports, context) => ports.GetRequiredService<OrgStructures>().AppointHead(command, context));
    }

    /// <param name="details">Each with the fact that it is to be.</param>
    public Lane Register(string person, PersonName name, params PersonDetail[] details)
    {
        var command = new RegisterPerson(Fact($"{person} is known"), Person(person), name, [.. details]);
        return One($"{person} is known", (ports, context) => ports.GetRequiredService<Persons>().Register(command, Today.In("Etc/UTC", ports.GetRequiredService<TimeProvider>()), context));
    }

    /// <param name="employment">Of several employments of a person, which.</param>
    public (string, DemoStep) Hire(string employment, string person, string number, HireTerms terms)
    {
        var (id, command) = (Employment(employment), new Hire(Fact($"{employment} is hired"), Person(person), LegalEntity, new(number), terms));
        return ($"{employment} is hired", (ports, context) => ports.GetRequiredService<Employments>().Hire(id, command, context));
    }

    public (string, DemoStep) Rehire(string employment, string former, HireTerms terms, bool continuesService)
    {
        var (id, command) = (Employment(employment), new Rehire(Fact($"{employment} is hired"), Employment(former), LegalEntity, terms, continuesService));
        return ($"{employment} is hired", (ports, context) => ports.GetRequiredService<Employments>().Rehire(id, command, context));
    }

    public (string, DemoStep) Transfer(string employment, DateOnly from, Transfer transfer)
    {
        var (id, command) = (Employment(employment), new TransferEmployee(Fact($"{employment} moves {from:O}"), from, transfer));
        return ($"{employment} moves {from:O}", (ports, context) => ports.GetRequiredService<Employments>().Transfer(id, command, context));
    }

    public (string, DemoStep) Pay(string employment, DateOnly from, BasePay pay)
    {
        var (id, command) = (Employment(employment), new ChangePay(Fact($"{employment} is paid {from:O}"), from, pay));
        return ($"{employment} is paid {from:O}", (ports, context) => ports.GetRequiredService<Employments>().ChangePay(id, command, context));
    }

    public (string, DemoStep) Grade(string employment, DateOnly from, string grade, BasePay pay)
    {
        var (id, command) = (Employment(employment), new ChangeGrade(Fact($"{employment} is graded {from:O}"), from, new(grade, pay)));
        return ($"{employment} is graded {from:O}", (ports, context) => ports.GetRequiredService<Employments>().ChangeGrade(id, command, context));
    }

    public (string, DemoStep) Leave(string employment, DateOnly lastDay, string reason)
    {
        var (id, command) = (Employment(employment), new Terminate(Fact($"{employment} leaves"), lastDay, new(reason)));
        return ($"{employment} leaves", (ports, context) => ports.GetRequiredService<Employments>().Terminate(id, command, context));
    }

    private EmploymentId Employment(string name) => ids.Of<EmploymentId>(name);

    private static Lane One(string name, DemoStep step) => new([(name, step)]);
}
