namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>What is told about a person beside the name: each attribute changed from a day on, and put right.</summary>
internal static class PersonDetailRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.Changes("/v1/people/{personId}/birth-date", "recordBirthDate", "Record the day on which a person was born", WritePeople, BirthDateBody.Shape,
            static (r, body) => r.Port<PersonDetails>().RecordBirthDate(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.BirthDate), r.Today, r.Context));
        routes.Corrects("/v1/people/{personId}/birth-date/{factId}/correction", "correctBirthDate", "Put right a birth date", WritePeople, BirthDateBody.Correction,
            static (r, body) => r.Port<PersonDetails>().CorrectBirthDate(
                r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.BirthDate, body.Reason), r.Today, r.Context));

        routes.Changes("/v1/people/{personId}/preferred-name-changes", "changePreferredName", "Record from a day on what a person wishes to be called", WritePeople, PersonDetailBodies.PreferredName,
            static (r, body) => r.Port<PersonDetails>().ChangePreferredName(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Value), r.Context));
        routes.Corrects("/v1/people/{personId}/preferred-name-changes/{factId}/correction", "correctPreferredNameChange", "Put right a recorded change of a preferred name", WritePeople, PersonDetailBodies.PreferredNameCorrection,
            static (r, body) => r.Port<PersonDetails>().CorrectPreferredNameChange(
                r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Value, body.Reason), r.Context));

        routes.Changes("/v1/people/{personId}/statutory-sex-changes", "changeStatutorySex", "Record from a day on the sex in the civil register", WritePeople, PersonDetailBodies.StatutorySex,
            static (r, body) => r.Port<PersonDetails>().ChangeStatutorySex(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Value), r.Context));
        routes.Corrects("/v1/people/{personId}/statutory-sex-changes/{factId}/correction", "correctStatutorySexChange", "Put right a recorded change of a statutory sex", WritePeople, PersonDetailBodies.StatutorySexCorrection,
            static (r, body) => r.Port<PersonDetails>().CorrectStatutorySexChange(
                r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Value, body.Reason), r.Context));

        routes.Changes("/v1/people/{personId}/nationalities-changes", "changeNationalities", "Record from a day on the nationalities that a person holds", WritePeople, PersonDetailBodies.Nationalities,
            static (r, body) => r.Port<PersonDetails>().ChangeNationalities(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Value), r.Context));
        routes.Corrects("/v1/people/{personId}/nationalities-changes/{factId}/correction", "correctNationalitiesChange", "Put right a recorded change of nationalities", WritePeople, PersonDetailBodies.NationalitiesCorrection,
            static (r, body) => r.Port<PersonDetails>().CorrectNationalitiesChange(
                r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Value, body.Reason), r.Context));

        routes.Changes("/v1/people/{personId}/contact-points-changes", "changeContactPoints", "Record from a day on how a person is reached", WritePeople, PersonDetailBodies.ContactPoints,
            static (r, body) => r.Port<PersonDetails>().ChangeContactPoints(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Value), r.Context));
        routes.Corrects("/v1/people/{personId}/contact-points-changes/{factId}/correction", "correctContactPointsChange", "Put right a recorded change of contact points", WritePeople, PersonDetailBodies.ContactPointsCorrection,
            static (r, body) => r.Port<PersonDetails>().CorrectContactPointsChange(
                r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Value, body.Reason), r.Context));

        routes.Changes("/v1/people/{personId}/home-address-changes", "changeHomeAddress", "Record from a day on where a person lives", WritePeople, PersonDetailBodies.HomeAddress,
            static (r, body) => r.Port<PersonDetails>().ChangeHomeAddress(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Value), r.Context));
        routes.Corrects("/v1/people/{personId}/home-address-changes/{factId}/correction", "correctHomeAddressChange", "Put right a recorded change of a home address", WritePeople, PersonDetailBodies.HomeAddressCorrection,
            static (r, body) => r.Port<PersonDetails>().CorrectHomeAddressChange(
                r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Value, body.Reason), r.Context));

        routes.Changes("/v1/people/{personId}/emergency-contacts-changes", "changeEmergencyContacts", "Record from a day on whom to tell when something happens", WritePeople, PersonDetailBodies.EmergencyContacts,
            static (r, body) => r.Port<PersonDetails>().ChangeEmergencyContacts(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Value), r.Context));
        routes.Corrects("/v1/people/{personId}/emergency-contacts-changes/{factId}/correction", "correctEmergencyContactsChange", "Put right a recorded change of emergency contacts", WritePeople, PersonDetailBodies.EmergencyContactsCorrection,
            static (r, body) => r.Port<PersonDetails>().CorrectEmergencyContactsChange(
                r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Value, body.Reason), r.Context));

        routes.Changes("/v1/people/{personId}/bank-account-changes", "changeBankAccount", "Record from a day on the account that a person is paid into", WritePeople, PersonDetailBodies.BankAccount,
            static (r, body) => r.Port<PersonDetails>().ChangeBankAccount(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Value), r.Context));
        routes.Corrects("/v1/people/{personId}/bank-account-changes/{factId}/correction", "correctBankAccountChange", "Put right a recorded change of a bank account", WritePeople, PersonDetailBodies.BankAccountCorrection,
            static (r, body) => r.Port<PersonDetails>().CorrectBankAccountChange(
                r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Value, body.Reason), r.Context));

        routes.Changes("/v1/people/{personId}/national-identifier-changes", "changeNationalIdentifier", "Record from a day on the number by which a state knows a person", WritePeople, PersonDetailBodies.NationalIdentifier,
            static (r, body) => r.Port<PersonDetails>().ChangeNationalIdentifier(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Value!), r.Context));
        routes.Corrects("/v1/people/{personId}/national-identifier-changes/{factId}/correction", "correctNationalIdentifierChange", "Put right a recorded change of a national identifier", WritePeople, PersonDetailBodies.NationalIdentifierCorrection,
            static (r, body) => r.Port<PersonDetails>().CorrectNationalIdentifierChange(
                r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Value!, body.Reason), r.Context));

        routes.Changes("/v1/people/{personId}/external-id-changes", "changeExternalId", "Record from a day on the key under which another system knows a person", WritePeople, PersonDetailBodies.ExternalId,
            static (r, body) => r.Port<PersonDetails>().ChangeExternalId(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Value!), r.Context));
        routes.Corrects("/v1/people/{personId}/external-id-changes/{factId}/correction", "correctExternalIdChange", "Put right a recorded change of an external id", WritePeople, PersonDetailBodies.ExternalIdCorrection,
            static (r, body) => r.Port<PersonDetails>().CorrectExternalIdChange(
                r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Value!, body.Reason), r.Context));
    }
}
