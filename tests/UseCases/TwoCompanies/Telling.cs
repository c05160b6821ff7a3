namespace HrSaas.UseCases.TwoCompanies;

using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization.Queries;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using Microsoft.Extensions.DependencyInjection;
using static PlainTables;

/// <summary>What the product says of a company, in the codes and numbers of the company's files: one line a fact.</summary>
internal sealed class Telling
{
    private readonly LoadedCompany _company;
    private readonly Dictionary<Guid, string> _codes;
    private readonly Dictionary<PersonId, DirectoryRow> _people;

    private Telling(LoadedCompany company, Dictionary<Guid, string> codes, Dictionary<PersonId, DirectoryRow> people) =>
        (_company, _codes, _people) = (company, codes, people);

    public static async Task<Telling> Of(LoadedCompany company, DateOnly day)
    {
        var codes = new Dictionary<Guid, string>();
        foreach (var unit in await company.All<OrgUnitRow, CodeKey>(day, (ports, page) => ports.GetRequiredService<IOrgUnitList>().List(new(), page, default)))
            codes.Add(unit.Id.Value, unit.Code);
        foreach (var job in await company.All<JobRow, CodeKey>(day, (ports, page) => ports.GetRequiredService<IJobList>().List(page, default)))
            codes.Add(job.Id.Value, job.Code);
        foreach (var place in await company.All<LocationRow, CodeKey>(day, (ports, page) => ports.GetRequiredService<ILocationList>().List(page, default)))
            codes.Add(place.Id.Value, place.Code);
        var people = await company.All<DirectoryRow, DirectoryKey>(day, (ports, page) => ports.GetRequiredService<IPeopleDirectory>().List(new(), page, default));
        return new(company, codes, people.ToDictionary(person => person.Id));
    }

    public int People => _people.Count;

    public string NumberOf(PersonId person) => _people[person].EmployeeNumbers.Single();

    public string CodeOf(Guid? id) => id is { } known ? _codes[known] : "-";

    /// <summary>A unit's code and how many are employed in it, those without a unit as a group of their own.</summary>
    public async Task<List<string>> PeoplePerUnit(DateOnly day) =>
    [
        .. (await _company.Employments(day, new(Status: EmploymentStatus.Active))).GroupBy(row => CodeOf(row.OrgUnit?.Value)).Select(unit => $"{unit.Key} {unit.Count()}"),
    ];

    /// <summary>The same by the org chart, as far as it names units that somebody works in.</summary>
    public async Task<List<string>> PeoplePerUnitOfTheChart(DateOnly day) =>
    [
        .. (await _company.All<OrgChartRow, OrgChartKey>(day, (ports, page) => ports.GetRequiredService<IOrgChart>().List(new(), page, default)))
            .Where(unit => unit.Employments > 0).Select(unit => $"{unit.Code} {unit.Employments}"),
    ];

    /// <summary>The same by the report of headcounts.</summary>
    public async Task<List<string>> PeoplePerUnitOfTheReport(DateOnly day) =>
    [
        .. (await _company.All<HeadcountRow, HeadcountKey>(day, (ports, page) => ports.GetRequiredService<IHeadcounts>().Counts(new(HeadcountBy.OrgUnit, WithContractors: true, []), page, default)))
            .Select(group => $"{CodeOf(group.OrgUnit?.Value)} {group.People}"),
    ];

    /// <summary>Of each year: how many worked here on its first and last day, joined, left, and the turnover.</summary>
    public async Task<List<string>> Turnovers(params int[] years) =>
    [
        .. (await _company.All<TurnoverRow, TurnoverKey>(new(years[0], 1, 1), (ports, page) => ports.GetRequiredService<ITurnover>().Periods(
                new(null, WithContractors: true, [.. years.Select(year => new ReportPeriod(new(year, 1, 1), new(year, 12, 31)))]), page, default)))
            .Select(year => $"{year.From.Year} {year.PeopleAtFirst} {year.PeopleAtLast} {year.Joiners} {year.Leavers} {(year.Turnover is { } turnover ? Text(turnover) : "-")}"),
    ];

    /// <summary>Of each year and unit: who joined in it and who left.</summary>
    public async Task<List<string>> TurnoversPerUnit(int year) =>
    [
        .. (await _company.All<TurnoverRow, TurnoverKey>(new(year, 1, 1), (ports, page) => ports.GetRequiredService<ITurnover>().Periods(
                new(HeadcountBy.OrgUnit, WithContractors: true, [new(new(year, 1, 1), new(year, 12, 31))]), page, default)))
            .Where(unit => unit.Joiners + unit.Leavers > 0).Select(unit => $"{CodeOf(unit.OrgUnit?.Value)} {unit.Joiners} {unit.Leavers}"),
    ];

    /// <summary>How long people have served: how many, mean and median of full months, and the bands.</summary>
    public async Task<List<string>> Tenure(DateOnly day) =>
    [
        .. (await _company.All<TenureRow, TenureKey>(day, (ports, page) => ports.GetRequiredService<ITenure>().Tenure(new(null, WithContractors: true, []), page, default)))
            .Select(all => $"{all.People} {Text(all.MeanMonths)} {Text(all.MedianMonths)} {all.UnderOneYear} {all.OneToTwoYears} {all.TwoToFiveYears} {all.FiveToTenYears} {all.TenYearsAndMore}"),
    ];

