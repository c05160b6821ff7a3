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
using HrSaas.Domain.People.Persons;

internal delegate Task<CommandOutcome> DemoStep(IServiceProvider ports, CommandContext context);

/// <summary>
/// Aldgate Instruments: two legal entities, three locations, a tree of units that was rearranged, and twelve people with histories: a
/// correction, a leaver, a rehire, a hire to come, a name that changed, pay in three currencies.
/// </summary>
/// <param name="today">The hire to come is two months after it.</param>
/// <param name="last">The job that is defined last; where it is, the company is complete.</param>
internal sealed class DemoCompany(DemoIds ids, DateOnly today, JobId last)
{
    private readonly LegalEntityId _britain = ids.Of<LegalEntityId>("GB"), _germany = ids.Of<LegalEntityId>("DE");
    private readonly LocationId _london = ids.Of<LocationId>("London"), _berlin = ids.Of<LocationId>("Berlin"), _leeds = ids.Of<LocationId>("Leeds");
    private readonly OrgUnitId _company = ids.Of<OrgUnitId>("company"), _engineering = ids.Of<OrgUnitId>("engineering"),
        _sensors = ids.Of<OrgUnitId>("sensors"), _software = ids.Of<OrgUnitId>("software"), _sales = ids.Of<OrgUnitId>("sales"), _people = ids.Of<OrgUnitId>("people");
    private readonly JobId _director = ids.Of<JobId>("director"), _engineer = ids.Of<JobId>("engineer"), _seller = ids.Of<JobId>("seller"), _partner = ids.Of<JobId>("partner");

    public IEnumerable<(string Name, DemoStep Step)> Steps() => [.. Organization(), .. People(), .. Histories(), .. Completion()];

    private IEnumerable<(string, DemoStep)> Organization() =>
    [
        Entity(_britain, "GB01", "Aldgate Instruments Ltd", "GB", "GBP", "Europe/London", new(4, 1)),
        Entity(_germany, "DE01", "Aldgate Instruments GmbH", "DE", "EUR", "Europe/Berlin", new(1, 1)),
        Place(_london, "LON", "London, Aldgate", "GB", "ENG", "Europe/London"),
        Place(_berlin, "BER", "Berlin, Adlershof", "DE", "BE", "Europe/Berlin"),
        Place(_leeds, "LDS", "Leeds, works", "GB", "ENG", "Europe/London"),
        Job(_director, "DIR", "Director", "Management", "M2"),
        Job(_engineer, "ENG", "Engineer", "Engineering", "E3"),
        Job(_seller, "SAL", "Account manager", "Sales", "S2"),
        Job(_partner, "HRP", "People partner", "People", "P2"),
        Unit(_company, "ALDGATE", "Aldgate Instruments", null),
        Unit(_engineering, "ENG", "Engineering", _company),
        Unit(_sensors, "ENG-SEN", "Sensors", _engineering),
        Unit(_software, "ENG-SW", "Software", _company),
        Unit(_sales, "SALES", "Sales", _company),
        Unit(_people, "PEOPLE", "Personnel", _company),
        ("software under engineering", (ports, context) => ports.GetRequiredService<OrgStructures>().Reparent(
            new(ids.Of<FactId>("software under engineering"), _software, new(2022, 1, 1), _engineering), context)),
        ("personnel becomes people", (ports, context) => ports.GetRequiredService<OrgStructures>().Rename(
            new(ids.Of<FactId>("personnel becomes people"), _people, new(2023, 7, 1), "People"), context)),
    ];

    private IEnumerable<(string, DemoStep)> People() =>
    [
        .. Hire("amara", new("Amara", "Okafor"), "1001", _britain, new(2018, 3, 1), _director, _company, _london, null, 9800, "GBP"),
        .. Hire("jonas", new("Jonas", "Weiß"), "1002", _germany, new(2018, 9, 1), _director, _engineering, _berlin, "amara", 8900, "EUR"),
        .. Hire("zofia", new("Zofia", "Łukasik"), "1003", _germany, new(2019, 2, 1), _engineer, _sensors, _berlin, "jonas", 6100, "EUR"),
        .. Hire("siobhan", new("Siobhán", "Ní Bhriain", "Shiv"), "1004", _britain, new(2019, 6, 17), _engineer, _software, _london, "jonas", 5200, "GBP"),
        .. Hire("haruto", new("陽翔", "佐藤", "Haruto"), "1005", _germany, new(2020, 4, 1), _engineer, _software, _berlin, "jonas", 5900, "EUR"),
        .. Hire("layla", new("ليلى", "حداد"), "1006", _britain, new(2020, 10, 5), _seller, _sales, _london, "amara", 4300, "GBP"),
        .. Hire("wulandari", new("Wulandari", Family: null), "1007", _britain, new(2021, 1, 11), _partner, _people, _london, "amara", 4500, "GBP"),
        .. Hire("nuria", new("Núria", "Puig i Ferrer"), "1008", _germany, new(2024, 2, 29), _seller, _sales, _berlin, "layla", 4700, "EUR"),
        .. Hire("tom", new("Tom", "Ashworth"), "1009", _britain, new(2021, 5, 4), _engineer, _sensors, _leeds, "zofia", 4100, "GBP"),
        .. Hire("ines", new("Inês", "Carvalho"), "1010", _britain, new(2022, 8, 15), _engineer, _software, _london, "siobhan", 4600, "GBP"),
        .. Hire("mehmet", new("Mehmet", "Yıldız"), "1011", _germany, new(2023, 1, 16), _engineer, _sensors, _berlin, "zofia", 5000, "EUR"),
        .. Hire("to come", new("Keziah", "Nwosu"), "1012", _britain, new DateOnly(today.Year, today.Month, 1).AddMonths(2), _engineer, _software, _london, "siobhan", 4400, "GBP"),
    ];

