namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;
using static HrSaas.Domain.Kernel.Permission;

internal static class LegalEntityRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.Creates("/v1/legal-entities", "registerLegalEntity", "Register a legal entity", WriteOrganization, LegalEntityBody.Shape,
            static (r, body) => r.Port<LegalEntities>().Register(body.Command(), r.Context));
        routes.Lists<NoFilter, LegalEntityRow, CodeKey>("/v1/legal-entities", "listLegalEntities", "List the legal entities that are open on a day, by code", ReadOrganization, ILegalEntityList.Model, [Parameters.AsOf, Parameters.KnownAt],
            static _ => default, static (r, _, page) => r.Port<ILegalEntityList>().List(page, r.Cancellation));
        routes.Reads("/v1/legal-entities/{legalEntityId}", "readLegalEntity", "Read a legal entity as it is on a day, as known at a moment", ReadOrganization, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<LegalEntityReadings>().On(r.Id<LegalEntityId>("legalEntityId"), r.AsOf, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/legal-entities/{legalEntityId}/history", "readLegalEntityHistory", "Read every fact about a legal entity, in both times", ReadOrganization, [Parameters.KnownAt],
            static r => r.Port<LegalEntityReadings>().History(r.Id<LegalEntityId>("legalEntityId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Changes("/v1/legal-entities/{legalEntityId}/changes", "changeLegalEntity", "Give a legal entity another name, currency, zone or fiscal year from a day", WriteOrganization, ChangeLegalEntityBody.Shape,
            static (r, body) => r.Port<LegalEntities>().Change(r.Id<LegalEntityId>("legalEntityId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Change), r.Context));
        routes.Changes("/v1/legal-entities/{legalEntityId}/closings", "closeLegalEntity", "Close a legal entity after its last day", WriteOrganization, CloseBody.Shape,
            static (r, body) => r.Port<LegalEntities>().Close(r.Id<LegalEntityId>("legalEntityId"), new(NewIds.Of<FactId>(), body.LastDay), r.Context));

        routes.Corrects("/v1/legal-entities/{legalEntityId}/registration/correction", "correctLegalEntityRegistration", "Put right what a legal entity was registered with", WriteOrganization, LegalEntityBody.Correction,
            static (r, body) => r.Port<LegalEntities>().CorrectRegistration(
                r.Id<LegalEntityId>("legalEntityId"), new(RegisteredLegalEntity.RegistrationOf(r.Id<LegalEntityId>("legalEntityId")), NewIds.Of<FactId>(), body.Terms, body.Reason), r.Context));
        routes.Corrects("/v1/legal-entities/{legalEntityId}/changes/{factId}/correction", "correctLegalEntityChange", "Put right a change of a legal entity", WriteOrganization, ChangeLegalEntityBody.Correction,
            static (r, body) => r.Port<LegalEntities>().CorrectChange(
                r.Id<LegalEntityId>("legalEntityId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Change, body.Reason), r.Context));
        routes.Corrects("/v1/legal-entities/{legalEntityId}/closings/{factId}/correction", "correctLegalEntityClosing", "Put right the closing of a legal entity", WriteOrganization, CloseBody.Correction,
            static (r, body) => r.Port<LegalEntities>().CorrectClosing(
                r.Id<LegalEntityId>("legalEntityId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.LastDay, body.Reason), r.Context));
        routes.Corrects("/v1/legal-entities/{legalEntityId}/facts/{factId}/rescission", "rescindLegalEntityFact", "Withdraw a fact about a legal entity, or a correction of one", WriteOrganization, RescindPlainFactBody.Shape,
            static (r, body) => r.Port<LegalEntities>().Rescind(r.Id<LegalEntityId>("legalEntityId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));
    }
}
