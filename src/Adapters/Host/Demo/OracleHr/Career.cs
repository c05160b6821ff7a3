namespace HrSaas.Adapters.Host.Demo.OracleHr;

/// <summary>What a person did from a day; null where the files do not say.</summary>
internal sealed record Post(DateOnly From, string? Job, string? Department);

/// <summary>One employment of a person.</summary>
/// <param name="LastDay">Null while it goes on.</param>
/// <param name="Posts">By day; the first is from the hire date.</param>
internal sealed record Stint(DateOnly HireDate, DateOnly? LastDay, IReadOnlyList<Post> Posts);

/// <summary>A person's employments, made of their row among the employees and their rows of job history.</summary>
/// <param name="Earlier">By day: those that had ended before the hire date that the employees' file has.</param>
/// <param name="Present">Its last post is the one of the employees' file.</param>
internal sealed record Career(EmployeeRow Employee, IReadOnlyList<Stint> Earlier, Stint Present, Finding? Finding)
{
    public static Career Of(EmployeeRow employee, IEnumerable<JobHistoryRow> history)
    {
        var rows = history.OrderBy(row => row.StartDate).ToList();
        var before = rows.Where(row => row.EndDate < employee.HireDate).ToList();
        var within = rows.Where(row => row.EndDate >= employee.HireDate).ToList();
        return new(employee, EarlierStints(before), new(employee.HireDate, null, Posts(employee, within)), FindingOf(employee, within));
    }

    /// <summary>Rows that follow one another without a day between them are one employment.</summary>
    private static List<Stint> EarlierStints(List<JobHistoryRow> rows)
    {
        var stints = new List<Stint>();
        foreach (var row in rows)
        {
            var post = new Post(row.StartDate, row.Job, row.Department);
            if (stints is [.., var last] && last.LastDay == row.StartDate.AddDays(-1))
                stints[^1] = last with { LastDay = row.EndDate, Posts = [.. last.Posts, post] };
            else
                stints.Add(new(row.StartDate, row.EndDate, [post]));
        }
        return stints;
    }

    private static List<Post> Posts(EmployeeRow employee, List<JobHistoryRow> rows)
    {
        var (posts, next) = (new List<Post>(), employee.HireDate);
        foreach (var row in rows)
        {
            if (row.StartDate > next) posts.Add(new(next, null, null));
            posts.Add(new(row.StartDate > next ? row.StartDate : next, row.Job, row.Department));
            next = row.EndDate.AddDays(1);
        }
        posts.Add(new(next, employee.Job, employee.Department));
        return posts;
    }

    private static Finding? FindingOf(EmployeeRow employee, List<JobHistoryRow> within) => within switch
    {
        [var first, ..] when first.StartDate < employee.HireDate => new("history-begins-before-hire", [employee.Called]),
        [var first, ..] when first.StartDate > employee.HireDate => new("history-begins-after-hire", [employee.Called]),
        _ => null,
    };
}
