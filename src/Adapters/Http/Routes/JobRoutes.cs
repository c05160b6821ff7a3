namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;
using static HrSaas.Domain.Kernel.Permission;

internal static class JobRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.Creates("/v1/jobs", "defineJob", "Define a job", WriteOrganization, JobBody.Shape,
            static (r, body) => r.Port<Jobs>().Define(body.Command(), r.Context));
        routes.Lists<NoFilter, JobRow, CodeKey>("/v1/jobs", "listJobs", "List the jobs that are open on a day, by code", ReadOrganization, IJobList.Model, [Parameters.AsOf, Parameters.KnownAt],
            static _ => default, static (r, _, page) => r.Port<IJobList>().List(page, r.Cancellation));
        routes.Reads("/v1/jobs/{jobId}", "readJob", "Read a job as it is on a day, as known at a moment", ReadOrganization, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<JobReadings>().On(r.Id<JobId>("jobId"), r.AsOfOrToday, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/jobs/{jobId}/history", "readJobHistory", "Read every fact about a job, in both times", ReadOrganization, [Parameters.KnownAt],
            static r => r.Port<JobReadings>().History(r.Id<JobId>("jobId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Changes("/v1/jobs/{jobId}/changes", "changeJob", "Give a job another title, family or grade from a day", WriteOrganization, ChangeJobBody.Shape,
            static (r, body) => r.Port<Jobs>().Change(r.Id<JobId>("jobId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Change), r.Context));
        routes.Changes("/v1/jobs/{jobId}/closings", "closeJob", "Close a job after its last day", WriteOrganization, CloseBody.Shape,
            static (r, body) => r.Port<Jobs>().Close(r.Id<JobId>("jobId"), new(NewIds.Of<FactId>(), body.LastDay), r.Context));

        routes.Corrects("/v1/jobs/{jobId}/definition/correction", "correctJobDefinition", "Put right what a job was defined with", WriteOrganization, JobBody.Correction,
            static (r, body) => r.Port<Jobs>().CorrectDefinition(
                r.Id<JobId>("jobId"), new(DefinedJob.DefinitionOf(r.Id<JobId>("jobId")), NewIds.Of<FactId>(), body.Terms, body.Reason), r.Context));
        routes.Corrects("/v1/jobs/{jobId}/changes/{factId}/correction", "correctJobChange", "Put right a change of a job", WriteOrganization, ChangeJobBody.Correction,
            static (r, body) => r.Port<Jobs>().CorrectChange(
                r.Id<JobId>("jobId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Change, body.Reason), r.Context));
        routes.Corrects("/v1/jobs/{jobId}/closings/{factId}/correction", "correctJobClosing", "Put right the closing of a job", WriteOrganization, CloseBody.Correction,
            static (r, body) => r.Port<Jobs>().CorrectClosing(
                r.Id<JobId>("jobId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.LastDay, body.Reason), r.Context));
        routes.Corrects("/v1/jobs/{jobId}/facts/{factId}/rescission", "rescindJobFact", "Withdraw a fact about a job, or a correction of one", WriteOrganization, RescindPlainFactBody.Shape,
            static (r, body) => r.Port<Jobs>().Rescind(r.Id<JobId>("jobId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));
    }
}
