namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Application.Watching;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;
using Microsoft.AspNetCore.Routing;
using static HrSaas.Domain.Kernel.Permission;

internal static class WatchingRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new RouteTable(endpoints, "Watching");

        routes.Changes("/v1/exceptions/{exceptionId}/acknowledgement", "acknowledgeException", "Let an exception stand, for a reason", WriteExceptions, AcknowledgeExceptionBody.Shape,
            static (r, body) => r.Port<WatchedExceptions>().Acknowledge(
                new(r.Id<ExceptionId>("exceptionId"), body.Reason), body.OpenOn ?? r.Today, r.Today, r.Context));
        routes.Changes("/v1/exceptions/{exceptionId}/acknowledgement/withdrawal", "withdrawAcknowledgement", "Take an acknowledgement back", WriteExceptions, WithdrawAcknowledgementBody.Shape,
            static (r, body) => r.Port<WatchedExceptions>().WithdrawAcknowledgement(new(r.Id<ExceptionId>("exceptionId"), body.Reason), r.Today, r.Context));

        routes.Reads("/v1/exceptions/{exceptionId}", "readException", "Read an exception as it is on a day, as known at a moment", ReadExceptions, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<ExceptionReadings>().On(r.Id<ExceptionId>("exceptionId"), r.AsOfOrToday, r.KnownAt, IsAboutToday(r), r.Cancellation), static it => it.Version);
        routes.Lists<ExceptionFilter, ExceptionRow, ExceptionKey>("/v1/exceptions", "listExceptions", "List the exceptions to watched rules that there are on a day, earliest first", ReadExceptions, IExceptionList.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.OneOf<WatchedRule>("rule", "Only those to this rule."),
                Parameters.Id("ownerId", "Only those that this person has to act upon."), Parameters.Id("orgUnitId", "Only those about employments in this unit on the day."),
                Parameters.YesOrNo("acknowledged", "Only those that are acknowledged, or only those that are not.")],
            FilterOf, static (r, filter, page) => r.Port<IExceptionList>().List(filter, page, r.Cancellation));
    }

    private static ExceptionFilter FilterOf(ReadRequest r)
    {
        var filter = new ExceptionFilter(
            r.Query.OneOf<WatchedRule>("rule"), r.Query.Id<PersonId>("ownerId"), r.Query.Id<OrgUnitId>("orgUnitId"), r.Query.YesOrNo("acknowledged"));
        var rights = r.Caller.Rights;
        if (rights.HoldOfAll(ReadExceptions)) return filter;
        if (rights.ReachBeyondSelf(ReadExceptions)) return filter with { WithinReach = true };
        return r.Caller.Person is { } own && (filter.Owner ?? own) == own && IsAboutToday(r) ? filter with { Owner = own } : throw new NotWithinScopeException(ReadExceptions);
    }

    /// <summary>Rights are those of now: who owned an exception on another day, or as known then, does not own it therefore.</summary>
    private static bool IsAboutToday(ReadRequest r) => r.AsOf is null && r.KnownAt is null;
}