    private IEnumerable<(string, DemoStep)> Histories() =>
    [
        Pay("siobhan", new(2021, 4, 1), 5500, "GBP"),
        Pay("siobhan", new(2023, 4, 1), 5950, "GBP"),
        Pay("zofia", new(2022, 1, 1), 6500, "EUR"),
        Transfer("ines", new(2024, 1, 1), new(OrgUnit: new(_sensors), Manager: new(Person("zofia")))),
        // The move was recorded for the wrong month, and put right afterwards.
        ("ines moved in february", (ports, context) => ports.GetRequiredService<Employments>().CorrectTransfer(Employed("ines"), new(
            Fact("ines moves 2024-01-01"), Fact("ines moves, corrected"), new(2024, 2, 1),
            new(OrgUnit: new(_sensors), Manager: new(Person("zofia"))), new("recorded-in-error")), context)),
        Transfer("haruto", new(2023, 5, 1), new(Location: new(_london))),
        ("layla marries", (ports, context) => ports.GetRequiredService<Persons>().ChangeName(Person("layla"), new(
            Fact("layla marries"), new(2023, 9, 9), new("ليلى", "حداد-كوهين")), context)),
        Leave("mehmet", new(2024, 6, 30), "resignation"),
        Leave("tom", new(2022, 12, 31), "resignation"),
        ("tom comes back", (ports, context) => ports.GetRequiredService<Employments>().Rehire(Employed("tom again"), new(
            Fact("tom comes back"), Employed("tom"), _britain,
            new(new(2024, 9, 2), _engineer, _software, _leeds, Person("siobhan"), Monthly(4900, "GBP")), ContinuesService: true), context)),
    ];

    private IEnumerable<(string, DemoStep)> Completion() => [Job(last, "APP", "Apprentice", "Engineering", "E0")];

    private IEnumerable<(string, DemoStep)> Hire(
        string who, PersonName name, string number, LegalEntityId entity, DateOnly from, JobId job, OrgUnitId unit, LocationId place, string? manager, decimal pay, string currency) =>
    [
        ($"{who} is known", (ports, context) => ports.GetRequiredService<Persons>().Register(new(Fact($"{who} is known"), Person(who), name), context)),
        ($"{who} is hired", (ports, context) => ports.GetRequiredService<Employments>().Hire(Employed(who), new(
            Fact($"{who} is hired"), Person(who), entity, new(number),
            new(from, job, unit, place, manager is null ? null : Person(manager), Monthly(pay, currency))), context)),
    ];

    private (string, DemoStep) Pay(string who, DateOnly from, decimal pay, string currency) =>
        ($"{who} is paid {from:O}", (ports, context) => ports.GetRequiredService<Employments>().ChangePay(
            Employed(who), new(Fact($"{who} is paid {from:O}"), from, Monthly(pay, currency)), context));

    private (string, DemoStep) Transfer(string who, DateOnly from, Transfer transfer) =>
        ($"{who} moves {from:O}", (ports, context) => ports.GetRequiredService<Employments>().Transfer(
            Employed(who), new(Fact($"{who} moves {from:O}"), from, transfer), context));

    private (string, DemoStep) Leave(string who, DateOnly lastDay, string reason) =>
        ($"{who} leaves", (ports, context) => ports.GetRequiredService<Employments>().Terminate(
            Employed(who), new(Fact($"{who} leaves"), lastDay, new(reason)), context));

    private static (string, DemoStep) Entity(LegalEntityId id, string code, string name, string country, string currency, string zone, (int Month, int Day) fiscalYear) =>
        ($"legal entity {code}", (ports, context) => ports.GetRequiredService<LegalEntities>().Register(
            new(id, code, name, country, Currency.Of(currency)!.Value, zone, MonthDay.Of(fiscalYear.Month, fiscalYear.Day)!.Value), context));

    private static (string, DemoStep) Place(LocationId id, string code, string name, string country, string region, string zone) =>
        ($"location {code}", (ports, context) => ports.GetRequiredService<Locations>().Open(new(id, code, name, country, region, zone), context));

    private static (string, DemoStep) Job(JobId id, string code, string title, string family, string grade) =>
        ($"job {code}", (ports, context) => ports.GetRequiredService<Jobs>().Define(new(id, code, title, family, grade), context));

    private (string, DemoStep) Unit(OrgUnitId id, string code, string name, OrgUnitId? parent) =>
        ($"unit {code}", (ports, context) => ports.GetRequiredService<OrgStructures>().Open(new(Fact($"unit {code}"), id, code, new(2018, 1, 1), name, parent), context));

    private PersonId Person(string who) => ids.Of<PersonId>(who);

    private EmploymentId Employed(string who) => ids.Of<EmploymentId>(who);

    private FactId Fact(string what) => ids.Of<FactId>(what);

    private static BasePay Monthly(decimal amount, string currency) => new(new(amount, Currency.Of(currency)!.Value), PayPeriod.Month);
}
