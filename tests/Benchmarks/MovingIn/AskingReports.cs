namespace HrSaas.Benchmarks.MovingIn;

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using HrSaas.Tests.Support.Generated;
using Npgsql;

/// <summary>Headcounts by unit of one day after another, over HTTP, next to a query written by hand over plain tables with the indexes that it wants.</summary>
internal static class AskingReports
{
    private const double Target = 2;
    private const int Questions = 200;

    /// <returns>What was found wrong.</returns>
    public static async Task<IReadOnlyList<string>> Measure(Arrival company, SourceFiles files, Settings settings, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(company.Database) { CommandTimeout = 600 });
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await FillPlainTables(connection, files, cancellation);
        var random = new Random(settings.People);
        DateOnly[] days = [.. Enumerable.Range(0, Questions).Select(_ => GeneratedCompany.First.AddDays(random.Next(GeneratedCompany.Late.DayNumber - GeneratedCompany.First.DayNumber)))];
        var (ours, plain, complaints) = (new List<double>(), new List<double>(), new List<string>());
        foreach (var day in days.Prepend(days[0]))
        {
            var began = Stopwatch.GetTimestamp();
            var byHand = await ByHand(connection, day, cancellation);
            plain.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            began = Stopwatch.GetTimestamp();
            var answer = await company.Api.GetStringAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/v1/reports/headcount?by=org-unit&asOf={day:yyyy-MM-dd}&limit=200"), UriKind.Relative), cancellation);
            ours.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            // By hand only those are counted who have a unit.
            var people = JsonNode.Parse(answer)!["data"]!.AsArray().Where(row => row!["orgUnitId"] is not null).Sum(row => (int)row!["people"]!);
            if (people != byHand && byHand > 0 && !answer.Contains("\"next\"", StringComparison.Ordinal)) complaints.Add(string.Create(CultureInfo.InvariantCulture, $"On {day:yyyy-MM-dd} {byHand} people are counted by hand and {people} by the report."));
        }
        var (hand, report) = (At(plain, 0.95), At(ours, 0.95));
        var facts = await Running.Bench.Scalar<long>(company.Database, "select count(*) from read.employment_facts", cancellation);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Headcounts by unit of {Questions} days over {facts:n0} employment facts, p95 (p50) in milliseconds"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  plain SQL {hand:0.0} ({At(plain, 0.5):0.0})   ours over HTTP {report:0.0} ({At(ours, 0.5):0.0})   ratio {report / hand:0.00} ({(report / hand <= Target ? "<=" : "NOT")} {Target:0.0})"));
        return complaints;
    }

    private static double At(List<double> milliseconds, double share) => milliseconds.Skip(1).Order().ElementAt((int)(Questions * share));

    private static async Task<int> ByHand(NpgsqlConnection connection, DateOnly day, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("""
            select s.dept, count(distinct e.pers)::int as people, sum(s.fte)
            from plain.employed e join plain.stretch s using (emp)
            where e.hired <= $1 and e.gone > $1 and s.eff <= $1 and s.until > $1
            group by 1
            """, connection) { Parameters = { new() { Value = day } } };
        await command.PrepareAsync(cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var people = 0;
        while (await reader.ReadAsync(cancellation)) people += reader.GetInt32(1);
        return people;
    }

    private static async Task FillPlainTables(NpgsqlConnection connection, SourceFiles files, CancellationToken cancellation)
    {
        await using (var make = new NpgsqlCommand("drop schema if exists plain cascade; create schema plain; create table plain.line (n bigint generated always as identity, c text[])", connection)) await make.ExecuteNonQueryAsync(cancellation);
        await using (var into = await connection.BeginBinaryImportAsync("copy plain.line (c) from stdin (format binary)", cancellation))
        {
            foreach (var line in files.Employments.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1))
            {
                await into.StartRowAsync(cancellation);
                await into.WriteAsync(line.Split(';'), cancellation);
            }
            await into.CompleteAsync(cancellation);
        }
        await using var fill = new NpgsqlCommand("""
            delete from plain.line where cardinality(c) <> 15;
            create table plain.employed as
                select c[1] as emp, lpad(c[2], 6, '0') as pers, to_date(c[3], 'DD.MM.YYYY') as hired, coalesce(max(to_date(nullif(c[13], ''), 'DD.MM.YYYY')), 'infinity') as gone
                from plain.line group by 1, 2, 3;
            create table plain.stretch as
                select emp, eff, dept, fte, coalesce(lead(eff) over (partition by emp order by eff), 'infinity') as until from (
                    select distinct on (c[1], to_date(c[4], 'DD.MM.YYYY')) c[1] as emp, to_date(c[4], 'DD.MM.YYYY') as eff, c[6] as dept, c[12]::numeric as fte
                    from plain.line order by 1, 2, n desc) changes;
            alter table plain.employed add primary key (emp);
            create index on plain.employed (hired, gone) include (pers);
            alter table plain.stretch add primary key (emp, eff);
            create index on plain.stretch using gist (daterange(eff, until));
            create index on plain.stretch (eff, until) include (emp, dept, fte);
            analyze plain.employed; analyze plain.stretch;
            """, connection) { CommandTimeout = 600 };
        await fill.ExecuteNonQueryAsync(cancellation);
    }
}
