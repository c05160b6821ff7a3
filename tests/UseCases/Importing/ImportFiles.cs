namespace HrSaas.UseCases.Importing;

using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HrSaas.Application.Importing;
using HrSaas.Application.Importing.Ports;
using HrSaas.Application.Importing.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Importing;
using Microsoft.Extensions.DependencyInjection;

/// <summary>Files as they are uploaded, once their cells have been told apart.</summary>
internal sealed record ImportFiles(ImmutableArray<ImportFile> Files)
{
    public static ImportFiles Of(params ImportFile[] files) => new([.. files]);

    public Mapping Mapping { get; init; } = Mapping.None;

    public ImportFiles With(ImportFile file) => this with { Files = [.. Files.Select(one => one.Kind == file.Kind ? file : one)] };

    public ImportFile this[string kind] => Files.Single(file => file.Kind == kind);

    /// <summary>Uploads them, and tells under which operation.</summary>
    public async Task<UploadReceipt> Upload(IServiceProvider services, bool isDryRun = false, string? key = null)
    {
        var id = Guid.CreateVersion7();
        var reading = services.GetRequiredService<UploadReading>();
        await using var upload = await services.GetRequiredService<IUploads>().Open(id, default);
        foreach (var file in Files)
        {
            var (form, refusal) = reading.Begin(file.Kind, Mapping, file.Columns);
            refusal.Should().BeNull();
            await upload.Add([.. file.Rows.Select((row, n) => reading.Read(file.Kind, form!, file.Kind + ".csv", n + 2,
                column => row[Array.IndexOf(file.Columns, column)], row.Length == file.Columns.Length ? null : new CellsDoNotFit(file.Columns.Length, row.Length)))], default);
        }
        var hash = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(key ?? id.ToString()))[..16]);
        return await upload.Commit(new(id, new(hash, new(SHA256.HashData(Encoding.UTF8.GetBytes(ToString()))[..16])), isDryRun, Mapping.System, reading.Told), default);
    }

    public override string ToString() => string.Join('\n', Files.Select(file => file.Kind + string.Join('\n', file.Rows.Select(row => string.Join('\t', row)))));
}

/// <summary>One file.</summary>
internal sealed record ImportFile(string Kind, string[] Columns, ImmutableArray<string[]> Rows)
{
    /// <summary>Lines of cells parted by commas, the first of them the header.</summary>
    public static ImportFile Of(string kind, string text)
    {
        var lines = text.Split('\n').Select(line => line.Split(',')).ToList();
        return new(kind, lines[0], [.. lines.Skip(1)]);
    }

    public ImportFile With(params string[] line) => this with { Rows = [.. Rows, line] };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What an import came to.</summary>
internal sealed record ImportResult(OperationReading Operation, IReadOnlyList<OperationRowReading> Rows)
{
    public IEnumerable<string> Outcomes => Rows.Select(row => $"{row.Kind} {row.Line} {row.Outcome}{(row.Code is null ? "" : $" {row.Code} {row.Column}".TrimEnd())}");

    public long Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    public static async Task<ImportResult> Of(IServiceProvider services, Guid operation)
    {
        var operations = services.GetRequiredService<IOperations>();
        // Where it has ended, all that is told of its rows afterwards stays so.
        var found = (await operations.Find(operation, default))!;
        var rows = new List<OperationRowReading>();
        Cursor<OperationRowKey>? after = null;
        do
        {
            var page = await operations.Rows(new(operation, null), new(DateOnly.MaxValue, null, 200, after), default);
            rows.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        return new(found, rows);
    }
}
