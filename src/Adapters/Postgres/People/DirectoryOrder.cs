namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.People.Queries;

/// <summary>How the directory is sorted, and which rows come after one.</summary>
internal sealed class DirectoryOrder(DirectorySort sort)
{
    // Behind everybody who was ever hired, whichever way it is sorted.
    private const string Never = "'infinity'::date", NeverDescending = "'-infinity'::date";

    private readonly bool _byHire = sort is DirectorySort.HiredOn or DirectorySort.HiredOnDescending;
    private readonly string _direction = sort is DirectorySort.NameDescending or DirectorySort.GivenNameDescending ? "desc" : "asc";

    public string Column { get; } = sort is DirectorySort.GivenName or DirectorySort.GivenNameDescending ? "given_name" : "sort_name";

    /// <summary>Nobody's hire date is looked up unless it is sorted by.</summary>
    public string Hired => !_byHire ? "null::date" : $"coalesce(h.hired_on, {(sort is DirectorySort.HiredOn ? Never : NeverDescending)})";

    public string Join => !_byHire ? "" : $"""
        left join (
            select f.person_id, max(f.valid_from) as hired_on from k cross join read.employment_facts f
            where {TwoTimes.Known("f")} and f.attribute = 'employment' group by f.person_id) h on h.person_id = n.person_id
        """;

    public string By => _byHire ? $"{Hired} {Descending}, n.sort_name, n.person_id" : ByRows;

    public string ByRows => _byHire ? $"n.hired_on {Descending}, n.sort_name, n.person_id" : $"n.{Column} {_direction}, n.person_id {_direction}";

    public string After(DirectoryKey last, Parameters p)
    {
        var (name, id) = (p.Add(Sql.Text(last.Name)), p.Add(Sql.Uuid(last.Id.Value)));
        if (!_byHire) return $"(n.{Column}, n.person_id) {(_direction == "desc" ? "<" : ">")} ({name}, {id})";
        var day = p.Add(Sql.Day(last.Hired ?? default));
        return $"({Hired} {(sort is DirectorySort.HiredOn ? ">" : "<")} {day} or ({Hired} = {day} and (n.sort_name, n.person_id) > ({name}, {id})))";
    }

    private string Descending => sort is DirectorySort.HiredOnDescending ? "desc" : "asc";
}
