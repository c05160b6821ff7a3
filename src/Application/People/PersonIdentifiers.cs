namespace HrSaas.Application.People;

using System.Text;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>
/// No two persons have the same national identifier or external id at one time. Who comes to have one claims it under a keyed hash. Claims are never
/// given back, so they are numbered: the first owner has the first, and once it no longer stands with any owner before, the next has the next one.
/// </summary>
public sealed class PersonIdentifiers(IClaims claims, IKeyedHash hash, StateReader reader, RequestScope scope)
{
    public UniquePerson For(PersonId person, CancellationToken cancellation) => new(this, person, cancellation);

    /// <summary>What stands with a person, on whatever day: as recorded and corrected, and not rescinded.</summary>
    private static HashSet<(string Kind, string Value)> StandingWith(Person person) => person switch
    {
        NoPerson or VoidPerson or ErasedPerson => [],
        KnownPerson known =>
        [
            .. known.NationalIdentifiers.Standing.Select(fact => fact.Value.Value).Where(it => it?.Number is not null)
                .Select(it => ("national-identifier", $"{it!.Country} {it.Kind} {it.Number}")),
            .. known.ExternalIds.Standing.Select(fact => fact.Value.Value).Where(it => it?.Key is not null)
                .Select(it => ("external-id", $"{it!.System} {it.Key}")),
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
        ValueTask<Person> StateOf(PersonId other) => State(other, cancellation);
        var name = hash.Of(kind, Encoding.UTF8.GetBytes(value)).ToString("N");
        for (var number = 1; ; number++)
        {
            var key = FormattableString.Invariant($"{name}.{number}");
            if (await claims.Find(kind, key, cancellation) is not { } owner) return (new(kind, key, person.Value, new IdentifierTaken(By: null)), person);
            if (owner == person.Value) continue;
            // What is kept in memory may be older than the claim: the log is read on, and then the state as a decision rests on it.
            await reader.Current(Roots.Person, owner, cancellation);
            if (!StandingWith(await StateOf(new(owner))).Contains((kind, value))) continue;
            var holder = await MergedPersons.StandsFor(new(owner), StateOf);
            if (holder != person) return (null, holder);
        }
    }

    private async ValueTask<Person> State(PersonId person, CancellationToken cancellation) => (await reader.Find(Roots.Person, person.Value, cancellation)).State;

    private IdentifierTaken Taken(PersonId holder) => new(Access.Allows(scope.Caller, Permission.ReadPeople, holder) ? holder : null);
}
