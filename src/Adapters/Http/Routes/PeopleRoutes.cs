namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Routing;
using static HrSaas.Domain.Kernel.Permission;

internal static class PeopleRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new RouteTable(endpoints, "People");

        routes.Creates("/v1/people", "registerPerson", "Register a person", WritePeople, RegisterPersonBody.Shape,
            static (r, body) => r.Port<Persons>().Register(body.Command(), r.Today, r.Context));
        routes.Lists<DirectoryFilter, DirectoryRow, DirectoryKey>("/v1/people", "listPeople", "List the people under the names they bear on a day, and find them by name or employment", ReadDirectory, IPeopleDirectory.Model,
            PeopleFilters.Parameters, PeopleFilters.Of, List);
        routes.Lists<DuplicateFilter, DuplicateRow, DuplicateKey>("/v1/possible-duplicates", "listPossibleDuplicates", "List registrations that may be of one and the same person, with what they have in common", ReadPeople, IPossibleDuplicates.Model,
            [Parameters.AsOf, Parameters.KnownAt], static r => DuplicatesOf(r, null), static (r, filter, page) => r.Port<IPossibleDuplicates>().List(filter, page, r.Cancellation));
        routes.Lists<DuplicateFilter, DuplicateRow, DuplicateKey>("/v1/people/{personId}/possible-duplicates", "listPossibleDuplicatesOfPerson", "List other registrations that may be of this person", ReadPeople, IPossibleDuplicates.Model,
            [Parameters.AsOf, Parameters.KnownAt], static r => DuplicatesOf(r, r.Id<PersonId>("personId")), static (r, filter, page) => r.Port<IPossibleDuplicates>().List(filter, page, r.Cancellation));
        routes.Reads("/v1/people/{personId}", "readPerson", "Read a person as they are on a day, as known at a moment", ReadDirectory, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<PersonReadings>().On(r.Id<PersonId>("personId"), r.AsOfOrToday, r.KnownAt, r.Cancellation), static it => it.Version);
        routes.Reads("/v1/people/{personId}/history", "readPersonHistory", "Read every fact about a person, in both times", ReadPeople, [Parameters.KnownAt],
            static r => r.Port<PersonReadings>().History(r.Id<PersonId>("personId"), r.KnownAt, r.Cancellation), static it => it.Version);

        routes.Changes("/v1/people/{personId}/name-changes", "changeName", "Record another name from a day on", WritePeople, ChangeNameBody.Shape,
            static (r, body) => r.Port<Persons>().ChangeName(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Name), r.Context));
        routes.Corrects("/v1/people/{personId}/name-changes/{factId}/correction", "correctNameChange", "Put right a change of name", WritePeople, CorrectNameChangeBody.Shape,
            static (r, body) => r.Port<Persons>().CorrectNameChange(
                r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Name, body.Reason), r.Context));
        routes.Corrects("/v1/people/{personId}/registration/correction", "correctRegistration", "Put right the name that a person was registered under", WritePeople, CorrectRegistrationBody.Shape,
            static (r, body) => r.Port<Persons>().CorrectRegistration(r.Id<PersonId>("personId"), body.Name, body.Reason, r.Context));
        routes.Corrects("/v1/people/{personId}/facts/{factId}/rescission", "rescindPersonFact", "Withdraw a fact about a person, or a correction of one", WritePeople, RescindBody.Shape,
            static (r, body) => r.Port<Persons>().Rescind(r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));

        routes.Changes("/v1/people/{personId}/merger", "mergePerson", "Merge a person who was registered twice into the other registration", WritePeople, MergePersonBody.Shape,
            static (r, body) => r.Port<Persons>().Merge(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), body.Into), r.Context));
        routes.Corrects("/v1/people/{personId}/merger/rescission", "rescindMerger", "Withdraw a merger: they are two persons after all", WritePeople, RescindBody.Shape,
            static (r, body) => r.Port<Persons>().RescindMerger(r.Id<PersonId>("personId"), new(body.Reason), r.Context));

        routes.Changes("/v1/people/{personId}/legal-holds", "placeLegalHold", "Place a legal hold: the person is not erased while it is on", ErasePeople, LegalHoldBodies.Placing,
            static (r, body) => r.Port<Erasures>().Hold(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), r.Today, body.Reason), r.Context));
        routes.Corrects("/v1/people/{personId}/legal-holds/{factId}/release", "releaseLegalHold", "Release a legal hold", ErasePeople, LegalHoldBodies.Release,
            static (r, body) => r.Port<Erasures>().Release(r.Id<PersonId>("personId"), new(r.Id<FactId>("factId"), body.Reason), r.Context));
        routes.Corrects("/v1/people/{personId}/erasure", "erasePerson", "Erase a person: destroy for good what identifies them", ErasePeople, ErasePersonBody.Shape,
            static (r, body) => r.Port<Erasures>().Erase(r.Id<PersonId>("personId"), new(NewIds.Of<FactId>(), r.Today, body.Reason), r.Context));

        PersonDetailRoutes.Map(routes);
        CustomFieldRoutes.Map(routes);
        RetentionRoutes.Map(routes);
    }

    // What two registrations share is told only to who may read everybody.
    private static DuplicateFilter DuplicatesOf(ReadRequest r, PersonId? person) =>
        r.Caller.Rights.HoldOfAll(ReadPeople) ? new(person) : throw new NotWithinScopeException(ReadPeople);

    private static async Task<Page<DirectoryRow, DirectoryKey>> List(ReadRequest r, DirectoryFilter filter, PageOf<DirectoryKey> page)
    {
        var rows = await r.Port<IPeopleDirectory>().List(filter, page, r.Cancellation);
        if (r.Caller.Rights.HoldOfAll(ReadPeople)) return rows;
        var others = rows.Rows.Where(row => !Access.Allows(r.Caller, ReadPeople, row.Id)).Select(row => row.Id).ToHashSet();
        if (r.Caller.Rights.ReachBeyondSelf(ReadPeople)) others.ExceptWith(await r.Port<IReach>().CoversPersons(ReadPeople, others, r.Cancellation));
        // Everybody may know the names; numbers and employments are for whom the permission reaches.
        return rows with { Rows = [.. rows.Rows.Select(row => others.Contains(row.Id) ? row with { EmployeeNumbers = [], Employments = [] } : row)] };
    }
}
