namespace HrSaas.Tests.Support.Generated;

using System.Globalization;
using System.Text;

/// <summary>How often each irregularity stands in a wave's files.</summary>
public sealed record Irregularities(
    int ZeroLength, int TrailingBlanks, int LostZeros, int ShiftedColumns, int Duplicates, int Formulas, int UnassignedForYears, int BossNotThere, int SentinelEnds);

/// <summary>
/// A wave as its source exports it: semicolons, German days, ends that are half-open, 01.01.9999 for never, Windows-1252, and the mess that comes with twenty years.
/// </summary>
public sealed class SourceFiles
{
    /// <summary>The mapping that makes these columns ours.</summary>
    public const string Mapping = """
        {"system":"legacy","kinds":{
          "legal-entities":{},
          "locations":{"columns":{"code":"SITE","name":"SITE_NAME"},"constants":{"country":"DE","timeZone":"Europe/Berlin"},"delimiter":";"},
          "org-units":{"columns":{"code":"DEPT","name":"DEPT_NAME","parent":"ABOVE"},"constants":{"from":"2004-01-01"},"delimiter":";"},
          "jobs":{"columns":{"code":"TITLE","title":"TITLE_NAME","grade":"BAND"},"delimiter":";"},
          "people":{"columns":{"person":"PERS","familyName":"NAME","givenName":"VORNAME","birthDate":"BORN"},"days":["dd.MM.yyyy"],"noDay":["01.01.1900"],"widths":{"person":6},"delimiter":";","encoding":"windows-1252"},
          "employments":{
            "columns":{"employment":"EMP","person":"PERS","employeeNumber":"PERS","hireDate":"HIRED","from":"FROM","to":"TO","orgUnit":"DEPT","job":"TITLE","location":"SITE","manager":"BOSS","grade":"BAND","payAmount":"SALARY","fte":"FTE","lastDay":"GONE","leavingReason":"WHY","former":"FORMER"},
            "constants":{"legalEntity":"GEN","payCurrency":"EUR","payPer":"year"},
            "codes":{"leavingReason":{"R":"resignation","D":"dismissal","P":"retirement","E":"end-of-contract"}},
            "widths":{"person":6,"manager":6,"employeeNumber":6},"days":["dd.MM.yyyy"],"ends":"half-open","noDay":["01.01.9999"],"delimiter":";"}}}
        """;

    private const string Never = "01.01.9999";

    private int _zeroLength, _blanks, _lostZeros, _shifted, _duplicates, _formulas, _unassigned, _bossNotThere, _sentinels;

    private SourceFiles(GeneratedCompany company, Wave wave)
    {
        LegalEntities = "code,name,country,currency,timeZone,fiscalYearStart\nGEN,Generated,DE,EUR,Europe/Berlin,01-01\n";
        Locations = Lines("SITE;SITE_NAME", company.Sites.Select(site => $"{site};Site {site}"));
        OrgUnits = Lines("DEPT;DEPT_NAME;ABOVE", company.Units.Select(unit => $"{unit.Code};Unit {unit.Code};{unit.Parent}"));
        Jobs = Lines("TITLE;TITLE_NAME;BAND", company.Jobs.Select(job => $"{job.Code};Title {job.Code};{job.Band}"));
        var hired = wave.Stints.GroupBy(stint => stint.Person).ToDictionary(of => of.Key, of => of.Min(stint => stint.Hired));
        People = Encoding.Latin1.GetBytes(Lines("PERS;NAME;VORNAME;BORN", hired.Keys.Order(StringComparer.Ordinal).Select(Person)));
        Employments = Lines("EMP;PERS;HIRED;FROM;TO;DEPT;TITLE;SITE;BOSS;BAND;SALARY;FTE;GONE;WHY;FORMER", wave.Stints.SelectMany(stint => Rows(stint, hired)));
        Found = new(_zeroLength, _blanks, _lostZeros, _shifted, _duplicates, _formulas, _unassigned, _bossNotThere, _sentinels);
    }

    public string LegalEntities { get; }

    public string Locations { get; }

    public string OrgUnits { get; }

    public string Jobs { get; }

