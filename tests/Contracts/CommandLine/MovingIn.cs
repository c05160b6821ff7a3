namespace HrSaas.Contracts.CommandLine;

using System.Globalization;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Contracts.Http;
using HrSaas.Tests.Support.Generated;
using Npgsql;

/// <summary>
/// A whole company moves in: twenty years in one command line, later what has happened since, then what was put right. Whatever day is asked about, at whatever moment of
/// knowledge, the numbers are those that plain SQL counts in the source's own files.
/// </summary>
public sealed class MovingIn(HttpHost host) : IClassFixture<HttpHost>
{
    private static readonly string[] Days =
        ["2005-06-30", "2008-02-29", "2011-12-31", "2014-12-31", "2017-01-01", "2019-09-30", "2020-06-30", "2020-07-01", "2023-03-31", "2024-12-31"];

    [Fact]
    public async Task A_company_arrives_in_three_waves_and_counts_as_its_files_do_on_ten_days_at_each_moment_of_knowledge()
    {
        var company = new GeneratedCompany(people: 240, seed: 20_261_128);
        var slug = $"t-{Guid.CreateVersion7():n}";
        var tenant = await TenantRegistration.FindOrAdd(host.Owner, slug, "Europe/Berlin", default);
        string[] server = ["--server", host.Address.ToString(), "--tenant", slug];
        var api = host.Client(tenant, "hr-admin");
        using var folder = new Folder();
        var moments = new List<string>();
        foreach (var wave in company.Waves)
        {
            var files = SourceFiles.Of(company, wave);
            var typed = await folder.Write(wave, files);
            var first = await Typed.Run(null, [.. typed, .. server]);
            first.Output.Should().StartWith("kind\t", first.Errors);
            first.Code.Should().Be(files.Found.ShiftedColumns > 0 ? 1 : 0, first.Output + first.Errors);
            var ended = (await Counts(typed, server)).ToDictionary(count => (string)count!["kind"]!);
            foreach (var count in ended.Values)
                ((long)count!["created"]! + (long)count["changed"]!).Should().Be(0, "the same files change nothing: {0} in wave {1}", count.ToJsonString(), wave.Number);
            moments.Add(DateTimeOffset.UtcNow.ToString("o", CultureInfo.InvariantCulture));
            await api.Get("/v1/employments?limit=1&waitFor=" + await Position(api));
        }

        foreach (var (wave, moment) in company.Waves.Zip(moments))
        {
            var files = SourceFiles.Of(company, wave);
            var counted = await Plain.Count(host.Owner, files.Employments, Days);
            foreach (var day in Days)
                (await Reported(api, day, moment)).Should().BeEquivalentTo(counted[day], "wave {0} on {1}", wave.Number, day);
        }
    }

    private static async Task<IEnumerable<JsonNode?>> Counts(string[] typed, string[] server) =>
        JsonNode.Parse((await Typed.Run(null, [.. typed, "--json", .. server])).Output)!["counts"]!.AsArray();

    private static async Task<string> Position(ApiClient api) => (string)(await api.Get("/v1/changes?limit=1")).Json["position"]!;

    /// <summary>People by the code of their unit; "-" for nobody's.</summary>
    private static async Task<Dictionary<string, int>> Reported(ApiClient api, string day, string moment)
    {
        var codes = new Dictionary<string, string>();
        await foreach (var unit in All(api, "/v1/org-units?")) codes[(string)unit["id"]!] = (string)unit["code"]!;
        var counted = new Dictionary<string, int>();
        await foreach (var row in All(api, $"/v1/reports/headcount?by=org-unit&asOf={day}&knownAt={Uri.EscapeDataString(moment)}&"))
            if ((int)row["people"]! > 0) counted[(string?)row["orgUnitId"] is { } unit ? codes[unit] : "-"] = (int)row["people"]!;
        return counted;
    }

    private static async IAsyncEnumerable<JsonNode> All(ApiClient api, string path)
    {
        for (var next = ""; next is not null;)
        {
            var page = (await api.Get($"{path}limit=200{next}")).Json;
            foreach (var row in page["data"]!.AsArray()) yield return row!;
            next = (string?)page["page"]!["next"] is { } cursor ? "&cursor=" + cursor : null;
        }
    }

    /// <summary>The files of the waves, and what is typed to import them.</summary>
    private sealed class Folder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("hrsaas-moving-in").FullName;

        public void Dispose() => Directory.Delete(_path, recursive: true);

        public async Task<string[]> Write(Wave wave, SourceFiles files)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_path, $"{wave.Number}")).FullName;
            string At(string name) => Path.Combine(folder, name);
            await files.Write(folder);
            return ["import", At("legal-entities.csv"), At("locations.csv"), At("org-units.csv"), At("jobs.csv"), At("people.csv"), At("employments.csv"), "--mapping", At("mapping.json")];
        }
    }

    /// <summary>Plain SQL over the source's lines, which knows nothing of ours.</summary>
    private static class Plain
    {
        public static async Task<Dictionary<string, Dictionary<string, int>>> Count(string owner, string employments, IReadOnlyList<string> days)
        {
            await using var source = NpgsqlDataSource.Create(owner);
            await using var connection = await source.OpenConnectionAsync();
            await using (var load = new NpgsqlCommand("""
                create temp table line as select n, string_to_array(l, ';') as c from unnest(string_to_array(@text, E'\r\n')) with ordinality as t(l, n);
                """, connection))
            {
                load.Parameters.AddWithValue("text", employments.TrimEnd());
                await load.ExecuteNonQueryAsync();
            }
            var counted = new Dictionary<string, Dictionary<string, int>>();
            foreach (var day in days)
            {
                await using var count = new NpgsqlCommand("""
                    with change as ( -- a row whose cells are shifted says nothing that could be relied on
                        select c[1] as emp, lpad(c[2], 6, '0') as pers, to_date(c[3], 'DD.MM.YYYY') as hired, to_date(c[4], 'DD.MM.YYYY') as eff, c[6] as dept, to_date(nullif(c[13], ''), 'DD.MM.YYYY') as gone, n
                        from line where n > 1 and cardinality(c) = 15),
                    employed as (select emp, pers, hired, max(gone) as gone from change group by 1, 2, 3)
                    select coalesce(at.dept, '-'), count(distinct e.pers)::int
                    from employed e left join lateral (select dept from change c where c.emp = e.emp and c.eff <= @day order by c.eff desc, c.n desc limit 1) at on true
                    where e.hired <= @day and (e.gone is null or e.gone > @day)
                    group by 1
                    """, connection);
                count.Parameters.AddWithValue("day", DateOnly.Parse(day, CultureInfo.InvariantCulture));
                await using var reader = await count.ExecuteReaderAsync();
                var units = counted[day] = [];
                while (await reader.ReadAsync()) units[reader.GetString(0)] = reader.GetInt32(1);
            }
            return counted;
        }
    }
}
