namespace HrSaas.Adapters.Postgres.People;

using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using Npgsql;

/// <summary>A stretch of days on which a person bears one name.</summary>
internal readonly record struct NameStretch(DateOnly From, DateOnly? Until, FactId Fact, PersonName? Name);

/// <summary>Keeps the names of people in two times, what duplicates may have in common, and employee numbers: clear text, in the schema that no backup contains.</summary>
internal sealed class PeopleDirectory : IReadModel
{
    private readonly StreamFolds<Person> _persons;
    private readonly DirectoryRows _rows;
    private readonly PersonMarkRows _marks;
    private readonly ErasedRows _erased;
    private readonly IPersonKeys _keys;
    private readonly Dictionary<(TenantId, Guid), PersonCipher> _ciphers = [];

    public PeopleDirectory(LogPages log, IPersonKeys keys, ReadSchemas schemas)
    {
        (_keys, _rows, _marks, _erased) = (keys, new(schemas), new(schemas), new(schemas));
        _persons = new(log, StoredPersonEvents.Map, 100_000, row => row.Read(StoredPersonEvents.Map, CipherOf(row)),
            (before, @event) => Person.Evolve(before ?? Person.Initial, (PersonEvent)@event));
    }

    /// <summary>Of an employment's events only the hires name the number.</summary>
    public static IReadOnlyList<string> Ignores { get; } =
        [.. StoredEmploymentEvents.Map.Names.Where(name => !name.Contains("hired", StringComparison.Ordinal)), .. StoredSeatEvents.Map.Names,
            .. StoredCustomFieldEvents.Map.Names, .. StoredRetentionRuleEvents.Map.Names];

    public string Name => IPeopleDirectory.Model;

    public IReadOnlyList<string> Tables => ["readable.person_names", "readable.name_words", "readable.person_marks", "readable.employee_numbers"];

    public string Script => "People/PeopleDirectory.model.sql";

    public async Task Prepare(IReadOnlyList<LogRow> page, CancellationToken cancellation)
    {
        _ciphers.Clear();
        var persons = page.Select(row => (row.Tenant, Person: row.Subject)).Distinct();
        foreach (var some in persons.Chunk(8))
            foreach (var (tenant, person, key) in await Task.WhenAll(some.Select(p => Find(p.Tenant, p.Person, cancellation))))
                if (person is { } id) _ciphers[(tenant, id)] = new(tenant, new(id), key);
        await _persons.Prepare(page, cancellation);
    }

    public void Apply(ReadOnlySpan<LogRow> moment)
    {
        var names = new List<(LogRow Row, Person Before, Person After)>();
        var numbers = new List<(LogRow Row, EmployeeNumber Number)>();
        try
        {
            foreach (var row in moment)
            {
                if (StoredEmploymentEvents.Map.Knows(row.Type))
                {
                    if (NumberOf((EmploymentEvent)row.Read(StoredEmploymentEvents.Map, CipherOf(row))) is { Value: { } number })
                        numbers.Add((row, number));
                    continue;
                }
                var (before, _, after) = _persons.Apply(row);
                names.Add((row, before ?? Person.Initial, after));
            }
        }
        catch
        {
            _persons.TakeBack();
            throw;
        }
        _persons.Keep();
        foreach (var (row, before, after) in names) _marks.Change(row, before, after);
        foreach (var (row, before, after) in names)
            Stretches.Compare<NameStretch>(
                Of(before), Of(after), stretch => stretch.From, was => _rows.Close(row, was.From), now => _rows.Open(row, now));
        foreach (var (row, number) in numbers) _rows.Number(row, number);
        foreach (var (row, before, after) in names)
            if (after is ErasedPerson && before is not ErasedPerson) _erased.Add(row);
    }

    public void Write(NpgsqlBatch batch)
    {
        _rows.Write(batch);
        _marks.Write(batch);
        _erased.Write(batch);
    }

    public void End(bool isWritten)
    {
        _persons.End(isWritten);
        _rows.Clear();
        _marks.Clear();
        _erased.Clear();
    }

    private async Task<(TenantId, Guid?, PersonKey?)> Find(TenantId tenant, Guid? person, CancellationToken cancellation) =>
        (tenant, person, person is { } id ? await _keys.Find(tenant, new(id), cancellation) : null);

    private PersonCipher? CipherOf(LogRow row) => row.Subject is { } person ? _ciphers.GetValueOrDefault((row.Tenant, person)) : null;

    private static Identifying<EmployeeNumber>? NumberOf(EmploymentEvent @event) => @event switch
    {
        EmployeeHired hired => hired.Number,
        EmployeeRehired rehired => rehired.Number,
        HireCorrected or EmployeeTransferred or TransferCorrected or EmployeePromoted or PromotionCorrected or WorkingTimeChanged
            or WorkingTimeChangeCorrected or GradeChanged or GradeChangeCorrected or ContractChanged or ContractChangeCorrected or NoticeGiven
            or NoticeCorrected or EmployeeSuspended or SuspensionCorrected or EmployeeReturned or ReturnCorrected or AllowanceGranted or AllowanceCorrected
            or AllowanceEnded or AllowanceEndCorrected or EmploymentExternalIdChanged or EmploymentExternalIdChangeCorrected or PayChanged or PayChangeCorrected or EmploymentTerminated
            or TerminationCorrected or TerminationWithdrawn or EmploymentFactRescinded => null,
    };

    private static NameStretch[] Of(Person person) => person switch
    {
        NoPerson or VoidPerson or ErasedPerson or KnownPerson { MergedInto: not null } => [],
        KnownPerson known =>
            [.. known.Names.Between(DateOnly.MinValue, null).Select(stretch => new NameStretch(stretch.From, stretch.Until, stretch.Fact, stretch.Value.Value))],
    };
}
