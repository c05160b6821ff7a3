namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Routing;
using static HrSaas.Domain.Kernel.Permission;

internal static class EmploymentRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new RouteTable(endpoints, "Employment");

        routes.Creates("/v1/employments", "hire", "Hire a person from a day", WriteEmployments, HireBody.Shape,
            static (r, body) => r.Port<Employments>().Hire(
                NewIds.Of<EmploymentId>(), new(NewIds.Of<FactId>(), body.Person, body.LegalEntity, body.Number, body.Terms, body.Keys), r.Context));
        routes.Creates("/v1/employments/{employmentId}/rehire", "rehire", "Hire a person again whose employment has ended: a new employment", WriteEmployments, RehireBody.Shape,
            static (r, body) => r.Port<Employments>().Rehire(
                NewIds.Of<EmploymentId>(), new(NewIds.Of<FactId>(), r.Id<EmploymentId>("employmentId"), body.LegalEntity, body.Terms, body.ContinuesService, body.Keys), r.Context),
            found: "/v1/employments");

        routes.Creates("/v1/employments/{employmentId}/move", "moveToLegalEntity", "Let a person go on working for another legal entity: one employment ends, another begins", WriteEmployments, MoveBody.Shape,
            static (r, body) => r.Port<Employments>().Move(
                NewIds.Of<EmploymentId>(), new(NewIds.Of<FactId>(), NewIds.Of<FactId>(), r.Id<EmploymentId>("employmentId"), body.LegalEntity, body.Terms, body.Reason, body.Keys), r.Context),
            found: "/v1/employments");

        routes.Changes("/v1/employments/{employmentId}/transfers", "transfer", "Move an employee to another job, unit, location or manager from a day", WriteEmployments, TransferBody.Shape,
            static (r, body) => r.Port<Employments>().Transfer(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Transfer), r.Context));
        routes.Changes("/v1/employments/{employmentId}/pay-changes", "changePay", "Set the base pay from a day", WriteEmployments, PayChangeBody.Shape,
            static (r, body) => r.Port<Employments>().ChangePay(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Pay), r.Context));
        routes.Changes("/v1/employments/{employmentId}/terminations", "terminate", "End an employment with its last day", WriteEmployments, TerminateBody.Shape,
            static (r, body) => r.Port<Employments>().Terminate(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.LastDay, body.Reason), r.Context));
        routes.Changes("/v1/employments/{employmentId}/terminations/{factId}/withdrawal", "withdrawTermination", "Take back a termination: the employment goes on", WriteEmployments, WithdrawTerminationBody.Shape,
            static (r, body) => r.Port<Employments>().WithdrawTermination(
                r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), r.Id<FactId>("factId"), body.WithdrawnOn, body.Reason), r.Context));

        routes.Corrects("/v1/employments/{employmentId}/hire/correction", "correctHire", "Put right a hire: another day, other terms; of a rehire also whether service continues", WriteEmployments, CorrectHireBody.Shape,
            static (r, body) => r.Port<Employments>().CorrectHire(r.Id<EmploymentId>("employmentId"), body.Terms, body.ContinuesService, body.Reason, r.Context));
        routes.Corrects("/v1/employments/{employmentId}/transfers/{factId}/correction", "correctTransfer", "Put right a transfer", WriteEmployments, TransferBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectTransfer(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Transfer, body.Reason), r.Context));
        routes.Corrects("/v1/employments/{employmentId}/pay-changes/{factId}/correction", "correctPayChange", "Put right a pay change", WriteEmployments, PayChangeBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectPayChange(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Pay, body.Reason), r.Context));
        routes.Corrects("/v1/employments/{employmentId}/terminations/{factId}/correction", "correctTermination", "Put right a termination", WriteEmployments, CorrectTerminationBody.Shape,
            static (r, body) => r.Port<Employments>().CorrectTermination(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.LastDay, body.Termination, body.Reason), r.Context));
        routes.Changes("/v1/employments/{employmentId}/external-id-changes", "changeEmploymentExternalId", "Record from a day on the key under which another system knows an employment", WriteEmployments, EmploymentExternalIdBody.Shape,
            static (r, body) => r.Port<Employments>().ChangeExternalId(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.ExternalId), r.Context));
        routes.Corrects("/v1/employments/{employmentId}/external-id-changes/{factId}/correction", "correctEmploymentExternalIdChange", "Put right a recorded change of an external id of an employment", WriteEmployments, EmploymentExternalIdBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectExternalIdChange(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.ExternalId, body.Reason), r.Context));
        routes.Corrects("/v1/employments/{employmentId}/facts/{factId}/rescission", "rescindEmploymentFact", "Withdraw a fact about an employment, or a correction of one", WriteEmployments, RescindBody.Shape,
            static (r, body) => r.Port<Employments>().Rescind(r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));

        AssignmentRoutes.Map(routes);
        ContractRoutes.Map(routes);
        CompensationRoutes.Map(routes);
        MapReads(routes);
    }

    private static void MapReads(RouteTable routes)
    {
        routes.Reads("/v1/employments/{employmentId}", "readEmployment", "Read an employment as it is on a day, as known at a moment", ReadEmployments, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<EmploymentReadings>().On(r.Id<EmploymentId>("employmentId"), r.AsOf, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/employments/{employmentId}/history", "readEmploymentHistory", "Read every fact about an employment, in both times", ReadEmployments, [Parameters.KnownAt],
            static r => r.Port<EmploymentReadings>().History(r.Id<EmploymentId>("employmentId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Reads("/v1/employments/{employmentId}/compensation", "readCompensation", "Read what an employee is paid on a day, and how that compares with the range in force", ReadEmployments, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<CompensationReadings>().On(r.Id<EmploymentId>("employmentId"), r.AsOf, r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Reads("/v1/employments/{employmentId}/profile", "readProfile", "Read who somebody is here on a day, from all contexts at once", ReadEmployments,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.OneOf<ProfileView>("view", "How much is told: compact leaves out pay, direct reports, service and what changes soon, and the units above.")],
            ProfileOf, static it => it.Version, IReporting.Model);

        routes.Lists<EmploymentFilter, EmploymentRow, EmploymentListKey>("/v1/employments", "listEmployments", "List the employments of a day", ReadEmployments, IEmploymentList.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.Id("personId", "Only those of this person."), Parameters.Id("legalEntityId", "Only those with this legal entity."),
                Parameters.Id("orgUnitId", "Only those in this unit on the day."), Parameters.Id("locationId", "Only those at this location on the day."),
                Parameters.Id("managerId", "Only those with this manager on the day."), Parameters.Id("jobId", "Only those with this job on the day."), Parameters.Id("positionId", "Only those on this position on the day."),
                Parameters.OneOf<EmploymentStatus>("status", "Only those that stand so on the day."), .. ExternalIdFilter.Parameters("Only the one that this system knows on the day under the key in externalKey."),
                Parameters.Sort("What the list is sorted by, the first column first; a minus turns a column round. Without it, in the order in which hires were recorded.", "-hireDate", Columns.Keys)],
            FilterOf, static (r, filter, page) => r.Port<IEmploymentList>().List(filter, page, r.Cancellation));
        routes.Lists<EmploymentFactFilter, EmploymentFactRow, EmploymentFactKey>("/v1/employment-facts", "listEmploymentFacts", "Report what is true of all employments on a day, attribute by attribute, each with the fact that says so", ReadEmployments, IEmploymentFactReport.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.Id("employmentId", "Only this employment."), Parameters.Id("personId", "Only those of this person."),
                Parameters.OneOf<EmploymentAttribute>("attribute", "Only this attribute."), Parameters.Id("orgUnitId", "Only the employments in this unit on the day.")],
            FactFilterOf, static (r, filter, page) => r.Port<IEmploymentFactReport>().List(filter, page, r.Cancellation));
        routes.Lists<SpanFilter, SpanRow, SpanKey>("/v1/span-of-control", "listSpansOfControl", "List the managers of a day with how many report to them, the widest span first", ReadOrganization, IReporting.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.Id("managerId", "Only this manager.")],
            SpanFilterOf, static (r, filter, page) => r.Port<IReporting>().Spans(filter, page, r.Cancellation));
        routes.Lists<SpanFilter, DirectReportRow, DirectReportKey>("/v1/direct-reports", "listDirectReports", "List who reports to whom on a day, and by which rule", ReadEmployments, IReporting.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.Id("managerId", "Only the direct reports of this manager.")],
            SpanFilterOf, static (r, filter, page) => r.Port<IReporting>().DirectReports(filter, page, r.Cancellation));
        routes.Lists<DueDayFilter, DueDayRow, DueDayKey>("/v1/employment-events", "listEmploymentEvents", "List what ends, begins and falls due in a period, in the order of days", ReadEmployments, IEmploymentCalendar.Model,
            [Parameters.KnownAt, Parameters.Day("from", "The first day of the period. Without it, today in the tenant's home zone."), Parameters.Day("to", "The last day of the period, included. Without it, ninety days after the first."),
                Parameters.OneOf<DueDayKind>("kind", "Only this kind."), Parameters.Id("employmentId", "Only of this employment."), Parameters.Id("personId", "Only of the employments of this person."),
                Parameters.Id("orgUnitId", "Only of the employments that are, on the day told, in this unit or in one below it.")],
            DueDayFilterOf, static (r, filter, page) => r.Port<IEmploymentCalendar>().List(filter, page, r.Cancellation));
    }

    private static readonly Dictionary<string, EmploymentColumn> Columns = new() { ["hireDate"] = EmploymentColumn.HireDate, ["lastDay"] = EmploymentColumn.LastDay };

    private static Task<ProfileReading?> ProfileOf(ReadRequest r)
    {
        var view = r.Query.OneOf<ProfileView>("view");
        r.Query.Check();
        return r.Port<ProfileReadings>().On(r.Id<EmploymentId>("employmentId"), r.AsOf, r.KnownAt, view ?? ProfileView.Full, r.Cancellation);
    }

    private static EmploymentFilter FilterOf(ReadRequest r) => new(
        r.Query.Id<PersonId>("personId"), r.Query.Id<LegalEntityId>("legalEntityId"), r.Query.Id<OrgUnitId>("orgUnitId"), r.Query.Id<LocationId>("locationId"),
        r.Query.Id<PersonId>("managerId"), r.Query.Id<JobId>("jobId"), r.Query.Id<PositionId>("positionId"), r.Query.OneOf<EmploymentStatus>("status"), r.Query.Sort(Columns), ExternalIdFilter.Of(r.Query));

    private static EmploymentFactFilter FactFilterOf(ReadRequest r) => new(
        r.Query.Id<EmploymentId>("employmentId"), r.Query.Id<PersonId>("personId"), r.Query.OneOf<EmploymentAttribute>("attribute"), r.Query.Id<OrgUnitId>("orgUnitId"));

    private static SpanFilter SpanFilterOf(ReadRequest r) => new(r.Query.Id<PersonId>("managerId"));

    private static DueDayFilter DueDayFilterOf(ReadRequest r)
    {
        var filter = new DueDayFilter(
            r.Query.Day("from"), r.Query.Day("to"), r.Query.OneOf<DueDayKind>("kind"), r.Query.Id<EmploymentId>("employmentId"), r.Query.Id<PersonId>("personId"),
            r.Query.Id<OrgUnitId>("orgUnitId"));
        if (filter.To < (filter.From ?? r.AsOfOrToday)) r.Query.Complain("to", "before-from", "must not be before the period begins.");
        return filter;
    }
}
