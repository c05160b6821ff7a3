namespace HrSaas.Adapters.Cli;

using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

/// <summary>Where a command prints: a table and a moving bar for whoever watches a terminal, plain lines for a pipe, JSON where it is asked for.</summary>
/// <param name="output">Results, and nothing else.</param>
/// <param name="errors">What went wrong, and how far it is.</param>
/// <param name="isWatched">Whether both go to a terminal.</param>
public sealed class Shell(TextWriter output, TextWriter errors, bool isWatched)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public TextWriter Output => output;

    public TextWriter Errors => errors;

    internal Option<bool> Json { get; } = new("--json") { Description = "Print JSON instead of text.", Recursive = true };

    /// <summary>One sentence; as JSON, an object.</summary>
    internal void Tell(ParseResult asked, string sentence, JsonObject told)
    {
        if (asked.GetValue(Json)) output.WriteLine(told.ToJsonString(Readable));
        else output.WriteLine(sentence);
    }

    /// <summary>JSON as it is, indented.</summary>
    internal void Tell(JsonNode told) => output.WriteLine(told.ToJsonString(Readable));

    /// <summary>Rows under columns: a table on a terminal, tab-separated lines with a header elsewhere, a JSON array where it is asked for.</summary>
    internal void Tell(ParseResult asked, IReadOnlyList<string> columns, IReadOnlyList<JsonNode?[]> rows)
    {
        if (asked.GetValue(Json))
        {
            output.WriteLine(new JsonArray([.. rows.Select(row => (JsonNode)new JsonObject(columns.Zip(row, (name, cell) => KeyValuePair.Create(name, cell))))]).ToJsonString(Readable));
            return;
        }
        if (isWatched)
        {
            var table = new Table().Border(TableBorder.Rounded);
            foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column)));
            foreach (var row in rows) table.AddRow(row.Select(cell => new Text(TextOf(cell))));
            Console(output).Write(table);
            return;
        }
        output.WriteLine(string.Join('\t', columns));
        foreach (var row in rows) output.WriteLine(string.Join('\t', row.Select(cell => TextOf(cell).Replace('\t', ' ').ReplaceLineEndings(" "))));
    }

    /// <summary>Does something that takes a while; whoever watches sees how far it is.</summary>
    /// <param name="work">Reports a share from 0 to 1.</param>
    internal async Task<T> Watched<T>(string what, Func<IProgress<double>, Task<T>> work)
    {
        if (!isWatched) return await work(new Silence());
        return await Console(errors).Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask(Markup.Escape(what), maxValue: 1);
            return await work(new Progress<double>(share => bar.Value = share));
        });
    }

    /// <summary>To the second, in UTC.</summary>
    internal static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string TextOf(JsonNode? cell) => cell switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? "yes" : "no",
        JsonValue value when value.TryGetValue<double>(out var number) && value.GetValueKind() == JsonValueKind.Number => number.ToString(CultureInfo.InvariantCulture),
        _ => cell.ToJsonString(),
    };

    private static IAnsiConsole Console(TextWriter writer) => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(writer) });

    private sealed class Silence : IProgress<double>
    {
        public void Report(double value) { }
    }
}
