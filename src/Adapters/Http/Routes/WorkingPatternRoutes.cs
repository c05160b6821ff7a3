namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.Permission;

internal static class WorkingPatternRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.Creates("/v1/working-patterns", "defineWorkingPattern", "Define a working pattern from a day", WriteOrganization, DefineWorkingPatternBody.Shape,
            static (r, body) => r.Port<WorkingPatterns>().Define(body.Command(), r.Context));
        routes.Lists<NoFilter, WorkingPatternRow, CodeKey>("/v1/working-patterns", "listWorkingPatterns", "List the working patterns that are open on a day, by code", ReadOrganization, IWorkingPatternList.Model,
            [Parameters.AsOf, Parameters.KnownAt],
            static _ => default, static (r, _, page) => r.Port<IWorkingPatternList>().List(page, r.Cancellation));
        routes.Reads("/v1/working-patterns/{workingPatternId}", "readWorkingPattern", "Read a working pattern as it is on a day, as known at a moment", ReadOrganization, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<WorkingPatternReadings>().On(r.Id<WorkingPatternId>("workingPatternId"), r.AsOfOrToday, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/working-patterns/{workingPatternId}/days", "readWorkingPatternDays", "Read when is worked on each day of a range, as known at a moment", ReadOrganization, [Parameters.From, Parameters.To, Parameters.KnownAt],
            static r => r.Port<WorkingPatternReadings>().Days(r.Id<WorkingPatternId>("workingPatternId"), r.Days, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/working-patterns/{workingPatternId}/history", "readWorkingPatternHistory", "Read every fact about a working pattern, in both times", ReadOrganization, [Parameters.KnownAt],
            static r => r.Port<WorkingPatternReadings>().History(r.Id<WorkingPatternId>("workingPatternId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Changes("/v1/working-patterns/{workingPatternId}/changes", "changeWorkingPattern", "Give a working pattern another version from a day", WriteOrganization, ChangeWorkingPatternBody.Shape,
            static (r, body) => r.Port<WorkingPatterns>().Change(r.Id<WorkingPatternId>("workingPatternId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Version), r.Context));
        routes.Changes("/v1/working-patterns/{workingPatternId}/closings", "closeWorkingPattern", "Close a working pattern after its last day", WriteOrganization, CloseBody.Shape,
            static (r, body) => r.Port<WorkingPatterns>().Close(r.Id<WorkingPatternId>("workingPatternId"), new(NewIds.Of<FactId>(), body.LastDay), r.Context));

        routes.Corrects("/v1/working-patterns/{workingPatternId}/definition/correction", "correctWorkingPatternDefinition", "Put right the first version of a working pattern", WriteOrganization, ChangeWorkingPatternBody.Definition,
            static (r, body) => r.Port<WorkingPatterns>().CorrectDefinition(r.Id<WorkingPatternId>("workingPatternId"), body.EffectiveDate, body.Version, body.Reason, r.Context));
        routes.Corrects("/v1/working-patterns/{workingPatternId}/changes/{factId}/correction", "correctWorkingPatternChange", "Put right a later version of a working pattern", WriteOrganization, ChangeWorkingPatternBody.Correction,
            static (r, body) => r.Port<WorkingPatterns>().CorrectChange(
                r.Id<WorkingPatternId>("workingPatternId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Version, body.Reason), r.Context));
        routes.Corrects("/v1/working-patterns/{workingPatternId}/closings/{factId}/correction", "correctWorkingPatternClosing", "Put right the closing of a working pattern", WriteOrganization, CloseBody.Correction,
            static (r, body) => r.Port<WorkingPatterns>().CorrectClosing(
                r.Id<WorkingPatternId>("workingPatternId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.LastDay, body.Reason), r.Context));
        routes.Corrects("/v1/working-patterns/{workingPatternId}/facts/{factId}/rescission", "rescindWorkingPatternFact", "Withdraw a fact about a working pattern, or a correction of one", WriteOrganization, RescindPlainFactBody.Shape,
            static (r, body) => r.Port<WorkingPatterns>().Rescind(r.Id<WorkingPatternId>("workingPatternId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));
    }
}
