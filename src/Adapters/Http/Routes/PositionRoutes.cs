namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Positions;
using static HrSaas.Domain.Kernel.Permission;

internal static class PositionRoutes
{
    private const string Position = "/v1/positions/{positionId}", Place = "/v1/reporting-line/{positionId}";

    public static void Map(RouteTable routes)
    {
        MapReads(routes);
        MapVacancies(routes);
        MapChanges(routes);
        MapReportingLine(routes);
    }

    private static void MapReads(RouteTable routes)
    {
        routes.Creates("/v1/positions", "openPosition", "Open a position on a day", WriteOrganization, OpenPositionBody.Shape,
            static (r, body) => r.Port<Positions>().Open(body.Command(), r.Context));
        routes.Lists<PositionFilter, PositionRow, CodeKey>("/v1/positions", "listPositions", "List the positions as they are on a day, by code", ReadOrganization, IPositionList.Model,
            [
                Parameters.AsOf, Parameters.KnownAt, Parameters.Id("orgUnitId", "Only those in this org unit on the day."), Parameters.Id("jobId", "Only those with this job on the day."),
                Parameters.Id("locationId", "Only those at this location on the day."), Parameters.OneOf<PositionStatus>("status", "Only those that are this on the day."),
            ],
            static r => new PositionFilter(r.Query.Id<OrgUnitId>("orgUnitId"), r.Query.Id<JobId>("jobId"), r.Query.Id<LocationId>("locationId"), r.Query.OneOf<PositionStatus>("status")),
            static (r, filter, page) => r.Port<IPositionList>().List(filter, page, r.Cancellation));
        routes.Reads(Position, "readPosition", "Read a position as it is on a day, as known at a moment", ReadOrganization, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<PositionReadings>().On(Id(r), r.AsOfOrToday, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads(Position + "/history", "readPositionHistory", "Read every fact about a position, in both times", ReadOrganization, [Parameters.KnownAt],
            static r => r.Port<PositionReadings>().History(Id(r), r.KnownAt, r.Cancellation), static it => it.Version);
    }

    private static void MapVacancies(RouteTable routes) =>
        routes.Lists<VacancyFilter, VacancyRow, VacancyKey>("/v1/vacancies", "listVacancies", "List the positions that have something vacant on a day, by code", ReadOrganization, IVacancyList.Model,
            [
                Parameters.AsOf, Parameters.KnownAt, Parameters.Id("orgUnitId", "Only of positions in this org unit on the day."),
                Parameters.Id("orgUnitId[below]", "Only of positions in this org unit or in one below it on the day."),
                Parameters.Id("jobId", "Only of positions with this job on the day."), Parameters.Id("locationId", "Only of positions at this location on the day."),
            ],
            static r => new VacancyFilter(r.Query.Id<OrgUnitId>("orgUnitId"), r.Query.Id<OrgUnitId>("orgUnitId[below]"), r.Query.Id<JobId>("jobId"), r.Query.Id<LocationId>("locationId")),
            static (r, filter, page) => r.Port<IVacancyList>().List(filter, page, r.Cancellation));

    private static void MapChanges(RouteTable routes)
    {
        routes.Changes(Position + "/changes", "changePosition", "Give a position another job, org unit, location or title from a day", WriteOrganization, ChangePositionBody.Shape,
            static (r, body) => r.Port<Positions>().Change(Id(r), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Change), r.Context));
        routes.Changes(Position + "/budget-changes", "changePositionBudget", "Budget another full-time equivalent for a position from a day", WriteOrganization, ChangeBudgetBody.Shape,
            static (r, body) => r.Port<Positions>().ChangeBudget(Id(r), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Budget), r.Context));
        routes.Changes(Position + "/freezes", "freezePosition", "Let nobody new be put on a position from a day", WriteOrganization, FreezeBody.Shape,
            static (r, body) => r.Port<Positions>().Freeze(Id(r), new(NewIds.Of<FactId>(), body.EffectiveDate), r.Context));
        routes.Changes(Position + "/thaws", "thawPosition", "Let a frozen position be filled again from a day", WriteOrganization, FreezeBody.Thaw,
            static (r, body) => r.Port<Positions>().Thaw(Id(r), new(NewIds.Of<FactId>(), body.EffectiveDate), r.Context));
        routes.Changes(Position + "/closings", "closePosition", "Close a position after its last day", WriteOrganization, ClosePositionBody.Shape,
            static (r, body) => r.Port<Positions>().Close(Id(r), new(NewIds.Of<FactId>(), body.LastDay), r.Context));

        routes.Corrects(Position + "/opening/correction", "correctPositionOpening", "Put right the opening of a position", WriteOrganization, CorrectPositionOpeningBody.Shape,
            static (r, body) => r.Port<Positions>().CorrectOpening(Id(r), body.OpenedOn, body.Terms, body.Reason, r.Context));
        routes.Corrects(Position + "/changes/{factId}/correction", "correctPositionChange", "Put right a change of a position", WriteOrganization, ChangePositionBody.Correction,
            static (r, body) => r.Port<Positions>().CorrectChange(Id(r), new(Fact(r), NewIds.Of<FactId>(), body.EffectiveDate, body.Change, body.Reason), r.Context));
        routes.Corrects(Position + "/budget-changes/{factId}/correction", "correctPositionBudgetChange", "Put right a change of a position's budget", WriteOrganization, ChangeBudgetBody.Correction,
            static (r, body) => r.Port<Positions>().CorrectBudgetChange(Id(r), new(Fact(r), NewIds.Of<FactId>(), body.EffectiveDate, body.Budget, body.Reason), r.Context));
        routes.Corrects(Position + "/freezes/{factId}/correction", "correctPositionFreeze", "Put right the day of a freeze or thaw of a position", WriteOrganization, FreezeBody.Correction,
            static (r, body) => r.Port<Positions>().CorrectFreeze(Id(r), new(Fact(r), NewIds.Of<FactId>(), body.EffectiveDate, body.Reason), r.Context));
        routes.Corrects(Position + "/closings/{factId}/correction", "correctPositionClosing", "Put right the closing of a position", WriteOrganization, ClosePositionBody.Correction,
            static (r, body) => r.Port<Positions>().CorrectClosing(Id(r), new(Fact(r), NewIds.Of<FactId>(), body.LastDay, body.Reason), r.Context));
        routes.Corrects(Position + "/facts/{factId}/rescission", "rescindPositionFact", "Withdraw a fact about a position, or a correction of one", WriteOrganization, RescindPositionFactBody.Shape,
            static (r, body) => r.Port<Positions>().Rescind(Id(r), new(Fact(r), body.Reason), r.Context));
    }

