namespace HrSaas.Application.Published;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>A member that rows of a kind may say something about.</summary>
/// <param name="Example">As the template shows it.</param>
/// <param name="RefersTo">The kind whose key it names; null where it names none.</param>
public sealed record ImportMember(string Name, CellForm Form, string Example, bool IsRequired = false, string? RefersTo = null);

/// <summary>A row of an import in our words: a member that it does not name is left alone, one of null is said to be none.</summary>
/// <param name="Row">Its number in the import.</param>
public sealed record ImportedRow(long Row, IReadOnlyDictionary<string, string?> Says)
{
    public string? Text(string member) => Says.GetValueOrDefault(member);
}

/// <summary>What becomes of a row, or would become of it.</summary>
public enum RowOutcome
{
    /// <summary>What it tells of was not there, and is.</summary>
    Created,

    /// <summary>Something is recorded because of it.</summary>
    Changed,

    /// <summary>Everything was so already.</summary>
    LeftAlone,

    /// <summary>A rule says no, or it cannot be read.</summary>
    Refused,

    /// <summary>The import ended before its turn came.</summary>
    NotDone,
}

/// <summary>What becomes of one row.</summary>
/// <param name="Member">The member that is refused; null where it is the row.</param>
public sealed record RowVerdict(long Row, RowOutcome Outcome, Refusal? Refusal = null, string? Member = null);

/// <summary>What is known to an import by its key.</summary>
public interface IImportedReferences
{
    /// <summary>The id of what has the key, where it is recorded or will be by this import; null where it is neither.</summary>
    ValueTask<Guid?> Find(string kind, string key, CancellationToken cancellation);
}

/// <summary>One turn of an import: rows that belong together, judged or brought in.</summary>
/// <param name="IsDry">Whether it is only told what would become of them. Nothing is recorded then.</param>
/// <param name="System">The system whose keys the rows have.</param>
/// <param name="Told">The members that the file tells of at all.</param>
/// <param name="Today">In the tenant's home zone.</param>
/// <param name="IdOf">An id that comes out the same whenever this import asks for it by the same words.</param>
/// <param name="KeyOf">The idempotency key of a command that this import issues under these words.</param>
public sealed record ImportTurn(
    bool IsDry, string System, IReadOnlySet<string> Told, DateOnly Today, IImportedReferences References, Func<string, Guid> IdOf, Func<string, CommandKey> KeyOf,
    CancellationToken Cancellation)
{
    /// <summary>Why a correction is made: the source says otherwise now.</summary>
    public static readonly Reason Reason = new("import");

    public TId Id<TId>(string what) where TId : struct, IId<TId> => TId.From(IdOf(what));

    public CommandContext Context(string what) => new(KeyOf(what), IfMatch: null, Cancellation);
}

/// <summary>Rows of one kind, taken in by the context that they belong to: by the rules of its single commands, and found again by their keys.</summary>
public interface IImportKind
{
    /// <summary>In the plural, as in the paths of the API: <c>org-units</c>.</summary>
    string Kind { get; }

    IReadOnlyList<ImportMember> Members { get; }

    /// <summary>What single commands of this kind need.</summary>
    Permission Permission { get; }

    /// <summary>The member that names what a row tells of.</summary>
    string Key { get; }

    /// <summary>The member by which rows stand and fall together: the person's, where they are of a person.</summary>
    string Group { get; }

    /// <summary>How much is judged and brought in at once.</summary>
    ImportTogether Together { get; }

    /// <summary>The id of what is recorded under the key; null where nothing is.</summary>
    ValueTask<Guid?> Find(string system, string key, CancellationToken cancellation);

    /// <param name="rows">Those that are taken together, in the order of the file.</param>
    Task<IReadOnlyList<RowVerdict>> Take(IReadOnlyList<ImportedRow> rows, ImportTurn turn);
}

/// <summary>Which rows are judged together.</summary>
public enum ImportTogether
{
    /// <summary>Each thing is told in one row.</summary>
    Row,

    /// <summary>All rows of the kind with one group: of one person.</summary>
    Group,

    /// <summary>All rows of the kind: they hang together.</summary>
    Kind,
}
