namespace HrSaas.Benchmarks.Leave;

using System.Diagnostics;
using System.Globalization;
using HrSaas.Benchmarks.Writing;

/// <summary>The balances of everybody on a day, as one export.</summary>
internal sealed class BalancesOfAll(Company company, string type)
{
    private const double MostSeconds = 5;

    public List<string> Complaints { get; } = [];

    public async Task Measure(Settings settings, CancellationToken cancellation)
    {
        var seconds = new List<double>();
        for (var round = -1; round < settings.Rounds; round++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/leave-types/{type}/leave-balances?asOf=2027-06-30");
            request.Headers.Accept.ParseAdd("application/x-ndjson");
            var began = Stopwatch.GetTimestamp();
            using var answer = await company.Api.SendAsync(request, cancellation);
            var rows = (await answer.Content.ReadAsStringAsync(cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
            if (round >= 0) seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            if (!answer.IsSuccessStatusCode || rows != company.Employments) Complaints.Add($"Of {company.Employments} balances {rows} were told, with {(int)answer.StatusCode}.");
        }
        var median = Medians.Of(seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Balances of {company.Employments} people on a day: {median:0.00} s ({LeaveBench.Word(median <= MostSeconds, "<=")} {MostSeconds:0} s for 10000)"));
    }
}
