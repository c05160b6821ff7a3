namespace HrSaas.Adapters.Http.Answers;

using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

/// <summary>How a list is written: as JSON page by page, or whole, for a spreadsheet or for a program that reads line by line.</summary>
internal enum ListFormat { Json, Csv, Ndjson }

internal static class ListFormats
{
    public const string Csv = "text/csv", Ndjson = "application/x-ndjson";

    /// <summary>The one that the request likes best; JSON where it names none of them.</summary>
    public static ListFormat Of(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var liked)) return ListFormat.Json;
        foreach (var type in liked.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1))
        {
            if (type.MediaType.Equals(Csv, StringComparison.OrdinalIgnoreCase)) return ListFormat.Csv;
            if (type.MediaType.Equals(Ndjson, StringComparison.OrdinalIgnoreCase)) return ListFormat.Ndjson;
            if (type.MatchesAllTypes || type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)) return ListFormat.Json;
        }
        return ListFormat.Json;
    }
}