    private static void MapReportingLine(RouteTable routes)
    {
        routes.Lists<LineFilter, PositionInLine, LineKey>("/v1/reporting-line", "listReportingLine", "List the reporting line of a day as a tree, each position followed by those below it", ReadOrganization, IReportingLine.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.Id("positionId", "Only this position and what is below it."), Parameters.Number("depth", "Only so many levels.", 3, 1, 100)],
            static r => new LineFilter(r.Query.Id<PositionId>("positionId"), r.Query.Number("depth", 1, 100)),
            static (r, filter, page) => r.Port<IReportingLine>().List(filter, page, r.Cancellation));
        routes.Reads(Place, "readPlacing", "Read to which position a position reports on a day, as known at a moment", ReadOrganization, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<ReportingLineReadings>().On(Id(r), r.AsOfOrToday, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads(Place + "/history", "readPlacingHistory", "Read every fact about a position's place in the reporting line, in both times", ReadOrganization, [Parameters.KnownAt],
            static r => r.Port<ReportingLineReadings>().History(Id(r), r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Changes(Place + "/placings", "placePosition", "Let a position report to another one from a day, or to none", WriteOrganization, PlacePositionBody.Shape,
            static (r, body) => r.Port<ReportingLines>().Place(new(NewIds.Of<FactId>(), Id(r), body.EffectiveDate, body.ReportsTo), r.Context));
        routes.Corrects(Place + "/placings/{factId}/correction", "correctPlacing", "Put right a placing", WriteOrganization, PlacePositionBody.Correction,
            static (r, body) => r.Port<ReportingLines>().CorrectPlacing(
                new(Fact(r), NewIds.Of<FactId>(), Id(r), body.EffectiveDate, body.ReportsTo, body.Reason), r.Context));
        routes.Corrects(Place + "/facts/{factId}/rescission", "rescindPlacing", "Withdraw a placing, or a correction of one", WriteOrganization, RescindPositionFactBody.Placing,
            static (r, body) => r.Port<ReportingLines>().Rescind(new(Fact(r), Id(r), body.Reason), r.Context));
    }

    private static PositionId Id(in CommandRequest request) => request.Id<PositionId>("positionId");

    private static PositionId Id(ReadRequest request) => request.Id<PositionId>("positionId");

    private static FactId Fact(in CommandRequest request) => request.Id<FactId>("factId");
}
