namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>Details of persons that the tenant makes up, and what they say of a person.</summary>
internal static class CustomFieldRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.Creates("/v1/custom-fields", "defineCustomField", "Define a detail of persons of your own", WritePeople, DefineCustomFieldBody.Shape,
            static (r, body) => r.Port<CustomFields>().Define(body.Command(), r.Context));
        routes.Lists<NoFilter, CustomFieldRow, CustomFieldKey>("/v1/custom-fields", "listCustomFields", "List the custom fields, by code", ReadPeople, ICustomFieldList.Model,
            [Parameters.KnownAt], static _ => default, static (r, _, page) => r.Port<ICustomFieldList>().List(page, r.Cancellation));
        routes.Reads("/v1/custom-fields/{customFieldId}", "readCustomField", "Read a custom field, as known at a moment", ReadPeople, [Parameters.KnownAt],
            static r => r.Port<CustomFieldReadings>().Find(r.Id<CustomFieldId>("customFieldId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Changes("/v1/custom-fields/{customFieldId}/labels", "relabelCustomField", "Call a custom field otherwise", WritePeople, RelabelCustomFieldBody.Shape,
            static (r, body) => r.Port<CustomFields>().Relabel(r.Id<CustomFieldId>("customFieldId"), new(body.Label), r.Context));
        routes.Changes("/v1/custom-fields/{customFieldId}/choices", "addFieldChoice", "Add a choice to a custom field", WritePeople, FieldChoiceBody.Addition,
            static (r, body) => r.Port<CustomFields>().AddChoice(r.Id<CustomFieldId>("customFieldId"), new(body.Value), r.Context));
        routes.Changes("/v1/custom-fields/{customFieldId}/choice-retirements", "retireFieldChoice", "Take a choice of a custom field out of use", WritePeople, RetireFieldChoiceBody.Shape,
            static (r, body) => r.Port<CustomFields>().RetireChoice(r.Id<CustomFieldId>("customFieldId"), new(body.Choice), r.Context));
        routes.Changes("/v1/custom-fields/{customFieldId}/retirement", "retireCustomField", "Take a custom field out of use", WritePeople, RetireCustomFieldBody.Shape,
            static (r, body) => r.Port<CustomFields>().Retire(r.Id<CustomFieldId>("customFieldId"), new(), r.Context));

        routes.Changes("/v1/people/{personId}/custom-fields/{customFieldId}/changes", "changeCustomValue", "Record from a day on what a custom field says of a person", WritePeople, CustomValueBodies.Change,
            static (r, body) => r.Port<CustomValues>().Change(
                r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), r.Id<CustomFieldId>("customFieldId"), body.EffectiveDate, body.Value), r.Context));
        routes.Corrects("/v1/people/{personId}/custom-fields/{customFieldId}/changes/{factId}/correction", "correctCustomValueChange", "Put right a recorded change of a custom value", WritePeople, CustomValueBodies.Correction,
            static (r, body) => r.Port<CustomValues>().CorrectChange(
                r.Id<PersonId>("personId"),
                new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), r.Id<CustomFieldId>("customFieldId"), body.EffectiveDate, body.Value, body.Reason), r.Context));
    }
}
