namespace HrSaas.Application.Importing.Ports;

using HrSaas.Application.Kernel;

/// <summary>A row as it was uploaded, read by the mapping.</summary>
/// <param name="Line">Of its file, from 1; the header counts.</param>
/// <param name="Key">What it tells of; null where that cannot be read.</param>
/// <param name="Group">By what it stands and falls with others; its own number where that cannot be read.</param>
/// <param name="Code">Why it is refused already; null where it was read.</param>
/// <param name="Member">Which member that is about.</param>
/// <param name="Note">What was seen of it that is no reason to refuse it.</param>
public sealed record UploadedRow(
    long Row, string Kind, string File, long Line, string? Key, string Group, IReadOnlyDictionary<string, string?> Says, string? Code = null, string? Member = null, string? Note = null);

/// <summary>What was uploaded, and under which key.</summary>
/// <param name="Told">By kind: the members that its files tell of.</param>
public sealed record Upload(Guid Id, CommandKey Key, bool IsDryRun, string System, IReadOnlyDictionary<string, string[]> Told);

/// <summary>What became of an upload.</summary>
/// <param name="IsReplayed">It was there already, under the same key.</param>
/// <param name="IsOther">Something else was uploaded under the same key.</param>
public sealed record UploadReceipt(Guid Operation, bool IsReplayed, bool IsOther = false);

/// <summary>Keeps what is uploaded until the import has ended: all of it, or nothing.</summary>
public interface IUploads
{
    /// <summary>Opens a place for rows. What is not committed is gone when it is disposed of.</summary>
    Task<IOpenUpload> Open(Guid operation, CancellationToken cancellation);
}

/// <summary>Rows on their way.</summary>
public interface IOpenUpload : IAsyncDisposable
{
    Task Add(IReadOnlyList<UploadedRow> rows, CancellationToken cancellation);

    /// <summary>Lets the import wait for its turn. Where the key was used before, nothing is kept.</summary>
    Task<UploadReceipt> Commit(Upload upload, CancellationToken cancellation);
}
