namespace HrSaas.Application.Importing.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;

/// <summary>How an operation is doing.</summary>
public enum OperationStatus { Waiting, Running, Done, Failed, Cancelled }

/// <summary>What became of the rows of one kind.</summary>
public sealed record OperationCounts(string Kind, long Rows, long Created, long Changed, long LeftAlone, long Refused, long NotDone);

/// <summary>Long work, and how far it has come.</summary>
/// <param name="Kind">What is done: <c>import</c>.</param>
/// <param name="Failure">Why it could not be done to its end, in kebab-case.</param>
public sealed record OperationReading(
    Guid Id, string Kind, OperationStatus Status, bool DryRun, string System, int Percent, IReadOnlyList<OperationCounts> Counts, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt, string? Failure);

/// <summary>An operation in the list.</summary>
public sealed record OperationRow(Guid Id, string Kind, OperationStatus Status, bool DryRun, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt, long Rows);

/// <summary>The newest first.</summary>
public sealed record OperationKey(DateTimeOffset CreatedAt, Guid Id);

/// <summary>What became of one row: where it stands, what it is about, and what to do. Never what it says.</summary>
/// <param name="Key">The key of what it tells of, where that could be read.</param>
/// <param name="Code">Why it was refused; the page of that name says what to do.</param>
/// <param name="Column">The member that it is about.</param>
/// <param name="Note">What was seen of it that is no reason to refuse it.</param>
/// <param name="Problem">Where it is told what to do.</param>
public sealed record OperationRowReading(long Row, string Kind, string File, long Line, string? Key, RowOutcome Outcome, string? Code, string? Column, string? Note, string? Problem);

public sealed record OperationRowKey(long Row);

public sealed record OperationRowFilter(Guid Operation, RowOutcome? Outcome);

/// <summary>The operations of the tenant.</summary>
public interface IOperations
{
    /// <summary>It is written at once, and by no read model: whoever waits for a position waits for nothing.</summary>
    const string Model = "operations";

    Task<OperationReading?> Find(Guid operation, CancellationToken cancellation);

    Task<Page<OperationRow, OperationKey>> List(PageOf<OperationKey> page, CancellationToken cancellation);

    Task<Page<OperationRowReading, OperationRowKey>> Rows(OperationRowFilter filter, PageOf<OperationRowKey> page, CancellationToken cancellation);
}

/// <summary>What can be done with an operation that is under way.</summary>
public interface IOperationEnds
{
    /// <summary>Asks that it ends before its end: what is brought in stays, and the rest is not.</summary>
    /// <returns>False where there is no such operation.</returns>
    Task<bool> Cancel(Guid operation, CancellationToken cancellation);
}
