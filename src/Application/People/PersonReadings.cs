namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>A person as they are on a day, as known at a moment, read from their stream.</summary>
/// <param name="Name">Null once the person has been erased.</param>
/// <param name="AsOf">The day that this tells of.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record PersonReading(
    PersonId Id, long Version, Identifying<PersonName> Name, PersonSources Sources, DateOnly AsOf, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>The facts that say so.</summary>
public sealed record PersonSources(Source Name);

/// <summary>What a fact about a person says.</summary>
public sealed record PersonSays(Identifying<PersonName>? Name);

/// <summary>Tells of single persons from their streams; always current.</summary>
public sealed class PersonReadings(StateReader reader, RequestScope scope)
{
    /// <summary>The person on a day, as known at a moment or now; null when there was none of that id, or the registration was rescinded.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<PersonReading?> On(PersonId id, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.Person, id.Value, moment, cancellation)
            : await reader.Current(Roots.Person, id.Value, cancellation);
        if (folded.State is not KnownPerson person) return null;
        var name = person.NameOn(day);
        return new(id, folded.Version, name.Value, new(Source.Of(name)), day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    /// <summary>Every fact about the person; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">The caller may read their own only.</exception>
    public async Task<HistoryOf<PersonSays>?> History(PersonId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        if (!Access.Allows(scope.Caller, Permission.ReadPeople, id)) throw new NotWithinScopeException(Permission.ReadPeople);
        var events = await reader.Events(Roots.Person, id.Value, knownAt, cancellation);
        return Histories.Of<PersonEvent, PersonSays>(id.Value, events, knownAt, Person.ChangeOf, Tell);
    }

    private static (string, PersonSays, Reason?) Tell(PersonEvent @event) => @event switch
    {
        PersonRegistered e => ("registration", new(e.Name), null),
        RegistrationCorrected e => ("registration", new(e.Name), e.Reason),
        NameChanged e => ("name-change", new(e.Name), null),
        NameChangeCorrected e => ("name-change", new(e.Name), e.Reason),
        PersonFactRescinded e => ("rescission", new((Identifying<PersonName>?)null), e.Reason),
    };
}
