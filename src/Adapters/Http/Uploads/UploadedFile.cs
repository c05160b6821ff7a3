namespace HrSaas.Adapters.Http.Uploads;

using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CsvHelper;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Domain.Importing;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.WebUtilities;

/// <summary>A row as its file has it.</summary>
/// <param name="Cell">What stands in a column; null where the row has none.</param>
internal readonly record struct FileRow(long Line, Func<string, string?> Cell, Refusal? Refusal = null);

/// <summary>One file of an upload, read row by row as it comes.</summary>
internal sealed class UploadedFile
{
    private const int LongestRow = 1024 * 1024;
    private static readonly string?[] Texts = ["text/csv", "text/plain", "application/csv", "application/vnd.ms-excel", "application/octet-stream", "application/gzip", "application/x-gzip", null];

    private readonly Stream _content;
    private readonly KindMapping _mapping;
    private readonly long _mostBytes;
    private readonly bool _isPacked;
    private readonly bool _isNdjson;

    /// <exception cref="ProblemException">The part is neither CSV nor NDJSON, as far as it says.</exception>
    public UploadedFile(MultipartSection section, Stream content, string kind, string name, KindMapping mapping, long mostBytes)
    {
        (_content, Kind, _mapping, _mostBytes) = (content, kind, mapping, mostBytes);
        var type = section.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        var encoding = section.Headers?.TryGetValue("Content-Encoding", out var sent) is true ? sent.ToString() : null;
        if (encoding is not (null or "gzip" or "identity")) throw HttpProblems.UploadMalformed.Thrown("A file may be packed with gzip, and with nothing else.");
        _isPacked = encoding is "gzip" || name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        _isNdjson = type is "application/x-ndjson" or "application/ndjson" || plain.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || plain.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);
        if (!_isNdjson && !Texts.Contains(type)) throw HttpProblems.UploadMalformed.Thrown($"The part '{kind}' is neither CSV nor NDJSON.");
        Name = name.Length is > 0 and <= 200 && !name.Any(char.IsControl) ? name : kind;
    }

    public string Kind { get; }

    public string Name { get; }

    /// <summary>The columns, and the rows as they come. Columns of NDJSON are whatever members its first line has.</summary>
    /// <exception cref="ProblemException">It cannot be read at all.</exception>
    public async IAsyncEnumerable<(IReadOnlyList<string>? Columns, FileRow Row)> Rows([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var packed = _isPacked ? new GZipStream(_content, CompressionMode.Decompress, leaveOpen: true) : null;
        await using var bytes = new Measured(packed ?? _content, _mostBytes);
        using var text = new StreamReader(bytes, EncodingOf(_mapping.Encoding), detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        await using var rows = (_isNdjson ? OfNdjson(text, cancellation) : OfCsv(text, cancellation)).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await rows.MoveNextAsync()) yield break;
            }
            catch (Exception broken) when (broken is InvalidDataException or DecoderFallbackException)
            {
                throw HttpProblems.UploadMalformed.Thrown($"The part '{Kind}' is {(broken is InvalidDataException ? "not packed with gzip" : $"not in {_mapping.Encoding}; the mapping names the encoding")}.");
            }
            yield return rows.Current;
        }
    }

    private async IAsyncEnumerable<(IReadOnlyList<string>? Columns, FileRow Row)> OfCsv(StreamReader text, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var isMalformed = false;
        await using var csv = CsvReader.Create(text, CsvReaderOptions.Default with
        {
            HasHeader = false, Separator = _mapping.Delimiter, DetectSeparatorHint = false, TrackLineNumbers = true, IncludeValuesInExceptions = false, MaxRecordSize = LongestRow,
            OnMalformedRecord = _ => isMalformed = true,
        }, leaveOpen: true);
        if (!await csv.ReadAsync(cancellation)) throw HttpProblems.UploadMalformed.Thrown($"The part '{Kind}' has no header line.");
        string[] columns = [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())];
        if (columns.Where(column => column.Length > 0).GroupBy(column => column).Any(column => column.Count() > 1)) throw HttpProblems.UploadMalformed.Thrown($"The part '{Kind}' has two columns of one name.");
        yield return (columns, default);
        while (true)
        {
            isMalformed = false;
            var isBroken = false;
            try
            {
                if (!await csv.ReadAsync(cancellation)) yield break;
            }
            // A quote that is never closed, or a row without end: nothing after it can be told apart.
            catch (CsvFormatException)
            {
                isBroken = true;
            }
            if (isBroken || isMalformed) yield return (null, new(csv.LineNumber, _ => null, new LineNotReadable()));
            else if (csv.FieldCount != columns.Length) yield return (null, new(csv.LineNumber, _ => null, new CellsDoNotFit(columns.Length, csv.FieldCount)));
            else yield return (null, new(csv.LineNumber, column => Array.IndexOf(columns, column) is >= 0 and var at ? csv.GetString(at) : null));
            if (isBroken) yield break;
        }
    }

    private static async IAsyncEnumerable<(IReadOnlyList<string>? Columns, FileRow Row)> OfNdjson(StreamReader text, [EnumeratorCancellation] CancellationToken cancellation)
    {
        HashSet<string>? columns = null;
        for (long line = 1; await text.ReadLineAsync(cancellation) is { } json; line++)
        {
            if (string.IsNullOrWhiteSpace(json)) continue;
            var row = ReadObject(json);
            if (columns is null)
            {
                columns = row?.Keys.ToHashSet() ?? [];
                yield return ([.. columns], default);
            }
            if (row is null) yield return (null, new(line, _ => null, new LineNotReadable()));
            else if (!row.Keys.All(columns.Contains)) yield return (null, new(line, _ => null, new CellsDoNotFit(columns.Count, row.Count)));
            else yield return (null, new(line, row.GetValueOrDefault));
        }
    }

    private static Dictionary<string, string?>? ReadObject(string json)
    {
        if (json.Length > LongestRow) return null;
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false, MaxDepth = 4 });
            return document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => member.Value.GetString(),
                JsonValueKind.Number => member.Value.GetDecimal().ToString(CultureInfo.InvariantCulture),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => throw new FormatException(),
            });
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static Encoding EncodingOf(string name) => name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
