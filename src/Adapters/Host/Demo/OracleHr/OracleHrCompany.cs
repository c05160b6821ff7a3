namespace HrSaas.Adapters.Host.Demo.OracleHr;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>The company of Oracle's HR sample: its files as commands. What in them needed a decision, and which, stands in docs/two-companies.md.</summary>
internal sealed class OracleHrCompany
{
    public const string Zone = "America/Los_Angeles";
    private const string Company = "company", NotRecorded = "not-recorded";
    private static readonly Currency Dollar = Currency.Of("USD")!.Value;

    private readonly OracleHrFiles _files;
    private readonly IReadOnlyList<Career> _careers;
    private readonly Dictionary<string, DepartmentRow> _departments;

    public OracleHrCompany(OracleHrFiles files)
    {
        _files = files;
        _careers = [.. files.Employees.Select(employee => Career.Of(employee, files.JobHistory.Where(row => row.Employee == employee.Id)))];
        _departments = files.Departments.ToDictionary(department => department.Id);
    }

    /// <summary>A place where no department is. It is opened last: where it is, the company is complete.</summary>
    public LocationRow Last => _files.Locations.Last(place => _files.Departments.All(department => department.Location != place.Id));

    public CompanyPlan Plan(CompanySteps steps) => new(
        [
            [steps.Employer("US01", "Oracle HR sample company", "US", Dollar, Zone), .. Places(steps), .. Jobs(steps), .. Ranges(steps), Units(steps), .. People(steps)],
            [.. _careers.Select(career => Employments(steps, career)), Heads(steps)],
            [Place(steps, Last)],
        ],
        OracleHrFindings.Of(_files, _careers));

    private IEnumerable<Lane> Places(CompanySteps steps) => _files.Locations.Where(place => place != Last).Select(place => Place(steps, place));

    private static Lane Place(CompanySteps steps, LocationRow place) =>
        steps.Place(place.Id, place.City, place.Country, place.State, OracleHrZones.Of(place));

    private IEnumerable<Lane> Jobs(CompanySteps steps) => _files.Jobs.Select(job => steps.Work(job.Id, job.Id, job.Title, family: null, grade: job.Id));

    /// <summary>Each job is a grade of its own. The files have monthly amounts and no midpoint; a range has annual ones, and its midpoint lies between.</summary>
    private IEnumerable<Lane> Ranges(CompanySteps steps) => _files.Jobs.Select(job => steps.Range(
        job.Id, Dollar, FirstDay, new(12 * job.MinSalary, 6 * (job.MinSalary + job.MaxSalary), 12 * job.MaxSalary)));

    /// <summary>The first day that the files tell of.</summary>
    private DateOnly FirstDay => _careers.Min(career => career.Earlier.Select(stint => stint.HireDate).Append(career.Present.HireDate).Min());

    /// <summary>One root holds them all, so they are opened one after the other.</summary>
    private Lane Units(CompanySteps steps)
    {
        var firstDay = FirstDay;
        return new(
        [
            steps.Open(Company, "COMPANY", "Company", parent: null, firstDay),
            .. _files.Departments.Select(department => steps.Open(department.Id, department.Id, department.Name, Company, firstDay)),
        ]);
    }

    /// <summary>A department's manager heads it from the day from which the employees' file counts for them.</summary>
    private Lane Heads(CompanySteps steps)
    {
        var from = _careers.ToDictionary(career => career.Employee.Id, career => career.Present.Posts[^1].From);
        return new([.. _files.Departments.Where(department => department.Manager is not null).Select(department => steps.Head(department.Id, department.Manager!, from[department.Manager!]))]);
    }

    private IEnumerable<Lane> People(CompanySteps steps) => _careers.Select(career =>
    {
        var employee = career.Employee;
        var known = career.Earlier is [var first, ..] ? first.HireDate : employee.HireDate;
        return steps.Register(employee.Id, new(employee.FirstName, employee.LastName), new ChangeContactPoints(
            steps.Fact($"{employee.Id} is reached"), known, new(
            [
                new(ContactKind.WorkEmail, $"{employee.Email.ToLowerInvariant()}@oracle-hr.example", IsPrimary: true),
                new(ContactKind.WorkPhone, employee.Phone, IsPrimary: true),
            ])));
    });

    private Lane Employments(CompanySteps steps, Career career)
    {
        var (employee, commands, former) = (career.Employee, new List<(string, DemoStep)>(), (string?)null);
        foreach (var (n, stint) in career.Earlier.Append(career.Present).Index())
        {
            var isPresent = stint == career.Present;
            var employment = isPresent ? employee.Id : $"{employee.Id} earlier {n + 1}";
            var terms = TermsOf(steps, stint, isPresent && stint.Posts.Count == 1 ? employee : null);
            commands.Add(former is null
                ? steps.Hire(employment, employee.Id, employee.Id, terms)
                : steps.Rehire(employment, former, terms, continuesService: false));
            commands.AddRange(stint.Posts.Skip(1).SelectMany(post => Move(steps, employment, post, isPresent && post == stint.Posts[^1] ? employee : null)));
            if (stint.LastDay is { } lastDay) commands.Add(steps.Leave(employment, lastDay, NotRecorded));
            former = employment;
        }
        return new(commands);
    }

    /// <param name="known">Whose manager, pay and grade the files have from this day; null where they do not.</param>
    private HireTerms TermsOf(CompanySteps steps, Stint stint, EmployeeRow? known) => new(
        stint.HireDate, JobOf(steps, stint.Posts[0]), UnitOf(steps, stint.Posts[0]), PlaceOf(steps, stint.Posts[0]),
        known?.Manager is { } manager ? steps.Person(manager) : null, known is null ? null : PayOf(known), Grade: known?.Job);

    private IEnumerable<(string, DemoStep)> Move(CompanySteps steps, string employment, Post post, EmployeeRow? known)
    {
        yield return steps.Transfer(employment, post.From, new(
            OrgUnit: new(UnitOf(steps, post)), Location: new(PlaceOf(steps, post)), Job: new(JobOf(steps, post)),
            Manager: known?.Manager is { } manager ? new(steps.Person(manager)) : null));
        if (known is not null) yield return steps.Grade(employment, post.From, known.Job, PayOf(known));
    }

    private static JobId? JobOf(CompanySteps steps, Post post) => post.Job is { } job ? steps.Job(job) : null;

    private static OrgUnitId? UnitOf(CompanySteps steps, Post post) => post.Department is { } department ? steps.Unit(department) : null;

    private LocationId? PlaceOf(CompanySteps steps, Post post) => post.Department is { } department ? steps.Location(_departments[department].Location) : null;

    private static BasePay PayOf(EmployeeRow employee) => new(new(employee.Salary, Dollar), PayPeriod.Month);
}
