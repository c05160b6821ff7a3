namespace HrSaas.Application.Employment.Importing;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>Rows of employments: all rows of one are its wished-for history. What is recorded becomes the same by the decisions of single commands, in one transaction; where nothing differs, nothing is recorded.</summary>
public sealed class ImportEmployments(
    Employments employments, EmploymentExternalIds externalIds, EmployeeNumbers numbers, Seats seats, IKnownPositions positions, IKnownWorkingPatterns patterns, IClaims claims,
    StateReader reader, IReach reach, RequestScope scope) : IImportKind
{
    public string Kind => "employments";

    public IReadOnlyList<ImportMember> Members { get; } =
    [
        new("employment", CellForm.Code, "10017-1", IsRequired: true), new("person", CellForm.Code, "10017", IsRequired: true, RefersTo: "people"),
        new("legalEntity", CellForm.Code, "ES01", IsRequired: true, RefersTo: "legal-entities"), new("employeeNumber", CellForm.Code, "10017"), new("hireDate", CellForm.Day, "2020-01-01"),
        new("from", CellForm.Day, "2020-01-01", IsRequired: true), new("to", CellForm.EndDay, ""), new("job", CellForm.Code, "ENG", RefersTo: "jobs"),
        new("position", CellForm.Code, "", RefersTo: "positions"), new("orgUnit", CellForm.Code, "SALES", RefersTo: "org-units"), new("location", CellForm.Code, "LYS", RefersTo: "locations"),
        new("manager", CellForm.Code, "", RefersTo: "people"), new("grade", CellForm.Code, "G5"), new("payAmount", CellForm.Number, "3100.00"), new("payCurrency", CellForm.Text, "EUR"),
        new("payPer", CellForm.Text, "month"), new("fte", CellForm.Number, "1"), new("workingPattern", CellForm.Code, ""), new("contractType", CellForm.Text, "permanent"),
        new("contractEndsOn", CellForm.EndDay, ""), new("lastDay", CellForm.EndDay, ""), new("leavingReason", CellForm.Text, ""), new("former", CellForm.Code, ""), new("continuesService", CellForm.YesNo, ""),
    ];

    public Permission Permission => Permission.WriteEmployments;

    public string Key => "employment";

    public string Group => "person";

    public ImportTogether Together => ImportTogether.Group;

    public async ValueTask<Guid?> Find(string system, string key, CancellationToken cancellation) =>
        (await externalIds.EmploymentWith(new(system, key), DateOnly.MaxValue, null, cancellation))?.Value;

    public async Task<IReadOnlyList<RowVerdict>> Take(IReadOnlyList<ImportedRow> rows, ImportTurn turn)
    {
        var verdicts = new List<RowVerdict>();
        // A later employment may follow an earlier one of the same file.
        var known = new Dictionary<string, (EmploymentId Id, Employment State)>();
        foreach (var one in rows.GroupBy(row => row.Text(Key)!).OrderBy(one => one.Min(EmploymentRows.From)))
        {
            var taken = await TakeOne(one.Key, [.. one], known, turn);
            verdicts.AddRange(taken);
            if (taken.Any(verdict => verdict.Outcome is RowOutcome.Refused)) break;
        }
        return verdicts;
    }

    private async Task<IReadOnlyList<RowVerdict>> TakeOne(string key, IReadOnlyList<ImportedRow> rows, Dictionary<string, (EmploymentId, Employment)> known, ImportTurn turn)
    {
        var first = rows[0];
        var found = await Find(turn.System, key, turn.Cancellation);
        if (!scope.Caller.Rights.HoldOfAll(Permission) && (found is not { } there || !await reach.CoversEmployment(Permission, there, turn.Cancellation)))
            return [Verdicts.Refused(first.Row, new RightMissing(Permission))];
        var (named, unknown) = await References(rows, turn);
        if (unknown is not null) return [unknown];
        var (wished, unread) = EmploymentRows.Read(rows, turn.Told, named!);
        if (wished is null) return [unread!];

        var id = found is { } employment ? new EmploymentId(employment) : turn.Id<EmploymentId>($"employments {key}");
        var (beginning, no) = found is null ? await Begin(key, first, named!, wished, known, turn) : (null, null);
        if (no is not null) return [Verdicts.Refused(first.Row, no)];
        return turn.IsDry ? await Judge(key, id, rows, beginning, wished, known, turn) : await BringIn(key, id, rows, beginning, wished, known, turn);
    }

    /// <summary>By one command, under a key that is the same however often the import is taken up again.</summary>
    private async Task<IReadOnlyList<RowVerdict>> BringIn(
        string key, EmploymentId id, IReadOnlyList<ImportedRow> rows, Beginning? beginning, WishedHistory wished, Dictionary<string, (EmploymentId, Employment)> known, ImportTurn turn)
    {
        var (outcome, refused) = await employments.BringIn(id, beginning, wished, ImportTurn.Reason, turn.Context($"history employments {key}"));
        known[key] = (id, Employment.Initial);
        var verdict = outcome.Of(rows[refused ?? 0].Row, RowOutcome.Changed);
        return verdict.Outcome is RowOutcome.Refused ? [verdict] : [.. rows.Select(row => verdict with { Row = row.Row })];
    }

    /// <summary>What would become of it, as far as that can be told before all that the import brings in is there.</summary>
    private async Task<IReadOnlyList<RowVerdict>> Judge(
        string key, EmploymentId id, IReadOnlyList<ImportedRow> rows, Beginning? beginning, WishedHistory wished, Dictionary<string, (EmploymentId Id, Employment State)> known, ImportTurn turn)
    {
        // What has no key yet is not there: the import itself would make it.
        var before = beginning is null ? (await reader.Find(Roots.Employment, id.Value, turn.Cancellation)).State : Employment.Initial;
        var isNew = before is NoEmployment;
        var facts = await FactsOf(wished, turn.Cancellation);
        var former = await FormerOf(before, beginning, known, turn);
        var begun = isNew && beginning is not null ? await Judge(beginning, former, facts, known, turn) : Decision<EmploymentEvent>.Nothing;
        if (begun.Refusal is { } no) return [Verdicts.Refused(rows[0].Row, no)];
        var (toDo, after, refusal, row) = ComparingHistories.Compare(wished, begun.Events.Aggregate(before, Employment.Evolve), ImportTurn.Reason, NewIds.Of<FactId>, facts, former);
        if (refusal is not null) return [Verdicts.Refused(rows[row!.Value].Row, refusal)];
        if (await AllSeatsAreKnown(wished, turn.Cancellation) && (await seats.Follow([new(id, before, after)], turn.Cancellation)).Refusal is { } full) return [Verdicts.Refused(rows[0].Row, full)];
        known[key] = (id, after);
        // Whatever is said of the day of hire, or before it, is in the hire.
        var touched = toDo.Select(step => step.Row).ToHashSet();
        return [.. rows.Index().Select(said => new RowVerdict(said.Item.Row,
            isNew && (EmploymentRows.From(said.Item) <= wished.HireDate || touched.Contains(said.Index)) ? RowOutcome.Created : touched.Contains(said.Index) ? RowOutcome.Changed : RowOutcome.LeftAlone))];
    }

    private async ValueTask<Employment?> FormerOf(Employment before, Beginning? beginning, Dictionary<string, (EmploymentId Id, Employment State)> known, ImportTurn turn)
    {
        var former = before is CurrentEmployment current ? current.Former : (beginning as Beginning.ByRehire)?.Command.Former;
        if (former is not { } id) return null;
        return known.Values.FirstOrDefault(one => one.Id == id) is (_, { } state) ? state : (await reader.Find(Roots.Employment, id.Value, turn.Cancellation)).State;
    }

    private async ValueTask<Decision<EmploymentEvent>> Judge(
        Beginning beginning, Employment? former, AssignmentFacts facts, Dictionary<string, (EmploymentId Id, Employment State)> known, ImportTurn turn)
    {
        if (beginning is Beginning.ByRehire { Command: var rehire }) return Employment.Decide(Employment.Initial, rehire, new(former!, LegalEntityIsKnown: true, facts));
        var hire = ((Beginning.ByHire)beginning).Command;
        if (hire.Number is { } number && await numbers.PersonWith(number.Value, turn.Cancellation) is { } owner && owner != hire.Person) return new EmployeeNumberTaken();
        var ofPerson = await numbers.FirstEmploymentOf(hire.Person, turn.Cancellation) is { } one
            ? await numbers.NumberIn(one, turn.Cancellation)
            : known.Values.Select(other => (other.State as CurrentEmployment)?.Number.Value).FirstOrDefault();
        return Employment.Decide(Employment.Initial, hire, new(PersonIsKnown: true, LegalEntityIsKnown: true, facts, ofPerson));
    }

    /// <summary>The hire, or the rehire where the row names the former employment.</summary>
    private async ValueTask<(Beginning? Beginning, Refusal? Refusal)> Begin(
        string key, ImportedRow row, IReadOnlyDictionary<(long, string), Guid> named, WishedHistory wished, Dictionary<string, (EmploymentId Id, Employment State)> known, ImportTurn turn)
    {
        var (person, entity) = (new PersonId(named[(row.Row, "person")]), new LegalEntityId(named[(row.Row, "legalEntity")]));
        var fact = turn.Id<FactId>($"hire employments {key}");
        var keys = (ChangeEmploymentExternalId[])[new(turn.Id<FactId>($"key employments {key}"), wished.HireDate, new(turn.System, key))];
        if (row.Text("former") is not { } former)
            return (new Beginning.ByHire(new(fact, person, entity, row.Text("employeeNumber") is { } given ? new EmployeeNumber(given) : null, wished.HireTerms, [.. keys])), null);
        var earlier = known.TryGetValue(former, out var one) ? one.Id : await Find(turn.System, former, turn.Cancellation) is { } recorded ? new EmploymentId(recorded) : (EmploymentId?)null;
        return earlier is { } follows
            ? (new Beginning.ByRehire(new(fact, follows, entity, wished.HireTerms, row.Text("continuesService") is "true", [.. keys])), null)
            : (null, new ReferenceNotFound(Kind));
    }

    private async Task<(Dictionary<(long, string), Guid>? Named, RowVerdict? Refused)> References(IReadOnlyList<ImportedRow> rows, ImportTurn turn)
    {
        var named = new Dictionary<(long, string), Guid>();
        foreach (var row in rows)
        {
            foreach (var member in Members.Where(member => member.RefersTo is not null))
            {
                if (row.Text(member.Name) is not { } key) continue;
                if (await turn.References.Find(member.RefersTo!, key, turn.Cancellation) is not { } id) return (null, Verdicts.Refused(row.Row, new ReferenceNotFound(member.RefersTo!), member.Name));
                named[(row.Row, member.Name)] = id;
            }
            if (row.Text("workingPattern") is not { } code) continue;
            if (await claims.Find("working-pattern-code", code, turn.Cancellation) is not { } pattern) return (null, Verdicts.Refused(row.Row, new ReferenceNotFound("working-patterns"), "workingPattern"));
            named[(row.Row, "workingPattern")] = pattern;
        }
        return (named, null);
    }

    /// <summary>All that is named is there; a working pattern has to be in use, too, from the first day on which it is named.</summary>
    private async ValueTask<AssignmentFacts> FactsOf(WishedHistory wished, CancellationToken cancellation)
    {
        foreach (var change in wished.Changes)
            if (change.Says.GetValueOrDefault(AgreedTerm.WorkingPattern) is WorkingPatternId pattern
                && (await patterns.WeeklyHoursOf(pattern, cancellation))?.At(change.From < wished.HireDate ? wished.HireDate : change.From) is null) return AssignmentFacts.AllKnown with { WorkingPatternHasBegun = false };
        return AssignmentFacts.AllKnown;
    }

    /// <summary>Of a position that the import itself is to open, nothing can be told yet.</summary>
    private async ValueTask<bool> AllSeatsAreKnown(WishedHistory wished, CancellationToken cancellation)
    {
        foreach (var change in wished.Changes)
            if (change.Says.GetValueOrDefault(AgreedTerm.Position) is PositionId position && await positions.Find(position, cancellation) is null) return false;
        return true;
    }
}
