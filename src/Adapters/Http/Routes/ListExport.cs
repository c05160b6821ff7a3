namespace HrSaas.Adapters.Http.Routes;

using System.Globalization;
using System.Text.Json;
using CsvHelper;
using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using Microsoft.AspNetCore.Http;

/// <summary>
/// Writes a whole list, page after page as of the same day and as known at the same moment. What is written of a page goes out before the next is read, so that a long
/// list takes no more memory than a short one.
/// </summary>
internal sealed class ListExport<TRow, TKey>(ListFormat format, IReadOnlyList<string>? fields) : IDisposable where TKey : class
{
    // What a spreadsheet would run as a formula is shown as text there: a mark in front of it says so. A byte order mark tells Excel that this is UTF-8.
    private static readonly CsvWriterOptions Csv = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    private readonly MemoryStream _page = new();

    public async Task Write(HttpContext http, Page<TRow, TKey> first, Func<Cursor<TKey>, Task<Page<TRow, TKey>>> next)
    {
        Begin(http, first);
        var columns = RowCells.ColumnsOf<TRow>(fields);
        await using var csv = format is ListFormat.Csv ? CsvWriter.Create(_page, Csv, leaveOpen: true) : null;
        csv?.WriteHeader([.. columns]);
        for (var page = first; ;)
        {
            foreach (var row in page.Rows)
                if (csv is not null) Write(csv, row, columns);
                else Write(row);
            csv?.Flush();
            _page.Position = 0;
            await _page.CopyToAsync(http.Response.Body, http.RequestAborted);
            _page.SetLength(0);
            if (page.Next is null) return;
            page = await next(page.Next);
        }
    }

    public void Dispose() => _page.Dispose();

    private void Begin(HttpContext http, Page<TRow, TKey> first)
    {
        var response = http.Response;
        response.ContentType = format is ListFormat.Csv ? ListFormats.Csv + "; charset=utf-8; header=present" : ListFormats.Ndjson;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append("Vary", "Authorization, Accept");
        var day = first.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        response.Headers.ContentDisposition = $"attachment; filename=\"{http.Request.Path.Value!.Split('/')[^1]}-{day}.{(format is ListFormat.Csv ? "csv" : "ndjson")}\"";
        // What a page of JSON says of itself.
        response.Headers["As-Of"] = day;
        response.Headers["Known-At"] = first.KnownAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        response.Headers["Position"] = LogPositions.Write(first.Position);
    }

    private void Write(TRow row)
    {
        using var json = PooledJson.Rent();
        RowFields.Write(json.Writer, [row], fields);
        _page.Write(json.Written.Span);
        _page.WriteByte((byte)'\n');
    }

    private static void Write(CsvWriter csv, TRow row, IReadOnlyList<string> columns)
    {
        using var document = JsonSerializer.SerializeToDocument(row, Answers.Of<TRow>());
        foreach (var column in columns)
        {
            var (text, isPlain) = RowCells.Of(document.RootElement, column);
            if (isPlain && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) csv.WriteField(number, default(ReadOnlySpan<char>));
            else csv.WriteField(text);
        }
        csv.EndRecord();
    }
}
