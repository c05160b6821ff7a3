namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// No two employments are known under one key in one system. Whichever comes to have one claims it under a keyed hash, as persons do with theirs (ADR 0021).
/// </summary>
public sealed class EmploymentExternalIds(NumberedClaims claims, StateReader reader, Sights sights)
{
    private const string Kind = "employment-external-id";

    public UniqueEmployment For(EmploymentId employment, CancellationToken cancellation) => new(this, employment, cancellation);

    /// <summary>The employment that has the external id on a day, as known at a moment or now; null when none has.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async ValueTask<EmploymentId?> EmploymentWith(ExternalId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        foreach (var owner in await claims.OwnersOf(Kind, ValueOf(id), cancellation))
        {
            var known = knownAt is { } moment
                ? await reader.KnownAt(Roots.Employment, owner, moment, cancellation)
                : await reader.Current(Roots.Employment, owner, cancellation);
            if (known.State is CurrentEmployment employment && employment.ExternalIdsOn(day).Any(fact => fact.Value.Value == id)) return new(owner);
        }
        return null;
    }

    /// <summary>What stands with an employment, on whatever day: as recorded and corrected, and not rescinded. With a void one, nothing does.</summary>
    private static IEnumerable<string> StandingWith(Employment employment) => employment switch
    {
        NoEmployment or VoidEmployment => [],
        CurrentEmployment current => current.ExternalIds.Standing.Select(fact => fact.Value.Value).Where(id => id?.Key is not null).Select(id => ValueOf(id!)),
    };

    private static string ValueOf(ExternalId id) => $"{id.System} {id.Key}";

    private ValueTask<(Claim? Claim, Guid Holder)> Free(EmploymentId employment, string value, CancellationToken cancellation) => claims.Free(
        Kind, value, employment.Value, new ExternalIdTaken(By: null), async owner =>
        {
            // What is kept in memory may be older than the claim: the log is read on, and then the state as a decision rests on it.
            await reader.Current(Roots.Employment, owner, cancellation);
            return StandingWith((await reader.Find(Roots.Employment, owner, cancellation)).State).Contains(value) ? owner : null;
        }, cancellation);

    private async ValueTask<ExternalIdTaken> Taken(EmploymentId holder, CancellationToken cancellation)
    {
        var person = (await reader.Find(Roots.Employment, holder.Value, cancellation)).State.Subject;
        return new(person is { } subject && await sights.Of(holder, subject, null, cancellation) is not Sight.Nothing ? holder : null);
    }

    /// <summary>One command on one employment.</summary>
    public sealed class UniqueEmployment(EmploymentExternalIds ids, EmploymentId employment, CancellationToken cancellation)
    {
        /// <summary>What the last decision that was judged has to claim.</summary>
        public IReadOnlyList<Claim> Claims { get; private set; } = [];

        /// <summary>The decision, or the refusal of what another employment has. What stands with the employment already is its own.</summary>
        public async ValueTask<Decision<EmploymentEvent>> Judge(Employment before, Decision<EmploymentEvent> decision)
        {
            Claims = [];
            if (decision.Events.IsEmpty) return decision;
            var found = new List<Claim>();
            foreach (var value in StandingWith(decision.Events.Aggregate(before, Employment.Evolve)).Except(StandingWith(before)))
            {
                var (claim, holder) = await ids.Free(employment, value, cancellation);
                if (claim is null) return await ids.Taken(new(holder), cancellation);
                found.Add(claim);
            }
            Claims = found;
            return decision;
        }
    }
}
