namespace HrSaas.Application.People.Importing;

using System.Globalization;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>Rows of persons, one each, found again by their key in the system that the file comes from.</summary>
public sealed class ImportPeople(Persons persons, PersonDetails details, PersonIdentifiers identifiers, StateReader reader, IReach reach, RequestScope scope) : IImportKind
{
    public string Kind => "people";

    public IReadOnlyList<ImportMember> Members { get; } =
    [
        new("person", CellForm.Code, "10017", IsRequired: true), new("givenName", CellForm.Text, "Ana"), new("familyName", CellForm.Text, "Fuentes"), new("birthDate", CellForm.Day, "1984-03-21"),
        new("statutorySex", CellForm.Text, "female"), new("workEmail", CellForm.Text, "ana.fuentes@example.com"), new("workPhone", CellForm.Text, "34 91 555 0117"), new("mobilePhone", CellForm.Text, ""),
        new("nationalIdCountry", CellForm.Text, ""), new("nationalIdKind", CellForm.Text, ""), new("nationalId", CellForm.Code, ""), new("since", CellForm.Day, "2020-01-01"),
    ];

    public Permission Permission => Permission.WritePeople;

    public string Key => "person";

    public string Group => "person";

    public ImportTogether Together => ImportTogether.Row;

    public async ValueTask<Guid?> Find(string system, string key, CancellationToken cancellation) =>
        (await identifiers.PersonWith(new(system, key), DateOnly.MaxValue, null, cancellation))?.Value;

    public async Task<IReadOnlyList<RowVerdict>> Take(IReadOnlyList<ImportedRow> rows, ImportTurn turn)
    {
        var row = rows[0];
        var id = await Find(turn.System, row.Text(Key)!, turn.Cancellation) is { } found ? new PersonId(found) : (PersonId?)null;
        if (!scope.Caller.Rights.HoldOfAll(Permission) && (id is not { } known || (await reach.CoversPersons(Permission, [known], turn.Cancellation)).Count == 0))
            return [Verdicts.Refused(row.Row, new RightMissing(Permission))];
        if (SexOf(row) is null && row.Text("statutorySex") is not null) return [Verdicts.Refused(row.Row, new ValueNotTaken("statutorySex"), "statutorySex")];
        return [await (id is { } person ? Compare(row, person, turn) : Register(row, turn))];
    }

    private async Task<RowVerdict> Register(ImportedRow row, ImportTurn turn)
    {
        var key = row.Text(Key)!;
        var id = turn.Id<PersonId>($"people {key}");
        FactId Fact(string what) => turn.Id<FactId>($"{what} people {key}");
        var since = DayOf(row, "since") ?? turn.Today;
        var told = new List<PersonDetail> { new ChangeExternalId(Fact("key"), since, new(turn.System, key)) };
        if (DayOf(row, "birthDate") is { } born) told.Add(new RecordBirthDate(Fact("birth"), new(born)));
        if (SexOf(row) is { } sex) told.Add(new ChangeStatutorySex(Fact("sex"), since, sex));
        if (PointsOf(row, null) is { } points) told.Add(new ChangeContactPoints(Fact("reached"), since, points));
        if (IdentifierOf(row) is { } identifier) told.Add(new ChangeNationalIdentifier(Fact("identifier"), since, identifier));
        var register = new RegisterPerson(Fact("register"), id, new(row.Text("givenName"), row.Text("familyName")), [.. told]);
        if (!turn.IsDry) return (await persons.Register(register, turn.Today, turn.Context($"register people {key}"))).Of(row.Row, RowOutcome.Created);
        var decision = await identifiers.For(id, turn.Cancellation).Judge(Person.Initial, Person.Decide(Person.Initial, register, turn.Today));
        return decision.Of(row.Row, RowOutcome.Created);
    }

    private async Task<RowVerdict> Compare(ImportedRow row, PersonId id, ImportTurn turn)
    {
        var state = (await reader.Find(Roots.Person, id.Value, turn.Cancellation)).State;
        if (state is not KnownPerson known) return Verdicts.Refused(row.Row, new PersonNotFound());
        var changed = false;
        foreach (var step in PersonDifferences.Of(row, known, id, turn, persons, details))
        {
            var decision = await identifiers.For(id, turn.Cancellation).Judge(state, step.Decide(state));
            if (decision.Refusal is null && decision.Events.IsEmpty) continue;
            var verdict = turn.IsDry || decision.Refusal is not null ? decision.Of(row.Row, RowOutcome.Changed) : (await step.Issue()).Of(row.Row, RowOutcome.Changed);
            if (verdict.Outcome is RowOutcome.Refused) return verdict;
            (state, changed) = (decision.Events.Aggregate(state, Person.Evolve), true);
        }
        return new(row.Row, changed ? RowOutcome.Changed : RowOutcome.LeftAlone);
    }

    internal static DateOnly? DayOf(ImportedRow row, string member) =>
        row.Text(member) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    internal static StatutorySex? SexOf(ImportedRow row) => row.Text("statutorySex") switch
    {
        "female" => StatutorySex.Female,
        "male" => StatutorySex.Male,
        "diverse" => StatutorySex.Diverse,
        "not-entered" => StatutorySex.NotEntered,
        null or _ => null,
    };

    internal static NationalIdentifier? IdentifierOf(ImportedRow row) =>
        row.Text("nationalId") is { } number ? new NationalIdentifier(row.Text("nationalIdCountry") ?? "", row.Text("nationalIdKind") ?? "", number).Compact() : null;

    /// <summary>How the person is reached: what the row says of the kinds that it tells, and what is recorded of all others.</summary>
    internal static ContactPoints? PointsOf(ImportedRow row, ContactPoints? recorded)
    {
        (string, ContactKind)[] kinds = [("workEmail", ContactKind.WorkEmail), ("workPhone", ContactKind.WorkPhone), ("mobilePhone", ContactKind.MobilePhone)];
        var told = kinds.Where(kind => row.Says.ContainsKey(kind.Item1)).ToList();
        if (told.Count == 0) return recorded;
        var all = recorded?.All.ToList() ?? [];
        foreach (var (member, kind) in told)
        {
            var at = all.FindIndex(point => point.Kind == kind && point.IsPrimary);
            if (row.Text(member) is not { } value)
            {
                if (at >= 0) all.RemoveAt(at);
            }
            else if (at >= 0) all[at] = all[at] with { Value = value };
            else all.Add(new(kind, value, IsPrimary: true));
        }
        return all.Count == 0 ? null : new([.. all]);
    }
}
