namespace HrSaas.Application.People.Importing;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>A command, as it is judged and as it is issued.</summary>
internal readonly record struct PersonStep(Func<Person, Decision<PersonEvent>> Decide, Func<Task<CommandOutcome>> Issue);

/// <summary>What a row says of a person who is there and is not recorded so: what was said wrongly is corrected from the day from which it was said, what was not said is added.</summary>
internal static class PersonDifferences
{
    public static IEnumerable<PersonStep> Of(ImportedRow row, KnownPerson known, PersonId id, ImportTurn turn, Persons persons, PersonDetails details)
    {
        FactId Fact(string what) => turn.Id<FactId>($"{what} people {row.Row}");
        CommandContext As(string what) => turn.Context($"{what} people {row.Row}");
        var since = ImportPeople.DayOf(row, "since") ?? turn.Today;

        if (NameOf(row, known) is { } name)
        {
            if (known.NameChanges.Standing.LastOrDefault(fact => fact.Value.Legal is not null) is { } changed)
            {
                var command = new CorrectNameChange(changed.Id, Fact("name"), changed.From, name, ImportTurn.Reason);
                yield return new(state => Person.Decide(state, command), () => persons.CorrectNameChange(id, command, As("name")));
            }
            else
            {
                var command = new CorrectRegistration(known.Registration.Id, Fact("name"), name, ImportTurn.Reason);
                yield return new(state => Person.Decide(state, command), () => persons.CorrectRegistration(id, name, ImportTurn.Reason, As("name")));
            }
        }
        if (ImportPeople.DayOf(row, "birthDate") is { } born)
        {
            if (known.Birth is not { } recorded)
            {
                var command = new RecordBirthDate(Fact("birth"), new(born));
                yield return new(state => Person.Decide(state, command, turn.Today), () => details.RecordBirthDate(id, command, turn.Today, As("birth")));
            }
            else if (recorded.Value.Date.Value is { } date && date.Day != born)
            {
                var command = new CorrectBirthDate(recorded.Id, Fact("birth"), new(born), ImportTurn.Reason);
                yield return new(state => Person.Decide(state, command, turn.Today), () => details.CorrectBirthDate(id, command, turn.Today, As("birth")));
            }
        }
        if (ImportPeople.SexOf(row) is { } sex)
        {
            if (known.Sexes.InForce(DateOnly.MaxValue, _ => true) is not { } recorded)
            {
                var command = new ChangeStatutorySex(Fact("sex"), since, sex);
                yield return new(state => Person.Decide(state, command), () => details.ChangeStatutorySex(id, command, As("sex")));
            }
            else if (recorded.Value != sex)
            {
                var command = new CorrectStatutorySexChange(recorded.Id, Fact("sex"), recorded.From, sex, ImportTurn.Reason);
                yield return new(state => Person.Decide(state, command), () => details.CorrectStatutorySexChange(id, command, As("sex")));
            }
        }
        var reached = known.ContactPoints.InForce(DateOnly.MaxValue, _ => true);
        if (ImportPeople.PointsOf(row, reached?.Value?.Value) is var points && !Equals(points, reached?.Value?.Value))
        {
            if (reached is null)
            {
                var command = new ChangeContactPoints(Fact("reached"), since, points);
                yield return new(state => Person.Decide(state, command), () => details.ChangeContactPoints(id, command, As("reached")));
            }
            else
            {
                var command = new CorrectContactPointsChange(reached.Id, Fact("reached"), reached.From, points, ImportTurn.Reason);
                yield return new(state => Person.Decide(state, command), () => details.CorrectContactPointsChange(id, command, As("reached")));
            }
        }
        if (ImportPeople.IdentifierOf(row) is { } identifier)
        {
            if (known.IdentifiersOn(DateOnly.MaxValue).FirstOrDefault(fact => fact.Value.Value!.IsOfKind(identifier.Country, identifier.Kind)) is not { } recorded)
            {
                var command = new ChangeNationalIdentifier(Fact("identifier"), since, identifier);
                yield return new(state => Person.Decide(state, command), () => details.ChangeNationalIdentifier(id, command, As("identifier")));
            }
            else if (recorded.Value.Value != identifier)
            {
                var command = new CorrectNationalIdentifierChange(recorded.Id, Fact("identifier"), recorded.From, identifier, ImportTurn.Reason);
                yield return new(state => Person.Decide(state, command), () => details.CorrectNationalIdentifierChange(id, command, As("identifier")));
            }
        }
    }

    /// <summary>The name as it should be; null where it is so.</summary>
    private static PersonName? NameOf(ImportedRow row, KnownPerson known)
    {
        if (known.LegalNames.At(DateOnly.MaxValue)!.Value.Value.Value is not { } now) return null;
        var said = now with
        {
            Given = row.Says.TryGetValue("givenName", out var given) ? given : now.Given,
            Family = row.Says.TryGetValue("familyName", out var family) ? family : now.Family,
        };
        return said == now ? null : said;
    }
}
