namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>
/// For how long people are kept, and who is due for erasure. Who may erase defines the rules; who may read people may know them, because whoever is concerned has to be told.
/// </summary>
internal static class RetentionRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.Creates("/v1/retention-rules", "defineRetentionRule", "Define from a day how long people are kept after their last employment, or after a registration that led to none", ErasePeople, DefineRetentionRuleBody.Shape,
            static (r, body) => r.Port<RetentionRules>().Define(body.Command(), r.Context));
        routes.Lists<NoFilter, RetentionRuleRow, RetentionRuleKey>("/v1/retention-rules", "listRetentionRules", "List the retention rules that apply on a day, by kind and country", ReadPeople, IRetentionRuleList.Model,
            [Parameters.AsOf, Parameters.KnownAt], static _ => default, static (r, _, page) => r.Port<IRetentionRuleList>().List(page, r.Cancellation));
        routes.Reads("/v1/retention-rules/{retentionRuleId}", "readRetentionRule", "Read a retention rule as it is on a day, as known at a moment", ReadPeople, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<RetentionRuleReadings>().On(r.Id<RetentionRuleId>("retentionRuleId"), r.AsOfOrToday, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/retention-rules/{retentionRuleId}/history", "readRetentionRuleHistory", "Read every fact about a retention rule, in both times", ReadPeople, [Parameters.KnownAt],
            static r => r.Port<RetentionRuleReadings>().History(r.Id<RetentionRuleId>("retentionRuleId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Changes("/v1/retention-rules/{retentionRuleId}/changes", "changeRetentionRule", "Set another period of a retention rule from a day", ErasePeople, ChangeRetentionRuleBody.Shape,
            static (r, body) => r.Port<RetentionRules>().Change(r.Id<RetentionRuleId>("retentionRuleId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Period), r.Context));
        routes.Changes("/v1/retention-rules/{retentionRuleId}/ends", "endRetentionRule", "Let a retention rule end after its last day", ErasePeople, RetentionRuleEndBody.Shape,
            static (r, body) => r.Port<RetentionRules>().End(r.Id<RetentionRuleId>("retentionRuleId"), new(NewIds.Of<FactId>(), body.LastDay), r.Context));
        routes.Corrects("/v1/retention-rules/{retentionRuleId}/definition/correction", "correctRetentionRuleDefinition", "Put right the definition of a retention rule", ErasePeople, ChangeRetentionRuleBody.Definition,
            static (r, body) => r.Port<RetentionRules>().CorrectDefinition(r.Id<RetentionRuleId>("retentionRuleId"), body.EffectiveDate, body.Period, body.Reason, r.Context));
        routes.Corrects("/v1/retention-rules/{retentionRuleId}/changes/{factId}/correction", "correctRetentionRuleChange", "Put right a change of a retention rule", ErasePeople, ChangeRetentionRuleBody.Correction,
            static (r, body) => r.Port<RetentionRules>().CorrectChange(
                r.Id<RetentionRuleId>("retentionRuleId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Period, body.Reason), r.Context));
        routes.Corrects("/v1/retention-rules/{retentionRuleId}/ends/{factId}/correction", "correctRetentionRuleEnd", "Put right the end of a retention rule", ErasePeople, RetentionRuleEndBody.Correction,
            static (r, body) => r.Port<RetentionRules>().CorrectEnd(
                r.Id<RetentionRuleId>("retentionRuleId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.LastDay, body.Reason), r.Context));
        routes.Corrects("/v1/retention-rules/{retentionRuleId}/facts/{factId}/rescission", "rescindRetentionRuleFact", "Withdraw a fact about a retention rule, or a correction of one", ErasePeople, RescindPlainFactBody.Shape,
            static (r, body) => r.Port<RetentionRules>().Rescind(r.Id<RetentionRuleId>("retentionRuleId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));

        routes.Lists<DueForErasureFilter, DueForErasureRow, DueForErasureKey>("/v1/people-due-for-erasure", "listPeopleDueForErasure", "List who is due for erasure on a day by the retention rules, and who of them is on legal hold", ErasePeople, IPeopleDueForErasure.Model,
            [Parameters.AsOf, Parameters.KnownAt, Parameters.YesOrNo("onHold", "Only those on whom a legal hold is on, or only those on whom none is.")], FilterOf,
            static (r, filter, page) => r.Port<IPeopleDueForErasure>().List(filter, page, r.Cancellation));
    }

    // It tells of holds, and of everybody: only who may erase everybody is told.
    private static DueForErasureFilter FilterOf(ReadRequest r) =>
        r.Caller.Rights.HoldOfAll(ErasePeople) ? new(r.Query.YesOrNo("onHold")) : throw new NotWithinScopeException(ErasePeople);
}
