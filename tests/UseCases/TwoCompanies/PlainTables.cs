namespace HrSaas.UseCases.TwoCompanies;

using HrSaas.Tests.Support;
using Npgsql;

/// <summary>The companies' files as they are, in tables beside the product's, filled by the database itself. What is expected is asked of them, in SQL.</summary>
internal sealed class PlainTables(string connection)
{
    public static async Task<PlainTables> Fill(string connection)
    {
        var tables = new PlainTables(connection);
        await tables.Execute("""
            create schema oracle;
            create table oracle.employees (employee_id text primary key, first_name text, last_name text, email text, phone_number text, hire_date date,
                job_id text, salary numeric, commission_pct numeric, manager_id text, department_id text);
            create table oracle.departments (department_id text primary key, department_name text, manager_id text, location_id text);
            create table oracle.jobs (job_id text primary key, job_title text, min_salary numeric, max_salary numeric);
            create table oracle.job_history (employee_id text, start_date date, end_date date, job_id text, department_id text);
            create schema aw;
            create table aw.departments (id text primary key, name text, group_name text, modified text);
            create table aw.employees (id text primary key, national_id text, login text, node text, level text, title text, birth_date date, marital_status text,
                gender text, hire_date date, salaried text, vacation int, sick int, current text, rowguid text, modified text);
            create table aw.department_history (id text, department text, shift text, start_date date, end_date date, modified text);
            create table aw.pay (id text, rate_change_date timestamp, rate numeric, frequency text, modified text);
            create table aw.tree (id text primary key, manager text, path text, title text, level text);
            """);
        foreach (var table in (string[])["employees", "departments", "jobs", "job_history"])
            await tables.Copy($"oracle.{table}", $"src/Adapters/Host/Demo/OracleHr/{table}.csv", "format csv, header true");
        const string folder = "tests/UseCases/TwoCompanies/AdventureWorks";
        await tables.Copy("aw.departments", $"{folder}/Department.csv", @"format csv, delimiter E'\t'");
        await tables.Copy("aw.employees", $"{folder}/aw_employee.csv", "format csv, header true");
        await tables.Copy("aw.department_history", $"{folder}/aw_department_history.csv", "format csv, header true");
        await tables.Copy("aw.pay", $"{folder}/aw_pay_history.csv", "format csv, header true");
        await tables.Copy("aw.tree", $"{folder}/aw_org_tree.csv", "format csv, header true");
        return tables;
    }

    /// <summary>Every row as text, its columns joined by a space; what is null is a hyphen.</summary>
    public async Task<List<string>> Ask(string query, params DateOnly[] days)
    {
        await using var open = await Open();
        await using var command = new NpgsqlCommand(query, open);
        foreach (var day in days) command.Parameters.Add(new() { Value = day });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(n => reader.IsDBNull(n) ? "-" : Text(reader.GetValue(n)))));
        return rows;
    }

    public static string Text(object? value) => value switch
    {
        null => "-",
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.00##", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    public async Task Execute(string statements)
    {
        await using var open = await Open();
        await using var command = new NpgsqlCommand(statements, open);
        await command.ExecuteNonQueryAsync();
    }

    private async Task Copy(string table, string file, string options)
    {
        await using var open = await Open();
        await using var copy = await open.BeginTextImportAsync($"copy {table} from stdin ({options})");
        await copy.WriteAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, file)));
    }

    private async Task<NpgsqlConnection> Open()
    {
        var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        return open;
    }
}
