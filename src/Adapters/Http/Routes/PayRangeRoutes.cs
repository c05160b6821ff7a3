namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.Permission;

internal static class PayRangeRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.Creates("/v1/pay-ranges", "definePayRange", "Define what is paid for a grade in a currency from a day", WriteOrganization, DefinePayRangeBody.Shape,
            static (r, body) => r.Port<PayRanges>().Define(body.Command(), r.Context));
        routes.Lists<PayRangeFilter, PayRangeRow, PayRangeKey>("/v1/pay-ranges", "listPayRanges", "List the pay ranges that are in force on a day, by grade and currency", ReadOrganization, IPayRangeList.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.Text("grade", "Only those of this grade.", "G5", 40), Parameters.Currency("currency", "Only those in this currency.")],
            static r => new PayRangeFilter(r.Query.Text("grade", 40), r.Query.Currency("currency")),
            static (r, filter, page) => r.Port<IPayRangeList>().List(filter, page, r.Cancellation));
        routes.Reads("/v1/pay-ranges/{payRangeId}", "readPayRange", "Read a pay range as it is on a day, as known at a moment", ReadOrganization, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<PayRangeReadings>().On(r.Id<PayRangeId>("payRangeId"), r.AsOfOrToday, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/pay-ranges/{payRangeId}/history", "readPayRangeHistory", "Read every fact about a pay range, in both times", ReadOrganization, [Parameters.KnownAt],
            static r => r.Port<PayRangeReadings>().History(r.Id<PayRangeId>("payRangeId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Changes("/v1/pay-ranges/{payRangeId}/changes", "changePayRange", "Set other amounts of a pay range from a day", WriteOrganization, ChangePayRangeBody.Shape,
            static (r, body) => r.Port<PayRanges>().Change(r.Id<PayRangeId>("payRangeId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Amounts), r.Context));
        routes.Changes("/v1/pay-ranges/{payRangeId}/closings", "closePayRange", "Close a pay range after its last day", WriteOrganization, CloseBody.Shape,
            static (r, body) => r.Port<PayRanges>().Close(r.Id<PayRangeId>("payRangeId"), new(NewIds.Of<FactId>(), body.LastDay), r.Context));

        routes.Corrects("/v1/pay-ranges/{payRangeId}/definition/correction", "correctPayRangeDefinition", "Put right the definition of a pay range", WriteOrganization, ChangePayRangeBody.Definition,
            static (r, body) => r.Port<PayRanges>().CorrectDefinition(r.Id<PayRangeId>("payRangeId"), body.EffectiveDate, body.Amounts, body.Reason, r.Context));
        routes.Corrects("/v1/pay-ranges/{payRangeId}/changes/{factId}/correction", "correctPayRangeChange", "Put right a change of a pay range", WriteOrganization, ChangePayRangeBody.Correction,
            static (r, body) => r.Port<PayRanges>().CorrectChange(
                r.Id<PayRangeId>("payRangeId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Amounts, body.Reason), r.Context));
        routes.Corrects("/v1/pay-ranges/{payRangeId}/closings/{factId}/correction", "correctPayRangeClosing", "Put right the closing of a pay range", WriteOrganization, CloseBody.Correction,
            static (r, body) => r.Port<PayRanges>().CorrectClosing(
                r.Id<PayRangeId>("payRangeId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.LastDay, body.Reason), r.Context));
        routes.Corrects("/v1/pay-ranges/{payRangeId}/facts/{factId}/rescission", "rescindPayRangeFact", "Withdraw a fact about a pay range, or a correction of one", WriteOrganization, RescindPlainFactBody.Shape,
            static (r, body) => r.Port<PayRanges>().Rescind(r.Id<PayRangeId>("payRangeId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));
    }
}
