namespace HrSaas.Adapters.Host.Demo;

using System.Globalization;
using CsvHelper;

/// <summary>A line's value in the column of that name; null where it is empty.</summary>
internal delegate string? Field(string column);

internal static class Csv
{
    /// <param name="of">Makes a row of a line.</param>
    /// <param name="columns">For a file without a header, what its columns are.</param>
    public static IReadOnlyList<T> Read<T>(TextReader file, Func<Field, T> of, char separator = ',', IReadOnlyList<string>? columns = null)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { Separator = separator, HasHeader = columns is null }, leaveOpen: true);
        var rows = new List<T>();
        while (csv.Read()) rows.Add(of(column => Value(csv, columns?.Index().Single(named => named.Item == column).Index ?? csv.GetFieldIndex(column))));
        return rows;
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string? Value(CsvReader csv, int index) => csv.GetString(index) is { Length: > 0 } value ? value : null;
}
