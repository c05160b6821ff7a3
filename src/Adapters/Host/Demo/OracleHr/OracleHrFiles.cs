namespace HrSaas.Adapters.Host.Demo.OracleHr;

internal sealed record EmployeeRow(
    string Id, string FirstName, string LastName, string Email, string Phone, DateOnly HireDate, string Job, decimal Salary,
    decimal? Commission, string? Manager, string? Department)
{
    /// <summary>As a finding names the person.</summary>
    public string Called => $"{FirstName} {LastName} ({Id})";
}

internal sealed record DepartmentRow(string Id, string Name, string? Manager, string Location)
{
    public string Called => $"{Name} ({Id})";
}

internal sealed record JobRow(string Id, string Title, decimal MinSalary, decimal MaxSalary);

internal sealed record LocationRow(string Id, string City, string? State, string Country);

/// <param name="EndDate">The last day in that job, included.</param>
internal sealed record JobHistoryRow(string Employee, DateOnly StartDate, DateOnly EndDate, string Job, string Department);

/// <summary>Oracle's HR sample, as its files are.</summary>
internal sealed record OracleHrFiles(
    IReadOnlyList<EmployeeRow> Employees, IReadOnlyList<DepartmentRow> Departments, IReadOnlyList<JobRow> Jobs, IReadOnlyList<LocationRow> Locations,
    IReadOnlyList<JobHistoryRow> JobHistory)
{
    public static OracleHrFiles Read() => new(
        Rows("employees", of => new EmployeeRow(
            of("employee_id")!, of("first_name")!, of("last_name")!, of("email")!, of("phone_number")!, Csv.Day(of("hire_date")!), of("job_id")!, Csv.Number(of("salary")!),
            of("commission_pct") is { } commission ? Csv.Number(commission) : null, of("manager_id"), of("department_id"))),
        Rows("departments", of => new DepartmentRow(of("department_id")!, of("department_name")!, of("manager_id"), of("location_id")!)),
        Rows("jobs", of => new JobRow(of("job_id")!, of("job_title")!, Csv.Number(of("min_salary")!), Csv.Number(of("max_salary")!))),
        Rows("locations", of => new LocationRow(of("location_id")!, of("city")!, of("state_province"), of("country_id")!)),
        Rows("job_history", of => new JobHistoryRow(of("employee_id")!, Csv.Day(of("start_date")!), Csv.Day(of("end_date")!), of("job_id")!, of("department_id")!)));

    private static IReadOnlyList<T> Rows<T>(string file, Func<Field, T> of)
    {
        using var stream = typeof(OracleHrFiles).Assembly.GetManifestResourceStream($"Demo/OracleHr/{file}.csv")!;
        using var reader = new StreamReader(stream);
        return Csv.Read(reader, of);
    }
}