    /// <summary>A group's code, how many are in it, and what they are paid in a year, or that it is not told.</summary>
    public async Task<List<string>> PayPer(HeadcountBy by, DateOnly day) =>
    [
        .. (await _company.All<PayReportRow, PayReportKey>(day, (ports, page) => ports.GetRequiredService<IPayReport>().Pay(new(by, WithContractors: true, []), page, default)))
            .Where(group => group.Currency is not null)
            .Select(group => $"{group.Grade ?? CodeOf(group.Job?.Value ?? group.OrgUnit?.Value)} {group.People} {group.AnnualBasePay ?? "suppressed"} {group.CompaRatio?.Mean ?? "-"}"),
    ];

    /// <summary>A unit's code and the number of who heads it.</summary>
    public async Task<List<string>> Heads(DateOnly day) =>
    [
        .. (await _company.All<OrgUnitRow, CodeKey>(day, (ports, page) => ports.GetRequiredService<IOrgUnitList>().List(new(), page, default)))
            .Where(unit => unit.Head is not null).Select(unit => $"{unit.Code} {NumberOf(unit.Head!.Value)}"),
    ];

    /// <summary>Who is employed on a day, the manager's number, and how many managers are above.</summary>
    public async Task<List<string>> ReportingTree(DateOnly day)
    {
        var managers = (await _company.Employments(day, new(Status: EmploymentStatus.Active))).ToDictionary(row => row.Person, row => row.Manager);
        int Depth(PersonId person) => managers[person] is { } manager ? Depth(manager) + 1 : 0;
        return [.. managers.Select(pair => $"{NumberOf(pair.Key)} {(pair.Value is { } manager ? NumberOf(manager) : "-")} {Depth(pair.Key)}")];
    }

    /// <summary>Each manager's number and how many report to them, one question each.</summary>
    public async Task<List<string>> Spans(DateOnly day)
    {
        var spans = new List<string>();
        foreach (var person in _people.Keys)
            if (await _company.Employments(day, new(Manager: person, Status: EmploymentStatus.Active)) is { Count: > 0 } reports) spans.Add($"{NumberOf(person)} {reports.Count}");
        return spans;
    }

    /// <summary>The same by the list of spans.</summary>
    public async Task<List<string>> SpansOfTheList(DateOnly day) =>
    [
        .. (await _company.All<SpanRow, SpanKey>(day, (ports, page) => ports.GetRequiredService<IReporting>().Spans(new(), page, default)))
            .Where(span => span.Named > 0).Select(span => $"{NumberOf(span.Manager)} {span.Named}"),
    ];

    /// <summary>Everything that was recorded about a person and their employments.</summary>
    public async Task<List<string>> History(string number)
    {
        var person = _people.Values.Single(row => row.EmployeeNumbers.Contains(number));
        var told = await _company.Ask<PersonReadings, HistoryOf<PersonSays>?>(readings => readings.History(person.Id, null, default));
        var lines = told!.Facts.Select(fact => $"{number} {fact.Kind} {Text(fact.From)} {Say(fact.Says)}").ToList();
        foreach (var employment in person.Employments)
        {
            var history = await _company.Ask<EmploymentReadings, HistoryOf<EmploymentSays>?>(readings => readings.History(employment.Id, null, default));
            lines.AddRange(history!.Facts.Select(fact => $"{number} {fact.Kind} {Text(fact.From)} {Say(fact.Says)}"));
        }
        return lines;
    }

    private static string Say(PersonSays says) => says switch
    {
        { Name.Value: { } name } => $"{Text(name.Given)} {Text(name.Family)}",
        { ContactPoints.To: { } points } => string.Join(' ', points.Select(point => point.Value)),
        { BirthDate.To: { } day } => $"{day} {says.BirthYear}",
        { StatutorySex.To: { } sex } => sex,
        { NationalIdentifier.To: { } it } => $"{it.Country} {it.Kind} {it.Number}",
        { ExternalId.To: { } it } => $"{it.System} {it.Key}",
        _ => throw new InvalidOperationException($"No company is loaded with {says}."),
    };

    private string Say(EmploymentSays says) => says switch
    {
        { Terms: { } terms } => $"{CodeOf(terms.OrgUnit?.Value)} {CodeOf(terms.Job?.Value)} {CodeOf(terms.Location?.Value)} {Number(terms.Manager)} {Say(terms.Pay)}",
        { Transfer: { } to } => string.Join(' ',
            to.OrgUnit is { } unit ? CodeOf(unit.To?.Value) : "=", to.Job is { } job ? CodeOf(job.To?.Value) : "=",
            to.Location is { } place ? CodeOf(place.To?.Value) : "=", to.Manager is { } manager ? Number(manager.To) : "="),
        { Grading: { } grading } => $"{grading.Grade} {Say(grading.Pay)}",
        { Pay: { } pay } => Say(pay),
        { Terminates: { } reason } => reason.Code,
        { ExternalId.To: { } it } => $"{it.System} {it.Key}",
        _ => throw new InvalidOperationException($"No company is loaded with {says}."),
    };

    private string Number(PersonId? person) => person is { } known ? NumberOf(known) : "-";

    private static string Say(BasePay? pay) => pay is null ? "-" : $"{Text(pay.Amount.Amount)} {pay.Amount.Currency} {pay.Per}";
}
