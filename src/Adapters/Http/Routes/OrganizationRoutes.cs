namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using Microsoft.AspNetCore.Routing;
using static HrSaas.Domain.Kernel.Permission;

internal static class OrganizationRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new RouteTable(endpoints, "Organization");

        LegalEntityRoutes.Map(routes);
        MapOrgUnits(routes);
        JobRoutes.Map(routes);
        routes.Previews("/v1/reorganisations/preview", "previewReorganisation", "Preview a reorganisation: what its changes would come to, of which nothing is recorded", WriteOrganization, ReorganisationBody.Shape,
            [typeof(OpenOrgUnit), typeof(ReparentOrgUnit), typeof(RenameOrgUnit), typeof(AppointHead), typeof(CloseOrgUnit), typeof(MergeOrgUnit), typeof(SplitOrgUnit)],
            static (r, body) => r.Port<Reorganisations>().Preview(body.Changes, body.AlsoOn, r.Cancellation));
        LocationRoutes.Map(routes);
        HolidayCalendarRoutes.Map(routes);
        PayRangeRoutes.Map(routes);
        PositionRoutes.Map(routes);
        WorkingPatternRoutes.Map(routes);
    }

    private static void MapOrgUnits(RouteTable routes)
    {
        routes.Creates("/v1/org-units", "openOrgUnit", "Open an org unit on a day", WriteOrganization, OpenOrgUnitBody.Shape,
            static (r, body) => r.Port<OrgStructures>().Open(body.Command(), r.Context));
        routes.Lists<OrgUnitFilter, OrgUnitRow, CodeKey>("/v1/org-units", "listOrgUnits", "List the org units that are open on a day, by code", ReadOrganization, IOrgUnitList.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.Id("parentId", "Only those directly below this unit on the day."),
                Parameters.Id("headId", "Only those that this person heads on the day.")],
            static r => new OrgUnitFilter(r.Query.Id<OrgUnitId>("parentId"), r.Query.Id<PersonId>("headId")),
            static (r, filter, page) => r.Port<IOrgUnitList>().List(filter, page, r.Cancellation));
        routes.Lists<OrgChartFilter, OrgChartRow, OrgChartKey>("/v1/org-chart", "listOrgChart", "List the units of the org chart of a day, with heads and numbers, in the order of the tree", ReadOrganization, IOrgChart.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.Id("orgUnitId", "Only this unit and those below it on the day.")],
            static r => new OrgChartFilter(r.Query.Id<OrgUnitId>("orgUnitId")), static (r, filter, page) => r.Port<IOrgChart>().List(filter, page, r.Cancellation));
        routes.Reads("/v1/org-units/{orgUnitId}", "readOrgUnit", "Read an org unit as it is on a day, as known at a moment", ReadOrganization,
            [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<OrgUnitReadings>().On(r.Id<OrgUnitId>("orgUnitId"), r.AsOfOrToday, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/org-units/{orgUnitId}/history", "readOrgUnitHistory", "Read every fact about an org unit, in both times", ReadOrganization,
            [Parameters.KnownAt],
            static r => r.Port<OrgUnitReadings>().History(r.Id<OrgUnitId>("orgUnitId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Changes("/v1/org-units/{orgUnitId}/reparentings", "reparentOrgUnit", "Put an org unit below another one from a day", WriteOrganization, ReparentBody.Shape,
            static (r, body) => r.Port<OrgStructures>().Reparent(
                new(NewIds.Of<FactId>(), r.Id<OrgUnitId>("orgUnitId"), body.EffectiveDate, body.Parent), r.Context));
        routes.Changes("/v1/org-units/{orgUnitId}/renamings", "renameOrgUnit", "Give an org unit another name from a day", WriteOrganization, RenameBody.Shape,
            static (r, body) => r.Port<OrgStructures>().Rename(
                new(NewIds.Of<FactId>(), r.Id<OrgUnitId>("orgUnitId"), body.EffectiveDate, body.Name), r.Context));

        routes.Changes("/v1/org-units/{orgUnitId}/head-appointments", "appointHead", "Make a person the head of an org unit from a day, or nobody", WriteOrganization, AppointHeadBody.Shape,
            static (r, body) => r.Port<OrgStructures>().AppointHead(
                new(NewIds.Of<FactId>(), r.Id<OrgUnitId>("orgUnitId"), body.EffectiveDate, body.Head), r.Context));
        routes.Changes("/v1/org-units/{orgUnitId}/closings", "closeOrgUnit", "Close an org unit with its last day", WriteOrganization, CloseOrgUnitBody.Shape,
            static (r, body) => r.Port<OrgStructures>().Close(
                new(NewIds.Of<FactId>(), r.Id<OrgUnitId>("orgUnitId"), body.LastDay, body.Successor, body.Reason), r.Context));
        routes.Changes("/v1/org-units/{orgUnitId}/mergers", "mergeOrgUnit", "Make an org unit part of another one from a day on", WriteOrganization, MergeOrgUnitBody.Shape,
            static (r, body) => r.Port<OrgStructures>().Merge(
                new(NewIds.Of<FactId>(), r.Id<OrgUnitId>("orgUnitId"), body.EffectiveDate, body.Into, body.Reason), r.Context));
        routes.Changes("/v1/org-units/{orgUnitId}/splits", "splitOrgUnit", "Split an org unit from a day on into units beside it", WriteOrganization, SplitOrgUnitBody.Shape,
            static (r, body) => r.Port<OrgStructures>().Split(body.Command(r.Id<OrgUnitId>("orgUnitId")), r.Context));

        routes.Corrects("/v1/org-units/{orgUnitId}/opening/correction", "correctOrgUnitOpening", "Put right the opening of an org unit", WriteOrganization, CorrectOpeningBody.Shape,
            static (r, body) => r.Port<OrgStructures>().CorrectOpening(
                r.Id<OrgUnitId>("orgUnitId"), body.OpenedOn, body.Name, body.Parent, body.Reason, r.Context));
        routes.Corrects("/v1/org-units/{orgUnitId}/reparentings/{factId}/correction", "correctReparenting", "Put right a re-parenting", WriteOrganization, CorrectReparentingBody.Shape,
            static (r, body) => r.Port<OrgStructures>().CorrectReparenting(
                new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), r.Id<OrgUnitId>("orgUnitId"), body.EffectiveDate, body.Parent, body.Reason), r.Context));
        routes.Corrects("/v1/org-units/{orgUnitId}/renamings/{factId}/correction", "correctRenaming", "Put right a renaming", WriteOrganization, CorrectRenamingBody.Shape,
            static (r, body) => r.Port<OrgStructures>().CorrectRenaming(
                new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), r.Id<OrgUnitId>("orgUnitId"), body.EffectiveDate, body.Name, body.Reason), r.Context));
        routes.Corrects("/v1/org-units/{orgUnitId}/head-appointments/{factId}/correction", "correctHeadAppointment", "Put right the appointment of a head", WriteOrganization, AppointHeadBody.Correction,
            static (r, body) => r.Port<OrgStructures>().CorrectHeadAppointment(
                new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), r.Id<OrgUnitId>("orgUnitId"), body.EffectiveDate, body.Head, body.Reason), r.Context));
        routes.Corrects("/v1/org-units/{orgUnitId}/closings/{factId}/correction", "correctOrgUnitClosing", "Put right the closing of an org unit", WriteOrganization, CloseOrgUnitBody.Correction,
            static (r, body) => r.Port<OrgStructures>().CorrectClosing(
                new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), r.Id<OrgUnitId>("orgUnitId"), body.LastDay, body.Successor, body.Closing, body.Reason), r.Context));
        routes.Corrects("/v1/org-units/{orgUnitId}/splits/{factId}/correction", "correctOrgUnitSplit", "Put right the split of an org unit", WriteOrganization, CorrectOrgUnitSplitBody.Shape,
            static (r, body) => r.Port<OrgStructures>().CorrectSplit(body.Command(r.Id<OrgUnitId>("orgUnitId"), r.Id<FactId>("factId")), r.Context));
        routes.Corrects("/v1/org-units/{orgUnitId}/facts/{factId}/rescission", "rescindOrgUnitFact", "Withdraw a fact about an org unit, or a correction of one", WriteOrganization, RescindPlainBody.Shape,
            static (r, body) => r.Port<OrgStructures>().Rescind(new(r.Id<FactId>("factId"), r.Id<OrgUnitId>("orgUnitId"), body.Reason), r.Context));
    }
}
