namespace HrSaas.Application.Importing.Ports;

using HrSaas.Application.Published;

/// <summary>An import that this host may work on.</summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="Cursor">The last group of that stage that is done; empty where none is.</param>
public sealed record ImportTask(Guid Id, bool IsDryRun, string System, IReadOnlyDictionary<string, IReadOnlySet<string>> Told, DateOnly Today, int Stage, string Cursor);

/// <summary>Rows that are taken together.</summary>
public sealed record ImportGroup(string Group, IReadOnlyList<ImportedRow> Rows);

/// <summary>The rows of one import, and how far it has come. Whatever is written is refused where another host has taken over.</summary>
public interface IImportWork
{
    ImportTask Task { get; }

    /// <summary>The next groups of a kind that hold no refused row; those of the whole kind as one, where it is taken as a whole.</summary>
    Task<IReadOnlyList<ImportGroup>> Next(IImportKind kind, string after, int atMost, CancellationToken cancellation);

    /// <summary>Notes what became of rows, and how far the import has come.</summary>
    /// <param name="areDone">Whether they are brought in, or only judged.</param>
    /// <returns>Whether it is to go on: nobody has asked for it to be cancelled.</returns>
    Task<bool> Record(IReadOnlyList<RowVerdict> verdicts, bool areDone, int stage, string cursor, CancellationToken cancellation);

    /// <summary>Refuses whatever is of a person of whom a row was refused.</summary>
    /// <param name="kinds">The kinds that are of persons.</param>
    /// <returns>The groups of which something has been refused since.</returns>
    Task<int> HoldBack(IReadOnlyList<string> kinds, CancellationToken cancellation);

    /// <summary>The groups of a kind that hold no refused row and name, by a member, something of another kind that was refused.</summary>
    Task<IReadOnlyList<ImportGroup>> NamingRefused(IImportKind kind, string member, string ofKind, CancellationToken cancellation);

    /// <summary>Whether a row of the import that was not refused tells of it.</summary>
    ValueTask<bool> IsComing(string kind, string key, CancellationToken cancellation);

    /// <summary>Does something with the ports of the import's tenant, as its owner, by their rights of now.</summary>
    /// <exception cref="ImportFailedException">The owner's role is no more.</exception>
    Task<T> As<T>(Func<IServiceProvider, Task<T>> act, CancellationToken cancellation);
}

/// <summary>An import cannot go on, whoever takes it up.</summary>
/// <param name="code">Why, in kebab-case, without personal data.</param>
public sealed class ImportFailedException(string code) : Exception(code)
{
    public string Code => Message;
}
