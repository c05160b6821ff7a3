namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>
/// No two persons have the same national identifier or external id at one time. Who comes to have one claims it under a keyed hash. Claims are never
/// given back, so they are numbered: the first owner has the first, and once it no longer stands with any owner before, the next has the next one.
/// </summary>
public sealed class PersonIdentifiers(NumberedClaims claims, StateReader reader, RequestScope scope)
{
    private const string ExternalIdClaim = "external-id";

    public UniquePerson For(PersonId person, CancellationToken cancellation) => new(this, person, cancellation);

    /// <summary>Who has the external id on a day, as known at a moment or now: who remains, where they were merged. Null when nobody has.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async ValueTask<PersonId?> PersonWith(ExternalId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        async ValueTask<Person> StateOf(PersonId person) => (knownAt is { } moment
            ? await reader.KnownAt(Roots.Person, person.Value, moment, cancellation)
            : await reader.Current(Roots.Person, person.Value, cancellation)).State;

        foreach (var owner in await claims.OwnersOf(ExternalIdClaim, ValueOf(id), cancellation))
            if (await StateOf(new(owner)) is KnownPerson person && person.ExternalIdsOn(day).Any(fact => fact.Value.Value == id))
                return await MergedPersons.StandsFor(new(owner), StateOf);
        return null;
    }

    /// <summary>What stands with a person, on whatever day: as recorded and corrected, and not rescinded.</summary>
    private static HashSet<(string Kind, string Value)> StandingWith(Person person) => person switch
    {
        NoPerson or VoidPerson or ErasedPerson => [],
        KnownPerson known =>
        [
            .. known.NationalIdentifiers.Standing.Select(fact => fact.Value.Value).Where(it => it?.Number is not null)
                .Select(it => ("national-identifier", $"{it!.Country} {it.Kind} {it.Number}")),
            .. known.ExternalIds.Standing.Select(fact => fact.Value.Value).Where(it => it?.Key is not null)
                .Select(it => (ExternalIdClaim, ValueOf(it!))),
        ],
    };

    /// <summary>One command on one person.</summary>
    public sealed class UniquePerson(PersonIdentifiers identifiers, PersonId person, CancellationToken cancellation)
    {
        /// <summary>What the last decision that was judged has to claim.</summary>
        public IReadOnlyList<Claim> Claims { get; private set; } = [];

        /// <summary>The decision, or the refusal of what another person has. What stands with the person already is theirs.</summary>
        public async ValueTask<Decision<PersonEvent>> Judge(Person before, Decision<PersonEvent> decision)
        {
            Claims = [];
            if (decision.Events.IsEmpty) return decision;
            var found = new List<Claim>();
            var after = decision.Events.Aggregate(before, Person.Evolve);
            // Who was merged and stands for themselves again has nothing that the other has come to have since.
            var had = before is KnownPerson { MergedInto: not null } && after is KnownPerson { MergedInto: null } ? [] : StandingWith(before);
            foreach (var (kind, value) in StandingWith(after).Except(had))
            {
                var (claim, holder) = await identifiers.Free(person, kind, value, cancellation);
                if (claim is null) return identifiers.Taken(holder);
                found.Add(claim);
            }
            Claims = found;
            return decision;
        }
    }

    private async ValueTask<(Claim? Claim, PersonId Holder)> Free(PersonId person, string kind, string value, CancellationToken cancellation)
    {
        var (claim, holder) = await claims.Free(
            kind, value, person.Value, new IdentifierTaken(By: null), async owner => (await HolderBy(new(owner), kind, value, cancellation))?.Value, cancellation);
        return (claim, new(holder));
    }

    private async ValueTask<PersonId?> HolderBy(PersonId owner, string kind, string value, CancellationToken cancellation)
    {
        // What is kept in memory may be older than the claim: the log is read on, and then the state as a decision rests on it.
        await reader.Current(Roots.Person, owner.Value, cancellation);
        return StandingWith(await State(owner, cancellation)).Contains((kind, value))
            ? await MergedPersons.StandsFor(owner, other => State(other, cancellation))
            : null;
    }

    private async ValueTask<Person> State(PersonId person, CancellationToken cancellation) => (await reader.Find(Roots.Person, person.Value, cancellation)).State;

    private static string ValueOf(ExternalId id) => $"{id.System} {id.Key}";

    private IdentifierTaken Taken(PersonId holder) => new(Access.Allows(scope.Caller, Permission.ReadPeople, holder) ? holder : null);
}
