namespace HrSaas.Adapters.Host.Demo.OracleHr;

/// <summary>What in Oracle's files breaks a rule or is left open.</summary>
internal static class OracleHrFindings
{
    public static IReadOnlyList<Finding> Of(OracleHrFiles files, IReadOnlyList<Career> careers)
    {
        var hired = files.Employees.ToDictionary(employee => employee.Id, employee => employee.HireDate);
        return
        [
            Of("earlier-employment", careers.Where(career => career.Earlier.Count > 0).Select(career => career.Employee.Called)),
            .. careers.Select(career => career.Finding).OfType<Finding>().GroupBy(finding => finding.Code).Select(same => Of(same.Key, same.SelectMany(one => one.Who))),
            Of("hired-before-manager", files.Employees
                .Where(employee => employee.Manager is { } manager && employee.HireDate < hired[manager]).Select(employee => employee.Called)),
            Of("person-without-department", files.Employees.Where(employee => employee.Department is null).Select(employee => employee.Called)),
            Of("department-without-manager", files.Departments.Where(department => department.Manager is null).Select(department => department.Called)),
            Of("commission-not-kept", files.Employees.Where(employee => employee.Commission is not null).Select(employee => employee.Called)),
            All("email-without-domain", files.Employees.Count, "people"),
            All("present-without-date", files.Employees.Count, "people"),
            All("salary-without-currency", files.Employees.Count, "people"),
            All("no-legal-entity", files.Employees.Count, "people"),
            All("department-without-parent", files.Departments.Count, "departments"),
            All("department-without-date", files.Departments.Count, "departments"),
            All("location-without-zone", files.Locations.Count, "locations"),
        ];
    }

    private static Finding Of(string code, IEnumerable<string> who) => new(code, [.. who]);

    private static Finding All(string code, int count, string what) => new(code, [$"all {count} {what}"]);
}
