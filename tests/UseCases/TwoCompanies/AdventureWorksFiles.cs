namespace HrSaas.UseCases.TwoCompanies;

using HrSaas.Adapters.Host.Demo;
using HrSaas.Tests.Support;

internal sealed record AwDepartment(string Id, string Name, string Group);

/// <param name="Login">Without the domain before it.</param>
internal sealed record AwEmployee(string Id, string NationalId, string Login, string JobTitle, DateOnly BirthDate, string Gender, DateOnly HireDate, string? Manager)
{
    /// <summary>As a finding names the person: the files have no names.</summary>
    public string Called => $"{Login} ({Id})";
}

internal sealed record AwDepartmentHistory(string Employee, string Department, DateOnly From);

internal sealed record AwPay(string Employee, DateOnly From, decimal Rate);

/// <summary>The HumanResources tables of AdventureWorks, as the files have them.</summary>
internal sealed record AdventureWorksFiles(
    IReadOnlyList<AwDepartment> Departments, IReadOnlyList<AwEmployee> Employees, IReadOnlyList<AwDepartmentHistory> DepartmentHistory, IReadOnlyList<AwPay> Pay)
{
    public static AdventureWorksFiles Read()
    {
        var managers = Rows("aw_org_tree.csv", of => (Id: of("employee_id")!, Manager: of("manager_id"))).ToDictionary(row => row.Id, row => row.Manager);
        return new(
            Rows("Department.csv", of => new AwDepartment(of("id")!, of("name")!, of("group")!), '\t', ["id", "name", "group"]),
            Rows("aw_employee.csv", of => new AwEmployee(
                of("BusinessEntityID")!, of("NationalIDNumber")!, of("LoginID")!.Split('\\')[1], of("JobTitle")!, Csv.Day(of("BirthDate")!), of("Gender")!,
                Csv.Day(of("HireDate")!), managers[of("BusinessEntityID")!])),
            Rows("aw_department_history.csv", of => new AwDepartmentHistory(of("BusinessEntityID")!, of("DepartmentID")!, Csv.Day(of("StartDate")!))),
            Rows("aw_pay_history.csv", of => new AwPay(of("BusinessEntityID")!, Csv.Day(of("RateChangeDate")!), Csv.Number(of("Rate")!))));
    }

    private static IReadOnlyList<T> Rows<T>(string file, Func<Field, T> of, char separator = ',', IReadOnlyList<string>? columns = null)
    {
        using var reader = new StreamReader(Path.Combine(Repository.Root, "tests/UseCases/TwoCompanies/AdventureWorks", file));
        return Csv.Read(reader, of, separator, columns);
    }
}
