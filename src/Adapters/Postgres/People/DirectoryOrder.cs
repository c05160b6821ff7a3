namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Rights;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.People.Queries;

/// <summary>What the directory is sorted by.</summary>
internal static class DirectoryOrder
{
    /// <summary>Of rows under the alias n, which are those of <see cref="Rows"/>.</summary>
    public static ListOrder Of(IReadOnlyList<SortedBy<DirectoryColumn>> sort)
    {
        var columns = sort.Select(by => new OrderColumn(by.Column switch
        {
            DirectoryColumn.Name => "n.sort_name",
            DirectoryColumn.GivenName => "n.given_name",
            DirectoryColumn.HiredOn => "n.hired_on",
        }, by.Column is DirectoryColumn.HiredOn ? "date" : "text", by.IsDescending)).ToList();
        if (!sort.Any(by => by.Column is DirectoryColumn.Name or DirectoryColumn.GivenName)) columns.Add(new("n.sort_name", "text", false));
        return new(columns, "n.person_id");
    }

    /// <summary>The names, with hire dates where it is sorted by them. Who was never hired is behind everybody, whichever way.</summary>
    /// <param name="seen">Whose employments the caller may know of: all others are as if they were never hired.</param>
    public static string Rows(IReadOnlyList<SortedBy<DirectoryColumn>> sort, Reached seen, Parameters p) => sort.FirstOrDefault(by => by.Column is DirectoryColumn.HiredOn) is not { Column: DirectoryColumn.HiredOn } hired
        ? "readable.person_names"
        : $"""
            (select n.*, coalesce(h.hired_on, '{(hired.IsDescending ? "-" : "")}infinity') as hired_on
             from readable.person_names n
             left join (
                select f.person_id, max(f.valid_from) as hired_on from k cross join read.employment_facts f
                where {TwoTimes.Known("f")} and f.attribute = 'employment' and {seen.Condition("f.employment_id", p)} group by f.person_id) h on h.person_id = n.person_id)
            """;
}