    /// <summary>In Windows-1252.</summary>
    public byte[] People { get; }

    public string Employments { get; }

    public Irregularities Found { get; }

    /// <summary>Writes all of them into a folder, with the mapping, each named after its kind.</summary>
    public async Task Write(string folder)
    {
        Directory.CreateDirectory(folder);
        string At(string name) => Path.Combine(folder, name);
        await File.WriteAllTextAsync(At("mapping.json"), Mapping);
        await File.WriteAllTextAsync(At("legal-entities.csv"), LegalEntities);
        await File.WriteAllTextAsync(At("locations.csv"), Locations, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await File.WriteAllTextAsync(At("org-units.csv"), OrgUnits);
        await File.WriteAllTextAsync(At("jobs.csv"), Jobs);
        await File.WriteAllBytesAsync(At("people.csv"), People);
        await File.WriteAllTextAsync(At("employments.csv"), Employments);
    }

    public static SourceFiles Of(GeneratedCompany company, Wave wave) => new(company, wave);

    private string Person(string person)
    {
        var n = int.Parse(person, CultureInfo.InvariantCulture) - 1;
        if (n % 211 == 5) _formulas++;
        var born = n % 50 == 3 ? "01.01.1900" : $"{(n % 28) + 1:00}.{(n % 12) + 1:00}.{1960 + (n % 40)}";
        return $"{person};{(n % 211 == 5 ? "=1+1" : n % 7 == 0 ? "Müller" : $"Family{n}")};{(n % 5 == 0 ? "Zoë" : $"Given{n}")};{born}";
    }

    private IEnumerable<string> Rows(Stint stint, Dictionary<string, DateOnly> hired)
    {
        var person = stint.Person;
        // The same in every wave, so that a source keeps its habits.
        var n = int.Parse(person, CultureInfo.InvariantCulture) + (stint.Former is null ? 0 : 7);
        var isUnassigned = n % 101 == 13 && stint.Changes.Count > 2 && stint.Changes[1].From.DayNumber - stint.Hired.DayNumber > 300;
        if (isUnassigned) _unassigned++;
        for (var i = isUnassigned ? 1 : 0; i < stint.Changes.Count; i++)
        {
            var (change, isLast) = (stint.Changes[i], i == stint.Changes.Count - 1);
            if (change.Boss is { } boss && (!hired.TryGetValue(boss, out var since) || since > change.From)) _bossNotThere++;
            DateOnly? next = isLast ? stint.Left?.AddDays(1) : stint.Changes[i + 1].From;
            if (next is null) _sentinels++;
            if (n % 53 == 9 && i == 1)
            {
                // Superseded on the same day: in the source's history, and never true.
                _zeroLength++;
                yield return Row(stint, change with { Unit = "U000" }, change.From, person);
            }
            var key = person;
            if (n % 41 == 4 && i == 0 && person[0] == '0')
            {
                _lostZeros++;
                key = person.TrimStart('0');
            }
            var row = Row(stint, change, next, key);
            if (n % 67 == 8 && i == 0)
            {
                _blanks++;
                row = row.Replace($";{change.Job};", $";{change.Job}   ;", StringComparison.Ordinal);
            }
            if (n % 503 == 101 && isLast)
            {
                _shifted++;
                row = row.Replace($";{change.Site};", $";{change.Site};extra;", StringComparison.Ordinal);
            }
            yield return row;
            if (n % 83 != 21 || i != 0) continue;
            _duplicates++;
            yield return row;
        }
    }

    private static string Row(Stint stint, Change change, DateOnly? next, string person) => string.Join(';',
        stint.Key, person, Day(stint.Hired), Day(change.From), next is { } end ? Day(end) : Never, change.Unit, change.Job, change.Site, change.Boss ?? "", change.Band,
        change.Salary.ToString("0.00", CultureInfo.InvariantCulture), change.Fte.ToString("0.0#", CultureInfo.InvariantCulture), stint.Left is { } left ? Day(left.AddDays(1)) : "", stint.Why ?? "", stint.Former ?? "");

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Lines(string header, IEnumerable<string> rows) => string.Join("\r\n", rows.Prepend(header)) + "\r\n";
}
