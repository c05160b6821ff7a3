namespace HrSaas.Application.Employment.Importing;

using System.Collections.Immutable;
using System.Globalization;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>The rows of one employment, made a wished-for history.</summary>
internal static class EmploymentRows
{
    private static readonly AgreedTerm[] Assignment = [AgreedTerm.Job, AgreedTerm.Position, AgreedTerm.OrgUnit, AgreedTerm.Location, AgreedTerm.Manager];

    private static readonly (string Member, AgreedTerm Term)[] Terms =
    [
        ("job", AgreedTerm.Job), ("position", AgreedTerm.Position), ("orgUnit", AgreedTerm.OrgUnit), ("location", AgreedTerm.Location), ("manager", AgreedTerm.Manager), ("fte", AgreedTerm.Fte),
        ("workingPattern", AgreedTerm.WorkingPattern), ("grade", AgreedTerm.Grade), ("payAmount", AgreedTerm.Pay), ("contractType", AgreedTerm.Contract),
    ];

    /// <param name="named">By row and member: the id of what the row names.</param>
    public static (WishedHistory? Wished, RowVerdict? Refused) Read(IReadOnlyList<ImportedRow> rows, IReadOnlySet<string> told, IReadOnlyDictionary<(long, string), Guid> named)
    {
        var from = rows.Select(From).ToArray();
        var hireDate = rows.Select(row => Day(row, "hireDate")).FirstOrDefault(day => day is not null) ?? from.Min();
        var terms = Terms.Where(term => told.Contains(term.Member)).Select(term => term.Term).ToImmutableHashSet();
        var nothing = Assignment.Where(terms.Contains).ToImmutableDictionary(term => term, object? (_) => null);
        var beginnings = nothing.IsEmpty ? [] : from.Where((_, i) => IsOfAssignment(rows[i])).Distinct().Order().ToArray();
        var changes = ImmutableArray.CreateBuilder<WishedChange>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, to) = (rows[i], Day(rows[i], "to"));
            if (Day(row, "hireDate") is { } other && other != hireDate) return (null, Verdicts.Refused(row.Row, new ValueNotTaken("hireDate"), "hireDate"));
            // Where ends are half-open, what begins and ends on one day was superseded on it.
            if (to < from[i].AddDays(-1)) return (null, Verdicts.Refused(row.Row, new ValueNotTaken("to"), "to"));
            if (to < hireDate && to >= from[i]) return (null, Verdicts.Refused(row.Row, new RowBeforeHire(hireDate), "to"));
            var (says, refused) = Says(row, named);
            if (says is null) return (null, refused);
            changes.Add(new(i, from[i], says));
            if (IsOfAssignment(row) && Gap(from[i], to, beginnings) is { } nobodyKnows) changes.Add(new(i, nobodyKnows, nothing));
        }
        return (new(hireDate, changes.ToImmutable(), EndOf(rows, told), terms), null);
    }

    public static DateOnly From(ImportedRow row) => Day(row, "from")!.Value;

    /// <summary>The day from which nothing is known of the assignment: a row has ended and the next one of its kind begins later. Null where there is none.</summary>
    private static DateOnly? Gap(DateOnly from, DateOnly? to, DateOnly[] beginnings)
    {
        var at = Array.BinarySearch(beginnings, from);
        return to >= from && at >= 0 && at + 1 < beginnings.Length && beginnings[at + 1] > to.Value.AddDays(1) ? to.Value.AddDays(1) : null;
    }

    private static bool IsOfAssignment(ImportedRow row) => Terms.Any(term => Assignment.Contains(term.Term) && row.Says.ContainsKey(term.Member));

    /// <summary>The last day that is said last; without a column for it, the end of the last row.</summary>
    private static WishedEnd? EndOf(IReadOnlyList<ImportedRow> rows, IReadOnlySet<string> told)
    {
        var said = told.Contains("lastDay") ? "lastDay" : "to";
        var by = rows.Index().Where(row => said == "lastDay" ? row.Item.Says.ContainsKey(said) : IsOfAssignment(row.Item)).OrderBy(row => From(row.Item)).ThenBy(row => row.Index).Cast<(int Index, ImportedRow Item)?>().LastOrDefault();
        return by is { } row && Day(row.Item, said) is { } last ? new(row.Index, last, new(row.Item.Text("leavingReason") ?? "not-recorded")) : null;
    }

    private static (ImmutableDictionary<AgreedTerm, object?>? Says, RowVerdict? Refused) Says(ImportedRow row, IReadOnlyDictionary<(long, string), Guid> named)
    {
        var says = ImmutableDictionary.CreateBuilder<AgreedTerm, object?>();
        Guid? Id(string member) => named.TryGetValue((row.Row, member), out var id) ? id : null;
        foreach (var (member, term) in Terms)
        {
            if (!row.Says.TryGetValue(member, out var text)) continue;
            if (text is null)
            {
                if (term is not AgreedTerm.Fte) says[term] = null;
                continue;
            }
            var value = term switch
            {
                AgreedTerm.Job => new JobId(Id(member)!.Value),
                AgreedTerm.Position => new PositionId(Id(member)!.Value),
                AgreedTerm.OrgUnit => new OrgUnitId(Id(member)!.Value),
                AgreedTerm.Location => new LocationId(Id(member)!.Value),
                AgreedTerm.Manager => new PersonId(Id(member)!.Value),
                AgreedTerm.WorkingPattern => new WorkingPatternId(Id(member)!.Value),
                AgreedTerm.Fte => new Fte(decimal.Parse(text, CultureInfo.InvariantCulture)),
                AgreedTerm.Grade => text,
                AgreedTerm.Pay => PayOf(row, text),
                AgreedTerm.Contract => ContractOf(row, text),
            };
            if (value is null) return (null, term is AgreedTerm.Pay ? PayRefused(row) : Verdicts.Refused(row.Row, new ValueNotTaken(member), member));
            says[term] = value;
        }
        return (says.ToImmutable(), null);
    }

    private static object? PayOf(ImportedRow row, string amount) =>
        Currency.Of(row.Text("payCurrency") ?? "") is { } currency && PeriodOf(row.Text("payPer")) is { } per
            ? new BasePay(new(decimal.Parse(amount, CultureInfo.InvariantCulture), currency), per) : null;

    private static RowVerdict PayRefused(ImportedRow row) => Currency.Of(row.Text("payCurrency") ?? "") is null
        ? Verdicts.Refused(row.Row, new ValueNotTaken("payCurrency"), "payCurrency") : Verdicts.Refused(row.Row, new ValueNotTaken("payPer"), "payPer");

    private static PayPeriod? PeriodOf(string? text) => text switch
    {
        "hour" => PayPeriod.Hour,
        "week" => PayPeriod.Week,
        "two-weeks" => PayPeriod.TwoWeeks,
        "half-month" => PayPeriod.HalfMonth,
        "month" => PayPeriod.Month,
        "four-weeks" => PayPeriod.FourWeeks,
        "year" => PayPeriod.Year,
        null or _ => null,
    };

    private static object? ContractOf(ImportedRow row, string type) => type switch
    {
        "permanent" => new ContractTerm(ContractType.Permanent),
        "fixed-term" => new ContractTerm(ContractType.FixedTerm, Day(row, "contractEndsOn")),
        "apprentice" => new ContractTerm(ContractType.Apprentice, Day(row, "contractEndsOn")),
        "contractor" => new ContractTerm(ContractType.Contractor, Day(row, "contractEndsOn")),
        _ => null,
    };

    private static DateOnly? Day(ImportedRow row, string member) => row.Text(member) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
