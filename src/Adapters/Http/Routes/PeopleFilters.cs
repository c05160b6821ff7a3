namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>What the directory can be narrowed to and sorted by, and by whom.</summary>
internal static class PeopleFilters
{
    private static readonly Dictionary<string, DirectoryColumn> Columns =
        new() { ["name"] = DirectoryColumn.Name, ["givenName"] = DirectoryColumn.GivenName, ["hiredOn"] = DirectoryColumn.HiredOn };

    public static Parameter[] Parameters { get; } =
    [
        Routes.Parameters.AsOf, Routes.Parameters.KnownAt,
        Routes.Parameters.Text("q", "Only those of whose names, legal or preferred, some word begins with each word of this: in any order; accents and case do not count.", "mari garc"),
        Routes.Parameters.Id("personId", "Only this person."),
        Routes.Parameters.Text("nameStartsWith", "Only those whose family name, or whose only name, starts like this; accents and case do not count.", "gar"),
        Routes.Parameters.Text("employeeNumber", "Only the person with exactly this number.", "000417", max: 40),
        .. ExternalIdFilter.Parameters("Only the person whom this system knows on the day under the key in externalKey."),
        Routes.Parameters.OneOf<EmployedStatus>("status", "Only those with an employment that stands so on the day. All that is said of the employment here and below has to be so of one and the same."),
        Routes.Parameters.Id("orgUnitId", "Only those in this unit on the day."), Routes.Parameters.Id("orgUnitId[below]", "Only those in this unit or in one below it on the day."),
        Routes.Parameters.Id("locationId", "Only those at this location on the day."), Routes.Parameters.Id("managerId", "Only those with this manager on the day."),
        Routes.Parameters.Id("jobId", "Only those with this job on the day."),
        Routes.Parameters.Day("hiredOn[gte]", "Only those hired on this day or later."), Routes.Parameters.Day("hiredOn[lte]", "Only those hired on this day or earlier."),
        Routes.Parameters.Sort("What the list is sorted by, the first column first; a minus turns a column round. Without it, by name: family name, then given name.", "-hiredOn,name", Columns.Keys),
    ];

    public static DirectoryFilter Of(ReadRequest r)
    {
        var employed = new EmployedFilter(
            r.Query.OneOf<EmployedStatus>("status"), r.Query.Id<OrgUnitId>("orgUnitId"), r.Query.Id<OrgUnitId>("orgUnitId[below]"), r.Query.Id<LocationId>("locationId"),
            r.Query.Id<PersonId>("managerId"), r.Query.Id<JobId>("jobId"), r.Query.Day("hiredOn[gte]"), r.Query.Day("hiredOn[lte]"));
        var filter = new DirectoryFilter(
            r.Query.Id<PersonId>("personId"), r.Query.Text("nameStartsWith"), r.Query.Text("employeeNumber", longest: 40), r.Query.Text("q"),
            employed == new EmployedFilter() ? null : employed, r.Query.Sort(Columns), ExternalIdFilter.Of(r.Query));
        // To find somebody by their number or employment is to learn whose it is.
        if ((filter.EmployeeNumber is not null || filter.ExternalId is not null) && !r.Caller.Rights.HoldOfAll(ReadPeople)) throw new NotWithinScopeException(ReadPeople);
        return filter;
    }
}
