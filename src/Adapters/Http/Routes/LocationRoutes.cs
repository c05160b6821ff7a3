namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;
using static HrSaas.Domain.Kernel.Permission;

internal static class LocationRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.Creates("/v1/locations", "openLocation", "Open a location", WriteOrganization, LocationBody.Shape,
            static (r, body) => r.Port<Locations>().Open(body.Command(), r.Context));
        routes.Lists<NoFilter, LocationRow, CodeKey>("/v1/locations", "listLocations", "List the locations that are open on a day, by code", ReadOrganization, ILocationList.Model, [Parameters.AsOf, Parameters.KnownAt],
            static _ => default, static (r, _, page) => r.Port<ILocationList>().List(page, r.Cancellation));
        routes.Reads("/v1/locations/{locationId}", "readLocation", "Read a location as it is on a day, as known at a moment", ReadOrganization, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<LocationReadings>().On(r.Id<LocationId>("locationId"), r.AsOf, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/locations/{locationId}/history", "readLocationHistory", "Read every fact about a location, in both times", ReadOrganization, [Parameters.KnownAt],
            static r => r.Port<LocationReadings>().History(r.Id<LocationId>("locationId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Changes("/v1/locations/{locationId}/changes", "changeLocation", "Give a location another name, region or zone from a day", WriteOrganization, ChangeLocationBody.Shape,
            static (r, body) => r.Port<Locations>().Change(r.Id<LocationId>("locationId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Change), r.Context));
        routes.Changes("/v1/locations/{locationId}/closings", "closeLocation", "Close a location after its last day", WriteOrganization, CloseBody.Shape,
            static (r, body) => r.Port<Locations>().Close(r.Id<LocationId>("locationId"), new(NewIds.Of<FactId>(), body.LastDay), r.Context));
        routes.Changes("/v1/locations/{locationId}/holiday-calendar-assignments", "assignHolidayCalendar", "Let a location have the holidays of a calendar from a day", WriteOrganization, AssignHolidayCalendarBody.Shape,
            static (r, body) => r.Port<Locations>().AssignHolidayCalendar(
                r.Id<LocationId>("locationId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Calendar), r.Context));
        routes.Changes("/v1/locations/{locationId}/holiday-calendar-unassignments", "unassignHolidayCalendar", "Let a location have the holidays of no calendar from a day", WriteOrganization, UnassignHolidayCalendarBody.Shape,
            static (r, body) => r.Port<Locations>().UnassignHolidayCalendar(r.Id<LocationId>("locationId"), new(NewIds.Of<FactId>(), body.EffectiveDate), r.Context));

        routes.Corrects("/v1/locations/{locationId}/opening/correction", "correctLocationOpening", "Put right what a location was opened with", WriteOrganization, LocationBody.Correction,
            static (r, body) => r.Port<Locations>().CorrectOpening(
                r.Id<LocationId>("locationId"), new(OpenedLocation.OpeningOf(r.Id<LocationId>("locationId")), NewIds.Of<FactId>(), body.Terms, body.Reason), r.Context));
        routes.Corrects("/v1/locations/{locationId}/changes/{factId}/correction", "correctLocationChange", "Put right a change of a location", WriteOrganization, ChangeLocationBody.Correction,
            static (r, body) => r.Port<Locations>().CorrectChange(
                r.Id<LocationId>("locationId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Change, body.Reason), r.Context));
        routes.Corrects("/v1/locations/{locationId}/closings/{factId}/correction", "correctLocationClosing", "Put right the closing of a location", WriteOrganization, CloseBody.Correction,
            static (r, body) => r.Port<Locations>().CorrectClosing(
                r.Id<LocationId>("locationId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.LastDay, body.Reason), r.Context));
        routes.Corrects("/v1/locations/{locationId}/holiday-calendar-assignments/{factId}/correction", "correctHolidayCalendarAssignment", "Put right which holiday calendar a location was given", WriteOrganization, AssignHolidayCalendarBody.Correction,
            static (r, body) => r.Port<Locations>().CorrectHolidayCalendarAssignment(
                r.Id<LocationId>("locationId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Calendar, body.Reason), r.Context));
        routes.Corrects("/v1/locations/{locationId}/holiday-calendar-unassignments/{factId}/correction", "correctHolidayCalendarUnassignment", "Put right from which day on a location has no holiday calendar", WriteOrganization, UnassignHolidayCalendarBody.Correction,
            static (r, body) => r.Port<Locations>().CorrectHolidayCalendarUnassignment(
                r.Id<LocationId>("locationId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Reason), r.Context));
        routes.Corrects("/v1/locations/{locationId}/facts/{factId}/rescission", "rescindLocationFact", "Withdraw a fact about a location, or a correction of one", WriteOrganization, RescindPlainFactBody.Shape,
            static (r, body) => r.Port<Locations>().Rescind(r.Id<LocationId>("locationId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));
    }
}
