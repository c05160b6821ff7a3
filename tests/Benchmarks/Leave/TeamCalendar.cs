namespace HrSaas.Benchmarks.Leave;

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using HrSaas.Benchmarks.Running;
using HrSaas.Benchmarks.Writing;

/// <summary>Who is away from a team of 200 in a quarter in which everybody is away twice.</summary>
internal static class TeamCalendar
{
    // A division of so many has its departments below it, 200 people in all.
    private const int Employed = 2_050, Questions = 200;
    private const double MostMilliseconds = 50;

    /// <returns>What was found wrong.</returns>
    public static async Task<IReadOnlyList<string>> Measure(Bench bench, string database, Uri host, Settings settings, CancellationToken cancellation)
    {
        using var company = await Company.SetUp(bench, database, host, Employed, cancellation, slug: "team");
        var type = await LeaveOf.SetUp(company, [], cancellation);
        await Parallel.ForEachAsync(await File.ReadAllLinesAsync(company.EmploymentsFile, cancellation), cancellation, async (employment, stop) =>
        {
            foreach (var (first, last) in new[] { ("2027-04-05", "2027-04-09"), ("2027-06-07", "2027-06-11") })
                await company.Create($"employments/{employment}/leave-requests", new() { ["leaveTypeId"] = type, ["firstDay"] = first, ["lastDay"] = last }, stop);
        });
        await new PayChanges(database, new Wrk(), company).ReadModelsHaveCaughtUp(cancellation);

        var people = new HashSet<string>();
        var milliseconds = new List<double>();
        var rows = 0;
        for (var question = -5; question < Questions; question++)
        {
            var began = Stopwatch.GetTimestamp();
            rows = 0;
            for (var address = $"/v1/absences?from=2027-04-01&to=2027-06-30&orgUnitId={company.Units[1]}&limit=200"; address is not null;)
            {
                var page = JsonNode.Parse(await company.Api.GetStringAsync(new Uri(address, UriKind.Relative), cancellation))!;
                foreach (var row in page["data"]!.AsArray())
                {
                    rows++;
                    people.Add((string)row!["employmentId"]!);
                }
                var next = (string?)page["page"]!["next"];
                address = next is null ? null : $"/v1/absences?from=2027-04-01&to=2027-06-30&orgUnitId={company.Units[1]}&limit=200&cursor={Uri.EscapeDataString(next)}";
            }
            if (question >= 0) milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        var (median, p95) = (Medians.Of(milliseconds), milliseconds.Order().ElementAt((int)(Questions * 0.95)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Who of a team of {people.Count} is away in a quarter, {rows} absences in all pages: median {median:0.0} ms ({LeaveBench.Word(median <= MostMilliseconds, "<=")} {MostMilliseconds:0}), p95 {p95:0.0} ms"));
        return rows == 2 * people.Count && people.Count > 0 ? [] : [$"Of {people.Count} people {rows} absences were told."];
    }
}
