namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Employment;
using HrSaas.Adapters.Postgres.Organization;
using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.People.Persons;

/// <summary>Who is looked for: by words of the name, and by an employment of the day.</summary>
internal static class DirectorySearch
{
    // Behind every text that begins with the same letters: no character is greater.
    private const string Greatest = "U&'\\+10FFFF'";

    /// <param name="seen">Whose employments the caller may know of.</param>
    public static IEnumerable<string> Conditions(DirectoryFilter filter, string day, Reached seen, Parameters p)
    {
        if (filter.Person is { } person) yield return $"n.person_id = {p.Add(Sql.Uuid(person.Value))}";
        if (filter.NameStartsWith?.ToLowerInvariant() is { } start) yield return StartsWith("n.sort_name", p.Add(Sql.Text(start)));
        if (filter.EmployeeNumber is { } number)
            yield return $"""
                n.person_id in ({Remaining($"""
                    select x.person_id from k cross join readable.employee_numbers x
                    where x.tenant_id = log.tenant() and x.number = {p.Add(Sql.Text(number))} and x.recorded_from <= k.at
                    """)})
                """;
        if (filter.Search is { } text)
        {
            var words = NameWords.Sought(text);
            if (words.IsEmpty) yield return "false";
            foreach (var word in words)
                yield return $"""
                    n.person_id in (
                        select w.person_id from k cross join readable.name_words w
                        where {TwoTimes.Known("w")} and {StartsWith("w.word", p.Add(Sql.Text(word)))} and {TwoTimes.OnDay("w", day)})
                    """;
        }
        if (filter.Employed is { } employed) yield return Employed(employed, day, seen, p);
    }

    private static string StartsWith(string column, string text) => $"{column} >= read.fold({text}) and {column} < read.fold({text}) || {Greatest}";

    private static string Employed(EmployedFilter filter, string day, Reached seen, Parameters p)
    {
        var where = new List<string> { TwoTimes.Known("b"), "b.attribute = 'employment'", seen.Condition("b.employment_id", p) };
        if (filter.HiredFrom is { } from) where.Add($"b.valid_from >= {p.Add(Sql.Day(from))}");
        if (filter.HiredUntil is { } until) where.Add($"b.valid_from <= {p.Add(Sql.Day(until))}");
        if (filter.Status is { } status)
            where.Add(status switch
            {
                EmployedStatus.BeforeHire => $"b.valid_from > {day}",
                EmployedStatus.Active => $"{TwoTimes.OnDay("b", day)} and not {Stands("suspension")} and not {Stands("notice")}",
                EmployedStatus.Suspended => Stands("suspension"),
                EmployedStatus.UnderNotice => $"not {Stands("suspension")} and {Stands("notice")}",
                EmployedStatus.Ended => $"b.valid_until <= {day}",
            });
        if (filter.Unit is { } unit) where.Add(Works("org-unit", $"= {p.Add(Sql.Uuid(unit.Value))}"));
        if (filter.UnitAndBelow is { } top) where.Add(Works("org-unit", $"in ({UnitTree.Below(p.Add(Sql.Uuid(top.Value)), day)})"));
        if (filter.Location is { } location) where.Add(Works("location", $"= {p.Add(Sql.Uuid(location.Value))}"));
        if (filter.Manager is { } manager) where.Add(ReportsOf.Reports("b.employment_id", p.Add(Sql.Uuid(manager.Value)), day));
        if (filter.Job is { } job) where.Add(Works("job", $"= {p.Add(Sql.Uuid(job.Value))}"));
        return $"n.person_id in ({Remaining($"select b.person_id from k cross join read.employment_facts b where {string.Join(" and ", where)}")})";

        string Works(string attribute, string value) =>
            $"b.employment_id in (select w.employment_id from ({Placement.On(attribute, day, $"{{0}} {value}")}) w)";

        string Stands(string attribute) => $"""
            exists (select from read.employment_facts f where {TwoTimes.Known("f")} and f.employment_id = b.employment_id and f.attribute = '{attribute}' and {TwoTimes.OnDay("f", day)})
            """;
    }

    /// <summary>Who remains, of those whose ids are selected.</summary>
    private static string Remaining(string ids) => $"""
        with recursive remaining (id) as (
            {ids}
            union
            select m.value::uuid from remaining r cross join k join readable.person_marks m on m.person_id = r.id and m.kind = '{PersonMarks.MergedInto}' where {TwoTimes.Known("m")})
        select id from remaining
        """;

    /// <summary>All ids that stand for a person, in one array.</summary>
    public static string AllIdsOf(string person) => $"""
        with recursive same (id) as (
            select {person}
            union
            select m.person_id from same s join readable.person_marks m on m.kind = '{PersonMarks.MergedInto}' and m.value = s.id::text where {TwoTimes.Known("m")})
        select array_agg(id) as ids from same
        """;
}
