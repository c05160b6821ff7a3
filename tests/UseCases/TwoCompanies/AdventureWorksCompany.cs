namespace HrSaas.UseCases.TwoCompanies;

using HrSaas.Adapters.Host.Demo;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>The company of Microsoft's AdventureWorks: its files as commands. What in them needed a decision, and which, stands in docs/two-companies.md.</summary>
internal sealed class AdventureWorksCompany(AdventureWorksFiles files)
{
    private const string Company = "company";
    private static readonly Currency Dollar = Currency.Of("USD")!.Value;

    public CompanyPlan Plan(CompanySteps steps) => new(
        [
            [steps.Employer("US01", "AdventureWorks", "US", Dollar, "America/Los_Angeles"), .. Jobs(steps), Units(steps), .. files.Employees.Select(employee => Person(steps, employee))],
            [.. files.Employees.Select(employee => Employment(steps, employee))],
        ],
        Findings());

    private IEnumerable<Lane> Jobs(CompanySteps steps) => files.Employees.Select(employee => employee.JobTitle).Distinct().Order(StringComparer.Ordinal)
        .Select(title => steps.Work(title, Code(title), title, family: null, grade: null));

    private Lane Units(CompanySteps steps)
    {
        var firstDay = files.Employees.Min(employee => employee.HireDate);
        return new(
        [
            steps.Open(Company, "COMPANY", "AdventureWorks", parent: null, firstDay),
            .. files.Departments.Select(department => department.Group).Distinct().Select(group => steps.Open(group, Code(group), group, Company, firstDay)),
            .. files.Departments.Select(department => steps.Open(department.Id, department.Id, department.Name, department.Group, firstDay)),
        ]);
    }

    private static Lane Person(CompanySteps steps, AwEmployee employee)
    {
        FactId Fact(string what) => steps.Fact($"{employee.Id} {what}");
        return steps.Register(employee.Id, new(GivenName(employee.Login), Family: null),
            new RecordBirthDate(Fact("birth"), new(employee.BirthDate)),
            new ChangeStatutorySex(Fact("sex"), employee.HireDate, employee.Gender == "F" ? StatutorySex.Female : StatutorySex.Male),
            new ChangeNationalIdentifier(Fact("identifier"), employee.HireDate, new("US", "national-id-number", employee.NationalId)),
            new ChangeExternalId(Fact("login"), employee.HireDate, new("adventure-works", employee.Login)));
    }

    private Lane Employment(CompanySteps steps, AwEmployee employee)
    {
        var posts = files.DepartmentHistory.Where(row => row.Employee == employee.Id).OrderBy(row => row.From).ToList();
        var pay = files.Pay.Where(row => row.Employee == employee.Id).OrderBy(row => row.From).ToList();
        // What was agreed before the hire date is what counts on it.
        var first = pay.Last(row => row.From <= employee.HireDate || row == pay[0]);
        var stays = posts.Count == 1;
        return new(
        [
            steps.Hire(employee.Id, employee.Id, employee.Id, new(
                employee.HireDate, stays ? steps.Job(employee.JobTitle) : null, steps.Unit(posts[0].Department), Location: null,
                stays && employee.Manager is { } manager ? steps.Person(manager) : null, Hourly(first))),
            .. posts.Skip(1).Select(post => steps.Transfer(employee.Id, post.From, post == posts[^1]
                ? new(OrgUnit: new(steps.Unit(post.Department)), Job: new(steps.Job(employee.JobTitle)), Manager: new(steps.Person(employee.Manager!)))
                : new(OrgUnit: new(steps.Unit(post.Department))))),
            .. pay.Where(row => row.From > first.From).Select(row => steps.Pay(employee.Id, row.From, Hourly(row))),
        ]);
    }

    private List<Finding> Findings()
    {
        var hired = files.Employees.ToDictionary(employee => employee.Id, employee => employee.HireDate);
        return
        [
            Of("hired-before-manager", employee => employee.Manager is { } manager && employee.HireDate < hired[manager]),
            Of("pay-before-hire", employee => files.Pay.Any(row => row.Employee == employee.Id && row.From < employee.HireDate)),
            Of("moved-without-job", employee => files.DepartmentHistory.Count(row => row.Employee == employee.Id) > 1),
            new("person-without-name", [$"all {files.Employees.Count} people"]),
            new("national-id-of-no-known-form", [$"all {files.Employees.Count} people"]),
            new("tree-without-date", [$"all {files.Employees.Count} people"]),
            new("no-legal-entity", [$"all {files.Employees.Count} people"]),
            new("no-location", [$"all {files.Employees.Count} people"]),
            new("rate-without-currency", [$"all {files.Pay.Count} rates"]),
            new("department-without-date", [$"all {files.Departments.Count} departments"]),
        ];

        Finding Of(string code, Func<AwEmployee, bool> which) => new(code, [.. files.Employees.Where(which).Select(employee => employee.Called)]);
    }

    private static BasePay Hourly(AwPay row) => new(new(row.Rate, Dollar), PayPeriod.Hour);

    /// <summary>The login is the given name and a digit that tells people of one name apart.</summary>
    private static string GivenName(string login) => char.ToUpperInvariant(login[0]) + login[1..].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static string Code(string name) => string.Join('-', name.Split([' ', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
