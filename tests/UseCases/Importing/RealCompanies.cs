namespace HrSaas.UseCases.Importing;

using System.Collections.Immutable;
using System.Globalization;
using HrSaas.Adapters.Host.Demo.OracleHr;
using HrSaas.Domain.Importing;
using HrSaas.UseCases.TwoCompanies;
using static ImportFile;

/// <summary>The two real companies as files to be imported, with the decisions of docs/two-companies.md: whole histories, one row per change.</summary>
internal static class RealCompanies
{
    private static readonly string[] Employments =
        ["employment", "person", "legalEntity", "employeeNumber", "hireDate", "from", "orgUnit", "location", "job", "manager", "grade", "payAmount", "payCurrency", "payPer", "lastDay", "leavingReason", "former", "continuesService"];

    public static ImportFiles AdventureWorks(AdventureWorksFiles files)
    {
        var first = Day(files.Employees.Min(employee => employee.HireDate));
        return ImportFiles.Of(
            ImportFile.Of("legal-entities", "code,name,country,currency,timeZone\nUS01,AdventureWorks,US,USD,America/Los_Angeles"),
            new("jobs", ["code", "title"], [.. files.Employees.Select(employee => employee.JobTitle).Distinct().Select(title => (string[])[Code(title), title])]),
            // Departments come before the groups that they are in, and those before the company.
            new("org-units", ["code", "name", "parent", "from"],
            [
                .. files.Departments.Select(department => (string[])[department.Id, department.Name, Code(department.Group), first]),
                .. files.Departments.Select(department => department.Group).Distinct().Select(group => (string[])[Code(group), group, "COMPANY", first]),
                ["COMPANY", "AdventureWorks", "", first],
            ]),
            new("people", ["person", "givenName", "birthDate", "statutorySex", "nationalIdCountry", "nationalIdKind", "nationalId", "since"],
                [.. files.Employees.Select(employee => (string[])[employee.Id, GivenName(employee.Login), Day(employee.BirthDate), employee.Gender, "US", "national-id-number", employee.NationalId, Day(employee.HireDate)])]),
            new("employments", Employments, [.. files.Employees.SelectMany(employee => Rows(files, employee))])) with
        {
            Mapping = new("adventure-works", ImmutableDictionary<string, KindMapping>.Empty.Add("people", new()
            {
                Codes = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty.Add("statutorySex", ImmutableDictionary<string, string>.Empty.Add("F", "female").Add("M", "male")),
            })),
        };
    }

    public static ImportFiles OracleHr(OracleHrFiles files)
    {
        var careers = files.Employees.Select(employee => Career.Of(employee, files.JobHistory.Where(row => row.Employee == employee.Id))).ToList();
        var first = Day(careers.Min(career => career.Earlier.Append(career.Present).Min(stint => stint.HireDate)));
        var places = files.Departments.ToDictionary(department => department.Id, department => department.Location);
        return ImportFiles.Of(
            ImportFile.Of("legal-entities", "code,name,country,currency,timeZone\nUS01,Oracle HR sample company,US,USD,America/Los_Angeles"),
            new("locations", ["code", "name", "country", "region", "timeZone"], [.. files.Locations.Select(place => (string[])[place.Id, place.City, place.Country, place.State ?? "", OracleHrZones.Of(place)])]),
            new("jobs", ["code", "title", "grade"], [.. files.Jobs.Select(job => (string[])[job.Id, job.Title, job.Id])]),
            new("org-units", ["code", "name", "parent", "from"],
                [["COMPANY", "Company", "", first], .. files.Departments.Select(department => (string[])[department.Id, department.Name, "COMPANY", first])]),
            new("people", ["person", "givenName", "familyName", "workEmail", "workPhone"],
                [.. files.Employees.Select(employee => (string[])[employee.Id, employee.FirstName, employee.LastName, $"{employee.Email.ToLowerInvariant()}@oracle-hr.example", employee.Phone])]),
            new("employments", Employments, [.. careers.SelectMany(career => Rows(career, places))])) with { Mapping = Mapping.None with { System = "oracle-hr" } };
    }

    private static IEnumerable<string[]> Rows(Career career, Dictionary<string, string> places)
    {
        var (employee, former) = (career.Employee, "");
        foreach (var (n, stint) in career.Earlier.Append(career.Present).Index())
        {
            var isPresent = stint == career.Present;
            var key = isPresent ? employee.Id : $"{employee.Id} earlier {n + 1}";
            foreach (var post in stint.Posts)
            {
                var isKnown = isPresent && post == stint.Posts[^1];
                yield return
                [
                    key, employee.Id, "US01", employee.Id, Day(stint.HireDate), Day(post.From), post.Department ?? "", post.Department is { } at ? places[at] : "", post.Job ?? "",
                    isKnown ? employee.Manager ?? "" : "", isKnown ? employee.Job : "", isKnown ? employee.Salary.ToString(CultureInfo.InvariantCulture) : "", isKnown ? "USD" : "", isKnown ? "month" : "",
                    stint.LastDay is { } last ? Day(last) : "", "", former, "",
                ];
            }
            former = key;
        }
    }

    private static IEnumerable<string[]> Rows(AdventureWorksFiles files, AwEmployee employee)
    {
        var posts = files.DepartmentHistory.Where(row => row.Employee == employee.Id).OrderBy(row => row.From).ToList();
        foreach (var post in posts)
        {
            var isLast = post == posts[^1];
            yield return Row(employee, post.From, post.Department, isLast ? Code(employee.JobTitle) : "", isLast ? employee.Manager ?? "" : "", "");
        }
        foreach (var pay in files.Pay.Where(row => row.Employee == employee.Id)) yield return Row(employee, pay.From, "", "", "", pay.Rate.ToString(CultureInfo.InvariantCulture));
    }

    private static string[] Row(AwEmployee employee, DateOnly from, string unit, string job, string manager, string rate) =>
        [employee.Id, employee.Id, "US01", employee.Id, Day(employee.HireDate), Day(from), unit, "", job, manager, "", rate, rate.Length > 0 ? "USD" : "", rate.Length > 0 ? "hour" : "", "", "", "", ""];

    private static string GivenName(string login) => char.ToUpperInvariant(login[0]) + login[1..].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static string Code(string name) => string.Join('-', name.Split([' ', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
